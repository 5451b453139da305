"""Many hands at once, on PostgreSQL: a text is in one pair of hands at a time, however many reach for it.

Each claim and each return adds one to a case's version. So every claim has an even version and every return an odd one;
a text in two pairs of hands would have two claims with no return between, and one of them an odd version.
"""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from uuid import UUID, uuid4

from django.db import connection, connections
from django.test import TransactionTestCase, tag

from moderation.lanes import Lane
from moderation.models import DeskMember, ReviewCase
from moderation.services.claim import claim_next
from moderation.services.team import return_leases
from tests import make, make_desk
from tests.make_desk import everything_taken_in, reader

CASES = 50
Claim = tuple[UUID, int]  # a case, and its version right after


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


def reach_in_threads(people: list[DeskMember], times: int) -> list[Claim]:
    """A process with some of the people."""
    with ThreadPoolExecutor(len(people)) as pool:
        return [claim for got in pool.map(partial(reach, times=times), people) for claim in got]


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
        claims = reach_in_threads(self.people(8), 25)
        self.assert_one_pair_of_hands(claims, 200)

    def test_a_claim_that_takes_what_is_held_would_be_noticed(self) -> None:
        """The control: without the state in its condition, a claim takes a text out of somebody's hands."""
        ann, ben = self.people(2)
        case = claim_next(member=ann)
        ReviewCase.objects.filter(pk=case.pk).update(lease_holder=ben, version=case.version + 1)
        stolen = ReviewCase.objects.get(pk=case.pk)
        return_leases(member=ben)
        with self.assertRaises(AssertionError):
            self.assert_one_pair_of_hands([(case.pk, case.version), (stolen.pk, stolen.version)], 2)

    @tag("attack")
    def test_a_hundred_thousand_claims_by_forty_people_and_never_two_who_hold_the_same(self) -> None:
        people, processes, times = self.people(40), 4, 2_500
        connections.close_all()
        with get_context("fork").Pool(processes) as pool:
            parts = [people[start::processes] for start in range(processes)]
            got = pool.starmap(reach_in_threads, [(part, times) for part in parts])
        self.tried = 40 * times
        self.assert_one_pair_of_hands([claim for claims in got for claim in claims], self.tried)
