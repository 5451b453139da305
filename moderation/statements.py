"""Drafts of what a writer is told: a wording for the rule, with its slots filled. Readers change it as they like."""

import re

WORDS, RULE = "{words}", "{rule}"  # the passage in question, and the rule's title
_SLOT = re.compile(r"\{[^{}]*\}")


def unknown_slots(wording: str) -> list[str]:
    """What stands in braces and is no slot."""
    return [slot for slot in _SLOT.findall(wording) if slot not in (WORDS, RULE)]


def drafted(wording: str, *, rule: str, words: str) -> str:
    """The wording with its slots filled; where the whole text is meant, lines about its words are left out."""
    lines = [line for line in wording.splitlines() if words or WORDS not in line]
    return "\n".join(lines).replace(RULE, rule).replace(WORDS, " ".join(words.split())).strip()
