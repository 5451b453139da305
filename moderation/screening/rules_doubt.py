"""Rules for doubting or blaming, in English. Patterns over folded text."""

from stories.noticing.reading import rule

RULES = (
    rule(
        "not-believe",
        "believe believes doubt buy fake bullshit lie lying lied crap false buying",
        r"\bi (?:really |just |honestly |simply )?(?:do not|don'?t|dont|can'?t|cannot|doubt (?:that|this|"
        r"it|your))(?: believe (?:you|this|a word|her|that this|any)| buy (?:it|this|that)| this is real|"
        r" that this| you\b| your| it\b)|\bi doubt (?:that |it|this|your)|"
        r"\b(?:nobody|no one) believes (?:this|you)\b|\b(?:you(?:'re| are|r)?|ur|u r|she(?:'s| is)|"
        r"op is) (?:\w+ )?lying\b(?! (?:down|there|in|on|awake|next))|\byou (?:\w+ )?lied?\b(?! (?:down|"
        r"there|in|on|awake))|\b(?:sounds?|looks?|smells?|seems?) (?:\w+ )?(?:fake|made up|like (?:a lie|"
        r"bullshit|fiction|bs))|\bthis is (?:fake|bullshit|bs|a lie)\b",
    ),
    rule(
        "never-happened",
        "happen happened made invented story up",
        r"\b(?:this|that|it) (?:never|didn'?t|did not) (?:even |really |ever )?happen(?:ed)?\b(?! again|"
        r" to (?!you\W*$))|\byou (?:just |totally |obviously |clearly )?(?:made|make|making) (?:this|it|"
        r"that|all this|everything) (?:all )?up|\b(?:story|this|it) is (?:all )?(?:made.up|invented|"
        r"fiction)\b|\b(?:does not|doesn'?t|don'?t) add up\b|\byou invented",
    ),
    rule(
        "why-did-you",
        "why scream screamed fight run leave stay wait go didn't",
        r"^\W*(?:so |and |but |then )?why (?:did|didn'?t|did not|would|wouldn'?t|were|weren'?t) (?:you|she|"
        r"u)(?: not)? (?:\w+ ){0,2}?(?:scream|fight|run|leave|go|stay|wait|call|say|report|tell|drink|let|"
        r"drunk|wear|alone|with|shout|resist|bite|kick|invite)",
    ),
    rule("wearing", "wearing dressed skirt", r"^\W*(?:so |and |but )?(?:what|how) were you (?:wearing|dressed)"),
    rule(
        "should-have",
        "should could shouldn't",
        r"\byou (?:should|could) (?:have|'ve) (?:just |simply |really )?(?:fought|said no|known|screamed|"
        r"left|run|resisted|told|been more careful|stayed home|called|bitten|shouted|walked away|"
        r"pushed)|\byou (?:should not|shouldn'?t) (?:have )?(?:been )?(?:drunk|drinking|gone|let|worn|"
        r"invited|trusted|gotten|walked|dressed)",
    ),
    rule(
        "your-fault",
        "got fault asking led wanted let ask get expect brought",
        r"\b(?:it|this|that)(?:'s| is| was)(?: all| also| partly|"
        r" your)* (?:your )?(?:own )?fault\b(?<! my fault)(?<!his fault)(?<!her fault)|\byou(?:'re| were|"
        r" are) (?:(?!not\b)\w+ )?(?:asking for it|to blame)|\byou (?:asked for it|led him on|wanted it|"
        r"let (?:it|him|this)|brought (?:it|this) on|provoked|seduced|allowed)|\bwhat did you expect|"
        r"\b(?:that'?s|that is) what (?:you|happens|girls) (?:get|when)|\byou got what",
    ),
    rule(
        "not-rape",
        "rape assault regret raped rapes two",
        r"\b(?:that|this|it)(?:'s| is| was) (?:not|n'?t) (?:really |even |actually )?(?:rape|assault|abuse|"
        r"harassment|a crime)\b(?!,? i )|\b(?:that|this|it) isn'?t (?:rape|assault|abuse)|"
        r"\bregret (?:is not|isn'?t|does not equal|doesn'?t equal|and rape)|\bit takes two\b|"
        r"\bnot assault\b|"
        r"\b(?:men|boys|guys|a man|a husband|wives|husbands|a wife|prostitutes)(?: [\w']+){0,3} (?:can'?t|"
        r"cannot|can not) (?:be raped|rape)",
    ),
    rule(
        "two-sides",
        "side sides boys",
        r"\b(?:two|both|2) sides (?:to|of) (?:every|the|each|this)|\bboys will be boys\b|\b(?:his|"
        r"other) side of (?:the|this) story|\bhear his side",
    ),
    rule(
        "exaggerating",
        "exaggerating overreacting attention money dramatic victim calm relax joke over hiding regret drama",
        r"\byou(?:'re| are|r)? (?:just |only |clearly |so |being )?(?:exaggerating|overreacting|"
        r"too sensitive|dramatic|playing the victim|hiding something)|\byou (?:just |only )?(?:want|seek|"
        r"crave|need) (?:\w+ )?(?:attention|money|fame|revenge|sympathy)|"
        r"^\W*(?:just )?get over it|\bstop playing the victim|\bit was (?:just|only) a (?:kiss|joke|hug|"
        r"touch|compliment)|\b(?:seems|sounds) like you are (?:hiding|lying|making|exaggerating)|"
        r"\byou just regret|\byou(?:'re| are) hiding something|\bplaying the victim\b",
    ),
    rule(
        "sure",
        "sure misunderstood maybe imagined",
        r"^\W*are you (?:really |even )?sure (?:that |about |it|this|he|you)|"
        r"\bmaybe you (?:just )?(?:misunderstood|imagined|dreamed|wanted|led|gave|misread|should)|"
        r"\byou (?:just )?(?:imagined|misunderstood) (?:it|him|this)",
    ),
    rule(
        "proof",
        "proof evidence accusation accusations innocent proven police true false lie",
        r"^\W*where(?:'s| is) (?:your|the) (?:proof|evidence)|^\W*(?:no proof|no evidence|proof\b|"
        r"prove it)|\banother false (?:accusation|claim|report)|\binnocent until proven|\bif (?:it|this|"
        r"that) (?:was|were) (?:really |actually )?true,? you|\b(?:women|girls|they|"
        r"females) (?:always )?lie about (?:this|it|rape|that)|\bshow (?:me|us) (?:the )?(?:proof|evidence)",
    ),
    rule(
        "if-you-had-not",
        "if hadn't",
        r"\bif you (?:had(?: not|n'?t)|hadn'?t|weren'?t|were not|didn'?t|had)\b.{0,50}?\b(?:would(?: not|"
        r"n'?t)|wouldn'?t) (?:have )?(?:happen|been raped|be raped)",
    ),
    rule(
        "his-life",
        "never life family good man career future",
        r"\byou(?:'re| are|'ve| have)? (?:just |now )?(?:ruin(?:ing|ed)|destroy(?:ing|ed)) (?:his|"
        r"a (?:good )?man'?s|an innocent) (?:life|career|future|name|family)|\bthink of (?:his|"
        r"the poor man'?s) (?:family|life|wife|kids|future|career|mother)|\bhe(?:'s| is) a good (?:man|guy|"
        r"person|boy)|\bhe would never (?:do|hurt)",
    ),
    rule(
        "you-liked-it",
        "why liked came erection enjoyed orgasm girlfriend wife boyfriend stayed",
        r"\byou (?:\w+ ){0,4}?(?:so|and) you (?:liked|wanted|enjoyed)|\byou must have (?:liked|enjoyed|"
        r"wanted)|\byou were (?:his|her) (?:girlfriend|wife|boyfriend|husband|date),? (?:it|so|that)|"
        r"^\W*why did you stay|\byou (?:liked|enjoyed) it\b",
    ),
    rule(
        "she-lies",
        "lying lies story liar",
        r"\b(?:she|her story|the writer|op) (?:is|'s) (?:\w+ )?(?:lying|a liar|full of|making)|"
        r"\bher story (?:does|is) (?:not|fake|false|made)",
    ),
)
