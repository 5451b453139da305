"""Somebody has the dump that pg_dump writes: once a name is off, nothing in it leads from the text to the account."""

from django.core.cache import cache
from django.test import TransactionTestCase, tag

from stories import receipts
from stories.models import Story
from stories.opening import Unsent
from stories.services.control import take_signature_off
from stories.services.drafts import save_draft
from stories.services.leaving import delete_account
from stories.services.letters import write_to_desk, write_to_writer
from tests import make, make_desk, make_writers
from tests.make_writers import NAME, cheaply
from tests.stack.dump import Dump, Row


@cheaply
@tag("postgresql")
class DumpAfterUnsigning(TransactionTestCase):
    def setUp(self) -> None:
        cache.clear()
        self.person = make_writers.somebody()
        self.person.signs_in()
        self.writer = self.person.signs(title="An example")
        self.lives_on(self.writer)

    def lives_on(self, writer: make.Writer) -> None:
        """Whatever can hang on a text: a public copy, decisions, messages both ways and a change that was not sent."""
        make_desk.publish(writer.story)
        self.person.signs("This is an example. Changed.", writer=writer)
        write_to_desk(keys=writer.receipt.keys, words="This is an example.", held=False)
        write_to_writer(text=writer.story, words="This is an example of an answer.")
        save_draft(
            unsent=Unsent({"body": "This is an example.", "identity": "signed", "pen_name": ""}),
            keys=writer.receipt.keys,
        )

    def reached(self, dump: Dump, story: Story) -> list[Row]:
        found = dump.reached_from("stories_story", id=str(story.pk))
        tables = {row.table for row in found}
        hangs_on_it = {"stories_textkey", "stories_revision", "stories_publicstory", "moderation_decision"}
        self.assertLessEqual(hangs_on_it | {"stories_letter"}, tables, "a control: the search follows what is there")
        return found

    def accounts_in(self, rows: list[Row]) -> list[str]:
        """The writers' accounts among these rows."""
        return [row.values["id"] for row in rows if row.table == "stories_account" and row.values["at_desk"] == "f"]

    def takes_off(self, writer: make.Writer) -> None:
        take_signature_off(keys=writer.receipt.keys, new=receipts.mint().keys)

    def test_a_control_while_it_is_signed_the_dump_leads_from_the_text_to_the_account(self) -> None:
        self.assertEqual([str(self.person.account.pk)], self.accounts_in(self.reached(Dump(), self.writer.story)))

    def test_no_chain_of_references_keys_names_or_sealed_bytes_leads_to_the_account(self) -> None:
        story = self.writer.story
        self.takes_off(self.writer)
        dump = Dump()
        self.assertEqual([], self.accounts_in(self.reached(dump, story)))
        self.assertEqual(1, dump.text.count(NAME), "only the account itself has the name")

    def test_nothing_leads_from_one_text_of_the_account_to_another(self) -> None:
        second = self.person.signs("This is an example. Another evening.")
        self.lives_on(second)
        stories = [self.writer.story, second.story]
        for writer in (self.writer, second):
            self.takes_off(writer)
        own = ("stories_story", "stories_textkey", "stories_revision", "stories_publicstory", "stories_letter")
        dump = Dump()
        first, other = (
            {
                value
                for row in dump.rows
                if row.table in own and str(story.pk) in (row.values.get("id"), row.values.get("story_id"))
                for value in row.values.values()
                if len(value) >= 16
            }
            for story in stories
        )
        self.assertGreater(min(len(first), len(other)), 10, "a control: there is something to compare")
        self.assertEqual(set(), first & other)

    def test_an_account_that_is_gone_left_nothing_but_the_text(self) -> None:
        story, new = self.writer.story, receipts.mint()
        lookup = bytes(story.key.lookup).hex()
        delete_account(account=self.person.account, unsign=[(self.writer.receipt.keys, new.keys)], withdraw=[])
        dump = Dump()
        self.assertEqual([], self.accounts_in(dump.rows))
        self.assertEqual(0, dump.text.count(NAME) + dump.text.count(self.person.account.username))
        used = [row.table for row in dump.rows if lookup in str(row.values)]
        self.assertEqual(["stories_withdrawal"], used, "old words are used up, and lead nowhere")
        self.assertEqual([], [row for row in self.reached(dump, story) if row.table == "stories_withdrawal"])
