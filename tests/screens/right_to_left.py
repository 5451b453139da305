"""What stands behind a press, in Arabic: stories, answers, reports, finding, taps, and a writer's own page."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext, override

from stories.models import PublicStory
from tests import make, make_desk
from tests.screens import public, refusals, writing
from tests.screens.screen import Screen, screen
from tests.screens.texts import LONG
from tests.visitor import Visitor

AR = "/ar"


def in_arabic(told: list[PublicStory]) -> Iterator[Screen]:
    """Every kind of public page, from right to left."""
    open_ones = (*public.open_pages(AR), *writing.writing_pages(AR), *refusals.error_pages("ar"))
    for one in (*open_ones, *_reading(told), *_finding(), *_tapping(), *_coming_back()):
        yield replace(one, name=f"ar-{one.name}")


def _reading(told: list[PublicStory]) -> Iterator[Screen]:
    story, gate = (f"{AR}/stories/{one.slug}/" for one in told[:2])
    addresses = {
        "story": story, "story-gate": gate, "story-read": f"{gate}read/", "respond-policy": f"{story}respond/",
        "respond-write": f"{story}respond/write/", "report": f"{story}report/",
        "month": f"{AR}/stories/month/{told[0].published_month:%Y-%m}/",
    }  # fmt: skip
    for name, address in addresses.items():
        yield screen(name, Visitor().open(address))
    sent = Visitor().open(f"{story}report/").send({"clause": "other", "note": "An example."}, form="note")
    yield screen("reported", sent)


def _finding() -> Iterator[Screen]:
    yield screen("found", Visitor().open(f"{AR}/stories/find/").send({"query": "lake"}, form="query"))
    yield screen("found-nothing", Visitor().open(f"{AR}/stories/find/").send({"query": "xylophone"}, form="query"))
    yield screen("choices-made", Visitor().open(f"{AR}/choices/").send({"rape": "hide"}, form="rape"))
    yield screen("help-found", Visitor().open(f"{AR}/help/").send({"country": "US"}, form="country"))


def _tapping() -> Iterator[Screen]:
    with override("ar"):
        me_too = gettext("Me too")
    tapped = Visitor().open(f"{AR}/together/").send({}, form=me_too, button=me_too)
    yield screen("me-too", tapped)
    yield screen("me-too-country", tapped.send({"country": "US"}, form="country"))


def _coming_back() -> Iterator[Screen]:
    writer = make.Writer()
    writer.sends(LONG, title="An example from the right", pen_name="Rowan")
    yield screen("mine-waiting", _back(writer))
    make_desk.publish(writer.story)
    yield screen("mine-public", _back(writer))
    with override("ar"):
        press = {"edit": gettext("Change it"), "new-words": gettext("Get new words"), "down": gettext("Take it down")}
    for name, button in press.items():
        yield screen(f"mine-{name}", _back(writer).send({}, form=button, button=button))


def _back(writer: make.Writer) -> Visitor:
    return Visitor().open(f"{AR}/mine/").send({"words": writer.words}, form="words")
