"""English words for a plan, a means, a place and a farewell: the writer may be about to die. Folded text."""

from stories.noticing.reading import rule

_SOON = r"(?:tonight|tomorrow|today|now|soon|this (?:week|weekend|evening|night)|on (?:\w+day|my birthday)|right now)"
_DEATH = r"(?:die|death|dying|suicide|kill(?:ing)? myself|be dead|overdose)"
_GONE = r"(?:were|was|am|wasn'?t|weren'?t|'m)(?: \w+)? (?:dead|gone|here|alive|born|around|not here|no longer here)"

PLANS = (
    rule(
        "place",
        "bridge roof ledge edge tracks cliff balcony",
        r"\bi(?:'m| am) (?:\w+ ){0,3}(?:on|at|by|near) (?:the |a )?(?:edge of (?:the|a) (?:\w+ )?|\w+ )?(?:bridge|"
        r"roof|ledge|"
        r"tracks|cliff|balcony)\b(?! (?:of (?:my|a) (?:job|new)|with (?:my|friends)))|\bon the edge of (?:the|a) "
        r"(?:roof|bridge|"
        r"cliff|balcony)",
    ),
    rule(
        "means",
        "rope gun pills tablets noose razor blade blades poison bullets paracetamol knife",
        r"\bi(?:'ve| have)? (?:just |already |now )?(?:bought|got|loaded|saved up|collected|tied|have|counted|hidden|"
        r"found|am "
        r"holding) (?:\w+ ){0,3}?(?:rope|gun|noose|razor blades?|poison|bullets|(?:pills|tablets|paracetamol) "
        r"(?:ready|saved|here|"
        r"in front|for (?:it|tonight)))|\bi(?:'m| am) (?:sitting |standing |here |lying )?(?:with|holding|looking at|"
        r"staring at) "
        r"(?:\w+ ){0,4}(?:rope|noose|knife (?:in|to|at|on) my|pills|tablets)",
    ),
    rule(
        "thinks-of-it",
        "walking stepping driving drowning lying river train traffic",
        r"\b(?:keep|can'?t stop|always|constantly|i(?:'m| am))(?: on)? (?:thinking|dreaming|fantasi[sz]ing) (?:about|"
        r"of) (?:just )?"
        r"(?:walking|stepping|driving|drowning|lying down|swerving|going) ?(?:into|in front|off|under|on the tracks|"
        r"myself|to "
        r"sleep (?:for ?ever|and))",
    ),
    rule(
        "note",
        "note notes letter letters goodbyes will",
        r"\bi(?:'ve| have)? (?:already |just )?(?:wrote|written|left|finished|writing) (?:the|my) (?:\w+ )?(?:notes?|"
        r"goodbyes?|"
        r"last letters?)(?: already|$| for| to| and|,)|\bsaid (?:all )?my goodbyes\b|\bi(?:'m| am) writing (?:my |"
        r"the |a )?"
        r"(?:suicide|goodbye|farewell|last) ?(?:note|letter)?",
    ),
    rule(
        "will-do-it",
        "do doing happen over",
        rf"\bi(?:'m| am|'ve| have|'ll| will)(?: just| really)? (?:decided to|going to|gonna|planning to|will|ready "
        rf"to|about to) do "
        rf"it (?:\w+ )?{_SOON}|\bi(?:'ll| will) do it {_SOON}|\b(?:it|everything|the pain) (?:will|is going to) "
        rf"(?:all )?(?:be over|"
        rf"end) {_SOON}|\bi(?:'m| am) doing it {_SOON}|\b(?:today|tonight|tomorrow|friday|sunday) is the (?:day|"
        rf"night) (?:i|that i|"
        rf"for me)\b",
    ),
    rule(
        "no-reason",
        "reason point way escape nothing future left",
        r"\b(?:no|any|a single) (?:reason|point) (?:left )?(?:for me )?(?:to|in) (?:stay(?:ing)?(?: alive| here|$)|"
        r"exist|continue|"
        r"carry on|wake up|get up|breathe)|\b(?:no|any|only|other|one) (?:other )?(?:way out|escape|option)(?: "
        r"left)?(?: for me)? "
        rf"(?:except|but|other than|is|than) (?:\w+ )?{_DEATH}|\b(?:death|dying|suicide) is (?:the|my) only (?:way|"
        rf"escape|option)|"
        r"\bi (?:don'?t|do not|can'?t) see (?:a|any) future\b|\bnothing (?:is )?left (?:for me|to stay for)\b|"
        r"\bwhat(?:'s| is) the "
        r"point (?:of (?:living|being alive|going on|staying)|in living)",
    ),
    rule(
        "no-way-on",
        "live fight hold cope carry continue bear endure survive face",
        r"\bi (?:just |really )?(?:can'?t|cannot|can not) (?:live|fight|hold on|cope|carry on|continue|bear|endure|"
        r"survive|face)"
        r"(?: with| like)?(?: it| this| the \w+| myself| life| another (?:day|night))?(?: pain)?(?: any ?more| any "
        r"longer| much "
        r"longer|$| and i)|\bdon'?t know how (?:much )?long(?:er)? i can (?:hold|do|keep|take|go|stand|live|last|bear)",
    ),
    rule(
        "asks-how",
        "way ways many much painless painful does hurt lethal die overdose",
        r"\b(?:least painful|painless|easiest|quickest|fastest|best|surest) ways? (?:to|of|for me to) (?:die|dying|"
        r"kill|commit|end|go)"
        r"|\bhow (?:many|much) .{0,40}?\b(?:to (?:die|overdose|kill (?:myself|me|you))|is lethal|be fatal|lethal)|"
        r"\b(?:does|will|"
        r"would) (?:it|dying|drowning|hanging) hurt(?: to die)?\b(?=.{0,20}\b(?:die|dying|hang|drown))|\bhow (?:do|"
        r"can) i "
        r"(?:kill myself|end (?:it|my life)|die)\b",
    ),
    rule(
        "better-off",
        "happier better relieved fine easier care miss notice cry",
        rf"\b(?:be|'d be) (?:\w+ )?(?:happier|better(?: off)?|relieved|fine|easier|a better place) if i {_GONE}|"
        rf"\b(?:nobody|no one|"
        rf"noone|who) (?:would|will) (?:even |ever |really )?(?:care|miss me|notice|cry|be sad) (?:if|when) i(?:'m)? "
        rf"?(?:\w+ )?"
        rf"(?:died?|dead|gone|disappeared?|were|was|am)\b|\b(?:easier|better) for (?:everyone|everybody|them|my "
        rf"(?:family|kids|"
        rf"mum|mom|parents|children)) (?:without me|if i)\b",
    ),
    rule(
        "farewell",
        "last time read find reading goodbye world sorry look gone care",
        r"\blast (?:thing|time|words|message|post) (?:that )?i(?:'ll| will| am going to|'m going to)? ?(?:ever "
        r")?(?:write|say|post|"
        r"do|speak|be here)|\bby the time (?:you|anyone|anybody|they|somebody|someone|this is|people) ?(?:reads?|"
        r"finds?|sees?|"
        r"read)|\b(?:when|if) you(?:'re| are)? read(?:ing)? this,? i(?:'ll| will|'m| am) (?:be )?(?:\w+ )?(?:gone|"
        r"dead)|\bleave this "
        r"world\b|\bi(?:'m| am) (?:leaving|ready to leave|saying goodbye to) (?:this world|this life|life|you all|"
        r"everyone|for good)"
        r"|\bplease (?:look after|take care of) my (?:\w+ )?(?:kids|children|son|daughter|cat|dog|mother|mum|mom|"
        r"sister|brother)\b"
        r"(?=.{0,40}(?:gone|dead|not here|when i|after|$))",
    ),
    rule(
        "ready-to-die",
        "ready peace heaven born done burden asleep sleep dead numb",
        r"\bi(?:'m| am) (?:\w+ )?ready to (?:die|go now|leave this)|\bi(?:'ll| will) (?:finally )?be at peace\b|\bi "
        r"(?:want|need|"
        r"just want) to (?:\w+ )?(?:join|be with) (?:\w+ ){0,2}in heaven|\bi (?:should|wish i had|wish i'd) never "
        r"(?:have )?been born|"
        r"\bi(?:'m| am) (?:just |only )?a burden (?:to|on) (?:everyone|everybody|them|my|all)|\bi (?:want|wish|would "
        r"like|need) to "
        r"(?:just )?(?:fall asleep|go to sleep|sleep) (?:and (?:never|not)|for ?ever)|\bi (?:want|need) (?:it|the "
        r"pain|this) to "
        r"(?:stop|end|be over) (?:for good|for ?ever)",
    ),
    rule(
        "hurts-self",
        "starving cutting burning hurting harming punishing cut purging relapsed",
        r"\bi(?:'m| am)(?: \w+)? (?:starving|cutting|burning|hurting|harming|punishing|scratching) (?:myself|my "
        r"(?:arms?|legs?|"
        r"wrists?|thighs?|skin))|\bi (?:\w+ )?(?:can'?t|cannot) stop (?:cutting|hurting myself|harming|burning "
        r"myself|scratching)|"
        r"\bi (?:relapsed|started) (?:\w+ )?(?:cutting|and cut)|\bi(?:'ve| have) (?:just )?cut (?:myself|too deep|my "
        r"wrists?)|"
        r"\bi(?:'ve| have)? (?:just )?cut too deep",
    ),
)
