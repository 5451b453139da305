"""The writer's pages under the nine words, in each state of a text."""

from collections.abc import Iterator

from moderation.models import ReviewCase, Verdict
from moderation.services.decide import Judgement, Named
from stories.models import ReplyChoice
from tests import make, make_desk
from tests.screens.screen import Screen, screen
from tests.screens.texts import LONG, NAMED
from tests.visitor import Visitor

NAME_IN_NAMED = (NAMED.index("Peter"), NAMED.index(" and he"))
CHANGE, PAUSE, DOWN = "Change it", "Pause", "Take it down"


def told(title: str = "An example", **sent: object) -> make.Writer:
    """Somebody who has sent a story."""
    writer = make.Writer()
    writer.sends(LONG, title=title, reply_choice=ReplyChoice.WORDS, **sent)
    return writer


def back(writer: make.Writer) -> Visitor:
    """With the nine words typed."""
    return Visitor().open("/mine/").send({"words": writer.words}, form="words")


def pressed(visitor: Visitor, *buttons: str) -> Visitor:
    """One button after the other."""
    for button in buttons:
        visitor.send({}, form=button, button=button)
    return visitor


def coming_back() -> Iterator[Screen]:
    """Waiting, asked to change, declined, public and gone."""
    make_desk.policy()
    first, second = make_desk.reader("reader-one"), make_desk.reader("reader-two")
    waiting = told()
    yield screen("mine-waiting", back(waiting))
    asked, refused = make.Writer(), told()
    asked.sends(NAMED, title="An example")
    make_desk.everything_taken_in()
    offered = Named(make_desk.clause("identifying"), *NAME_IN_NAMED, neutral="someone")
    case = make_desk.open_case(member=first, case_id=make_desk.case_of(asked.story).pk)
    judgement = Judgement(verdict=Verdict.AMEND, named=(offered,), advice="Leave the name out.")
    make_desk.decide(member=first, lease=make_desk.lease_of(case), judgement=judgement)
    make_desk.decides(first, Verdict.DECLINE, "insult", case=make_desk.case_of(refused.story))
    make_desk.ten_seconds_pass()
    yield screen("mine-second-reader", back(refused))
    make_desk.decides(second, Verdict.DECLINE, "insult", case=make_desk.case_of(refused.story))
    make_desk.ten_seconds_pass()
    yield screen("mine-asked-to-change", back(asked))
    edit = back(asked).send({}, form="Change it with these words", button="Change it with these words")
    yield screen("mine-edit-asked", edit)
    yield screen("mine-edit-refused", edit.send({"body": ""}, form="body"))
    named = edit.send({"body": LONG, "identity": "pen_name", "pen_name": "Rowan"}, form="body")
    yield screen("mine-edit-name", named)
    yield screen("mine-edit-name-not-said", named.send({}, form="body", button="Send it"))
    yield screen("mine-declined", back(refused))
    appeal = pressed(back(refused), "Ask someone else")
    yield screen("appeal", appeal)
    yield screen("appealed", appeal.send({"appeal": "This is an example. Nobody is insulted."}, form="appeal"))
    yield screen("mine-appealed", back(refused))
    waits = told("An example that waits")
    make_desk.everything_taken_in()
    make_desk.decides(first, Verdict.PUBLISH, case=make_desk.case_of(waits.story))
    yield screen("mine-eligible", back(waits))


def in_control() -> Iterator[Screen]:
    """What the writer of a public story can do with it."""
    public = told("Another example", pen_name="Rowan")
    make_desk.publish(public.story)
    Visitor().open(f"/stories/{public.page.slug}/read/").send({}, form="I believe you", button="I believe you")
    yield screen("mine-public", back(public))
    yield screen("mine-letter-sent", back(public).send({"letter": "This is an example."}, form="letter"))
    yield screen("mine-letter-refused", back(public).send({"letter": ""}, form="letter"))
    yield screen("mine-replies-paused", pressed(back(public), "Nothing from readers"))
    yield screen("mine-everything", pressed(back(public), "Everything kept"))
    edit = pressed(back(public), CHANGE)
    yield screen("mine-edit", edit)
    yield screen("mine-edit-check", edit.send({"body": f"{LONG} Changed."}, form="body"))
    yield screen("mine-edit-sent", edit.send({"name_again": "on"}, form="body", button="Send it"))
    saved = pressed(back(public), CHANGE)
    saved.send({"body": f"{LONG} Half."}, form="body", button="Save it")
    yield screen("mine-edit-saved", saved)
    yield screen("mine-with-a-change", back(public))
    erase = pressed(back(public), "Erase the change")
    yield screen("mine-erase", erase)
    yield screen("mine-erased", pressed(erase, "Yes"))
    yield screen("mine-name-off", pressed(back(public), "Take the name off"))
    yield screen("mine-paused", pressed(back(public), PAUSE))
    yield screen("mine-new-words", pressed(back(public), "new words"))
    yield screen("mine-withdraw", pressed(back(public), DOWN))
    other = told("One more example")
    yield screen("mine-new-words-now", pressed(back(other), "new words", "I have"))
    yield screen("mine-withdrawn", pressed(back(public), DOWN, "Yes"))


def responses() -> Iterator[Screen]:
    """A story with a response, seen from both sides."""
    story = told()
    make_desk.publish(story.story)
    address = f"/stories/{story.page.slug}/respond/write/"
    written = Visitor().open(address).send({"body": "This is an example. I believe you."}, form="body")
    yield screen("respond-check", written)
    yield screen("respond-thanks", written.send({}, form="body", button="Send"))
    words = " ".join(written.nine_words)
    make_desk.everything_taken_in()
    case = ReviewCase.objects.get(revision__response__story=story.story)
    make_desk.decides(make_desk.reader("reader-three"), Verdict.PUBLISH, case=case)
    make_desk.ten_seconds_pass()
    yield screen("mine-with-a-response", back(story))
    yield screen("story-with-a-response", Visitor().open(f"/stories/{story.page.slug}/read/"))
    if words:
        yield screen("mine-response", Visitor().open("/mine/").send({"words": words}, form="words"))


def without_the_words() -> Iterator[Screen]:
    """For somebody who lost them, and for somebody who is recognised by a story."""
    public = told("An example that is kept")
    make_desk.publish(public.story)
    lost = Visitor().open("/mine/lost/")
    knows = {"address": f"https://example.org/stories/{public.page.slug}/", "knows": "This is an example."}
    yield screen("lost-refused", Visitor().open("/mine/lost/").send({"address": "-", "knows": ""}, form="knows"))
    yield screen("lost-asked", lost.send(knows, form="knows"))
    shown = Visitor().open("/identified/")
    address = knows["address"]
    yield screen("identified-said", shown.send({"address": address, "note": "This is an example."}, form="note"))
