"""`inside take_down WORDS`: as the writer does with nine words."""

from stories import receipts
from stories.services.withdraw import withdraw


def main(words: str) -> None:
    """Whatever the words lead to."""
    withdraw(keys=receipts.read(words).keys)
