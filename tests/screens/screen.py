"""A page in hand, and how it came."""

from dataclasses import dataclass

from tests.visitor import Visitor


@dataclass(frozen=True)
class Screen:
    """A page as it came, the address that it came from, and the templates that it was made of."""

    name: str
    address: str
    html: str
    templates: frozenset[str] = frozenset()


def screen(name: str, visitor: Visitor) -> Screen:
    """The page that this person is on."""
    made_of = frozenset(template.name for template in visitor.response.templates if template.name)
    return Screen(name, visitor.address, visitor.html, made_of)
