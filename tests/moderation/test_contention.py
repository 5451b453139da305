"""Many hands at once, on PostgreSQL: a text is in one pair of hands at a time, however many reach for it.

Each claim and each return adds one to a case's version. So every claim has an even version and every return an odd one;
a text in two pairs of hands would have two claims with no return between, and one of them an odd version.
"""

import re
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import cycle
from multiprocessing import get_context
from typing import Any
from unittest.mock import patch
from uuid import UUID, uuid4

from django.db import IntegrityError, connection, connections
from django.test import TransactionTestCase, tag

from moderation.lanes import Lane
from moderation.models import DeskMember, ReviewCase
from moderation.services.claim import claim_next, return_leases
from tests import make, make_desk
from tests.make_desk import everything_taken_in, reader

CASES = 50
Claim = tuple[UUID, int]  # a case, and its version right after
Statement = tuple[str, Any]
LOCK = re.compile(r" FOR UPDATE OF \S+ SKIP LOCKED")


def reach(member: DeskMember, times: int) -> list[Claim]:
    """One person who takes the next text and puts it back, again and again."""
    got = []
    try:
        while len(got) < times:
            member.claims += 1  # so that late and held cases have their turns
            case = claim_next(member=member)
            if case is None:  # for this moment others hold them all
                continue
            got.append((case.pk, case.version))
            return_leases(member=member)
    finally:
        connection.close()
    return got


def in_threads(act: Callable[..., list[Claim]], people: list[Any], times: int) -> list[Claim]:
    """A process with some of the people."""
    with ThreadPoolExecutor(len(people)) as pool:
        return [claim for got in pool.map(partial(act, times=times), people) for claim in got]


@dataclass(frozen=True)
class Hands:
    """The statements that the desk sends for one person: to take a text, in each kind of turn, and to return it."""

    takes: list[Statement]
    returns: Statement


def hands_of(member: DeskMember) -> Hands:
    """Written down while the person takes and returns a text through the services."""
    takes = []
    for claims in (0, 2, 4):  # the first turn, that of late cases, and that of held ones
        member.claims = claims
        takes.append(_written_down(partial(claim_next, member=member))[-1])
        (returns,) = _written_down(partial(return_leases, member=member))
    return Hands(takes, returns)


def _written_down(act: Callable[[], object]) -> list[Statement]:
    """The statements that change a case."""
    sent: list[Statement] = []

    def write_down(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if 'UPDATE "moderation_reviewcase"' in sql:
            sent.append((sql, params))
        return execute(sql, params, many, context)

    whole = patch.dict(connection.settings_dict, DISABLE_SERVER_SIDE_CURSORS=True)  # not by the name of a kept plan
    with whole, connection.execute_wrapper(write_down):
        act()
    return sent


def send_again(hands: Hands, times: int) -> list[Claim]:
    """The same statements, as fast as the database answers: making them costs far more than running them."""
    got: list[Claim] = []
    turns = cycle(hands.takes)
    try:
        with connection.cursor() as cursor:
            while len(got) < times:
                cursor.execute(*next(turns))
                taken = [_claim(cursor, row) for row in cursor.fetchall()]
                got += taken
                if taken:
                    cursor.execute(*hands.returns)
    finally:
        connection.close()
    return got


def _claim(cursor: Any, row: tuple[Any, ...]) -> Claim:
    named = dict(zip([column.name for column in cursor.description], row, strict=True))
    return named["id"], named["version"]


@tag("postgresql")
class ContentionTests(TransactionTestCase):
    def setUp(self) -> None:
        make_desk.policy()
        for _ in range(CASES):
            make.Writer().sends(f"{make.BODY} {uuid4()}")
        everything_taken_in()
        some = list(ReviewCase.objects.values_list("pk", flat=True)[: CASES // 5])
        ReviewCase.objects.filter(pk__in=some).update(lane=Lane.HELD)

    def assert_one_pair_of_hands(self, claims: list[Claim], expected: int) -> None:
        self.assertEqual(expected, len(claims))
        twice = [claim for claim, times in Counter(claims).items() if times > 1]
        held_already = [version for _case, version in claims if version % 2]
        self.assertEqual(([], []), (twice, held_already))
        self.assertFalse(ReviewCase.objects.being_read().exists())

    def people(self, number: int) -> list[DeskMember]:
        return [reader(f"reader-{place}") for place in range(number)]

    def test_eight_people_who_reach_for_the_same_texts_never_hold_one_together(self) -> None:
        claims = in_threads(reach, self.people(8), 25)
        self.assert_one_pair_of_hands(claims, 200)

    def test_without_the_row_lock_two_reach_one_text_and_the_database_refuses_the_second(self) -> None:
        """The control: so many hands do meet. From a state of being read, the statement leads nowhere."""
        hands = [hands_of(member) for member in self.people(8)]
        unlocked = [replace(one, takes=[(LOCK.sub("", sql), params) for sql, params in one.takes]) for one in hands]
        self.assertNotEqual(hands[0].takes[0][0], unlocked[0].takes[0][0])
        with self.assertRaises(IntegrityError):
            in_threads(send_again, unlocked, 50)

    @tag("attack")
    def test_a_hundred_thousand_claims_by_forty_people_and_never_two_who_hold_the_same(self) -> None:
        everyone, processes, times = [hands_of(member) for member in self.people(40)], 4, 2_500
        connections.close_all()
        with get_context("fork").Pool(processes) as pool:
            parts = [everyone[start::processes] for start in range(processes)]
            got = pool.starmap(in_threads, [(send_again, part, times) for part in parts])
        self.tried = 40 * times
        self.assert_one_pair_of_hands([claim for claims in got for claim in claims], self.tried)
