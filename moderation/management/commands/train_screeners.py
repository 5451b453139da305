"""Trains the small models of the screeners again: the same data give the same files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation.screening import hate
from moderation.screening.training import Example, examples, train
from moderation.screening.training_danger import danger_examples, train_danger
from stories.noticing import likeness, weights


class Command(BaseCommand):
    help = "Train the models from the folder with davidson.csv, stormfront.csv and online_misogyny.csv."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("examples", type=Path, help="the folder with our own sentences on danger")
        parser.add_argument("--choosing", action="store_true", help="leave out the part to choose the threshold on")
        parser.add_argument("--out", type=Path, default=hate.FILE, help="where the weights for hate are written")
        parser.add_argument("--danger-out", type=Path, default=likeness.FILE, help="where those for danger are written")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own signature
        folder, own = options["folder"], options["examples"]
        try:
            on_hate = list(examples(folder, leave_out_choosing=options["choosing"]))
            on_danger = list(danger_examples(folder, own))
        except OSError as problem:
            raise CommandError(f"The data could not be read: {problem}") from problem
        self._save(train(on_hate), on_hate, options["out"])
        self._save(train_danger(on_danger), on_danger, options["danger_out"])

    def _save(self, trained: tuple[list[float], float], every: list[Example], file: Path) -> None:
        found, bias = trained
        weights.save(found, bias=bias, file=file)
        self.stdout.write(f"{file.name}: trained on {len(every)} texts; {file.stat().st_size} bytes.")
