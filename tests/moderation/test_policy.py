"""The policy: public, versioned, with an example on each side of every line; a loaded version never changes."""

import tempfile
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, OperationalError, connection, transaction
from django.test import SimpleTestCase, TestCase, tag

from moderation.models import Clause, Policy
from moderation.models.policy import KEYS
from moderation.policy import PolicyUnreadable, clean_html, read_policy
from moderation.services.policies import PolicyChanged, load_policies

FORBIDS = [
    "insult", "hate", "trolling", "doubt", "pressure", "advance", "threat", "praise", "identifying", "intimate",
    "advertising", "impersonation", "flooding",
]  # fmt: skip


def cut_off(*_question: object) -> None:
    """What comes of asking a server that is not reached."""
    raise OperationalError


class PolicyTextTests(SimpleTestCase):
    def setUp(self) -> None:
        self.policy = read_policy(settings.POLICY_DIR / "1.md")

    def test_the_first_version_names_every_rule_and_says_that_it_is_not_limited_to_three(self) -> None:
        self.assertEqual(FORBIDS, [clause.slug for clause in self.policy.clauses])
        for words in ("not limited to", "personal insults toward anyone", "hate speech", "trolling"):
            self.assertIn(words, self.policy.body)

    def test_every_rule_shows_both_sides_of_its_line_and_what_to_do_instead(self) -> None:
        for clause in self.policy.clauses:
            self.assertTrue(clause.sentence and clause.forbidden_example and clause.allowed_example and clause.instead)
            self.assertLess(len(clause.forbidden_example), 120, clause.slug)
        self.assertEqual(["trolling"], [clause.slug for clause in self.policy.clauses if clause.second_reader_always])
        self.assertLessEqual(len(self.policy.clauses), len(KEYS))

    def test_a_file_that_lacks_something_is_refused_with_its_place(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "2.md")
            for text in (
                "no title",
                "# T\n\nIn force from: 2026-01-01\n",
                "# T\n\nIn force from: 2026-01-01\n\n## a: A\n",
            ):
                file.write_text(text)
                with self.assertRaisesRegex(PolicyUnreadable, "2.md"):
                    read_policy(file)

    def test_markup_that_could_do_anything_is_gone(self) -> None:
        html = clean_html('**bold** <script>x()</script> [a](javascript:x) <img src=x onerror=x> <p onclick="x">y</p>')
        self.assertIn("<strong>bold</strong>", html)
        for bad in ("<script", "<img", "<a", "onclick", "onerror"):
            self.assertNotIn(bad, html)


class PolicyTests(TestCase):
    def test_loading_twice_changes_nothing(self) -> None:
        load_policies()
        load_policies()
        self.assertEqual((1, len(FORBIDS)), (Policy.objects.count(), Clause.objects.count()))

    def test_another_text_under_the_same_number_is_refused(self) -> None:
        load_policies()
        with tempfile.TemporaryDirectory() as folder:
            text = (settings.POLICY_DIR / "1.md").read_text()
            Path(folder, "1.md").write_text(text.replace("No hate speech", "Some hate speech"))
            with self.assertRaises(PolicyChanged):
                load_policies(folder=Path(folder))

    def test_the_database_refuses_to_change_a_version(self) -> None:
        load_policies()
        for change in (
            lambda: Policy.objects.update(body="anything"),
            lambda: Clause.objects.filter(slug="hate").update(sentence="anything"),
        ):
            with self.assertRaises(DatabaseError), transaction.atomic():
                change()

    @tag("postgresql")
    def test_on_postgresql_it_refuses_to_remove_one_too(self) -> None:
        load_policies()
        with self.assertRaises(DatabaseError), transaction.atomic():
            Clause.objects.all().delete()

    def test_everyone_reads_it_without_a_cookie(self) -> None:
        load_policies()
        for address in ("/policy/", "/policy/1/"):
            page = self.client.get(address)
            self.assertContains(page, "No personal insults toward anyone")
            self.assertContains(page, "Not here")
            self.assertFalse(page.cookies)
        self.assertEqual(404, self.client.get("/policy/2/").status_code)

    def test_where_no_database_answers_our_files_say_the_same(self) -> None:
        load_policies()
        rows = {address: self.client.get(address).content for address in ("/policy/", "/policy/1/")}
        with connection.execute_wrapper(cut_off):
            for address, content in rows.items():
                self.assertEqual(content, self.client.get(address).content)
            self.assertEqual(404, self.client.get("/policy/2/").status_code)

    def test_an_older_version_says_that_there_is_a_newer_one(self) -> None:
        load_policies()
        Policy.objects.create(version=2, digest="0" * 64, title="Two", body="Two", in_force_from="2027-01-01")
        self.assertContains(self.client.get("/policy/1/"), "There is a newer version")
        self.assertNotContains(self.client.get("/policy/2/"), "There is a newer version")
