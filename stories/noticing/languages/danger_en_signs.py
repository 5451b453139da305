"""English signs of danger by what they speak of: a farewell, a means, no days to come, somebody near, a child.

Each is broad and asks for the present: a sign of the past in the sentence holds it back. Patterns over folded text.
"""

from stories.noticing.reading import rule

# Any of these words, and such a sentence is not worth trying: the patterns would find it as well, later.
_PAST = (
    "was were had ago once years stopped survived people clean therapist film movie book song poem joke "
    "dream dreamed nightmare nightmares remember wanted thought"
)

# The sentence tells of what was, of other people in general, or says that it is over.
_NOT = (
    r"^(?!.*\b(?:was|were|had|used to|ago|once|years|back then|stopped|survived|any ?more i don'?t|no longer|"
    r"(?:19|20)\d\d|"
    r"last (?:year|summer|winter|spring|autumn|century)|when i was|in my (?:teens|twenties)|if (?:you|someone|anyone)|"
    r"people|clean|therapist|film|movie|book|song|poem|joke|laugh\w*|dream\w*|nightmares?|remember|wanted|thought|"
    r"never did|"
    r"doctor said|for (?:work|school|fun)|headaches?|prescri\w+)\b)"
)
_ME = r"(?=.*\b(?:i|i'm|im|i've|ive|i'll|me|my|myself)\b)"
_MEANS = (
    r"(?:rope|noose|belt|pills?|tablets?|tylenol|paracetamol|ibuprofen|meds|insulin|sleeping pills|razors?|blades?|"
    r"gun|pistol|shotgun|bullets?|bleach|poison|bridge|roof|rooftop|ledge|balcony|train|trains|tracks|railway|river|"
    r"cliff|lorry|truck|traffic|gas|beam|packet|cabinet|overdose)"
)
_MEANS_WORDS = _MEANS[3:-1].replace("s?|", " ").replace("|", " ") + " pill tablet razor blade bullet"
_HELD = (
    r"(?:look(?:ing)? at|star(?:e|ing) at|think(?:ing)? (?:of|about)|keep|hold(?:ing)?|count(?:ed|ing)?|ready|lined|"
    r"in case|"
    r"enough|sav(?:ed|ing)|hid(?:den|ing)?|stash(?:ed)?|bought|loaded|put it back|by my bed|next to|in front of|"
    r"swallow(?:ed)?|"
    r"tak(?:e|ing) (?:them|it|the|all|every\w*)|took (?:them|it|the|all|every\w*)|do it|end|step(?:ping)?|"
    r"jump(?:ing)?|"
    r"walk(?:ing)? (?:into|under|onto)|tied|in my hands?|how many|waiting|drawn to|calling me|goodbye|tonight|"
    r"sleep for ?ever)"
)
_KIN = (
    r"(?:mum|mom|mother|dad|father|sister|brother|kids|children|son|daughter|parents|family|wife|husband|everyone|"
    r"girls|"
    r"boys|babies|gran|nan|cat|dog|friends)"
)
_SOON = (
    r"(?:tonight|tonite|2nite|tn|today|tomorrow|now|rn|soon|this (?:week|weekend|evening|night|time|afternoon)|"
    r"\w+day|in \w+ (?:minutes|hours)|any (?:minute|second|moment))"
)
_JUST = (
    r"(?:tonight|today|just now|this (?:morning|evening|afternoon|week)|again|(?:an|one|two|three|few|\d+) "
    r"(?:hours?|minutes?|min) ago|right now)"
)
_HE = (
    r"\b(?:he|she|they|(?:my|her|his|their|the) (?:[\w']+ ){0,2}?(?:stepdad|stepfather|stepdads|dad|daddy|father|"
    r"mum|mom|"
    r"mother|uncle|brother|cousin|grandpa|grandad|granddad|grandfather|husband|wife|boyfriend|girlfriend|bf|partner|"
    r"ex|boss|"
    r"coach|teacher|neighbou?r|landlord|pimp|man|men|guy|stalker|flatmate|roommate)|dad|daddy|grandad|grandpa|uncle "
    r"\w+)"
)
_HURTS = (
    r"(?:beats?|beating|hits?|hitting|hurts?|hurting|rapes?|raping|touch(?:es|ing)?|forc(?:es|ing)|chok(?:es|ing)|"
    r"strangl(?:es|ing)|kick(?:s|ing)|punch(?:es|ing)|abus(?:es|ing)|molest(?:s|ing)|grop(?:es|ing)|drug(?:s|ging)|"
    r"threaten(?:s|ing)|follow(?:s|ing)|stalk(?:s|ing)|does (?:it|stuff|things|that|this)|doing (?:it|stuff|things|"
    r"that|this)|"
    r"get(?:s|ting) in(?:to)?|goes in(?:to)?|comes? in(?:to)?|climbs? in(?:to)?|makes? (?:me|her|him|them))"
)
_HURTS_WORDS = (
    "beats beating hits hitting hurts hurting rapes raping touches touching touch forces forcing chokes choking "
    "strangles strangling kicks kicking punches punching abuses abusing molests molesting gropes groping drugs "
    "threatens threatening following stalking does doing gets goes come comes climbs makes"
)
_CHILD = (
    r"\b(?:(?:my|her|his|our|their|the|a|this|another|mi) (?:[\w']+ ){0,2}?(?:little |baby |younger )?(?:boy|girl|son|"
    r"daughter|"
    r"brother|sister|child|kid|kids|children|niece|nephew|cousin|pupil|student|granddaughter|grandson|stepdaughter|"
    r"stepson|"
    r"baby|toddler|twins|neighbou?r'?s (?:kid|child|girl|boy)|class)|(?:she|he)(?:'s| is) (?:only |just )?(?:[3-9]|"
    r"1[0-7]|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\b)"
)
_CHILD_WORDS = (
    "boy girl son daughter brother sister child kid kids children niece nephew cousin pupil student granddaughter "
    "grandson stepdaughter stepson baby toddler twins she's he's"
)
_ALARM = (
    r"(?:bruis\w+|bleed\w*|beg(?:s|ging)|scared (?:of|to go)|afraid (?:of|to go)|terrified of|(?:won'?t|does(?:n'?t| "
    r"not)) want to go|hurts? (?:his|her|them|down there)|sleeps? there|has to (?:sleep|stay|go)|alone with|"
    r"still (?:lives?|sleeps?|goes|stays?|sees?|visits?)|goes back|lives? with him|in (?:his|her|their) (?:bed|room)|"
    r"private parts?|bottom|his secret|secret game|at his (?:place|house|flat)|with him (?:now|right now|tonight|this|"
    r"alone|every|and)|"
    r"has (?:her|him|them) (?:this|every|on|for|tonight|over)|"
    rf"(?:says?|told me|tells me)\b.{{0,40}}?\b{_HURTS}|who to call|what to do)"
)
_FEAR = (
    r"(?:scared|afraid|terrified|frightened|help|hid(?:e|ing)|don'?t know what|what do i do|won'?t stop|shaking|drunk|"
    r"angry|knife|gun|kill|hurt|finish|beat|safe|lock\w*|hear)"
)

SIGNS_SELF = (
    rule("means", _MEANS_WORDS, rf"{_NOT}{_ME}(?=.*\b{_MEANS}\b)(?=.*\b{_HELD}\b).*", unless=_PAST),
    rule(
        "asks-how",
        "many much dose painless way ways take takes quickest easiest long",
        rf"\bhow (?:many|much) (?:\w+ ){{0,3}}?{_MEANS}|\b(?:lethal|fatal|deadly) dose|"
        r"\b(?:painless(?:ly)?|quick(?:est)?|easi(?:est|er)|best) way (?:to (?:die|go|do it|end)|out)|"
        r"\bways to (?:do it|die|go\b|end)|\bhow (?:long|much \w+) (?:does|would|will) it take to (?:die|bleed|drown)",
    ),
    rule(
        "farewell",
        "goodbye goodbyes bye tell letter letters note notes wrote written gave giving loved love sorry forgive "
        "farewell "
        "last cat dog read find without",
        rf"{_NOT}(?:.*?\b(?:tell|let) (?:my|the|our|every\w+) {_KIN}?(?: know)?(?: that)? ?i (?:always )?(?:love|"
        rf"am|'m "
        rf"sorry)"
        rf"|.*?\b(?:written|wrote|writing|finished|left) (?:the |my |a |some |out )?(?:\w+ )?(?:letters?|notes?) "
        rf"(?:to|"
        rf"for) "
        rf"(?:my|the|each|every)|\bi(?:'ve| have) written (?:a|the|my) notes?\b|.*?\b(?:saying|say|said|texted|"
        rf"texting|sent)(?: me| us| you| her| him)? (?:my )?"
        rf"good ?byes?\b(?! (?:to (?:him|that|the (?:job|past|house))))|.*?\b(?:gave|giving|given) away (?:my|all|"
        rf"everything)|"
        rf".*?\b(?:gave|giving) (?:my|the) (?:\w+ )?(?:dog|cat|things|clothes|plants|guitar|books) away|"
        rf".*?\b(?:when|by the time|if) (?:you|any\w+|they|someone|she|he) (?:are |is )?(?:reads?|reading|finds?) "
        rf"(?:this|"
        rf"me)|"
        rf".*?\bforgive me for (?:leaving|what i(?:'m| am)|going|this)|.*?\blast (?:message|post|goodbye|words|letter|"
        rf"night|birthday|"
        rf"christmas|time (?:you|anyone))\b|.*?\b(?:after|when|once) i(?:'m| am) gone)",
        unless=_PAST,
    ),
    rule(
        "date",
        "picked chosen chose set date day planned plan find",
        rf"{_NOT}(?:.*?\b(?:picked|chosen|chose|set|decided(?: on)?|have|got|know) (?:the|a|my) (?:date|day|time|"
        rf"place|"
        rf"method)\b"
        rf"(?! (?:for|of) (?:the|my|our) (?:trial|wedding|hearing|court|party))|.*?\bhow i(?:'ve)? planned it|"
        rf".*?\b(?:nobody|no one|they|someone|who)(?:'ll| will| won'?t)? (?:\w+ )?find (?:me|my body)|.*?\bthe "
        rf"people who "
        rf"find me)",
        unless=_PAST,
    ),
    rule(
        "no-days-to-come",
        "alive point reason why future see picture here exist exists tomorrow left",
        rf"{_NOT}(?:.*?\b(?:i|i'm) (?:\w+ )?(?:see|have|find|got|feel)(?: there is)? no (?:\w+ )?(?:point|reason|"
        rf"future|"
        rf"way)"
        rf"|.*?\bi (?:can'?t|cannot|don'?t|do not|dont|cant) (?:\w+ )?(?:see|picture|imagine|know) (?:why i|any "
        rf"(?:point|"
        rf"reason|"
        rf"future)|a (?:point|reason|future)|the point|myself (?:alive|here|next)|(?:being|living) (?:here|alive|past|"
        rf"until))"
        rf"|.*?\b(?:stay|staying|be|keep myself|remain) alive (?:much|any|for much|very) long(?:er)?|"
        rf".*?\bwhat(?:'s| is) the point (?:of|in) (?:me|living|going|being|any|it all|staying|waking)|"
        rf".*?\bnothing left "
        rf"(?:to (?:give|live|lose)|for me)|^i (?:just )?(?:want|wanna|wish) (?:to|i could) (?:just )?"
        rf"(?:not exist|vanish|be gone|be nothing|dis+ap+ear))",
        unless=_PAST,
    ),
    rule(
        "not-safe-alone",
        "myself safe trust might scared afraid",
        rf"{_NOT}(?:.*?\b(?:can'?t|cannot|cant|not able to|don'?t know how to) keep myself safe|.*?\bnot safe (?:with|"
        rf"from|around) myself"
        rf"|.*?\bwhat i(?:'ll| might| may| will| could|'m going to| am going to| would)(?: \w+)? do (?:to myself|"
        rf"tonight|"
        rf"next|when|"
        rf"if|once|$)|.*?\b(?:don'?t|do not|can'?t|cannot|dont) trust myself (?:alone|tonight|with|not|around|to "
        rf"(?:be|"
        rf"stay))|"
        rf".*?\bdanger to myself)",
        unless=_PAST,
    ),
    rule(
        "hurts-self",
        "cut burned burnt hit scratched starving eating eat purging bleeding cuts arms arm legs wrists thighs "
        "sick eaten",
        rf"\bi(?:'ve| have)? (?:just )?(?:cut|burned|burnt|scratched|hit|carved|bit|stabbed)(?: into)? (?:myself|"
        rf"my \w+)\b.{{0,50}}?\b{_JUST}"
        rf"|\b(?:stopped|not|quit) eating\b.{{0,20}}?\b(?:on purpose|so (?:that )?i|because i want|to (?:die|dis))"
        rf"|\b(?:i'm|im|i am|i keep) (?:\w+ )?(?:starving|purging|punishing|hurting|harming|cutting|burning) "
        rf"(?:myself|"
        rf"my)\b",
    ),
    rule(
        "thinks-of-it",
        "hanging jumping stepping drowning dying overdosing disappearing sleeping sleep",
        rf"{_NOT}(?:.*?\b(?:think|thinking|thoughts?|obsess\w+|fantasi\w+)(?: \w+)? (?:about|of|over) (?:just )?"
        rf"(?:hanging|jumping|stepping|drowning|dying|overdosing|disappearing|sleeping for ?ever|driving (?:in|off))"
        rf"|.*?\b(?:sleep|go to sleep|fall asleep|close my eyes) (?:for ?ever|and (?:not|never)|for good|eternally))",
        unless=_PAST,
    ),
    rule(
        "took-them",
        "swallowed took taken packet bottle box pills tablets everything",
        r"\bi(?:'ve| have)? (?:just |already |now )?(?:swallowed|took|taken|drank|drunk)(?: all)?(?: of)? (?:the |"
        r"my |a |"
        r"mum'?s )?(?:whole |entire |full |rest of (?:the|my) )?(?:packet|bottle|box|lot|pills|tablets|pack|strip|"
        r"them all|"
        r"everything|bleach)\b(?!.*\b(?:ago|when i|years|once|in \d{4}|survived|woke)\b)|\b(?:she|he|my \w+)(?: "
        r"has|'s| "
        r"says (?:she|he|they))? (?:just )?(?:took|taken|swallowed) (?:\w+ )?(?:pills|tablets|an overdose)"
        r"(?!.*\b(?:when|years|once|in \d{4}|survived|woke)\b)",
    ),
)

SIGNS_OTHERS = (
    rule(
        "near",
        "coming comes come outside upstairs downstairs stairs door back home here flat house hall kitchen next "
        "room tonight",
        rf"{_NOT}(?:.*?{_HE}(?:'s| is|'re| are) (?:\w+ )?(?:coming (?:up|down|in|for|over|here)|upstairs|"
        rf"downstairs|on the "
        rf"stairs|"
        rf"(?:at|outside|behind|banging|knocking|kicking)(?: on| at| in)? (?:the|my|our) (?:door|window|house|flat|"
        rf"bedroom)|still in the "
        rf"(?:flat|house|room|kitchen|hall))"
        rf"|.*?{_HE}(?:'s| is|'re| are|'ll| will) (?:going to )?(?:be |come |coming )?(?:back|home|here|round|tonight|"
        rf"over)\b(?=.*\b{_FEAR}\b))",
        unless=_PAST,
    ),
    rule(
        "with-them",
        "with place house alone",
        rf"{_NOT}(?:.*?\b(?:my|the|their|our) (?:[\w']+ ){{1,3}}?(?:is|are)(?: \w+)? (?:alone )?(?:with|at) (?:him|"
        rf"his (?:place|house|flat))\b"
        rf"(?=.*\b(?:{_SOON}|alone|lock\w*|scared|afraid)\b)|.*?\b(?:she|he)(?:'s| is)(?: \w+)? (?:alone with him|"
        rf"at his "
        rf"(?:place|"
        rf"house|flat)) (?:now|right now|tonight)|.*?\b(?:she|he)(?:'s| is) at his (?:place|house|flat) (?:now|"
        rf"tonight))",
        unless=_PAST,
    ),
    rule(
        "harms-now",
        _HURTS_WORDS,
        rf"{_NOT}(?:.*?{_HE}(?:'s| is|'re| are) (?:\w+ )?(?:beating|hitting|hurting|raping|touching|forcing|choking|"
        rf"strangling|kicking|"
        rf"punching|abusing|molesting|threatening) (?:me|us|her|him|them|my|our|the)\b"
        rf"|.*?{_HE} (?:still |sometimes |always |often )?{_HURTS} (?:me|my|us|her|his|their|our|in|to me)\b"
        rf"(?=.*\b(?:still|every|each|when(?:ever)?|wen|tonight|now|rn|don'?t tell|secret|again)\b))",
        unless=_PAST,
    ),
    rule(
        "harmed-today",
        "tonight today now morning evening again ago still",
        rf"\b(?:he|she|they|my \w+)(?: \w+)? (?:just )?(?:put (?:his|her) hands|choked|strangled|beat|hit|raped|"
        rf"punched|"
        rf"kicked|pushed|"
        rf"forced|hurt|attacked|assaulted)\b(?!.*\b(?:years?|months?|weeks?) ago)(?=.{{0,40}}?\b(?:{_JUST}|still "
        rf"(?:in|"
        rf"here|outside))\b)"
        rf"(?=.*\b(?:i'm|im|i am|he's|he is|still|hid\w*|tonight|just now|minutes?|hours?)\b)",
    ),
    rule(
        "threat",
        "come finish kill get find hurt end shoot burn coming stop",
        rf"{_NOT}.*?(?:{_HE}|\bwho) (?:\w+ ){{0,2}}?(?:says?|said|texted|texts|told me|swears?|swore|promised|"
        rf"keeps saying|"
        rf"messaged|writes) "
        rf"(?:me )?(?:that )?(?:he|she|they)(?:'ll| will|'s going to| is going to|'s gonna|'s coming| is coming)(?: "
        rf"\w+){{0,4}}? "
        rf"(?:come|finish|kill|get|find|hurt|end|shoot|burn|me|us)\b",
        unless=_PAST,
    ),
    rule(
        "goes-on",
        "happens happen again",
        rf"{_NOT}.*?\bit (?:still )?(?:happens|will happen|is going to happen|'s going to happen|'ll happen)\b"
        rf"(?=.*\b(?:again|every|each|tonight|whenever|when he)\b)(?!.*\b(?:anyone|everyone|every(?:where|body| "
        rf"(?:woman|"
        rf"girl|\w+ seconds?))|women|families|to men)\b)",
        unless=_PAST,
    ),
    rule(
        "child",
        _CHILD_WORDS,
        rf"{_NOT}(?!.*\b(?:is (?:safe|well|fine|grown)|can'?t (?:get|come) near|in (?:prison|jail)|is \w+ now|"
        rf"cheat\w*)\b)"
        rf"(?=.*{_CHILD})(?=.*\b{_ALARM})(?=.*\b(?:him|he|his|they|dad\w*|father|uncle|grand\w+|coach|teacher|"
        rf"priest|stepdad|boyfriend|man|brother|mother|mum|mom|it|she|hurts)\b)(?=.*(?:s|still|now|to|every)\b).*",
        unless=_PAST,
    ),
)

# Beside an age: a class at school says it too.
SCHOOL = (
    r"\bi(?:'?m| am) in (?:year [1-9]\b|year 1[0-2]\b|grade \d|(?:the )?(?:\d\w\w|first|second|third|fourth|fifth|"
    r"sixth|"
    r"seventh|eighth|ninth|tenth) (?:grade|class|form)|primary|middle school|elementary|high school)"
)
