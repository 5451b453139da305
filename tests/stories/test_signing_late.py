"""Signing a moment too late: on another device the account has another name by now, or is gone."""

from django.test import TestCase

from stories.models import Account, Story
from stories.services.leaving import delete_account
from stories.services.share import NoLongerSigns
from stories.services.signing import change_display_name, sign
from tests import make, make_desk, make_writers
from tests.make_writers import NAME, Signing, cheaply

OTHER = "Heron on the roof"


@cheaply
class TooLate(TestCase):
    def setUp(self) -> None:
        self.person = make_writers.somebody()
        self.on_another_device = Signing(Account.objects.get(), self.person.receipt)

    def changes_the_name(self) -> None:
        account = self.on_another_device.account
        change_display_name(account=account, name=OTHER, private=None, policy_version=1)

    def test_nothing_is_kept_under_a_name_that_was_changed_a_moment_ago(self) -> None:
        self.changes_the_name()
        with self.assertRaises(NoLongerSigns):
            self.person.signs()
        self.assertFalse(Story.objects.exists())

    def test_nothing_is_kept_for_an_account_that_went_a_moment_ago(self) -> None:
        delete_account(account=self.on_another_device.account, unsign=[], withdraw=[])
        with self.assertRaises(NoLongerSigns):
            self.person.signs()
        self.assertFalse(Story.objects.exists())

    def test_what_is_signed_afterwards_carries_the_name_that_the_account_has_now(self) -> None:
        writer = make.Writer()
        writer.sends()
        self.changes_the_name()
        self.assertEqual(NAME, self.person.account.display_name)
        sign(keys=writer.receipt.keys, account=self.person.account, policy_version=1, held=False)
        self.assertEqual(OTHER, make_desk.publish(writer.story).public_copy.shown_name)
