"""`python -m bench.inside served ROLE TIMES`, as public or desk: what a request of each kind takes, as JSON.

Medians in milliseconds: by the clock; and in processor time, of this process and of the process of PostgreSQL that
answers it. Whatever else the machine does falls on the clock alone. nginx and gunicorn are left out, and at the desk
sign-in and middleware too.
"""

import json
import secrets
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from django.db import connection
from django.test import Client, RequestFactory

from bench.claims import publish
from bench.queue import look
from moderation.models import DeskMember, ReviewCase
from moderation.services.claim import claim_next
from stories import receipts
from stories.lists import months
from stories.models import Kind, PublicStory
from stories.opening import Words
from stories.services.share import Choices, share

WARM = 5  # turns that do not count
COMMON, RARE = "lantern meadow", "thimble"  # words of nearly every story, and of one in a thousand
OPEN = 10  # stories whose nine words are known

Turn = dict[str, Callable[[], object]]


def public() -> Iterator[Turn]:
    """Each turn somewhere else in the list, with another story and other words."""
    client = Client(SERVER_NAME="127.0.0.1")
    opening, known_months = cycle(_sent()), cycle(months(Kind.STORY))

    def get(path: str) -> None:
        _expect(client.get(path, secure=True).status_code, 200)

    def find(**fields: str) -> None:
        _expect(client.post("/stories/find/", fields, secure=True).status_code, 200)

    def open_with(words: str, status: int) -> None:
        _expect(client.post("/mine/", {"words": words}, secure=True).status_code, status)

    while True:
        key, month, known = secrets.token_hex(16), next(known_months), next(opening)
        unknown, slug = " ".join(receipts.mint().words), _some_slug()
        yield {
            "list": lambda key=key: get(f"/stories/?from={key}"),
            "month": lambda key=key, month=month: get(f"/stories/month/{month:%Y-%m}/?from={key}"),
            "search, common words": lambda: find(query=COMMON),
            "search, a rare word": lambda: find(query=RARE),
            "filters": lambda: find(topics="rape", level="mentioned", length="middle"),
            "story": lambda slug=slug: get(f"/stories/{slug}/read/"),
            "nine words, open": lambda known=known: open_with(known, 200),
            "nine words, never used": lambda unknown=unknown: open_with(unknown, 422),
            "together": lambda: get("/together/"),
        }


def desk() -> Iterator[Turn]:
    """Each turn another person, who has read nothing today: the limits of a day are not what is measured."""
    people = DeskMember.objects.filter(account__username__startswith="bench-").select_related("account")
    request, taken = RequestFactory().get("/desk/"), []
    request.session = {}
    for member in cycle(list(people)):
        DeskMember.objects.filter(pk=member.pk).update(read_minutes=0, last_was_heavy=False)
        member.refresh_from_db()
        yield {
            "queue page": lambda member=member: look(request, member),
            "claim": lambda member=member: taken.append(claim_next(member=member)),
            "publish": lambda member=member: publish(member, taken.pop()),
        }


def main(role: str, times: str) -> None:
    """As often as that."""
    turns = {"public": public, "desk": desk}[role]()
    ReviewCase.objects.exists()  # connects
    server = connection.connection.get_backend_pid()
    clock: dict[str, list[float]] = {}
    processor: dict[str, list[float]] = {}
    for _ in range(WARM + int(times)):
        for name, act in next(turns).items():
            clock_before, processor_before = time.perf_counter(), _processor(server)
            act()
            processor.setdefault(name, []).append((_processor(server) - processor_before) * 1000)
            clock.setdefault(name, []).append((time.perf_counter() - clock_before) * 1000)
    found = {name: {"clock": _median(clock[name]), "processor": _median(processor[name])} for name in clock}
    sys.stdout.write(json.dumps(found) + "\n")


def _median(taken: list[float]) -> float:
    return statistics.median(taken[WARM:])


def _processor(server: int) -> float:
    """Seconds that this process and that one have run."""
    ran = int(Path(f"/proc/{server}/schedstat").read_text(encoding="ascii").split()[0])
    return time.process_time() + ran / 1e9


def _expect(status: int, wanted: int) -> None:
    if status != wanted:
        raise AssertionError(status)


def _some_slug() -> str:
    return PublicStory.objects.page_from(secrets.token_hex(16)[1:], size=0).values_list("slug", flat=True)[0]


def _sent() -> list[str]:
    """Nine words each."""
    sent = [receipts.mint() for _ in range(OPEN)]
    words = Words(body="This is an example. I told my sister by the river.")
    for receipt in sent:
        share(words=words, choices=Choices(language="en"), keys=receipt.keys, policy_version=1, held=False)
    return [" ".join(receipt.words) for receipt in sent]
