"""What a language module says about danger."""

from dataclasses import dataclass

from stories.noticing.reading import Rule


@dataclass(frozen=True)
class Dangers:
    """Patterns over folded text; `past`, `now` and `reported` decide whether a sentence speaks of this moment."""

    self: tuple[Rule, ...]  # the writer may hurt or kill themselves
    others: tuple[Rule, ...]  # somebody may hurt the writer or a child
    ages: str  # words for an age under eighteen, one of which stands in `minor`
    minor: str  # the writer says an age under eighteen ...
    minor_harmed: str  # ... and somewhere in the text that it goes on
    past: str
    now: str
    reported: str  # right before the words: somebody else said them
