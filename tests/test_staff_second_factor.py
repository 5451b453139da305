"""The second factor: without it no page of the desk opens; with it each does; lost, it is replaced, not passed by."""

import time
from unittest import mock
from uuid import uuid4

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.cache import cache
from django.test import Client, TestCase, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from metoo_site.second_factor import SecondFactorAdapter
from metoo_site.staff import ALLAUTH_PAGES
from stories.pages import PageClass
from stories.sealing import DoesNotOpen
from tests import make_staff
from tests.visitor import Visitor

FILLING = {"uuid": lambda: str(uuid4()), "int": lambda: "1", "slug": lambda: "a-slug", "str": lambda: "a"}


def allauths_addresses(resolver: URLResolver | None = None, before: str = "/") -> list[tuple[str, str]]:
    """Name and address of every page that allauth brings."""
    found = []
    for entry in (resolver or get_resolver()).url_patterns:
        address = before + _filled(entry)
        if isinstance(entry, URLResolver):
            found += allauths_addresses(entry, address)
        elif entry.callback.__module__.startswith("allauth."):
            found.append((entry.name, address))
    return found


def desk_addresses(resolver: URLResolver | None = None, before: str = "/") -> list[str]:
    """Every address of the site whose page belongs to the desk, as the site itself lists them."""
    found = []
    for entry in (resolver or get_resolver()).url_patterns:
        address = before + _filled(entry)
        if isinstance(entry, URLResolver):
            found += desk_addresses(entry, address)
        elif getattr(entry.callback, "page_class", None) == PageClass.DESK or address.startswith("/desk"):
            found.append(address)
    return found


def _filled(entry: URLPattern | URLResolver) -> str:
    address = str(entry.pattern)
    for name, converter in entry.pattern.converters.items():
        kind = type(converter).__name__.removesuffix("Converter").lower().replace("string", "str")
        address = address.replace(f"<{kind}:{name}>", FILLING[kind]())
    return address


class StaffCase(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.ann = make_staff.member("ann")

    def status(self, client: Client, address: str, method: str = "get") -> int:
        return getattr(client, method)(address).status_code

    def opens_the_desk(self, visitor: Visitor) -> bool:
        return visitor.client.get("/desk/").status_code == 200


@override_settings(SECOND_FACTOR_REQUIRED=True)
class WithoutItNothingOpens(StaffCase):
    def test_the_walk_finds_the_whole_desk(self) -> None:
        found = desk_addresses()
        self.assertGreaterEqual(len(found), 6)
        self.assertIn("/desk/", found)

    def test_a_password_alone_opens_no_page_of_the_desk(self) -> None:
        client = make_staff.signs_in().client
        for address in desk_addresses():
            for method in ("get", "head", "post", "put", "patch", "delete", "options"):
                answer = getattr(client, method)(address)
                with self.subTest(address=address, method=method):
                    self.assertIn(answer.status_code, (302, 403))
                    if answer.status_code == 302:
                        self.assertEqual("/account/mfa/", answer["Location"])

    def test_a_password_alone_opens_nothing_for_someone_who_has_an_app(self) -> None:
        make_staff.give_an_app(self.ann.account)
        stopped = make_staff.signs_in()
        self.assertIn("/account/mfa/authenticate/", stopped.address)
        for client in (stopped.client, self.signed_in_by_force()):
            for address in desk_addresses():
                for method in ("get", "post"):
                    with self.subTest(address=address, method=method):
                        self.assertIn(self.status(client, address, method), (302, 403, 405))
            self.assertNotEqual(200, self.status(client, "/desk/"))

    def signed_in_by_force(self) -> Client:
        client = Client()
        client.force_login(self.ann.account)
        return client

    def test_with_the_code_the_same_person_gets_in(self) -> None:
        secret = make_staff.give_an_app(self.ann.account)
        visitor = make_staff.shows(make_staff.signs_in(), make_staff.code(secret))
        self.assertTrue(self.opens_the_desk(visitor))
        for address in desk_addresses():
            with self.subTest(address=address):
                self.assertNotIn(self.status(visitor.client, address), (302, 403))

    def test_where_it_is_not_asked_for_a_password_is_enough(self) -> None:
        with override_settings(SECOND_FACTOR_REQUIRED=False):
            self.assertTrue(self.opens_the_desk(make_staff.signs_in()))

    def test_what_was_typed_on_a_desk_page_is_shown_again(self) -> None:
        client = make_staff.signs_in().client
        address = next(address for address in desk_addresses() if address.endswith("/decide/"))
        answer = client.post(address, {"advice": "Perhaps leave out the street."})
        self.assertContains(answer, "Perhaps leave out the street.", status_code=403)

    def test_a_session_whose_app_was_removed_gets_no_further(self) -> None:
        secret = make_staff.give_an_app(self.ann.account)
        visitor = make_staff.shows(make_staff.signs_in(), make_staff.code(secret))
        Authenticator.objects.all().delete()
        self.assertFalse(self.opens_the_desk(visitor))
        make_staff.give_an_app(self.ann.account)
        self.assertFalse(self.opens_the_desk(visitor))


@override_settings(SECOND_FACTOR_REQUIRED=True)
class SettingItUp(StaffCase):
    def test_a_new_member_sets_up_an_app_and_comes_in(self) -> None:
        visitor = make_staff.signs_in()
        self.assertEqual("/account/mfa/", visitor.address)
        visitor = self.sets_up_an_app(visitor)
        self.assertFalse(self.opens_the_desk(visitor), "the app has yet to be shown")
        visitor = make_staff.shows(visitor, make_staff.code(self.secret, steps=1))
        self.assertIn("We show them once", visitor.words)
        self.assertTrue(self.opens_the_desk(visitor))

    def sets_up_an_app(self, visitor: Visitor) -> Visitor:
        visitor = visitor.open("/account/mfa/totp/activate/")
        self.secret = visitor.client.session["mfa.totp.secret"]
        return make_staff.shows(visitor, make_staff.code(self.secret))

    def proves(self, visitor: Visitor) -> Visitor:
        visitor = visitor.open("/account/mfa/reauthenticate/?next=/desk/")
        return make_staff.shows(visitor, make_staff.code(self.secret, steps=1))

    def test_recovery_codes_are_shown_once(self) -> None:
        visitor = self.sets_up_an_app(make_staff.signs_in())
        visitor = make_staff.shows(visitor, make_staff.code(self.secret, steps=1))
        account = self.ann.account
        first = Authenticator.objects.get(user=account, type="recovery_codes").wrap().get_unused_codes()
        self.assertEqual(10, len(first))
        self.assertTrue(all(len(code) == 12 and code in visitor.words for code in first))
        again = visitor.open("/account/mfa/recovery-codes/")
        self.assertFalse(any(code in again.words for code in first))
        self.assertEqual(404, self.status(visitor.client, "/account/mfa/recovery-codes/download/"))

    def test_a_recovery_code_leads_to_a_new_app_and_nowhere_else(self) -> None:
        make_staff.give_an_app(self.ann.account)
        slip = make_staff.recovery_codes(self.ann.account)
        visitor = make_staff.shows(make_staff.signs_in(), slip[0])
        for address in desk_addresses():
            for method in ("get", "post"):
                with self.subTest(address=address, method=method):
                    self.assertIn(self.status(visitor.client, address, method), (302, 403))
        visitor = visitor.open("/account/mfa/totp/deactivate/").send({}, form="Remove it")
        visitor = self.proves(self.sets_up_an_app(visitor))
        self.assertTrue(self.opens_the_desk(visitor))

    def test_the_recovery_codes_go_with_the_last_app(self) -> None:
        make_staff.give_an_app(self.ann.account)
        slip = make_staff.recovery_codes(self.ann.account)
        visitor = make_staff.shows(make_staff.signs_in(), slip[0])
        visitor.open("/account/mfa/totp/deactivate/").send({}, form="Remove it")
        self.assertFalse(Authenticator.objects.exists())


class CodesAreGoodForOneUse(StaffCase):
    def setUp(self) -> None:
        super().setUp()
        self.secret = make_staff.give_an_app(self.ann.account)

    def accepts(self, typed: str) -> bool:
        return make_staff.shows(make_staff.signs_in(), typed).client.session.get("_auth_user_id") is not None

    def test_a_code_seen_over_a_shoulder_does_not_work_again(self) -> None:
        now = make_staff.code(self.secret)
        self.assertTrue(self.accepts(now))
        self.assertFalse(self.accepts(now))

    def test_nor_in_the_next_half_minute_while_it_would_still_be_right(self) -> None:
        ahead = make_staff.code(self.secret, steps=1)
        self.assertTrue(self.accepts(ahead))
        later = time.time() + 31
        with mock.patch("time.time", return_value=later):
            self.assertFalse(self.accepts(ahead))
            self.assertTrue(self.accepts(make_staff.code(self.secret, steps=1)), "a new one works")

    def test_a_code_that_is_too_old_does_not_work(self) -> None:
        self.assertFalse(self.accepts(make_staff.code(self.secret, steps=-2)))

    def test_a_recovery_code_works_once(self) -> None:
        slip = make_staff.recovery_codes(self.ann.account)
        self.assertTrue(self.accepts(slip[0]))
        self.assertFalse(self.accepts(slip[0]))
        self.assertTrue(self.accepts(slip[1]))

    def test_guessing_codes_is_stopped(self) -> None:
        wrong = [f"{number:06}" for number in range(12)]
        visitor = make_staff.signs_in()
        for guess in wrong:
            visitor = make_staff.shows(visitor.open("/account/mfa/authenticate/"), guess)
        visitor = make_staff.shows(visitor, make_staff.code(self.secret))
        self.assertNotIn("_auth_user_id", visitor.client.session)


class WhatIsKept(StaffCase):
    def test_secrets_lie_sealed_in_the_database(self) -> None:
        secret = make_staff.give_an_app(self.ann.account)
        slip = make_staff.recovery_codes(self.ann.account)
        kept = " ".join(str(row.data) for row in Authenticator.objects.all())
        self.assertNotIn(secret, kept)
        self.assertFalse(any(code in kept for code in slip))
        app = Authenticator.objects.get(type="totp")
        self.assertEqual(secret, SecondFactorAdapter().decrypt(app.data["secret"]), "and open for us")

    def test_under_another_key_they_do_not_open(self) -> None:
        make_staff.give_an_app(self.ann.account)
        with override_settings(AUDIT_KEY=bytes(32)), self.assertRaises(DoesNotOpen):
            SecondFactorAdapter().decrypt(Authenticator.objects.get().data["secret"])

    def test_times_are_kept_to_the_hour(self) -> None:
        secret = make_staff.give_an_app(self.ann.account)
        make_staff.shows(make_staff.signs_in(), make_staff.code(secret))
        app = Authenticator.objects.get()
        for moment in (app.created_at, app.last_used_at):
            self.assertEqual((0, 0, 0), (moment.minute, moment.second, moment.microsecond))

    def test_the_app_shows_the_innocuous_name(self) -> None:
        url = SecondFactorAdapter().build_totp_url(self.ann.account, "ABC")
        self.assertIn(f"issuer={settings.SITE_NAME}", url)
        self.assertNotIn("testserver", url)
        picture = SecondFactorAdapter().build_totp_svg(url)
        self.assertIn('fill="white"', picture, "a camera reads it on a dark page too")


class ClosedPages(StaffCase):
    def test_a_stranger_gets_no_further_than_the_page_to_sign_in(self) -> None:
        open_to_all = {name for name in ALLAUTH_PAGES if name.startswith("account_reset_")}
        for page in ALLAUTH_PAGES - open_to_all - {"account_login", "account_inactive"}:
            address = reverse(page, args=[1] if page == "mfa_remove_webauthn" else [])
            for method in ("get", "post"):
                answer = getattr(Client(), method)(address)
                with self.subTest(page=page, method=method):
                    self.assertIn(answer.status_code, (302, 403))
                    if answer.status_code == 302:
                        self.assertIn(answer["Location"].partition("?")[0], ("/", "/account/login/"))

    def test_of_allauths_pages_only_those_we_use_exist(self) -> None:
        visitor = make_staff.signs_in()
        ours = {"account_signup"}  # at this address stands a page of our own
        others = {name: address for name, address in allauths_addresses() if name not in ALLAUTH_PAGES | ours}
        self.assertIn("account_reset_password", others, "a control: allauth brings more than we use")
        for name, address in others.items():
            with self.subTest(page=name):
                self.assertEqual(404, self.status(visitor.client, address))
