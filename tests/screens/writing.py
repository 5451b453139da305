"""From an empty box to thanks, with what goes wrong on the way."""

from collections.abc import Iterator

from django.utils.translation import gettext, override

from tests import make
from tests.screens.screen import Screen, screen
from tests.screens.texts import IN_DANGER, LONG
from tests.visitor import Visitor


def writing_pages(prefix: str = "") -> Iterator[Screen]:
    """In the language of that prefix."""
    at_the_box = f"{prefix}/share/write/"
    with override(prefix.strip("/") or "en"):
        ask, save = gettext("Show me some questions"), gettext("Save it and come back later")
    yield screen("write-empty-refused", Visitor().open(at_the_box).send({"body": ""}, form="body"))
    yield screen("write-questions", Visitor().open(at_the_box).send({}, form="body", button=ask))
    visitor = Visitor().open(at_the_box).send({"body": LONG, "title": "An example"}, form="body")
    yield screen("check", visitor)
    yield screen("thanks", visitor.send({}, form="body", button=None))
    yield screen("check-with-passages", Visitor().open(at_the_box).send({"body": IN_DANGER}, form="body"))
    saved = Visitor().open(at_the_box).send({"body": LONG}, form="body", button=save)
    yield screen("saved", saved)
    back = Visitor().open(f"{prefix}/mine/").send({"words": " ".join(saved.nine_words)}, form="words")
    yield screen("mine-draft", back)
    wrong = Visitor().open(f"{prefix}/mine/").send({"words": "one two three"}, form="words")
    yield screen("words-refused", wrong)


def more_of_writing() -> Iterator[Screen]:
    """A name, no words, a note, and a page that was open for too long."""
    at_the_box = "/share/write/"
    named = {"body": LONG, "identity": "pen_name", "pen_name": "Rowan", "topics": ["medical"], "level": "described"}
    yield screen("check-with-a-name", Visitor().open(at_the_box).send(named, form="body"))
    without = Visitor().open(at_the_box).send({"body": LONG}, form="body")
    without.send({}, form="body", button="I do not want the words")
    yield screen("check-without-words", without)
    yield screen("thanks-without-words", without.send({}, form="body", button="Send it"))
    note = Visitor().open("/solidarity/write/").send({"body": "This is an example. My door is open."}, form="body")
    yield screen("note-check", note)
    yield screen("note-thanks", note.send({}, form="body", button="Send it"))
    old = Visitor()
    old.response = old.client.post("/mine/edit/send/", {"token": "old", "body": "This is an example."})
    yield screen("mine-open-too-long", old)
    never = Visitor().open("/mine/").send({"words": make.Writer().words}, form="words")
    yield screen("mine-nothing-there", never)
