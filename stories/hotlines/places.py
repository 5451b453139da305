"""Countries (ISO 3166) and languages (ISO 639) that the directory knows by name."""

import json
from dataclasses import dataclass
from pathlib import Path
from unicodedata import combining, normalize

from babel import Locale
from django.utils.translation import get_language

from stories.languages import LANGUAGES

DATA = Path(__file__).parent / "data"
INTERNATIONAL = "INT"

COUNTRY_NAMES: dict[str, str] = json.loads((DATA / "countries.json").read_text(encoding="utf-8"))
# Languages of helplines that nobody chooses for a story.
LANGUAGE_NAMES: dict[str, str] = LANGUAGES | {
    "af": "Afrikaans",
    "ase": "American Sign Language",
    "ay": "Aymar aru",
    "fj": "Na vosa vakaviti",
    "lb": "Lëtzebuergesch",
    "mn": "Монгол",
    "mt": "Malti",
    "qu": "Runa Simi",
    "tl": "Tagalog",
}

# In a sentence these take an article: "Help in the United States".
_WITH_ARTICLE = frozenset(["AE", "BS", "CF", "DO", "FK", "FO", "GB", "GM", "KM", "KY", "MV", "NL", "PH", "US"])


@dataclass(frozen=True, slots=True)
class Country:
    """A country that can be chosen; its code is the only thing that stands in an address."""

    code: str

    @property
    def name(self) -> str:
        """In the page's language, as Unicode's CLDR has it."""
        language = get_language()
        if not language or language == "en":
            return COUNTRY_NAMES[self.code]
        return Locale.parse(language, sep="-").territories.get(self.code, COUNTRY_NAMES[self.code])

    @property
    def sorted_under(self) -> str:
        """The name without accents and capitals: Österreich stands with O."""
        return "".join(sign for sign in normalize("NFD", self.name) if not combining(sign)).casefold()

    @property
    def name_in_sentence(self) -> str:
        """As it stands after "in"."""
        return f"the {self.name}" if self.code in _WITH_ARTICLE and self.name == COUNTRY_NAMES[self.code] else self.name

    @property
    def slug(self) -> str:
        """As in the address: us."""
        return self.code.lower()


def find_country(code: str) -> Country | None:
    """The country of this ISO code, with or without helplines of ours."""
    return Country(code.upper()) if code.upper() in COUNTRY_NAMES else None
