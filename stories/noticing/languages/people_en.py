"""People and dates in English, for the passages that may identify somebody."""

from django.utils.translation import gettext_lazy as _

from stories.noticing.people import People

LANGUAGE = People(
    roles={
        "boss manager supervisor employer": _("my boss"),
        "coach trainer": _("my coach"),
        "teacher professor tutor lecturer principal headmaster": _("my teacher"),
        "husband": _("my husband"),
        "wife": _("my wife"),
        "boyfriend": _("my boyfriend"),
        "girlfriend": _("my girlfriend"),
        "partner fiance fiancee": _("my partner"),
        "ex ex-husband ex-wife ex-boyfriend ex-girlfriend": _("my ex"),
        "friend mate bestie roommate flatmate housemate classmate": _("a friend"),
        "brother stepbrother half-brother": _("my brother"),
        "sister stepsister half-sister": _("my sister"),
        "father dad stepfather stepdad": _("my father"),
        "mother mum mom stepmother stepmom": _("my mother"),
        "uncle": _("my uncle"),
        "aunt auntie": _("my aunt"),
        "cousin": _("my cousin"),
        "grandfather grandpa grandad": _("my grandfather"),
        "grandmother grandma": _("my grandmother"),
        "son": _("my son"),
        "daughter": _("my daughter"),
        "kid child baby": _("my child"),
        "neighbor neighbour": _("a neighbour"),
        "colleague coworker co-worker": _("somebody at work"),
        "doctor therapist counselor counsellor nurse psychologist psychiatrist dentist": _("my doctor"),
        "priest pastor reverend father brother rabbi imam": _("a priest"),
        "officer detective sergeant constable": _("an officer"),
        "boy girl man woman guy dude lad": _("somebody"),
        "landlord driver babysitter nanny": _("somebody"),
    },
    own=r"(?:my|our|his|her|their|the|this|that|a|an|ex)",
    named=r"(?:named|called|nicknamed)",
    name_is=r"(?:name (?:is|was|'s|wasn't)|names? (?:are|were)|calls? me|called me|i'm|i am|this is|known as|"
    r"goes by|went by)",
    titles=r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|father|sister|pastor|reverend|rev|rabbi|imam|"
    r"coach|officer|detective|sergeant|sgt|captain|judge|"
    r"uncle|aunt|auntie)",
    not_names=r"(?:never|not|always|the|a|an|my|his|her|their|still|only|just|like|what|on|in|known|mentioned|"
    r"called|said|changed|too|also|so|that|this|it|"
    r"everywhere|gone|safe|fine|sorry|sure|here|there|there|unknown|withheld|names?|me|him|common|"
    r"written|and|but|one|something|forgotten|cleared|on|of)",
    months="january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sep sept oct nov dec",
)
