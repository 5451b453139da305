"""English words for somebody who is near, or said what they will do, or keeps the writer. Patterns over folded text."""

from stories.noticing.reading import rule

_WILL = r"(?:'ll| will|'s going to| is going to|'s gonna| are going to| might| may)"
_HARM = r"(?:kill|hurt|shoot|stab|rape|burn|find|strangle|choke|beat|drown|murder)"
_WHOM = r"(?:me|us|my \w+|the (?:baby|kids|children|dog)|her|him|them|everyone|himself|herself)"

NEAR = (
    rule(
        "threat",
        "said says told texted promised swore wrote messaged warned thinks think",
        rf"\b(?:said|says|told me|texted(?: me)?|messaged(?: me)?|wrote(?: me)?|promised|swore|warned me|i think|i "
        rf"know)(?: that)? "
        rf"(?:he|she|they){_WILL} (?:\w+ )?{_HARM} {_WHOM}",
    ),
    rule(
        "threat",
        "next kill",
        rf"\bnext time (?:he|she|they)(?:{_WILL}| won'?t| will not| wouldn'?t) (?:\w+ )?(?:stop|{_HARM}|miss|let|be "
        rf"so)|"
        rf"\b(?:he|she|they){_WILL} (?:\w+ )?kill {_WHOM} (?:if|when|before|because)",
    ),
    rule(
        "knows-where",
        "found knows find has address",
        r"\b(?:found|knows|has|got|find|finds) (?:out )?my (?:new )?(?:address|flat|apartment|school|workplace|"
        r"number)\b(?=.{0,60}"
        r"\b(?:now|coming|way|will|is|again|tonight|says|scared|afraid|$))",
    ),
    rule(
        "held",
        "keeping holding locking men clients strangers customers",
        r"\b(?:are|is|'s|'re|they|he|she) (?:keeping|holding|locking) (?:me|us) (?:in|here|at|inside|prisoner|"
        r"against|as|under)|"
        r"\b(?:makes?|making|forces?|forcing|want|wants) (?:me|us) (?:to )?(?:see|sleep with|go with|meet|serve|do) "
        r"(?:\w+ )?(?:men|"
        r"clients|strangers|customers|tricks)",
    ),
    rule(
        "marriage",
        "marry married marrying wedding",
        r"\b(?:is|are|'s|'re) (?:going to |planning to |trying to |gonna )?(?:marry(?:ing)?|give|giving|sell|"
        r"selling) me (?:off )?"
        r"(?:to|next|in|this|soon)|\b(?:have to|must|will have to|be forced to) (?:get )?marr(?:y|ied) (?:\w+ "
        r"){0,4}(?:next|this|in|"
        r"soon|on|when)|\b(?:taking|sending|flying) me (?:\w+ ){0,4}to (?:be |get )?marr(?:y|ied)",
    ),
    rule(
        "hurt-now",
        "bleeding ambulance hospital unconscious overdosed police 911 999 112",
        r"\bi(?:'m| am) (?:still |badly |really )?bleeding\b|\bi(?:'m| am) (?:hurt|injured) and\b|\b(?:should i|do i "
        r"need to|don'?t "
        r"know (?:if|whether) i should) (?:call|go to|phone|ring) (?:someone|somebody|an? |the )?(?:\w+ "
        r")?(?:ambulance|hospital|"
        r"police|911|999|112|doctor|er\b)|\b(?:won'?t wake up|is unconscious)",
    ),
    rule(
        "just-happened",
        "ago tonight morning today yesterday just night",
        r"\b(?:it|this|that) (?:has )?(?:just )?happened (?:to me )?(?:(?:an?|half an|two|three|a few|some) "
        r"(?:hours?|minutes) ago|"
        r"tonight|last night|this morning|earlier today|today|just now|minutes ago)|\b(?:it|this) (?:has )?just "
        r"happened\b|\bhe "
        r"(?:did it|left|stopped|finished) (?:\w+ )?(?:(?:an?|half an) hour|minutes|hours) ago",
    ),
    rule(
        "lives-with",
        "live stuck house sleep home share",
        r"\bi (?:still |have to |must )(?:live|stay|sleep|share (?:a|the) (?:room|bed|house)) (?:with|in the same "
        r"(?:house|room|bed) "
        r"(?:as|with)|next to) (?:him|her|them|my (?:abuser|rapist|attacker)|the man who|the person who)",
    ),
    rule(
        "listens",
        "listening hear quiet whisper fast quickly delete find see",
        r"\b(?:he|she|they)(?:'s| is| are|'re) (?:listening|watching me|in the next room|right here|next to me|"
        r"sleeping beside me)|"
        r"\bi have to (?:be quick|be quiet|type fast|hide (?:my|this)|delete this)|\bbefore (?:he|she|they) "
        r"(?:wakes?|comes?|gets?) "
        r"(?:up|home|back)",
    ),
    rule(
        "child",
        "secret tell meet alone",
        r"\b(?:he|she) (?:says|tells me|told me) (?:it is|it's|this is) our secret\b(?=.{0,60}\b(?:i am|i'm|still|"
        r"every|today))|"
        r"\b(?:wants|asks) to meet me\b(?=.{0,40}\b(?:i am|i'm) (?:1[0-7]|\w+teen|eleven|twelve|ten))",
    ),
    rule(
        "child",
        "being happening abused hurt",
        r"\bmy (?:\w+ )?(?:son|daughter|child|kid|brother|sister|niece|nephew|grandson|granddaughter|pupil|"
        r"student)s? (?:is|are) "
        r"(?:still )?(?:being|getting) (?:abused|hurt|touched|raped|beaten|groomed|molested)|\bi think (?:he|she|"
        r"someone|somebody|my "
        r"\w+|his \w+) (?:is|may be|might be) (?:abusing|hurting|touching|grooming|molesting) (?:my|the|her|his|a) ",
    ),
)
