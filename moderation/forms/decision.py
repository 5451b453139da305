"""The decision form: a verdict, the rule and the passage it is about, and the warning that readers will see."""

from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from moderation.knowledge import is_anything_known
from moderation.models import Clause, ReviewCase, Verdict
from moderation.passages import NotInText, find_passage
from moderation.routing import URGENT_CLAUSES
from moderation.services.decide import Judgement, Named
from moderation.transitions import CaseState, Purpose
from stories.forms.fields import WrittenField
from stories.models import ReplyChoice
from stories.warnings import ContentWarning, Level, Topic

LIMIT = 4_000  # characters
DRAFTED = (
    "verdict", "clause", "quote", "start", "clause_2", "quote_2", "clause_3", "quote_3", "neutral",
    "advice", "note", "topics", "level",
)  # fmt: skip
MORE = (2, 3)  # further findings, each with its own clause and passage

_PUBLISH = [Verdict.PUBLISH, Verdict.AMEND, Verdict.DECLINE]
_LOST = [Verdict.KNOWS, Verdict.KNOWS_NOT]
VERDICTS: dict[tuple[str, str], list[Verdict]] = {
    (Purpose.PUBLISH, CaseState.IN_REVIEW): [*_PUBLISH, Verdict.CRISIS],
    (Purpose.PUBLISH, CaseState.SECOND_REVIEW): [*_PUBLISH, Verdict.CRISIS],
    (Purpose.PUBLISH, CaseState.LEAD_REVIEW): _PUBLISH,
    (Purpose.PUBLISH, CaseState.CRISIS_REVIEW): [Verdict.SUPPORTED],
    (Purpose.REPORT, CaseState.IN_REVIEW): [Verdict.PUBLISH, Verdict.DECLINE, Verdict.HOLD, Verdict.CRISIS],
    (Purpose.REPORT, CaseState.SECOND_REVIEW): [*_PUBLISH, Verdict.CRISIS],
    (Purpose.REPORT, CaseState.CRISIS_REVIEW): [Verdict.SUPPORTED],
    (Purpose.REPORT, CaseState.LEAD_REVIEW): _PUBLISH,
    (Purpose.APPEAL, CaseState.APPEAL_REVIEW): _PUBLISH,
    (Purpose.LOST, CaseState.IN_REVIEW): _LOST,
    (Purpose.LOST, CaseState.SECOND_REVIEW): _LOST,
    (Purpose.LOST, CaseState.LEAD_REVIEW): _LOST,
    (Purpose.QUALITY, CaseState.IN_REVIEW): [*_PUBLISH, Verdict.CRISIS],
    (Purpose.QUALITY, CaseState.LEAD_REVIEW): _PUBLISH,
    (Purpose.QUALITY, CaseState.CRISIS_REVIEW): [Verdict.SUPPORTED],
    (Purpose.CRISIS, CaseState.CRISIS_REVIEW): [Verdict.SUPPORTED],
}
KEYS = {Verdict.PUBLISH: "p", Verdict.AMEND: "m", Verdict.DECLINE: "d"}
_ON_PUBLIC_TEXT = {
    Verdict.PUBLISH: _("It stays public"),
    Verdict.AMEND: _("Ask for a change; until then it stays where it is now"),
    Verdict.DECLINE: _("It should come off the pages (a second person reads it first)"),
    Verdict.HOLD: _(
        "Take it off at once: it identifies or threatens someone (a second person reads it within 4 hours)"
    ),
}
_FIRST = {Verdict.DECLINE: _("Do not publish it (a second person reads it first)")}


def verdicts_for(case: ReviewCase) -> list[tuple[str, str]]:
    """What may be chosen here, in words that say what follows."""
    words: dict[Verdict, object] = {}
    if case.purpose == Purpose.REPORT:
        words = _ON_PUBLIC_TEXT
    elif case.state == CaseState.IN_REVIEW:
        words = _FIRST
    open_to_them = VERDICTS.get((case.purpose, case.state), [])
    if case.purpose == Purpose.LOST and not is_anything_known(case.story):
        open_to_them = [Verdict.KNOWS_NOT]
    return [(verdict.value, words.get(verdict, verdict.label)) for verdict in open_to_them]


class DecisionForm(forms.Form):
    """Up to three findings; one is enough, and an empty passage means the whole text."""

    verdict = forms.ChoiceField(widget=forms.RadioSelect, label=_("What should happen?"))
    clause = forms.ChoiceField(widget=forms.RadioSelect, required=False, label=_("Which rule is it about?"))
    quote = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off", "dir": "auto", "data-quote": ""}),
        label=_("Which words?"),
        help_text=_("Copied from the text. Leave it empty when you mean the whole text."),
    )
    start = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    neutral = forms.CharField(
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
        label=_("A neutral word instead"),
        help_text=_("Such as “my school”. The writer sees it as an offer and decides. Nobody else changes a text."),
    )
    advice = WrittenField(
        limit=LIMIT,
        rows=4,
        required=False,
        label=_("To the writer: what would help"),
        help_text=_("The rule’s own advice is added in any case. The writer reads this with the nine words."),
    )
    note = WrittenField(
        limit=LIMIT,
        rows=3,
        required=False,
        label=_("Note to colleagues"),
        help_text=_("The writer does not see it. A second reader does not see it before deciding."),
    )
    topics = forms.MultipleChoiceField(
        choices=Topic.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("This story includes"),
    )
    level = forms.ChoiceField(
        choices=Level.choices,
        widget=forms.RadioSelect,
        label=_("How much?"),
        error_messages={"required": _("Readers need to know how much it shows.")},
    )
    is_kind = forms.TypedChoiceField(
        choices=[("yes", _("Yes: pass it on")), ("no", _("No: it may appear by our rules, but is not passed on"))],
        coerce=lambda chosen: chosen == "yes",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        label=_("Is it kind to the writer of the story?"),
        help_text=_("The writer takes only kind answers. Advice that was not asked for, doubt and coldness are not."),
    )
    token = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: object, case: ReviewCase, clauses: Iterable[Clause], body: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.case, self.body = case, body
        self.clauses = {clause.slug: clause for clause in clauses}
        titles = [(slug, f"{clause.key} · {gettext(clause.title)}") for slug, clause in self.clauses.items()]
        self.fields["verdict"].choices = verdicts_for(case)
        self.fields["clause"].choices = titles
        self.fields["level"].required = self.publishes
        for number in MORE:
            # The second radio button of `clause` is called id_clause_2 as well.
            self.fields[f"clause_{number}"] = forms.ChoiceField(
                choices=[("", "-"), *titles],
                required=False,
                widget=forms.Select(attrs={"id": f"id_rule_{number}"}),
                label=f"{gettext('Another rule')} ({number})",
            )
            self.fields[f"quote_{number}"] = forms.CharField(
                required=False,
                widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off", "dir": "auto"}),
                label=f"{gettext('Which words?')} ({number})",
            )

    @property
    def more(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The further findings, for the page."""
        return [(self[f"clause_{number}"], self[f"quote_{number}"]) for number in MORE]

    @property
    def uses_more(self) -> bool:
        """Whether one of them is filled in, or was refused."""
        return any(field.value() or field.errors for pair in self.more for field in pair)

    @property
    def publishes(self) -> bool:
        """Whether a publishing verdict here makes the text appear, behind a warning."""
        return self.case.purpose not in (Purpose.REPORT, Purpose.LOST) and self.case.state != CaseState.CRISIS_REVIEW

    @property
    def asks_if_kind(self) -> bool:
        """Whether this is an answer to somebody who takes only kind ones."""
        response = self.case.response
        return self.publishes and response is not None and response.story.reply_choice == ReplyChoice.KIND

    def clean(self) -> dict[str, object]:
        """Passages that stand in the text, and a clause where one is needed."""
        cleaned = super().clean()
        verdict = cleaned.get("verdict")
        cleaned["named"] = tuple(self._named(cleaned))
        if verdict in (Verdict.AMEND, Verdict.DECLINE, Verdict.HOLD) and not cleaned["named"]:
            self.add_error("clause", _("Please choose the rule. Without one there is nothing to tell the writer."))
        if verdict == Verdict.HOLD and not {named.clause.slug for named in cleaned["named"]} & URGENT_CLAUSES:
            self.add_error("clause", _("Only a text that identifies or threatens someone comes off at once."))
        if verdict == Verdict.PUBLISH and self.asks_if_kind and cleaned.get("is_kind") is None:
            self.add_error(
                "is_kind", _("Please say whether it is kind. The writer of the story takes only such answers.")
            )
        if cleaned.get("neutral") and not (cleaned["named"] and cleaned["named"][0].start is not None):
            self.add_error("neutral", _("Please name the rule and copy the words that it could stand for."))
        return cleaned

    def _named(self, cleaned: dict[str, object]) -> Iterable[Named]:
        for suffix in ("", *(f"_{number}" for number in MORE)):
            clause = self.clauses.get(cleaned.get(f"clause{suffix}"))
            quote = cleaned.get(f"quote{suffix}") or ""
            if clause is None:
                continue
            if not quote.strip():
                yield Named(clause)
                continue
            try:
                near = None if suffix else cleaned.get("start")
                neutral = "" if suffix else cleaned.get("neutral") or ""
                yield Named(clause, *find_passage(self.body, quote, near=near), neutral=neutral)
            except NotInText:
                self.add_error(f"quote{suffix}", ValidationError(_("These words are not in the text like this.")))

    def judgement(self) -> Judgement:
        """What the form says, for the service."""
        data = self.cleaned_data
        warning = ContentWarning.from_slugs(data["topics"], data["level"]) if self.publishes else None
        return Judgement(
            verdict=Verdict(data["verdict"]),
            named=data["named"],
            advice=data["advice"],
            note=data["note"],
            warning=warning,
            is_kind=data["is_kind"] if self.asks_if_kind else None,
        )
