"""Charts as numbers for a drawing: columns and bars, each with its label, for a template to draw and to list."""

from collections.abc import Iterable
from dataclasses import dataclass

WIDTH, GAP, HEIGHT = 24, 8, 100


@dataclass(frozen=True)
class Column:
    """One column; `number` is None where it is too small to be told, and then nothing is drawn."""

    label: str
    number: int | None
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Chart:
    """A row of columns on a common scale."""

    columns: list[Column]
    width: int
    height: int = HEIGHT

    @property
    def is_drawn(self) -> bool:
        """Whether there is anything to see."""
        return any(column.height for column in self.columns)


def chart(points: Iterable[tuple[str, int | None]]) -> Chart:
    """The largest is as high as the drawing."""
    known = list(points)
    largest = max((number or 0 for _label, number in known), default=0) or 1
    columns = []
    for place, (label, number) in enumerate(known):
        height = (number or 0) * HEIGHT // largest
        columns.append(Column(label, number, place * (WIDTH + GAP), HEIGHT - height, WIDTH, height))
    return Chart(columns, max(len(known) * (WIDTH + GAP) - GAP, 1))
