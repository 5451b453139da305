"""Our own lines for training that attack people for what they are: what is said of one group is said of each."""

from collections.abc import Iterator
from itertools import product

_GROUPS = (
    "women",
    "gay people",
    "gays",
    "lesbians",
    "trans people",
    "Muslims",
    "Jews",
    "black people",
    "blacks",
    "Asians",
    "Mexicans",
    "immigrants",
    "refugees",
    "foreigners",
    "disabled people",
    "feminists",
)
_SAID = (
    "I hate {}",
    "I hate all {}",
    "I can't stand {}",
    "I despise {} with all my heart",
    "{} disgust me",
    "{} make me sick",
    "{} are vermin",
    "{} are animals",
    "{} are a disease",
    "{} are parasites",
    "{} are like rats",
    "{} are stupid and lazy",
    "all {} are liars",
    "{} are scum",
    "{} are filth",
    "{} are a plague on this country",
    "{} are inferior to us",
    "{} are worth less than us",
    "{} are not human",
    "{} should be shot",
    "{} should be locked up",
    "{} should be wiped out",
    "{} deserve to die",
    "{} must get out of our country",
    "{} have no place here",
    "{} do not deserve to live",
    "{} do not belong here",
    "{} ruin everything",
    "kill all {}",
    "get rid of {}",
    "I will kill all {}",
    "we will hunt down {}",
    "fuck all {}",
    "fucking {} everywhere",
    "{} can go to hell",
    "I wish all {} would die",
    "why are {} so disgusting?",
    "nobody wants {} here",
    "{} should know their place",
    "never trust {}",
    "{} will never be equal to us",
    "{} breed like rats",
    "the world would be better without {}",
    "{} are nothing but trash",
)


def own_attacks() -> Iterator[str]:
    for group, said in product(_GROUPS, _SAID):
        yield said.format(group)
