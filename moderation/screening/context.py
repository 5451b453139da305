"""Who is speaking: survivors quote what was said to them, deny it, and answer back. Reads folded text."""

import re
from itertools import islice

from stories.noticing.reading import Reading, Sentence

# Earlier in the sentence: somebody else's words, or a thought that the writer has left behind.
_REPORTED = re.compile(
    r"\b(?:anyone say|people say that|said|says|saying|told|tells|telling|tell (?:me|us|them|you that)|"
    r"asked|asks|ask|asking|thinks|you say that|dare you say|"
    r"wrote|writes|yelled|shouted|screamed|whispered|"
    r"called|calls|call you|calling|thought|felt|feel|believed|claimed|argued|kept|used to|made me|"
    r"wanted|threatened|warned|joked|laughed|hear|heard|whoever|"
    r"to say|claims?|claimed|who say|anyone who|people say|people who|they say|people will|if (?:someone|anyone|"
    r"somebody|he|"
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
# After the question: who asked it.
_ASKED_AFTER = re.compile(
    r"[^.?!\n]{0,60}[?!]?[\"']? (?:people|they|everyone|everybody|he|she|somebody|the \w+|my \w+)(?: \w+)? "
    r"(?:ask|asks|asked|say|says|said|wonder|want to know|wanted to know)\b"
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
    r"|\bwhat you did to me\b|\bdear (?:rapist|abuser)\b|\bto (?:my (?:rapist|abuser)|(?:the|my) \w+ who (?:raped|"
    r"hurt|abused|did|touched|took|forced))\b"
)

# Somebody who tells what happened to them: their anger, their quotes and their questions are their own.
_TELLS = re.compile(
    r"\b(?:pushed|pressed \w+ against|made|used|left|raped?|abus\w+|assault\w*|molest\w*|grop\w+|"
    r"touch\w*|harass\w*|hurt|forc\w+|threaten\w*|"
    r"called|told|blam\w+|stalk\w*|chok\w+|beat|follow\w+|"
    r"believed?|laughed at|grabb\w+|sold|drugg\w+|groomed|silenced|shamed) (?:me|us|my)\b|"
    r"\b(?:happened|did (?:this|it|that)|done) to me\b|\bme too\b|"
    r"\bmy (?:\w+ )?(?:rapist|abuser|attacker|rape|abuse|assault|trauma|therapist|body)\b|"
    r"\bsurvivors?\b|\bi was (?:\w+ )?(?:raped|assaulted|abused|molested|groped|"
    r"harassed|afraid|scared|drunk|asleep|a child|\d{1,2}|eight|nine|ten|eleven|thirteen|seventeen|"
    r"eighteen|nineteen|sixteen|fifteen|fourteen|twelve|seven)\b|"
    r"\bi (?:froze|survived|reported|said no|cried|believe you)\b|"
    r"\b(?:i am|i'm|as) (?:a |an )?(?:proud |black |trans |gay |muslim |jewish |disabled |"
    r"lesbian )*(?:woman|girl|gay|lesbian|trans|muslim|jew|jewish|black|queer|immigrant|refugee|"
    r"disabled|feminist|bisexual|autistic)\b|\bwe (?:women|girls|queers|gays|blacks|muslims|jews|"
    r"immigrants|sluts|dykes)\b"
    r"|\b(?:is|was|not|no|none of this is|gave|give|without) (?:\w+ )?consent\b|\bunder my (?:post|"
    r"story|picture)|\bpressed (?:him|her|your)self against|\bi (?:stayed|hate that i|shut up for|"
    r"dropped out)\b"
    r"|\bwhen i (?:told|reported|went to the (?:police|cops)|left)\b|\bi was told\b|\bwomen in my family\b"
)
_MYSELF = re.compile(r"\b(?:i|i'm|i've|i'd|me|my|myself)\b")
_OFTEN = 5  # who says "I" so often tells of themselves


def is_own_speech(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """The writer says it here and now, to somebody: not a quote, not a report, not a denial."""
    if reading.is_quoted(sentence.start + match.start(), sentence.start + match.end()):
        return False
    if _REPORTED.search(sentence.text, 0, match.start()) or _NEGATED.search(sentence.text, 0, match.start()):
        return False
    end = sentence.start + match.end()
    return not (_REPORTED_AFTER.match(reading.text, end) or _ASKED_AFTER.match(reading.text, end))


def is_reported(text: str) -> bool:
    """Somebody's words or thoughts are told of in it."""
    return bool(_REPORTED.search(text))


def tells_of_harm(reading: Reading) -> bool:
    """What was done to somebody, or who they are, is told of in the first person."""
    return bool(_TELLS.search(reading.text))


def says_i_often(reading: Reading) -> bool:
    return len(list(islice(_MYSELF.finditer(reading.text), _OFTEN))) == _OFTEN


def tells_of_themselves(reading: Reading) -> bool:
    return tells_of_harm(reading) or says_i_often(reading)


def is_letter_to_who_did_it(reading: Reading) -> bool:
    return bool(_LETTER.search(reading.text))
