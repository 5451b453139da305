"""Flooding within one text: the same words again and again. Near copies of other texts are seen in the worker."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from moderation.screening.hit import Hit, Look

VERSION = 1
_WORD = re.compile(r"\w+")
_LONG_RUN = re.compile(r"([^\s\d._=*~-])\1{24,}")
_HALF = 12  # characters: half of the shortest such run
_ENOUGH = 40  # words, before repetition can be told from a refrain
_MOST_OF_IT = 0.6
_FEW_DIFFERENT = 0.08
_MOST_WORDS = 500  # of a longer text no more is asked
_COPIES = 4  # of a sentence, before they count


def _may_hold_a_run(text: str) -> bool:
    """Of every run this long, two signs that stand a half of it apart are the same, and all between them too."""
    signs = text[::_HALF]
    return any(
        sign == following and text.startswith(sign * _HALF, place * _HALF)
        for place, (sign, following) in enumerate(pairwise(signs))
    )


class Flooding:
    name = "flooding"
    clause = "flooding"

    def hits(self, look: Look) -> Iterator[Hit]:
        run = _LONG_RUN.search(look.text) if _may_hold_a_run(look.text) else None
        if run:
            yield self._hit("long-run", *run.span())
        elif self._repeats(look):
            yield self._hit("repeated", 0, len(look.text))

    def _repeats(self, look: Look) -> bool:
        sentences = look.reading.sentences
        different = {sentence.text.strip() for sentence in sentences}
        few = len(look.reading.words) < _FEW_DIFFERENT * _MOST_WORDS
        if not few and len(sentences) - len(different) < _COPIES:
            return False
        words = _WORD.findall(look.reading.text)
        if len(words) < _ENOUGH:
            return False
        said = Counter(sentence.text.strip() for sentence in sentences if len(sentence.text) > 12)
        copies = sum(len(text) * count for text, count in said.items() if count > _COPIES)
        return len(set(words)) < _FEW_DIFFERENT * min(len(words), _MOST_WORDS) or copies > _MOST_OF_IT * len(look.text)

    def _hit(self, rule: str, start: int, end: int) -> Hit:
        reason = _("The same words stand here again and again.")
        return Hit(self.name, self.clause, f"flooding/{rule}", VERSION, start, end, reason)
