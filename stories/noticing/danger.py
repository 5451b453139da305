"""Danger now: thoughts of suicide or self-harm, somebody who may hurt the writer, a child. Not the past, not a quote.

The answer chooses how soon a person reads the text. The pages never tell the writer of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.noticing.alarm import EveryAlarm
from stories.noticing.dangers import Dangers
from stories.noticing.languages import (
    alarm_ar,
    alarm_en,
    alarm_es,
    alarm_fr,
    danger_ar,
    danger_en,
    danger_es,
    danger_fr,
)
from stories.noticing.likeness import is_past, leanings, likeness, says_now
from stories.noticing.passage import Passage, apart
from stories.noticing.reading import Reading, Rule, Rules, Sentence, read

VERSION = 5
SHORT, FEW = 400, 5  # characters, sentences: a post that is read as a whole; else each sentence is read by itself
# How much the words have to be like danger (`likeness`); the model card says how this was chosen.
LIKE_ENOUGH = 0.7
LIKE_ENOUGH_IN_A_STORY = 1.8  # which has many sentences
WHERE_A_RULE_FOUND_IT = -0.45
LIKE_ENOUGH_WHATEVER_IS_AROUND = 2.0  # of one plain sentence that a rule found
FEWEST = 3  # words that can be weighed: one or two are like anything
LEANS_ENOUGH = -0.7  # the words one by one, before a sentence of a story is weighed

SELF = _("This may say that the writer thinks of suicide or of hurting themselves now.")
OTHERS = _("This may say that somebody is in danger now.")
CHILD = _("This may say that a child is in danger now.")


@dataclass(frozen=True)
class _Language:
    ages: frozenset[str]
    minor: re.Pattern[str]
    minor_harmed: re.Pattern[str]
    past: re.Pattern[str]
    now: re.Pattern[str]
    reported: re.Pattern[str]


@dataclass(frozen=True)
class _Kind:
    """What a rule is about, and the language in which to read around it."""

    reason: Promise
    language: _Language


def _compiled(dangers: Dangers) -> _Language:
    patterns = (dangers.minor, dangers.minor_harmed, dangers.past, dangers.now, dangers.reported)
    return _Language(frozenset(dangers.ages.split()), *map(re.compile, patterns))


def _kinds(dangers: Dangers, language: _Language) -> Iterator[tuple[Rule, _Kind]]:
    for rule in dangers.self:
        yield rule, _Kind(SELF, language)
    for rule in dangers.others:
        yield rule, _Kind(CHILD if rule.name == "child" else OTHERS, language)


# To add a language: a module like these, and its name here. All are tried on every text, whatever language was chosen.
_MODULES = (danger_en, danger_es, danger_fr, danger_ar)
_LANGUAGES = [_compiled(module.LANGUAGE) for module in _MODULES]
_KINDS = dict(
    pair for module, language in zip(_MODULES, _LANGUAGES, strict=True) for pair in _kinds(module.LANGUAGE, language)
)
_RULES = Rules(_KINDS)
_ALARMS = EveryAlarm((alarm_en.LANGUAGE, alarm_es.LANGUAGE, alarm_fr.LANGUAGE, alarm_ar.LANGUAGE))
_REASONS = {"self": SELF, "others": OTHERS, "child": CHILD}


def noticed_danger(text: str, language: str) -> list[Passage]:
    """Where the text speaks of danger now, in the order of the text."""
    return danger_in(read(text))


def is_in_danger(text: str, language: str) -> bool:
    return bool(noticed_danger(text, language))


def danger_in(reading: Reading) -> list[Passage]:
    return apart(_noticed(reading))


def _noticed(reading: Reading) -> Iterator[Passage]:
    is_short = len(reading.text) <= SHORT and len(reading.sentences) <= FEW
    like = likeness(reading.text) if is_short else None
    by_rule = [(sentence, _by_rule(reading, sentence)) for sentence in reading.sentences]
    told = [found for sentence, found in by_rule if found and _is_confirmed(sentence, like)]
    for language in _LANGUAGES:
        if not language.ages.isdisjoint(reading.words):
            told += _child_who_writes(reading, language)
    yield from told
    unknown = [sentence for sentence, found in by_rule if not found and _can_be_weighed(reading, sentence)]
    if like is None:
        leaning = leanings(reading.words)
        yield from (_alike(reading, sentence) for sentence in unknown if _is_alike(sentence, leaning))
    elif like > LIKE_ENOUGH and unknown and not told:
        yield _alike(reading, max(unknown, key=lambda sentence: likeness(sentence.text)))


def _by_rule(reading: Reading, sentence: Sentence) -> Passage | None:
    """One passage a sentence is enough."""
    for rule in _RULES.tried_on(sentence.words):
        about = _KINDS[rule]
        match = rule.pattern.search(sentence.text)
        if match and _is_now(reading, sentence, match, about.language):
            return _passage(reading, sentence, match.span(), rule.name, about.reason)
    alarm = _ALARMS.found(reading, sentence)
    if alarm:
        return _passage(reading, sentence, (alarm.start, alarm.end), f"alarm-{alarm.kind}", _REASONS[alarm.kind])
    return None


def _is_confirmed(sentence: Sentence, like: float | None) -> bool:
    """Whether the words are like danger where a rule found it: those of the short post, or of the sentence.

    What stands around it weighs, but hides nobody who says it plainly, least of all who says that it is now.
    """
    if like is None:
        return likeness(sentence.text) > WHERE_A_RULE_FOUND_IT
    if like > WHERE_A_RULE_FOUND_IT:
        return True
    enough = LIKE_ENOUGH if says_now(sentence.words) else LIKE_ENOUGH_WHATEVER_IS_AROUND
    return likeness(sentence.text) > enough


def _can_be_weighed(reading: Reading, sentence: Sentence) -> bool:
    is_quoted = reading.is_quoted(sentence.start, sentence.start + len(sentence.text))
    return len(sentence.words) >= FEWEST and not is_quoted


def _is_alike(sentence: Sentence, leaning: dict[str, float]) -> bool:
    """Of a story: by a cheap look at its words first, then as a whole."""
    leans = sum(map(leaning.__getitem__, leaning.keys() & sentence.words))
    return leans > LEANS_ENOUGH and not is_past(sentence.words) and likeness(sentence.text) > LIKE_ENOUGH_IN_A_STORY


def _alike(reading: Reading, sentence: Sentence) -> Passage:
    text = sentence.text
    span = (len(text) - len(text.lstrip()), len(text.rstrip()))
    return _passage(reading, sentence, span, "like", _REASONS[_ALARMS.kind_of(sentence)])


def _is_now(reading: Reading, sentence: Sentence, match: re.Match[str], language: _Language) -> bool:
    if reading.is_quoted(sentence.start + match.start(), sentence.start + match.end()):
        return False
    if language.reported.search(sentence.text, max(match.start() - 40, 0), match.start()):
        return False
    return not language.past.search(sentence.text) or bool(language.now.search(sentence.text))


def _child_who_writes(reading: Reading, language: _Language) -> Iterator[Passage]:
    if not any(_is_young(reading, match, language) for match in _ages_said(reading, language)):
        return
    for sentence in reading.sentences:
        match = language.minor_harmed.search(sentence.text)
        if match and _is_now(reading, sentence, match, language):
            yield _passage(reading, sentence, match.span(), "child-writes", CHILD)
            return


def _ages_said(reading: Reading, language: _Language) -> Iterator[re.Match[str]]:
    for sentence in reading.sentences:
        if not language.ages.isdisjoint(sentence.words):
            yield from language.minor.finditer(reading.text, sentence.start, sentence.start + len(sentence.text))


def _is_young(reading: Reading, match: re.Match[str], language: _Language) -> bool:
    """Not in somebody's quoted words, and not beside "when I was"."""
    around = reading.text[max(match.start() - 60, 0) : match.end() + 20]
    return not (reading.is_quoted(*match.span()) or language.past.search(around))


def _passage(reading: Reading, sentence: Sentence, span: tuple[int, int], rule: str, reason: Promise) -> Passage:
    start, end = reading.folded.origin(sentence.start + span[0], sentence.start + span[1])
    return Passage(start, end, f"danger/{rule}", VERSION, reason)
