"""Small linear models: one byte of weight for each place that a feature is hashed to. No words are kept."""

import gzip
import math
import struct
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

BUCKETS = 1 << 18
LARGEST_CUT = 20  # weights
_HEAD = struct.Struct("<4sIff")  # mark, number of weights, step between two weights, bias
_MARK = b"HAT2"


@dataclass(frozen=True)
class Model:
    weights: "array[int]"  # one signed byte each
    step: float
    bias: float

    def score(self, places: Sequence[int]) -> float:
        """How much this is like the texts that the model was to find: about nothing where it is even."""
        total = self.step * sum(map(self.weights.__getitem__, places))
        return self.bias + total / math.sqrt(len(places) + 1)


@cache
def load(file: Path) -> Model:
    data = gzip.decompress(file.read_bytes())
    mark, size, step, bias = _HEAD.unpack_from(data)
    if mark != _MARK or size != BUCKETS:
        raise ValueError(f"{file.name} does not belong to this version of the features")
    return Model(array("b", data[_HEAD.size :]), step, bias)


def save(weights: list[float], *, bias: float, file: Path) -> None:
    """The same weights give the same bytes; the few largest are cut, so that the steps between the others are fine."""
    largest = sorted(map(abs, weights))[-LARGEST_CUT]
    step = largest / 127
    small = array("b", [max(-127, min(127, round(weight / step))) for weight in weights])
    data = _HEAD.pack(_MARK, len(weights), step, bias) + small.tobytes()
    file.write_bytes(gzip.compress(data, mtime=0))
