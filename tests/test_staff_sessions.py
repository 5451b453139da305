"""Sessions of the desk: short, fresh after each proof, and over when the person leaves or is asked to."""

import time
from unittest import mock

from django.conf import settings
from django.contrib.sessions.backends.cache import SessionStore
from django.core.cache import cache
from django.test import Client, TestCase, override_settings
from redis.exceptions import ConnectionError as NoRedis

from moderation.models import DeskMember
from tests import make_staff
from tests.visitor import Visitor

COOKIE = settings.SESSION_COOKIE_NAME
QUARTER, HOUR = 15 * 60, 3600


class SessionCase(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.ann = make_staff.member("ann")

    def signed_in(self) -> Client:
        client = Client()
        client.force_login(self.ann.account)
        make_staff.has_shown_an_app(client, self.ann.account)
        self.assertTrue(self.is_in(client), "a control: the session works")
        return client

    def is_in(self, client: Client) -> bool:
        return client.get("/desk/").status_code == 200

    def on_the_server(self, key: str) -> bool:
        return SessionStore().exists(key)


class HowLong(SessionCase):
    def at(self, seconds: float) -> mock._patch:
        return mock.patch("time.time", return_value=time.time() + seconds)

    def test_a_quarter_of_an_hour_without_a_press_ends_it(self) -> None:
        client = self.signed_in()
        with self.at(QUARTER + 1):
            self.assertFalse(self.is_in(client))

    def test_work_keeps_it_open_beyond_that(self) -> None:
        client = self.signed_in()
        for minutes in (10, 20, 30):
            with self.at(minutes * 60):
                self.assertTrue(self.is_in(client), minutes)

    def test_eight_hours_end_it_however_busy(self) -> None:
        client = self.signed_in()
        for minutes in range(14, 8 * 60, 14):
            with self.at(minutes * 60):
                self.assertTrue(self.is_in(client), minutes)
        with self.at(8 * HOUR):
            self.assertFalse(self.is_in(client))
            self.assertFalse(self.is_in(client), "and it stays over")

    def test_reading_public_pages_is_not_work_and_touches_no_session(self) -> None:
        client = self.signed_in()
        for address in ("/", "/stories/", "/help/"):
            with self.at(10 * 60):
                self.assertFalse(client.get(address).cookies)
        with self.at(QUARTER + 1):
            self.assertFalse(self.is_in(client))


class Fresh(SessionCase):
    def key(self, client: Client) -> str:
        return client.cookies[COOKIE].value

    def test_a_key_that_was_planted_is_not_the_key_after_signing_in(self) -> None:
        planted = SessionStore()
        planted["seen"] = True
        planted.create()
        for fixed in (planted.session_key, "x" * 32):
            client = Client()
            client.cookies[COOKIE] = fixed
            make_staff.signs_in(client=client)
            self.assertNotEqual(fixed, self.key(client))
            stranger = Client()
            stranger.cookies[COOKIE] = fixed
            self.assertEqual(302, stranger.get("/desk/").status_code)

    def test_the_key_changes_when_a_code_is_shown(self) -> None:
        secret = make_staff.give_an_app(self.ann.account)
        visitor = make_staff.shows(make_staff.signs_in(), make_staff.code(secret))
        first = self.key(visitor.client)
        make_staff.shows(visitor.open("/account/mfa/reauthenticate/"), make_staff.code(secret, steps=1))
        self.assertNotEqual(first, self.key(visitor.client))
        self.assertFalse(self.on_the_server(first))

    def test_one_cookie_tossed_beside_ours_opens_nothing(self) -> None:
        client = self.signed_in()
        ours = self.key(client)
        tossed = Client()
        self.assertEqual(302, tossed.get("/desk/", HTTP_COOKIE=f"{COOKIE}=tossed").status_code)
        self.assertEqual(302, tossed.get("/desk/", HTTP_COOKIE=f"{COOKIE}={ours}; {COOKIE}=tossed").status_code)


class Over(SessionCase):
    def test_signing_out_ends_it_on_the_server(self) -> None:
        client = self.signed_in()
        key = client.cookies[COOKIE].value
        Visitor(client).open("/account/logout/").send({}, form="Sign out")
        self.assertFalse(self.on_the_server(key))
        self.assert_key_is_dead(key)

    def assert_key_is_dead(self, key: str) -> None:
        thief = Client()
        thief.cookies[COOKIE] = key
        self.assertEqual(302, thief.get("/desk/").status_code)

    def test_the_way_out_ends_it_on_the_server(self) -> None:
        client = self.signed_in()
        key = client.cookies[COOKIE].value
        answer = client.get("/leave/")
        self.assertEqual((303, ""), (answer.status_code, answer.cookies[COOKIE].value))
        self.assertFalse(self.on_the_server(key))
        self.assert_key_is_dead(key)

    def test_the_way_out_works_when_the_sessions_cannot_be_reached(self) -> None:
        client = self.signed_in()
        with (
            mock.patch("django.core.cache.backends.locmem.LocMemCache.delete", side_effect=NoRedis),
            mock.patch("django.core.cache.backends.redis.RedisCache.delete", side_effect=NoRedis),
        ):
            answer = client.get("/leave/")
        self.assertEqual((303, settings.AWAY_URL), (answer.status_code, answer["Location"]))
        self.assertEqual("", answer.cookies[COOKIE].value)

    def test_strangers_leave_without_a_look_at_sessions(self) -> None:
        with mock.patch("django.contrib.sessions.backends.cache.SessionStore.delete", side_effect=NoRedis):
            answer = Client().get("/leave/")
        self.assertEqual((303, {}), (answer.status_code, dict(answer.cookies)))

    def test_a_new_password_ends_every_session(self) -> None:
        here, elsewhere = self.signed_in(), self.signed_in()
        fields = {"oldpassword": make_staff.PASSWORD, "password1": "walnut-harbour-stream-1", "password2": ""}
        fields["password2"] = fields["password1"]
        visitor = Visitor(here).open("/account/password/change/").send(fields, form="oldpassword")
        self.assertIn("/account/login/", visitor.address)
        self.assertFalse(self.is_in(here))
        self.assertFalse(self.is_in(elsewhere))

    def test_a_member_who_left_is_out_at_once(self) -> None:
        client = self.signed_in()
        key = client.cookies[COOKIE].value
        DeskMember.objects.update(active=False)
        self.assertEqual(404, client.get("/desk/").status_code)
        self.assertFalse(self.on_the_server(key))

    def test_a_member_who_left_is_out_of_the_account_pages_too(self) -> None:
        client = self.signed_in()
        key = client.cookies[COOKIE].value
        DeskMember.objects.update(active=False)
        self.assertEqual(302, client.get("/account/mfa/").status_code)
        self.assertFalse(self.on_the_server(key))

    def test_an_account_that_was_closed_is_out_at_once(self) -> None:
        client = self.signed_in()
        self.ann.account.is_active = False
        self.ann.account.save()
        self.assertEqual(302, client.get("/desk/").status_code)


@override_settings(SECOND_FACTOR_REQUIRED=True)
class ProvedWithinFiveMinutes(SessionCase):
    """The pages for keys, codes and the password ask again who it is."""

    PAGES = ("/account/password/change/", "/account/mfa/totp/deactivate/", "/account/mfa/webauthn/add/")

    def test_after_five_minutes_a_sensitive_page_asks_again_by_the_second_factor(self) -> None:
        client = self.signed_in()
        for address in self.PAGES:
            self.assertEqual(200, client.get(address).status_code, "a control: right after the proof it opens")
        with mock.patch("time.time", return_value=time.time() + 301):
            for address in self.PAGES:
                answer = client.get(address)
                self.assertEqual((302, f"/account/mfa/reauthenticate/?next={address.replace('/', '%2F')}"),
                                 (answer.status_code, answer["Location"]))  # fmt: skip

    def test_the_password_is_no_proof_for_someone_with_an_app(self) -> None:
        client = self.signed_in()
        with mock.patch("time.time", return_value=time.time() + 301):
            answer = client.post("/account/reauthenticate/", {"password": make_staff.PASSWORD})
            self.assertIn("/account/mfa/", answer["Location"])
            self.assertEqual(302, client.get(self.PAGES[0]).status_code)

    def test_a_press_that_came_too_late_changes_nothing(self) -> None:
        client = self.signed_in()
        fields = {"oldpassword": make_staff.PASSWORD, "password1": "walnut-harbour-stream-1"}
        with mock.patch("time.time", return_value=time.time() + 301):
            answer = client.post("/account/password/change/", {**fields, "password2": fields["password1"]})
        self.assertContains(answer, "Is it still you?", status_code=403)
        self.assertNotContains(answer, "walnut", status_code=403)
        self.ann.account.refresh_from_db()
        self.assertTrue(self.ann.account.check_password(make_staff.PASSWORD))
