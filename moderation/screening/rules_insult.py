"""Rules for insults in English: words meant for a person who reads or writes here. Patterns over folded text."""

from stories.noticing.reading import rule

_NOUN = (
    r"(?:idiots?|morons?|imbeciles?|cretins?|liars?|whores?|sluts?|bitch(?:es)?|cunts?|pigs?|scum|"
    r"trash|garbage|losers?|cowards?|psychos?|clowns?|creeps?|"
    r"freaks?|retards?|worms?|parasites?|frauds?|assholes?|bastards?|dickheads?|pricks?|twats?|"
    r"snowflakes?|dumbass|jackass|cow|hag|skanks?|hoes?|"
    r"animals?|filth|disgrace|waste of (?:space|oxygen|time|air)|pieces? of (?:shit|crap|garbage|"
    r"trash)|shit|nutcase|crybaby|baby|joke|degenerates?|vermin|"
    r"faggots?|scumbags?|douchebags?|weaklings?|hypocrites?|fools?|attention whores?|drama queens?|human being)"
)
_ADJ = (
    r"(?:little|stupid|dumb|dumbest|idiotic|pathetic|disgusting|worthless|ugly|fat|crazy|insane|mental|"
    r"hysterical|filthy|dirty|lying|retarded|useless|gross|vile|"
    r"weak|whiny|sick|fucking|bloody|brainless|ignorant|delusional|spineless|fake|absolute|total|"
    r"complete|sad|attention.seeking|moronic|trashy|nasty)"
)
_BAD = (
    rf"(?:{_NOUN}|(?:stupid|dumb|dumbest|idiotic|pathetic|disgusting|worthless|ugly|crazy|insane|"
    rf"mental|hysterical|filthy|retarded|useless|gross|vile|brainless|delusional|moronic))"
)
_GAP = r"(?:(?!(?:not|never|no|nothing to|n't|aren|isn|so|strong|if|when|because|that|who|but)\b)[\w']+,? ){0,4}?"
_NOUNS = (
    "idiot idiots moron morons imbecile imbeciles cretin cretins liar liars whore whores slut sluts "
    "bitch bitches cunt cunts pig pigs scum trash garbage loser losers "
    "coward cowards psycho psychos clown clowns creep creeps freak freaks retard retards worm worms "
    "parasite parasites fraud frauds asshole assholes bastard bastards "
    "dickhead dickheads prick pricks twat twats snowflake snowflakes dumbass jackass cow hag skank "
    "skanks animal animals filth disgrace waste piece pieces nutcase crybaby "
    "baby joke degenerate degenerates vermin faggot faggots scumbag scumbags hypocrite hypocrites fool "
    "fools whore being ass hoe hoes"
)
_ADJS = (
    "stupid dumb dumbest idiotic pathetic disgusting worthless ugly crazy insane mental hysterical "
    "filthy retarded useless gross vile brainless delusional moronic"
)

RULES = (
    rule(
        "you-are",
        f"{_NOUNS} {_ADJS}",
        rf"\b(?:you|u|ur|ya|y'all|you all|you people|you lot)(?:'re|'r| are| r| is| sound| look| must be|"
        rf"re|(?<=\bur))(?: like| both| all| just| really| nothing but| such)* (?:a |an |"
        rf"the )?{_GAP}{_BAD}\b(?! (?:for|to (?:think|feel)|because)\b)",
    ),
    rule(
        "you-noun",
        _NOUNS,
        rf"\b(?:you|u) (?:{_ADJ},? ){{0,3}}(?!baby|joke|waste|animals|human)(?:{_NOUN}|"
        rf"ass)\b(?! of)(?!,? i (?:said|thought|told))",
    ),
    rule("like-you", f"{_NOUNS} so like", rf"\b{_NOUN} like you\b|\bpeople like you are {_GAP}{_BAD}\b|\bso are you\b"),
    rule(
        "what-a",
        f"{_NOUNS} {_ADJS}",
        rf"^\W*(?:what|such) an? (?:{_ADJ} ){{0,2}}{_NOUN}\b(?! of)(?:.{{0,12}} you are)?|\bthat(?:'s|"
        rf" is) (?:what|all) you are\b",
    ),
    rule(
        "she-is",
        f"{_NOUNS} {_ADJS}",
        rf"\b(?:she|op|this (?:woman|girl|writer|author|bitch|chick|guy)|the (?:author|writer|op|poster)|"
        rf"whoever wrote this|who wrote this)(?:'s| is)(?: just| such| clearly| obviously)* (?:a |"
        rf"an )?{_GAP}"
        r"(?:whores?|sluts?|bitch|cunt|psycho|loser|moron|idiot|pig|liar and|lying|pathetic|retard(?:ed)?|"
        r"attention.seek\w+|disgusting|trash|scum|fraud|joke)\b",
    ),
    rule(
        "they-here",
        f"{_NOUNS} {_ADJS}",
        rf"\b(?:the (?:moderators?|mods|admins?)(?: here)?|people here|everyone here|these (?:people|women|"
        rf"girls)|you guys)(?: are|'re) {_GAP}{_BAD}\b",
    ),
    rule(
        "curse",
        "fuck shut go eat screw piss get drop damn stfu gtfo",
        r"\bfuck (?:you|u|off|yourself|urself)\b|^\W*shut (?:the fuck )?up\b|^\W*shut your|"
        r"^\W*go to hell\b|\bgo fuck yourself|^\W*eat shit|"
        r"\bscrew you\b|^\W*piss off|\bstfu\b|\bgtfo\b|^\W*go to hell, you|^\W*get lost\b",
    ),
    rule("disgust", "disgust sick", r"\byou (?:all |people )?(?:disgust me|make me (?:sick|puke|vomit))"),
    rule("nobody-likes", "likes loves wants", r"\b(?:nobody|no one|no-one) (?:likes|loves|wants) you\b"),
    rule(
        "brain",
        "crying whining brain brains mother raised smell look ashamed",
        r"\bgrow a (?:brain|spine|pair)|\bbrain of an?\b|\byour (?:mother|mom|parents) raised a|"
        r"\byou (?:smell|look) (?:and you look )?like (?:a |an )?(?:pig|shit|trash|whore|cow)|"
        r"\byou should be ashamed(?: of yourself)?,? (?:you|of yourself)|\bstop (?:crying|whining),? you\b",
    ),
    rule("story", _ADJS, r"\b(?:such|what) a (?:dumb|stupid|pathetic) (?:story|post|girl|woman|bitch)"),
    rule(
        "scorn",
        "life face voice story words only bet whining whine crying cry",
        rf"\bget a life\b(?! (?:back|together|of my))|\byour (?:\w+ )?(?:face|voice|story|words|post|tears) makes? "
        rf"me (?:\w+ )"
        rf"{{0,2}}(?:sick|puke|vomit|laugh|cringe|gag)|\bonly an? {_NOUN} (?:would|could|can) (?:\w+ )?(?:write|say|"
        rf"believe|post|do|"
        rf"think)|\bi bet you(?:'re| are) (?:\w+ and )?(?:fat|ugly|lonely|a virgin|single|crazy|dumb|stupid)\b|"
        rf"\bstop (?:whining|"
        rf"crying|your whining),? (?:you )?(?:\w+ )?{_NOUN}|\bgo (?:and )?cry (?:somewhere|elsewhere|to your|about "
        rf"it)|\bcry me a "
        rf"river\b|\bdumb as (?:a|an|shit)\b",
    ),
    rule("all-you-are", "are", r"\bthat(?:'s| is) (?:what|all) you are\b"),
)
