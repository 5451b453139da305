"""`python -m bench.inside bodies COUNT FILE STEP`, as the public process: what so many writers send, a line each.

STEP is `check` or `send`: from the writing page, or from the page that checks, whose token says what it found.
"""

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

from stories import receipts, tokens
from stories.opening import Words

BODY = "This is an example." + " I told nobody for a long time, and one morning by the river I told my sister." * 18


def main(count: str, file: str, step: str) -> None:
    """About 1,400 characters each, every one with nine words of its own."""
    look = Words(body=BODY).look if step == "send" else None
    written = (replace(tokens.new_share_token(receipts.mint()), look=look) for _ in range(int(count)))
    lines = (urlencode({"token": str(token), "body": BODY}) for token in written)
    Path(file).write_text("\n".join(lines) + "\n", encoding="ascii")
