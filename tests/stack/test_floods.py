"""Floods: five thousand texts by machines, fifty by people, and a thousand reports. Nobody is refused or hidden."""

import secrets
import time
from unittest import mock

from django.core.cache import cache
from django.db import connection
from django.test import Client, TestCase, override_settings, tag

from metoo_site.buckets import bucket_of
from metoo_site.memory import caches_of
from moderation.lanes import Lane
from moderation.models import DeskMember, Report, ReviewCase, Verdict
from moderation.services.claim import HELD_EVERY
from stories import receipts
from stories.models import PublicStory, Story
from stories.tokens import ShareToken, new_share_token
from stories.views.share import RATE
from tests import make, make_desk

MACHINES, PEOPLE = 5000, 50
MACHINES_ADDRESS, PEOPLES_ADDRESS = "198.51.100.7", "203.0.113.9"  # the fifty share one, as behind one exit of Tor
REPORTS = 1000
PER_MINUTE = int(RATE.partition("/")[0])  # of one bucket
SECONDS = 6  # from one person's text to the next one's; a hundred machines write meanwhile
MINUTES = (PEOPLE * SECONDS + 59) // 60 + 1  # windows of the limit that all of it falls into, at most
A_DAYS_CASES = 20  # of one reader, who is not asked to read more than they can bear


# Redis forgets a minute's counters by its own clock, while here the minutes are counted in texts.
@override_settings(CACHES=caches_of("all", redis_url="", watch=None))
@tag("attack", "postgresql")
class StoryFloodTests(TestCase):
    def setUp(self) -> None:
        cache.clear()
        while bucket_of(MACHINES_ADDRESS) == bucket_of(PEOPLES_ADDRESS):  # one day in four thousand they are one
            cache.clear()
        make_desk.policy()
        self.tried = MACHINES + PEOPLE
        self.client = Client()

    def sends(self, address: str, body: str) -> bytes:
        """Answers the lookup of the text. The careful kind of machine waits as long as a person before it sends."""
        fresh = new_share_token(receipts.mint())
        fields = {"token": str(ShareToken(fresh.receipt, fresh.issued - 60)), "body": body, "language": "en"}
        fields |= {"identity": "anonymous", "release_choice": "soon", "reply_choice": "nobody"}
        answer = self.client.post("/share/send/", fields, HTTP_X_FORWARDED_FOR=address)
        self.assertContains(answer, "Thank you")
        return fresh.receipt.keys.newest_lookup()[1]

    def people_write_while_machines_flood(self) -> set:
        """The keys of what people wrote. The clock goes on by the texts, however long this machine takes for them."""
        began, lookups = time.time(), []
        for number in range(PEOPLE):
            with mock.patch("time.time", return_value=began + number * SECONDS):
                for _ in range(MACHINES // PEOPLE):
                    self.sends(MACHINES_ADDRESS, f"Made by a machine: {secrets.token_hex(40)}.")
                lookups.append(self.sends(PEOPLES_ADDRESS, f"This is an example. A person wrote it, number {number}."))
        return set(Story.objects.filter(key__lookup__in=lookups).values_list("pk", flat=True))

    def reads_one(self, reader: DeskMember, people: set) -> None:
        """The next case in turn: what a person wrote may be shown, and a flood is declined by two who agree."""
        case = make_desk.claim_next(member=reader)
        theirs = case.story_id in people
        verdict = make_desk.judgement(*((Verdict.PUBLISH,) if theirs else (Verdict.DECLINE, "flooding")))
        make_desk.decide(member=reader, lease=make_desk.lease_of(case), judgement=verdict)

    def test_fifty_people_are_stored_and_read_first_while_five_thousand_machines_write(self) -> None:
        people = self.people_write_while_machines_flood()
        self.assertEqual((PEOPLE, MACHINES + PEOPLE), (len(people), Story.objects.count()), "all of them are kept")

        make_desk.everything_taken_in()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE moderation_reviewcase")  # as PostgreSQL does by itself, outside of a transaction
        self.assertEqual(0, make_desk.ten_seconds_pass(), "nobody has read anything")
        waiting = ReviewCase.objects.exclude(lane=Lane.HELD)
        self.assertEqual(PEOPLE, waiting.filter(story__in=people).count(), "nobody is held back for others' flood")
        let_through = waiting.exclude(story__in=people).count()
        self.assertLessEqual(let_through, PER_MINUTE * MINUTES, "the flood itself is held back")

        # What was let through is read with the people's, and twice. Every fifth turn takes one that was held, which
        # somebody reads again as well. So people are read within these claims, of more than ten thousand.
        claims = (PEOPLE + 2 * let_through) * HELD_EVERY // (HELD_EVERY - 2)
        readers = [make_desk.reader(f"reader-{number}") for number in range(claims // A_DAYS_CASES + 1)]
        for number in range(claims):
            self.reads_one(readers[number // A_DAYS_CASES], people)
        make_desk.ten_seconds_pass()
        self.assertEqual(people, set(PublicStory.objects.values_list("story", flat=True)), "all of theirs, no other")


@tag("attack", "postgresql")
class ReportFloodTests(TestCase):
    def test_a_thousand_reports_leave_the_story_where_it_is_and_make_one_entry(self) -> None:
        self.tried = REPORTS
        writer = make.Writer()
        writer.sends()
        make_desk.publish(writer.story)
        address = f"/stories/{writer.story.slug}/"
        for number in range(REPORTS):
            network = f"198.51.{number % 250}.1"  # from everywhere, as a crowd that was sent here
            fields = {"clause": "insult", "note": f"Take it down, {number}."}
            answer = self.client.post(f"{address}report/", fields, HTTP_X_FORWARDED_FOR=network)
            self.assertEqual(200, answer.status_code)
        make_desk.everything_taken_in()
        self.assertEqual(REPORTS, Report.objects.count())
        self.assertEqual(1, ReviewCase.objects.still_open().count())
        self.assertEqual(200, self.client.get(address).status_code)
        self.assertTrue(PublicStory.objects.filter(story=writer.story).exists())
