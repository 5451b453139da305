"""How well the screeners do on a file of labelled texts. Needs no database and keeps nothing."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation.screening import ABUSE, SCREENERS
from moderation.screening.evaluation import evaluate, rows_of


class Command(BaseCommand):
    help = "Count how many texts of a CSV file (id,text,label,source,functionality) the screeners flag."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="a CSV file with the columns id, text, label, source, functionality")
        parser.add_argument(
            "--positive", required=True, help="labels, separated by commas: their texts should be flagged"
        )
        parser.add_argument(
            "--screener", required=True, help="screeners, separated by commas; 'abuse' means eight of them"
        )
        parser.add_argument("--language", default="en", help="the language of the texts (en)")
        parser.add_argument("--part", choices=["all", "seen", "unseen"], default="all", help="a fifth is kept unseen")
        parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own signature
        try:
            rows = rows_of(options["file"], part=options["part"])
        except (OSError, UnicodeDecodeError, KeyError) as problem:
            raise CommandError(f"{options['file']} could not be read: {problem}") from problem
        positive = {label.strip() for label in options["positive"].split(",")}
        result = evaluate(rows, positive=positive, screeners=_named(options["screener"]), language=options["language"])
        if options["json"]:
            self.stdout.write(json.dumps(result))
        else:
            self._table(result)

    def _table(self, result: dict[str, Any]) -> None:
        for name, value in result.items():
            if name != "by_functionality":
                self.stdout.write(f"{name:20} {value if isinstance(value, int) or value is None else round(value, 4)}")
        for name, counts in result["by_functionality"].items():
            self.stdout.write(f"  {name[:60]:60} {counts['flagged']:6} of {counts['n']}")


def _named(names: str) -> list[str]:
    chosen = [name.strip() for name in names.split(",")]
    chosen = [one for name in chosen for one in (ABUSE if name == "abuse" else (name,))]
    unknown = [name for name in chosen if name not in SCREENERS]
    if unknown:
        raise CommandError(f"There is no screener {', '.join(unknown)}; there are {', '.join(SCREENERS)} and abuse.")
    return chosen
