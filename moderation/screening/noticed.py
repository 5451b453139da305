"""The two screeners that the writer's own pages use too: danger now, and what may identify somebody."""

from collections.abc import Iterator

from moderation.screening.hit import Hit, Look
from stories.noticing.danger import danger_in
from stories.noticing.passage import Passage
from stories.noticing.passages import identifying_in


class Crisis:
    """No clause: danger is no reason to refuse a text, it is a reason to read it first."""

    name = "crisis"
    clause = ""

    def hits(self, look: Look) -> Iterator[Hit]:
        return (_hit(self, passage) for passage in danger_in(look.reading))


class Identifying:
    name = "identifying"
    clause = "identifying"

    def hits(self, look: Look) -> Iterator[Hit]:
        return (_hit(self, passage) for passage in identifying_in(look.reading, look.text, look.language))


def _hit(screener: Crisis | Identifying, passage: Passage) -> Hit:
    return Hit(
        screener.name, screener.clause, passage.rule, passage.version, passage.start, passage.end, passage.reason
    )
