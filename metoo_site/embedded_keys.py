"""The keys for trying the site out, made by itself."""

import json
import os
import secrets
from contextlib import suppress
from pathlib import Path

from stories.keyring import new_keys


def embedded_keys(folder: Path) -> dict[str, str]:
    """The keys for trying the site out, made at the first start; two starts at once agree on one set."""
    file = folder / "keys.json"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f"keys.{secrets.token_hex(4)}"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            json.dump(new_keys(), out)
        with suppress(FileExistsError):
            os.link(draft, file)
        draft.unlink()
    return json.loads(file.read_text(encoding="utf-8"))
