"""`python -m tests.plain_words`: our sentences are easy to read, and none presses, doubts or promises too much."""

import re
import sys
from collections.abc import Iterator

import readability
from babel.messages.catalog import Catalog, Message

from stories.catalogues import FOLDER, read_template

HIGHEST_GRADE = 7.0  # Flesch-Kincaid: years of school; 6 to 7 is read at the age of 11
USUAL_GRADE = 4.0  # of all sentences for the public together
SHORTEST = 8  # words: the formula says nothing of a label

# shared/reference/safety_ux.md, D2 and C5-14, in English.
AVOIDED = re.compile(
    r"\b(submit|invalid|failed|failure|allege[ds]?|allegedly|accuser?s?|perpetrators?|be brave|your truth|misconduct"
    r"|non-consensual sex|fondled|child porn(?:ography)?|revenge porn|underage|sex scandal|confess(?:ed|es)?|admitted"
    r"|(?:her|his|your) attacker|triggers?|trigger warnings?|upsetting|untraceable|no trace|100 ?% (?:safe|private)"
    r"|completely (?:safe|private|anonymous)|you must|mandatory)\b",
    re.IGNORECASE,
)
# The desk's pages are for trained people; the policy quotes what it forbids, and names of lines are their owners'.
NOT_FOR_EVERYONE = ("moderation/", "templates/moderation/", "templates/mfa/", "metoo_site/", "stories/hotlines/data/")
# Names, dates and films make these long, not their words.
OF_NAMES = ("In October 2017 newspapers wrote",)


def words_that_press_or_doubt(said: str) -> list[str]:
    """Words that the house avoids, as they stand in this text."""
    return AVOIDED.findall(said)


def grade(said: str) -> float:
    """Years of school that this text asks for (Flesch-Kincaid)."""
    plain = re.sub(r"<[^>]+>", "", re.sub(r"%\(\w+\)[sd]|\{\w*\}", "it", said))
    sentences = (re.findall(r"[A-Za-z'’-]+", part) for part in re.split(r"(?<=[.!?:;])\s+", plain))
    lines = "\n".join(" ".join(words) for words in sentences if words)
    return readability.getmeasures(lines, lang="en")["readability grades"]["Kincaid"]


def complaints(template: Catalog) -> Iterator[str]:
    """What is hard to read or hard to bear, sentence by sentence."""
    everyone: list[str] = []
    for message, said in _said(template):
        if (found := words_that_press_or_doubt(said)) and not _only(message, "moderation/policies/"):
            yield f"{', '.join(found)}: {said}"
        if _only(message, *NOT_FOR_EVERYONE) or len(said.split()) < SHORTEST or said.startswith(OF_NAMES):
            continue
        everyone.append(said)
        if (years := grade(said)) > HIGHEST_GRADE:
            yield f"grade {years:.1f}: {said}"
    if everyone and (usual := grade("\n".join(everyone))) > USUAL_GRADE:
        yield f"all together: grade {usual:.1f}, and {USUAL_GRADE} is the ceiling"


def _said(template: Catalog) -> Iterator[tuple[Message, str]]:
    for message in template:
        forms = (message.id,) if isinstance(message.id, str) else message.id
        yield from ((message, said) for said in forms if said)


def _only(message: Message, *places: str) -> bool:
    found = [place for place, _line in message.locations]
    return bool(found) and all(place.startswith(places) for place in found)


if __name__ == "__main__":
    pot = FOLDER / "django.pot"
    if not pot.exists():
        print("The sentences were not checked: gettext is not installed.")
        sys.exit(0)
    hard = list(complaints(read_template(pot)))
    print(*hard, sep="\n")
    sys.exit(1 if hard else 0)
