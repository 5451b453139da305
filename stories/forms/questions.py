"""The form of questions that may help to begin; every answer may be left out."""

from django import forms

from stories.forms.fields import WrittenField
from stories.prompts import PROMPTS
from stories.written import BODY_LIMIT


class QuestionsForm(forms.Form):
    """A box for each question; what is written there joins the words on the writing page."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, question in PROMPTS.items():
            self.fields[name] = WrittenField(limit=BODY_LIMIT, rows=3, required=False, label=question)
