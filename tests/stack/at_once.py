"""Several people at the very same moment, each on a connection of their own."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connection

Answer = TypeVar("Answer")


def at_once(people: Sequence[Callable[[], Answer]]) -> list[Answer | Exception]:
    """What each of them got; an exception stands in the place of its person's answer."""
    start = Barrier(len(people))

    def act(person: Callable[[], Answer]) -> Answer | Exception:
        start.wait()
        try:
            return person()
        except Exception as error:  # noqa: BLE001 - whatever it was, the test looks at it
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(people)) as pool:
        return list(pool.map(act, people))
