"""The house's style on one page, every part in every state. Only where the site is tried out, never on the internet."""

from datetime import date
from types import SimpleNamespace

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from stories import receipts
from stories.forms.fields import WrittenField, WrittenLineField
from stories.models import Kind
from stories.models.public import Card
from stories.pages import PageClass, page
from stories.together import Magnitude
from stories.warnings import Level, Topic, to_mask

EXAMPLE = "This is an example. It was long ago, and I say it here for the first time."


class ExampleForm(forms.Form):
    """A field of each kind; its words are for developers and not translated."""

    line = WrittenLineField(limit=80, required=False, label="One line", help_text="A hint in one short sentence.")
    words = WrittenField(limit=2000, rows=4, label="Several lines")
    one = forms.ChoiceField(choices=[("a", "This"), ("b", "That")], widget=forms.RadioSelect, label="One of these")
    many = forms.MultipleChoiceField(
        choices=Topic.choices[:4], required=False, widget=forms.CheckboxSelectMultiple, label="Any of these"
    )
    box = forms.BooleanField(required=False, label="A box to tick")
    list = forms.ChoiceField(choices=[("en", "English"), ("ar", "العربية")], label="A list")


@page(PageClass.STATIC_HELP)
def style(request: HttpRequest) -> HttpResponse:
    """Raise Http404 outside embedded mode."""
    if not settings.EMBEDDED:
        raise Http404
    context = {
        "fresh": ExampleForm(),
        "refused": ExampleForm({"line": EXAMPLE, "many": ["rape"]}, prefix="refused"),
        "question": ExampleForm(prefix="question"),
        "words": list(receipts.word_list()[:9]),
        "stories": [_card(title, level) for title in ("An example", "") for level in Level],
        "magnitude": Magnitude(about=420, months=[], countries=[]),
        "statement": _statement(),
        "example": EXAMPLE,
    }
    return render(request, "stories/style.html", context)


def _card(title: str, level: Level) -> Card:
    topics = to_mask((Topic.MEDICAL, Topic.NOT_BELIEVED) if title else ())
    return Card(
        slug="0" * 32, kind=Kind.STORY, title=title, shown_name="Rowan" if title else "", language="en",
        topics=topics, level=level, published_month=date(2026, 11, 1), size=0, has_hope=False,
    )  # fmt: skip


def _statement() -> SimpleNamespace:
    """What `_statement.html` asks of a decision."""
    reason = SimpleNamespace(
        clause_title="No personal insults toward anyone",
        clause_sentence="Do not call a person by words that are meant to make them small.",
        quoted="an example of words in question",
        instead="Say what the person did and what it did to you.",
    )
    return SimpleNamespace(
        heading="A change is needed",
        reasons=[reason],
        advice="Only the second line.",
        automated=False,
        policy_version=1,
    )
