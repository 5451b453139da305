"""What anyone can open by an address, and what one tap on it gives."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.urls import reverse

from moderation.services.policies import load_policies
from stories.hotlines import default_country
from stories.models import Kind, PublicStory, ReplyChoice, Story
from stories.services.together import add_country, tap
from stories.warnings import Level, Topic
from tests import make_desk
from tests.make_public import public_story
from tests.screens.screen import Screen, screen
from tests.screens.texts import LONG, TITLES
from tests.visitor import Visitor


def open_pages(prefix: str = "") -> Iterator[Screen]:
    """Pages that need nothing but their address; `prefix` is that of a language."""
    with_lines = default_country().lower()
    addresses = {
        "home": "/", "share-start": "/share/", "share-write": "/share/write/", "list": "/stories/",
        "find": "/stories/find/",
        "choices": "/choices/", "notes": "/solidarity/", "note-write": "/solidarity/write/", "mine-words": "/mine/",
        "lost": "/mine/lost/", "identified": "/identified/", "together": "/together/", "help": "/help/",
        "help-country": f"/help/{with_lines}/", "help-none": "/help/aq/", "help-paper": f"/help/{with_lines}/paper/",
        "help-large": f"/help/{with_lines}/large/", "help-line": "/help/us/us-1/", "help-code": "/help/us/us-1/code/",
        "help-changes": "/help/changes/",
        "style": "/style/", "about": "/about/", "safety": "/safety/", "privacy": "/privacy/", "policy": "/policy/",
        "transparency": "/transparency/", "report-outcome": "/reports/", "nothing-here": "/nothing-here/",
        "account-new": "/account/signup/", "account-recover": "/account/recover/", "sign-in": "/account/login/",
    }  # fmt: skip
    for name, address in addresses.items():
        yield screen(name, Visitor().open(f"{prefix}{address}"))


def nothing_yet() -> Iterator[Screen]:
    """The same places before anybody has written or tapped."""
    for name, address in {"list": "/stories/", "notes": "/solidarity/", "together": "/together/"}.items():
        yield screen(f"{name}-empty", Visitor().open(address))


def stories_told() -> list[PublicStory]:
    """A list to look at: with titles and without, in three languages and at every level, and one note beside it."""
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
    story, gate = (reverse("stories:story", args=[one.slug]) for one in told[:2])
    yield screen("story", Visitor().open(story))
    yield screen("story-gate", Visitor().open(gate))
    yield screen("story-read", Visitor().open(f"{gate}read/"))
    yield screen("respond-policy", Visitor().open(f"{story}respond/"))
    yield screen("respond-write", Visitor().open(f"{story}respond/write/"))
    kind = Visitor().open(f"{story}read/").send({}, form="I believe you", button="I believe you")
    yield screen("support-given", kind)
    yield screen("report", Visitor().open(f"{story}report/"))
    yield screen("report-refused", Visitor().open(f"{story}report/").send({}, form="note"))
    sent = Visitor().open(f"{story}report/").send({"clause": "other", "note": "An example."}, form="note")
    yield screen("reported", sent)
    reference = sent.html.split('class="reference">')[1].split("<")[0]
    yield screen("report-told", Visitor().open("/reports/").send({"reference": reference}, form="reference"))
    yield screen("report-unknown", Visitor().open("/reports/").send({"reference": "ABCD-EFGH"}, form="reference"))


def finding_pages() -> Iterator[Screen]:
    """Searching, choosing what to see, and looking for helplines."""
    find = reverse("stories:find")
    yield screen("found", Visitor().open(find).send({"query": "lake"}, form="query"))
    yield screen("found-nothing", Visitor().open(find).send({"query": "xylophone"}, form="query"))
    chosen = Visitor().open("/choices/").send({"rape": "hide"}, form="rape")
    yield screen("choices-made", chosen)
    yield screen("list-chosen", chosen.open("/stories/"))
    yield screen("help-found", Visitor().open("/help/").send({"country": "US", "way": "phone"}, form="country"))
    yield screen("help-refused", Visitor().open("/help/").send({"country": "-"}, form="country"))


def tapping_pages() -> Iterator[Screen]:
    """One tap, and a country after it; then a page with numbers, and one with a note."""
    together = reverse("stories:together")
    for country in ("US", "IN"):
        for _ in range(12):
            add_country(month=tap(held=False), country=country, held=False)
    tapped = Visitor().open(together).send({}, form="Me too")
    yield screen("me-too", tapped)
    yield screen("me-too-country", tapped.send({"country": "US"}, form="country"))
    yield screen("together-many", Visitor().open(together))
    note = Visitor().open("/solidarity/write/").send({"body": "This is an example. My door is open."}, form="body")
    note.send({}, form="body", button="Send it")
    make_desk.publish(Story.objects.get(kind=Kind.SOLIDARITY))
    yield screen("notes-one", Visitor().open("/solidarity/"))


def policy_changes() -> Iterator[Screen]:
    """A second version of the policy beside the first."""
    with TemporaryDirectory() as folder:
        text = (settings.POLICY_DIR / "1.md").read_text().replace("No personal insults", "No insults")
        Path(folder, "2.md").write_text(text)
        load_policies(folder=Path(folder))
    yield screen("policy-changes", Visitor().open("/policy/2/changes/"))
