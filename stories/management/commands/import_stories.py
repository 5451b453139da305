"""`manage.py import_stories FILE --consent TEXT`: stories from another site whose authors agreed; none is public."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from stories.handing_over import NotYours, open_folder, words_for
from stories.importing import Incoming, NotReadable, incoming_stories
from stories.models import Consent
from stories.receipts import NotNineWords
from stories.services.bring import NothingToKeep, bring_in, record_consent
from stories.services.share import WordsUsedUp
from stories.written import NotKept


class Command(BaseCommand):
    """Run it again after a stop: what is in already stays as it is, with the same nine words."""

    help = (
        "Bring in stories from a CSV file (text, and if you like id, title, pen_name, language) or a WordPress export."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--consent", required=True, help="what the authors agreed to, when and how; it is kept")
        parser.add_argument("--words", type=Path, help="folder for the authors' nine words (FILE.words)")
        parser.add_argument("--language", default="und", help="of stories whose row names none")

    def handle(self, *arguments: object, file: Path, consent: str, **options: object) -> None:
        folder = options["words"] or file.with_name(f"{file.name}.words")
        if not consent.strip():
            raise CommandError("Please say in --consent what the authors agreed to. Without it nothing is brought in.")
        try:
            stories = incoming_stories(file)
            open_folder(folder)
        except (OSError, NotReadable, NotYours) as problem:
            raise CommandError(f"{file.name} was not brought in: {problem}.") from problem
        record = record_consent(words=consent.strip(), file=file)
        left_out = list(self._left_out(stories, folder, record, language=options["language"]))
        self.stdout.write(f"{len(stories) - len(left_out)} stories wait for a reader. Their words: {folder}")
        if left_out:
            raise CommandError("\n".join(["Left out:", *left_out]))

    def _left_out(self, stories: list[Incoming], folder: Path, consent: Consent, *, language: str) -> Iterator[str]:
        """A sentence for each story that could not be brought in; it names the place and no word of it."""
        for story in stories:
            try:
                receipt = words_for(story.reference, folder=folder, site=settings.SITE_NAME)
                bring_in(
                    story=story,
                    receipt=receipt,
                    consent=consent,
                    language=language,
                    policy_version=settings.POLICY_VERSION,
                )
            except NothingToKeep:
                yield f"{story.reference}: there are no words in it."
            except NotKept as problem:
                yield f"{story.reference}: {problem.sentence}"
            except WordsUsedUp:
                yield f"{story.reference}: its author took it down."
            except (NotYours, NotNineWords):
                yield f"{story.reference}: the file with its nine words was changed or can be read by others."
