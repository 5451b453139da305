"""What this process keeps of what it made. Nothing of a person is ever in it."""

from collections.abc import Callable, Hashable
from typing import TypeVar

Made = TypeVar("Made")


class Memory:
    """So many things, then from the beginning."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: dict[Hashable, object] = {}

    def made_once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gives; from the second time on without asking it."""
        try:
            return self._made[key]
        except KeyError:
            made = make()
        if len(self._made) >= self._most:
            self._made.clear()
        self._made[key] = made
        return made

    def forget(self) -> None:
        """For whoever changes a setting while the process runs."""
        self._made.clear()


PARTS = Memory(2_000)  # a few hundred bytes each
PAGES = Memory(150)  # up to 20 kB each
