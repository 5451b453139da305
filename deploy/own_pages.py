"""`python -m deploy.own_pages FOLDER`: the error pages that nginx shows by itself, and the copy of the help pages."""

import sys
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.http import HttpRequest
from django.utils import translation

from deploy import rescue
from stories.refusals import refuse

# What nginx calls the page: which of ours it is.
PAGES = {400: 400, 404: 404, 413: 413, 429: 429, 503: 500}


def write_pages(folder: Path) -> None:
    """FOLDER/own/413.html, FOLDER/own/es/413.html and so on; FOLDER/help_copy/help/us/index.html and so on."""
    for language in settings.PAGE_LANGUAGES:
        own = folder / "own" / ("" if language == settings.LANGUAGE_CODE else language)
        own.mkdir(parents=True, exist_ok=True)
        with translation.override(language):
            for name, status in PAGES.items():
                (own / f"{name}.html").write_bytes(refuse(HttpRequest(), status).content)
    call_command("help_static", folder / "help_copy")


if __name__ == "__main__":
    rescue.set_up()
    write_pages(Path(sys.argv[1]))
