"""A name, or none: chosen for each text, taken off at once and everywhere, put on only when it is said twice."""

from django.db import connection
from django.test import TestCase

from stories.models import Identity, PublicStory, Revision, Story
from tests import make, make_desk
from tests.visitor import Visitor

NAME = "Wrenfeather"


def everything_in_the_database() -> bytes:
    """Every value of every row of every table, as a dump would hold it."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - names of our own tables
            found += [value for row in cursor.fetchall() for value in row]
    return b"\n".join(bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode() for value in found)


def comes_back(writer: make.Writer) -> Visitor:
    return Visitor().open("/mine/").send({"words": writer.words}, form="words")


def changes(writer: make.Writer, **fields: object) -> Visitor:
    """As far as the page that checks."""
    edit = comes_back(writer).send({}, form="Change it", button="Change it")
    return edit.send(fields, form="body", button="Look it over")


class TakingANameOff(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends("This is an example. The first version.", pen_name=NAME)
        make_desk.publish(self.writer.story)
        self.writer.sends("This is an example. The second version.", pen_name=NAME)

    def pages(self) -> str:
        page = self.writer.page.slug
        addresses = ("/stories/", "/feed.xml", f"/stories/{page}/", f"/stories/{page}/read/")
        return "".join(self.client.get(address).content.decode() for address in addresses)

    def test_one_press_takes_it_off_every_page_and_version(self) -> None:
        self.assertIn(NAME, self.pages(), "a control: it was there")
        mine = comes_back(self.writer).send({}, form="Take the name off", button="Take the name off")
        self.assertIn("The name is gone", mine.words)
        self.assertNotIn(NAME, self.pages())
        self.assertFalse(Revision.objects.exclude(pen_name_sealed=None).exists())
        self.assertEqual(Identity.ANONYMOUS, self.writer.story.identity)
        self.assertNotIn(NAME, comes_back(self.writer).words)

    def test_nobody_has_to_read_it_again_for_that(self) -> None:
        before = Revision.objects.count(), self.writer.story.state, self.writer.story.public_revision_id
        comes_back(self.writer).send({}, form="Take the name off", button="Take the name off")
        self.assertEqual(
            before, (Revision.objects.count(), self.writer.story.state, self.writer.story.public_revision_id)
        )

    def test_choosing_no_name_while_changing_something_else_does_the_same_at_once(self) -> None:
        changes(self.writer, body="This is an example. The third.", identity="anonymous").send(
            {}, form="body", button="Send"
        )
        self.assertNotIn(NAME, self.pages())
        self.assertFalse(Revision.objects.exclude(pen_name_sealed=None).exists())

    def test_the_dump_after_taking_a_name_off_holds_no_link(self) -> None:
        other = make.Writer()
        other.sends("This is an example. Another text by the same person.", pen_name=NAME)
        sealed = {bytes(value) for value in Revision.objects.values_list("pen_name_sealed", flat=True)}
        self.assertIn(NAME.encode(), everything_in_the_database(), "a control: the public copy shows it")
        self.assertTrue(all(value in everything_in_the_database() for value in sealed))
        for writer in (self.writer, other):
            comes_back(writer).send({}, form="Take the name off", button="Take the name off")
        dump = everything_in_the_database()
        self.assertNotIn(NAME.encode(), dump)
        self.assertEqual([], [value for value in sealed if value in dump])

    def test_two_texts_of_one_person_share_nothing_but_what_everybody_shares(self) -> None:
        other = make.Writer()
        other.sends("This is an example. Another text by the same person.", pen_name=NAME)
        one, two = self.writer.story, other.story
        ours = ("id", "slug", "current_revision_id", "public_revision_id", "author_id")
        shared = [name for name in ours if getattr(one, name) and getattr(one, name) == getattr(two, name)]
        self.assertEqual([], shared)
        keys = ("id", "lookup", "writer_wrap", "writer_public", "desk_wrap")
        self.assertEqual([], [name for name in keys if getattr(one.key, name) == getattr(two.key, name)])
        names = [bytes(row.pen_name_sealed) for row in Revision.objects.all()]
        self.assertEqual(len(names), len(set(names)), "the same name is never sealed to the same bytes")


class PuttingANameOn(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends()
        make_desk.publish(self.writer.story)

    def test_it_asks_once_more_and_sends_nothing_until_then(self) -> None:
        check = changes(self.writer, identity="pen_name", pen_name=NAME)
        self.assertIn("A name, are you sure?", check.words)
        again = check.send({}, form="body", button="Send")
        self.assertEqual(422, again.response.status_code)
        self.assertIn("Nothing has been sent", again.words)
        self.assertEqual(1, Revision.objects.count())
        self.assertEqual(Identity.ANONYMOUS, self.writer.story.identity)

    def test_said_twice_it_is_read_by_a_person_and_appears(self) -> None:
        check = changes(self.writer, identity="pen_name", pen_name=NAME)
        check.send({"name_again": "on"}, form="body", button="Send")
        self.assertEqual("", self.writer.page.shown_name, "not before somebody has read it")
        make_desk.publish(self.writer.story)
        self.assertEqual(NAME, self.writer.page.shown_name)

    def test_a_change_without_a_name_asks_nothing(self) -> None:
        check = changes(self.writer, body="This is an example. Changed.")
        self.assertNotIn("A name, are you sure?", check.words)
        self.assertEqual(200, check.send({}, form="body", button="Send").response.status_code)

    def test_another_name_takes_the_old_one_off_at_once(self) -> None:
        check = changes(self.writer, identity="pen_name", pen_name=NAME)
        check.send({"name_again": "on"}, form="body", button="Send")
        make_desk.publish(self.writer.story)
        check = changes(self.writer, identity="pen_name", pen_name="Heron")
        self.assertIn("A name, are you sure?", check.words)
        check.send({"name_again": "on"}, form="body", button="Send")
        self.assertEqual("", PublicStory.objects.get().shown_name)
        make_desk.publish(self.writer.story)
        self.assertEqual("Heron", PublicStory.objects.get().shown_name)
        self.assertEqual(1, Revision.objects.exclude(pen_name_sealed=None).count())

    def test_the_page_says_how_it_appears(self) -> None:
        self.assertIn("It has no name", comes_back(self.writer).words)
        self.assertEqual(1, Story.objects.count())
