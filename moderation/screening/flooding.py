"""Flooding within one text: the same words again and again. Near copies of other texts are not seen from here."""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from moderation.screening.hit import Hit, Look

VERSION = 1
_WORD = re.compile(r"\w+")
_LONG_RUN = re.compile(r"([^\s\d._=*~-])\1{24,}")
_ENOUGH = 40  # words, before repetition can be told from a refrain
_MOST_OF_IT = 0.6
_FEW_DIFFERENT = 0.08


class Flooding:
    name = "flooding"
    clause = "flooding"

    def hits(self, look: Look) -> Iterator[Hit]:
        run = _LONG_RUN.search(look.text)
        if run:
            yield self._hit("long-run", *run.span())
        elif self._repeats(look):
            yield self._hit("repeated", 0, len(look.text))

    def _repeats(self, look: Look) -> bool:
        words = _WORD.findall(look.reading.text)
        if len(words) < _ENOUGH:
            return False
        sentences = Counter(sentence.text.strip() for sentence in look.reading.sentences if len(sentence.text) > 12)
        copies = sum(len(text) * count for text, count in sentences.items() if count > 4)
        return len(set(words)) < _FEW_DIFFERENT * min(len(words), 500) or copies > _MOST_OF_IT * len(look.text)

    def _hit(self, rule: str, start: int, end: int) -> Hit:
        reason = _("The same words stand here again and again.")
        return Hit(self.name, self.clause, f"flooding/{rule}", VERSION, start, end, reason)
