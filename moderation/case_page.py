"""What a case page shows: the warning first, the words folded, what a machine noticed, what one may know of others."""

from dataclasses import dataclass, field, replace

from moderation.forms.decision import DecisionForm
from moderation.forms.letter import AnswerForm
from moderation.helplines import lines_for
from moderation.knowledge import Knowledge, knowledge_of
from moderation.models import Assessment, Clause, ReviewCase, ScreenerHit
from moderation.passages import Mark, Segment, marks, segments
from moderation.sealed import open_at_desk
from moderation.services.claim import Lease
from moderation.services.cluster import Alike, cluster_of
from moderation.services.drafts import Drafts, Typed, as_initial, drafts_of
from moderation.services.letters import reads_blind
from moderation.services.wordings import wordings_for
from moderation.statements import drafted
from moderation.transitions import CaseState, Purpose
from stories.noticing import identifying_passages, suggested_warning
from stories.opening import Words, open_for_desk
from stories.services.letters import Said, letters_for_desk
from stories.warnings import ContentWarning


@dataclass(frozen=True)
class Earlier:
    """What an earlier reader thought; without a name."""

    verdict: str
    clauses: tuple[str, ...]
    note: str = field(repr=False)


@dataclass(frozen=True)
class Reported:
    """What a visitor reported."""

    clause: str | None
    note: str = field(repr=False)
    by_identified: bool = False


@dataclass(frozen=True)
class CasePage:
    """One case in one person's hands; printing it shows no words."""

    case: ReviewCase
    words: Words = field(repr=False)
    warning: ContentWarning
    chosen_by_writer: bool
    marks: list[Mark] = field(repr=False)
    segments: list[Segment] = field(repr=False)
    clauses: list[Clause]
    wordings: dict[str, str] = field(repr=False)
    earlier: list[Earlier] = field(repr=False)
    reported: list[Reported] = field(repr=False)
    appeal: str = field(repr=False)
    lost: list[str] = field(repr=False)
    known: Knowledge | None = field(repr=False)
    drafts: Drafts = field(repr=False)
    alike: list[Alike] = field(repr=False)
    letters: list[Said] = field(repr=False)

    @property
    def lease(self) -> Lease:
        """What the page's forms carry."""
        return Lease(self.case.pk, self.case.lease_token, self.case.version)

    @property
    def may_write(self) -> bool:
        """Whether this reader sees and continues the conversation with the writer."""
        return not reads_blind(self.case)

    @property
    def newest_letter(self) -> int:
        """Its number; 0 where there is none."""
        return self.letters[-1].number if self.letters else 0

    def answer(self) -> AnswerForm:
        """The form that writes to the writer."""
        return AnswerForm(
            lines=lines_for(self.case),
            initial={"token": self.case.lease_token, "version": self.case.version, "seen": self.newest_letter},
        )

    @property
    def drafts_by_clause(self) -> list[tuple[Clause, str]]:
        """Each rule with its wording, slots and all: the page fills them in."""
        return [(clause, self.wordings[clause.slug]) for clause in self.clauses]

    def filled_in(self, typed: Typed, *, mark: str) -> "CasePage":
        """The same page with the mark of this number taken over, or else with the statement drafted from the rule.

        What somebody wrote to the writer stays, and the draft follows it.
        """
        typed = dict(typed)
        used = next((one for one in self.marks if str(one.number) == mark), None)
        if used:
            typed |= {"clause": [used.clause_slug], "quote": [used.words], "start": [str(used.start)]}
            typed |= {"neutral": [used.neutral]} if used.neutral else {}
            return replace(self, drafts=replace(self.drafts, own=typed))
        clause = next((one for one in self.clauses if [one.slug] == typed.get("clause")), None)
        if clause:
            words = typed.get("quote", [""])[0]
            own = typed.get("advice", [""])[0].strip()
            draft = drafted(self.wordings[clause.slug], rule=clause.title, words=words)
            typed["advice"] = [own if draft in own else f"{own}\n\n{draft}".strip()]
        return replace(self, drafts=replace(self.drafts, own=typed))

    def form(self, data: object = None) -> DecisionForm:
        """The decision form, filled with the warning as it was chosen or suggested, or with this reader's draft."""
        initial = {
            "token": self.case.lease_token,
            "version": self.case.version,
            "topics": [topic.value for topic in self.warning.topics],
            "level": self.warning.level,
        } | as_initial(self.drafts.own, several=("topics",))
        return DecisionForm(data, initial=initial, case=self.case, clauses=self.clauses, body=self.words.whole)


def page_of(case: ReviewCase) -> CasePage:
    """Open the words of a case that this process may open."""
    words = open_for_desk(case.revision)
    suggested = suggested_warning(words.whole, case.text.language)
    passages = identifying_passages(words.whole, case.text.language)
    neutral = {(one.start, one.end): str(one.neutral_word) for one in passages if one.neutral_word}
    hits = marks(words.whole, ScreenerHit.objects.filter(run__revision=case.revision_id), neutral)
    clauses = list(Clause.objects.filter(policy=case.revision.policy_version))
    return CasePage(
        case=case,
        words=words,
        warning=words.warning or ContentWarning(tuple(found.topic for found in suggested.topics), suggested.level),
        chosen_by_writer=words.warning is not None,
        marks=hits,
        segments=segments(words.whole, hits),
        clauses=clauses,
        wordings=wordings_for(clauses),
        earlier=_earlier(case),
        reported=_reported(case),
        appeal=_appeal(case),
        lost=_lost(case),
        known=knowledge_of(case.story) if case.purpose == Purpose.LOST else None,
        drafts=drafts_of(case=case),
        alike=cluster_of(case=case, words=words),
        letters=[] if reads_blind(case) else letters_for_desk(case.text),
    )


def _earlier(case: ReviewCase) -> list[Earlier]:
    """A second reader is blind; a lead sees both readings, an appeal those that led to the decision."""
    if case.state not in (CaseState.LEAD_REVIEW, CaseState.APPEAL_REVIEW):
        return []
    on_case = {"case": case} if case.state == CaseState.LEAD_REVIEW else {"revision": case.revision_id}
    standing = Assessment.objects.standing().filter(**on_case).exclude(case=None)
    if case.purpose == Purpose.APPEAL:
        standing = standing.exclude(case=case)  # the second newcomer does not see what the first one thought
    return [
        Earlier(
            verdict=assessment.get_verdict_display(),
            clauses=tuple(finding.clause.title for finding in assessment.findings.all()),
            note=open_at_desk(assessment, "note"),
        )
        for assessment in standing.prefetch_related("findings__clause").order_by("id")
    ]


def _reported(case: ReviewCase) -> list[Reported]:
    if case.purpose != Purpose.REPORT:
        return []
    reports = case.reports.select_related("clause").order_by("id")[:50]
    return [
        Reported(report.clause.title if report.clause else None, open_at_desk(report, "note"), report.by_identified)
        for report in reports
    ]


def _lost(case: ReviewCase) -> list[str]:
    if case.purpose != Purpose.LOST:
        return []
    return [open_at_desk(one, "knows") for one in case.lost_words.order_by("pk")[:20]]


def _appeal(case: ReviewCase) -> str:
    return open_at_desk(case.appeal, "words") if case.purpose == Purpose.APPEAL else ""
