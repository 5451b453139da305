"""`python -m bench.inside claims SECONDS`, as the desk: forty people at four processes take cases and publish.

Prints cycles a second, and the 99th percentile of a claim in milliseconds, as JSON. A process looks once at who is
there, and not at what they have read since: the limits of somebody's day are not what is measured.
"""

import gc
import json
import sys
import time
from multiprocessing import get_context

from moderation.models import DeskMember, ReviewCase, Verdict
from moderation.services.claim import Lease, claim_next
from moderation.services.decide import Judgement, decide
from stories.warnings import ContentWarning, Level, Topic

WARNING = ContentWarning((Topic.HARASSMENT_STALKING,), Level.MENTIONED)
PROCESSES = 4  # more than cores: one works while another waits for the disk


def publish(member: DeskMember, case: ReviewCase) -> None:
    """What its reader decides."""
    lease = Lease(case.pk, case.lease_token, case.version)
    decide(member=member, lease=lease, judgement=Judgement(verdict=Verdict.PUBLISH, warning=WARNING))


def work(part: int, seconds: int, results: object) -> None:
    """One process: its people take turns, as fast as the database answers."""
    members = list(DeskMember.objects.filter(account__username__startswith="bench-").order_by("pk"))[part::PROCESSES]
    waits, begun_at = [], time.monotonic()
    until = begun_at + seconds
    while time.monotonic() < until:
        for member in members:
            member.claims += 1  # so that late and held cases have their turns
            begun = time.monotonic()
            case = claim_next(member=member)
            waits.append(time.monotonic() - begun)
            publish(member, case)
    results.put((waits, time.monotonic() - begun_at))


def main(duration: str) -> None:
    """Raise whatever a process raises, by hanging for nobody: a lost process prints its own error."""
    seconds = int(duration)
    context = get_context("fork")  # nothing has spoken to the database yet
    results = context.Queue()
    gc.freeze()  # as deploy/gunicorn_site.py does
    workers = [context.Process(target=work, args=[part, seconds, results]) for part in range(PROCESSES)]
    for worker in workers:
        worker.start()
    parts = [results.get(timeout=seconds + 60) for _ in workers]
    for worker in workers:
        worker.join()
    waits = sorted(wait for part, _ in parts for wait in part)
    late = waits[int(len(waits) * 0.99)] * 1000
    sys.stdout.write(json.dumps({"rate": sum(len(part) / took for part, took in parts), "late": late}) + "\n")
