"""What a language module says about people: roles, the words before a name, months. All folded, patterns bounded."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class People:
    roles: dict[str, Promise]  # words for a role, and how the writer could speak of that person without a name
    own: str  # "my", "the": may stand before the role
    named: str  # a name follows: "called"
    name_is: str  # a name follows: "his name was"
    titles: str  # a name follows: "Mr"
    not_names: str  # words that are no name even there
    months: str
