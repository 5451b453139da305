"""Floods: five thousand texts by machines, fifty by people, and a thousand reports. Nobody is refused or hidden."""

import secrets
import time

from django.core.cache import cache
from django.test import Client, TestCase, tag

from moderation.lanes import Lane
from moderation.models import Report, ReviewCase, Verdict
from moderation.services.claim import LATE_EVERY
from stories import receipts
from stories.models import PublicStory, Story
from stories.tokens import ShareToken, new_share_token
from stories.views.share import RATE
from tests import make, make_desk

MACHINES, PEOPLE = 5000, 50
# People behind one exit share an address as machines do; the bucket is full for them as well when many write.
MACHINES_ADDRESS, PEOPLES_ADDRESS = "198.51.100.7", "203.0.113.9"
REPORTS = 1000
PER_MINUTE = int(RATE.partition("/")[0])  # of one bucket; windows are fixed, so up to two of them meet
A_DAYS_CASES = 20  # of one reader, who is not asked to read more than they can bear


@tag("attack", "postgresql")
class StoryFloodTests(TestCase):
    def setUp(self) -> None:
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

    def test_fifty_people_are_stored_and_read_first_while_five_thousand_machines_write(self) -> None:
        started = time.monotonic()
        lookups = []
        for number in range(PEOPLE):
            for _ in range(MACHINES // PEOPLE):
                self.sends(MACHINES_ADDRESS, f"Made by a machine: {secrets.token_hex(40)}.")
            lookups.append(self.sends(PEOPLES_ADDRESS, f"This is an example. A person wrote it, number {number}."))
        people = set(Story.objects.filter(key__lookup__in=lookups).values_list("pk", flat=True))
        self.assertEqual((PEOPLE, MACHINES + PEOPLE), (len(people), Story.objects.count()), "all of them are kept")

        make_desk.everything_taken_in()
        waiting = ReviewCase.objects.exclude(lane=Lane.HELD)
        self.assertEqual(PEOPLE, waiting.filter(story__in=people).count(), "nobody is held back for others' flood")
        let_through = waiting.exclude(story__in=people).count()
        minutes = (time.monotonic() - started) / 60
        self.assertLessEqual(let_through, PER_MINUTE * (minutes + 2), "the flood itself is held back")

        # Turns for what is late or held come from a minority of claims, so that people are read within these.
        claims = (PEOPLE + let_through) * LATE_EVERY // (LATE_EVERY - 1)
        readers = [make_desk.reader(f"reader-{number}") for number in range(claims // A_DAYS_CASES + 1)]
        read = {
            make_desk.decides(readers[number // A_DAYS_CASES], Verdict.PUBLISH).case.story_id
            for number in range(claims)
        }
        self.assertLessEqual(people, read)

    def test_nothing_of_a_flood_is_public(self) -> None:
        for _ in range(MACHINES // 10):
            self.sends(MACHINES_ADDRESS, f"Made by a machine: {secrets.token_hex(40)}.")
        make_desk.everything_taken_in()
        make_desk.ten_seconds_pass()
        self.assertEqual(0, PublicStory.objects.count())
        self.tried = MACHINES // 10


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
