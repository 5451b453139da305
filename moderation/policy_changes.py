"""What changed between two versions of the policy, rule by rule and word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from moderation.models import Clause, Policy

_PIECE = re.compile(r"\s+|[^\s]+")
PARTS: dict[str, Promise] = {
    "title": _("Name of the rule"),
    "sentence": _("The rule"),
    "forbidden_example": _("Not here"),
    "allowed_example": _("Here"),
    "instead": _("What you can do instead"),
}


@dataclass(frozen=True)
class Piece:
    """Words that stayed (" "), are new ("+") or are gone ("-")."""

    sign: str
    text: str


@dataclass(frozen=True)
class Change:
    """One part of the policy that is not as it was."""

    label: object
    pieces: list[Piece]


@dataclass(frozen=True)
class ClauseChange:
    """A rule that is new, gone, or not as it was."""

    title: str
    is_new: bool
    is_gone: bool
    changes: list[Change]
    second_reader: bool | None  # set where it changed whether one person may decide alone


def between(old: str, new: str) -> list[Piece]:
    """Both texts as one, with what went and what came."""
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return list(chain.from_iterable(_pieces(step, before[a:b], after[c:d]) for step, a, b, c, d in steps))


def _pieces(step: str, gone: list[str], came: list[str]) -> list[Piece]:
    if step == "equal":
        return [Piece(" ", "".join(gone))]
    return [Piece(sign, "".join(words)) for sign, words in (("-", gone), ("+", came)) if words]


def text_changes(older: Policy, newer: Policy) -> list[Change]:
    """Title and what stands before the rules."""
    parts = ((_("Title"), older.title, newer.title), (_("Before the rules"), older.body, newer.body))
    return [Change(label, between(old, new)) for label, old, new in parts if old != new]


def clause_changes(older: Policy, newer: Policy) -> list[ClauseChange]:
    """In the order of the newer version; rules that are gone come last."""
    before = {clause.slug: clause for clause in older.clauses.all()}
    after = {clause.slug: clause for clause in newer.clauses.all()}
    pairs = [(before.get(slug), clause) for slug, clause in after.items()]
    pairs += [(clause, None) for slug, clause in before.items() if slug not in after]
    compared = (_compare(old, new) for old, new in pairs)
    return [one for one in compared if one.is_new or one.is_gone or one.changes or one.second_reader is not None]


def _compare(old: Clause | None, new: Clause | None) -> ClauseChange:
    texts = [(label, getattr(old, name, ""), getattr(new, name, "")) for name, label in PARTS.items()]
    both = old is not None and new is not None
    return ClauseChange(
        title=(new or old).title,
        is_new=old is None,
        is_gone=new is None,
        changes=[Change(label, between(was, now)) for label, was, now in texts if was != now],
        second_reader=new.second_reader_always
        if both and new.second_reader_always != old.second_reader_always
        else None,
    )
