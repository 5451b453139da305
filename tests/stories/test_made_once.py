"""What is made once: the same page for everyone who asks for the same, and nothing of anyone in it."""

from django.test import SimpleTestCase, TestCase
from django.utils.html import format_html

from moderation.models import ReviewCase, Verdict
from stories import receipts
from stories.in_process import PAGES, PARTS, Memory
from stories.made_once import Form
from stories.models import ReplyChoice
from stories.opening import Words
from stories.services.share import Choices, share
from stories.tokens import new_share_token
from stories.warnings import Level
from tests import make_desk, make_writers
from tests.make_public import public_story
from tests.make_writers import NAME, cheaply
from tests.visitor import Visitor


class Pages(SimpleTestCase):
    def setUp(self) -> None:
        PAGES.forget()
        PARTS.forget()

    def test_who_chose_a_country_gets_its_lines_and_the_next_visitor_those_of_the_operator(self) -> None:
        self.assertNotContains(self.client.get("/about/"), 'href="tel:999"')
        self.client.post("/help/gb/")
        self.assertContains(self.client.get("/about/"), 'href="tel:999"')
        self.assertNotContains(self.client_class().get("/about/"), 'href="tel:999"')

    def test_each_language_has_its_own(self) -> None:
        for _ in range(2):
            self.assertContains(self.client.get("/help/"), '<html lang="en"')
            self.assertContains(self.client.get("/es/help/"), '<html lang="es"')

    def test_what_somebody_asked_for_in_a_form_is_kept_for_nobody(self) -> None:
        self.client.get("/help/")
        self.client.post("/help/", {"country": "GB", "audience": "men"})
        self.assertEqual(1, len(vars(PAGES)["_made"]))

    def test_the_way_to_this_page_in_another_language_follows_the_page(self) -> None:
        self.assertContains(self.client.get("/nowhere/a&b/"), 'href="/es/nowhere/a&amp;b/"', status_code=404)
        self.assertContains(self.client.get("/nowhere/{page}/"), 'href="/es/nowhere/{page}/"', status_code=404)


class NothingOfAnyone(TestCase):
    def assert_not_in_memory(self, *traces: str) -> None:
        for memory in (PAGES, PARTS):
            kept = str([(key, getattr(made, "text", made)) for key, made in vars(memory)["_made"].items()])
            for trace in traces:
                self.assertNotIn(trace, kept)

    def test_no_word_and_no_address_of_a_story_stays_in_memory(self) -> None:
        story = public_story(
            title="A title about lanterns", pen_name="Linden", closing="Now I sing.", level=Level.MENTIONED,
            reply_choice=ReplyChoice.WORDS,
        )  # fmt: skip
        said = Words(body="I believe you, says the tide.")
        keys = receipts.mint().keys
        share(words=said, choices=Choices(language="en"), keys=keys, policy_version=1, held=False, to=story.story)
        response = story.story.responses.get()
        make_desk.everything_taken_in()
        case = ReviewCase.objects.get(revision=response.current_revision)
        make_desk.decides(make_desk.reader("ben"), Verdict.PUBLISH, case=case)
        make_desk.ten_seconds_pass()
        for address in ("/stories/", f"/stories/{story.slug}/", f"/stories/{story.slug}/read/"):
            self.assertContains(self.client.get(address), "lanterns")
        self.assertContains(self.client.get(f"/stories/{story.slug}/read/"), said.body)
        self.assert_not_in_memory("lanterns", "Linden", "Now I sing", story.slug, story.body, said.body)

    def test_each_story_has_its_own_page_also_where_the_page_around_it_was_made_for_another(self) -> None:
        for number in range(2):
            story = public_story(f"Number {number} of them.", title=f"Title {number}", reply_choice=ReplyChoice.WORDS)
            page = self.client.get(f"/stories/{story.slug}/read/").content.decode()
            self.assertIn(f"Number {number} of them.", page)
            self.assertIn(f'action="/stories/{story.slug}/support/"', page)
            self.assertIn(f'href="/es/stories/{story.slug}/read/"', page)
            self.assertNotIn(f"Title {1 - number}", page.partition("alike-title")[0])
            self.assertNotIn("-of-this-page", page)

    def test_what_was_sent_and_its_nine_words_stay_nowhere(self) -> None:
        receipt = receipts.mint()
        fields = {"token": str(new_share_token(receipt)), "body": "I want to kill myself. The lanterns are out."}
        thanks = self.client.post("/share/send/", fields)
        shown = [f"<li>{word}</li>" for word in receipt.words]
        for word in shown:
            self.assertContains(thanks, word)
        self.assert_not_in_memory(*shown, "lanterns")


class Memories(SimpleTestCase):
    def test_it_begins_anew_when_it_is_full(self) -> None:
        memory, asked = Memory(2), []
        for key in ("a", "b", "a", "c", "a"):
            memory.made_once(key, lambda key=key: asked.append(key))
        self.assertEqual(["a", "b", "c", "a"], asked)

    def test_what_fills_a_gap_is_escaped_and_opens_no_other(self) -> None:
        form = Form("<b title='#n#'>{#t#}</b>", {"name": "#n#", "title": "#t#"})
        self.assertEqual("<b title='{title}'>{&lt;i&gt;}</b>", form.filled(name="{title}", title="<i>"))
        quoted = "<b title='&quot;&#x27;&amp;'>{&lt;i&gt;}</b>"
        self.assertEqual(quoted, form.filled(name="\"'&", title=format_html("{}", "<i>")), "not escaped, or twice")


@cheaply
class Fields(TestCase):
    def test_the_next_person_sees_nothing_of_the_name_on_the_page_before(self) -> None:
        start = "Write something to sign"
        page = make_writers.somebody().signs_in().send({}, form=start, button=start)
        self.assertIn(NAME, page.html)
        for address in ("/share/write/", "/solidarity/write/"):
            self.assertNotIn(NAME, Visitor().open(address).html)
