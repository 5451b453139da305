"""`manage.py help_static FOLDER`: the help pages as files, for the web server to show while the site is down."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.http import HttpRequest
from django.urls import resolve, reverse
from django.utils import translation

from stories.hotlines.places import COUNTRY_NAMES


class Command(BaseCommand):
    """Needs no database; each file equals the live page."""

    help = "Write the help pages into a folder, as FOLDER/help/us/index.html, FOLDER/es/help/us/index.html and so on."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, *arguments: object, folder: Path, **options: object) -> None:
        count = 0
        for language, _name in settings.LANGUAGES:
            with translation.override(language):
                count += _write_pages(folder)
        self.stdout.write(f"{count} help pages in {folder}.")


def _write_pages(folder: Path) -> int:
    """Every help page in the active language; how many."""
    countries = (reverse("stories:help_country", args=[code.lower()]) for code in COUNTRY_NAMES)
    addresses = [reverse("stories:help"), *countries]
    for address in addresses:
        file = folder / address.strip("/") / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_page_at(address))
    return len(addresses)


def _page_at(address: str) -> bytes:
    request = HttpRequest()
    request.method, request.path, request.path_info = "GET", address, address
    view = resolve(address)
    return view.func(request, *view.args, **view.kwargs).content
