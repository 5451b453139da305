"""`python -m bench.inside bodies COUNT FILE`, as the public process: what so many writers send, a line each."""

from pathlib import Path
from urllib.parse import urlencode

from stories import receipts, tokens

BODY = "This is an example. " + "I told nobody for a long time, and one morning by the river I told my sister. " * 18


def main(count: str, file: str) -> None:
    """About 1,400 characters each, every one with nine words of its own."""
    lines = (
        urlencode({"token": str(tokens.new_share_token(receipts.mint())), "body": BODY}) for _ in range(int(count))
    )
    Path(file).write_text("\n".join(lines) + "\n", encoding="ascii")
