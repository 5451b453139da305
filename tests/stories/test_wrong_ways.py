"""What nobody offered: wrong topics, cursors, tokens, months and languages get a plain 4xx, words, and a way on."""

from collections.abc import Iterator

from django.http import HttpResponse
from django.test import Client, TestCase
from django.utils.encoding import iri_to_uri

from stories.models import PublicStory, ReplyChoice
from tests.make_public import public_story
from tests.visitor import PageParser

ODD = ("x", "", "%00", "\u202e", "../../etc/passwd", "a" * 5_000)
SAID = "The lighthouse keeper counted herrings."


class WrongWays(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.story = public_story(SAID, title="A title", reply_choice=ReplyChoice.WORDS)

    def asked(self) -> Iterator[tuple[str, HttpResponse]]:
        """Addresses: cursors, months, slugs, languages."""
        for odd in ODD:
            if odd:
                yield f"from {odd[:20]}", self.client.get("/stories/", {"from": odd})
                yield f"notes from {odd[:20]}", self.client.get("/solidarity/", {"from": odd})
        for month in ("2026-13", "0000-00", "2026-1", "yesterday", "２０２６-01"):
            yield month, self.client.get(iri_to_uri(f"/stories/month/{month}/"))
        for slug in ("f" * 32, "x", self.story.slug.upper(), self.story.slug[:-1]):
            for page in ("", "read/", "respond/", "report/"):
                yield f"{slug} {page}", self.client.get(f"/stories/{slug}/{page}")
        for language in ("xx", "en", "zz-zz", "EN"):
            yield language, self.client.get(f"/{language}/stories/")

    def sent(self) -> Iterator[tuple[str, HttpResponse]]:
        """Forms: topics, levels, languages, kinds, phrases, choices, tokens."""
        found = {"topics": "weather", "level": "worst", "language": "xx", "kind": "advertising", "length": "endless"}
        for name, value in found.items():
            yield f"find {name}", self.client.post("/stories/find/", {name: value})
            yield f"write {name}", self.client.post("/share/check/", {"body": "My words.", name: value})
        yield "choices", self.client.post("/choices/", {"rape": "sometimes"})
        yield "phrase", self.client.post(f"/stories/{self.story.slug}/support/", {"phrase": "get over it"})
        for odd in ODD:
            yield f"place {odd[:9]}", self.client.post("/stories/find/", {"place": odd})
            for address in ("draft/write", "draft/save", "draft/send", "edit", "withdraw/now", "responses/pause"):
                yield f"{address} {odd[:9]}", self.client.post(f"/mine/{address}/", {"token": odd})
            yield f"share {odd[:9]}", self.client.post("/share/save/", {"token": odd, "body": "My words."})
            yield f"nine words {odd[:9]}", self.client.post("/mine/", {"words": odd})

    def setUp(self) -> None:
        self.client = Client(raise_request_exception=False)

    def test_each_gets_a_plain_4xx_with_a_way_on_help_and_the_way_out(self) -> None:
        count = 0
        for what, answer in (*self.asked(), *self.sent()):
            with self.subTest(what):
                self.assertIn(answer.status_code, range(400, 500))
                page = PageParser(answer.content.decode())
                links = {named.get("href") for tag, named in page.elements if tag == "a"}
                self.assertLessEqual({"/stories/", "/help/", "/leave/"}, links)
                self.assertIn("h1", {tag for tag, _ in page.elements})
                self.assertNotIn("herrings", answer.content.decode())
                self.assertNotIn("Traceback", answer.content.decode())
                self.assertFalse(answer.cookies)
            count += 1
        self.assertGreater(count, 80)
        self.assertEqual(1, PublicStory.objects.count())

    def test_what_was_offered_gets_none(self) -> None:
        """The control: the same pages, asked as they ask to be."""
        for address in (
            "/stories/",
            f"/stories/?from={'0' * 32}",
            f"/stories/{self.story.slug}/",
            "/stories/month/2026-01/",
        ):
            self.assertEqual(200, self.client.get(address).status_code, address)
        self.assertEqual(200, self.client.post("/stories/find/", {"topics": "rape", "level": "described"}).status_code)
