"""Who is speaking: survivors quote what was said to them, deny it, and answer back. Reads folded text."""

import re

from stories.noticing.reading import Reading, Sentence

# Earlier in the sentence: somebody else's words, or a thought that the writer has left behind.
_REPORTED = re.compile(
    r"\b(?:said|says|saying|told|tells|telling|tell (?:me|us|them|you that)|asked|asks|ask|asking|"
    r"wrote|writes|yelled|shouted|screamed|whispered|"
    r"called|calls|call you|calling|thought|felt|feel|believed|claimed|argued|kept|used to|made me|"
    r"wanted|threatened|warned|joked|laughed|hear|heard|whoever|"
    r"who say|anyone who|people say|people who|they say|people will|if (?:someone|anyone|somebody|he|"
    r"she|they)|when (?:someone|people|he|they)|afraid|scared|feared|"
    r"hoped|the idea|myth|dream|headline|answered|insisted|treated|let anyone|treats|tired of|used as|"
    r"considered|was the|"
    r"dijo|decia|decian|dijeron|dice|dicen|llamo|llamaba|llamaban|gritaba|grito|pregunto|preguntaron|"
    r"creia|pensaba|miedo|amenazo|"
    r"disait|disaient|dit|traitee?|traitait|criait|cria|demandee?|croyais|pensais|peur|menace|appelait)\b"
    r"|(?:^|\s)(?:قال\w*|يقول\w*|كان\w*|سال\w*|هدد\w*|طلب|ان الذنب)(?:\s|$)"
)
# Right after the words: the same.
_REPORTED_AFTER = re.compile(
    r"[\"', ]{0,4}(?:(?:he|she|they|i|my \w+|the \w+|people|everyone) (?:said|says|told|used to|kept|"
    r"yelled|wrote|answered|thought|shouted|asked|"
    r"screamed|all said|sang|always)|they all said|(?:is|was|are) (?:wrong|hate|violence|a lie|"
    r"not true|a crime|cruel|easy|never))"
)
_NEGATED = re.compile(
    r"(?:\bnot|n't|\bnever|\bno|\bnobody|\bno one|\bnone|\bwithout|\bstop|\bwrong to|\bdont|\bcannot|"
    r"\bneither|\bnor|\brarely)\s+(?:[\w']+\s+){0,3}$"
    r"|\b(?:no|nunca|nadie|ne|pas|jamais|personne|لا|لم|ليس|لست|لن)\s+(?:[\w']+\s+){0,2}$"
)
# A letter to the person who did it: "you" is not a reader then.
_LETTER = re.compile(
    r"\byou (?:raped|hurt|touched|abused|took|assaulted|forced|stole|broke|ruined|groomed|drugged|"
    r"held me|never asked|did this to me|did that to me)\b(?! you)"
    r"|\bwhat you did to me\b|\bdear (?:rapist|abuser)\b|\bto (?:my|the man who) (?:rapist|abuser|raped me)\b"
)


def is_own_speech(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """The writer says it here and now, to somebody: not a quote, not a report, not a denial."""
    if reading.is_quoted(sentence.start + match.start(), sentence.start + match.end()):
        return False
    if _REPORTED.search(sentence.text, 0, match.start()) or _NEGATED.search(sentence.text, 0, match.start()):
        return False
    return not _REPORTED_AFTER.match(sentence.text, match.end())


def is_reported(text: str) -> bool:
    """Somebody's words or thoughts are told of in it."""
    return bool(_REPORTED.search(text))


def is_letter_to_who_did_it(reading: Reading) -> bool:
    return bool(_LETTER.search(reading.text))
