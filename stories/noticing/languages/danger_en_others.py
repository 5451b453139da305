"""English words for somebody else being the danger, and for a child in danger. Patterns over folded text."""

from stories.noticing.reading import rule

_THEY = (
    r"\b(?:he|she|they|(?:my|the|this|that) (?:[\w']+ ){0,2}?(?:husband|wife|boyfriend|girlfriend|partner|"
    r"fiance|ex|father|"
    r"dad|stepdad|step-dad|stepfather|mother|mum|mom|stepmother|brother|stepbrother|uncle|boss|cousin|"
    r"grandfather|grandpa|"
    r"grandad|neighbor|neighbour|roommate|flatmate|teacher|coach|tutor|priest|babysitter|sitter|nanny|carer|"
    r"caretaker|manager|supervisor|colleague|doctor|nurse|therapist|client|customer|friend|classmate|sister|"
    r"men|people|family|foster (?:dad|mum|mom|father|brother)|pastor|pimp|attacker|abuser|rapist|stalker|"
    r"man|guy|landlord))"
)
_YOUNG = (
    r"(?:little |younger |older |small |baby |step|own ){0,2}(?:daughter|son|sister|brother|child|children|"
    r"kids?|boys?|girls?|"
    r"niece|nephew|baby|granddaughter|grandson|cousin)s?\b"
)
_HARMED = (
    r"(?:pushed|threw|shoved|burned|stabbed|hit|beat|raped|choked|strangled|punched|kicked|slapped|"
    r"groped|molested|assaulted|abused|hurt|touched|"
    r"drugged|attacked|"
    r"followed|forced himself on)"
)
_KIN = (
    r"\bmy (?:[\w']+ ){0,2}?(?:husband|wife|boyfriend|girlfriend|partner|fiance|ex|father|dad|daddy|stepdad|"
    r"stepfather|mother|mum|"
    r"mom|stepmother|brother|stepbrother|uncle|cousin|grandfather|grandpa|pimp)"
)
_HARM = r"(?:hit|beat|rape|choke|strangle|abuse|hurt|molest|touch|drug|force|stalk|follow|threaten|assault|grope|burn)"
_HARMS = (
    r"(?:punches|kicks|slaps|pushes|grabs|chases|whips|fondles|corners|tortures|exploits|sells|hits|beats|"
    r"rapes|chokes|strangles|abuses|hurts|molests|touches|drugs|forces|stalks|threatens|assaults|gropes)"
)
_HARMING = (
    r"(?:punching|kicking|slapping|torturing|exploiting|selling|hitting|beating|raping|choking|abusing|hurting|"
    r"molesting|touching|drugging|forcing|stalking|following|threatening|assaulting|groping|grooming|blackmailing)"
)
_KILL = r"(?:kill|shoot|stab|hurt|murder|burn|find|beat|rape|destroy)"
_HARMS_WORDS, _HARMING_WORDS = (verbs[3:-1].replace("|", " ") for verbs in (_HARMS, _HARMING))

OTHERS = (
    rule(
        "coming",
        "way",
        r"\b(?:he|she|they)(?:'s| is|'re| are) on (?:his|her|their) way\b(?! (?:to (?:prison|jail|work|"
        r"court)))",
    ),
    rule(
        "taken",
        "phone passport keys money papers documents kids children son daughter baby",
        r"(?:\bhas|\bhave|'s|'ve) (?:taken|hidden|locked away) (?:away )?my (?:phone|passport|keys|money|"
        r"papers|documents|kids|children)"
        r"|\b(?:he|she|they) (?:has|have) (?:got )?my (?:kids|children|son|daughter|baby)\b",
    ),
    rule("locked", "got", r"(?:\bhas|'s|\bhave|'ve) got (?:me|us) (?:locked|tied|trapped|chained)"),
    rule(
        "no-way-out",
        "leave escape out back home stay hide",
        r"\bwe (?:can'?t|cannot) (?:leave|escape|get away|get out)|\bhow (?:do|can) i (?:get out|escape|"
        r"leave (?:him|her|them|safely))"
        r"|\bi(?:'m| am) (?:\w+ )?(?:scared|afraid|terrified) (?:to|of) (?:go(?:ing)? (?:back|home)|leav(?:e|ing) him)"
        r"|\bi need (?:a place|somewhere) (?:safe )?to (?:go|stay|hide|sleep)",
    ),
    rule(
        "harmed-now",
        "raped assaulted attacked drugged molested beaten stabbed ago",
        r"\bi was (?:just )?(?:raped|assaulted|attacked|drugged|molested|beaten|"
        r"stabbed)\b.{0,30}?\b(?:last night|today|tonight|"
        r"yesterday|this morning|an hour ago|hours ago|just now)|\bjust (?:raped|assaulted|attacked|beat) me\b",
    ),
    rule(
        "violent",
        "drunk drinking screaming breaking angry bleeding",
        r"\b(?:he|she)(?:'s| is) (?:drunk|drinking|screaming|breaking (?:things|stuff)|angry) (?:again|"
        r"right now|downstairs)",
    ),
    rule(
        "help",
        "help",
        r"^\W*(?:please[ ,]+)?(?:somebody|someone)?(?:[ ,]*please)?[ ,]*help me\b(?! (?:to|with|understand|"
        r"find|heal))",
    ),
    rule(
        "here-now",
        "door window trying breaking",
        r"(?:\bis|'s|\bare|\bkeeps|\bflat|\bhouse) (?:pounding|banging|hammering|kicking) (?:on |at )?(?:my|the|"
        r"our) (?:\w+ )?door|"
        r"(?:\bis|'s|\bare|\bkeeps) (?:trying to (?:get in|break in)|breaking (?:in|down))",
    ),
    rule(
        "here-now",
        "writing typing texting",
        r"\b(?:writing|typing|texting) (?:this )?(?:from|in|inside) (?:the|a|my|our) (?:closet|bathroom|car|toilet|"
        r"wardrobe|basement|garage|shed)",
    ),
    rule("still-does", "still does do", rf"{_THEY} still (?:does|do) (?:it|this|that|things|stuff)"),
    rule("shows-up", "showing turning coming", r"\bkeeps? (?:showing up|turning up|coming (?:to|back|round))\b"),
    rule("has-started", "started begun", rf"\b(?:has|have|'s|'ve) (?:started|begun) {_HARMING} (?:me|us|my|our)\b"),
    rule(
        "papers",
        "passport phone papers documents id",
        r"\b(?:won'?t|will not|refuses to|doesn'?t|don'?t) (?:give|let me have)(?: me)?(?: back)? my (?:passport|"
        r"phone|papers|documents|id)",
    ),
    rule(
        "tries-to",
        "trying following",
        r"(?:\bis|'s|\bare) following (?:us|me|our|my)\b|(?:\bis|'s|\bare|\bkeeps?) trying to (?:kill|find|get to|"
        r"hurt|get in|rape)\b",
    ),
    rule(
        "violent",
        "abusive violent",
        rf"{_KIN} (?:is|gets|becomes|has become|is getting) (?:\w+ )?(?:abusive|violent)\b",
    ),
    rule(
        "no-way-out",
        "nowhere leave escape away out",
        r"\bi (?:can'?t|cannot) (?:leave|escape|get away|get out)(?: from)?(?: him| her| them| of here|"
        r" of this house| here)?(?:$|,| because| or)"
        r"|\bi need to (?:get out of here|escape|get away from (?:him|her|them))|\bi have nowhere safe",
    ),
    rule(
        "marriage",
        "marry",
        r"\b(?:force|forces|forcing|making|going to make|want to make) me (?:to )?marry|\bmarry me off\b",
    ),
    rule(
        "afraid-now",
        "terrified scared afraid",
        r"\bi(?:'m| am) (?:\w+ )?(?:terrified|scared|afraid)\b.{0,40}?\b(?:tonight|right now|he is (?:here|home|"
        r"back|coming)|he'll|he will)|"
        r"\b(?:he|she) (?:comes|is coming|gets|will be) home\b.{0,30}?\bi(?:'m| am) (?:terrified|scared|afraid)",
    ),
    rule("child", "being", rf"\b{_YOUNG} (?:is|are) being (?:abused|molested|raped|touched|hurt|beaten|hit)"),
    rule("child", _HARMING_WORDS, rf"(?:\bis|'s) {_HARMING} (?:his|her|their) {_YOUNG}"),
    rule(
        "here-now",
        "door house window home flat apartment here downstairs outside room work street",
        rf"{_THEY}(?:'s| is|s|'re| are) (?:\w+ ){{0,3}}(?:outside|at|behind|in front of|by|in|near) (?:of )?(?:my|"
        rf"our|the) (?:\w+ )?"
        r"(?:door|window|house|home|flat|apartment|room|street)\b.{0,20}?(?:\bnow|again|tonight|$)",
    ),
    rule(
        "coming",
        "coming back",
        rf"{_THEY}(?:'s| is|'re| are| will be|'ll be) (?:coming|back) ?(?:back|home|over|here|for me|round|"
        rf"to get me)? ?(?:tonight|now|soon|"
        r"today|tomorrow|any minute|in an hour|later)",
    ),
    rule(
        "threat",
        "threatening blackmailing kill shoot stab hurt murder burn find beat rape destroy",
        rf"\b(?:says|threatens|keeps saying|keeps threatening|swears|promises|texts me)(?: me)?(?: that)? (?:he|"
        rf"she|they)(?:'ll| will|"
        rf"'s (?:going to|gonna)| is (?:going to|gonna)) {_KILL}|\bthreaten(?:s|ing) to {_KILL} (?:me|us|my)|"
        rf"\b(?:he|she|they)(?:'s|s| is|'re| are)? (?:going to|gonna) {_KILL} (?:me|us|my)|(?<!said )\b(?:he|she|"
        rf"they)(?:'ll| will) "
        r"(?:\w+ ){0,3}(?:kill|murder|shoot|stab|rape) (?:me|us)|(?:\bis|'s|\bare|\bkeeps) (?:threatening|"
        r"blackmailing) (?:me|to)",
    ),
    rule(
        "not-let-go",
        "let lets allow allows",
        rf"{_THEY} (?:won'?t|will not|does not|doesn'?t|do not|don'?t|never) (?:let|lets|allow|"
        rf"allows) me (?:to )?(?:leave|go|out|call|see|"
        r"use|have|talk|eat|sleep)",
    ),
    rule(
        "locked",
        "locked trapped tied chained keeps hold",
        rf"{_THEY} (?:has|have|'s|keeps?|'ve) (?:\w+ )?(?:locked|trapped|tied|chained|locking) me",
    ),
    rule(
        "locked",
        "locked trapped hiding held stuck tied kept hidden",
        r"\bi(?:'?m| am) (?:\w+ )?(?:locked|trapped|hiding|being held|held|tied|kept|stuck) (?:in|here|from|by|at|"
        r"inside|against|up|with)\b"
        r"(?! (?:\w+ )?(?:my |this |that |the |a |it)?(?:head|body|mind|past|memor|moment|loop|night|cycle|job|"
        r"shame|silence|plain|him\.))",
    ),
    rule(
        "not-safe",
        "safe",
        r"\bi(?:'m| am) not safe\b(?! in my (?:head|body))|\bi (?:don'?t|do not) feel safe (?:at home|here|"
        r"in my (?:own )?"
        r"(?:home|house|room)|with (?:him|her|them)|tonight)",
    ),
    rule(
        "in-danger",
        "danger afraid scared terrified fear",
        r"\b(?:i'm|i am|im|we are|we're) (?:really |still |so |now ){0,2}(?:in (?:\w+ )?danger|(?:afraid|scared|"
        r"terrified) (?:to go home|for my life|"
        r"(?:of what )?(?:he|she|they)(?:'ll| will|'s going| is going))|in fear (?:of|for) my life)"
        r"|\bafraid of what (?:he|she|they) (?:will|might|'ll) do next",
    ),
    rule(
        "still-harms",
        "still keeps keep always constantly continues",
        rf"{_THEY} (?:still|keeps?|always|constantly|continues to) (?:on )?(?:{_HARMS}|{_HARMING}|{_HARM}) (?:me|"
        rf"us|my)\b",
    ),
    rule(
        "harmed-again",
        "again night today yesterday tonight morning",
        rf"{_THEY} (?:has |have )?(?:just )?{_HARMED} (?:me|us|my {_YOUNG})\b.{{0,30}}?\b(?:again|last night|today|"
        rf"this morning|yesterday|tonight|an hour ago)\b",
    ),
    rule(
        "kin-harms",
        "beats rapes hits molests abuses chokes strangles punches sells drugs",
        rf"{_KIN} (?:beats|rapes|hits|molests|abuses|chokes|strangles|punches|sells|drugs) (?:me|us)\b",
    ),
    rule(
        "afraid-of",
        "afraid scared terrified frightened",
        rf"\bi(?:'m| am)?(?: \w+)? (?:afraid|scared|terrified|frightened) of {_KIN}",
    ),
    rule(
        "harms-again",
        _HARMS_WORDS,
        rf"{_THEY} {_HARMS} (?:me|us|my \w+)\b.{{0,60}}?\b(?:whenever|when (?:he|she|they|i) (?!was|were)|every|"
        rf"if i|each|still|and i can'?t|"
        r"almost daily|at night)",
    ),
    rule(
        "harms-now",
        "being hitting beating raping choking abusing hurting molesting drugging stalking following "
        "threatening blackmailing",
        rf"(?<!was )(?<!were )\b(?:is|'s|are|'re|keeps?) {_HARMING} (?:me|us|my)\b|\bi(?:'m| am) being (?:hit|"
        rf"beaten|raped|held|kept|trafficked|sold|"
        r"abused|followed|stalked|threatened|blackmailed|hurt)",
    ),
    rule(
        "forced",
        "forces force makes make",
        rf"{_THEY} (?:forces?|makes?) (?:me|us) (?:to )?(?:sleep with|have sex|do things|undress|touch)",
    ),
    rule(
        "still-happens",
        "happening happens going",
        r"\bit(?:'s| is) (?:still )?(?:still happening|happening (?:now|again|right now)|going on (?:now|"
        r"right now))|"
        r"\bit (?:still happens|happens (?:every|still|again))",
    ),
    rule(
        "weapon",
        "gun knife weapon rifle pistol machete",
        rf"{_THEY} (?:has|'s got|keeps|have) (?:a|his|her|the) (?:gun|knife|weapon|rifle|pistol|machete)",
    ),
    rule("knows-where", "where", r"\bknows where i (?:live|am)\b|\bfound out where i (?:live|am)\b"),
    rule(
        "help",
        "help police",
        r"\bplease (?:send )?help(?: me)?,? (?:he|she|they|my |i(?:'m| am))|\bsomeone (?:please )?call the police|"
        r"\bi need help (?:right now|now|tonight|urgently)",
    ),
    rule(
        "child",
        "comes come sneaks room bed",
        rf"{_THEY} (?:still |always |often |sometimes |keeps? )?(?:comes?|coming|sneaks?|gets?) (?:in ?to|to|"
        rf"in) my (?:bed)?(?:room|bed)\b",
    ),
    rule(
        "child",
        f"{_HARMS_WORDS} {_HARMING_WORDS}",
        rf"(?<!was )(?:\bis|'s|\bkeeps?|\bare) {_HARMING} (?:my|our) {_YOUNG}|{_THEY} {_HARMS} (?:my|our) {_YOUNG}",
    ),
    rule(
        "child",
        "says tells told",
        rf"\b(?:my|our) {_YOUNG} (?:says|tells me|told me (?:today|yesterday|last night|"
        rf"this)) (?:that )?(?:\w+ ){{0,3}}(?:touch|hurt|hit|rape|kiss|make)(?:es|s)\b",
    ),
    rule(
        "child",
        "alone",
        r"\b(?:is|are|'s) alone with (?:him|her|them|that)\b|\bleft alone with (?:him|her) (?:now|every|again)",
    ),
)

MINOR = (
    r"\b(?:i(?:'?m| am)|im) (?:only |just |a |still )?(?:(?:[89]|1[0-7])(?! ?(?:%|percent|weeks|months|minutes|"
    r"days|hours|years (?:sober|clean|free|later|into|out|"
    r"past|older|younger)))|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen)(?: ?(?:years?.old|yo|y/o))?\b"
    r"(?! (?:years|weeks|months|days|when|minutes|percent))"
)
MINOR_HARMED = (
    rf"{_THEY} (?:still |keeps? |always |often |sometimes )?(?:{_HARMS}|{_HARMING}|does things|do things|"
    rf"makes me|make me|sends me|watches me|"
    r"does (?:\w+ )?(?:things|stuff|it)\b|comes (?:in ?to|to|in|at night|when|every)|wants me to|asks me for|"
    r"wants (?:nudes|pictures|pics|photos)|(?:messages|texts|kisses|follows|films|grabs|corners) me|"
    r"sleeps in my|won'?t stop|"
    r"takes pictures|undresses|makes us|(?:showers|sleeps|bathes|plays|lies) (?:with|next to|beside|on) me)"
    r"|\bpregnant (?:by|from) my"
    r"|\bafraid to (?:go home|tell)|\bscared to (?:go home|tell)|\bi don'?t want to go home"
)
