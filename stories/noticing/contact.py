"""E-mail addresses, links and names on other sites, also where somebody wrote "at" and "dot". Reads folded text."""

import re

from stories.noticing.kinds import Find, Finds

_ENDING = (
    r"(?:com|org|net|edu|gov|info|biz|name|app|dev|me|io|co|tv|xyz|site|online|club|blog|live|chat|"
    r"page|eu|us|uk|ca|au|nz|ie|"
    r"de|at|ch|fr|be|nl|lu|es|pt|it|se|no|dk|fi|is|pl|cz|sk|hu|ro|bg|gr|ru|ua|rs|hr|si|ee|lv|lt|tr|il|"
    r"ae|sa|eg|ma|dz|tn|za|"
    r"ng|ke|gh|et|in|pk|bd|lk|np|cn|jp|kr|tw|hk|sg|my|th|vn|ph|id|br|ar|mx|cl|uy|pe|ve|ec|bo|do|cu)"
)
_PLAIN_ENDING = r"(?:com|org|net|edu|info|io|app|xyz|co\.uk|gov|de|fr|es|me)"
_AT = r"(?: ?[(\[{<] ?(?:at|a|arroba|arobase|@) ?[)\]}>] ?| at | @ ?|@ | arroba | arobase | chez )"
_DOT = r"(?: ?[(\[{<] ?(?:dot|punto|point|punkt|\.) ?[)\]}>] ?| dot | punto | point | punkt | ?\. ?)"
_SAID_DOT = r"(?: ?[(\[{<] ?(?:dot|punto|point|punkt|\.) ?[)\]}>] ?| dot | punto | punkt )"

_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%'-]{1,64}@(?:[\w-]{1,63}\.){1,4}[\w-]{2,24}(?![\w@])")
_SAID_EMAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,40}}(?:{_SAID_DOT}[\w+-]{{1,30}}){{0,2}}{_AT}[\w-]{{2,40}}(?:{_DOT}[\w-]{{2,20}}){{0,2}}?"
    rf"{_DOT}{_ENDING}\b"
)
_PROVIDERS = r"(?:gmail|hotmail|yahoo|outlook|icloud|protonmail|gmx|aol|ymail|googlemail)"
_SHORT_EMAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{2,40}}(?: ?@ ?{_PROVIDERS}\b|(?: at | ?[(\[]at[)\]] ?){_PROVIDERS} ?(?:dot|\.|punto|"
    rf"point)? ?(?:com|net|"
    r"de|fr|es|co\.uk)\b)"
)
_SPACED_EMAIL = re.compile(r"(?<!\w)(?:[\w.+-] ){2,40}@(?: [\w.-]){2,40}")
_MAY_SAY_AT = re.compile(
    r"@|[(\[{<] ?at?\b|arrob|arobase|(?: at | chez )[\w-]{2,40}(?: dot | punto | point | ?[(\[{<]|"
    r" ?\.\w)"
)
_AT_SIGNS = ("@", "(", "[", "{", "<", "arrob", "arobase")
_SAID_DOTS = (" dot ", " punto ", " point ")
_DOT_INSIDE = re.compile(r"\.\w")
_LINK = re.compile(
    r"\bh(?:tt|xx)ps?[:(\[]{1,2}[/:)\]]{1,4}[^\s<>\"]{2,300}|\bwww(?:\.|\[\.\]|\(\.\)| dot )[^\s<>\"]{2,300}"
)
_BARE_LINK = re.compile(
    rf"(?<![\w@.-])(?:[\w-]{{2,63}}\.){{1,3}}{_ENDING}(?:/[^\s<>\"]{{0,200}})?(?![\w@.-]*@)(?![\w-])(?!\.\w)"
)
_INNER_DOT = re.compile(r"\.[a-z]")
_SAID_LINK = re.compile(rf"\b[\w-]{{3,63}}{_SAID_DOT}{_PLAIN_ENDING}\b")
_HANDLE = re.compile(r"(?<![\w@./])@[a-z_][\w.]{1,40}\b")
_PATH_HANDLE = re.compile(r"(?<![\w/])/?[ur]/[\w-]{3,30}\b")
_NUMBERED = re.compile(r"(?<!\w)[\w.]{2,32}#\d{4}\b")
_SITE = (
    r"(?:insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|twitter|telegram|discord|kik|skype|reddit|tumblr|"
    r"wattpad|onlyfans|linkedin|"
    r"whats ?app|signal|wechat|facebook|fb|mastodon|bluesky|youtube|threads|x account)"
)
_SITE_NAME = re.compile(
    rf"\b{_SITE}(?: (?:name|handle|user(?:name)?|account|profile|id|page))?(?: (?:is|was|:|es|est)|:|"
    rf" -|,? (?:under|as|at)) ?@?"
    r"([\w.-]{3,40})"
)
_USER_NAME = re.compile(r"\b(?:user ?name|screen ?name|handle|nick ?name online)(?: is| was|:)+ ?@?([\w.-]{3,40})")
# Of the words with which each of the two begins, one stands there.
_NAMED = (
    (
        frozenset(
            "insta instagram ig snap snapchat tik tiktok twitter telegram discord kik skype reddit tumblr wattpad "
            "onlyfans linkedin whats whatsapp signal wechat facebook fb mastodon bluesky youtube threads x".split()
        ),
        _SITE_NAME,
    ),
    (frozenset("user username screen screenname handle nick nickname".split()), _USER_NAME),
)
_ORDINARY = frozenset(
    "the a an my his her our their not where how what full bad good great also still now always never "
    "just very so too all "
    "everywhere private public gone deleted down fake evil toxic like for and but because that this it full".split()
)


def contacts(folded: str, words: frozenset[str]) -> Finds:
    """Cheap signs first: a text without them is not searched; `words` are all that stand in it."""
    if "@" in folded:
        yield from _all("email", _EMAIL, folded)
        yield from _all("email", _SPACED_EMAIL, folded)
        yield from _all("handle", _HANDLE, folded)
    if _may_say_at(folded) and _MAY_SAY_AT.search(folded):
        yield from (find for find in _all("email", _SAID_EMAIL, folded) if _is_said(folded[find.start : find.end]))
    if "mail" in folded or "yahoo" in folded or "outlook" in folded or "icloud" in folded or "gmx" in folded:
        yield from _all("email", _SHORT_EMAIL, folded)
    yield from _links(folded)
    if "/" in folded:
        yield from _all("handle", _PATH_HANDLE, folded)
    if "#" in folded:
        yield from _all("handle", _NUMBERED, folded)
    for signs, pattern in _NAMED:
        for match in () if signs.isdisjoint(words) else pattern.finditer(folded):
            if match[1].strip(".-") not in _ORDINARY and not match[1].isdigit():
                yield Find("handle", *match.span())


def _may_say_at(folded: str) -> bool:
    """Quicker than to search for it: most texts have no such sign, and in most others no dot is said after "at"."""
    if any(map(folded.__contains__, _AT_SIGNS)):
        return True
    return (" at " in folded or " chez " in folded) and (
        any(map(folded.__contains__, _SAID_DOTS)) or bool(_DOT_INSIDE.search(folded))
    )


def _links(folded: str) -> Finds:
    if "http" in folded or "hxxp" in folded or "www" in folded:
        yield from _all("link", _LINK, folded)
    if _INNER_DOT.search(folded):
        yield from _all("link", _BARE_LINK, folded)
    if "dot" in folded or "punto" in folded or "punkt" in folded or "[." in folded or "(." in folded:
        yield from _all("link", _SAID_LINK, folded)


def _is_said(words: str) -> bool:
    """ "I looked at example.com" is a link; "anna at example dot com" and "anna @ example . com" are addresses."""
    return "@" in words or not re.search(r" at [\w-]+\.\w+$", words) or bool(re.search(r"[(\[{<]|dot ", words))


def _all(kind: str, pattern: re.Pattern[str], folded: str) -> Finds:
    for match in pattern.finditer(folded):
        yield Find(kind, *match.span())
