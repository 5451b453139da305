"""Pauses: how long someone has been reading without one. Kept in their session alone, and over with it."""

from dataclasses import asdict, dataclass

BREAK_AFTER, PAUSE_AFTER = 25 * 60, 2 * 3600  # seconds: a suggestion, and a stop
BREAK, PAUSE = 5 * 60, 15 * 60  # what counts as one


@dataclass(frozen=True)
class Spell:
    """Reading from `since` to `last` (both in seconds) with no break between; `whole` began before that break."""

    whole: int
    since: int
    last: int

    def suggests_a_break(self, now: int) -> bool:
        """Half an hour is long."""
        return self.last - self.since >= BREAK_AFTER and now - self.last < BREAK

    def asks_for_a_pause(self, now: int) -> bool:
        """After two hours, until a quarter of an hour has passed."""
        return self.last - self.whole >= PAUSE_AFTER and now - self.last < PAUSE


def after_reading(before: Spell | None, now: int) -> Spell:
    """The spell with this moment in it, or a new one where there was a break or a pause before."""
    if before is None or now - before.last >= PAUSE:
        return Spell(now, now, now)
    if now - before.last >= BREAK:
        return Spell(before.whole, now, now)
    return Spell(before.whole, before.since, now)


def stored(spell: Spell) -> dict[str, int]:
    """For a session."""
    return asdict(spell)


def restored(kept: object) -> Spell | None:
    """From a session."""
    return Spell(**kept) if isinstance(kept, dict) else None
