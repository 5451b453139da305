"""Trains the small model of the hate screener again: the same data give the same file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation.screening import model
from moderation.screening.training import examples, train


class Command(BaseCommand):
    help = "Train the model from the folder with davidson.csv, stormfront.csv and online_misogyny.csv."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("--choosing", action="store_true", help="leave out the part to choose the threshold on")
        parser.add_argument("--out", type=Path, default=model.FILE, help="where the weights are written")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own signature
        try:
            every = list(examples(options["folder"], leave_out_choosing=options["choosing"]))
        except OSError as problem:
            raise CommandError(f"The data could not be read: {problem}") from problem
        weights, bias = train(every)
        model.save(weights, bias=bias, file=options["out"])
        self.stdout.write(f"Trained on {len(every)} texts; {options['out'].stat().st_size} bytes.")
