"""Which content warnings would be suggested for the texts of a file. Needs no database and keeps nothing."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation.screening.evaluation import rows_of, suggestions


class Command(BaseCommand):
    help = "Count how often each topic and level is suggested for the texts of a CSV file."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="a CSV file with the columns id, text, label, source, functionality")
        parser.add_argument(
            "--positive", default="", help="labels, separated by commas: their texts should get a topic"
        )
        parser.add_argument("--topic", default="", help="topics, separated by commas; without it any topic counts")
        parser.add_argument("--language", default="en", help="the language of the texts (en)")
        parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own signature
        try:
            rows = rows_of(options["file"], part="all")
        except (OSError, UnicodeDecodeError, KeyError) as problem:
            raise CommandError(f"{options['file']} could not be read: {problem}") from problem
        positive, topics = ({one.strip() for one in options[name].split(",")} - {""} for name in ("positive", "topic"))
        result = suggestions(rows, positive=positive, topics=topics, language=options["language"])
        if options["json"]:
            self.stdout.write(json.dumps(result))
            return
        for name, value in result.items():
            if not isinstance(value, dict):
                self.stdout.write(f"{name:20} {value if isinstance(value, int) or value is None else round(value, 4)}")
        for group in ("by_topic", "by_level"):
            for name, count in result[group].items():
                self.stdout.write(f"  {name:30} {count}")
