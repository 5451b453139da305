"""Hate: the rules, and the small model where a sentence speaks of a group or uses a slur and tells of nobody's harm."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from moderation.screening.context import is_reported, tells_of_themselves
from moderation.screening.hit import Hit, Look
from moderation.screening.model import load
from moderation.screening.rules_hate import SLURS
from moderation.screening.wording import Wording

VERSION = 1
SURER = 0.5  # how much surer the model has to be where no group is named ...
SURER_OF_REPORTS = 0.6  # ... where somebody's words are reported ...
SURER_OF_TELLERS = 0.2  # ... where somebody speaks of themselves ...
LESS_SURE = 0.4  # ... and how much less sure where a slur stands
SHORT = 400  # signs: a post like those the model has learned from, read as a whole; longer texts by sentence

_SPEAKS_OF = SLURS | frozenset(
    "woman women girl girls female females wife wives feminist feminists feminism girlfriend chick "
    "chicks lady ladies gf stacy roastie simp thot thots hoe hoes ho "
    "bitch bitches whore whores slut sluts cunt cunts pussy pussies twat skank skanks "
    "she trash redneck rednecks hillbilly "
    "jew jews jewish zionist zionists black blacks negro negroes white whites race races racial racist "
    "african africans mexican mexicans muslim muslims "
    "islam islamic arab arabs immigrant immigrants immigration illegals illegal asian asians chinese "
    "gay gays homo homos queer queers lesbian lesbians homosexual "
    "homosexuals trans transgender monkey monkeys ape apes savages aryan indian indians "
    "pakistani turks gypsy gypsies mongrel mudshark "
    "retard retarded immigrants refugees foreigners invaders multicultural minorities "
    "minority ghetto colored coloured "
    "crackers cracker honky redskins bois teabagger".split()
)
_MYSELF = frozenset("i i'm i've i'd my me myself mi mis yo je j'ai moi mon ma".split())
_STRONG = SLURS | frozenset(
    "bitch bitches whore whores slut sluts cunt cunts hoe hoes ho trash redneck rednecks hillbilly "
    "queer queers homo homos pussy pussies twat thot thots skank skanks "
    "savages mongrel retard retarded honky cracker".split()
)
_ANSWERS_BACK = re.compile(
    r"\b(?:is|are|was|that'?s|it'?s) (?:wrong|hate speech|racist|sexist|homophobic|transphobic|"
    r"misogyn\w+|unacceptable|not (?:ok|okay|true|inferior|human beings))\b|"
    r"\b(?:stop|saying|calling|whoever|people who|anyone who|should never|nobody should|"
    r"no one should) (?:\w+ ){0,4}?(?:hate|say|call|are|is|that|such|\")|"
    r"\bdon'?t (?:\w+ ){0,2}?(?:hate|say|call)\b|\b(?:i|we) (?:\w+ )?(?:love|respect|support|admire|"
    r"welcome) (?:all |my |our )?(?:\w+ )?(?:women|people|gays?|lesbians|"
    r"muslims?|jews?|immigrants?|refugees?|girls|queers?|friends?|neighbou?rs?|sisters?|men|"
    r"wom[ae]n)\b|\b(?:proud|beautiful|equal|welcome|wonderful|brave|solidarity|human beings)\b|"
    r"\bdeserves? (?:respect|love|rights|better|support|to (?:be (?:safe|heard|believed|treated|loved)|"
    r"live|feel))|\bequal rights\b|"
    r"\b(?:not|never|no|nobody|isn't|aren't) (?:\w+ ){0,2}?(?:inferior|disgusting|stupid|scum|whores?|"
    r"sluts?|bitch|liars?|trash|dirty|weak|"
    r"criminals|terrorists|hate|bad|evil|animals|parasites)"
)


def doubts(text: str, words: frozenset[str]) -> float:
    """How much surer the model has to be of these words: survivors quote, and they tell of themselves."""
    surer = -LESS_SURE if words & _STRONG else 0.0
    surer += 0.0 if words & _SPEAKS_OF else SURER
    surer += SURER_OF_REPORTS if is_reported(text) else 0.0
    return surer + (SURER_OF_TELLERS if words & _MYSELF else 0.0)


@dataclass(frozen=True)
class Hate:
    name: str = "hate"
    clause: str = "hate"

    def hits(self, look: Look) -> Iterator[Hit]:
        told = list(Wording(self.name).hits(look))
        yield from told
        if not told and not tells_of_themselves(look.reading):
            yield from self._modelled(look)

    def _modelled(self, look: Look) -> Iterator[Hit]:
        """A short text is read as a whole, like those the model has learned from; a longer one by sentence."""
        sentences = look.reading.sentences
        if len(look.reading.text) <= SHORT:
            words = frozenset(word for sentence in sentences for word in sentence.words)
            if self._is_hate(look.reading.text, words):
                yield self._hit(look, 0, len(look.reading.text))
            return
        for sentence in sentences:
            if _SPEAKS_OF & sentence.words and self._is_hate(sentence.text, sentence.words):
                yield self._hit(look, sentence.start, sentence.start + len(sentence.text))

    def _is_hate(self, text: str, words: frozenset[str]) -> bool:
        return not _ANSWERS_BACK.search(text) and load().is_over(text, by=doubts(text, words))

    def _hit(self, look: Look, start: int, end: int) -> Hit:
        reason = _("These words are like texts that attack people for what they are.")
        return Hit(self.name, self.clause, "hate/model", VERSION, *look.reading.folded.origin(start, end), reason)
