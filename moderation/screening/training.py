"""Trains the small model, the same way each time: `make model`. Nothing of the data is kept."""

import csv
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from moderation.screening.features import features
from moderation.screening.own_answers import own_answers
from moderation.screening.own_attacks import own_attacks
from moderation.screening.own_lines import own_lines
from moderation.screening.split import is_for_choosing, is_held_out
from stories.noticing.folding import fold
from stories.noticing.weights import BUCKETS

OWN_WEIGHT = 1.0
STRENGTH = 0.08  # the smaller, the nearer all weights stay to nothing
ENOUGH = 2  # texts with a feature, before it counts


@dataclass(frozen=True)
class Source:
    """A file, the label that counts, the labels that count as nothing, and how much a text with the label weighs."""

    file: str
    hate: str
    neutral: str
    weight: float


SOURCES = (
    Source("davidson.csv", "hate", "neither", 3.0),
    Source("stormfront.csv", "hate", "noHate", 5.0),
    Source("online_misogyny.csv", "Misogynistic", "Nonmisogynistic", 7.0),
)


@dataclass(frozen=True)
class Example:
    places: Sequence[int]
    is_meant: bool
    weight: float


def examples(folder: Path, *, leave_out_choosing: bool) -> Iterator[Example]:
    """What is learned from; for choosing the threshold a part of it is left out."""
    for source in SOURCES:
        with (folder / source.file).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                left_out = is_held_out(row["id"]) or (leave_out_choosing and is_for_choosing(row["id"]))
                if row["label"] in (source.hate, source.neutral) and not left_out:
                    is_meant = row["label"] == source.hate
                    yield Example(features(fold(row["text"]).text), is_meant, source.weight if is_meant else 1.0)
    for line in (*own_lines(), *own_answers()):
        yield Example(features(fold(line).text), is_meant=False, weight=OWN_WEIGHT)
    for line in own_attacks():
        yield Example(features(fold(line).text), is_meant=True, weight=OWN_WEIGHT)


def train(every: list[Example]) -> tuple[list[float], float]:
    """Logistic regression over rare features more than common ones; needs scikit-learn (requirements-model.txt)."""
    rarity = _rarity(every)
    scales = [1 / math.sqrt(len(example.places) + 1) for example in every]
    values = [rarity[place] * scale for example, scale in zip(every, scales, strict=True) for place in example.places]
    columns = [place for example in every for place in example.places]
    starts = [0]
    for example in every:
        starts.append(starts[-1] + len(example.places))
    table = csr_matrix((values, columns, starts), shape=(len(every), BUCKETS))
    table.sum_duplicates()
    model = LogisticRegression(C=STRENGTH, solver="liblinear")
    model.fit(table, [one.is_meant for one in every], sample_weight=[one.weight for one in every])
    return [float(w) * r for w, r in zip(model.coef_[0], rarity, strict=True)], float(model.intercept_[0])


def _rarity(every: list[Example]) -> list[float]:
    """How much a feature says by being rare; nothing where it stands in one text alone."""
    counts = Counter(place for example in every for place in set(example.places))
    found = [0.0] * BUCKETS
    for place, count in counts.items():
        if count >= ENOUGH:
            found[place] = math.log((1 + len(every)) / (1 + count)) + 1
    return found
