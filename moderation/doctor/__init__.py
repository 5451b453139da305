"""What `manage.py doctor` looks at: each question answers with sentences that name what to do, or with nothing."""

from collections.abc import Callable, Iterator

from moderation.doctor.copy import copy
from moderation.doctor.database import database
from moderation.doctor.machine import catalogues, disk, helplines, keys, pages, settings_are_safe
from moderation.doctor.queue import clock, queue, redis, sentinels

Question = Callable[[], Iterator[str]]

QUESTIONS: dict[str, Question] = {
    "settings": settings_are_safe,
    "keys": keys,
    "database": database,
    "copy": copy,
    "Redis": redis,
    "Sentinels": sentinels,
    "workers": queue,
    "clock": clock,
    "disk": disk,
    "translations": catalogues,
    "pages": pages,
    "helplines": helplines,
}


def ask(question: Question) -> list[str]:
    """What is wrong; a question that breaks off is itself an answer, with the kind of its error and no more."""
    found: list[str] = []
    try:
        found.extend(question())
    except Exception as error:  # noqa: BLE001 - whatever breaks, the other questions are asked
        found.append(
            f"This could not be looked at ({type(error).__name__}). Mend what stands above first, then ask again."
        )
    return found
