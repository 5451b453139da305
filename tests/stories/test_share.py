"""Sharing: from the first page to the thanks, and one story however often it is sent."""

import threading
from collections.abc import Iterator
from functools import partial

from django.db import connection
from django.test import TestCase, TransactionTestCase, tag

from stories import receipts, tokens
from stories.models import Outbox, Revision, Story, TextKey
from stories.opening import key_for_writer, open_revision
from stories.services.share import Outcome, WordsUsedUp
from stories.services.withdraw import withdraw
from tests import make
from tests.stack.at_once import at_once
from tests.visitor import Visitor

MINE = "This is an example. I write for the first time.\nIt was long ago."


def writes(body: str = MINE, **more: object) -> tuple[Visitor, list[str]]:
    """A visitor on the page that checks, and the nine words on it."""
    visitor = Visitor().open("/share/write/")
    visitor.send({"body": body, **more}, form="body")
    return visitor, nine_words(visitor)


def nine_words(visitor: Visitor) -> list[str]:
    """The words in the square on the page, or none."""
    _, _, square = visitor.html.partition('<ol class="nine"')
    return [part.split("<")[0] for part in square.partition("</ol>")[0].split("<li>")[1:]]


class Writing(TestCase):
    def test_one_field_is_enough(self) -> None:
        visitor, _ = writes()
        visitor.send({}, form="body", button="Send")
        self.assertEqual(visitor.response.status_code, 200)
        self.assertEqual(Story.objects.count(), 1)

    def test_the_language_of_the_page_is_that_of_the_words_unless_somebody_says_otherwise(self) -> None:
        for page, language in (("", "en"), ("/ar", "ar"), ("/hi", "hi"), ("/de", "de")):
            visitor = Visitor().open(f"{page}/share/write/").send({"body": MINE}, form="body")
            visitor.client.post(f"{page}/share/send/", visitor.form_with("body").fields)
            self.assertEqual(language, Story.objects.get().language)
            Story.objects.all().delete()

    def test_what_was_left_folded_stays_folded_and_what_was_filled_in_stands_open(self) -> None:
        visitor = Visitor().open("/ar/share/write/")
        visitor.send({"body": MINE}, form="body")
        for more, folded in (({}, True), ({"title": "Example"}, False), ({"topics": "medical"}, False)):
            fields = visitor.form_with("body").fields | more
            html = visitor.client.post("/ar/share/write/", fields).content.decode()
            self.assertEqual(folded, '<details class="more" open>' not in html, more)
        asked = Visitor().open("/share/write/").send({"body": MINE}, form="body", button="Show me some questions")
        back = asked.send({}, form="Go on to my words", button="Go on to my words")
        self.assertIn(MINE.strip(), back.html)
        self.assertNotIn('<details class="more" open>', back.html, "nothing but words was filled in")
        refused = visitor.client.post("/ar/share/check/", {"body": "", "token": "x"}).content.decode()
        self.assertIn('<details class="more" open>', refused)

    def test_the_nine_words_are_shown_before_anything_is_kept(self) -> None:
        visitor, words = writes()
        self.assertEqual(len(words), 9)
        self.assertEqual(Story.objects.count(), 0)
        visitor.send({}, form="body", button="Send")
        self.assertEqual(nine_words(visitor), words)

    def test_the_words_open_what_was_sent(self) -> None:
        visitor, words = writes(title="A morning")
        visitor.send({}, form="body", button="Send")
        visitor.open("/mine/").send({"words": " ".join(words)}, form="words")
        self.assertIn("It was long ago.", visitor.html)
        self.assertIn("A morning", visitor.html)

    def test_going_back_changes_neither_text_nor_words(self) -> None:
        visitor, words = writes(title="A morning", topics=["pregnancy"], level="mentioned")
        visitor.send({}, form="body", button="Change")
        form = visitor.form_with("body")
        self.assertEqual(form.fields["body"][0].replace("\r\n", "\n"), MINE)
        self.assertEqual(form.fields["topics"], ["pregnancy"])
        self.assertEqual(form.fields["title"], ["A morning"])
        visitor.send({}, form="body")
        self.assertEqual(nine_words(visitor), words)

    def test_pages_that_carry_words_are_stored_nowhere(self) -> None:
        visitor, _ = writes()
        for response in (visitor.response, visitor.open("/share/write/").response):
            self.assertEqual(response["Cache-Control"], "no-store")
            self.assertEqual(response["X-Accel-Expires"], "0")

    def test_an_old_page_is_looked_at_once_more_with_the_same_words(self) -> None:
        token = tokens.ShareToken(receipts.mint(), issued=0)
        visitor = Visitor()
        visitor.response = visitor.client.post("/share/send/", {"body": MINE, "token": str(token)})
        self.assertEqual(visitor.response.status_code, 422)
        self.assertEqual(nine_words(visitor), list(token.receipt.words))
        visitor.address = "/share/send/"
        visitor.send({}, form="body", button="Send")
        self.assertEqual((visitor.response.status_code, Story.objects.count()), (200, 1))

    def test_a_made_up_name_that_is_missing_is_asked_for(self) -> None:
        visitor = Visitor().open("/share/write/").send({"body": MINE, "identity": "pen_name"}, form="body")
        self.assertEqual(visitor.response.status_code, 422)
        self.assertEqual(visitor.form_with("body").fields["body"], [MINE])

    def test_the_nine_words_inside_the_story_are_pointed_out(self) -> None:
        visitor, words = writes()
        visitor.send({}, form="body", button="Change").send({"body": "My words are " + " ".join(words)}, form="body")
        self.assertEqual(visitor.response.status_code, 422)

    def test_a_passage_that_may_identify_someone_is_marked_and_left_to_the_writer(self) -> None:
        visitor, _ = writes("This is an example. Please call 212-555-0123.")
        self.assertIn("<mark>212-555-0123</mark>", visitor.html)
        self.assertIn("212-555-0123", visitor.form_with("body").fields["body"][0])

    def test_helplines_stand_on_every_page_of_the_way(self) -> None:
        visitor, _ = writes()
        pages = [visitor.html, visitor.send({}, form="body", button="Send").html, visitor.open("/share/").html]
        for html in pages:
            self.assertIn("800-656-HOPE", html)


class SendingTwice(TestCase):
    def test_the_same_words_and_text_make_one_story(self) -> None:
        writer = make.Writer()
        outcomes = [writer.sends() for _ in range(3)]
        self.assertEqual(outcomes, [Outcome.NEW, Outcome.SAME, Outcome.SAME])
        self.assertEqual((Story.objects.count(), Revision.objects.count()), (1, 1))

    def test_the_same_words_with_another_text_make_a_new_revision(self) -> None:
        writer = make.Writer()
        writer.sends("This is an example. First.")
        self.assertEqual(writer.sends("This is an example. Second."), Outcome.REVISED)
        self.assertEqual((Story.objects.count(), Revision.objects.count()), (1, 2))
        key = key_for_writer(writer.story.key, writer.receipt.keys)
        self.assertIn("Second", open_revision(writer.story.current_revision, key=key).body)

    def test_a_late_retry_does_not_bring_a_withdrawn_story_back(self) -> None:
        writer = make.Writer()
        writer.sends()
        withdraw(keys=writer.receipt.keys)
        with self.assertRaises(WordsUsedUp):
            writer.sends()
        self.assertEqual(Story.objects.count(), 0)

    def test_used_up_words_are_replaced_and_the_text_stays(self) -> None:
        visitor, words = writes()
        visitor.send({}, form="body", button="Change")
        form = dict(visitor.form_with("body").fields)
        visitor.send({}, form="body").send({}, form="body", button="Send")
        withdraw(keys=receipts.Receipt(tuple(words)).keys)
        visitor.response = visitor.client.post("/share/send/", form)
        self.assertEqual(visitor.response.status_code, 422)
        visitor.address = "/share/send/"
        visitor.send({}, form="body")
        self.assertNotEqual(nine_words(visitor), words)
        self.assertIn("It was long ago.", visitor.html)

    def test_every_sending_leaves_work_for_the_worker(self) -> None:
        writer = make.Writer()
        writer.sends()
        self.assertEqual(Outbox.objects.count(), 1)


class WhatIsKept(TestCase):
    def test_no_column_holds_the_words_in_the_clear(self) -> None:
        before = set(self.rows())
        writer = make.Writer()
        writer.sends("This is an example canaryword.", title="canarytitle", pen_name="canaryname")
        canaries = ["canaryword", "canarytitle", "canaryname", *(w for w in writer.receipt.words if len(w) > 5)]
        arrived = set(self.rows()) - before
        self.assertTrue(arrived)
        for table, columns in arrived:
            for canary in canaries:
                self.assertNotIn(canary.encode(), columns, table)

    def rows(self) -> Iterator[tuple[str, bytes]]:
        """Every row of every table, with its table."""
        with connection.cursor() as cursor:
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - our own tables
                for row in cursor.fetchall():
                    yield table, b"|".join(map(self.plain, row))

    @staticmethod
    def plain(value: object) -> bytes:
        return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()

    def test_a_full_bucket_means_held_and_never_refused(self) -> None:
        for number in range(22):
            visitor, _ = writes(f"This is an example, number {number}.")
            visitor.send({}, form="body", button="Send")
            self.assertEqual(visitor.response.status_code, 200)
        self.assertEqual(Story.objects.count(), 22)

    def test_the_field_that_people_do_not_see_holds_a_text_back_and_gives_the_same_answer(self) -> None:
        visitor, _ = writes(website="http://example.org")
        visitor.send({}, form="body", button="Send")
        self.assertEqual(visitor.response.status_code, 200)
        self.assertTrue(Outbox.objects.get().held)


class FiftyAtOnce(TransactionTestCase):
    """Real connections, no transaction around the test."""

    @tag("postgresql")
    def test_many_equal_sendings_at_the_same_moment_make_one_story(self) -> None:
        writer = make.Writer()
        ready = threading.Barrier(10)
        outcomes: list[Outcome] = []

        def send() -> None:
            ready.wait()
            outcomes.append(writer.sends())
            connection.close()

        threads = [threading.Thread(target=send) for _ in range(10)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sorted(o.name for o in outcomes), ["NEW"] + ["SAME"] * 9)
        self.assertEqual((Story.objects.count(), Revision.objects.count(), TextKey.objects.count()), (1, 1, 1))

    @tag("postgresql")
    def test_a_change_sent_while_the_story_is_withdrawn_is_answered_and_brings_nothing_back(self) -> None:
        for number in range(12):
            writer = make.Writer()
            writer.sends()
            change = partial(writer.sends, f"This is an example. Changed, {number}.")
            answer, _ = at_once([change, partial(withdraw, keys=writer.receipt.keys)])
            self.assertIsInstance(answer, Outcome | WordsUsedUp)
            self.assertEqual(Story.objects.count(), 0)
