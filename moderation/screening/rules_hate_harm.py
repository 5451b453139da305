"""Rules for hate in English that wishes harm: a group of people, and what should be done to them. Folded text."""

from moderation.screening.groups import ALL_GROUPS, GROUP, HARM, HARMED, ONE, SLUR
from stories.noticing.reading import rule

_GROUPS = ALL_GROUPS

HARM_WISHED = (
    rule(
        "group-must",
        _GROUPS,
        rf"\b(?:{GROUP}|(?:a|every|any) {ONE}) (?:should|must|need to|have to|ought to|deserve to)(?: all| not|"
        rf" never| just)* (?:be {HARMED}|be allowed(?<=not be allowed)|be allowed(?<=never be allowed)|have been "
        rf"born|die|burn|rot|go back|get out|obey|"
        rf"shut up|stay in the|know their place|vote)",
    ),
    rule(
        "get-rid",
        "teach teaches rid kill exterminate death hang gas kick deport burn lynch shoot ban round",
        rf"\b(?:get rid of|kill|exterminate|hang|gas|kick out|deport|burn|lynch|shoot|ban|round up|"
        rf"wipe out)(?: all| every| the| those| these| of| traitors and)* (?:the )?{GROUP}\b|"
        rf"\bkick (?:all )?(?:\w+ )?(?:immigrants|muslims|refugees|jews|foreigners) out|"
        rf"\bdeath to (?:all )?(?:the )?{GROUP}|\bteach(?:es)? (?:these|those|the) {GROUP} a lesson",
    ),
    rule(
        "go-back",
        "back country",
        r"^(?:\W*(?!(?:not|never|don|dont|wrote|said|made|asked|told|nobody|he|"
        r"they)\b)[\w']+){0,3}?\W*go (?:back|home) to (?:your|ur|africa|mexico|pakistan|israel|china|india|"
        r"where)(?! (?:bed|room|work|family|therapist|mother|parents))|\bget out of (?:our|my) country",
    ),
    rule(
        "harm-them",
        "shoot kill stab hang burn beat gas bomb deport drown punch castrate sterilise sterilize let's lets",
        rf"^\W*(?:and |so |just |let'?s |lets |come and )*{HARM}(?: up| down| out)?(?: all| every| any| some| the| "
        rf"these|"
        rf" those| a few| more)* (?:{GROUP}|{ONE}|{SLUR})\b",
    ),
    rule(
        "keep-out",
        "allowed welcome near permitted",
        rf"\bno (?:more )?(?:{GROUP}|{ONE}|{SLUR}) (?:\w+ )?(?:should|must|may|can|is to|are|is|ought to)(?: "
        rf"ever)? (?:be )?"
        rf"(?:allowed|permitted|welcome|let|near|around)\b(?! to be (?:hurt|harmed|treated))",
    ),
    rule(
        "if-you-are",
        "gay muslim jew trans black woman lesbian disabled immigrant",
        r"\bif you(?:'re| are) (?:a |an )?(?:gay|muslim|jew|jewish|trans|black|lesbian|disabled|immigrant|"
        r"woman|female|feminist),? (?:then )?(?:you )?(?:will burn|are|deserve|should|go|burn|'re|must|"
        r"belong)",
    ),
    rule(
        "slur-should-die",
        "tranny faggot nigger dyke retard jew bitch put down",
        r"\b(?:tranny|faggot|nigger|dyke|retard|jew|bitch) (?:should|needs to|must|deserves to) (?:be|die|"
        r"get)",
    ),
    rule(
        "will-harm",
        "kill murder shoot burn smash beat hang stab hunt wipe rape lynch slaughter exterminate eradicate gas bomb "
        "attack "
        "punch execute drown behead enslave castrate strangle crush destroy",
        rf"\b(?:i|we|they|you|someone|somebody)(?:'ll| will|'m going to| am going to| are going to|'re going to|'m "
        rf"gonna|"
        rf" gonna| should| must| need to| ought to| have to| want to| wanna|'d love to| would love to| can| could)"
        rf"(?: just| all| one day| soon)* {HARM} (?:(?:the|all|every|any|some|these|those|that|an?|another|next|last|"
        rf"single|one|of|in|down|up|out|off|face|head|skull|more|fucking|damn|bloody|filthy|dirty|few) ){{0,6}}"
        rf"(?:{GROUP}|{ONE}|(?:black|white|brown|muslim|gay) (?:man|men|guy)|mosques?|synagogues?|{SLUR})\b",
    ),
    rule(
        "will-harm",
        "shoot kill stab hang",
        rf"\b(?:see|catch|meet|find)\b.{{0,20}}\b(?:{GROUP}|{ONE}|(?:black|white|brown|muslim|gay) (?:man|men|"
        rf"guy))\b.{{0,30}}"
        rf"\b(?:i|we)(?:'ll| will|'m going to| am going to) {HARM} (?:him|her|them)\b",
    ),
    rule(
        "should-put",
        "put send lock ship throw round drive dump load keep push deport chain camps",
        rf"\b(?:should|must|ought to|need to|have to|let'?s|time to|we'll|we will|i would|i'd|gonna)(?: just| all)* "
        rf"(?:put|send|lock|ship|throw|round|drive|dump|load|push|chain)(?: up)? (?:all |every |the |these |those |"
        rf"each )*"
        rf"(?:{GROUP}|{ONE}) (?:in|into|up|back|out|away|off|to|under|onto|on) ",
    ),
    rule(
        "should-be-harmed",
        "shot killed hanged hung gassed burned burnt exterminated eradicated deported raped lynched beaten banned "
        "locked "
        "sterilized whipped executed drowned wiped driven kicked thrown enslaved chained slaughtered stoned "
        "caged born",
        rf"\b(?:{GROUP}|(?:an?|every|any|each) {ONE})(?: \w+)? (?:should|must|needs?(?: to)?|has to|have to|ought to|"
        rf"deserves?"
        rf"(?: to)?|belongs?)(?: all| just| never)* (?:to )?(?:be|get|have been) (?:\w+ )?{HARMED}\b"
        rf"(?! (?:from here|in love|by us when))",
    ),
    rule(
        "glad-if-dead",
        "happy glad better nice great celebrate laugh cheer hope wish pray",
        rf"\b(?:happy|glad|better|nice|great|celebrate|laugh|cheer) (?:\w+ ){{0,2}}(?:if|when|once) (?:all |the |"
        rf"every |these )*"
        rf"(?:{GROUP}|{ONE}) (?:\w+ )?(?:died?|dies|dropped dead|drop dead|disappear(?:ed|s)?|(?:were|are|is) "
        rf"(?:gone|dead))|"
        rf"\b(?:i|we) (?:\w+ )?(?:hope|wish|pray) (?:that )?(?:all |the |every |each |single |last |these |those "
        rf")*(?:{GROUP}|"
        rf"{ONE}|{SLUR}) (?:would |will )?(?:dies?|died|gets? (?:cancer|raped|shot|killed|aids|what)|burns?|rots?|"
        rf"suffers?|"
        rf"disappears?)\b",
    ),
    rule(
        "should-die",
        "die dead hunt worth disappear",
        rf"\bonly good {ONE} is a dead|\bi (?:wish|hope) (?:all |the |every |these )*{GROUP} (?:would |"
        rf"will )?(?:die|disappear|burn|rot)\b|"
        rf"\bhunt(?:ing)? down (?:every|all|each) (?:\w+ )?(?:{GROUP}|{ONE})|\b{GROUP} are worth (?:less|nothing)",
    ),
)
