"""Phone numbers, bank cards, accounts, plates and numbers of documents, with their disguises. Reads folded text."""

import re
from itertools import chain, islice

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from stories.noticing.kinds import Find, Finds, Spans

# Where a number without a country code may belong; the first that fits is enough.
_REGIONS = (
    "US",
    "GB",
    "FR",
    "ES",
    "MX",
    "DE",
    "IN",
    "EG",
    "AU",
    "IT",
    "BR",
    "ZA",
    "NG",
    "KE",
    "MA",
    "SE",
    "NO",
    "DK",
    "HU",
)

_CANDIDATE = re.compile(r"(?<![\w$€£.#-])[+(]{0,2}\d(?:[\d ()./-]|(?<=\d)x(?=\d)){4,28}\d(?![\w%])")
_NANP = re.compile(r"(?<!\d)(?:\+?1[-. ]?)?\(?[2-9]\d{2}\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?!\d)")
_LOCAL = re.compile(r"(?<![\d.,/-])\d{3}[-. ]\d{4}(?![\d.,/-]*\d)")
_DATE_OR_RANGE = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}.*|(?:19|"
    r"20)\d\d ?[-/] ?(?:19|20)?\d\d"
)
_CUE = re.compile(
    r"\b(?:call|phone|tel(?:ephone)?|cell|mobile|number|fax|text(?: me)?|whats ?app|reach|ring|contact|desk|office|"
    r"telefono|numero|celular|movil|llama\w*|appel\w*|portable|رقمي|رقم|هاتف\w*|اتصل\w*)\b"
)
_DIGITS = frozenset(
    "zero oh nought one two three four five six seven eight nine double triple cero uno dos tres "
    "cuatro cinco seis siete ocho nueve un deux trois quatre cinq sept huit neuf".split()
)
_DIGIT = "(?:" + "|".join(sorted(_DIGITS)) + ")"
_SPELLED_LEAST = 7
_SPELLED = re.compile(rf"\b{_DIGIT}(?:[ ,.-]{{1,2}}{_DIGIT}){{{_SPELLED_LEAST - 1},20}}\b")
_LETTER_DIGITS = re.compile(r"(?<![\w.])[\dol](?:[\dol]|[ -](?=[\dol])){6,18}(?![\w])")
_LETTERS = str.maketrans("ol", "01")

_CARD = re.compile(r"(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w])")
_CARD_CUE = re.compile(r"\b(?:card|visa|mastercard|amex|cc|tarjeta|carte|credit|debit)\b")
_IBAN = re.compile(r"\b[a-z]{2}\d{2}(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,4})?\b")
_IP = re.compile(r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)")
_IP6 = re.compile(
    r"(?<![\w:])(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4}){1,7}(?![\w:])|"
    r"(?<![\w:])(?:[\da-f]{1,4}:){1,6}:(?:[\da-f]{1,4}:?){1,6}"
)
_COORDINATES = re.compile(r"(?<![\d.])-?\d{1,3}\.\d{3,10},? ?-?\d{1,3}\.\d{3,10}(?!\d)")
_SOCIAL = re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])")
_DOCUMENT = re.compile(
    r"\b(?:ssn|social security(?: number)?|passport(?: number| no\.?)?|driver'?s? licen[cs]e(?: number|"
    r" no\.?)?|id(?: card)? number|"
    r"badge(?: number| no\.?)|case (?:number|no\.?)|student (?:id|number)|insurance number|dni|"
    r"pasaporte)(?: is| was|:|#)* ?"
    r"([a-z]{0,3}\d[\w-]{3,15})"
)
_PLATE = re.compile(
    r"\b(?:licen[cs]e plates?|number plates?|plates?(?: number)?|registration(?: number)?|reg|matricula|plaque|placas?)"
    r"(?: is| was| said|:|#| number| es| est)* ?((?=[a-z\d -]{0,9}\d)[a-z\d](?:[ -]?[a-z\d]){4,8})\b"
)
_MOST = 40  # numbers looked up in one place: a text full of digits is no list of phones
_PLAIN = (("number", _SOCIAL), ("number", _DOCUMENT), ("plate", _PLATE), ("ip", _IP), ("coordinates", _COORDINATES))
_UK_PLATE = re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b")


def numbers(folded: str, words: frozenset[str], spans: Spans, *, public: frozenset[str]) -> Finds:
    """Around the digits (`spans`); `words` are all of the text; `public`: numbers that everybody may share."""
    if sum(map(folded.count, _DIGITS & words)) >= _SPELLED_LEAST:
        yield from (Find("phone", *match.span()) for match in _SPELLED.finditer(folded))
    for span in spans:
        for kind, pattern in _PLAIN:
            yield from (Find(kind, *match.span()) for match in pattern.finditer(folded, *span))
        yield from _cards(folded, span)
        yield from _phones(folded, span, public)
    if "::" in folded or folded.count(":") > 3:
        yield from (
            Find("ip", *match.span()) for match in _IP6.finditer(folded) if len(match[0]) > 9 or "::" in match[0]
        )


def plates(text: str, spans: Spans) -> Finds:
    """These are told by their capitals: reads the text as it was written."""
    for span in spans:
        yield from (Find("plate", *match.span()) for match in _UK_PLATE.finditer(text, *span))


def _phones(folded: str, span: tuple[int, int], public: frozenset[str]) -> Finds:
    candidates = chain.from_iterable(pattern.finditer(folded, *span) for pattern in (_NANP, _LOCAL, _CANDIDATE))
    for match in islice(candidates, _MOST):
        if _is_phone(folded, match, public):
            yield Find("phone", *match.span())
    for match in _LETTER_DIGITS.finditer(folded, *span):
        digits = re.sub(r"\D", "", match[0].translate(_LETTERS))
        if not match[0].isdigit() and sum(sign.isdigit() for sign in match[0]) >= 5 and 9 <= len(digits) <= 13:
            yield Find("phone", *match.span())


def _cards(folded: str, span: tuple[int, int]) -> Finds:
    for match in _IBAN.finditer(folded, *span):
        if sum(sign.isdigit() for sign in match[0]) >= 8:
            yield Find("iban", *match.span())
    for match in _CARD.finditer(folded, *span):
        digits = re.sub(r"\D", "", match[0])
        if _luhn(digits) or _CARD_CUE.search(folded, max(match.start() - 60, 0), match.end() + 30):
            yield Find("card", *match.span())


def _luhn(digits: str) -> bool:
    total = 0
    for place, sign in enumerate(reversed(digits)):
        value = int(sign) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _is_phone(folded: str, match: re.Match[str], public: frozenset[str]) -> bool:
    words = match[0].strip(" .-/()")
    digits = re.sub(r"\D", "", words)
    if (
        not 7 <= len(digits) <= 15
        or digits in public
        or digits.lstrip("1") in public
        or _DATE_OR_RANGE.fullmatch(words)
    ):
        return False
    if match.re in (_NANP, _LOCAL) or words.startswith("+"):
        return True
    if _CUE.search(folded, max(match.start() - 40, 0), match.start()):
        return True
    if words.isdigit() and len(digits) < 9:
        return False
    return _fits_a_country(digits)


def _fits_a_country(digits: str) -> bool:
    for region in _REGIONS:
        try:
            number = phonenumbers.parse(digits, region)
        except NumberParseException:
            continue
        if phonenumbers.is_valid_number_for_region(number, region):
            return bool(phonenumbers.format_number(number, PhoneNumberFormat.E164))
    return False
