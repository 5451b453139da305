"""Every screen of the site as a page in hand: made through the same presses that people make, with example texts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext, override

from moderation.models import Verdict
from stories.hotlines import default_country
from stories.models import PublicStory, ReplyChoice
from stories.refusals import refuse
from stories.warnings import ContentWarning, Level, Topic
from tests import make, make_desk, make_staff
from tests.make_public import public_story
from tests.visitor import Visitor

LONG = "\n\n".join(
    [
        "This is an example. I was twenty, and it was somebody whom everyone liked.",
        "For years I had no word for it. I went to work, I laughed at the right moments, and at night I lay awake.",
        "Then a friend told me her own story. I said “me too”, very quietly. It was the first time.",
    ]
)
TITLES = (
    "An example about the lake",
    "What I told my sister",
    "",
    "Ten years, one sentence",
    "A small example",
    "After",
)


@dataclass(frozen=True)
class Screen:
    """A page as it came, and the address that it came from."""

    name: str
    address: str
    html: str


def screen(name: str, visitor: Visitor) -> Screen:
    """The page that this person is on."""
    return Screen(name, visitor.address, visitor.html)


def open_pages(prefix: str = "") -> Iterator[Screen]:
    """What anyone can open by an address."""
    with_lines = default_country().lower()
    addresses = {
        "home": "/", "share-start": "/share/", "share-write": "/share/write/", "list": "/stories/",
        "find": "/stories/find/",
        "choices": "/choices/", "notes": "/solidarity/", "note-write": "/solidarity/write/", "mine-words": "/mine/",
        "lost": "/mine/lost/", "identified": "/identified/", "together": "/together/", "help": "/help/",
        "help-country": f"/help/{with_lines}/", "help-none": "/help/aq/", "help-paper": f"/help/{with_lines}/paper/",
        "style": "/style/", "about": "/about/", "safety": "/safety/", "privacy": "/privacy/", "policy": "/policy/",
        "transparency": "/transparency/", "report-outcome": "/reports/", "nothing-here": "/nothing-here/",
        "account-new": "/account/signup/",
    }  # fmt: skip
    for name, address in addresses.items():
        yield screen(name, Visitor().open(f"{prefix}{address}"))


def stories_told() -> list[PublicStory]:
    """A list to look at: with titles and without, in three languages and at every level."""
    levels, told = (Level.MENTIONED, Level.DESCRIBED, Level.DETAILED), []
    topics = ((Topic.HARASSMENT_STALKING,), (Topic.RAPE, Topic.NOT_BELIEVED), (), (Topic.FAMILY_ABUSE, Topic.MEDICAL))
    texts = ((LONG, "en"), ("Esto es un ejemplo. No se lo dije a nadie.", "es"), ("هذا مثال. لم أخبر أحدا.", "ar"))
    for number, title in enumerate(TITLES):
        body, language = texts[number % 3]
        options = {"reply_choice": ReplyChoice.WORDS, "shows_support": True} if number % 2 == 0 else {}
        told.append(
            public_story(body, title=title, topics=topics[number % 4], level=levels[number % 3], language=language,
                         pen_name="Rowan" if number == 1 else "", **options)
        )  # fmt: skip
    return told


def reading_pages(told: list[PublicStory]) -> Iterator[Screen]:
    """From the gate to what comes after a story."""
    opens_in_place, behind_a_gate = told[0], told[1]
    story = reverse("stories:story", args=[opens_in_place.slug])
    gate = reverse("stories:story", args=[behind_a_gate.slug])
    yield screen("story", Visitor().open(story))
    yield screen("story-gate", Visitor().open(gate))
    yield screen("story-read", Visitor().open(f"{gate}read/"))
    yield screen("respond-policy", Visitor().open(f"{story}respond/"))
    yield screen("respond-write", Visitor().open(f"{story}respond/write/"))
    yield screen("report", Visitor().open(f"{story}report/"))
    visitor = Visitor().open(f"{story}report/")
    yield screen("reported", visitor.send({"clause": "other", "note": "An example."}, form="note"))
    yield screen("found", Visitor().open(reverse("stories:find")).send({"query": "lake"}, form="query"))
    yield screen("me-too", Visitor().open(reverse("stories:together")).send({}, form="Me too"))


def writing_pages(prefix: str = "") -> Iterator[Screen]:
    """From an empty box to thanks, with what goes wrong on the way."""
    at_the_box = f"{prefix}/share/write/"
    yield screen("write-empty-refused", Visitor().open(at_the_box).send({"body": ""}, form="body"))
    visitor = Visitor().open(at_the_box)
    with override(prefix.strip("/") or "en"):
        ask = gettext("Show me some questions")
    yield screen("write-questions", visitor.send({}, form="body", button=ask))
    visitor = Visitor().open(at_the_box).send({"body": LONG, "title": "An example"}, form="body")
    yield screen("check", visitor)
    yield screen("thanks", visitor.send({}, form="body", button=None))
    visitor = Visitor().open(at_the_box)
    named = "This is an example. His name is Peter Miller and he lives at 12 Example Street. I want to die."
    yield screen("check-with-passages", visitor.send({"body": named}, form="body"))
    yield Screen(
        "words-refused", "/mine/", Visitor().open("/mine/").send({"words": "one two three"}, form="words").html
    )


def coming_back() -> Iterator[Screen]:
    """The writer's page in each state."""
    make_desk.policy()
    first, second = make_desk.reader("reader-one"), make_desk.reader("reader-two")
    waiting = _told()
    yield screen("mine-waiting", _back(waiting))
    asked = _told()
    make_desk.everything_taken_in()
    make_desk.decides(
        first, Verdict.AMEND, "identifying", case=make_desk.case_of(asked.story), advice="Leave the town out."
    )
    refused = _told()
    make_desk.everything_taken_in()
    for person in (first, second):
        make_desk.decides(person, Verdict.DECLINE, "insult", case=make_desk.case_of(refused.story))
    make_desk.ten_seconds_pass()
    yield screen("mine-asked-to-change", _back(asked))
    visitor = _back(refused)
    yield screen("mine-declined", visitor)
    public = _told()
    make_desk.publish(public.story)
    yield screen("mine-public", _back(public))
    yield screen("mine-edit", _back(public).send({}, form="Change it", button="Change it"))
    yield screen("mine-paused", _back(public).send({}, form="Pause", button="Pause"))
    yield screen("mine-new-words", _back(public).send({}, form="new words", button="new words"))
    yield screen("mine-withdraw", _back(public).send({}, form="Take it down", button="Take it down"))
    gone = _back(public).send({}, form="Take it down", button="Take it down").send({}, form="Yes", button="Yes")
    yield screen("mine-withdrawn", gone)


def desk_pages() -> Iterator[Screen]:
    """The queue, a case in hand, the second reader's, what a lead sees, and signing in."""
    yield screen("sign-in", Visitor().open("/account/login/"))
    yield screen("sign-in-refused", make_staff.signs_in("nobody", "wrong-wrong-wrong"))
    make_desk.policy()
    ann, bob = make_desk.reader("ann", lead=True), make_desk.reader("bob")
    for title in ("An example", ""):
        warning = ContentWarning((Topic.CHILD_ABUSE, Topic.MEDICAL), Level.DETAILED)
        make.Writer().sends(LONG, title=title, warning=warning, pen_name="Rowan")
    make_desk.everything_taken_in()
    yield screen("desk-queue", make_desk.at_the_desk(ann))
    in_hand = make_desk.at_the_desk(ann).send({}, form="Take the next one")
    yield screen("desk-case", in_hand)
    client = make_desk.signed_in(ann.account)
    for name in ("you", "people", "rota", "wordings", "helplines"):
        yield screen(f"desk-{name}", Visitor(client).open(f"/desk/{name}/"))
    yield screen("account-factors", Visitor(client).open("/account/mfa/"))
    yield screen("account-password", Visitor(client).open("/account/password/change/"))
    yield screen("account-sign-out", Visitor(client).open("/account/logout/"))
    yield screen("desk-queue-member", make_desk.at_the_desk(bob))


def error_pages() -> Iterator[Screen]:
    """Each refusal, with words in it."""
    for status in (403, 404, 413, 500):
        request = HttpRequest()
        request.method, request.path, request.path_info = "POST", "/share/check/", "/share/check/"
        request._body, request.META["CONTENT_TYPE"] = b"body=This+is+an+example.", "application/x-www-form-urlencoded"
        request.content_type = request.META["CONTENT_TYPE"]
        yield Screen(f"error-{status}", "/share/check/", refuse(request, status).content.decode())


def in_arabic() -> Iterator[Screen]:
    """From right to left."""
    for one in (*open_pages("/ar"), *writing_pages("/ar")):
        yield replace(one, name=f"ar-{one.name}")


def every_screen() -> Iterator[Screen]:
    """All of them; each group on the rows that the ones before it left."""
    told = stories_told()
    yield from open_pages()
    yield from in_arabic()
    yield from reading_pages(told)
    groups: tuple[Callable[[], Iterator[Screen]], ...] = (writing_pages, coming_back, desk_pages, error_pages)
    for group in groups:
        yield from group()


def _told() -> make.Writer:
    writer = make.Writer()
    writer.sends(LONG, title="An example", reply_choice=ReplyChoice.WORDS)
    return writer


def _back(writer: make.Writer) -> Visitor:
    return Visitor().open("/mine/").send({"words": writer.words}, form="words")
