"""Agreement between readers, corrected for chance: Krippendorff's alpha for yes and no, with missing answers."""

from collections.abc import Iterable, Sequence


def alpha(units: Iterable[Sequence[bool]]) -> float | None:
    """1 for full agreement, 0 for chance; None where everyone always said the same, or nobody read a text twice.

    Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", nominal data.
    """
    paired = [unit for unit in units if len(unit) > 1]
    answers = sum(len(unit) for unit in paired)
    yes = sum(sum(unit) for unit in paired)
    expected = 2 * yes * (answers - yes)
    if not expected:
        return None
    observed = sum(2 * sum(unit) * (len(unit) - sum(unit)) / (len(unit) - 1) for unit in paired)
    return 1 - (answers - 1) * observed / expected
