"""Stories come from another site, with their authors' agreement; each is sealed and read like any other."""

import csv
import stat
import tempfile
from io import StringIO
from pathlib import Path

from django.core.management import CommandError, call_command
from django.test import TestCase

from moderation.models import ReviewCase
from moderation.services.take_in import take_in
from stories import receipts
from stories.importing import NotReadable, incoming_stories
from stories.models import Consent, Imported, Outbox, PublicStory, Revision, Story
from stories.opening import open_for_desk
from stories.plain_text import plain_text
from stories.services.withdraw import withdraw
from tests.make import Writer

AGREED = "Asked by letter in May, 2 of 3 said yes, the letters are with the office."
WORDPRESS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<item><title>This is an example &amp; more</title><dc:creator>lena</dc:creator><wp:post_id>12</wp:post_id>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
<content:encoded><![CDATA[<!-- wp:paragraph -->
<p>I did not tell anyone.</p><p>Now <b>I do</b>.</p>]]></content:encoded></item>
<item><title>Draft</title><wp:post_id>13</wp:post_id><wp:post_type>post</wp:post_type><wp:status>draft</wp:status>
<content:encoded>Not yet.</content:encoded></item>
<item><title>photo</title><wp:post_id>14</wp:post_id><wp:post_type>attachment</wp:post_type>
<wp:status>publish</wp:status><content:encoded></content:encoded></item>
</channel></rss>"""


class ImportTests(TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.file = self.folder / "old-site.csv"
        self.words = self.folder / "old-site.csv.words"
        self.rows = [("a/1", "One", "<p>This is an example.</p><p>It was long ago.</p>"), ("b", "", "Me too.")]

    def brings(self, *, consent: str = AGREED) -> None:
        with self.file.open("w", encoding="utf-8", newline="") as opened:
            csv.writer(opened).writerows([("id", "title", "text"), *self.rows])
        call_command("import_stories", str(self.file), consent=consent, verbosity=0, stdout=StringIO())

    def writer(self, file: Path) -> Writer:
        return Writer(receipts.read(file.read_text(encoding="utf-8").splitlines()[0]))

    def test_each_waits_for_a_reader_and_none_is_public(self) -> None:
        self.brings()
        for row in Outbox.objects.all():
            take_in(outbox_id=row.pk)
        self.assertEqual(Story.objects.count(), 2)
        self.assertEqual(ReviewCase.objects.still_open().count(), 2)
        self.assertFalse(PublicStory.objects.exists())

    def test_each_author_gets_nine_words_in_a_file_that_nobody_else_opens(self) -> None:
        self.brings()
        files = sorted(self.words.iterdir())
        self.assertEqual(len(files), 2)
        self.assertEqual(stat.S_IMODE(self.words.stat().st_mode), 0o700)
        for file in files:
            self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
            self.assertTrue(self.writer(file).story)

    def test_the_words_are_plain_and_sealed(self) -> None:
        self.brings()
        story = self.writer(self.words / "b.txt").story
        self.assertEqual(open_for_desk(story.current_revision).body, "Me too.")
        self.assertFalse(any(b"Me too" in bytes(revision.sealed) for revision in Revision.objects.all()))

    def test_the_agreement_is_on_record_for_each(self) -> None:
        self.brings()
        self.assertEqual(Consent.objects.get().words, AGREED)
        self.assertEqual(Imported.objects.count(), 2)

    def test_without_an_agreement_nothing_comes_in(self) -> None:
        with self.assertRaisesMessage(CommandError, "--consent"):
            self.brings(consent="  ")
        self.assertFalse(Story.objects.exists())

    def test_once_more_changes_nothing(self) -> None:
        self.brings()
        before = {file.name: file.read_text() for file in self.words.iterdir()}
        self.brings()
        self.assertEqual(before, {file.name: file.read_text() for file in self.words.iterdir()})
        self.assertEqual((Story.objects.count(), Revision.objects.count(), Imported.objects.count()), (2, 2, 2))

    def test_what_an_author_took_down_does_not_come_back(self) -> None:
        self.brings()
        writer = self.writer(self.words / "b.txt")
        withdraw(keys=writer.receipt.keys)
        with self.assertRaisesMessage(CommandError, "b: its author took it down."):
            self.brings()
        self.assertEqual((Story.objects.count(), Imported.objects.count()), (1, 1))

    def test_what_cannot_be_kept_is_named_by_its_place_and_the_others_come_in(self) -> None:
        self.rows += [("long", "", "x" * 20_001), ("empty", "", "<p> </p>")]
        with self.assertRaises(CommandError) as refused:
            self.brings()
        self.assertIn("long: This is 20001 characters long", str(refused.exception))
        self.assertIn("empty: there are no words in it.", str(refused.exception))
        self.assertEqual(Story.objects.count(), 2)

    def test_a_folder_that_others_can_read_is_not_used(self) -> None:
        self.words.mkdir(mode=0o755)
        with self.assertRaisesMessage(CommandError, "can be read by others"):
            self.brings()
        self.assertFalse(Story.objects.exists())

    def test_references_that_would_share_a_file_name_do_not(self) -> None:
        self.rows = [("a/1", "", "This is an example."), ("a.1", "", "This is another example.")]
        self.brings()
        self.assertEqual(Story.objects.count(), 2)
        self.assertEqual(len(list(self.words.iterdir())), 2)


class ReadingTests(TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def holding(self, name: str, content: str) -> Path:
        file = self.folder / name
        file.write_text(content, encoding="utf-8")
        return file

    def test_of_a_wordpress_site_the_published_posts_come_and_no_names(self) -> None:
        (story,) = incoming_stories(self.holding("site.xml", WORDPRESS))
        self.assertEqual((story.reference, story.title), ("12", "This is an example & more"))
        self.assertEqual((story.body, story.pen_name), ("I did not tell anyone.\n\nNow I do.", ""))

    def test_a_file_that_defines_entities_is_refused(self) -> None:
        bomb = '<!DOCTYPE x [<!ENTITY a "aa">]><rss><item>&a;</item></rss>'
        with self.assertRaises(NotReadable):
            incoming_stories(self.holding("site.xml", bomb))

    def test_a_file_without_words_or_with_two_of_one_id_is_refused_in_a_sentence(self) -> None:
        for content in ("id,title\n1,x\n", "id,text\n1,x\n1,y\n"):
            with self.subTest(content), self.assertRaises(NotReadable):
                incoming_stories(self.holding("site.csv", content))

    def test_markup_goes_and_every_word_stays(self) -> None:
        for marked_up, words in (
            ("<p>One</p>\n<p>Two<br>Three</p>", "One\n\nTwo\nThree"),
            ("I felt <lost> and <alone>", "I felt <lost> and <alone>"),
            ("1 < 2 &amp; 3 > 2 <3", "1 < 2 & 3 > 2 <3"),
            ("Me<script>alert(1)</script> too<style>p{}</style>.", "Me too."),
            ('[caption id="x"]<img src="y">[/caption]After', "After"),
            ("I said [no] to him", "I said [no] to him"),
        ):
            with self.subTest(marked_up):
                self.assertEqual(plain_text(marked_up), words)
