"""Everything that is kept about one text, for whoever has its nine words (GDPR, Articles 15 and 20).

One tree of plain values: the file holds it as it is, the page shows every leaf of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.mine import MyText, StatementOfReasons
from stories.models import PublicResponse, Revision, TextKey
from stories.opening import Words, key_for_writer, open_revision
from stories.receipts import ReceiptKeys
from stories.services.drafts import come_back
from stories.services.share import find_key
from stories.warnings import Level, from_mask

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]

LABELS: dict[str, Promise] = {
    "kind": _("What it is"),
    "where_it_stands": _("Where it stands"),
    "address": _("Its address"),
    "sent_in_the_week_of": _("Sent in the week of"),
    "public_since": _("Public since"),
    "appears_on": _("The day on which it appears"),
    "readers_see_first": _("What readers see first"),
    "choices": _("What you chose"),
    "name": _("Name"),
    "language": _("Language"),
    "replies": _("Replies"),
    "appears": _("When it appears"),
    "search_engines": _("Search engines may show it"),
    "shows_support": _("Readers see that others sent phrases"),
    "replies_paused": _("Answers paused"),
    "paused": _("Paused"),
    "paused_until": _("Paused until"),
    "held": _("Held by the desk"),
    "versions": _("Versions, the newest first"),
    "title": _("Title"),
    "words": _("Words"),
    "closing_words": _("Words of hope"),
    "includes": _("Includes"),
    "level": _("How much of it shows"),
    "policy_version": _("Version of our rules"),
    "is_public": _("This version is public"),
    "what_happened": _("What has happened"),
    "when": _("When"),
    "what": _("What"),
    "statements": _("What we told you, with reasons"),
    "heading": _("What it is about"),
    "reasons": _("Reasons"),
    "rule": _("Rule"),
    "passage": _("Passage"),
    "advice": _("Advice"),
    "messages": _("Messages"),
    "from": _("From"),
    "week": _("Week of"),
    "support": _("Phrases that readers sent"),
    "responses": _("Responses that readers can see"),
    "unsent_change": _("A change that you saved and did not send"),
    "keys": _("Keys"),
    "what_opens_it": _("What opens it"),
    "at_the_desk": _("At the desk"),
    "user_name": _("User name"),
    "display_name": _("Display name"),
    "joined_in": _("Joined in"),
    "ways_in": _("Ways to sign in"),
    "sessions_since": _("Signed in since"),
    "mail_at_hour_utc": _("E-mails at this hour (UTC)"),
    "signed_texts": _("What you signed"),
    "questions": _("What was asked about it"),
    "decisions": _("What was decided"),
    "reports": _("How many visitors reported it"),
    "appeals": _("How often you asked for another reading"),
    "lost_words": _("How many said that they had lost your words"),
}


@dataclass(frozen=True)
class Line:
    """One line of the page; `depth` is how far it is set in."""

    label: str
    value: str = field(repr=False)
    depth: int

    @property
    def is_heading(self) -> bool:
        """Whether it only names what follows."""
        return not self.value


def everything_kept(mine: MyText, keys: ReceiptKeys) -> dict[str, Plain]:
    """All that the public room keeps about the text behind these keys."""
    text, row = mine.text, find_key(keys)
    key = key_for_writer(row, keys)
    draft = come_back(keys=keys)
    return {
        "kind": getattr(text, "kind", "response"),
        "where_it_stands": list(mine.state_lines),
        "address": f"/stories/{text.slug}/" if mine.is_public else "",
        "sent_in_the_week_of": text.received_week.isoformat(),
        "public_since": text.published_month.isoformat() if text.published_month else "",
        "appears_on": text.release_day.isoformat() if text.release_day else "",
        "readers_see_first": {
            "includes": [str(topic.label) for topic in from_mask(text.topics or 0)],
            "level": str(Level(text.level).label) if text.level else "",
        },
        "choices": _choices(mine),
        "versions": [_version(revision, mine, open_revision(revision, key=key)) for revision in _versions(mine)],
        "what_happened": [{"when": event.when, "what": event.what} for event in mine.timeline],
        "statements": [_statement(statement) for statement in mine.statements],
        "messages": [
            {"from": "desk" if said.from_desk else "you", "week": said.week.isoformat(), "words": said.words}
            for said in mine.letters
        ],
        "support": {str(row.get_phrase_display()): row.taps for row in mine.support},
        "responses": [response.body for response in PublicResponse.objects.filter(story=text.pk).order_by("slug")],
        "unsent_change": {name: _plain(value) for name, value in draft.unsent.fields.items()} if draft else {},
        "keys": _keys(row),
    }


def lines(data: Plain, *, depth: int = 0, label: str = "") -> Iterator[Line]:
    """Every leaf of the tree that holds anything, in its order, under words for people."""
    if data in ("", None, [], {}):
        return
    if isinstance(data, dict):
        named = [(str(LABELS.get(name, name)), value) for name, value in data.items()]
        below = [line for name, value in named for line in lines(value, depth=depth + bool(label), label=name)]
        if label and below:
            yield Line(label, "", depth)
        yield from below
    elif isinstance(data, list):
        for value in data:
            yield from lines(value, depth=depth, label=label)
    else:
        yield Line(label, _said(data), depth)


def _said(value: str | int | bool) -> str:
    return str(_("Yes") if value else _("No")) if isinstance(value, bool) else str(value)


def _choices(mine: MyText) -> dict[str, Plain]:
    text = mine.text
    return {
        "name": str(text.get_identity_display()),
        "language": text.language,
        "replies": str(text.get_reply_choice_display()),
        "appears": str(text.get_release_choice_display()),
        "search_engines": text.findable,
        "shows_support": getattr(text, "shows_support", False),
        "replies_paused": getattr(text, "replies_paused", False),
        "paused": text.is_paused,
        "paused_until": text.paused_until.isoformat() if text.paused_until else "",
        "held": text.is_held,
    }


def _versions(mine: MyText) -> list[Revision]:
    """The one that stands now first; nothing tells in which order the others came."""
    newest = mine.text.current_revision_id
    return sorted(mine.text.revisions.all(), key=lambda revision: (revision.pk != newest, revision.pk))


def _version(revision: Revision, mine: MyText, words: Words) -> dict[str, Plain]:
    warning = words.warning
    return {
        "title": words.title,
        "words": words.body,
        "closing_words": words.closing,
        "name": words.pen_name,
        "includes": [str(topic.label) for topic in warning.topics] if warning else [],
        "level": str(warning.level.label) if warning else "",
        "policy_version": revision.policy_version,
        "is_public": mine.is_public and revision.pk == mine.text.public_revision_id,
    }


def _statement(statement: StatementOfReasons) -> dict[str, Plain]:
    reasons: list[Plain] = [{"rule": reason.clause_title, "passage": reason.quoted} for reason in statement.reasons]
    return {
        "heading": statement.heading,
        "policy_version": statement.policy_version,
        "reasons": reasons,
        "advice": statement.advice,
    }


def _keys(row: TextKey) -> dict[str, Plain]:
    """What each is for; the bytes themselves say nothing to anybody."""
    opens = ["a digest of your nine words, by which the text is found", "the text's key, locked for your nine words"]
    if row.desk_wrap is not None:
        opens.append("the text's key, locked for the people who read")
    if row.account_wrap is not None:
        opens.append("what your nine words open, locked for your account")
    return {"what_opens_it": list(opens)}


def _plain(value: object) -> Plain:
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value if isinstance(value, str | int | bool | None) else str(value)
