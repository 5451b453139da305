"""The desk: its queue, each kind of case in hand, the second reader's, and what a lead sees."""

from collections.abc import Iterator
from uuid import uuid4

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.test import Client

from moderation.models import DeskMember, ReviewCase, Tally, Verdict
from moderation.services.appeal import appeal
from moderation.services.numbers import build_numbers
from moderation.transitions import CaseState
from stories.services.letters import write_to_desk
from stories.warnings import ContentWarning, Level, Topic
from tests import make, make_desk
from tests.make_desk import at_the_desk, decides, everything_taken_in, reader
from tests.make_helplines import typed
from tests.screens.screen import Screen, screen
from tests.screens.texts import IN_DANGER, INSULTING, LONG, NAMED
from tests.visitor import Visitor

TAKE = "Take the next one"
HEAVY = ContentWarning((Topic.CHILD_ABUSE, Topic.MEDICAL), Level.DETAILED)

A_YEAR = {
    "waited": {"1": 14, "4": 61, "12": 88, "24": 30, "72": 6},
    "appeals": {"overturned": 4, "upheld": 7},
    "overturned": {"identifying": 3, "trolling": 1},
    "upheld": {"identifying": 2, "insult": 5},
}


def desk_pages() -> Iterator[Screen]:
    """From an empty queue to the numbers."""
    make_desk.policy()
    ann, ben = reader("ann", lead=True, is_policy_editor=True), reader("ben")
    lou = reader("lou", lead=True)
    yield screen("desk-empty", at_the_desk(ben))
    yield from _cases(ann)
    yield from _second_reading(ann, ben, lou)
    yield from _a_leads_pages(ann, lou)
    yield from _company(ann, ben)
    yield from _too_late(ben)
    yield screen("desk-left", at_the_desk(ben).open("/desk/you/").send({}, form="Leave", button="Leave"))


def _cases(ann: DeskMember) -> Iterator[Screen]:
    """One of each purpose that waits; then one that is decided."""
    for title in ("An example", ""):
        make.Writer().sends(LONG, title=title, warning=HEAVY, pen_name="Rowan")
    danger = make.Writer()
    danger.sends(IN_DANGER)
    write_to_desk(keys=danger.receipt.keys, words="This is an example. May I ask something?", held=False)
    everything_taken_in()
    yield screen("desk-queue", at_the_desk(ann))
    waiting = {case.purpose: case for case in ReviewCase.objects.still_open().filter(state=CaseState.QUEUED)}
    for number, (purpose, case) in enumerate(waiting.items()):
        yield screen(f"desk-case-{purpose}", _in_hand(reader(f"reader-of-{number}", is_crisis_responder=True), case))
    story = make.Writer()
    story.sends(NAMED, title="An example")
    everything_taken_in()
    in_hand = _in_hand(ann, make_desk.case_of(story.story))
    yield screen("desk-case", in_hand)
    drafted = {"verdict": "amend", "clause": "identifying"}
    opened = Visitor(in_hand.client).open(in_hand.address)
    yield screen("desk-case-opened", opened.send(drafted, form="Decide", button="Draft the words"))
    yield screen("desk-case-refused", in_hand.send({}, form="Decide", button="Decide"))
    yield screen("desk-queue-in-hand", at_the_desk(ann))
    kept = in_hand.form_with("Decide")
    in_hand.send({"verdict": "publish", "level": "described"}, form="Decide", button="Decide")
    yield screen("desk-queue-undo", in_hand)
    typed = {**kept.fields, "verdict": "publish", "note": "An example of a note."}
    yield screen("desk-moved-on", _posts(in_hand.client, kept.action, typed))


def _in_hand(member: DeskMember, case: ReviewCase) -> Visitor:
    taken = make_desk.open_case(member=member, case_id=case.pk)
    return at_the_desk(member).open(f"/desk/cases/{taken.pk}/")


def _posts(client: Client, address: str, fields: dict[str, object]) -> Visitor:
    visitor = Visitor(client)
    visitor.address, visitor.response = address, client.post(address, fields)
    return visitor


def _second_reading(ann: DeskMember, ben: DeskMember, lou: DeskMember) -> Iterator[Screen]:
    writer = make.Writer()
    writer.sends(INSULTING)
    everything_taken_in()
    decides(ann, Verdict.DECLINE, "insult", case=make_desk.case_of(writer.story), note="An example of a note.")
    case = make_desk.open_case(member=ben, case_id=make_desk.case_of(writer.story).pk)
    yield screen("desk-second-reading", at_the_desk(ben).open(f"/desk/cases/{case.pk}/"))
    make_desk.decide(
        member=ben, lease=make_desk.lease_of(case), judgement=make_desk.judgement(Verdict.DECLINE, "insult")
    )
    make_desk.ten_seconds_pass()
    appeal(keys=writer.receipt.keys, words="This is an example. I mean nobody.")
    everything_taken_in()
    yield screen("desk-appeal", _in_hand(lou, make_desk.case_of(writer.story)))


def _a_leads_pages(ann: DeskMember, lou: DeskMember) -> Iterator[Screen]:
    page = at_the_desk(ann)
    page.client.post("/desk/people/", {"act": "propose", "member": lou.pk, "what": "give:is_crisis_responder"})
    for name in ("you", "people", "rota", "wordings", "wordings/insult", "helplines", "helplines/us-1", "numbers"):
        yield screen(f"desk-{name.replace('/', '-')}", page.open(f"/desk/{name}/"))
    for measure, numbers in A_YEAR.items():
        for detail, number in numbers.items():
            Tally.objects.create(month="2026-01-01", measure=measure, detail=detail, number=number)
    build_numbers()
    yield screen("desk-numbers-built", page.open("/desk/numbers/"))
    page.client.post("/desk/helplines/us-1/", typed("us-1", "correct", note_public="Example."))
    yield screen("desk-helplines-proposed", at_the_desk(lou).open("/desk/helplines/"))
    invited = page.open("/desk/people/").send({"name": "new-reader"}, form="name", button="Invite")
    yield screen("desk-invited", invited)
    way_in = invited.html.split("/account/password/reset/key/")[1].split('"')[0].split("<")[0].strip()
    new = Visitor().open(f"/account/password/reset/key/{way_in}")
    yield screen("way-in", new)
    chosen = {"password1": "orchard-button-meadow-77", "password2": "orchard-button-meadow-77"}
    yield screen("way-in-done", new.send(chosen, form="password1"))
    yield screen("way-in-used", Visitor().open(f"/account/password/reset/key/{way_in}"))


def _company(ann: DeskMember, ben: DeskMember) -> Iterator[Screen]:
    asking = at_the_desk(ann).send({}, form="I would like to talk", button="I would like to talk")
    yield screen("desk-queue-talk", asking)
    yield screen("desk-queue-member", at_the_desk(ben))


def _too_late(ben: DeskMember) -> Iterator[Screen]:
    typed_before = {"verdict": "publish", "note": "An example of a note."}
    nowhere, client = f"/desk/cases/{uuid4()}/decide/", make_desk.signed_in(ben.account)
    yield screen("desk-signed-out", _posts(Client(), nowhere, typed_before))
    yield screen("desk-gone", _posts(client, nowhere, typed_before))
    yield screen("desk-not-free", _posts(client, "/desk/next/", {"case": str(uuid4())}))
    yield screen("desk-too-late", _posts(client, f"/desk/decisions/{uuid4()}/undo/", {}))
    writer = make.Writer()
    writer.sends(LONG)
    everything_taken_in()
    page = _in_hand(ben, make_desk.case_of(writer.story))
    kept = page.form_with("Decide")
    writer.sends(f"{LONG} Changed.")
    yield screen("desk-revised", _posts(client, kept.action, {**kept.fields, **typed_before}))
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = []
    session.save()
    yield screen("desk-prove-again", _posts(client, "/desk/leave/", {}))
