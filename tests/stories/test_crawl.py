"""A walk over every page that a visitor can reach: nothing is told before a choice, and no address tells anything."""

import re
from unittest.mock import patch
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.test import Client, TestCase
from django.utils import timezone

from stories.lists import PAGE_SIZE
from stories.models import PublicStory, ReplyChoice, Support
from stories.warnings import Level, Topic
from tests import make_desk, make_writers
from tests.make_public import public_story
from tests.visitor import PageParser, Visitor

WORDS = "The lighthouse keeper counted {} herrings."
SAID = re.compile("lighthouse|herring", re.IGNORECASE)
TOPIC_WORDS = re.compile("|".join([*Topic.values, "assault", "abuse", "suicide", "violence", "pregnan"]), re.IGNORECASE)
OF_STORIES = ("/stories/", "/solidarity/", "/feed.xml", "/together/")
TIMED = {"Last-Modified", "ETag", "Age", "Expires", "Date"}
DAYS = re.compile(r"\d{4}-\d\d-\d\d")
ELSEWHERE = (*(f"/{code}/" for code in settings.PAGE_LANGUAGES), "/leave/", "/account/", "/desk/", "/static/")


def crawled(client: Client) -> dict[str, HttpResponse]:
    """Every address that links lead to, from the first page on; of the many helplines the first page."""
    found: dict[str, HttpResponse] = {}
    waiting = ["/", "/feed.xml", "/robots.txt", "/together/picture.svg"]
    while waiting:
        address = waiting.pop()
        if address not in found:
            found[address] = client.get(address)
            waiting += [link for link in _links(address, found[address]) if _is_ours(link)]
    return found


def _links(address: str, response: HttpResponse) -> list[str]:
    if not response["Content-Type"].startswith("text/html"):
        return []
    elements = PageParser(response.content.decode()).elements
    links = [urlsplit(urljoin(address, named["href"])) for _, named in elements if "href" in named]
    return [f"{link.path}?{link.query}".rstrip("?") for link in links if not link.netloc and not link.scheme]


def _is_ours(link: str) -> bool:
    return link.startswith("/") and not link.startswith(ELSEWHERE) and not re.match("/help/.+", link)


def before_a_choice(html: str) -> str:
    """The page as it stands on the screen: without what is folded away."""
    return re.sub(r"<details.*?</details>", "", html, flags=re.DOTALL)


class Crawl(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        for number, (topic, level) in enumerate(
            [(Topic.SELF_HARM_SUICIDE, Level.MENTIONED), (Topic.RAPE, Level.DESCRIBED), (Topic.RAPE, Level.DETAILED),
             (Topic.MEDICAL, Level.MENTIONED)]
        ):  # fmt: skip
            public_story(
                WORDS.format(number),
                topics=(topic,),
                level=level,
                title=f"Title {number}.",
                closing=f"Herring {number} swam home.",
            )
        PublicStory.objects.update(findable=True)

    def test_the_walk_meets_every_story_and_no_broken_link(self) -> None:
        pages = crawled(self.client)
        for story in PublicStory.objects.all():
            self.assertIn(f"/stories/{story.slug}/", pages)
        self.assertEqual({}, {address: page.status_code for address, page in pages.items() if page.status_code != 200})
        for address in ("/choices/", "/stories/find/", "/solidarity/", "/together/", "/feed.xml"):
            self.assertIn(address, pages)

    def test_no_page_tells_when_a_story_came_more_finely_than_the_month(self) -> None:
        for address, page in crawled(self.client).items():
            if not address.startswith(OF_STORIES) and address != "/":
                continue
            with self.subTest(address=address):
                self.assertEqual(set(), TIMED & set(page.headers))
                self.assertEqual([], [day for day in DAYS.findall(page.content.decode()) if not day.endswith("-01")])
        self.assertEqual(["2026-11-27"], DAYS.findall("<updated>2026-11-27T22:14:00Z"), "a control: it would be found")

    def test_the_page_of_a_story_stays_as_it_is_however_often_somebody_reads_or_presses(self) -> None:
        """No number on it grows, and nothing in its headers does, where its writer did not ask for it."""
        story = public_story(title="A title that stays", reply_choice=ReplyChoice.PHRASES)
        before = self.pages_of(story)
        for _ in range(3):
            Client().post(f"/stories/{story.slug}/support/", {"phrase": "believed"})
            Client().post("/together/me-too/")
        self.assertEqual(3, Support.objects.get(story=story.story).taps, "a control: the presses came")
        self.assertEqual(before, self.pages_of(story))

    def pages_of(self, story: PublicStory) -> list[tuple[bytes, dict[str, str]]]:
        addresses = (f"/stories/{story.slug}/", f"/stories/{story.slug}/read/")
        pages = [self.client.get(address) for address in addresses]
        return [(page.content, dict(page.headers)) for page in pages]

    def test_words_stand_only_behind_a_choice(self) -> None:
        pages = crawled(self.client)
        with_words = {address for address, page in pages.items() if SAID.search(before_a_choice(page.content.decode()))}
        described = PublicStory.objects.exclude(level=Level.MENTIONED)
        self.assertEqual({f"/stories/{story.slug}/read/" for story in described}, with_words)

    def test_only_what_opens_in_place_has_its_words_folded_on_the_page(self) -> None:
        for story in PublicStory.objects.all():
            html = self.client.get(f"/stories/{story.slug}/").content.decode()
            self.assertEqual(story.level == Level.MENTIONED, bool(SAID.search(html)), story.level)

    def test_no_address_header_title_or_preview_says_what_a_story_includes(self) -> None:
        for address, page in crawled(self.client).items():
            headers = "\n".join(f"{name}: {value}" for name, value in page.headers.items())
            html = page.content.decode()
            title = "".join(re.findall(r"<title>.*?</title>", html))
            for said in (address, headers, title, *re.findall(r"<meta[^>]*>", html)):
                self.assertIsNone(TOPIC_WORDS.search(said), (address, said))
                self.assertIsNone(SAID.search(said), (address, said))
            self.assertFalse(page.cookies, address)

    def test_for_somebody_who_leaves_a_topic_out_no_page_names_such_a_story(self) -> None:
        visitor = Visitor().open("/choices/").send({"rape": "hide"}, form="rape", button="Keep")
        left_out = [story for story in PublicStory.objects.all() if Topic.RAPE in story.topic_list]
        for address, page in crawled(visitor.client).items():
            html = page.content.decode()
            for story in left_out:
                self.assertNotIn(story.title, html, address)
                self.assertNotIn(story.slug, html, address)
            self.assertEqual("0", page["X-Accel-Expires"], address)

    def test_what_was_looked_for_leaves_no_trace_in_the_next_pages(self) -> None:
        visitor = Visitor().open("/stories/find/").send({"query": "lighthouse"}, form="query", button="Find")
        self.assertIn("Title 1.", visitor.html)
        for address, page in crawled(visitor.client).items():
            self.assertNotIn("lighthouse", address + str(page.headers))
        self.assertFalse(visitor.client.cookies)

    def test_the_walk_covers_months_the_feed_and_the_first_page_of_accounts(self) -> None:
        pages = crawled(self.client)
        month = f"{PublicStory.objects.first().published_month:%Y-%m}"
        self.assertIn(f"/stories/month/{month}/", pages)
        for title in ("Title 0.", "Title 3."):
            self.assertIn(title, pages["/feed.xml"].content.decode())
        self.assertIsNone(SAID.search(pages["/feed.xml"].content.decode()))
        for address in ("/account/login/", "/account/signup/", "/account/recover/"):
            said = self.client.get(address).content.decode()
            self.assertIsNone(SAID.search(said), address)
            self.assertNotIn("Title", said, address)

    def test_what_search_finds_shows_warnings_and_no_words_in_any_order_of_pages(self) -> None:
        for fields in ({"query": "lighthouse"}, {"topics": "rape"}, {"with_hope": "on"}, {}):
            found = Visitor().open("/stories/find/").send(fields, form="query", button="Find")
            self.assertEqual(200, found.response.status_code, fields)
            self.assertIn("Title 2.", found.html, fields)
            main = found.html.split("<main")[1].split("</main>")[0]
            self.assertIsNone(re.search("herring|keeper", main, re.IGNORECASE), fields)
            self.assertIsNone(SAID.search(re.sub(r'value="[^"]*"', "", found.html)), fields)
            for said in (str(found.response.headers), *re.findall(r"<title>.*?</title>", found.html)):
                self.assertIsNone(SAID.search(said) or TOPIC_WORDS.search(said), (fields, said))
            links = [named.get("href", "") + named.get("action", "") for _, named in found.page.elements]
            self.assertEqual([], [link for link in links if SAID.search(link) or TOPIC_WORDS.search(link)])

    def test_the_account_of_somebody_who_signed_shows_titles_and_no_words_before_the_secret(self) -> None:
        with make_writers.cheaply:
            person = make_writers.somebody()
            make_desk.publish(person.signs(WORDS.format(9), title="A signed title").story)
            home = person.signs_in().open("/account/")
            self.assertIn("A signed title", home.words)
            slug = person.stories[0].slug
            for address in ("/account/", f"/account/texts/{slug}/", "/account/download/", "/account/delete/"):
                page = person.visitor.open(address)
                self.assertEqual((200, "0"), (page.response.status_code, page.response["X-Accel-Expires"]), address)
                self.assertIsNone(SAID.search(page.html), address)


class LongLists(TestCase):
    """More stories than a page holds, so that lists lead on."""

    @classmethod
    def setUpTestData(cls) -> None:
        for number in range(PAGE_SIZE + 1):
            public_story(WORDS.format(number), topics=(Topic.RAPE,), title=f"Title {number}.")

    def test_the_way_to_the_next_page_is_a_key_and_nothing_else_and_leads_to_the_end_and_back(self) -> None:
        self.enterContext(patch("django.utils.timezone.localdate", return_value=timezone.localdate()))  # no midnight
        month = f"{PublicStory.objects.first().published_month:%Y-%m}"
        for first in ("/stories/", f"/stories/month/{month}/", "/ar/stories/"):
            pages = [first]
            while onward := self.leads_on(pages[-1]):
                self.assertRegex(onward, rf"\A{first}\?from=[0-9a-f]{{32}}\Z")
                self.assertNotIn(onward, pages)
                pages.append(onward)
            titles = [self.titles(page) for page in pages]
            self.assertEqual([PAGE_SIZE, 1], [len(some) for some in titles], first)
            self.assertEqual(PAGE_SIZE + 1, len({title for some in titles for title in some}), first)
            self.assertEqual(titles[0], self.titles(first), "going back, the list is the same")

    def leads_on(self, address: str) -> str:
        """The one link of a list with a query, which no other link has."""
        queries = [link for link in _links(address, self.client.get(address)) if "?" in link and link != address]
        self.assertLessEqual(len(queries), 1)
        return queries[0] if queries else ""

    def titles(self, address: str) -> list[str]:
        return [word for word in Visitor().open(address).page.words if word.startswith("Title ")]
