"""What nine words open: a text as its own writer sees it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stories.dates import day_in_words, month_in_words
from stories.models import Notice, NoticeKind, PublicResponse, ReplyChoice, Response, Story, Support, Text
from stories.opening import Words, key_for_writer, open_revision
from stories.receipts import ReceiptKeys
from stories.services.letters import Said, letters_for_writer
from stories.services.notices import Message, NoticeFinding, read
from stories.services.share import find_key
from stories.states import State

STATE_LINES: dict[State, Promise] = {
    State.IN_REVIEW: _("It is waiting for a person to read it. Nobody else can see it."),
    State.WAITING_AUTHOR: _("A person has read it and asks you for a change. Nothing appears until you are ready."),
    State.ELIGIBLE: _("A person has read it. It will appear soon."),
    State.PUBLISHED: _("It is public."),
    State.DECLINED: _("It will not appear as it is. Below is why, and what you can do."),
}
PUBLIC_MEANWHILE = _("What was read before stays public until then.")
READ = (State.ELIGIBLE, State.PUBLISHED)
BELOW_A_STORY = _("A person has read it. It stands below the story for as long as its writer wants.")
NOT_PASSED_ON = NoticeKind.NOT_PASSED_ON.label
RESTS = _("We paused it for somebody who had lost the nine words. It comes back by itself on %(day)s.")
PAUSED = _("You have paused it. Nobody else can see it.")
HELD = _("It is off the pages for now, while people look at it again.")
MOST_RESPONSES = 200
LEADS_TO_THE_PAGES = (NoticeKind.PUBLISH, NoticeKind.OVERTURNED)
MOVES_NOTHING = (NoticeKind.SECOND_READER, NoticeKind.PAUSED, NoticeKind.NOT_PAUSED)
WITH_REASONS = {NoticeKind.AMEND, NoticeKind.DECLINE, NoticeKind.UPHELD, NoticeKind.HELD}


@dataclass(frozen=True)
class Reason:
    """One clause of a statement, with the exact words it is about."""

    clause_title: str
    clause_sentence: str
    instead: str
    quoted: str = field(repr=False)
    start: int | None = None
    end: int | None = None
    neutral: str = field(default="", repr=False)  # what the reader offers to write there instead


@dataclass(frozen=True)
class StatementOfReasons:
    """Why, under which version of the policy, and how to change it."""

    heading: str
    policy_version: int
    reasons: list[Reason]
    advice: str = field(repr=False)
    automated: bool = False
    is_about_newest: bool = True  # of an older text, the passages stand nowhere any more


@dataclass(frozen=True)
class Happened:
    """One line of the timeline; `when` is a day, a week or a month in words, and empty where we do not know."""

    what: str
    when: str = ""


@dataclass(frozen=True)
class Segment:
    """A stretch of the text; `reason` is the rule it is about, empty where it is about none."""

    text: str = field(repr=False)
    reason: str = ""


@dataclass(frozen=True)
class MyText:
    """Everything the page shows; printing it shows nothing."""

    text: Text
    words: Words = field(repr=False)
    timeline: list[Happened]
    statements: list[StatementOfReasons] = field(repr=False)
    letters: list[Said] = field(repr=False)
    is_settled: bool

    @property
    def state(self) -> State:
        """As the writer may know it: a decision that can still be taken back is none yet."""
        return State(self.text.state) if self.is_settled else State.IN_REVIEW

    @property
    def state_lines(self) -> list[str]:
        """Where it stands, in plain sentences."""
        lines = [self._state_line]
        if self.is_public and self.state != State.PUBLISHED:
            lines.append(PUBLIC_MEANWHILE)
        if self.text.is_held and self.state not in (State.WAITING_AUTHOR, State.DECLINED):
            lines.append(HELD)
        if self.text.paused_until:
            lines.append(RESTS % {"day": day_in_words(self.text.paused_until)})
        elif self.text.is_paused:
            lines.append(PAUSED)
        return [str(line) for line in lines]

    @property
    def _state_line(self) -> Promise:
        if isinstance(self.text, Response) and self.text.is_kind is False and self.state in READ:
            return NOT_PASSED_ON
        if isinstance(self.text, Response) and self.state == State.PUBLISHED:
            return BELOW_A_STORY
        return STATE_LINES[self.state]

    @property
    def segments(self) -> list[Segment]:
        """The newest text, cut where the newest statement names passages of it."""
        return marked(self.words.whole, self._asked_about)

    @property
    def has_marks(self) -> bool:
        """Whether any passage is marked."""
        return bool(self._asked_about)

    @property
    def _asked_about(self) -> list[Reason]:
        """The passages of the newest statement, while an answer to it is open."""
        newest = self.statements[0] if self.statements else None
        if newest is None or not newest.is_about_newest or not (self.can_ask_again or self.text.is_held):
            return []
        return [reason for reason in newest.reasons if reason.start is not None]

    @property
    def can_ask_again(self) -> bool:
        """Whether an answer stands that someone else could look at."""
        return self.state in (State.WAITING_AUTHOR, State.DECLINED)

    @property
    def offers(self) -> list[Reason]:
        """Where a reader offers a neutral word for a passage of this very text; the writer takes it or not."""
        newest = self.statements[0] if self.statements else None
        return [reason for reason in newest.reasons if reason.neutral] if newest and newest.is_about_newest else []

    def with_offers(self, body: str, accepted: Iterable[str]) -> str:
        """These words (as sent, or half changed) with the accepted offers; each is named by its passage's start."""
        for offer in sorted(self.offers, key=lambda offer: offer.start, reverse=True):
            if str(offer.start) in accepted:
                at = offer.start if body.startswith(offer.quoted, offer.start) else body.find(offer.quoted)
                body = body if at < 0 else body[:at] + offer.neutral + body[at + len(offer.quoted) :]
        return body

    @property
    def can_pause(self) -> bool:
        """Whether it is public, or about to be."""
        ahead = self.state in (State.ELIGIBLE, State.PUBLISHED) or self.text.public_revision_id is not None
        return ahead and not self.text.is_paused

    @property
    def is_public(self) -> bool:
        """Whether visitors can see it now."""
        return hasattr(self.text, "public_copy")

    @property
    def slug(self) -> str:
        """Where it is when public."""
        return self.text.slug

    @property
    def responds_to(self) -> Story | None:
        """The story it is a response to."""
        return self.text.story if isinstance(self.text, Response) else None

    @property
    def support(self) -> list[Support]:
        """The phrases that readers sent, most frequent first."""
        return list(self.text.support.order_by("-taps")) if isinstance(self.text, Story) else []

    @property
    def takes_replies(self) -> bool:
        """Whether readers may send something, or may again once the writer ends a pause."""
        return isinstance(self.text, Story) and self.text.reply_choice != ReplyChoice.NOBODY

    @property
    def responses(self) -> list[PublicResponse]:
        """What readers wrote and anyone can see now; the newest are not first, nothing tells when they came."""
        if not isinstance(self.text, Story):
            return []
        only_kind = self.text.reply_choice == ReplyChoice.KIND
        return list(
            PublicResponse.objects.passed_on(self.text.pk, only_kind=only_kind).order_by("slug")[:MOST_RESPONSES]
        )


def look_up(keys: ReceiptKeys) -> MyText | None:
    """The text behind these keys; None for wrong, withdrawn and never used words alike."""
    row = find_key(keys)
    if row is None:
        return None
    text = row.story or row.response
    key = key_for_writer(row, keys)
    notices = list(text.notices.shown().select_related("revision"))
    return MyText(
        text=text,
        words=open_revision(text.current_revision, key=key),
        timeline=_timeline(text, notices),
        statements=_statements(text, notices, keys, key),
        letters=letters_for_writer(text, keys),
        is_settled=not text.notices.filter(is_settled=False).exclude(kind__in=MOVES_NOTHING).exists(),
    )


def _timeline(text: Text, notices: list[Notice]) -> list[Happened]:
    """What is known, oldest first, no finer than it is kept: no line has a date that nobody wrote down."""
    week = gettext("Week of %(day)s") % {"day": day_in_words(text.received_week)}
    happened = [Happened(gettext("You sent it."), week)]
    appeared = text.published_month and Happened(gettext("It became public."), month_in_words(text.published_month))
    for notice in notices:
        happened.append(Happened(str(NoticeKind(notice.kind).label), day_in_words(notice.day) if notice.day else ""))
        if appeared and notice.kind in LEADS_TO_THE_PAGES:  # its first reading is what led there
            happened.append(appeared)
            appeared = None
    return [*happened, appeared] if appeared else happened


def marked(body: str, reasons: list[Reason]) -> list[Segment]:
    """The whole text in pieces; a piece that a reason is about says which."""
    spans = [(reason.start, reason.end, reason.clause_title) for reason in reasons if reason.start is not None]
    edges = sorted({0, len(body), *(min(at, len(body)) for start, end, _why in spans for at in (start, end))})
    return [
        Segment(body[start:end], next((why for first, last, why in spans if first <= start and end <= last), ""))
        for start, end in pairwise(edges)
    ]


def _statements(text: Text, notices: list[Notice], keys: ReceiptKeys, key: bytes) -> list[StatementOfReasons]:
    """Newest first."""
    spoken = [notice for notice in reversed(notices) if NoticeKind(notice.kind) in WITH_REASONS]
    return [
        _statement(
            read(notice, keys),
            open_revision(notice.revision, key=key).whole,
            is_about_newest=notice.revision_id == text.current_revision_id,
        )
        for notice in spoken
    ]


def _statement(message: Message, body: str, *, is_about_newest: bool) -> StatementOfReasons:
    """Advice that only repeats what the clause says already is not shown twice."""
    repeated = {finding.instead.strip() for finding in message.findings}
    return StatementOfReasons(
        heading=str(NoticeKind(message.kind).label),
        policy_version=message.policy_version,
        reasons=[_reason(finding, body) for finding in message.findings],
        advice="" if message.advice.strip() in repeated else message.advice,
        automated=message.pointed_at_by_machine,
        is_about_newest=is_about_newest,
    )


def _reason(finding: NoticeFinding, body: str) -> Reason:
    quoted = "" if finding.start is None else body[finding.start : finding.end]
    return Reason(
        finding.clause_title,
        finding.clause_sentence,
        finding.instead,
        quoted,
        finding.start,
        finding.end,
        finding.neutral,
    )
