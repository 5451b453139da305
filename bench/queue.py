"""`python -m bench.inside queue SECONDS`, as the desk: forty people look at what waits, one after the other.

Prints the median and the 95th percentile of reading and drawing the page, in milliseconds, as JSON. Sign-in, session
and middleware are left out.
"""

import json
import statistics
import sys
import time

from django.http import HttpRequest
from django.shortcuts import render
from django.test import RequestFactory

from moderation.models import DeskMember
from moderation.queue_page import queue_page

WARM = 40  # looks that do not count: the first ones compose what later ones only fill in


def look(request: HttpRequest, member: DeskMember) -> float:
    """How long it took, in milliseconds."""
    request.desk_member, request.user = member, member.account
    begun = time.perf_counter()
    render(request, "moderation/desk.html", {"queue": queue_page(member)})
    return (time.perf_counter() - begun) * 1000


def main(duration: str) -> None:
    """So many seconds."""
    people = list(DeskMember.objects.filter(account__username__startswith="bench-").select_related("account"))
    request = RequestFactory().get("/desk/")
    request.session = {}
    looks, until = [], time.monotonic() + int(duration)
    while time.monotonic() < until or len(looks) <= WARM:
        looks += [look(request, member) for member in people]
    counted = sorted(looks[WARM:])
    found = {"median": statistics.median(counted), "late": counted[int(len(counted) * 0.95)]}
    sys.stdout.write(json.dumps(found) + "\n")
