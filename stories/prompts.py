"""Questions for whoever does not know how to begin. Each can be passed over; none asks for proof, names or an order."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# By the name of the field that takes the answer.
PROMPTS: dict[str, Promise] = {
    "answer_today": _("How are you today, as you sit here?"),
    "answer_want": _("Is there something you would like people to understand?"),
    "answer_say": _("What do you want to say about what happened? One sentence is enough."),
    "answer_feel": _("What did you feel then, or what do you feel now?"),
    "answer_since": _("What has been hard since? What has helped, even a little?"),
    "answer_heard": _("What do you wish somebody had said to you?"),
}


def with_answers(body: str, typed: Mapping[str, str]) -> str:
    """The words with the answers below them, a paragraph each; as they were typed, nothing is checked here."""
    answers = [typed.get(name, "") for name in PROMPTS]
    return "\n\n".join(part for part in (body, *answers) if part.strip())
