"""Content warnings: English words for each topic, as patterns over folded text; and what makes a telling detailed."""

from stories.warnings import Topic

_CLOSE = r"(?:\w+[' ]+){0,2}?"
_ACT = (
    r"(?:rap(?:ed|es|ing)|touch(?:ed|es|ing)|abus(?:ed|es|ing)|molest(?:ed|s|ing)|grop(?:ed|es|ing)|"
    r"assault(?:ed|s|ing)|"
    r"harass(?:ed|es|ing)|forc(?:ed|es|ing)|kiss(?:ed|es|ing)|grabb(?:ed|ing)|grabs|fondl(?:ed|es|ing)|hurt|coerced|"
    r"did (?:it|this|that|things|stuff)|put (?:his|her) hands?|made me|came (?:in)?to my (?:room|bed)|"
    r"slept with me|used me|exposed)"
)

TOPICS: dict[Topic, tuple[str, ...]] = {
    Topic.RAPE: (
        r"\brap(?:e|ed|es|ing|ist|ists)\b",
        r"\bforced (?:himself|herself|themselves) (?:on|onto|into|inside|upon) (?:me|her|him)",
        r"\b(?:had|having) sex with me (?:while|when|without|against)|\b(?:forced|made) me (?:to )?have sex",
        r"\bpenetrat(?:ed|ion|ing)\b|\b(?:sex|intercourse) (?:without|against) my|"
        r"\bwas inside (?:of )?me\b|\bput it in(?:side)?\b",
    ),
    Topic.SEXUAL_ASSAULT: (
        r"\bsexual(?:ly)? (?:assault\w*|abus\w*|violat\w*|attack\w*|violence)|\bmolest\w*|\bgrop(?:ed|es|"
        r"ing)\b|\bfondl\w+",
        r"\btouch(?:ed|es|ing) (?:me|my (?:body|breasts?|chest|thighs?|legs?|butt|ass|private\w*))\b",
        r"\bhands? (?:up|under|down|in|inside|on|between) my (?:skirt|dress|shirt|pants|thighs?|legs?|leg|"
        r"underwear|blouse|breasts?|butt|bra|trousers)",
        r"\bgrabbed my (?:\w+ )?(?:breasts?|butt|ass|chest|crotch|boobs?)|\bkissed me (?:without|against|"
        r"by force)|\bunwanted (?:touch\w*|sexual contact)",
        r"\bassaulted me\b|\bi was assaulted\b",
    ),
    Topic.HARASSMENT_STALKING: (
        r"\bstalk(?:ed|s|ing|er|ers)\b|\bharass(?:ed|es|ing|ment|er)\b|\bcat-?call\w*|\bwolf.whistl\w+",
        r"\bfollowed me (?:home|around|everywhere|to|from)|\b(?:sent|kept sending|"
        r"wrote) me (?:\w+ ){0,3}(?:messages|texts|e-?mails|letters)(?: every| after| all)",
        r"\b(?:sexual|dirty|lewd) (?:jokes|comments|remarks|messages|texts)|\bexposed himself|"
        r"\bflashed me\b|\bmasturbat\w+ in front",
    ),
    Topic.IMAGE_ABUSE: (
        r"\b(?:nudes?|naked|nude|intimate|explicit|private) (?:\w+ )?(?:photos?|pictures?|pics|videos?|"
        r"images?)|\bsen[dt] (?:\w+ ){0,3}nudes\b",
        r"\b(?:shared|posted|leaked|published|sent|post|share|leak|publish) (?:\w+ ){0,3}(?:photos?|"
        r"pictures?|pics|videos?|nudes|tape) (?:of me|of us|online)",
        r"\b(?:filmed|recorded|videotaped|photographed) (?:me|us|it) (?:\w+ ){0,6}?(?:without|while|in the|"
        r"naked|having|sleeping)|\bdeep ?fakes?\b|\bsextort\w+|\bhidden camera",
    ),
    Topic.CHILD_ABUSE: (
        r"\b(?:when|since) i was (?:only |just |about |around |a )?(?:[2-9]|1[0-7]|two|three|four|five|six|"
        r"seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
        rf"fifteen|sixteen|seventeen|child|kid|little|small|young girl|young boy|minor)\b.{{0,100}}?{_ACT}",
        rf"{_ACT}.{{0,80}}?\b(?:when i was (?:only |just |about |a )?(?:[2-9]|1[0-7]|five|six|seven|eight|"
        rf"nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
        r"child|kid|little)|as a (?:child|kid|little (?:girl|boy)))\b",
        r"\bi was (?:only |just |about )?(?:[2-9]|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|"
        r"eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
        r"(?: years old)?,? (?:when|the first time) (?:it|he|she|they|my|this|that) (?:\w+ ){0,3}?(?:began|"
        r"started|happened|first|touched|raped|abused|did)",
        r"\bchild(?:hood)? (?:sexual )?(?:abuse|molestation|rape)|\bchild molester|\bpa?edophil\w+|"
        r"\bgroomed me\b|\bi was groomed\b|\bincest\b",
    ),
    Topic.FAMILY_ABUSE: (
        r"\bmy (?:own |older |big |step|half.|younger |great.)?(?:step)?-?(?:father|dad|daddy|mother|mum|"
        r"mom|brother|sister|uncle|aunt|grandfather|grandpa|grandad|"
        rf"cousin|parents|stepdad|stepfather|stepmother|stepbrother|brother-in-law|"
        rf"father-in-law)(?:'s \w+)? (?:\w+ ){{0,3}}?{_ACT}",
        rf"{_ACT} by my (?:own |older |step)?-?(?:father|dad|mother|mom|mum|brother|sister|uncle|aunt|"
        rf"grandfather|grandpa|cousin|stepdad|stepfather)|\bincest\b",
    ),
    Topic.PARTNER_ABUSE: (
        rf"\bmy (?:then |first |own |ex.|former |abusive )?(?:husband|wife|boyfriend|girlfriend|partner|"
        rf"fiancee?|ex|spouse|date|lover)(?:'s \w+)? (?:\w+ ){{0,3}}?{_ACT}",
        rf"{_ACT} by my (?:then |first |ex.|former )?(?:husband|wife|boyfriend|girlfriend|partner|fiance|"
        rf"ex|spouse)|\bdomestic (?:violence|abuse)|\bmarital rape|"
        r"\b(?:abusive|violent|toxic) (?:relationship|marriage|husband|boyfriend|partner|ex)\b|\bintimate partner",
    ),
    Topic.AUTHORITY_ABUSE: (
        r"\b(?:my|the|our|a) (?:\w+ )?(?:boss|manager|supervisor|teacher|professor|tutor|coach|trainer|"
        r"priest|pastor|rabbi|imam|minister|doctor|gynecologist|"
        rf"therapist|psychologist|dentist|officer|cop|policeman|guard|commander|sergeant|principal|"
        rf"employer|landlord|director|producer|bishop)(?:'s \w+)? (?:\w+ ){{0,3}}?{_ACT}",
        rf"{_ACT} by (?:my|the|our|a) (?:\w+ )?(?:boss|manager|supervisor|teacher|professor|coach|priest|"
        rf"pastor|doctor|therapist|officer|cop|employer|director)",
    ),
    Topic.PHYSICAL_VIOLENCE: (
        r"\b(?:chok(?:ed|es|ing)|strangl(?:ed|es|ing)|punch(?:ed|es|ing)|slapp(?:ed|ing)|kick(?:ed|s|ing)|"
        r"beat(?:en|s|ing)?|hit|burned|stabbed|bit) (?:me|her|him|us)\b(?! on the| up)",
        r"\b(?:pinned|held|tied|pushed|threw|dragged|shoved|slammed) me (?:down|up|against|onto|into|"
        r"to the|by|on)|\bbeat me\b|\bblack eye|\bbroke my (?:arm|nose|jaw|ribs?|wrist)",
        r"\b(?:knife|gun|weapon|blade) (?:to|at|against|on|in)\b|\b(?:held|had|pulled|with) a (?:knife|gun|"
        r"weapon)|\bhands? around my (?:neck|throat)|\bbruis(?:es|ed)\b",
    ),
    Topic.UNABLE_TO_CONSENT: (
        r"\bi (?:was|got|had been|felt) (?:\w+ ){0,3}?(?:drunk|wasted|intoxicated|drugged|roofied|"
        r"unconscious|passed out|blacked out|high|asleep when|sedated|black-?out)\b",
        r"\b(?:passed|blacked) out\b|\bspiked\b|\broofie\w*|\bghb\b|\bdate.rape drug|\bdrugged (?:me|us|her)",
        r"\b(?:put|slipped) (?:\w+ ){0,3}(?:in|into) my (?:drink|glass|wine|beer|tea|coffee)|\b(?:gave|"
        r"kept giving|bought) me (?:\w+ ){0,3}(?:drinks|alcohol|shots|vodka|wine|pills)|\btoo drunk\b",
    ),
    Topic.EXPLOITATION: (
        r"\btraffick\w+|\bprostitut\w+|\bpimp\w*|\bsex (?:slave|trade|work)\w*|\bescort agency",
        r"\bsold me\b|\bi was sold\b|\b(?:clients|customers|men) (?:paid|for money)|\b(?:sleep|"
        r"sex) with (?:\w+ ){0,3}for (?:money|rent|drugs|food)|\bmade me (?:\w+ ){0,4}for money",
    ),
    Topic.SELF_HARM_SUICIDE: (
        r"\bsuicid\w+|\bself.?harm\w*|\b(?:kill|killed|killing|hang|hanged|hurt|hurting|harm|harming|cut|"
        r"cutting|burn|burning) (?:myself|herself|himself|themselves)\b",
        r"\b(?:end|ended|ending|take|took|taking) (?:my|her|his|their) (?:own )?li(?:fe|ves)\b|"
        r"\bwant(?:ed)? to die\b|\boverdos\w+|\bwish(?:ed)? i (?:was|were) dead",
    ),
    Topic.MENTAL_DISTRESS: (
        r"\bflashbacks?\b|\bpanic(?: attacks?|k\w+)\b|\bc?-?ptsd\b|\bdissociat\w+|\bnightmares?\b|"
        r"\bpost.traumatic|\bnight terrors?\b",
        r"\b(?:left|floated out of|out of|watched? (?:myself )?from) (?:my (?:own )?body|the ceiling)|"
        r"\bnervous breakdown|\bpsych(?:iatric)? (?:ward|hospital)|\bsevere (?:anxiety|depression)",
    ),
    Topic.SUBSTANCE_EATING: (
        r"\b(?:anorexi\w+|bulimi\w+|eating disorder|purging|starv(?:ed|ing) myself|binge\w*)\b|"
        r"\b(?:stopped|quit|couldn'?t|could not) eat(?:ing)?\b",
        r"\b(?:addict\w*|alcoholi\w+|rehab|relapsed?|heroin|cocaine|meth|sober for)\b|\b(?:drank|drinking|"
        r"drink|smoked|took pills|got high|used drugs) (?:\w+ ){0,5}?to (?:forget|cope|numb|sleep|feel)",
    ),
    Topic.PREGNANCY: (
        r"\bpregnan\w+|\babortions?\b|\bmiscarr\w+|\bstillb\w+|\b(?:plan b|morning.after pill)\b|"
        r"\bgave birth\b|\bterminat\w+ (?:the|my) pregnan\w+",
    ),
    Topic.MEDICAL: (
        r"\brape kit|\bsane (?:nurse|exam)|\bforensic\w*|\b(?:went|taken|drove me|go|"
        r"rushed) to the (?:hospital|emergency|er|clinic)|\bemergency room|\bat the hospital",
        r"\b(?:nurse|doctor|gynecologist)s? (?:\w+ ){0,2}?examin\w+|\bstitches\b|\b(?:std|sti|hiv|"
        r"chlamydia|herpes|gonorrh\w+|hpv)\b|\bsurger(?:y|ies)\b|\binternal (?:injuries|bleeding|exam)",
    ),
    Topic.SYSTEM_RESPONSE: (
        r"\bpolice (?:report|officer|came|asked|said|told|did|didn'?t|closed|never|took|laughed|"
        r"interview\w*|investigat\w*)|\b(?:reported|report) (?:it|him|her|them|this|the (?:rape|assault|"
        r"abuse))\b|"
        r"\b(?:called|went to|told) the (?:police|cops)",
        r"\b(?:testif\w+|trial|courtroom|in court|prosecut\w+|pressed charges|press charges|jury|verdict|"
        r"lawsuit|restraining order|detectives?|convicted|acquitted|charges were)\b",
        r"\btitle ix\b|\b(?:hr|human resources)\b (?:\w+ ){0,3}?(?:did|said|told|investigat\w+|complaint)|"
        r"\bfiled? a (?:\w+ ){0,2}(?:complaint|report|case)|\bdisciplinary (?:hearing|panel)|\bthe (?:dean|"
        r"school) (?:\w+ ){0,2}?(?:did nothing|covered|protected|investigat\w+)",
    ),
    Topic.NOT_BELIEVED: (
        r"\b(?:nobody|no one|no-one|none of them|didn'?t|did not|doesn'?t|does not|won'?t|wouldn'?t|never|"
        r"refused to|not) (?:\w+ ){0,2}?(?:believed?|believing) (?:me|my|it|us)\b",
        r"\b(?:made|making) it (?:all )?up\b|\b(?:called|calling) me a (?:liar|slut|whore)|\b(?:said|"
        r"told me|thought) (?:that )?(?:i|it) (?:was (?:lying|my (?:own )?fault)|asked for it|wanted it|"
        r"deserved)",
        r"\bwhat (?:i was|were you|was i|i had been) wearing|\basking for it\b|\bvictim.blam\w+|"
        r"\b(?:blamed|blaming|blames?) me\b|\bmy (?:own )?fault\b|\b(?:homophob|transphob|racis|ableis)\w+",
    ),
}

# A telling, and a telling in detail: how many of these are found decides the level.
ACTIONS = (
    r"\b(?:he|she|they)\b (?:\w+ ){0,2}?(?:raped|pushed|pulled|pinned|held|locked|grabbed|forced|"
    r"touched|kissed|climbed|undressed|ripped|tore|choked|hit|slapped|"
    r"dragged|threw|put his|put her|put their|took off|unzipped|started|shoved|groped|lay|laid|covered|"
    r"tied|climbed|kept going|licked|bit)\b"
)
DETAILS = (
    r"\b(?:penis|dick|cock|vagina|pussy|anus|anal|anally|oral sex|blow ?job|ejaculat\w*|cum|semen|"
    r"erection|nipples?|clitoris|penetrat\w+|masturbat\w*|"
    r"genitals?|fingers? (?:in|inside|into)|inside (?:of )?me|between my legs|my underwear|my panties|"
    r"sodom\w+|bled|blood|bleeding)\b"
)
