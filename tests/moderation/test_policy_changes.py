"""What changed between two versions of the policy, for everyone to see."""

import tempfile
from pathlib import Path

from django.conf import settings
from django.test import TestCase

from moderation.models import Clause, Policy, ReviewCase
from moderation.policy_changes import Piece, between
from moderation.services.policies import load_policies
from tests import make, make_desk
from tests.make_desk import at_the_desk, everything_taken_in, reader


class PolicyChangesTests(TestCase):
    def setUp(self) -> None:
        load_policies()
        with tempfile.TemporaryDirectory() as folder:
            text = (settings.POLICY_DIR / "1.md").read_text()
            title = Clause.objects.get(slug="hate").title
            text = text.replace("No personal insults", "No insults").replace(f"## hate: {title}", f"## hatred: {title}")
            Path(folder, "2.md").write_text(text)
            load_policies(folder=Path(folder))

    def test_words_that_came_and_words_that_went_are_told_apart(self) -> None:
        pieces = between("No personal insults here.", "No insults here, ever.")
        self.assertEqual("No personal insults here.", "".join(one.text for one in pieces if one.sign != "+"))
        self.assertEqual("No insults here, ever.", "".join(one.text for one in pieces if one.sign != "-"))
        self.assertIn(Piece("-", " personal"), pieces)

    def test_everyone_sees_what_a_version_changed_new_rules_and_rules_that_are_gone(self) -> None:
        page = self.client.get("/policy/2/changes/")
        self.assertContains(page, "No<del> personal</del> insults")
        self.assertContains(page, "A new rule.")
        self.assertContains(page, "This rule is gone.")
        self.assertFalse(page.cookies)
        self.assertContains(self.client.get("/policy/2/"), "/policy/2/changes/")

    def test_the_first_version_changed_nothing_and_an_unknown_one_is_not_there(self) -> None:
        for version in (1, 3):
            self.assertEqual(404, self.client.get(f"/policy/{version}/changes/").status_code)
        self.assertNotContains(self.client.get("/policy/1/"), "/changes/")

    def test_a_text_is_judged_by_the_version_that_its_writer_was_shown(self) -> None:
        writer = make.Writer()
        writer.sends()
        everything_taken_in()
        self.assertEqual(2, Policy.objects.in_force().first().version)
        self.assertEqual(1, ReviewCase.objects.get().revision.policy_version)
        page = at_the_desk(reader("ann")).send({}, form="Take the next one")
        self.assertIn('value="hate"', page.html)
        self.assertNotIn('value="hatred"', page.html)
        make_desk.policy()
