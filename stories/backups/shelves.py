"""Where copies lie, and how long: a file's name is its day, and a file is whole or not there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from django.conf import settings

UNFINISHED = ".unfinished"


@dataclass(frozen=True)
class Shelf:
    """The copies of one part, one a day."""

    folder: Path
    part: str
    days: int

    def file(self, day: date) -> Path:
        """Where that day's copy lies."""
        return self.folder / f"{day.isoformat()}.{self.part}"

    def days_there(self) -> list[date]:
        """Oldest first."""
        return sorted(date.fromisoformat(file.stem) for file in self.folder.glob(f"????-??-??.{self.part}"))

    def clear(self, today: date) -> None:
        """Remove what has been kept as long as we say."""
        for day in self.days_there():
            if day <= today - timedelta(days=self.days):
                self.file(day).unlink()


def data_shelf(folder: Path) -> Shelf:
    """For weeks."""
    return Shelf(folder, "data", settings.RETENTION["backups"])


def keys_shelf(folder: Path) -> Shelf:
    """For days: what is withdrawn is unreadable when these are over."""
    return Shelf(folder, "keys", settings.RETENTION["key_backups"])


def used_up_file(folder: Path) -> Path:
    """One file, written anew each time: an older one is of no use to anybody."""
    return folder / "used-up"


@contextmanager
def written_whole(file: Path) -> Iterator[Path]:
    """Yield a path to write to, readable by its owner alone; afterwards it takes the file's place at once."""
    unfinished = file.with_name(file.name + UNFINISHED)
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL, 0o600))
    try:
        yield unfinished
        with unfinished.open("rb") as written:
            os.fsync(written.fileno())
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
