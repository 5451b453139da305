"""Rules for threats and for praise of violence in English. Patterns over folded text."""

from stories.noticing.reading import rule

_GAP = r"(?:(?!(?:not|never|no|n't|help)\b)[\w']+ ){0,3}?"
_I_WILL = (
    r"\b(?:i|we)(?:'ll| will|'m going to|'m gonna| am going to| gonna| want to|'d (?:love|like) to|"
    r" would (?:love|like) to| shall| are going to|'re going to| could| can)"
)

THREAT = (
    rule(
        "i-will-harm",
        "kill hurt rape beat punch smash destroy burn strangle slit shoot stab end track hunt choke slap "
        "break crush ruin expose dox murder",
        rf"{_I_WILL} {_GAP}(?:kill|hurt|rape|beat|punch|smash|destroy|burn|strangle|slit|shoot|stab|end|"
        rf"track|hunt|choke|slap|break|crush|ruin|expose|dox|"
        rf"murder)(?: the shit out of)? (?:all of )?(?:you|your|u|ur)\b(?! feelings)",
    ),
    rule(
        "i-will-find",
        "find get come coming make sue watching teach",
        rf"{_I_WILL} {_GAP}(?:find|get|sue) (?:you|u)\b(?! (?:help|a |an |some|the |out|through|there|"
        rf"to ))|\b(?:coming|come) (?:for you|to (?:your|ur) (?:work|house|home|place|door))|"
        rf"\bcoming over\b|{_I_WILL} make (?:you regret|your life|you pay|you suffer)|\bi(?:'m|"
        rf" am) watching you\b|\bfind out who you are\b(?! and help)",
    ),
    rule(
        "you-will-pay",
        "pay regret suffer sorry die end live burn worse",
        r"\byou(?:'ll| will|'re going to|'re gonna| are going to| gonna) (?:\w+ )?(?:pay for|regret|suffer|"
        r"be sorry|die|burn in|end up)|\byou won'?t (?:live|last) long|\bworse for you\b|"
        r"\b(?:kids|children|family|mother|sister) will (?:pay|suffer|die)",
    ),
    rule(
        "know-where",
        "live sleep work where know",
        r"\b(?:i|we) know (?:exactly )?(?:where you (?:live|sleep|work|are$)|who you are)\b(?! coming)",
    ),
    rule(
        "watch-out",
        "watch sleep better back eye else",
        r"^\W*watch your (?:back|mouth|step)|\bwatch your back\b|\bone eye open\b|\bor else\b|\byou(?:'d|"
        r" had)? better (?:shut|watch|delete|sleep|run|stop|hide|take)",
    ),
    rule(
        "kill-yourself",
        "self yourself kys die dead urself",
        r"^(?:\W*(?!(?:not|never|don|dont|wrote|said|made|asked|told|nobody|he|"
        r"they)\b)[\w']+){0,3}?\W*(?:kill|hang|shoot|drown|off) (?:yourself|urself|yourselves)|"
        r"\bgo (?:and )?(?:kill|hang|shoot|drown) yourself|\bkys\b|\bgo die\b|\bdrop dead\b|"
        r"\bkill your ?self\b",
    ),
    rule(
        "hope-you",
        "hope wish",
        r"\bi (?:hope|wish|pray) (?:that )?(?:you (?:die|get (?:raped|hit|killed|cancer|beaten)|rot|burn|"
        r"suffer|were dead|choke)|(?:someone|somebody|he|they) (?:rapes?|kills?|beats?|hurts?|finds?|"
        r"hits?) (?:you|u)\b)",
    ),
    rule(
        "should-be-hurt",
        "should deserve deserves need needs must ought",
        r"\byou (?:should|deserve to|need to|ought to|must|all should) (?:be|get) (?:raped|shot|beaten|hit|"
        r"killed|hanged|hung|slapped|punched|burned|stoned|gassed)|\byou (?:deserve|need) (?:to die|"
        r"a (?:good )?(?:beating|slap|punch))|"
        r"\b(?:someone|somebody) (?:should|needs to|must|ought to|has to) (?:\w+ )?(?:beat|rape|kill|hit|"
        r"slap|punch|hurt|teach (?:you|her|them|these \w+) a lesson)|\bthey should all be (?:shot|killed|"
        r"hanged|raped)",
    ),
    rule(
        "or-i-will",
        "or",
        r"\bor (?:i|we)(?:'ll| will|'m going to) (?:post|publish|share|send|come|find|tell|make|leak|hurt|kill)",
    ),
    rule(
        "i-will-post",
        "post publish share leak tell send",
        rf"{_I_WILL} (?:post|publish|share|leak|send) your (?:address|pictures?|photos?|name|number|nudes|"
        rf"face)|\b(?:i|we)(?:'ll| will) tell (?:everyone|everybody|them|people) who you are",
    ),
    rule("dead", "dead", r"\byou(?:'re| are| r)(?: all| so)? dead\b(?! (?:to me|inside|tired|wrong|right|if))"),
    rule(
        "one-more-word",
        "word talking alive",
        r"\b(?:one more word|keep talking) (?:and|or)\b|\bstay alive\b.{0,10}$|\bif you want to (?:live|stay alive)\b",
    ),
    rule(
        "family",
        "hurt kill burn",
        rf"{_I_WILL} {_GAP}(?:hurt|kill|burn|find|visit) (?:your|ur) (?:family|kids|children|house|mother|dog|home)",
    ),
    rule(
        "name-me",
        "destroy regret ruin",
        r"\bif you (?:name|report|tell|accuse|post|talk|mention)\b.{0,40}\b(?:i|we)(?:'ll|"
        r" will) (?:destroy|ruin|kill|hurt|find|sue|end)",
    ),
)

PRAISE = (
    rule(
        "she-deserved",
        "deserved deserve needed coming asked deserves",
        r"\b(?:she|you|girls?|bitch|women|sluts?|whores?)\b(?: (?!(?:not|never|did|"
        r"do)\b)\w+){0,4}? (?:deserved? (?:it|to be (?:raped|hit|beaten|punished)|what (?:she|he|they|"
        r"you) (?:got|get|deserved))|deserves? (?:to be raped|what (?:she|they|you) (?:get|got))|needed it|"
        r"had it coming|got what (?:you|she|they) (?:deserved|asked for))",
    ),
    rule(
        "he-did-right",
        "men right thing good hero medal respect job done glad well great bravo",
        r"\bhe (?:did|was) (?:the )?right\b(?: thing)?(?: to (?:hit|rape|beat|slap|punish|"
        r"hurt))?(?! to (?:believe|convict|leave|tell))|\bgood for him\b|\bhe(?:'s| is) a (?:hero|legend|"
        r"king|real man)\b|\bgive him a (?:medal|prize)|\brespect to (?:him|the guy)|"
        r"\bwell done(?:,? (?:to )?(?:him|the guys?|buddy|bro|man|boys)|$)|\bgreat job,? (?:buddy|bro|man)|"
        r"\b(?:so )?glad (?:he did|it happened to you|you (?:were|got)|she (?:was|got))|"
        r"\bhad every right to\b|\bmore men should\b|\bfinished? the job\b",
    ),
    rule(
        "it-is-natural",
        "legalize legalise clean wrong natural normal fine okay ok bad legalize legal awesome fun "
        "hilarious funny harm right justified need language",
        r"\b(?:rap(?:e|ing)|hitting|beating|slapping|a slap|violence|abuse|marital rape|"
        r"rape culture)\b(?: \w+){0,6}? (?:is|was|does|can be) (?:totally |just |only |really |so |"
        r"the only )?(?:natural|normal|fine|ok|okay|awesome|fun|funny|justified|not (?:that|so) bad|"
        r"no harm|good|great|language|legal|right|hilarious|healthy)\b|"
        r"\blegali[sz]e rape|\bdoes no harm\b|\b(?:women|wives|girls|bitches|some women)\b (?:need|"
        r"have) to be (?:hit|beaten|raped|slapped|tamed|punished)|\bhonou?r killings? (?:is|are) (?:right|"
        r"good|ok)|\bkeeps them clean\b|\bnothing wrong with (?:loving children|sex with|hitting|raping)",
    ),
    rule(
        "they-want-it",
        "fair marital right want wants like enjoy enjoyed love secretly consent yes willing",
        r"\b(?:women|girls|kids|children|females|they|she|bitches|every woman|all women)\b (?:all |"
        r"secretly |really |actually )*(?:wants?|likes?|enjoy(?:s|ed)?|loves?) (?:it|to be raped|"
        r"being raped|it rough|it too|it by force)|\bno means yes\b|\b(?:children|kids|minors) can consent|"
        r"\bfair game\b|\bmarital rape does(?: not|n't) exist|\bhusband'?s right\b",
    ),
    rule(
        "i-liked-it",
        "wish love rape hard turned hot aroused join lucky again easy raped",
        r"\bi (?:got|am|was) (?:so )?(?:hard|aroused|wet) (?:reading|from)|\bthis (?:turned|turns) me on|"
        r"\bthat(?:'s| is) (?:so )?hot\b|\bwish i (?:had been|was|were) there\b|\blucky (?:girl|boy|guy|"
        r"you)\b.{0,60}(?:wish|teacher|me$)|"
        r"\bi raped (?:a|her|him|my|this|some)|\bi would do it again,? (?:she|he|they|it was)|"
        r"\bi would have done the same\b|\blove it when they (?:cry|beg|scream)|\bwould rape\b",
    ),
    rule(
        "real-men",
        "men man take rapists boys treat",
        r"\brapists are (?:real men|heroes|cool|awesome)|\ba real man (?:does not|doesn'?t) ask|"
        r"\bboys should (?:learn to )?take|\btake it by force|\b(?:how|the way) you treat (?:a bitch|women|"
        r"bitches|sluts|them)\b",
    ),
    rule(
        "be-grateful",
        "teaching taught showed grateful thank strong",
        r"\bmade you strong\b.{0,20}grateful|\byou should (?:thank him|be grateful)|"
        r"\bteaching her a lesson\b|\btaught her a lesson\b|\bshowed her who\b|\byou showed her\b",
    ),
    rule(
        "beaten-more",
        "harder beaten",
        r"\bshould have been (?:beaten|hit|raped|punished)(?: \w+)?|\bshould have (?:hit|beaten|"
        r"raped) (?:her|you) (?:harder|more|too)",
    ),
    rule(
        "hilarious",
        "hilarious funny awesome",
        r"\b(?:hilarious|so funny|awesome) (?:that|how) (?:he|they) (?:got away|raped|hit|did)",
    ),
    rule("wants-it", "fun", r"\braping \w+ (?:\w+ )?is fun\b|\brape is fun\b"),
)
