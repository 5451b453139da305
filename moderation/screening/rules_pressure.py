"""Rules for pressing somebody to tell, report or forgive, and for unwanted advances, in English. Over folded text."""

from stories.noticing.reading import rule

_MUST = (
    r"(?:must|have to|need to|have got to|gotta|should|ought to|should have|are obliged to|"
    r"have a duty to|better|are required to|had better|need)"
)
_DO = (
    r"(?:report|go to the (?:police|cops)|name|tell|forgive|confront|press charges|speak(?: up| out)?|"
    r"say|denounce|sue|leave him|withdraw|drop|delete|keep (?:quiet|silent|it|the baby)|stay (?:quiet|"
    r"silent)|be (?:brave|quiet|silent)|not talk|talk to the police|go to (?:court|therapy|the police)|"
    r"move on|get over|stop him|warn|expose|reported|told|testify|marry)"
)

PRESSURE = (
    rule(
        "you-must",
        "must have need should ought gotta obliged duty better",
        rf"(?<!do )(?<!if )\byou (?:really |just |all |still |absolutely |simply )?{_MUST} (?:really |"
        rf"just |also |at least |please )?{_DO}\b(?! only| us only| me if)|^\W*you must speak",
    ),
    rule(
        "your-duty",
        "part silence duty owe obligation responsibility excuse guilty accomplice",
        r"\b(?:your|a) (?:moral )?(?:duty|obligation|responsibility) to (?:report|tell|speak|other|go|name|"
        r"warn)|\byou owe (?:it|this|us|them|other|that)\b|\byou have no (?:excuse|right) (?:not )?to\b|"
        r"\b(?:makes|make) you (?:an accomplice|guilty|complicit)|\byou(?:'re| are) (?:\w+ )?(?:guilty too|"
        r"complicit|part of the problem|protecting him)|\bpart of the problem\b|\bmakes you an accomplice|"
        r"\bsilence (?:makes|is)",
    ),
    rule(
        "on-you",
        "you victim others next",
        r"\b(?:next|other|future) (?:victims?|girls?|women|ones?) (?:is|are|will be) (?:on|because of) you|"
        r"\b(?:on you|your fault) if he|\bit (?:will|'ll) be on you|\byou let him do it|\byou(?:'re|"
        r" are) letting him",
    ),
    rule(
        "name-him",
        "name who address him",
        r"^\W*(?:please )?(?:just )?(?:name (?:him|them|names|and shame)|say his name|tell (?:us|me|"
        r"everyone) (?:who|his name|the name|where)|give (?:us|me) (?:his|the|a) (?:name|address|number)|"
        r"send me his name|post (?:his|a) (?:name|picture|photo))|\bwhy (?:won'?t|don'?t|"
        r"didn'?t) you (?:just )?name him|\band name him\b|\bsay his name or",
    ),
    rule(
        "details",
        "leave details more next exactly rest happened",
        r"^\W*(?:tell (?:us|me) (?:more|everything|exactly|all|the rest|in detail|what he|how)|we (?:want|"
        r"need) (?:\w+ )?details|give (?:us|me) (?:more |the )?details|don'?t stop there|what (?:did he do|"
        r"happened) next|more details|details please)|\btell (?:us )?the rest\b|"
        r"\bcan'?t (?:just )?leave it like that|^\W*what did he do next",
    ),
    rule(
        "report-it",
        "stay prove report police charges complaint coward brave survivors reporting court",
        r"^\W*(?:just |please |go and |go )?(?:report (?:it|him|this|that)|go to the police|press charges|"
        r"drop the charges|take (?:this|it) down)(?! only)(?! if you (?:want|like))|\breal (?:survivors|"
        r"victims|women) report|\bif you were (?:really )?(?:brave|raped|a real)\b.{0,30}(?:report|tell|"
        r"police)|^\W*be brave and|\bnot report(?:ing)? is (?:cowardly|wrong|selfish)|\b(?:who|"
        r"those who) (?:does not|doesn'?t|do not|don'?t) report (?:is|are)|\bhow (?:can|"
        r"could) you not report|\bby not reporting\b|\bnot stay silent|^\W*prove it\b|\breport it or\b",
    ),
    rule(
        "if-you-stay-silent",
        "keep speak silent silence quiet",
        r"\bif you (?:stay|are|remain|keep) (?:silent|quiet)\b|\byou(?:'re|"
        r" are)\b.{0,30}\bby staying (?:silent|quiet)\b|^\W*keep it to yourself|^\W*speak up or",
    ),
    rule(
        "quiet",
        "nothing yourself quiet silent talk down public",
        r"^\W*(?:keep (?:it|this) to yourself|take this down|delete this (?:or|before))|\bshould(?:n'?t|"
        r" not) (?:talk|speak|write|tell) (?:\w+ )?(?:about )?(?:this|it) in public|\bsay nothing\b.{0,12}$",
    ),
    rule(
        "if-you-do-not",
        "if",
        r"\bif you (?:do not|don'?t) (?:report|name|tell|speak|go to the police)\b(?! it is| that is|"
        r" you are not| nobody)",
    ),
    rule(
        "promise", "promise", r"^\W*promise (?:me|us) (?:that )?you(?:'ll| will) (?:report|tell|go|name|leave|forgive)"
    ),
    rule(
        "leave-him",
        "leave abort baby",
        r"^\W*leave him (?:now|today|or)|^\W*(?:don'?t|do not) abort\b|\bmust keep the baby",
    ),
)

_BODY = r"(?:body|breasts?|boobs|tits|ass|butt|legs|lips|pussy)"

ADVANCE = (
    rule(
        "looks",
        "big hot sexy beautiful gorgeous cute horny body naked",
        rf"\byou (?:sound|look|are|must be|seem)(?: so| really| very| pretty)* (?:hot|sexy|gorgeous|cute|"
        rf"fuckable|hot and sexy)\b(?! and (?:tired|bothered))|\byou(?:'re| are|r) (?:so |really |"
        rf"very )?(?:hot|sexy|gorgeous|cute)\b|^\W*(?:hi|hey|hello|hallo)[ ,]+(?:sexy|beautiful|gorgeous|"
        rf"baby|cutie|hottie|sweetheart)|\byou (?:have|got|must have) (?:a |an |such a )?(?:beautiful|sexy|"
        rf"nice|hot|great) {_BODY}|\blook good naked|\bi(?:'m| am) (?:so )?horny\b|\bwhat(?:'s|"
        rf" is) your body like|\bhow big are your",
    ),
    rule(
        "number",
        "number snap insta whatsapp dm message add text call email private pm privately inbox",
        r"\b(?:can|could|may) i (?:have|get) (?:your|ur) (?:number|phone|address|snap|insta|contact|email)|"
        r"\b(?:send|give|drop) me (?:your|ur) (?:number|phone|snap|insta|address|whatsapp)|"
        r"^(?:\W*(?!(?:not|never|don|dont|wrote|said|made|asked|told|nobody|he|"
        r"they)\b)[\w']+){0,2}?\W*(?:message|dm|pm|text|inbox|write|contact|call) me\b(?! (?:a|"
        r"when you are safe|crazy|names|liar))|\b(?:message|dm|text|write|contact) me (?:privately|"
        r"at night|in private|on (?:whatsapp|snap|insta|telegram))|\badd me on\b|, (?:write|contact|text|"
        r"message|dm) (?:to )?me\b|\bwanna (?:chat|talk privately|meet|hook)",
    ),
    rule(
        "pictures",
        "picture pictures pic pics photo photos nudes nude video selfie",
        r"^(?:\W*(?!(?:not|never|don|dont|wrote|said|made|asked|told|nobody|he|"
        r"they)\b)[\w']+){0,4}?\W*send (?:me )?(?:a |some |your |ur |more )?(?:picture|pictures|pic|pics|"
        r"photos?|nudes?|video|selfie)s?\b|\bcan i see (?:a |your )(?:picture|photo|pic|face|body)",
    ),
    rule(
        "i-want-you",
        "want wanna love touch kiss hold naked wish bad",
        r"\bi (?:want|wanna|would love|'d love|would like|wish i could|need|"
        r"'d like)(?: to)? (?:\w+ )?(?:touch|kiss|fuck|hold|taste|have|see|lick|take) (?:you|ur|"
        r"your)\b(?! (?:know|hear|hand|seriously|to know|through|safe|free|happy|heard|believed|in court))|"
        r"\bi(?:'d| would)? love to (?:take you out|fuck|date you|kiss you)|\bi want you (?:so|badly|"
        r"tonight|bad)\b|\bsee you naked\b|\bhold you all night",
    ),
    rule(
        "meet",
        "sleep fun meet single boyfriend girlfriend date drink place city alone come together live home",
        r"^\W*(?:let'?s|we (?:could|should|can)|do you want to|would you (?:like to )?|wanna|can we|"
        r"could we) (?:\w+ )?(?:meet|go on a date|go out|hang out|hook up|get a drink|have a drink|"
        r"be together)\b|^\W*are you (?:single|alone|available)\b|^\W*do you have a (?:boyfriend|"
        r"girlfriend|bf|husband|man)\b|^\W*come to my (?:place|house|room|bed)|\bwe could be together\b|"
        r"\bhave a drink\b.{0,8}$|\byou can sleep (?:at my|with me|in my)|\bi can come over\b|"
        r"\bwhere do you live\b(?=.{0,3}$|.{0,40}come)|\bto have fun with\b|\bwould you go on a date",
    ),
    rule(
        "be-mine",
        "mine marry girlfriend boyfriend love real treat nice chance comfort bed massage relax virgin teach show feel",
        r"^\W*(?:be mine|be my (?:girl|boy|gf|wife|girlfriend|boyfriend)|marry me)\b|"
        r"\bi want to be your (?:boyfriend|girlfriend|man|husband|lover)|\bi (?:think|guess) i(?:'m|"
        r" am) in love with you|\byou need a real man|\bi (?:would|could|can|will|'d|'ll) (?:treat you|"
        r"make you feel|make you cum|show you how (?:sex|a real|it)|teach you|help you relax|please you|"
        r"satisfy you|wait for you, be)|\bi(?:'m| am) a nice guy|\blet me (?:comfort you|give you a|"
        r"make you|be your|hold you)|\bi can teach you|\bmake you feel good\b|\bbe mine\b",
    ),
    rule(
        "turned-on",
        "turned turns turn masturbate jerk wank fap touching hard",
        r"\byou(?:r \w+)? (?:turn|make) me (?:on|horny|hard)|\b(?:get|got|getting|am) turned on by (?:you|"
        r"your)|\bi (?:masturbated?|jerk(?:ed)?(?: off)?|fap(?:ped)?|wank(?:ed)?|"
        r"touch(?:ed)? myself) (?:to|reading|over)|\byou turn me on",
    ),
    rule(
        "sex-life",
        "sex bed like virgin",
        r"^\W*(?:tell me about your sex|what do you like in bed|are you (?:a )?virgin|"
        r"do you like (?:it rough|sex|anal)|virgin\b)|\byour sex life\b",
    ),
    rule(
        "know-you",
        "know dear more girls younger",
        r"\bi want to know you (?:more|better)|\bi (?:love|like) (?:younger )?girls (?:like you|contact)|"
        r"\b(?:younger girls|girls like you)\b.{0,30}(?:contact|write|text|message)|"
        r"\bhow old are you,? (?:sweetheart|baby|dear|babe|beautiful)",
    ),
    rule(
        "wife-away",
        "away lonely alone",
        r"\b(?:wife|girlfriend|husband) is away\b|\bi(?:'m| am) (?:lonely|alone)(?: too)?,? (?:we|write|"
        r"text|call|come|message)",
    ),
)
