"""`manage.py catalogues_check`: every page says everything in every language that it is offered in."""

import os
import shutil

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from stories.catalogues import FOLDER, all_catalogues, problems, read, read_template

SHOWN = 20  # of each language; the rest is counted


class Command(BaseCommand):
    """Needs gettext to collect what the pages say."""

    help = "Check that every catalogue under locale/ is whole, sure and really translated."

    def handle(self, *args: object, **options: object) -> None:
        """Raise CommandError with what is missing."""
        if not shutil.which("xgettext"):
            if os.environ.get("CI") == "true":
                raise CommandError("gettext is not installed, and nothing is left out here.")
            self.stdout.write("The translations were not checked: gettext is not installed.")
            return
        call_command("makemessages", exclude=list(all_catalogues()) or ["en"], keep_pot=True, verbosity=0)
        template = read_template(FOLDER / "django.pot")
        found = {code: list(problems(read(file), template)) for code, file in all_catalogues().items()}
        for code, sentences in found.items():
            for sentence in sentences[:SHOWN]:
                self.stderr.write(f"{code}: {sentence}")
        if any(found.values()):
            counts = ", ".join(f"{code} {len(sentences)}" for code, sentences in found.items() if sentences)
            raise CommandError(f"Translations to mend (make messages shows where): {counts}.")
        self.stdout.write(f"{len(template)} sentences, whole in {len(found)} languages besides English.")
