"""What nobody has to look for by eye in a translation: how it speaks to people, its signs, its words for our words."""

import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

# Orders and verbs that Arabic has for one man or for one woman; our pages say what can be done, or ask.
ONE_OF_TWO = "اكتبي?|اختاري?|اختر|اضغطي?|أدخلي?|افتحي|احفظي?|أرسلي|انتظري|حاولي?|تأكدي|أخبري?نا|تريدين|تستطيعين|عليكِ|لكِ"
ARABIC, HINDI = r"[\u0600-\u06FF]", r"[\u0900-\u097F]"
SPANISH_TO_AVOID = (
    r"debes(?! a nadie| una)|deberás|obligatori[oa]s?|inválid[oa]s?|fallid[oa]s?|presunt[oa]s?|supuest[oa]s?|confes\w+"
)
FRENCH_TO_AVOID = r"vous devez(?! de| partir)|obligatoires?|invalides?|échecs?|échou\w+|présumée?s?|prétend\w*|avou\w+"
PORTUGUESE_TO_AVOID = r"você deve|obrigatóri[oa]s?|inválid[oa]s?|falhas?|falhou|supost[oa]s?|alegad[oa]s?|confess\w+"
GERMAN_TO_AVOID = r"angeblich\w*|Täter\w*|Kinderporn\w*|Racheporn\w*|ungültig\w*|fehlgeschlagen\w*|mutig\w*"

# By language: whatever a pattern finds is wrong, and the text beside it says why. The words to avoid are those of
# shared/reference/safety_ux.md, D2, as each language says them.
SLIPS = {
    "es": {
        r"(?:^|(?<=[.?!:»] ))[^¿?]*\?|(?:^|(?<=[.?!:»] ))[^¡!]*!": "a question or a call without its first sign",
        r"[“”„\"']": "a quotation sign that is not Spanish",
        rf"(?i)\b(?:{SPANISH_TO_AVOID})\b": "a word to avoid",
        r"(?i)\bvisitas\b": "visits, where visitors are meant",
    },
    "fr": {
        r"[^\u202f](?<!\d\d)[;!?]|[^\u00a0]:(?!//|\d)|«(?!\u00a0)|[^\u00a0]»": "a sign without its own space",
        r"[“”„\"']": "a quotation sign that is not French",
        rf"(?i)\b(?:{FRENCH_TO_AVOID})\b": "a word to avoid",
    },
    "pt": {
        r"[«»„\"']": "a quotation sign that is not Brazilian",
        rf"(?i)\b(?:{PORTUGUESE_TO_AVOID})\b": "a word to avoid",
    },
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
# How a language addresses people in another way than ours does; what is quoted is somebody else's voice.
ADDRESSES = {
    "es": (r"\b(?:usted(?:es)?|vosotr[oa]s|vuestr[oa]s?|vos|os)\b", "our Spanish says tú"),
    "fr": (r"\b(?:tu|te|toi|ton|ta|tes)\b|\bt’", "our French says vous"),
    "pt": (r"\b(?:tu|te|ti|contigo|teus?|tuas?|vós|voss[oa]s?)\b", "our Portuguese says você"),
}
QUOTED = "«[^»]*»|“[^”]*”"
FOR_CHILDREN = "templates/stories/_for_children.html"
# One word of ours, one word of theirs: the English, and what has to stand in its translation.
TERMS = {
    r"nine (?:new )?words|new nine words": {
        "es": r"nueve palabras",
        "fr": r"neuf (?:nouveaux )?mots",
        "pt": r"nove palavras",
        "de": r"neun\w* (?:\w+ )?Wörter",
        "ar": "تسع",
        "hi": "नौ (?:नए )?शब्द",
    },
    r"helplines?": {
        "es": r"líneas? de ayuda",
        "fr": r"lignes? d’écoute",
        "pt": r"linhas? de apoio",
        "de": r"Hilfetelefon",
        "ar": r"خطوط? (?:ال)?مساعدة|خط",
        "hi": r"हेल्पलाइन",
    },
    r"solidarity notes?": {
        "es": r"notas? de solidaridad",
        "fr": r"messages? de soutien",
        "pt": r"recados? de solidariedade",
        "de": r"Solidaritätsbrief",
        "ar": r"رسا(?:لة|ئل) (?:ال)?تضامن",
        "hi": r"साथ (?:के|का)(?: एक)? संदेश",
    },
    r"survivors?": {
        "es": r"sobreviviente",
        "fr": r"survivant",
        "pt": r"sobrevivente",
        "de": r"betroffen",
        "ar": r"ناج|نجا",
        "hi": r"सर्वाइवर",
    },
    r"sexual violence": {
        "es": r"violencia sexual",
        "fr": r"violences sexuelles",
        "pt": r"violência sexual",
        "de": r"sexuelle\w* Gewalt",
        "ar": r"عنف",
        "hi": r"यौन हिंसा",
    },
    r"passkeys?": {
        "es": r"llaves? de acceso",
        "fr": r"clés? d’accès",
        "pt": r"chaves? de acesso",
        "de": r"Passkey",
        "ar": r"(?:مفتاح|مفاتيح) (?:ال)?مرور",
        "hi": r"पासकी",
    },
    r"volunteers?": {
        "es": r"voluntari",
        "fr": r"bénévole",
        "pt": r"voluntári",
        "de": r"freiwillige",
        "ar": r"متطوع",
        "hi": r"वॉलंटियर",
    },
    r"backups?": {
        "es": r"copias? de seguridad",
        "fr": r"copies? de secours",
        "pt": r"cópias? de segurança",
        "de": r"Sicherung",
        "ar": r"احتياطية",
        "hi": r"बैकअप",
    },
    r"user name": {
        "es": r"nombre de usuario",
        "fr": r"identifiant",
        "pt": r"nome de entrada",
        "de": r"Anmeldename",
        "ar": r"اسم المستخدم",
        "hi": r"यूज़र नाम",
    },
    r"stories": {
        "es": r"historia",
        "fr": r"récit",
        "pt": r"história",
        "de": r"Geschichte",
        "ar": r"قص[ةصت]",
        "hi": r"आपबीत",
    },
    r"story": {"es": r"historia", "fr": r"récit", "pt": r"história"},
    r"(?:the|at) desk": {"es": r"mesa de lectura", "fr": r"équipe", "pt": r"mesa de leitura"},
    r"rules?": {"es": r"regla", "fr": r"règle", "pt": r"regra"},
    r"warnings?": {"es": r"advertencia", "fr": r"avertissement", "pt": r"alerta"},
    r"report(?:s|ed)?": {"es": r"avis|enunci", "fr": r"signal|plainte", "pt": r"avis|enúnci|enunci"},
    r"responses?": {"es": r"respuesta", "fr": r"réponse", "pt": r"resposta"},
    r"security keys?": {"es": r"llaves? de seguridad", "fr": r"clés? de sécurité", "pt": r"chaves? de segurança"},
    r"(?:a|another|two|second) leads?": {"es": r"coordinación", "fr": r"responsable", "pt": r"coordenação"},
}
NAMES_OF_OTHERS = "stories/hotlines/data/"  # lines are called what their owners call them


def slips(catalogue: Catalog) -> Iterator[str]:
    """Where this language speaks in another voice, or with another language's signs."""
    for entry, said in _translations(catalogue):
        for pattern, why in SLIPS.get(str(catalogue.locale), {}).items():
            if found := re.search(pattern, re.sub(r"<[^>]+>", "", said)):
                yield f"{found.group()!r}: {why}: {_english(entry)[:70]!r}"
        address, why = ADDRESSES.get(str(catalogue.locale), ("(?!)", ""))
        if (found := re.search(address, re.sub(QUOTED, "", said), re.IGNORECASE)) and not _all(entry, FOR_CHILDREN):
            yield f"{found.group()!r}: {why}: {_english(entry)[:70]!r}"


def other_words(catalogue: Catalog) -> Iterator[str]:
    """Where one of our words is translated in another way than everywhere else."""
    for entry, said in _translations(catalogue):
        if _all(entry, NAMES_OF_OTHERS):
            continue
        english = re.sub(r"%\(\w+\)[sd]|\{\w*\}", "", _english(entry))
        for term, by_language in TERMS.items():
            theirs = by_language.get(str(catalogue.locale))
            if theirs and re.search(rf"\b(?:{term})\b", english, re.I) and not re.search(theirs, said, re.I):
                yield f"not the word for “{term}”: {english[:70]!r}"


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


def _all(entry: Message, place: str) -> bool:
    return bool(entry.locations) and all(found.startswith(place) for found, _line in entry.locations)


def _english(entry: Message) -> str:
    return entry.id if isinstance(entry.id, str) else entry.id[-1]
