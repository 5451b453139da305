"""What nobody has to look for by eye in a translation: how it speaks to people, its signs, its words for our words."""

import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

# Orders and verbs that Arabic has for one man or for one woman; our pages say what can be done, or ask.
ONE_OF_TWO = "اكتبي?|اختاري?|اختر|اضغطي?|أدخلي?|افتحي|احفظي?|أرسلي|انتظري|حاولي?|تأكدي|أخبري?نا|تريدين|تستطيعين|عليكِ|لكِ"
ARABIC, HINDI = r"[\u0600-\u06FF]", r"[\u0900-\u097F]"
GERMAN_TO_AVOID = r"angeblich\w*|Täter\w*|Kinderporn\w*|Racheporn\w*|ungültig\w*|fehlgeschlagen\w*|mutig\w*"

# By language: whatever a pattern finds is wrong, and the text beside it says why. The words to avoid are those of
# shared/reference/safety_ux.md, D2, as each language says them.
SLIPS = {
    "de": {
        r"(?<=[a-zäöüß,;:“] )(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)\b": "says Sie; our German says du",
        rf"\b(?:{GERMAN_TO_AVOID})\b": "a word to avoid",
        r"[\"”]": "a quotation mark that is not German",
    },
    "ar": {
        r"(?<=[\u0600-\u06FF»]) ?[,;?]": "a Latin sign after an Arabic word",
        r"[٠-٩]": "a second kind of digits; dates and numbers come in the first",
        r"[“”\"]": "a quotation mark that is not Arabic",
        rf"(?<!{ARABIC})(?:{ONE_OF_TWO})(?!{ARABIC})": "takes the reader for a man or for a woman",
        r"زعم|الجاني|فضيحة|شجاع|غير صالح|فشل": "a word to avoid",
        r"رُفعت? عن|تُرفع عن|مرفوعة? عن": "reads as uploaded",
        r"يُرجى": "speaks like an office; we ask ourselves: نرجو",
    },
    "hi": {
        rf"(?<={HINDI})\.": "a full stop where Hindi has a danda",
        r"[०-९]": "a second kind of digits; dates and numbers come in the first",
        r"\"": "a quotation mark that is not printed",
        rf"(?<!{HINDI})(?:तुम|तू|तेर[ाीे]|तुझे|तुम्ह\S*)(?!{HINDI})": "says तुम or तू; our Hindi says आप",
        r"कथित|आरोपी|अमान्य|विफल|असफल|छेड़छाड़|बहादुर|पीड़ित": "a word to avoid",
        rf"(?<!{HINDI})छू(?:ना|ने|कर|एँ)?(?!{HINDI})": "a tap is no touch here",
    },
}
# One word of ours, one word of theirs: the English, and what has to stand in its translation.
TERMS = {
    r"nine (?:new )?words|new nine words": {"de": r"[Nn]eun\w* (?:\w+ )?Wörter", "ar": "تسع", "hi": "नौ (?:नए )?शब्द"},
    r"helplines?": {"de": r"Hilfetelefon", "ar": r"خطوط? (?:ال)?مساعدة|خط", "hi": r"हेल्पलाइन"},
    r"solidarity notes?": {
        "de": r"Solidaritätsbrief",
        "ar": r"رسا(?:لة|ئل) (?:ال)?تضامن",
        "hi": r"साथ (?:के|का)(?: एक)? संदेश",
    },
    r"survivors?": {"de": r"[Bb]etroffen", "ar": r"ناج|نجا", "hi": r"सर्वाइवर"},
    r"sexual violence": {"de": r"sexuelle\w* Gewalt", "ar": r"عنف", "hi": r"यौन हिंसा"},
    r"passkeys?": {"de": r"Passkey", "ar": r"(?:مفتاح|مفاتيح) (?:ال)?مرور", "hi": r"पासकी"},
    r"volunteers?": {"de": r"[Ff]reiwillige", "ar": r"متطوع", "hi": r"वॉलंटियर"},
    r"backups?": {"de": r"Sicherung", "ar": r"احتياطية", "hi": r"बैकअप"},
    r"user name": {"de": r"Anmeldename", "ar": r"اسم المستخدم", "hi": r"यूज़र नाम"},
    r"stories": {"de": r"Geschichte", "ar": r"قص[ةصت]", "hi": r"आपबीत"},
}
NAMES_OF_OTHERS = "stories/hotlines/data/"  # lines are called what their owners call them


def slips(catalogue: Catalog) -> Iterator[str]:
    """Where this language speaks in another voice, or with another language's signs."""
    for entry, said in _translations(catalogue):
        for pattern, why in SLIPS.get(str(catalogue.locale), {}).items():
            if found := re.search(pattern, re.sub(r"<[^>]+>", "", said)):
                yield f"{found.group()!r}: {why}: {_english(entry)[:70]!r}"


def other_words(catalogue: Catalog) -> Iterator[str]:
    """Where one of our words is translated in another way than everywhere else."""
    for entry, said in _translations(catalogue):
        if all(place.startswith(NAMES_OF_OTHERS) for place, _line in entry.locations) and entry.locations:
            continue
        for term, by_language in TERMS.items():
            theirs = by_language.get(str(catalogue.locale))
            if theirs and re.search(rf"\b(?:{term})\b", _english(entry), re.I) and not re.search(theirs, said):
                yield f"not the word for “{term}”: {_english(entry)[:70]!r}"


def other_buttons(catalogue: Catalog) -> Iterator[str]:
    """Where a sentence names a button in other words than the button has."""
    for entry, said in _translations(catalogue):
        for name in re.findall(r"“([A-Z][^”]*)”", _english(entry)):
            button = catalogue.get(name)
            if button is None and f"press “{name}”" in _english(entry):
                yield f"no button says {name!r}: {_english(entry)[:70]!r}"
            if button and str(button.string).casefold() not in said.casefold():
                yield f"the button says {button.string!r}: {_english(entry)[:70]!r}"


def _translations(catalogue: Catalog) -> Iterator[tuple[Message, str]]:
    for entry in catalogue:
        forms = (entry.string,) if isinstance(entry.string, str) else entry.string
        yield from ((entry, said) for said in forms if entry.id and said)


def _english(entry: Message) -> str:
    return entry.id if isinstance(entry.id, str) else entry.id[-1]
