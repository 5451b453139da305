"""Words of danger in English. Patterns read folded text: small letters, straight quotes, single spaces."""

from stories.noticing.dangers import Dangers

# A few words between "I" and the verb; none of them may turn the sentence round or put it in the past.
from stories.noticing.languages.danger_en_near import NEAR
from stories.noticing.languages.danger_en_now import DYING_NOW, HARM_NOW
from stories.noticing.languages.danger_en_others import MINOR, MINOR_HARMED, OTHERS
from stories.noticing.languages.danger_en_plans import PLANS
from stories.noticing.languages.danger_en_signs import SCHOOL, SIGNS_OTHERS, SIGNS_SELF
from stories.noticing.languages.danger_en_turns import MINOR_TOLD, TURNS_OTHERS, TURNS_SELF
from stories.noticing.reading import rule

_FEW = (
    r"(?:(?!(?:not|never|no|nor|don|didn|dont|doesn|thought|used|once|almost|nearly|stopped|said|wanted|was|were|had|"
    r"would|could|did|couldn|wouldn|isn|aren|haven|won|if)\b)[\w']+ ){0,4}"
)
_I = rf"\bi(?:'?m|'?ve|'?ll)? {_FEW}"
_LIFE = (
    r"(?:die\b(?! of| for (?:you|him|her|a)\b| laughing)|be dead|be gone for ?ever|kill myself|kms|unalive myself|"
    r"end my (?:own )?life|end it(?: all| tonight| today| now| soon| this \w+|$|,)|not (?:be alive|exist|live|wake up)|"
    r"stop (?:living|existing)|disappear for ?ever|take my (?:own )?life|jump (?:off|from|in front)|hang myself|"
    r"shoot myself|drown myself|commit suicide|overdose|take an overdose|end everything|give up on life|"
    r"never wake up|cut myself|hurt myself|harm myself|"
    r"take (?:all|every one of) (?:my|the|these|those))"
)

SELF = (
    rule(
        "wish-to-die",
        "myself suicide die life",
        r"\bi (?:just |really |still |often )?(?:feel like|may|might|could|keep wanting to|have to stop myself from) "
        r"(?:just )?(?:kill(?:ing)? myself|dying|end(?:ing)? (?:my life|it all)|die tonight|commit(?:ting)? suicide)",
    ),
    rule(
        "wish-to-die",
        "tomorrow day deserve goodbye survive wrists wrist jump jumping over giving done",
        rf"\bi (?:do not|don'?t) (?:want|wanna|need) to see (?:tomorrow|another (?:day|morning))"
        rf"|\bi (?:do not|don'?t) deserve to (?:live|be alive)|\bthis is (?:my )?(?:goodbye|the end for me)\b"
        rf"|{_I}(?:want|wanna|going|gonna|about|thinking|ready|tempted|plan) (?:of |to |"
        rf"about )?(?:just )?(?:slit(?:ting)? my|"
        rf"jump(?:ing)? (?:off|from|in|into|under|out)|jumping$|drive (?:my car )?(?:into|off)|step(?:ping)? in front)"
        rf"|{_I}(?:giving up|give up|done) (?:on|with) (?:living|life|everything)|{_I}(?:want|need) (?:it|"
        rf"this) to be over"
        r"|\bi won'?t (?:survive|make it) (?:this|the night|much longer)",
    ),
    rule(
        "better-off",
        "without",
        r"\b(?:is|would be|will be|are|be) better (?:off |place )?without me\b(?! at)",
    ),
    rule(
        "took-them",
        "pills tablets overdosed overdose swallowed medication",
        r"\bi(?:'ve| have)? (?:just )?(?:took|taken|swallowed) (?:\w+ ){0,5}(?:pills|tablets|medication)\b.{0,30}?"
        r"\b(?:ago|now|today|tonight|just)|\bi(?:'ve| have)? just (?:took|taken|swallowed|overdosed)",
    ),
    rule("hurts-self", "razor blade", r"\bi (?:keep|have) a (?:razor|blade)\b.{0,50}?\b(?:use it|tonight|now|every)"),
    rule(
        "thinks-of-it",
        "jumping hanging overdosing cutting disappearing",
        rf"{_I}(?:can'?t stop |keep )?thinking (?:about|of) (?:jumping|hanging myself|overdosing|cutting|disappearing)",
    ),
    rule(
        "tired-of-life",
        "wish living life alive die live dead born living",
        rf"{_I}(?:tired of (?:living|life|being alive)|done with (?:life|living)|sick of (?:living|being alive)|"
        rf"better dead|rather (?:be dead|die)|"
        r"should (?:just )?(?:die|kill myself|be dead)|deserve to die|hope i die|no will to live|"
        r"nothing (?:left )?to live for)\b"
        r"|\bi no longer want to (?:live|be alive|exist)\b|\bi don'?t care (?:any ?more )?(?:if|whether) i (?:live|"
        r"die)"
        r"|\blife (?:is not|isn'?t) worth (?:it|living)|\bnothing (?:left )?to live for\b|\b(?:lost|have no|"
        r"no) will to live|\bi wish i had died"
        r"|\bi wish i (?:wasn'?t|weren'?t|was not) (?:alive|here|born)",
    ),
    rule(
        "not-make-it",
        "make survive",
        r"\bi (?:do not|don'?t) (?:think|know if|believe) (?:that )?i(?:'ll| will| can| am going to|"
        r"'m going to) (?:make it|survive|be alive|last)\b",
    ),
    rule("soon", "dead gone", r"\bi(?:'ll| will) be (?:dead|gone) (?:by|tomorrow|soon|tonight|before)"),
    rule("has-a-plan", "plan", r"\bi have a plan (?:to (?:die|end|kill)|and\b)|\bi have a suicide plan"),
    rule("all-to-stop", "stop end over", rf"{_I}(?:want|need) (?:just )?(?:it all|everything) to (?:stop|end|be over)"),
    rule(
        "wish-to-die",
        "die dead kms myself life live exist wake end disappear suicide overdose jump take existing living",
        rf"{_I}(?:want|wanna|wants|need|plan|plans|intend|decided|going|gonna|about|ready|prefer|will|"
        rf"'ll) (?:to )?(?:just )?{_LIFE}",
    ),
    rule("wish-to-die", "end kill", rf"\bi(?:'ll| will| am gonna|'m gonna) {_FEW}{_LIFE}"),
    rule(
        "wish-to-die",
        "die kill wake dead",
        rf"{_I}(?:want|wanna|wish|going) (?:[\w']+ ){{1,5}}(?:and (?:just |then )?(?:die|never wake|not wake|"
        rf"kill myself|be dead))",
    ),
    rule(
        "not-live",
        "live alive here exist wake survive living",
        r"\bi (?:really |just |also |honestly ){0,2}(?:do not|don'?t) (?:really |even ){0,1}(?:want|wanna) (?:to )?"
        r"(?:live(?! with| in\b| at\b| near| there| here)|be alive|exist|wake up|be here any|be here$|keep living|"
        r"go on living|"
        r"survive this)",
    ),
    rule(
        "no-way-on",
        "can't cannot cant can see",
        rf"{_I}(?:can'?t|cannot|can not) (?:go on|keep going|take (?:it|this) any|do this any|do it any|"
        rf"live like this|"
        r"live any|bear (?:it|this) any|see (?:a|any) way out|survive this)|\bi see no way out",
    ),
    rule("suicidal", "suicidal suicide", rf"{_I}(?:suicidal|considering suicide|planning (?:my )?suicide)\b|^suicidal"),
    rule(
        "thinks-of-it",
        "suicide killing ending dying being",
        rf"{_I}(?:thinking|think|thoughts|dreaming|fantasi[sz]ing|obsessing) (?:\w+ ){{0,4}}(?:about|of|"
        rf"over) (?:\w+ )?(?:suicide|killing myself|"
        r"ending (?:it|my life)|dying|not being (?:here|alive))",
    ),
    rule(
        "better-off",
        "off",
        r"\b(?:would|will|'d|is|are|be) (?:all )?better off (?:without me|dead|if i (?:was|were|am) (?:dead|gone))",
    ),
    rule(
        "wish-to-die",
        "wish hope",
        rf"{_I}wish (?:that )?i (?:was|were) (?:dead|never born|not alive|gone)|{_I}wish i could (?:just )?(?:die|"
        rf"disappear|"
        rf"not wake)|{_I}hope i (?:don'?t|do not|never) wake up",
    ),
    rule(
        "no-reason",
        "reason point",
        r"(?<!was )(?<!saw )\b(?:no|any|the|a) (?:reason|point) (?:for me )?(?:to|in|of) "
        r"(?:live\b|go on|be alive|living|going on|keep (?:going|living)|being alive|staying alive)",
    ),
    rule(
        "goodbye",
        "letter note letters last goodbye",
        r"\b(?:this|tonight|today) (?:is|will be) my last (?:night|day|message|post|words)|\bgoodbye,? (?:everyone|"
        r"everybody|all|world)\b|"
        r"\b(?:i have written|i've written|i am writing|i'm writing|this is) (?:my|the) (?:goodbye|farewell|"
        r"suicide|last) (?:letter|note)",
    ),
    rule(
        "soon",
        "here alive around",
        r"\bi (?:might|may|won'?t|will) (?:not )?(?:be (?:here|alive|around)) (?:tomorrow|much longer|next|"
        r"for long)",
    ),
    rule(
        "nobody-miss",
        "miss notice",
        r"\b(?:nobody|no one|no-one|noone) (?:will|would) (?:even |ever )?(?:miss me|notice (?:if|when) i)",
    ),
    rule(
        "means",
        "pills tablets rope razor blade gun",
        r"\b(?:i have|i've got|i got|i am holding|i'm holding|there are) (?:\w+ ){0,3}(?:pills|tablets|rope|razor|"
        r"blade|gun) "
        r"(?:\w+ ){0,2}(?:here|in front|next to|ready|in my hands?|beside|waiting)|\bi(?:'m|"
        r" am) (?:\w+ ){0,6}(?:with|holding|looking at|"
        r"staring at) (?:\w+ ){0,4}(?:pills|tablets|rope|razor|blade|gun)\b",
    ),
    rule(
        "hurts-self",
        "myself arms arm legs wrists skin thighs cutting",
        rf"{_I}(?:keep|still|always|started|begun|back to|can'?t stop|cannot stop|need to|want to) (?:\w+ )?"
        r"(?:cut|cutting|hurt|hurting|harm|harming|burn|burning|scratching) (?:myself|my (?:arms?|legs?|wrists?|"
        r"skin|thighs?)|again)",
    ),
    rule(
        "hurts-self",
        "myself arms arm legs wrists skin thighs",
        r"\bi (?:burn|harm|scratch|punish|cut|hurt) (?:myself|my (?:arms?|legs?|wrists?|skin|thighs?))\b.{0,40}?"
        r"\b(?:every|when(?:ever)? i (?!was)|so that|to (?:sleep|feel|cope|stop)|again|now|tonight|most)",
    ),
    rule(
        "hurts-self",
        "cutting self-harm selfharming harming selfharm harm",
        rf"{_I}(?:started|begun|went back to|am|'m|keep|been|to) (?:self.?harm(?:ing)?|cutting) ?(?:again|now|"
        rf"every|$)"
        r"|\b(?:urges?|want) to (?:self.?harm|cut)\b",
    ),
)

LANGUAGE = Dangers(
    others=(*OTHERS, *NEAR, *HARM_NOW, *SIGNS_OTHERS, *TURNS_OTHERS),
    self=(*SELF, *PLANS, *DYING_NOW, *SIGNS_SELF, *TURNS_SELF),
    ages="8 9 10 11 12 13 14 15 16 17 eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen 8yo 9yo 10yo 11yo 12yo 13yo 14yo 15yo 16yo 17yo year grade primary elementary school",
    minor=f"{MINOR}|{SCHOOL}",
    minor_harmed=f"{MINOR_HARMED}|{MINOR_TOLD}",
    past=r"\b(?:when i was|when we were|back then|used to|years ago|months ago|at (?:the|that) time|that (?:night|"
    r"day|year|summer|winter|week)|in those days|"
    r"as a (?:child|kid|girl|boy|teenager|teen)|growing up|for (?:\w+ )?years|i once|once i|in (?:19|20)\d\d|"
    r"until i|i thought|i felt|i believed|"
    r"i imagine|feels like|felt like|as if|last (?:year|spring|summer|winter|autumn|fall)|in my (?:teens|"
    r"twenties)|(?:has|have) been \w+ years|i (?:was|were) (?:afraid|scared))\b",
    now=r"\b(?:now|today|tonight|again|still|these days|lately|any ?more|right now|currently|at the moment|"
    r"this (?:morning|week|weekend|evening))\b",
    reported=r"\b(?:said|says|told (?:me|us|her|him|them)|wrote|yelled|shouted|screamed|texted|threatened|"
    r"if you (?:feel|are|think|say)|someone says|who (?:say|think|feel))"
    r"[,: ]*(?:that )?$|(?:nightmares?|dreams?|flashbacks?|imagine) (?:where|that|in which|of|about)? ?$",
)
