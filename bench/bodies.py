"""`python -m bench.bodies COUNT FILE`, as the public process: what so many writers send, a line each."""

import os
import sys
from pathlib import Path
from urllib.parse import urlencode

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metoo_site.settings")
django.setup()

from stories import receipts, tokens  # noqa: E402 - need the settings

BODY = "This is an example. " + "I told nobody for a long time, and one morning by the river I told my sister. " * 18


def main(count: int, file: Path) -> None:
    """About 1,400 characters each, every one with nine words of its own."""
    lines = (urlencode({"token": str(tokens.new_share_token(receipts.mint())), "body": BODY}) for _ in range(count))
    file.write_text("\n".join(lines) + "\n", encoding="ascii")


main(int(sys.argv[1]), Path(sys.argv[2]))
