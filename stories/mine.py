"""What nine words open: a text as its own writer sees it."""

from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.models import Notice, NoticeKind, PublicResponse, Response, Story, Support, Text
from stories.opening import Words, key_for_writer, open_revision
from stories.receipts import ReceiptKeys
from stories.services.notices import Message, NoticeFinding, read
from stories.services.share import find_key
from stories.states import State

STATE_LINES: dict[State, Promise] = {
    State.DRAFT: _("You have not sent it yet. Only your nine words open it."),
    State.IN_REVIEW: _("It is waiting for a person to read it. Nobody else can see it."),
    State.WAITING_AUTHOR: _("A person has read it and asks you for a change. Nothing appears until you are ready."),
    State.ELIGIBLE: _("A person has read it. It will appear soon."),
    State.PUBLISHED: _("It is public."),
    State.DECLINED: _("It will not appear as it is. Below is why, and what you can do."),
}
PUBLIC_MEANWHILE = _("What was read before stays public until then.")
PAUSED = _("You have paused it. Nobody else can see it.")
HELD = _("It is off the pages for now, while people look at it again.")
MOST_RESPONSES = 200
WITH_REASONS = {NoticeKind.AMEND, NoticeKind.DECLINE, NoticeKind.UPHELD, NoticeKind.HELD}


@dataclass(frozen=True)
class Reason:
    """One clause of a statement, with the exact words it is about."""

    clause_title: str
    clause_sentence: str
    instead: str
    quoted: str = field(repr=False)


@dataclass(frozen=True)
class StatementOfReasons:
    """Why, under which version of the policy, and how to change it."""

    heading: str
    policy_version: int
    reasons: list[Reason]
    advice: str = field(repr=False)
    automated: bool = False


@dataclass(frozen=True)
class MyText:
    """Everything the page shows; printing it shows nothing."""

    text: Text
    words: Words = field(repr=False)
    timeline: list[str]
    statements: list[StatementOfReasons] = field(repr=False)
    is_settled: bool

    @property
    def state(self) -> State:
        """As the writer may know it: a decision that can still be taken back is none yet."""
        return State(self.text.state) if self.is_settled else State.IN_REVIEW

    @property
    def state_lines(self) -> list[str]:
        """Where it stands, in plain sentences."""
        lines = [STATE_LINES[self.state]]
        if self.is_public and self.state != State.PUBLISHED:
            lines.append(PUBLIC_MEANWHILE)
        if self.text.is_held:
            lines.append(HELD)
        if self.text.is_paused:
            lines.append(PAUSED)
        return [str(line) for line in lines]

    @property
    def can_ask_again(self) -> bool:
        """Whether an answer stands that someone else could look at."""
        return self.state in (State.WAITING_AUTHOR, State.DECLINED)

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
    def responses(self) -> list[PublicResponse]:
        """What readers wrote and anyone can see now; the newest are not first, nothing tells when they came."""
        if not isinstance(self.text, Story):
            return []
        return list(PublicResponse.objects.filter(story=self.text).order_by("slug")[:MOST_RESPONSES])


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
        timeline=[str(NoticeKind(notice.kind).label) for notice in notices],
        statements=_statements(notices, keys, key),
        is_settled=not text.notices.filter(is_settled=False).exclude(kind=NoticeKind.SECOND_READER).exists(),
    )


def _statements(notices: list[Notice], keys: ReceiptKeys, key: bytes) -> list[StatementOfReasons]:
    """Newest first."""
    spoken = [notice for notice in reversed(notices) if NoticeKind(notice.kind) in WITH_REASONS]
    return [_statement(read(notice, keys), open_revision(notice.revision, key=key).body) for notice in spoken]


def _statement(message: Message, body: str) -> StatementOfReasons:
    """Advice that only repeats what the clause says already is not shown twice."""
    repeated = {finding.instead.strip() for finding in message.findings}
    return StatementOfReasons(
        heading=str(NoticeKind(message.kind).label),
        policy_version=message.policy_version,
        reasons=[_reason(finding, body) for finding in message.findings],
        advice="" if message.advice.strip() in repeated else message.advice,
        automated=message.pointed_at_by_machine,
    )


def _reason(finding: NoticeFinding, body: str) -> Reason:
    quoted = "" if finding.start is None else body[finding.start : finding.end]
    return Reason(finding.clause_title, finding.clause_sentence, finding.instead, quoted)
