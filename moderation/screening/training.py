"""Trains the small model, the same way each time: `manage.py train_screeners FOLDER`. Nothing of the data is kept."""

import csv
import hashlib
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from moderation.screening.features import BUCKETS, features
from moderation.screening.own_lines import own_lines
from stories.noticing.folding import fold

SEED = 20_171_015
OWN_WEIGHT = 4.0
EPOCHS = 3
RATE = 0.1
DECAY = 0.001
THRESHOLD = -0.6  # chosen on a fifth of the texts seen, so that at most a tenth of the neutral ones is flagged


@dataclass(frozen=True)
class Source:
    """A file, the label that counts, the labels that count as nothing, and how much a text with the label weighs."""

    file: str
    hate: str
    neutral: str
    weight: float


SOURCES = (
    Source("davidson.csv", "hate", "neither", 3.0),
    Source("stormfront.csv", "hate", "noHate", 4.0),
    Source("online_misogyny.csv", "Misogynistic", "Nonmisogynistic", 6.0),
)


@dataclass(frozen=True)
class Example:
    places: Sequence[int]
    is_hate: bool
    weight: float


def is_held_out(row: str) -> bool:
    """A fifth of each file, by the row's id: never trained on, never looked at, only measured at the end."""
    return _fifth("together-held-out", row)


def is_for_choosing(row: str) -> bool:
    """A fifth of the rest: not trained on, so that the threshold can be chosen on it."""
    return _fifth("inner", row)


def _fifth(seed: str, row: str) -> bool:
    return int(hashlib.sha256(f"{seed}:{row}".encode()).hexdigest()[:8], 16) % 5 == 0


def examples(folder: Path) -> Iterator[Example]:
    for source in SOURCES:
        with (folder / source.file).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                left_out = is_held_out(row["id"]) or is_for_choosing(row["id"])
                if row["label"] in (source.hate, source.neutral) and not left_out:
                    is_hate = row["label"] == source.hate
                    yield Example(features(fold(row["text"]).text), is_hate, source.weight if is_hate else 1.0)
    for line in own_lines():
        yield Example(features(fold(line).text), is_hate=False, weight=OWN_WEIGHT)


def train(every: list[Example]) -> tuple[list[float], float]:
    """Logistic regression by stochastic steps (AdaGrad); plain Python, under two minutes."""
    chance = random.Random(SEED)  # noqa: S311 - an order that can be repeated, no secret
    weights, seen, bias = [0.0] * BUCKETS, [1e-3] * BUCKETS, 0.0
    for _ in range(EPOCHS):
        chance.shuffle(every)
        for example in every:
            scale = 1 / math.sqrt(len(example.places) + 1)
            score = bias + scale * sum([weights[place] for place in example.places])
            guess = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
            error = (guess - example.is_hate) * example.weight
            bias -= 0.02 * error
            if abs(error * scale) > 1e-4:
                _step(weights, seen, example.places, error * scale)
    return weights, bias


def _step(weights: list[float], seen: list[float], places: Sequence[int], error: float) -> None:
    for place in places:
        slope = error + DECAY * weights[place]
        seen[place] += slope * slope
        weights[place] -= RATE * slope / math.sqrt(seen[place])
