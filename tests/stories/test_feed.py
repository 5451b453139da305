"""The feed: valid Atom, titles and warnings only, nothing finer than the month."""

import re
from xml.etree import ElementTree

from django.test import TestCase

from stories.models import PublicStory
from stories.warnings import Level, Topic
from tests.make_public import public_story
from tests.own_xml import read_again

ATOM = "{http://www.w3.org/2005/Atom}"


class Feed(TestCase):
    def entries(self) -> list[ElementTree.Element]:
        response = self.client.get("/feed.xml")
        self.assertEqual("application/atom+xml; charset=utf-8", response["Content-Type"])
        self.feed = read_again(response.content)
        return self.feed.findall(f"{ATOM}entry")

    def test_a_story_stands_in_it_only_if_its_writer_lets_it_be_found(self) -> None:
        public_story(title="Not to be found")
        public_story(title="May be <found> & read", topics=(Topic.RAPE,), level=Level.DETAILED)
        PublicStory.objects.filter(title__startswith="May").update(findable=True)
        (entry,) = self.entries()
        self.assertEqual("May be <found> & read", entry.findtext(f"{ATOM}title"))
        summary = "This story includes: Rape or attempted rape. It is described in detail."
        self.assertEqual(summary, entry.findtext(f"{ATOM}summary"))

    def test_it_holds_what_atom_asks_for(self) -> None:
        story = public_story()
        PublicStory.objects.update(findable=True)
        (entry,) = self.entries()
        for element in (self.feed, entry):
            for name in ("id", "title", "updated"):
                self.assertTrue(element.findtext(f"{ATOM}{name}"), name)
            self.assertRegex(element.findtext(f"{ATOM}updated"), r"\A\d{4}-\d\d-01T00:00:00Z\Z")
        self.assertTrue(self.feed.find(f"{ATOM}author/{ATOM}name").text)
        self.assertEqual(["self", "alternate"], [link.get("rel") for link in self.feed.findall(f"{ATOM}link")])
        self.assertTrue(entry.findtext(f"{ATOM}id").startswith("urn:uuid:"))
        self.assertTrue(entry.find(f"{ATOM}link").get("href").endswith(f"/stories/{story.slug}/"))

    def test_each_title_says_its_own_language(self) -> None:
        public_story("لم أخبر أحدا لوقت طويل", title="وقت طويل", language="ar")
        public_story("My words.", title="", language="fr")
        PublicStory.objects.update(findable=True)
        language = "{http://www.w3.org/XML/1998/namespace}lang"
        said = {entry.find(f"{ATOM}title").text: entry.find(f"{ATOM}title").get(language) for entry in self.entries()}
        self.assertEqual({"وقت طويل": "ar", "A story": None}, said)
        self.assertEqual("en", self.feed.get(language))

    def test_none_of_the_words_and_no_name_stands_in_it(self) -> None:
        public_story("The rain fell on the red roof.", pen_name="Night Owl")
        PublicStory.objects.update(findable=True)
        text = self.client.get("/feed.xml").content.decode()
        self.assertIsNone(re.search("rain|roof|owl", text, re.IGNORECASE))

    def test_without_stories_it_is_a_feed_all_the_same(self) -> None:
        self.assertEqual([], self.entries())
