"""Nine words on their way to a writer who is not here: a folder that only its owner may open, and a file for each."""

import hashlib
import os
import re
from pathlib import Path

from stories import receipts
from stories.receipts import Receipt

_PAGE = """{words}

These are your nine words. With them, and only with them, you can change your story, rest it or take it down, and see
what was decided: on the page "Your words" of {site}. Please keep them as you would keep a key, and delete this file.
"""


class NotYours(Exception):
    """The folder or a file in it can be read by others."""


def open_folder(folder: Path) -> None:
    """Make the folder for its owner alone, or find it so; raise NotYours."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _only_ours(folder)


def words_for(reference: str, *, folder: Path, site: str) -> Receipt:
    """The nine words in this story's file; minted, and safely on the disk, where there is none yet."""
    file = folder / f"{_file_name(reference)}.txt"
    if file.exists():
        _only_ours(file)
        return receipts.read(file.read_text(encoding="utf-8").splitlines()[0])
    receipt = receipts.mint()
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "w", encoding="utf-8") as opened:
        opened.write(_PAGE.format(words=" ".join(receipt.words), site=site))
        opened.flush()
        os.fsync(descriptor)
    return receipt


def _file_name(reference: str) -> str:
    """The reference where it can be one; else with a digest, so that no two stories share a file."""
    name = re.sub(r"[^A-Za-z0-9_-]", "-", reference)[:80]
    return name if name == reference else f"{name}-{hashlib.sha256(reference.encode()).hexdigest()[:12]}"


def _only_ours(path: Path) -> None:
    found = path.stat()
    if found.st_mode & 0o077 or found.st_uid != os.getuid():
        raise NotYours(f"{path} can be read by others")
