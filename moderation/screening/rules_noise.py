"""Rules for trolling and for advertising in English. Patterns over folded text."""

from stories.noticing.reading import rule

TROLLING = (
    rule(
        "mocking",
        "trigger river cry mad boo womp waah crying triggered",
        r"^(?:\W*(?:lol|haha|lmao|rofl)\W*)?\W*(?:cry me a river|cry more|cry harder|stay mad|u mad|"
        r"you mad|boo.?hoo|womp womp|waah|keep crying,? (?:snowflakes?|losers?|lol)|triggered much)|"
        r"\b(?:did|do) i trigger you\b|\btriggered\? lol|\b(?:cry|crying) somewhere else",
    ),
    rule(
        "not-read",
        "pics pic read cares care bro story happened dr tl",
        r"^\W*(?:lol |haha )?(?:did ?n'?t|did not|ain'?t) (?:even )?read(?:ing)?(?: (?:it|this|that|"
        r"all))?(?: lol| lmao|\W*$)|\btl;? ?dr\b.{0,20}(?:cares|lol)|^\W*(?:lol |haha |ok |but )?(?:nobody|"
        r"no one|noone|who) (?:cares|asked)(?: lol| lmao| about (?:you|this|your))?\W*$|"
        r"^\W*cool story,? bro|\bpics or it (?:didn'?t|did not) happen(?! to)",
    ),
    rule(
        "laughing",
        "ha lol lmao rofl haha hahaha hilarious funny xd",
        r"^\W*(?:lol|lmao+|rofl|ha(?:ha)+|x+d)\b.{0,40}?\b(?:you|your|this|what a|big deal|story|losers?|"
        r"funny|hilarious|cares|cry|she|he|touched)\b|\bthis is (?:so )?(?:hilarious|funny)\b|\b(?:funny|"
        r"hilarious) (?:story|post)|^\W*ha ha,|\bmade my day,? so funny|\bso funny\W*$|"
        r"\b(?:cry|crying|cried|tears|pics|happen(?:ed)?|read|cares?|mad|joke|victims?|rape[ds]?|sex|come|cum|attention|"
        r"fake|drama|survivors?|story|stories|touched|grabbed|assault\w*|abuse[ds]?|trauma\w*|boo ?hoo|believes?|"
        r"feelings|triggered|snowflakes?|therapy)\b.{0,60}?\b(?:lol|lmao|rofl|haha)\W*$|"
        r"\bcaring about this lmao",
    ),
    rule(
        "what-about",
        "men notallmen",
        r"#notallmen\b|^\W*not all men\W*$|^\W*(?:and |but |"
        r"so )?what about (?:the )?men\b(?! who were| and boys)|\bnobody talks about men\b",
    ),
    rule(
        "fiction",
        "fiction fanfic writing entertainment drama popcorn exercise seekers",
        r"\b(?:nice|good|great|bad|10/10) (?:fiction|fanfic\w*|creative writing|story, (?:very|so))|"
        r"\bcreative writing (?:exercise|assignment|class\?)|\bthanks for the (?:entertainment|laugh|"
        r"lols?)|\b(?:grabs|get(?:s|ting)?|bring) (?:the |some |my )?popcorn|^\W*popcorn time|"
        r"\bhere for the drama|\bfanfic\b|\battention seekers",
    ),
    rule(
        "mock-me-too",
        "hamburger cat dog identify",
        r"\bme too\b.{0,40}\b(?:hamburger|my cat|my dog|lol|sandwich|pizza|toaster|ghost|alien)\b|"
        r"\bi identify as an?\b",
    ),
    rule(
        "again",
        "again another joke",
        r"^\W*here we go again|\b(?:this|whole|the) (?:site|website|forum|page|movement|"
        r"metoo) is (?:such )?a (?:joke|scam|circus)|\banother one of these\b",
    ),
    rule(
        "dismiss",
        "mind life grass boomer kitchen sandwich feminism cancer",
        r"^\W*get a life\W*$|\b(?:go )?touch (?:some )?grass\W*$|^\W*(?:ok|okay) (?:boomer|karen|snowflake|"
        r"feminist)|\bmake me a sandwich\b(?! after)(?<!he made me a sandwich)|\b(?:get )?back (?:to|"
        r"in) the kitchen|\bfeminism is cancer|\bchange my mind\W*$",
    ),
    rule(
        "baiting",
        "deleted delete mods dare ban banned troll",
        r"\bhow (?:fast|long|quick) (?:until )?this gets? (?:deleted|removed|banned)|\b(?:mods?|"
        r"moderators?)\b.{0,20}\bdare you|\bban me\b|\btroll level|\bi dare you\W*$",
    ),
    rule(
        "nonsense",
        "test asdf first fake qwerty",
        r"^\W*(?:first|asdf[\w ]*|test(?: test)+.{0,30}|qwerty\w*|fake and gay|blah blah blah)\W*$|\bfake and gay\b",
    ),
    rule(
        "rape-jokes",
        "yell if willing surprise dinner come good pay paid",
        r"\brape the willing|\bsurprise sex|\bnot rape if\b|^\W*(?:so )?(?:was (?:it|"
        r"he) (?:at least )?(?:good|big)|did you (?:come|cum|like it|enjoy it)|how much did (?:he|"
        r"they) pay|did he (?:at least )?(?:buy|pay))|\byell surprise",
    ),
    rule("imagine", "imagine", r"^\W*imagine (?:being (?:this|so) \w+|caring|crying|getting raped)"),
)

ADVERTISING = (
    rule(
        "buy",
        "promo promotion code everything offer free prescription buy order shop sale purchase cheap "
        "discount off shipping viagra replica",
        r"^(?:\W*(?!(?:not|never|don|dont|wrote|said|made|asked|told|nobody|he|"
        r"they)\b)[\w']+){0,2}?\W*(?:buy|order|shop) (?:now|today|here|online|cheap|it today|my|followers|"
        r"viagra|1 get|one get|your)\b|\bbuy (?:cheap|viagra|followers|my (?:book|course|product)|now|"
        r"it (?:today|now))|\bcheap (?:pills|replica|viagra|watches|meds)|\b\d{1,3} ?% (?:off|discount|"
        r"return|profit|money)|\bfree (?:shipping|gift|quote|trial|consultation)|\bpromo(?:tion)? code|"
        r"\buse code\b|\b(?:big|flash|clearance)? ?sale! |\bon sale, |\beverything must go|"
        r"\bdiscreet shipping|\bspecial offer|\blimited (?:time )?offer|\bdiscount for (?:new|all)|"
        r"\bshop now\b|\bget one free|\bwithout prescription",
    ),
    rule(
        "money",
        "loans credit deposit ask earn money profit income rich invest crypto bitcoin loan casino forex "
        "slots week signals payday",
        r"\b(?:earn|make|making|i make) (?:up to |over )?[$€£]?\d[\d,.]* ?(?:dollars|euros?|usd|k|\$|"
        r"pounds)?,? (?:a|per|every|each) (?:day|week|month|hour)|^\W*(?:earn|make) (?:easy |fast |quick |"
        r"real |extra )?money|\bmake money (?:online|fast|from)|\bearn money (?:fast|from home|"
        r"online)(?!:)|\bget rich\b|\bguaranteed (?:profit|income|return)|\b(?:crypto|forex|"
        r"trading) signals|\binvest (?:in|with)\b.{0,30}(?:bitcoin|crypto|mentor|profit|forex)|"
        r"\bloans? (?:approved|offer|without)|\bno credit check|\bcasino bonus|\bno deposit|"
        r"\bplay (?:slots|casino|poker) online|\bask me how\W*$|\bpassive income",
    ),
    rule(
        "follow",
        "claim donate give fund follow subscribe channel link bio profile onlyfans telegram website page "
        "visit click gofundme insta",
        r"^(?:\W*(?!(?:not|never|don|dont|wrote|said|made|asked|told|nobody|he|"
        r"they)\b)[\w']+){0,3}?\W*(?:follow|subscribe|check out|visit|join|see|like) (?:me on|us on|my|our|"
        r"to my|to our|the) (?:\w+ )?(?:insta\w*|channel|website|site|page|profile|onlyfans|telegram|"
        r"youtube|blog|shop|store|group|tiktok|podcast|etsy)|\bfollow me (?:on|for|at)\b|\blink in (?:my |"
        r"the )?(?:bio|profile|description)|\blink below|^\W*click (?:here|the link|on (?:the|this|"
        r"my) link)|\bclaim your (?:prize|reward|gift)|\bsubscribe to (?:my|our)|\bjoin (?:our|"
        r"my) (?:telegram|whatsapp|discord|group)|\bsee my profile\b|\bvisit (?:our|my) (?:store|site|"
        r"website|shop|page)|\b(?:donate|give) to my\b|\bfund my\b|\bgofundme\b",
    ),
    rule(
        "services",
        "offer download sign register call free guarantee places rank services service clinic coach course "
        "app book hire hacker lawyer session essay seo spell massage escort",
        r"\bspell (?:caster|that works)|\b(?:love|powerful) spell|\bcast a spell\b|\bhire (?:a|this|"
        r"an) (?:hacker|pro)|\b(?:recommend|contact) (?:this|dr\.?|mr\.?|the) (?:hacker|\w+ (?:hacker|"
        r"spell))|\bcontact (?:him|her|dr\b|them).{0,30}(?:whatsapp|email|e-mail|spell|telegram)|"
        r"\bseo services|\bessay writing services?|\bwe offer\b|\bour (?:clinic|firm|company|team|app|"
        r"services?) (?:offers?|provides?)|\bdownload our\b|\bsign up (?:for my|today|now|here)|"
        r"\bregister now\b|\bcall (?:now|us today|today for)|\bbook a (?:session|call|consultation)|"
        r"\bfree consultation|\bmoney.back guarantee|\b(?:massage|escort) services?(?:,| available| call|"
        r" near)|\bonly a few places|\bmy (?:new )?(?:book|course|album)\b.{0,40}(?:buy|out now|on amazon|"
        r"available now)|\bfirst (?:call|session) is free|\brank (?:first|#?1) on",
    ),
    rule(
        "dating-ads",
        "singles girls area near",
        r"\b(?:hot )?singles in your|\bmeet (?:girls|singles|women|hot) (?:near|in your|tonight)|\bgirls near you",
    ),
    rule(
        "diet",
        "lose kg trick weight pounds followers likes",
        r"^\W*lose \d+ (?:kg|kilos?|pounds|lbs)|\bwith this (?:one )?(?:simple )?trick|"
        r"\bincrease your followers|\bfollowers and likes|\bfollowers fast",
    ),
    rule(
        "shopping",
        "collection prices store toys",
        r"\bnew collection\b|\bgreat prices\b|\badult toys\b|\bvisit our store",
    ),
)
