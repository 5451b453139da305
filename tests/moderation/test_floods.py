"""A flood of near copies is held back and read later; nobody's own words are taken for a copy."""

import os
from pathlib import Path

from django.core.cache import cache
from django.test import SimpleTestCase, TestCase, override_settings

from moderation.lanes import Lane, Why
from moderation.models import ReviewCase, ScreenerHit
from moderation.screening.sketch import sketch
from stories.salts import SECONDS
from tests import make, make_desk
from tests.make_desk import everything_taken_in

MANY = 5
FLOOD = "This is an example. Come and look at my page number {}, everybody should see it before it is gone."
KNOWN_SALT = b"a salt of the example flood".ljust(32, b".")
STORY = "This is an example. I was at a party in my first year, number {}, and I told nobody about it for a long time."


@override_settings(COPIES_BEFORE_HELD=MANY)
class FloodTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        cache.clear()
        # A sketch finds near copies by chance, more often the longer they are: of these one in ten would slip through
        # under another salt.
        cache.set("salt-sketches", KNOWN_SALT.hex(), SECONDS)
        self.addCleanup(cache.clear)

    def sent(self, body: str) -> ReviewCase:
        writer = make.Writer()
        writer.sends(body)
        everything_taken_in()
        return ReviewCase.objects.get(story=writer.story)

    def test_after_many_near_copies_the_next_is_held_back_and_says_why(self) -> None:
        cases = [self.sent(FLOOD.format(number)) for number in range(MANY + 2)]
        self.assertEqual([case.lane for case in cases[:MANY]], [Lane.STORY] * MANY)
        self.assertEqual(cases[-1].lane, Lane.HELD)
        self.assertIn(Why.ONE_OF_MANY, cases[-1].why_here)

    def test_the_copy_that_is_one_of_many_is_pointed_at_under_flooding_and_the_first_ones_are_not(self) -> None:
        cases = [self.sent(FLOOD.format(number)) for number in range(MANY + 2)]
        floods = ScreenerHit.objects.filter(rule="flooding/near-copies", clause_slug="flooding")
        hit = floods.get(run__revision=cases[-1].revision_id)
        self.assertEqual((hit.start, hit.end), (0, len(FLOOD.format(MANY + 1))))
        self.assertFalse(floods.filter(run__revision__in=[case.revision_id for case in cases[:MANY]]))

    def test_somebody_in_danger_among_many_is_read_first_and_the_copies_are_still_said(self) -> None:
        cases = [self.sent(FLOOD.format(number) + " I want to die tonight.") for number in range(MANY + 2)]
        self.assertEqual(cases[-1].lane, Lane.CRISIS)
        self.assertTrue(ScreenerHit.objects.filter(run__revision=cases[-1].revision_id, rule="flooding/near-copies"))

    def test_somebody_in_danger_is_never_held_back(self) -> None:
        cases = [self.sent(FLOOD.format(number) + " I want to die tonight.") for number in range(MANY + 2)]
        self.assertEqual({case.lane for case in cases}, {Lane.CRISIS})

    def test_me_too_said_by_many_is_no_flood(self) -> None:
        cases = [self.sent("Me too. I believe you all.") for _ in range(MANY + 3)]
        self.assertEqual({case.lane for case in cases}, {Lane.STORY})

    def test_who_changes_their_own_story_again_and_again_floods_nobody(self) -> None:
        writer = make.Writer()
        for number in range(MANY + 3):
            writer.sends(STORY.format(number))
            everything_taken_in()
        case = ReviewCase.objects.still_open().get(story=writer.story)
        self.assertEqual(case.lane, Lane.RESUBMITTED)


class SketchTests(SimpleTestCase):
    def alike(self, one: str, other: str) -> int:
        key = os.urandom(32)
        return len(set(sketch(one, key=key)) & set(sketch(other, key=key)))

    def test_other_words_have_nothing_in_common(self) -> None:
        disclosures = stories_of_five()
        key = os.urandom(32)
        sketches = [set(sketch(text, key=key)) for text in disclosures]
        pairs = [(one, other) for place, one in enumerate(sketches) for other in sketches[:place]]
        self.assertFalse([pair for pair in pairs if len(pair[0] & pair[1]) > 1])

    def test_letters_signs_and_accents_do_not_matter(self) -> None:
        text = FLOOD.format(1) * 2
        self.assertEqual(self.alike(text, text.upper().replace(",", " -")), 8)

    def test_without_the_key_it_says_nothing(self) -> None:
        text = FLOOD.format(1)
        self.assertFalse(set(sketch(text, key=b"1" * 32)) & set(sketch(text, key=b"2" * 32)))


def stories_of_five() -> list[str]:
    """Our own example disclosures, five together, so that each is a text of some length."""
    lines = (Path(__file__).parent / "screening_examples" / "disclosures_en.txt").read_text("utf-8").splitlines()
    return [" ".join(lines[place : place + 5]) for place in range(0, len(lines) - 5, 5)]
