"""All screeners by name, and one look at a text with all of them."""

from collections.abc import Iterable

from moderation.screening.flooding import Flooding
from moderation.screening.hate import Hate
from moderation.screening.hit import Hit, Look, Screener
from moderation.screening.noticed import Crisis, Identifying
from moderation.screening.plain_letters import plain_letters
from moderation.screening.respelling import respelt
from moderation.screening.wording import REASONS, Wording, worded
from stories.noticing.reading import read

_EVERY: tuple[Screener, ...] = (
    Crisis(),
    Identifying(),
    *(Hate() if name == "hate" else Wording(name) for name in REASONS),
    Flooding(),
)
SCREENERS: dict[str, Screener] = {screener.name: screener for screener in _EVERY}


def screen(text: str, language: str, names: Iterable[str] = ()) -> list[Hit]:
    """The hits of these screeners (of all, if none is named) in the order of the text. Linear time, no side effects."""
    reading = plain_letters(read(text))
    chosen = [SCREENERS[name] for name in names] or list(SCREENERS.values())
    put_right = respelt(reading)
    told = worded(put_right) if any(one.name in REASONS for one in chosen) else []
    look = Look(text, language, reading, put_right, told)
    hits = (hit for screener in chosen for hit in screener.hits(look))
    return sorted(hits, key=lambda hit: (hit.start, hit.end, hit.screener))
