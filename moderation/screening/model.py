"""A small linear model that helps to notice hate: weights over hashed features, MODEL_CARD.md says from what.

It only adds to the rules, and only where nobody tells what happened to them.
"""

import gzip
import math
import struct
from array import array
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from moderation.screening.features import BUCKETS, features

FILE = Path(__file__).parent / "hate.model.gz"
LARGEST_CUT = 20  # weights
_HEAD = struct.Struct("<4sIff")  # mark, number of weights, step between two weights, bias
_MARK = b"HAT2"


@dataclass(frozen=True)
class Model:
    weights: "array[int]"  # one signed byte each
    step: float
    bias: float

    def score(self, folded: str) -> float:
        """How much this is like the texts that attack people: about nothing where it is even."""
        found = features(folded)
        total = self.step * sum(map(self.weights.__getitem__, found))
        return self.bias + total / math.sqrt(len(found) + 1)


@cache
def load() -> Model:
    data = gzip.decompress(FILE.read_bytes())
    mark, size, step, bias = _HEAD.unpack_from(data)
    if mark != _MARK or size != BUCKETS:
        raise ValueError(f"{FILE.name} does not belong to this version of the features")
    return Model(array("b", data[_HEAD.size :]), step, bias)


def save(weights: list[float], *, bias: float, file: Path) -> None:
    """The same weights give the same bytes; the few largest are cut, so that the steps between the others are fine."""
    largest = sorted(map(abs, weights))[-LARGEST_CUT]
    step = largest / 127
    small = array("b", [max(-127, min(127, round(weight / step))) for weight in weights])
    data = _HEAD.pack(_MARK, len(weights), step, bias) + small.tobytes()
    file.write_bytes(gzip.compress(data, mtime=0))
