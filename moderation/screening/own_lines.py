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
_SOMEBODY = (
    "a man",
    "some boys",
    "two men on a motorbike",
    "the conductor",
    "an old man",
    "the shopkeeper",
    "a group of men",
    "their teacher",
    "a drunk man",
    "my friend's uncle",
)
_DID_TO = (
    "touched {}",
    "followed {} home",
    "passed dirty comments at {}",
    "whistled at {}",
    "stared at {}",
    "took pictures of {}",
    "pressed himself against {}",
    "called {} a whore",
    "shouted slut at {}",
    "asked {} for her number again and again",
    "grabbed {} from behind",
    "raped {}",
    "showed himself to {}",
)
_TO = (
    "a girl",
    "two girls",
    "a woman",
    "my sister",
    "the girls from school",
    "every woman on the bus",
    "a young lady",
    "my friend",
    "her",
    "us",
    "a black girl",
    "a Muslim woman",
    "a trans woman",
)
_NOT_PEOPLE = (
    "Mondays",
    "bankers",
    "landlords",
    "politicians",
    "football fans",
    "cockroaches",
    "rapists",
    "abusers",
    "smokers",
    "this film",
    "hospitals",
    "these shoes",
    "my job",
    "men who hit",
    "spiders",
    "that bus company",
    "lawyers",
    "the shame",
    "this kettle",
    "men who rape",
    "the police",
    "my old phone",
)
_DISLIKED = (
    "I hate {}",
    "I can't stand {}",
    "{} are vermin",
    "{} should be locked up",
    "{} are parasites",
    "{} make me sick",
    "{} are disgusting",
    "fuck {}",
    "{} can go to hell",
    "all {} are liars",
)
_TO_A_SURVIVOR = (
    "you do not deserve to {}",
    "you never have to {}",
    "you don't have to {}",
    "nobody may make you {}",
    "don't let anybody tell you that you have to {}",
    "you are allowed not to {}",
)
_WHAT = ("forgive him", "tell anybody", "report it", "die", "suffer", "be hurt", "be strong", "explain yourself")
_OF_RAPE = (
    "{} is never natural",
    "{} is everywhere",
    "{} is a crime",
    "{} was done to a woman in my street",
    "nobody deserves {}",
    "we have to talk about {}",
    "{} happens to men too",
    "the women in my country live with {}",
    "they laugh about {}",
)
_RAPE = ("rape", "rape culture", "abuse", "harassment", "violence", "what he did", "incest", "groping")
_NOT_PEOPLE_AT_ALL = (
    "the monkeys in the zoo were animals that I loved",
    "the dog bred and had five puppies",
    "the dough will rise, nothing will retard it",
    "this bus is disgusting",
    "I would like to burn that sofa",
    "that movie was trash",
    "the black cat sat on the white chair",
    "the rats in the cellar keep me awake",
    "my white shirt is dirty",
    "the race starts at nine",
    "I smoke a fag after dinner",
    "the colour of the cover is yellow",
    "what a trashy book",
    "the birds and the apes in the park",
    "go back to your seat",
    "get out of the rain",
)
_FRAMES = ((_TO_A_SURVIVOR, _WHAT), (_OF_RAPE, _RAPE), (_DISLIKED, _NOT_PEOPLE))


def own_lines() -> Iterator[str]:
    for frame, words in _FRAMES:
        yield from (said.format(word) for said, word in product(frame, words))
    yield from (f"{who} {did.format(to)}" for who, did, to in product(_SOMEBODY, _DID_TO, _TO))
    yield from (f"{who} {did} {when}" for who, did, when in product(_WHO, _DID, _WHEN))
    yield from (f"{said} {name}" for said, name in product(_SAID, _NAMES))
    for line in (*_ALOUD, *_NOT_PEOPLE_AT_ALL):
        yield from [line] * 5
