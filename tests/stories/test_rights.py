"""What the law gives a writer (GDPR, Articles 15 to 21): by nine words, without a human, without more than that."""

import json

from django.test import TestCase

from moderation.models import ReviewCase, Verdict
from moderation.transitions import Purpose
from stories.everything_kept import Plain
from stories.models import ReplyChoice, Revision, Story
from stories.services.letters import write_to_desk
from tests import make, make_desk
from tests.make_desk import decides, everything_taken_in, reader, ten_seconds_pass
from tests.visitor import Visitor


def leaves(data: Plain) -> list[str]:
    if isinstance(data, dict):
        return [leaf for value in data.values() for leaf in leaves(value)]
    if isinstance(data, list):
        return [leaf for value in data for leaf in leaves(value)]
    return [data] if isinstance(data, str) and data else []


class Rights(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends("This is an example. The older words.", title="A title", pen_name="Wren")
        make_desk.publish(self.writer.story)
        self.writer.sends("This is an example. The newer words.", title="A title", pen_name="Wren",
                          reply_choice=ReplyChoice.WORDS)  # fmt: skip
        everything_taken_in()
        decides(reader("ann"), Verdict.AMEND, "insult", advice="This is an example of advice.")
        ten_seconds_pass()
        write_to_desk(keys=self.writer.receipt.keys, words="This is an example. A question?", held=False)

    def asks(self) -> Visitor:
        mine = Visitor().open("/mine/").send({"words": self.writer.words}, form="words")
        return mine.send({}, form="my rights", button="my rights")

    def file(self) -> dict[str, Plain]:
        page = self.asks()
        page.send({}, form="as a file", button="as a file")
        self.assertIn("attachment", page.response["Content-Disposition"])
        return json.loads(page.response.content)

    def test_the_page_shows_all_that_is_kept(self) -> None:
        page = self.asks()
        for kept in ("The older words.", "The newer words.", "A title", "Wren", "This is an example of advice.",
                     "A question?", "Words, each read by a person first", "No personal insults"):  # fmt: skip
            self.assertIn(kept, page.words)

    def test_the_file_holds_the_same_and_everything_in_it_stands_on_the_page(self) -> None:
        data, page = self.file(), self.asks()
        self.assertEqual(2, len(data["versions"]))
        shown = " ".join(page.words.split())
        for leaf in leaves(data):
            self.assertIn(" ".join(leaf.split()), shown)

    def test_every_column_of_a_text_is_in_it_or_has_a_reason_not_to_be(self) -> None:
        """A new column has to be shown, or named here."""
        shown = {"slug", "state", "identity", "language", "reply_choice", "release_choice", "findable", "is_paused",
                 "paused_until", "is_held", "current_revision", "public_revision", "received_week", "published_month",
                 "kind", "shows_support", "release_day", "topics", "level",
                 "replies_paused"}  # fmt: skip
        reasons = {
            "id": "a random number that leads nowhere outside",
            "author": "shown to the account that signed",
        }
        columns = {field.name for field in Story._meta.concrete_fields}
        self.assertEqual(columns, shown | set(reasons))

    def test_nothing_of_it_is_stored_anywhere_and_it_needs_the_words(self) -> None:
        page = self.asks()
        self.assertEqual(("no-store", "0"), (page.response["Cache-Control"], page.response["X-Accel-Expires"]))
        self.assertFalse(page.client.cookies)
        for address in ("/mine/everything/", "/mine/everything/file/"):
            self.assertEqual(405, self.client.get(address).status_code)
            self.assertEqual(422, self.client.post(address, {"token": "forged"}).status_code)

    def test_nothing_in_it_names_a_person_at_the_desk(self) -> None:
        self.assertNotIn("ann", json.dumps(self.file()).split())
        self.assertNotIn("moderator", json.dumps(self.file()))

    def test_a_first_opinion_is_not_in_it_before_the_second_one(self) -> None:
        self.writer.sends("This is an example. The newest words.")
        everything_taken_in()
        case = ReviewCase.objects.still_open().get(purpose=Purpose.PUBLISH)
        decides(reader("ben"), Verdict.DECLINE, "insult", case=case)
        self.assertNotIn("decline", json.dumps(self.file()).lower())

    def test_correcting_restricting_erasing_and_objecting_are_presses_on_the_same_page(self) -> None:
        page = self.asks()
        for button in ("Change it", "Pause it", "Take it down"):
            page.form_with(button)
        page.send({}, form="Take it down", button="Take it down").send({}, form="Yes", button="Yes")
        self.assertFalse(Revision.objects.exists())
