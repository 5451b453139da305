"""People: who joins the desk, and that a stranger to it learns nothing."""

from io import StringIO

from django.core.management import CommandError, call_command
from django.test import TestCase, override_settings

from moderation.models import DeskMember
from moderation.services.people import NameTaken, add_member
from stories.models import Account
from tests import make_desk
from tests.visitor import Visitor

ADDRESSES = ("/desk/", "/desk/cases/00000000-0000-4000-8000-000000000000/")
PRESSES = (
    "/desk/next/",
    "/desk/cases/00000000-0000-4000-8000-000000000000/decide/",
    "/desk/cases/00000000-0000-4000-8000-000000000000/let-go/",
    "/desk/decisions/00000000-0000-4000-8000-000000000000/undo/",
)


class PeopleTests(TestCase):
    @override_settings(SECOND_FACTOR_REQUIRED=False)
    def test_a_new_member_signs_in_with_the_password_that_is_shown_once(self) -> None:
        member, password = add_member(username="ann")
        visitor = Visitor().open("/desk/").send({"login": "ann", "password": password}, form="password")
        self.assertEqual("/desk/", visitor.address)
        self.assertNotIn(password, member.account.password)
        self.assertEqual((True, False, False), (member.is_moderator, member.is_lead, member.is_crisis_responder))

    def test_a_lead_also_looks_after_a_crisis_so_that_a_desk_of_two_can_work(self) -> None:
        member, _ = add_member(username="lea", lead=True)
        self.assertTrue(member.is_lead and member.is_crisis_responder and member.is_moderator)

    def test_a_name_is_given_once(self) -> None:
        add_member(username="ann")
        with self.assertRaises(NameTaken):
            add_member(username="ann")
        with self.assertRaises(CommandError):
            call_command("add_moderator", "ann", stdout=StringIO())

    def test_the_command_says_the_name_and_a_way_in(self) -> None:
        out = StringIO()
        call_command("add_moderator", "ben", stdout=out)
        name, link = out.getvalue().split()
        self.assertEqual("ben", name)
        self.assertEqual(302, self.client.get(link).status_code)

    def test_nobody_comes_in_without_signing_in(self) -> None:
        for address in ADDRESSES:
            answer = self.client.get(address)
            self.assertEqual((302, "/account/login/?next=/desk/"), (answer.status_code, answer["Location"]))
        for address in PRESSES:
            answer = self.client.post(address, {"note": "typed while away", "advice": "also typed"})
            self.assertContains(answer, "typed while away", status_code=403)
            self.assertContains(answer, "also typed", status_code=403)

    def test_an_account_that_is_not_of_the_desk_or_has_left_it_finds_nothing(self) -> None:
        left = Account.objects.create_user("left", at_desk=True)
        DeskMember.objects.create(account=left, active=False)
        for account in (left, Account.objects.create_user("writer")):
            for address in ADDRESSES:
                self.assertEqual(404, make_desk.signed_in(account).get(address).status_code)
            for address in PRESSES:
                self.assertEqual(404, make_desk.signed_in(account).post(address).status_code)
