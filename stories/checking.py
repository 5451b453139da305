"""The page that checks: what readers would see, passages that may identify someone, warnings that may fit."""

from dataclasses import dataclass, field

from stories.forms.share import ShareForm
from stories.hotlines import Hotline, match_hotlines
from stories.hotlines.matching import DANGER
from stories.models import ReleaseChoice, ReplyChoice
from stories.noticing import Passage, identifying_passages, is_in_danger, suggested_warning
from stories.opening import Words
from stories.warnings import Level, Topic


@dataclass(frozen=True)
class Segment:
    """A stretch of the text; `passage` says why it is marked."""

    text: str = field(repr=False)
    passage: Passage | None = None


def segments(text: str, passages: list[Passage]) -> list[Segment]:
    """The text cut at the passages, in order and whole; of overlapping ones the first and longest counts."""
    cut: list[Segment] = []
    at = 0
    for passage in sorted(passages, key=lambda passage: (passage.start, -passage.end)):
        if passage.start < at:
            continue
        if passage.start > at:
            cut.append(Segment(text[at : passage.start]))
        cut.append(Segment(text[passage.start : passage.end], passage))
        at = passage.end
    return [*cut, Segment(text[at:])] if at < len(text) else cut


def marked_passages(text: str, language: str) -> list[Segment]:
    """The text cut at the passages that may identify someone."""
    return segments(text, identifying_passages(text, language)) if text else []


def in_a_list(marked: list[Segment]) -> list[dict[str, object]]:
    """The marked passages alone, each with the reason and a neutral word."""
    return [
        {"words": found.text, "reason": found.passage.reason, "neutral_word": found.passage.neutral_word}
        for found in marked
        if found.passage
    ]


@dataclass(frozen=True)
class Fitting:
    """What helplines have to fit. The country is that of whoever looks at the page, so the page asks for it."""

    topics: tuple[str, ...] = field(repr=False)
    language: str

    def lines_in(self, country: str | None) -> list[Hotline]:
        """In the chosen country; without one, in the operator's."""
        return match_hotlines(topics=self.topics, audience=None, country=country, language=self.language)


def helplines_for(body: str, language: str, topics: tuple[Topic, ...]) -> Fitting:
    """Fitting lines, those for someone in danger first; the page never says that a machine noticed anything."""
    return _fitting(topics, language, in_danger=bool(body) and is_in_danger(body, language))


def helplines_for_words(words: Words, language: str) -> Fitting:
    """The same, for everything that somebody wrote and the warnings that they chose."""
    return _fitting(words.warning.topics if words.warning else (), language, in_danger=words.in_danger)


def _fitting(topics: tuple[Topic, ...], language: str, *, in_danger: bool) -> Fitting:
    wanted = tuple(topic.value for topic in topics)
    return Fitting((DANGER, *wanted) if in_danger else wanted, language)


def check_context(form: ShareForm, words: Words) -> dict[str, object]:
    """What the page shows for a valid form and its words."""
    choices = form.choices()
    suggested = suggested_warning(words.whole, choices.language)
    chosen = words.warning.topics if words.warning else ()
    body, closing = (marked_passages(text, choices.language) for text in (words.body, words.closing))
    return {
        "form": form,
        "hidden_fields": form.carried(),
        "title": words.title,
        "body": words.body,
        "language": choices.language,
        "segments": body,
        "closing": closing,
        "passages": in_a_list([*body, *closing]),
        "suggested": [
            {"topic": found.topic.label, "words": words.whole[found.passage.start : found.passage.end]}
            for found in suggested.topics
            if found.topic not in chosen
        ],
        "suggested_level": Level(suggested.level).label if suggested.topics and not words.warning else "",
        "chosen": words.warning,
        "pen_name": words.pen_name,
        "is_signed": choices.author is not None,
        "release_label": ReleaseChoice(choices.release_choice).label,
        "reply_label": ReplyChoice(choices.reply_choice).label,
        "findable": choices.findable,
        "helplines": helplines_for_words(words, choices.language),
    }
