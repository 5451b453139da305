"""Access from the command line: a lost key is replaced, and whoever leaves is out."""

from io import StringIO

from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client, TestCase, override_settings

from tests import make_staff


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
        for command in ("lost_key", "remove_moderator"):
            with self.assertRaisesMessage(CommandError, "Nobody at the desk is called carol."):
                self.command(command, "carol")
