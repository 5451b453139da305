"""Builds translations for tests: a few sentences are enough to see where a language arrives."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from django.conf import settings
from django.test import override_settings

from stories.catalogues import catalogue_file, compile_all

SAID = {
    "es": {"Read": "Leer", "There is nothing here": "Aquí no hay nada", "Exit this page": "Salir de esta página"},
    "ar": {"Read": "اقرأ"},
    "de": {"Read": "Lesen"},
}


@contextmanager
def languages(said: dict[str, dict[str, str]] = SAID) -> Iterator[Path]:
    """A site that speaks English and these languages; answers the folder of its catalogues."""
    with tempfile.TemporaryDirectory(prefix="locale-") as name:
        folder = Path(name)
        for code, sentences in said.items():
            file = catalogue_file(code, folder)
            file.parent.mkdir(parents=True)
            with file.open("wb") as out:
                write_po(out, catalogue(code, sentences))
        compile_all(folder)
        offered = [(code, own) for code, own in settings.PAGE_LANGUAGES.items() if code == "en" or code in said]
        with override_settings(LANGUAGES=offered, LOCALE_PATHS=[folder]):
            yield folder


def catalogue(code: str | None, sentences: dict[str, str]) -> Catalog:
    """A catalogue with these sentences; without a code, a template."""
    made = Catalog(locale=code)
    for english, translated in sentences.items():
        made.add(english, translated)
    return made
