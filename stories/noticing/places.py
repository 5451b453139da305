"""Street addresses, schools, workplaces. The first read folded text; names of places are told by their capitals."""

import re

from stories.noticing.kinds import Find, Finds, Spans

_STREET = (
    r"(?:street|str|st|avenue|ave|av|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|crescent|close|"
    r"terrace|square|sq|highway|hwy|"
    r"parkway|pkwy|place|pl|circle|cir|trail|trl|alley|row|mews|gardens?|grove|parade|esplanade|gateway|turnpike|route)"
)
_STREET_FIRST = (
    r"(?:calle|avenida|avda|av|paseo|carrer|carrera|plaza|camino|ronda|rua|travessa|praca|estrada|rue|"
    r"avenue|boulevard|chemin|"
    r"allee|impasse|quai|place|via|viale|piazza|corso|vicolo|strada|strada provinciale|ul\.|ulica|ulice|boulevard|شارع)"
)
_STREET_END = (
    r"(?:strasse|straße|str\.|gasse|allee|gatan|vagen|gata|gate|veien|vej|gade|straat|laan|plein|katu|tie|torget|"
    r"straeti|gotu|braut)"
)
_STREET_AFTER = (
    r"(?:utca|u\.|ut|utja|ter|tere|kapu|korut|koz|plats|vag|gade|alle|terrasse|ring|markt|platz|damm|"
    r"weg|ul\.|sokak|caddesi)"
)

# The house number with its street, in the order of each language.
_ADDRESSES = (
    re.compile(rf"(?<![\w.,])\d{{1,6}}[a-z]?(?:[ ,]+\d{{1,6}})?[ ,]+(?:[\w'.-]{{1,30}} ){{1,5}}?{_STREET}\b(?!['’])"),
    re.compile(
        r"\b(?:on|at|in|to|of) (?:[\w'-]{2,30} ){1,3}?(?:street|avenue|road|drive|lane|boulevard|"
        r"strasse) \d{1,5}\b"
    ),
    re.compile(rf"\b{_STREET_FIRST} (?:[\w'.-]{{1,30}} ){{1,6}}?(?:n[o°.]* ?)?\d{{1,5}}\b"),
    re.compile(rf"\b\d{{1,5}}(?: ?(?:bis|ter))?,? (?:{_STREET_FIRST}) (?:[\w'.-]{{2,30}})"),
    re.compile(rf"\b\w{{2,25}}{_STREET_END}\.? \d{{1,5}}|\b\d{{1,6}} \w{{3,25}}{_STREET_END} \d{{1,5}}"),
    re.compile(rf"\b[\w-]{{3,25}} {_STREET_AFTER} \d{{1,5}}"),
    re.compile(
        r"\bp\.? ?o\.? ?box \d{1,6}|\b(?:psc|unit|cmr) \d{1,5},? box \d{1,6}|\b(?:apo|dpo|fpo) (?:aa|ae|ap) \d{5}"
    ),
    re.compile(r"\b(?:apt|apartment|suite|flat|unit|room)\.? ?(?:no\.? ?|#)?\d{1,5}\b"),
    re.compile(r"\b(?:zip(?: code)?|post ?code|postal code)(?: is|:)* ?[a-z\d]{3,5}(?:[ -]?[a-z\d]{3,4})?\b"),
    re.compile(
        r"\b(?:address(?:es)?|lives?|living|lived|located|resides?|office|meet(?: me| you)?|party|house|"
        r"home|returns?|letter|restaurant|"
        r"taxi|shop|store|flat|station|bus)\b(?: \w+){0,6}? (?:is|at|to|on|in|are|was|were)(?: at| on|"
        r" the)?:? \d{1,6}[a-z]?[ ,]+(?!(?:years|months|weeks|"
        r"days|minutes|hours|am|pm|people|blocks|miles|km|o'clock|of|percent|times|in|with|and|or|when|at|"
        r"to|on|for)\b)[a-z]\w*"
    ),
)
_CORNER = re.compile(r"\b(?:corner|intersection) of [\w .'-]{2,40} and [\w.'-]{2,30}")
_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u017f\u0400-\u042f][\w'’&.-]{1,30}"
_WRITTEN_ADDRESSES = (
    re.compile(rf"(?<![\w.,/-])\d{{1,6}},? (?:{_CAPITAL} ){{1,4}}\d{{1,6}}\b"),  # 450 Præstevænget 15
    re.compile(rf"\b(?:at|on|in|to|near|of|from) (?:{_CAPITAL} ){{1,4}}\d{{1,5}}\b(?! ?(?:years|times|days|people|%))"),
    re.compile(r"\b[A-Z]{2},? \d{5}(?:-\d{4})?\b"),  # IL 62704
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"),  # SW1A 1AA
    re.compile(rf"\b\d{{3,6}} (?:{_CAPITAL} ){{1,3}}(?:{_CAPITAL}|[A-Z]{{2,}})(?=[ ,.]|$)"),
)
_MONTHS = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|Chapter|Part|"
    r"Article|Section|Title|Step|Day|Week|Year|Grade|Class|Room|Level|Page|Act)\w*\b"
)

_SCHOOL = (
    r"(?:University|College|High|High School|Middle School|Secondary School|Grammar School|"
    r"Primary School|Elementary(?: School)?|"
    r"Academy|School|Institute|Polytechnic|Seminary|Kindergarten|Preschool|Gymnasium|Hospital|Clinic|"
    r"Church|Parish|Temple|Mosque|Synagogue|"
    r"Universität|Gymnasium|Hochschule)"
)
_SMALL = r"(?:(?:of|the|and|for|de|del|la|las|los|le|du|des|d'|von|St\.?) )"
_SCHOOLS = (
    re.compile(
        rf"\b(?!(?:The|My|Our|His|Her|This|That|A|An|In|At|Every|Since|After|Before|First|When|And|But|No|"
        rf"Not)\b)(?:{_CAPITAL} ){{1,4}}{_SCHOOL}\b"
    ),
    re.compile(
        rf"\b(?:University|College|School|Institute|Church|Hospital|Academy)(?: of| at|"
        rf" in) (?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,3}}"
    ),
    re.compile(
        rf"\b(?:[Uu]niversidad|[Uu]niversité|[Uu]niversidade|[Uu]niversität|[Cc]olegio|[Ii]nstituto|"
        rf"[Ee]scuela|[Ll]ycée|[Cc]ollège|"
        rf"[ÉEée]cole|[Hh]ospital|[Hh]ôpital|[Ii]glesia|[Éé]glise|[Gg]ymnasium|"
        rf"[Gg]rundschule) {_SMALL}{{0,3}}{_CAPITAL}(?: {_CAPITAL}){{0,3}}"
    ),
    re.compile(r"(?:جامعة|مدرسة|مستشفى|كلية) ال?[\u0621-\u064a]{3,20}"),
)
# One quick look for what each of these cannot do without. Patterns that begin with capitals alone skip to these.
_CAPITAL_FOLLOWS = re.compile(r" (?:for|at|by|with|en|para|chez|pour) [A-Z\u00c0-\u00de\u0100-\u017f\u0400-\u042f]")
_SCHOOL_HINTS = (
    re.compile(
        "Universi|College|High|School|Academy|Institut|Polytechnic|Seminary|Kindergarten|Preschool|Gymnasium|Hospital|"
        "Clinic|Church|Parish|Temple|Mosque|Synagogue|Elementary|Hochschule"
    ),
    re.compile("University|College|School|Institute|Church|Hospital|Academy"),
    re.compile("niversi|olegio|nstituto|scuela|ycée|ollège|cole |ospital|ôpital|glesia|glise|ymnasium|rundschule"),
    re.compile("جامعة|مدرسة|مستشفى|كلية"),
)
_EMPLOYER_HINTS = (
    _CAPITAL_FOLLOWS,
    re.compile(
        "Inc|Ltd|LLC|GmbH|Corp|Company|PLC|AG|SA|Group|Bank|Industries|Technologies|Solutions|Agency|Foundation|"
        "Police D|Sheriff's|Airlines|Partners|Associates|Hotel|Air Base|Barracks"
    ),
)
_EMPLOYERS = (
    re.compile(
        rf"\b(?:work(?:ed|s|ing)?|intern(?:ed|ing)?|interned|employed|job|hired|trabaj\w+|travaill\w+)(?: together)? "
        rf"(?:for|at|by|with|en|para|chez|pour) (?!(?:God|Christmas|Mr|Mrs|Ms|Dr|Mum|Mom|Dad|"
        rf"I)\b){_CAPITAL}(?: {_CAPITAL}){{0,3}}"
    ),
    re.compile(
        rf"\b{_CAPITAL}(?: (?:{_CAPITAL}|and|&)){{0,3}},? (?:Inc|Ltd|LLC|GmbH|Corp|Corporation|Company|PLC|"
        rf"AG|SA|Group|Bank|Industries|"
        rf"Technologies|Solutions|Agency|Foundation|Police Department|Sheriff's Office|Airlines|Partners|"
        rf"Associates|Hotel|Air Base|Barracks)\b\.?"
    ),
)


def addresses(folded: str, spans: Spans) -> Finds:
    for span in spans:
        for pattern in _ADDRESSES:
            yield from (Find("address", *match.span()) for match in pattern.finditer(folded, *span))
    if "corner of" in folded or "intersection of" in folded:
        yield from (Find("address", *match.span()) for match in _CORNER.finditer(folded))


def places(text: str, spans: Spans) -> Finds:
    """What only the capitals tell: reads the text as it was written."""
    for span in spans:
        for pattern in _WRITTEN_ADDRESSES:
            for match in pattern.finditer(text, *span):
                if not _MONTHS.search(match[0]):
                    yield Find("address", *match.span())
    for kind, every_hint, patterns in (
        ("school", _SCHOOL_HINTS, _SCHOOLS),
        ("employer", _EMPLOYER_HINTS, _EMPLOYERS),
    ):
        for hint, pattern in zip(every_hint, patterns, strict=True):
            if hint.search(text):
                yield from (Find(kind, *match.span()) for match in pattern.finditer(text))
