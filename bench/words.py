"""`python -m bench.inside words`, as the public process: nine words that open a story, and nine that did, as JSON."""

import json
import sys

from stories import receipts
from stories.opening import Words
from stories.services.share import Choices, share
from stories.services.withdraw import withdraw


def main() -> None:
    """Two short stories are sent; the second is taken down again."""
    opens, withdrawn = receipts.mint(), receipts.mint()
    for receipt in (opens, withdrawn):
        words = Words(body="This is an example. I told my sister by the river.")
        share(words=words, choices=Choices(language="en"), keys=receipt.keys, policy_version=1, held=False)
    withdraw(keys=withdrawn.keys)
    found = {"open": " ".join(opens.words), "withdrawn": " ".join(withdrawn.words)}
    sys.stdout.write(json.dumps(found | {"never used": " ".join(receipts.mint().words)}) + "\n")
