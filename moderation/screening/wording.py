"""The screeners that read wording: a rule, and around it who is speaking."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from moderation.screening import (
    rules_doubt,
    rules_hate,
    rules_hate_harm,
    rules_insult,
    rules_noise,
    rules_pressure,
    rules_threat,
)
from moderation.screening.context import is_letter_to_who_did_it, is_own_speech, tells_of_themselves
from moderation.screening.hit import Hit, Look
from moderation.screening.rules_more_languages import TABLES
from stories.noticing.reading import Reading, Rule, Rules, Sentence

VERSION = 1

REASONS: dict[str, Promise] = {
    "insult": _("These words may insult somebody who reads or writes here."),
    "hate": _("These words may attack people for what they are."),
    "trolling": _("These words may mock or bait people here."),
    "doubt": _("These words may doubt or blame a survivor."),
    "pressure": _("These words may press somebody to tell, to report or to forgive."),
    "advance": _("These words may be an advance that nobody asked for."),
    "threat": _("These words may threaten somebody."),
    "praise": _("These words may praise violence or make light of it."),
    "advertising": _("These words may advertise something."),
}
_ENGLISH: dict[str, tuple[Rule, ...]] = {
    "insult": rules_insult.RULES,
    "hate": (*rules_hate.SAID, *rules_hate_harm.HARM_WISHED),
    "trolling": rules_noise.TROLLING,
    "doubt": rules_doubt.RULES,
    "pressure": rules_pressure.PRESSURE,
    "advance": rules_pressure.ADVANCE,
    "threat": rules_threat.THREAT,
    "praise": rules_threat.PRAISE,
    "advertising": rules_noise.ADVERTISING,
}
_SCREENER_OF = {rule: name for table in (_ENGLISH, *TABLES) for name, rules in table.items() for rule in rules}
# What is noticed even in somebody's own story: mocking it, and advertising.
_EVEN_SO = {("trolling", "mock-me-too"), ("praise", "i-liked-it")} | {
    ("advertising", rule.name) for rule in rules_noise.ADVERTISING
}
_RULES = Rules(_SCREENER_OF)
_RULES_EVEN_SO = Rules(rule for rule, name in _SCREENER_OF.items() if (name, rule.name) in _EVEN_SO)


def worded(reading: Reading) -> list[Hit]:
    """What every rule finds, in one walk over the text; one hit for each screener and sentence is enough."""
    is_own_story = tells_of_themselves(reading) or is_letter_to_who_did_it(reading)
    rules = _RULES_EVEN_SO if is_own_story else _RULES
    return [hit for sentence in reading.sentences for hit in _in_sentence(reading, sentence, rules)]


def _in_sentence(reading: Reading, sentence: Sentence, rules: Rules) -> Iterator[Hit]:
    found: set[str] = set()
    for rule in rules.tried_on(sentence.words):
        name = _SCREENER_OF[rule]
        if name in found:
            continue
        match = rule.pattern.search(sentence.text)
        if match and is_own_speech(reading, sentence, match):
            found.add(name)
            span = reading.folded.origin(sentence.start + match.start(), sentence.start + match.end())
            yield Hit(name, name, f"{name}/{rule.name}", VERSION, *span, REASONS[name])


@dataclass(frozen=True)
class Wording:
    """One of the screeners above."""

    name: str

    @property
    def clause(self) -> str:
        return self.name

    def hits(self, look: Look) -> Iterator[Hit]:
        return (hit for hit in look.worded if hit.screener == self.name)
