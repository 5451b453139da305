"""English turns of phrase for danger now: of those who want to go, and of those who have somebody near them.

Each asks for the present. Patterns over folded text; the words before each say on which sentences it is tried.
"""

from stories.noticing.reading import Rule, rule

_NOW = (
    r"^(?!.*\b(?:was|were|used to|ago|once|years|back then|no longer|any ?more i|(?:19|20)\d\d|when i was|"
    r"as a (?:child|kid|teenager)|film|movie|book|song|novel|dreams?|nightmares?|if (?:you|your|he|she|somebody|"
    r"someone)|"
    r"many|people|women|never)\b)"
)
_KIN = (
    r"(?:sister|brother|friend|daughter|son|wife|husband|partner|mum|mom|mother|dad|father|roommate|flatmate|"
    r"boyfriend|girlfriend|cousin|niece|nephew|student|pupil|colleague|girl|boy|she|he)"
)
_CHILD = (
    r"(?:pupil|student|girl|boy|daughter|son|child|kid|niece|nephew|grandson|granddaughter|grandchild|sister|brother|"
    r"toddler|baby|twins|children|kids|girls|boys|friend)"
)
_MAN = (
    r"(?:father|dad|daddy|stepfather|stepdad|uncle|grandpa|grandad|grandfather|coach|brother|cousin|man|teacher|"
    r"boyfriend|neighbou?r|priest|babysitter)"
)
_HE = r"(?:he|she|they|my (?:ex|husband|wife|father|dad|stalker|stepdad|uncle|boss|boyfriend|partner|brother|brothers))"

# Any of these words, and such a sentence is not worth trying.
_PAST = "was were ago once years people women many never film movie book song novel"


def _turn(name: str, words: str, pattern: str) -> Rule:
    return rule(name, words, rf"{_NOW}.*?{pattern}", _PAST)


TURNS_SELF = (
    _turn(
        "not-stay",
        "around",
        r"\b(?:don'?t|do not|won'?t|not) (?:(?:plan|intend|want|mean|expect|"
        r"going) )?(?:to )?be around(?! (?:him|her|"
        r"them|that|this|people|men))|\bif i (?:just )?(?:weren'?t|wasn'?t) around",
    ),
    _turn(
        "thought-of-it",
        "thought idea thoughts",
        r"\bthoughts? of (?:ending (?:it|everything)|dying|death|being dead|not being here)\b.{0,40}?"
        r"\b(?:calms?|comforts?|helps?|the only|won'?t|don'?t|back|stronger|worse|louder)",
    ),
    _turn(
        "will-do-it",
        "do",
        r"\bi(?:'?m| am| might| may| could) (?:going to |gonna |about to )?do (?:it (?:tonight|today|now|"
        r"soon|"
        r"this (?:weekend|evening))|something (?:stupid|bad|terrible|i can'?t take back)|something to myself)",
    ),
    _turn(
        "death-kinder",
        "death dying dead",
        r"\b(?:death|dying|being dead) (?:seems|would be|is|feels|sounds|looks) (?:like )?(?:\w+ )?"
        r"(?:kinder|easier|better|peaceful|relief|the only|my only|all i)",
    ),
    _turn(
        "prays-for-it",
        "heart god allah hits hit",
        r"\bi (?:\w+ )?(?:pray|wish|hope|beg|want)\b.{0,40}?\b(?:hits? me|my heart (?:just |would )?"
        r"(?:stops?|to stop)|(?:god|allah) (?:takes|to take|would take) me)",
    ),
    _turn(
        "means",
        "pills tablets medication",
        r"\bi.{0,10}? sav(?:ed|ing) (?:up )?(?:\w+ ){0,3}(?:pills|tablets|med)",
    ),
    _turn(
        "no-will-to-live",
        "left living life alive live wish will days future exist lost hope tomorrow thread",
        r"(?:\bdays (?:that )?i have left\b|\bhad enough of (?:living|life|being alive)|\blost (?:the|my|"
        r"all) (?:wish|"
        r"will|desire|hope)\b(?=.{0,40}?\b(?:live|days|go on))|\bdon'?t (?:want|need) any more (?:days|birthdays|"
        r"tomorrows)|"
        r"\banything to not (?:exist|be here|be alive)|\bno future for me\b|\bby a thread and the thread|"
        r"\bleav(?:e|ing) this (?:life|world)\b)",
    ),
    _turn(
        "burden",
        "need free rid happier deserve deserves late save over",
        r"(?:\bworld (?:doesn'?t|does not) need me\b|\b(?:free|rid) of me\b|\bget over me\b|"
        r"\bhappier if i (?:died|was|"
        r"were)|\bdeserves? better than (?:a |an )?(?:mother|father|wife|husband|parent|me\b)|\btoo late for me\b|"
        r"\bno(?:body| one|-one) can save me\b)",
    ),
    _turn(
        "rather-dead",
        "dead rather forever ever under disappointed",
        r"(?:\bi'?(?:d| would) (?:rather|prefer to) be (?:dead|under|gone)|\bi'?(?:d| would) be dead already|"
        r"\bgoing away for ?ever|\bdisappointed (?:that i|when i) w[ao]ke|\bdream of being dead\b)",
    ),
    _turn(
        "hurts-self",
        "body throw vomit head hair cuts cut pain bite",
        r"(?:\bpunish my (?:own )?body\b|\bmake myself (?:throw up|vomit|sick)|\bi (?:\w+ )?(?:bang|hit|"
        r"bash|smash) my "
        r"head|\bnobody knows (?:that )?i cut\b|\b(?:pull out|tear out) my hair\b|\bbite my (?:arms?|hands?)|"
        r"\b(?:covered in|full of) (?:\w+ )?cuts\b|\bi cut (?:when(?:ever)?|every time|each time|so that) |"
        r"\bneed to feel pain\b)",
    ),
    _turn(
        "somebody-wants-to-die",
        "die dead live alive goodbye herself himself themselves suicide dying life tonight dies",
        rf"\b{_KIN}\b.{{0,60}}?(?:\bwants? to (?:die|be dead)\b|\bdoes(?:n'?t| not) want to (?:live|"
        rf"be alive|be here)\b|"
        r"\b(?:going to|gonna|will|she'll|he'll) (?:kill (?:him|her|them)sel(?:f|ves)|take (?:his|her|"
        r"their) (?:own )?life|"
        r"do it tonight)|\bhopes? (?:that )?(?:she|he|they) dies?\b|\bgoodbye message\b|\bjust (?:said|"
        r"wrote) goodbye\b|"
        r"\b(?:talks|talking|keeps talking) about (?:suicide|dying|killing|ending))",
    ),
)

TURNS_OTHERS = (
    _turn(
        "near-now",
        "room outside again window door car here waiting away calling looking flat listening next",
        rf"\b{_HE}(?:'s| is|'re| are) (?:\w+ )?(?:in the next room|outside(?=[, ]|$)|here again|"
        rf"waiting (?:there|outside|"
        r"for me|at)|looking for me|calling my name|sitting in (?:his|her|the) car|\w+ minutes away|listening)",
    ),
    _turn(
        "hears-him",
        "hear",
        r"\bi (?:can )?hear (?:him|his|her|them|someone|somebody) (?:\w+ )?(?:keys|calling|com(?:e|ing)|"
        r"break\w*|"
        r"shout\w*|steps?|car|footsteps)",
    ),
    _turn("hides", "hiding", r"\b(?:i'?m|i am|we'?re|we are) hiding (?:from (?:him|her|my|them)|and )"),
    _turn(
        "kept",
        "allowed",
        r"\b(?:i'?m|i am|we'?re|we are) not allowed (?:out\b|to (?:leave|go out|call|phone))",
    ),
    _turn(
        "threat",
        "threatened sworn vowed plans plan planning regret use",
        r"(?:\b(?:has|have|'s|'ve) (?:threatened|sworn|vowed|promised) to (?:kill|shoot|stab|hurt|come|"
        r"find|burn|"
        r"finish)|\b(?:family|brothers?|father|they|he|uncles?) (?:plans?|are planning|is planning) to (?:kill|hurt|"
        r"marry)|"
        r"\bsays (?:that )?i(?:'ll| will) regret|\bguns?\b.{0,30}?\bsays (?:that )?(?:he|she)(?:'ll| will) use)",
    ),
    rule(
        "just-happened",
        "just drink something where",
        r"\bi(?:'ve| have|) just (?:been|got|gotten) (?:raped|assaulted|attacked|drugged)\b|\bi just woke up in\b|"
        r"\b(?:put|slipped) something in(?:to)? my drink\b.{0,40}?\b(?:i feel|i can'?t)|"
        r"\bgave me something and i (?:can'?t|feel)|\bi (?:don'?t|do not) know where i am\b",
    ),
    rule(
        "ran-away",
        "away",
        r"\bi(?:'ve| have|'m| am|) (?:run|ran|got|running) away from\b.{0,60}?\b(?:i'm|i have|and he'?s|and he is|"
        r"looking)\b"
        r"(?!.*\b(?:years|ago|gave|now i))",
    ),
    _turn(
        "comes-at-night",
        "comes",
        r"\b(?:he|guard|stepdad|stepfather|brother|uncle|dad|father|landlord|man) comes (?:in(?:to)?|to) "
        r"(?:at night|my (?:cell|room|bed)|her bed|his bed)",
    ),
    _turn(
        "sold",
        "sold papers passport pictures inmates",
        r"(?:\bi(?:'ve| have) been sold\b|\b(?:they|he) (?:hold|holds|keep|keeps|has|have|"
        r"took) my (?:papers|passport)\b|"
        r"\bmak(?:es|ing) me send (?:him )?(?:pictures|photos|videos)|\binmates (?:rape|beat|hurt|touch|use) me)",
    ),
    _turn(
        "stalked",
        "waits stalker",
        r"(?:\bwaits? for me (?:after|outside|in front|every|at)\b|\bmy stalker (?:has|is|sends|knows|"
        r"keeps))",
    ),
    _turn(
        "afraid-at-home",
        "home sleep asleep clothes tent bed",
        r"(?:\bi can'?t go (?:back )?home\b|\b(?:afraid|scared|dare) to (?:sleep|fall asleep|go home|"
        r"go to sleep)\b|"
        r"\bdon'?t dare (?:to )?sleep\b|\bsleep in my clothes so\b|\bshare (?:a|my) (?:tent|room|bed|"
        r"flat) with (?:the man|him)\b)"
        r"(?!.*\b(?:storms?|dark|films?)\b)",
    ),
    _turn(
        "goes-on",
        "stopped stop every again",
        r"(?:\bhasn'?t stopped\b.{0,20}? he\b|\b(?:he|she) won'?t stop\b|\bit goes on every\b|\b(?:he's|"
        r"he is) going to do it "
        r"again\b|\bdoes it to me (?:when|every|again|all))",
    ),
    _turn(
        "sent-away",
        "abroad cut marry marriage",
        r"(?:\b(?:taking|sending|flying|send|take) me (?:back|abroad|away)\b.{0,60}?\b(?:cut|marry|"
        r"married|wedding)|"
        r"\bwants? me to marry\b|\bforcing me to marry\b)",
    ),
    rule("asks-for-police", "police", r"\b(?:please|can (?:somebody|someone|you)) (?:call|send) the police\b"),
    _turn(
        "child",
        "comes touches kisses does plays hurts sleeps films rapes hits abused doctor",
        rf"\b{_CHILD}\b.{{0,40}}?\b(?:told|says|tells|wrote|asked|"
        rf"telling)\b.{{0,50}}?\b{_MAN}\b.{{0,30}}?\b(?:comes|"
        r"touches|kisses|does|plays|hurts|sleeps|films|rapes|hits)\b",
    ),
    rule(
        "child",
        "what",
        r"\bto (?:her|him|them) what (?:he|she|they) did to me\b(?!.*\b(?:used|ago|court|prison|jail)\b)",
    ),
    _turn(
        "child",
        "who abuser rapist",
        rf"(?:\b(?:with|near)\b.{{0,40}}?,? (?:who|that) (?:raped|abused|hurt|molested|"
        rf"touched) me\b(?<!with me)|"
        r"\b(?:who (?:raped|abused|did (?:it|this) to|molested|touched) me|my (?:abuser|"
        r"rapist))\b.{0,20}?\b(?:still|now|is|has)\b"
        rf".{{0,30}}?\b{_CHILD}(?:'s \w+)?\b)",
    ),
    _turn(
        "child",
        "moved",
        rf"\bmoved in with\b.{{0,40}}?\b(?:little )?{_CHILD}\b.{{0,30}}?\b(?:what he|afraid|scared|will do)",
    ),
    _turn(
        "child",
        "being flinches marks bruises screams bathe without",
        rf"\b{_CHILD}\b.{{0,40}}?(?:\bis being (?:abused|beaten|raped|hurt)|\bflinches\b|\bhas (?:marks|"
        rf"bruises)\b|\bscreams "
        r"every\b|\bwithout clothes\b)",
    ),
    _turn(
        "child",
        "friend",
        rf"\bmy friend is (?:\d|1[0-7]|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)\b.{{0,40}}?"
        rf"\b(?:her|his) {_MAN}\b",
    ),
)

# More of what goes on, beside an age under eighteen that the writer says.
MINOR_TOLD = (
    r"\bit'?s our secret\b|\bwants? (?:me to marry|mine|pictures)\b|\bwant me to marry\b|\b(?:looks at me|"
    r"walks in) (?:in the|"
    r"when i) (?:shower|change|undress)|\bsends me pictures\b|\bplease help me\b"
)
