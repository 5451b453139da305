"""Rows of the desk. Whatever hangs on a text has a random key, no time finer than the hour, and goes with the text."""

from moderation.models.audit import AuditEvent
from moderation.models.case import ReviewCase, SetAside, waiting_by_lane
from moderation.models.draft import Draft
from moderation.models.hits import ScreenerHit, ScreenerRun
from moderation.models.hotlines import ChangeState, HotlineChange, Means
from moderation.models.lost import LostOutcome, LostWords
from moderation.models.outside import Appeal, Report, ReportOutcome
from moderation.models.people import DeclaredConflict, DeskMember, Role
from moderation.models.policy import Clause, Policy
from moderation.models.snapshot import Snapshot
from moderation.models.tally import Tally
from moderation.models.team import Part, Proposal, ProposalKind, Shift, Talk
from moderation.models.verdict import (
    TOLD_WITH_REASONS,
    Assessment,
    Decision,
    Finding,
    Outcome,
    Statement,
    StatementClause,
    Verdict,
)
from moderation.models.wording import Wording

__all__ = [
    "TOLD_WITH_REASONS",
    "Appeal",
    "Assessment",
    "AuditEvent",
    "ChangeState",
    "Clause",
    "Decision",
    "DeclaredConflict",
    "DeskMember",
    "Draft",
    "Finding",
    "HotlineChange",
    "LostOutcome",
    "LostWords",
    "Means",
    "Outcome",
    "Part",
    "Policy",
    "Proposal",
    "ProposalKind",
    "Report",
    "ReportOutcome",
    "ReviewCase",
    "Role",
    "ScreenerHit",
    "ScreenerRun",
    "SetAside",
    "Shift",
    "Snapshot",
    "Statement",
    "StatementClause",
    "Talk",
    "Tally",
    "Verdict",
    "Wording",
    "waiting_by_lane",
]
