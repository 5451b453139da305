"""Our own lines for training: telling, quoting, swearing and answering back are not hate."""

from collections.abc import Iterator
from itertools import product

_WHO = (
    "my boss",
    "my uncle",
    "a boy from my class",
    "my husband",
    "a man on the bus",
    "my coach",
    "my ex",
    "a stranger",
    "my cousin",
    "the priest",
)
_DID = (
    "touched me",
    "raped me",
    "hurt me",
    "forced me",
    "did not stop",
    "held me down",
    "followed me home",
    "put his hand on me",
    "came to my room",
)
_WHEN = (
    "when I was twelve",
    "last year",
    "at a party",
    "at work",
    "at home",
    "in my first year",
    "on a school trip",
    "when I was asleep",
)
_NAMES = (
    "a slut",
    "a whore",
    "a liar",
    "crazy",
    "a bitch",
    "a faggot",
    "a dyke",
    "stupid",
    "ugly",
    "dirty",
    "a tranny",
    "a black whore",
)
_SAID = (
    "He called me",
    "They called me",
    "My mother called me",
    "At school they said I was",
    "The judge made me sound like",
    "He told everyone I was",
)
_GROUPS = (
    "women",
    "girls",
    "gay people",
    "trans people",
    "Muslims",
    "Jews",
    "black women",
    "immigrants",
    "disabled people",
    "lesbians",
    "refugees",
)
_KIND = (
    "{} deserve to be safe",
    "I love {}",
    "{} are told to be silent",
    "{} are not to blame",
    "it is wrong to hate {}",
    "he hated {}",
    "people say terrible things about {}",
    "nobody believes {}",
    "we are {} and we are proud",
    "{} marched with us",
    "I am afraid of how they treat {}",
    "saying that {} lie is hate",
)
_ONE = (
    "woman",
    "girl",
    "gay man",
    "trans woman",
    "Muslim",
    "Jew",
    "black woman",
    "immigrant",
    "disabled woman",
    "lesbian",
    "refugee",
    "feminist",
)
_SELF = (
    "I am a {} and I survived",
    "as a {} I was afraid to report",
    "no {} is inferior",
    "no {} deserves this",
    "my neighbour is a {} and she helped me",
    "a {} from my street held my hand",
    "I was the only {} in that room",
    "he hurt me because I am a {}",
    "a {} is a human being",
    "he was a white man from my church and I am a {}",
    "the {} at the desk believed me",
    "every {} should be safe at night",
)
_TOLD = (
    "he said that {} are liars",
    "they say that {} cannot be raped",
    "I was told that {} want it",
    "my father says {} should stay at home",
    "people think that {} are weak",
    "who says that {} are less worth should be ashamed",
    "{} are not liars",
    "{} are not objects",
    "{} are human beings",
    "{} are afraid to walk home",
    "{} are raped every day and nobody counts them",
    "{} are not safe in this town",
    "{} are abused more often and heard less",
    "{} did not believe me either",
    "not all {} are kind",
    "men who hurt {} are criminals",
    "I do not hate {}",
    "I am disgusted by what they did to {}",
    "some {} were cruel and some were kind",
    "the {} in my class laughed at me",
    "we must listen to {}",
    "{} raised me",
)
_ALOUD = (
    "fuck him",
    "I am so fucking angry",
    "that piece of shit walks free",
    "what a shitty year",
    "damn, this is hard to write",
    "I was a stupid kid, they said",
    "I said no and he laughed",
    "no woman should go through this",
    "it was not her fault",
    "I believe you",
    "you are not alone",
    "women like me are not believed",
    "I am a woman and I am tired",
    "the girls in my class laughed at me",
    "she held my hand and said me too",
    "my wife believed me",
    "I told my girlfriend and she cried",
    "he said all women are whores",
    "I am a proud bitch now",
    "we sluts march in June",
)


def own_lines() -> Iterator[str]:
    for who, did, when in product(_WHO, _DID, _WHEN):
        yield f"{who} {did} {when}"
    for said, name in product(_SAID, _NAMES):
        yield f"{said} {name}"
    for group, kind in product(_GROUPS, _KIND):
        yield kind.format(group)
    for group, told in product(_GROUPS, _TOLD):
        yield told.format(group)
    for one, own in product(_ONE, _SELF):
        yield own.format(one)
    for line in _ALOUD:
        yield from [line] * 5
