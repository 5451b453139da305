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
_HEAD = struct.Struct("<4sIffff")  # mark, number of weights, step between two weights, bias, threshold, unused
_MARK = b"HATE"


@dataclass(frozen=True)
class Model:
    weights: "array[int]"  # one signed byte each
    step: float
    bias: float
    threshold: float

    def is_over(self, folded: str, *, by: float) -> bool:
        found = features(folded)
        weights = self.weights
        total = self.step * sum([weights[place] for place in found])
        return self.bias + total / math.sqrt(len(found) + 1) > self.threshold + by


@cache
def load() -> Model:
    data = gzip.decompress(FILE.read_bytes())
    mark, size, step, bias, threshold, _ = _HEAD.unpack_from(data)
    if mark != _MARK or size != BUCKETS:
        raise ValueError(f"{FILE.name} does not belong to this version of the features")
    return Model(array("b", data[_HEAD.size :]), step, bias, threshold)


def save(weights: list[float], *, bias: float, threshold: float, file: Path) -> None:
    """The same weights give the same bytes."""
    step = max(abs(weight) for weight in weights) / 127
    small = array("b", [round(weight / step) for weight in weights])
    data = _HEAD.pack(_MARK, len(weights), step, bias, threshold, 0.0) + small.tobytes()
    file.write_bytes(gzip.compress(data, mtime=0))
