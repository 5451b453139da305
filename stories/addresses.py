"""The same page in another language: its address with another beginning."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language, get_language_from_path


@dataclass(frozen=True)
class PageIn:
    """A page in one language, named in that language."""

    code: str
    name: str
    address: str
    is_this: bool


def without_language(path: str) -> str:
    """`/help/` for `/es/help/`: the address in English."""
    now = get_language_from_path(path)
    return path[len(now) + 1 :] if now else path


def in_language(path: str, code: str) -> str:
    """`/es/help/` for `/help/` and es; `/help/` for `/es/help/` and English."""
    bare = without_language(path)
    return bare if code == settings.LANGUAGE_CODE else f"/{code}{bare}"


def in_every_language(path: str) -> list[PageIn]:
    """Every language that the site speaks, this one too."""
    this = get_language()
    return [PageIn(code, name, in_language(path, code), code == this) for code, name in settings.LANGUAGES]
