"""What nginx answers by itself, what it keeps for a few seconds, and what it tells the application of a visitor."""

import gzip
import time

from django.conf import settings
from redis import Redis

from deploy.stack.place import HOST
from tests.stack.nginx_case import NginxCase
from tests.stack.through_nginx import (
    AWAY_URL,
    Web,
    is_signed_in,
    joins_the_desk,
    publish,
    signs_in,
    withdraw,
)
from tests.stack.worker import wait_until

WORDS = "Example words that nobody may lose."
LONG = "a" * 400_000
LONGEST_STAY = 5.0  # seconds, of a withdrawn text on any page
ANOTHER_NETWORK = "127.0.1.7"  # this machine too, but not to a rate limit


class TheCache(NginxCase):
    def test_a_page_with_a_token_is_another_one_each_time(self) -> None:
        slug = publish(self.stack, WORDS).slug
        for address in ("/share/write/", f"/stories/{slug}/report/"):
            with self.subTest(address=address):
                first, second = (self.web.get(address).content for _ in range(2))
                self.assertIn(b'type="hidden"', first)
                self.assertNotEqual(first, second)
        checked = [self.web.visitor().open("/share/write/").send({"body": WORDS}, form="body") for _ in range(2)]
        self.assertEqual(2, len({page.form_with("body").fields["token"][0] for page in checked}))

    def test_a_public_page_is_kept_for_seconds_and_only_for_those_without_a_cookie(self) -> None:
        stored, asked_with_a_cookie = "/about/?0a", "/about/?0b"
        self.assertEqual(200, self.status(asked_with_a_cookie, Cookie="choices=x"))
        self.assertEqual(200, self.status(stored))
        self.the_application_stops()
        self.assertEqual(200, self.status(stored), "the second fetch reached the application")
        self.assertEqual(503, self.status(stored, Cookie="choices=x"), "someone with a cookie was given a stored page")
        self.assertEqual(503, self.status(asked_with_a_cookie), "the page of someone with a cookie was stored")
        wait_until(lambda: self.status(stored) == 503)

    def test_a_withdrawn_text_is_gone_after_five_seconds_although_the_application_has_stopped(self) -> None:
        story = publish(self.stack, f"{WORDS} It will go.")
        self.assertIn("It will go.", self.web.get(story.page).text)
        self.assertIn(b"It will go.", gzip.decompress(self.web.get(story.page, Accept_Encoding="gzip").content))
        withdraw(self.web, story)
        gone_from = time.monotonic()
        self.the_application_stops()
        wait_until(lambda: "It will go." not in self.web.get(story.page).text)
        wait_until(lambda: self.status(story.page, Accept_Encoding="gzip") == 503)
        self.assertLess(time.monotonic() - gone_from, LONGEST_STAY)
        self.assertEqual(503, self.status(story.page))

    def test_a_page_is_packed_once_for_all_who_take_it_packed_and_unpacked_for_the_others(self) -> None:
        packed = self.web.get("/about/?0d", Accept_Encoding="gzip, deflate, br, zstd")
        plain = self.web.get("/about/?0d")
        self.assertEqual(plain.content, gzip.decompress(packed.content))
        self.the_application_stops()
        for taken, kept in (("br;q=1.0, gzip;q=0.8", packed), ("gzip;q=0", plain), ("br", plain), ("", plain)):
            with self.subTest(taken=taken):
                again = self.web.get("/about/?0d", Accept_Encoding=taken)
                self.assertEqual(kept.headers["Content-Encoding"], again.headers["Content-Encoding"])
                self.assertEqual(kept.content, again.content, "not the one that was kept")

    def test_what_people_write_is_never_packed(self) -> None:
        for address in ("/share/write/", "/mine/", "/stories/find/"):
            with self.subTest(address=address):
                answer = self.web.get(address, Accept_Encoding="gzip")
                self.assertEqual((200, None), (answer.status_code, answer.headers["Content-Encoding"]))

    def test_what_nobody_asks_for_is_soon_in_no_file(self) -> None:
        self.status("/about/?0c")
        pages = self.stack.place.run / "nginx" / "pages"
        self.assertTrue(any(b"?0c" in file.read_bytes() for file in pages.rglob("*") if file.is_file()))
        wait_until(lambda: not any(file.is_file() for file in pages.rglob("*")))


class OurOwnErrors(NginxCase):
    def test_a_text_that_is_too_long_gets_a_page_that_says_how_long_a_story_can_be(self) -> None:
        answer = self.web.post("/share/check/", {"body": LONG})
        self.assertEqual(413, answer.status_code)
        self.assertIn("20,000", answer.text)
        self.assertIn("Talk to someone now", answer.text)
        self.assertIn('href="/leave/"', answer.text)
        self.assert_our_headers(answer)

    def test_a_refusal_by_the_application_has_the_same_headers(self) -> None:
        for answer in (self.web.get("/nothing/"), self.web.post("/share/check/", {}, Origin="https://else.example")):
            self.assert_our_headers(answer)


class TheWayOut(NginxCase):
    def test_it_is_open_although_everything_behind_it_has_stopped(self) -> None:
        self.the_application_stops()
        self.is_down("desk")
        answer = self.web.get("/leave/", Cookie="__Host-sid=a; __Host-csrf=b")
        self.assertEqual((303, AWAY_URL), (answer.status_code, answer.headers["Location"]))
        self.assertEqual('"cookies", "storage"', answer.headers["Clear-Site-Data"])
        dropped = [cookie.split("=")[0] for cookie in answer.headers.get_all("Set-Cookie")]
        self.assertEqual(["__Host-sid", "__Host-csrf"], dropped)
        self.assert_our_headers(answer)

    def test_it_and_our_errors_are_there_in_every_language(self) -> None:
        self.the_application_stops()
        for code in settings.PAGE_LANGUAGES:
            prefix = "" if code == settings.LANGUAGE_CODE else f"/{code}"
            with self.subTest(code=code):
                self.assertEqual(303, self.status(f"{prefix}/leave/"))
                answer = self.web.get(f"{prefix}/about/?of-no-cache")
                self.assertEqual(503, answer.status_code)
                self.assertIn(f'<html lang="{code}"', answer.text)
                sent = self.web.post(f"{prefix}/share/check/", {"body": WORDS})
                self.assertIn(WORDS, sent.text)
                if code in dict(settings.LANGUAGES):
                    self.assertIn(f'<html lang="{code}"', sent.text)

    def test_it_sets_no_cookie_on_someone_who_had_none(self) -> None:
        self.assertNotIn("Set-Cookie", self.web.get("/leave/").headers)

    def test_a_session_at_the_desk_ends_on_the_server_too(self) -> None:
        name, link = self.stack.accounts[0]
        joins_the_desk(self.stack.place, link)
        moderator = signs_in(self.stack.place, name)
        cookies = dict(moderator.jar)
        self.assertTrue(is_signed_in(moderator))
        self.assertEqual(303, moderator.get("/leave/").status_code)
        self.assertFalse(is_signed_in(Web(self.stack.place, jar=cookies)))


class WhatTheApplicationLearns(NginxCase):
    def test_whatever_address_a_visitor_claims_they_stay_in_their_own_bucket(self) -> None:
        claims = [
            {},
            {"X_Forwarded_For": "198.51.100.7"},
            {"X_Forwarded_For": "198.51.100.8, 203.0.113.9"},
            {"X_Real_IP": "203.0.113.77", "Forwarded": "for=203.0.113.78", "Via": "1.1 203.0.113.79"},
        ]
        # A counter's name holds the end of its minute: an edge in the middle of this makes two, three times hardly.
        self.assertIn(1, [self.counters(self.web, claims) for _ in range(3)])

    def test_and_another_network_is_another_bucket(self) -> None:
        elsewhere = Web(self.stack.place, source=ANOTHER_NETWORK)
        both = [self.counters(self.web, [{}], also=elsewhere) for _ in range(3)]
        self.assertIn(2, both, "one in 4,096 networks shares our bucket; not three times in a row by the clock")

    def counters(self, web: Web, claims: list[dict[str, str]], also: Web | None = None) -> int:
        place = self.stack.place
        with Redis(host=HOST, port=place.redis_port, password=place.secrets["redis"]) as server:
            for key in server.scan_iter("*rl:*"):
                server.delete(key)
            for claimed in claims:
                for person in (web, also) if also else (web,):
                    self.assertEqual(200, person.post("/together/me-too/", {}, **claimed).status_code)
            return len(list(server.scan_iter("*rl:*")))
