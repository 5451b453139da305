"""Hate: the rules, and the small model where nobody tells of harm that was done to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from moderation.screening.context import (
    is_letter_to_who_did_it,
    is_own_speech,
    is_reported,
    tells_of_harm,
)
from moderation.screening.features import features
from moderation.screening.groups import ALL_GROUPS, SLUR, SLURS
from moderation.screening.hit import Hit, Look
from moderation.screening.rules_hate import LATER
from moderation.screening.wording import REASONS, Wording
from stories.noticing.reading import Reading, Rules
from stories.noticing.weights import load

VERSION = 2
FILE = Path(__file__).parent / "hate.model.gz"
THRESHOLD = -0.89  # MODEL_CARD.md says by which texts: at most a tenth of the neutral ones is flagged
# How much surer the model has to be ...
WHERE_NO_GROUP_IS_NAMED = 0.6
OF_THEMSELVES = 0.3  # ... and the writer speaks of themselves,
OF_THE_HARMED = 3.0  # where somebody tells what was done to them,
OF_ANSWERS = 2.0  # where somebody answers back or denies,
OF_LONG_TEXTS = 0.15  # where it is a story rather than a post ...
LESS_SURE_OF_STRONG_WORDS = 0.35  # ... how much less where a strong word stands,
LESS_SURE_OF_SLURS = 1.3  # ... and still less where it is a slur, which hardly has another use.
# Characters: a post like those the model has learned from, read as a whole; of longer texts what names groups.
SHORT = 400

_STRONG = SLURS | frozenset(
    "bitch bitches whore whores slut sluts cunt cunts hoe hoes ho trash redneck rednecks hillbilly queer queers homo "
    "homos pussy pussies twat thot thots skank skanks savages mongrel retarded honky cracker".split()
)
_SPEAKS_OF = _STRONG | frozenset(
    f"{ALL_GROUPS} girl girlfriend chick chicks lady ladies gf stacy roastie simp she zionist zionists race races "
    "racial racist islamic immigration illegals illegal monkey monkeys ape apes aryan gypsy mudshark invaders "
    "multicultural ghetto colored coloured crackers bois teabagger wife feminism".split()
)
_GROUPS = frozenset(ALL_GROUPS.split())
_MYSELF = frozenset("i i'm i've i'd me my myself we us our".split())
_ENGLISH = frozenset("the and is are you to of in it that they was all for on with be not this these have i".split())
_OTHER_LANGUAGES = frozenset(
    "que de la el los las les des une est pas je j'ai nous vous un il elle et du au mi me yo se lo por con para "
    "una su "
    "und der das ist nicht ich mit ein eine di che non per il sono nao uma os het een van ik".split()
)
_ANSWERS_BACK = re.compile(
    r"\b(?:is|are|was|that'?s|it'?s) (?:wrong|hate(?:ful)?(?: speech)?|racist|sexist|homophobic|transphobic|"
    r"misogyn\w+|unacceptable|pathetic|not (?:ok|okay|true|an? (?:opinion|disease|burden|crime|choice|sickness)|"
    r"inferior|"
    r"human beings|to blame|property|sick|dirty|objects))\b|"
    r"\b(?:stop|saying|calling|whoever|people who|anyone who|should never|nobody should|never again|"
    r"no one should) (?:\w+ ){0,4}?(?:hate|say|call|are|is|that|such|sick|wants|\")|"
    r"\b(?:don'?t|do not|never|not) (?:\w+ ){0,2}?(?:hate|say|call|think|believe|want|wanted)\b|"
    r"\b(?:i|we) (?:\w+ )?(?:love|respect|support|admire|adore|need more|"
    r"welcome) (?:all |my |our )?(?:\w+ )?(?:women|people|gays?|lesbians|"
    r"muslims?|jews?|immigrants?|refugees?|girls|queers?|friends?|neighbou?rs?|sisters?|men|"
    r"wom[ae]n)\b|\b(?:proud|beautiful|equal|welcome|wonderful|brave|solidarity|human beings|stand (?:by|with)|"
    r"ashamed)\b|"
    r"\bdeserves? (?:respect|love|rights|better|support|to (?:be (?:safe|heard|believed|treated|loved)|"
    r"live|feel))|\bequal rights\b|"
    r"\b(?:not|never|no|nobody|isn't|aren't) (?:\w+ ){0,2}?(?:inferior|disgusting|stupid|scum|whores?|"
    r"sluts?|bitch|liars?|trash|dirty|weak|"
    r"criminals|terrorists|hate|bad|evil|animals|parasites|vermin|beaten)"
)
# Words taken back, and words that mean something else.
_TAKEN_BACK = re.compile(
    rf"\b(?:my|us|we|our|fellow|i am an?|i'm an?)(?: \w+)? (?:bitch|bitches|sluts?|{SLUR})\b|"
    r"\bcoon ?(?:hound|cat|dog)|\bchinks? in\b|\b(?:smok\w+|lit|light|lighting|roll\w*) (?:an? |his |her |my |"
    r"another )?fags?\b|"
    r"\b(?:the|a|this) dykes? (?:held|broke|wall|road)|\b(?:holland|dutch|flood|sea|river|water)\b.{0,30}?\bdykes?\b|"
    r"\bretardant\b|\bretard (?:the|growth|it|or)|\bretarding\b|\bbred\b|"
    r"\bpuppies\b|"
    r"\bflame retard|\b(?:bitch|hell) of an?\b"
)
_QUOTED = re.compile(r'"[^"\n]{2,400}"')
_LATER = Rules(LATER)


def doubts(reading: Reading, text: str, words: frozenset[str]) -> float:
    """How much surer the model has to be of these words: survivors quote, answer back, and tell of themselves."""
    names_nobody = _SPEAKS_OF.isdisjoint(words)
    return (
        WHERE_NO_GROUP_IS_NAMED * names_nobody
        + OF_THEMSELVES * (names_nobody and not _MYSELF.isdisjoint(words))
        + OF_THE_HARMED * (tells_of_harm(reading) or is_letter_to_who_did_it(reading))
        + OF_ANSWERS * bool(_ANSWERS_BACK.search(text))
        + OF_LONG_TEXTS * (len(reading.text) > SHORT)
        - LESS_SURE_OF_STRONG_WORDS * (not _STRONG.isdisjoint(words))
        - LESS_SURE_OF_SLURS * (not SLURS.isdisjoint(words))
    )


@dataclass(frozen=True)
class Hate:
    name: str = "hate"
    clause: str = "hate"

    def hits(self, look: Look) -> Iterator[Hit]:
        told = [*Wording(self.name).hits(look), *self._said_later(look)]
        yield from told or self._modelled(look)

    def _said_later(self, look: Look) -> Iterator[Hit]:
        """A group is named, and right after it something is said of "them"."""
        reading = look.respelt
        if tells_of_harm(reading):
            return
        for before, after in zip(reading.sentences, reading.sentences[1:], strict=False):
            if _GROUPS.isdisjoint(before.words):
                continue
            for rule in _LATER.tried_on(after.words):
                match = rule.pattern.search(after.text)
                if match and is_own_speech(reading, after, match):
                    span = reading.folded.origin(before.start, after.start + match.end())
                    yield Hit(self.name, self.clause, f"hate/{rule.name}", VERSION, *span, REASONS[self.name])
                    return

    def _modelled(self, look: Look) -> Iterator[Hit]:
        """Of a long text, what it says of groups is read together, as if it were a post of its own."""
        reading = look.respelt
        chosen = reading.sentences
        if len(reading.text) > SHORT:
            chosen = tuple(one for one in chosen if not _SPEAKS_OF.isdisjoint(one.words))[:12]
        if not chosen:
            return
        whole = len(reading.text) <= SHORT
        text = _QUOTED.sub(" ", reading.text if whole else ". ".join(one.text for one in chosen))
        words = frozenset().union(*(one.words for one in chosen))
        if not self._may_ask(reading, text, words):
            return
        if load(FILE).score(features(text)) > THRESHOLD + doubts(reading, text, words):
            last = chosen[-1]
            start, end = (0, len(reading.text)) if whole else (chosen[0].start, last.start + len(last.text))
            reason = _("These words are like texts that attack people for what they are.")
            yield Hit(self.name, self.clause, "hate/model", VERSION, *reading.folded.origin(start, end), reason)

    def _may_ask(self, reading: Reading, text: str, words: frozenset[str]) -> bool:
        """The model knows English alone, nothing of what a survivor was told, and no word that was taken back."""
        is_english = _OTHER_LANGUAGES.isdisjoint(words) or not _ENGLISH.isdisjoint(words)
        is_told = is_reported(text) and tells_of_harm(reading)
        return is_english and not is_told and not _TAKEN_BACK.search(text)
