"""Access from the command line: a lost key is replaced, and whoever leaves is out."""

from datetime import datetime, timedelta
from io import StringIO
from unittest import mock

from allauth.mfa.models import Authenticator
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client, TestCase, override_settings

from moderation.models import AuditEvent, DeskMember, Role
from tests import make_desk, make_staff
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


class OnePersonWithACommandLine(TestCase):
    """What takes two leads takes two here too, as long as there are two."""

    def setUp(self) -> None:
        cache.clear()
        self.lea, self.lou = make_desk.reader("lea", lead=True), make_desk.reader("lou", lead=True)
        self.ann = make_staff.member("ann")
        make_staff.give_an_app(self.ann.account)

    def do(self, *words: str) -> None:
        call_command(*words, stdout=StringIO())

    def assert_refused(self, *words: str) -> None:
        with self.assertRaisesMessage(CommandError, "lead"):
            self.do(*words)

    def test_where_two_lead_it_adds_nobody_and_opens_no_account(self) -> None:
        self.assert_refused("first_lead", "zoe")
        self.assert_refused("add_moderator", "zoe")
        self.assert_refused("lost_key", "ann")
        self.assertFalse(DeskMember.objects.filter(account__username="zoe").exists())
        self.assertTrue(Authenticator.objects.filter(user=self.ann.account).exists())
        self.assertFalse(AuditEvent.objects.exists())

    def test_where_one_leads_it_helps_and_still_makes_no_second_lead(self) -> None:
        DeskMember.objects.filter(pk=self.lou.pk).update(active=False)
        self.assert_refused("first_lead", "zoe")
        self.do("add_moderator", "zoe")
        self.do("lost_key", "ann")
        self.assertEqual([Role.MODERATOR], DeskMember.objects.get(account__username="zoe").roles)
        self.assertFalse(Authenticator.objects.filter(user=self.ann.account).exists())

    def test_of_two_leads_one_who_lost_everything_is_helped_from_here(self) -> None:
        make_staff.give_an_app(self.lea.account)
        self.do("lost_key", "lea")
        self.assertFalse(Authenticator.objects.filter(user=self.lea.account).exists())

    def test_what_it_did_stands_in_the_record_with_nobodys_number(self) -> None:
        self.do("remove_moderator", "lou")
        for words in (("lost_password", "ann"), ("lost_key", "ann"), ("add_moderator", "zoe")):
            self.do(*words)
        done = AuditEvent.objects.values_list("actor", "action", "details__member")
        ann, zoe = self.ann.pk, DeskMember.objects.get(account__username="zoe").pk
        expected = {(0, "remove", self.lou.pk), (0, "new_password", ann), (0, "forget_factors", ann), (0, "join", zoe)}
        self.assertEqual(expected, set(done))


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
