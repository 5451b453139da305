"""Trains the weights that tell danger now from the past and from usual days: `make model`, the same way each time."""

import csv
import math
from collections.abc import Iterator
from pathlib import Path

from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from moderation.screening.split import is_danger_held_back, is_held_out
from moderation.screening.training import Example
from stories.noticing.folding import fold
from stories.noticing.likeness import features
from stories.noticing.weights import BUCKETS

OWN = Path(__file__).parent / "own_danger"
LANGUAGES = ("en", "es", "fr", "ar")
STRENGTH = 60.0  # the smaller, the nearer all weights stay to nothing
NEUTRAL = (("davidson.csv", "neither"), ("online_misogyny.csv", "Nonmisogynistic"))
NEUTRAL_WEIGHT = 0.1  # of an ordinary post by a stranger, beside a sentence of our own
TWIN_WEIGHT = 0.2  # of a sentence that was written to be mistaken for one of the other side


def danger_examples(folder: Path, own_examples: Path) -> Iterator[Example]:
    """Our own sentences on both sides, without what is held back to measure on, and ordinary posts by strangers."""
    for line, is_danger in own_sentences(own_examples):
        yield Example(features(fold(line).text), is_danger, 1.0)
    for line, is_danger in _written("twins"):
        yield Example(features(fold(line).text), is_danger, TWIN_WEIGHT)
    for file, label in NEUTRAL:
        with (folder / file).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                if row["label"] == label and not is_held_out(row["id"]):
                    yield Example(features(fold(row["text"]).text), is_meant=False, weight=NEUTRAL_WEIGHT)


def own_sentences(own_examples: Path) -> Iterator[tuple[str, bool]]:
    """`own_examples` is the folder of the tests' sentences; each with whether it is danger now."""
    yield from _written()
    for language in LANGUAGES:
        for name, is_danger in (("crisis", True), ("not_crisis", False), ("disclosures", False)):
            for file in sorted(own_examples.glob(f"{name}_{language}.txt")):
                yield from ((line, is_danger) for line in _lines(file))
        for name, is_danger in (("crisis_varied", True), ("not_crisis_varied", False)):
            lines = _lines(own_examples / f"{name}_{language}.txt")
            yield from ((line, is_danger) for line in lines if not is_danger_held_back(line))
    for name, is_danger in (
        ("crisis", True),
        ("crisis_more_en", True),
        ("not_crisis", False),
        ("not_crisis_more_en", False),
        ("disclosures_more_en", False),
    ):
        yield from ((line, is_danger) for line in _lines(own_examples / f"{name}.txt"))


def train_danger(every: list[Example]) -> tuple[list[float], float]:
    """Logistic regression; needs scikit-learn (requirements-model.txt)."""
    places = [sorted(example.places) for example in every]
    starts = [0]
    for found in places:
        starts.append(starts[-1] + len(found))
    columns = [place for found in places for place in found]
    values = [1 / math.sqrt(len(found) + 1) for found in places for _ in found]
    table = csr_matrix((values, columns, starts), shape=(len(every), BUCKETS))
    model = LogisticRegression(C=STRENGTH, solver="liblinear", dual=True, random_state=0, max_iter=500)
    model.fit(table, [one.is_meant for one in every], sample_weight=[one.weight for one in every])
    return [float(weight) for weight in model.coef_[0]], float(model.intercept_[0])


def _written(folder: str = "") -> Iterator[tuple[str, bool]]:
    """Those that were written to learn from."""
    for language in LANGUAGES:
        for name, is_danger in (("now", True), ("not", False)):
            yield from ((line, is_danger) for line in _lines(OWN / folder / f"{name}_{language}.txt"))


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()
