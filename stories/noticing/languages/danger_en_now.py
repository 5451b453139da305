"""English sentences that speak of dying or of harm in the present, in whatever words: broad, and held back by the past.

The rules of the other modules name ways of saying it; these name what is spoken of. Patterns over folded text.
"""

from stories.noticing.reading import rule

# Any of these words, and such a sentence is not worth trying: the patterns would find it as well, later.
_PAST = (
    "was were had told did didn't wanted tried thought wished felt said asked asks took wrote ago years "
    "once overdosed hanged died killed stopped burned almost nearly survived recovered sober clean glad "
    "grateful your film book helpline volunteer dream dreamed bored laughing shame job"
)

# Any of these, and the sentence tells of what was, of somebody else, or that it is over.
_NOT_NOW = (
    r"^(?!.*\b(?:was|were|had|told|you die|did|could(?:n'?t| not)|didn'?t|used to|wanted|tried|thought|wished|"
    r"felt|said|asked|asks|took|"
    r"wrote|ago|"
    r"years|once|"
    r"back then|overdosed|hanged|died|killed|stopped|burned|almost|nearly|survived|recovered|sober|clean|glad|"
    r"grateful|"
    r"(?:19|20)\d\d|never (?:want|will|going)|not (?:going to|suicidal|want to (?:die|kill|hurt))|"
    r"don'?t (?:\w+ )?want to (?:die|kill|hurt|cut|harm)|no longer (?:want|think|cut|suicidal|hurt)|without "
    r"(?:cutting|harming)|"
    r"if (?:you|someone|somebody|anyone|a friend|he|she)|when (?:you|someone|people)|your|film|book|helpline|"
    r"volunteer|"
    r"read about|dream|dreamed|bored|to death|embarrass\w*|dying to|dying for|laughing|killing time|my hair|shame|"
    r"job|he'?s dead|"
    r"people who|women who|those who|anyone who|he (?:can|could|should)|hope (?:he|she|they)|want (?:him|her|them|"
    r"that man)) ?\b)"
)
_I = r"(?=.*\b(?:i|i'm|i've|i'll|i'd|im|my|me|myself)\b)"
_DYING = (
    r"(?:kill(?:ing)? my ?self|kms|unaliv\w+|suicid(?:e|al)|end(?:ing)? (?:my (?:own )?life|it all|everything|things)|"
    r"tak(?:e|ing) my (?:own )?life|noose|hang(?:ing)? myself|overdos(?:e|ing)|drown(?:ing)? myself|shoot(?:ing)? "
    r"myself|"
    r"(?:want|wanna|wish|hope|ready|rather|going|gonna|need|try|trying|about|like|deserve|better|should|think|"
    r"thinking|plan|"
    r"planning|easier|able|tempted|afraid i(?:'ll| will| might))(?: \w+){0,3}? (?:to |of |about )?(?:just )?(?:die\b|"
    r"dying|be dead|"
    r"be gone|death|not exist|disappear for ?ever|stop existing|cease)|"
    r"(?:death|dying) (?:would be|is|seems|feels|sounds|looks)(?: \w+){0,2}? (?:relief|easier|better|only|peaceful|"
    r"good|nice|answer|"
    r"kind|friend)|(?:don'?t|do not|no longer|can'?t|cannot|dont) (?:\w+ ){0,3}?(?:feel like|want to be|wish to be|"
    r"stand|bear|"
    r"keep|go on|want to go on|want to keep) ?(?:living|alive|existing|being alive|breathing|here)|"
    r"why (?:should|do|would|am|must) i (?:\w+ ){0,2}?(?:go on|living|live|alive|still here|keep going|bother|wake)|"
    r"(?:swallow|swallowing|take|taking) (?:all|everything|every|the whole|a whole|too many|the rest|enough) |"
    r"(?:saving|hoarding|stockpiling|collecting|counting)(?: up)? (?:my |the |all my )?(?:\w+ )?(?:medication|meds|"
    r"pills|tablets)|"
    r"engine running|finally do it|(?:covered in|full of|fresh|new|more|deep) cuts|self.?harm(?:ing)?|"
    r"cut(?:ting)? (?:my ?self|my (?:arms?|wrists?|legs?|thighs?|skin))|hurt(?:ing)? myself|"
    r"wants? (?:out$|out of (?:life|this life|here for)|(?:it|this|the|my|everything|all)(?: \w+){0,2}? to (?:stop|"
    r"end|be over))|"
    r"(?:tired|sick|done|finished|exhausted|weary)(?: \w+)? (?:of|with|from) (?:\w+ )?(?:living|life|being alive|"
    r"existing|breathing))"
)
_HARMS = (
    r"(?:punches|kicks|slaps|whips|fondles|tortures|hits|beats|rapes|chokes|strangles|abuses|molests|touches|drugs|"
    r"assaults|"
    r"gropes|burns|threatens|stalks|locks)"
)
_PERSON = (
    r"(?:he|she|they|who|dad|daddy|mum|mom|grandpa|grandad|grandma|uncle|stepdad|father|mother|brother|husband|wife|"
    r"boyfriend|"
    r"girlfriend|partner|ex|boss|coach|teacher|man|cousin|neighbou?r|guy|pimp|landlord|son|sister|priest|pastor|"
    r"carer|guard|"
    r"nurse|doctor|\w+ father|\w+ mother)"
)

DYING_NOW = (
    rule(
        "speaks-of-dying",
        "myself kms suicide suicidal life end ending noose overdose overdosing die dying dead death exist living "
        "alive existing "
        "breathing bother wake swallow swallowing medication meds pills tablets engine finally cuts harm self-harm "
        "selfharm "
        "harming arms arm wrists wrist legs thighs skin stop out unalive",
        rf"{_NOT_NOW}{_I}.*?\b({_DYING})\b",
        unless=_PAST,
    ),
    rule(
        "gives-up",
        "giving give point will heavy vanish slipping trust alone unbearable hopeless pointless voices voice head "
        "jump burden",
        rf"{_NOT_NOW}.*?\b(i(?:'m| am) giving up(?! (?:on|smoking|the|my|drinking|sugar|meat))|i give up(?! (?:on|"
        rf"smoking|the|my))|"
        rf"there(?:'s| is) no point\b|lost (?:the|my|all) will|life is (?:\w+ )?(?:too (?:heavy|much|hard|painful)|"
        rf"unbearable|"
        rf"hopeless|pointless|over)|i (?:\w+ )?(?:want|need|wish) to vanish(?! from)|because i want to vanish|i "
        rf"(?:don'?t|do not|"
        rf"cannot|can'?t) trust myself|feel(?: myself)? slipping|(?:voices?|head|mind|brain) (?:\w+ ){{0,3}}(?:says?|"
        rf"tells? me|telling "
        rf"me|screams?|saying)(?: to)? (?:jump|die|do it|kill|end|cut|hurt)|i(?:'m| am) (?:\w+ )?hopeless|nothing "
        rf"(?:will|is going to) "
        rf"(?:ever |even )?(?:get better|change|help)|i(?:'m| am) a burden)",
        unless=_PAST,
    ),
    rule(
        "means-near",
        "blade razor knife gun rope cabinet cupboard pills tablets bottle whisky cigarettes lighter belt scarf",
        rf"{_NOT_NOW}{_I}.*?\b((?:blade|razor|knife|gun|rope|belt|pills|tablets|bottle) (?:\w+ ){{0,2}}?(?:next to|"
        rf"beside|in front of|"
        rf"near|in my hand|on my|under my|against my|around my|round my)|i (?:emptied|lined up|laid out|counted|"
        rf"poured) (?:out )?"
        rf"(?:\w+ ){{0,3}}(?:cabinet|pills|tablets|medication)|i (?:burn|cut|scratch|stab|hit|carve) (?:my (?:arms?|"
        rf"legs?|skin|"
        rf"thighs?|wrists?|stomach|hands?)|myself))",
        unless=_PAST,
    ),
    rule(
        "plans",
        "planning plan planned leave go how when letter will",
        rf"{_NOT_NOW}.*?\b(i(?:'m| am) planning (?:how|when|my|where) (?:to|death|i|end|suicide|last|funeral)(?: "
        rf"(?:go|die|end|do it|"
        rf"leave))?|i (?:want|need|wish|have) to leave (?:it|this life|this world|you all|everything)(?! to)|i "
        rf"(?:want|need|wish) to "
        rf"(?:go|be) (?:to|with) (?:her|him|them|my (?:mum|mom|dad|mother|father|baby|son|daughter|sister|"
        rf"brother))\b(?=.*\b(?:dead|"
        rf"died|heaven|grave|gone)))",
        unless=_PAST,
    ),
    rule(
        "joins-the-dead",
        "died dead heaven grave",
        r"\b(?:died|dead|heaven|grave)\b.*\bi (?:\w+ )?(?:want|need|wish) to (?:go|be) (?:to|with) (?:her|him|"
        r"them)\b|\bi (?:\w+ )?"
        r"(?:want|need) to (?:go|be) (?:to|with) (?:her|him|them|my \w+)\b.*\b(?:died|dead|heaven)\b",
    ),
    rule("speaks-of-dying", "dying death", r"^(?:dying|death) would be\b"),
)

HARM_NOW = (
    rule(
        "harms-now",
        "punches kicks slaps whips fondles tortures hits beats rapes chokes strangles abuses molests touches drugs "
        "assaults gropes "
        "burns threatens stalks locks hurts",
        rf"\b{_PERSON} (?:still |often |always |sometimes |only |just |also |then )?(?:{_HARMS}|hurts) (?:me|us|my "
        rf"(?:kids?|children|"
        rf"son|daughter|baby|sister|brother|mother|mum|mom))\b(?! (?:when|if) (?:he|she|they) (?:was|were))",
    ),
    rule(
        "afraid-now",
        "terrified scared afraid frightened",
        r"\bi(?:'m| am|m)? ?(?:so |very |really |always |still )?(?:terrified|scared|afraid|frightened) (?:of (?:him|"
        r"her|them|what "
        r"(?:he|she|they))|(?:that )?(?:he|she|they)(?:'ll| will| might| is| may))",
    ),
    rule(
        "no-way-out",
        "nowhere homeless shelter street streets",
        r"\b(?:i|we)(?:'ve| have)? (?:have |got )?nowhere (?:safe |else )?(?:to (?:go|sleep|stay|live|hide|turn)|"
        r"left)|\bi(?:'m| am) "
        r"(?:sleeping|living) (?:on the street|in my car|rough)|\bi(?:'ve| have)? (?:just )?ran "
        r"away\b(?=.*\b(?:tonight|nowhere|now))",
    ),
    rule(
        "threat",
        "kill hurt shoot stab rape burn find murder",
        r"\b(?:says|keeps saying|threatens|texts|writes|swears|tells me)\b.{0,60}?\b(?:will|'ll|going to|gonna|to|"
        r"and|then)"
        r"(?: \w+){0,3}? (?:kill|hurt|shoot|stab|rape|burn|find|murder) (?:me|us|my|him|her|the|himself|herself)\b",
    ),
    rule(
        "held",
        "locked passport phone tied took",
        r"\b(?:locked (?:me|us) in|tied me up|locks (?:me|us))\b.{0,40}?\b(?:took|has|have|taken|keeps?)\b(?! "
        r"(?:years|me years))",
    ),
    rule(
        "near-now",
        "kitchen room flat house next downstairs upstairs bed waiting outside garden car driving past watching "
        "sitting standing",
        r"\b(?:he|she|they|my \w+|the man|this man)(?:'s| is| are|'re) (?:still |now |right now |also )?(?:in the "
        r"(?:kitchen|next room|"
        r"flat|house|living room|bathroom|other room|garden)|asleep (?:next to|beside) me|downstairs|"
        r"upstairs)\b(?=.*\b(?:now|still|"
        r"drunk|angry|shouting|and i)|$)|\b(?:is|are|'s) waiting (?:for me|outside)\b|\bkeeps? (?:driving|walking|"
        r"calling|"
        r"messaging|texting|sending|standing|waiting|watching|showing|ringing|phoning|writing) (?:\w+ )?(?:me|past|"
        r"outside|my|by|at|"
        r"near)\b|\b(?:the man|a man|somebody|someone|my neighbou?r|the neighbou?r)(?: \w+)? is (?:beating|hitting|"
        r"hurting|"
        r"raping|killing) (?:his|her|a|the|somebody|someone)",
    ),
    rule(
        "happens-nightly",
        "night weekend day week evening again time",
        r"\bevery (?:night|weekend|day|week|evening|time|morning)\b.{0,30}?\b(?:he|she|they) (?:\w+ )?(?:does|do|"
        r"comes|come|makes|wants|"
        r"takes|forces|starts)\b|\b(?:he|she|they|my \w+) (?:\w+ )?(?:does|makes me|forces me|wants|comes|starts|"
        r"touches|sleeps)\b"
        r".{0,40}?\bevery (?:night|weekend|day|week|evening|time|morning)\b|\b(?:he|she|they) (?:does|do) it again\b",
    ),
    rule(
        "threat",
        "tell leave go report talk kill hurt beat come",
        r"\bif i (?:tell|leave|go|report|talk|say|scream|call|refuse|run)\b.{0,40}?\b(?:he|she|they)(?:'ll| will|'s "
        r"going to| is going "
        r"to| are going to) (?:\w+ )?(?:kill|hurt|beat|shoot|find|burn|take|stab|rape|destroy|send|post)|\b(?:says?|"
        r"texts?|write|"
        r"writes|threatens?|swears?) (?:that )?(?:he|she|they)(?:'ll| will| are going to| is going to) "
        r".{0,40}?\b(?:beat|kill|hurt|rape|"
        r"shoot|stab|burn|find) (?:me|us|my|him|her|the)\b",
    ),
    rule(
        "child",
        "pregnant",
        r"\bi(?:'m| am) (?:\w+ ){0,3}pregnant (?:by|from|with) (?:my|his|her|the) (?:\w+ )?(?:father|dad|stepdad|"
        r"stepfather|uncle|"
        r"brother|cousin|teacher|coach|grandfather|rapist|child|boss|rape)",
    ),
    rule(
        "child",
        "hurting abusing touching beating molesting hitting",
        r"\b(?:is|may be|might be|must be|keeps|'s) (?:hurting|abusing|touching|beating|molesting|hitting|grooming) "
        r"(?:his|her|their|"
        r"the|a|that|another|other|some|those) (?:\w+ )?(?:daughter|son|child|children|kids?|girl|boy|baby|girls|"
        r"boys|stepdaughter)",
    ),
    rule(
        "child",
        "doing does",
        r"\b(?:is|'s|are) doing (?:it|this|that|the same|things) to (?:my|our) (?:\w+ ){0,2}(?:daughter|son|sister|"
        r"brother|child|"
        r"children|kids?|boys?|girls?|niece|nephew|baby|cousin)s?\b",
    ),
)
