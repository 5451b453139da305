"""Naughty strings through every field, and every page that shows them: never a 500, and no markup comes alive."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from django.http import HttpResponse
from django.test import Client, SimpleTestCase, TestCase, override_settings
from django.urls import reverse

from moderation.models import DeskMember, Report, ReviewCase, Verdict
from stories import receipts, tokens
from stories.models import Story
from tests import make, make_desk
from tests.naughty import BEGIN, END, Alive, framed, framed_line, naughty_strings

LONGEST_TITLE, LONGEST_NAME = 120, 60


def written(text: str) -> dict[str, str]:
    """In every field that the writing page has for words."""
    return {
        "body": framed(text),
        "title": framed_line(text, LONGEST_TITLE),
        "pen_name": framed_line(text, LONGEST_NAME),
    }


class NaughtyCase(TestCase):
    strings: ClassVar[list[str]]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.strings = naughty_strings()

    def setUp(self) -> None:
        make_desk.policy()
        self.client = Client(raise_request_exception=False)

    def assert_dead(self, response: HttpResponse, *, shows: int = 0) -> None:
        """Not an error of ours, and everything between the marks is text; `shows` of them at least."""
        self.assertLess(response.status_code, 500)
        if "html" in response.headers.get("Content-Type", ""):
            page = Alive(response.content.decode())
            self.assertEqual([], page.found)
            self.assertGreaterEqual(page.seen, shows)

    def each(self, answer: Callable[[str], HttpResponse], *, strings: Iterable[str] | None = None) -> None:
        for text in strings or self.strings:
            with self.subTest(text):
                self.assert_dead(answer(text))


class NaughtyWritingTests(NaughtyCase):
    def test_each_goes_through_checking_sending_and_coming_back(self) -> None:
        sent = 0
        for text in self.strings:
            with self.subTest(text):
                sent += self._shares(text)
        self.assertGreater(sent, len(self.strings) * 0.9)

    def _shares(self, text: str) -> bool:
        token = tokens.new_share_token(receipts.mint())
        fields = {**written(text), "token": str(token), "identity": "pen_name"}
        check = self.client.post(reverse("stories:check"), fields)
        self.assert_dead(check, shows=3)
        if check.status_code != 200:
            return False
        self.assert_dead(self.client.post(reverse("stories:send"), fields))
        words = {"words": " ".join(token.receipt.words)}
        self.assert_dead(self.client.post(reverse("stories:mine"), words), shows=2)
        return True

    def test_each_in_place_of_a_token_and_of_every_choice_brings_the_form_back(self) -> None:
        names = ("token", "topics", "level", "identity", "language", "reply_choice", "release_choice", "findable")
        for text in self.strings:
            with self.subTest(text):
                fields = {**dict.fromkeys(names, text), **written(text), "website": text}
                self.assert_dead(self.client.post(reverse("stories:send"), fields), shows=3)


class NaughtyReadingTests(NaughtyCase):
    def test_each_is_read_at_the_desk_and_then_by_visitors(self) -> None:
        reader = make_desk.reader("ann")
        desk = make_desk.signed_in(reader.account)
        for text in self.strings:
            writer = make.Writer()
            writer.sends(framed(text), **{name: written(text)[name] for name in ("title", "pen_name")})
            with self.subTest(text):
                self._is_read(writer.story, reader, desk, text)
            Story.objects.all().delete()

    def _is_read(self, story: Story, reader: DeskMember, desk: Client, text: str) -> None:
        make_desk.everything_taken_in()
        case = make_desk.claim_next(member=reader) or self._after_someone_trained(reader)
        fields = {"token": case.lease_token, "version": case.version, "verdict": "decline", "quote": framed(text)}
        notes = {"advice": framed(text), "note": framed(text)}
        without_clause = desk.post(reverse("moderation:decide", args=[case.pk]), {**fields, **notes})
        self.assertEqual(422, without_clause.status_code)
        self.assert_dead(without_clause, shows=6)
        make_desk.decides(reader, Verdict.PUBLISH, case=case)
        make_desk.ten_seconds_pass()
        for name, shows in (("stories:story", 1), ("stories:read", 3), ("moderation:report", 1)):
            self.assert_dead(self.client.get(reverse(name, args=[story.slug])), shows=shows)
        self.assert_dead(self.client.get(reverse("stories:stories")), shows=1)

    def _after_someone_trained(self, reader: DeskMember) -> ReviewCase:
        """One of them, "He who waits behind the wall", may speak of danger."""
        trained = DeskMember.objects.filter(is_crisis_responder=True).first()
        make_desk.decides(trained or make_desk.reader("tia", is_crisis_responder=True), Verdict.SUPPORTED)
        return make_desk.claim_next(member=reader)

    def test_each_as_a_note_in_a_report_is_shown_as_text_to_the_visitor_and_at_the_desk(self) -> None:
        writer = make.Writer()
        writer.sends()
        address = reverse("moderation:report", args=[make_desk.publish(writer.story).slug])
        reader = make_desk.reader("ann")
        desk = make_desk.signed_in(reader.account)
        for start in range(0, len(self.strings), 50):  # as many as a case shows
            for text in self.strings[start : start + 50]:
                with self.subTest(text):
                    self.assert_dead(self.client.post(address, {"note": framed(text)}), shows=1)
                    self.assert_dead(self.client.post(address, {"clause": "insult", "note": framed(text)}))
            make_desk.everything_taken_in()
            case = make_desk.claim_next(member=reader)
            self.assert_dead(desk.get(reverse("moderation:case", args=[case.pk])), shows=Report.objects.count() and 1)
            Report.objects.all().delete()
            case.delete()


class NaughtyFieldTests(NaughtyCase):
    """Every other place into which something can be typed or sent."""

    def test_each_in_place_of_the_nine_words_opens_nothing(self) -> None:
        self.each(lambda text: self.client.post(reverse("stories:mine"), {"words": framed(text)}))

    @override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])
    def test_each_as_a_user_name_and_a_password_signs_nobody_in(self) -> None:
        address = reverse("account_login")
        self.each(lambda text: self.client.post(address, {"login": framed(text), "password": text}))

    def test_each_in_an_address_is_no_error_of_ours(self) -> None:
        self.each(lambda text: self.client.get(reverse("stories:stories"), {"from": text}))
        self.each(lambda text: self.client.generic("GET", f"/stories/{text}/"))
        self.each(lambda text: self.client.generic("GET", f"/help/{text}/"))

    def test_each_in_every_header_is_no_error_of_ours(self) -> None:
        names = ("User-Agent", "Accept-Language", "Referer", "Cookie", "X-Forwarded-For", "Sec-Fetch-Site", "Origin")
        self.each(lambda text: self.client.get(reverse("stories:about"), headers=dict.fromkeys(names, as_sent(text))))


def as_sent(text: str) -> str:
    """A header's bytes, as a server hands them to Django."""
    return text.encode("utf-8").decode("latin-1")


class AliveTests(SimpleTestCase):
    """The check itself is checked: what it must find, and what it must let be."""

    def test_markup_that_came_alive_is_found(self) -> None:
        for html in (
            f"<p>{BEGIN}<script>x</script>{END}</p>",
            f"<p>{BEGIN}<img src=x>{END}</p>",
            f"<p>{BEGIN}<b>x</b>{END}</p>",
            f"<p>{BEGIN}<!-- x -->{END}</p>",
            f"<p>{BEGIN}<p class=x>{END}</p>",
            f'<input value="{BEGIN}" onfocus="x {END}">',
            f'<input value="{BEGIN}" name="x{END}">',
            f"<p>{BEGIN}</p></main>{END}",
        ):
            with self.subTest(html):
                self.assertNotEqual([], Alive(html).found)

    def test_escaped_text_is_let_be_and_counted(self) -> None:
        html = (
            f'<p>{BEGIN}&lt;b&gt;<br>x{END}</p><input value="{BEGIN}&quot;{END}"><textarea>\n{BEGIN}x{END}</textarea>'
        )
        self.assertEqual([], Alive(html).found)
        self.assertEqual(3, Alive(html).seen)
