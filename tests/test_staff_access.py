"""Access from the command line: a lost key is replaced, and whoever leaves is out."""

from datetime import datetime, timedelta
from io import StringIO
from unittest import mock

from allauth.mfa.models import Authenticator
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client, TestCase, override_settings

from tests import make_staff
from tests.visitor import Visitor

CHOSEN = "walnut-harbour-stream-1"


@override_settings(SECOND_FACTOR_REQUIRED=True)
class AccessTests(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.ann, self.ben = make_staff.member("ann"), make_staff.member("ben")

    def command(self, *words: str) -> str:
        out = StringIO()
        call_command(*words, stdout=out)
        return out.getvalue()

    def at_the_desk(self) -> Client:
        client = Client()
        client.force_login(self.ann.account)
        make_staff.has_shown_an_app(client, self.ann.account)
        self.assertEqual(200, client.get("/desk/").status_code, "a control: the desk is open")
        return client

    def test_whoever_lost_everything_sets_up_a_new_key_and_others_keep_theirs(self) -> None:
        client = self.at_the_desk()
        make_staff.recovery_codes(self.ann.account)
        make_staff.give_an_app(self.ben.account)
        self.assertIn("ann: 2 forgotten.", self.command("lost_key", "ann"))
        self.assertEqual([self.ben.account.pk], [row.user_id for row in Authenticator.objects.all()])
        self.assertEqual("/account/mfa/", client.get("/desk/")["Location"], "what a thief had open is closed")

    def test_whoever_leaves_is_out(self) -> None:
        client = self.at_the_desk()
        self.assertIn("no longer at the desk", self.command("remove_moderator", "ann"))
        self.assertEqual(404, client.get("/desk/").status_code)
        self.ben.refresh_from_db()
        self.assertTrue(self.ben.active)

    def test_a_name_that_nobody_has_is_told(self) -> None:
        for command in ("lost_key", "lost_password", "remove_moderator"):
            with self.assertRaisesMessage(CommandError, "Nobody at the desk is called carol."):
                self.command(command, "carol")


class LinkTests(TestCase):
    def setUp(self) -> None:
        cache.clear()

    def link(self, *words: str) -> str:
        out = StringIO()
        call_command(*words, stdout=out)
        return out.getvalue().split()[1]

    def chooses(self, link: str) -> Visitor:
        page = Visitor().open(link)
        return page.send({"password1": CHOSEN, "password2": CHOSEN}, form="password1")

    def test_a_new_member_chooses_a_password_and_signs_in_with_it(self) -> None:
        done = self.chooses(self.link("add_moderator", "carol"))
        self.assertIn("Your new password is set", done.words)
        self.assertIn("_auth_user_id", make_staff.signs_in("carol", CHOSEN).client.session)

    def test_a_link_works_once(self) -> None:
        link = self.link("add_moderator", "carol")
        self.chooses(link)
        again = Visitor().open(link)
        self.assertIn("This link does not work any more", again.words)
        self.assertNotIn("password1", again.html)

    def test_a_link_works_for_two_days(self) -> None:
        link = self.link("add_moderator", "carol")
        for days, works in ((1.9, True), (2.1, False)):
            moment = datetime.now() + timedelta(days=days)  # noqa: DTZ005 - as Django's generator counts
            with mock.patch.object(PasswordResetTokenGenerator, "_now", return_value=moment):
                self.assertEqual(works, "password1" in Visitor().open(link).html, days)

    def test_the_key_does_not_stay_in_the_address(self) -> None:
        link = self.link("add_moderator", "carol")
        page = Visitor().open(link)
        self.assertNotEqual(link, page.address)
        self.assertNotIn(link.rsplit("-", 1)[1].strip("/"), page.address + page.html)

    def test_a_made_up_link_looks_the_same_for_every_name(self) -> None:
        make_staff.member("ann")
        pages = {Visitor().open(f"/account/password/reset/key/{name}-abc-def/").words for name in ("1", "2", "zz9")}
        self.assertEqual(1, len(pages))

    def test_a_forgotten_password_is_replaced_and_keys_stay(self) -> None:
        ann = make_staff.member("ann")
        make_staff.give_an_app(ann.account)
        client = Client()
        client.force_login(ann.account)
        self.chooses(self.link("lost_password", "ann"))
        self.assertEqual(302, client.get("/desk/").status_code, "sessions under the old one end")
        self.assertIn("/account/mfa/authenticate/", make_staff.signs_in("ann", CHOSEN).address)

    def test_a_weak_password_is_not_taken(self) -> None:
        page = Visitor().open(self.link("add_moderator", "carol"))
        page = page.send({"password1": "password", "password2": "password"}, form="password1")
        self.assertIn("password1", page.html)
