"""One voice in each language: one form of address, one name for each of our words, and that language's own signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from babel.messages.catalog import Catalog, Message

BETWEEN = "«[^»]*»|“[^”]*”|„[^“]*“"  # quotation marks: what is quoted is the voice of somebody else
NAMES = "stories/hotlines/data/"  # lines bear the names that their owners gave them
TO_CHILDREN = "templates/stories/_for_children.html"  # where a child is not addressed as an adult


@dataclass(frozen=True)
class Voice:
    """Patterns of one language: what we never write, and how we say the words of `OURS`, in their order."""

    address: str = ""
    avoided: str = ""
    signs: str = ""
    words: tuple[str, ...] = field(default=())


# shared/design.md, section 2, and what else stands on many pages.
OURS = (
    r"stor(?:y|ies)",
    r"nine words",
    r"helplines?",
    r"(?:the|at) desk",
    r"survivors?",
    r"rules?",
    r"warnings?",
    r"report(?:s|ed)?",
    r"responses?",
    r"volunteers?",
    r"passkeys?",
    r"security keys?",
    r"backups?",
    r"lead",
)
VOICES = {
    "ar": Voice(signs=r"[\u0600-\u06ff][?;,]|[“”„]"),
    "de": Voice(signs=r"[”«»]"),
    "es": Voice(
        address=r"usted(?:es)?|vosotr[oa]s|vuestr[oa]s?|vos|os",
        avoided=r"debes(?! a nadie| una)|deberás|obligatori[oa]s?|inválid[oa]s?|fallid[oa]s?|presunt[oa]s?"
        r"|supuest[oa]s?|víctimas?|acusador[ae]?s?|confes\w+|visitas",
        signs=r"(?:^|(?<=[.?!:»] ))[^¿?]*\?|(?:^|(?<=[.?!:»] ))[^¡!]*!|[“”„]",
        words=(
            *("histori", "nueve palabras", "líneas? de ayuda", "mesa de lectura", "sobreviviente", "regla"),
            *("advertencia", "avis|denunci", "respuesta", "voluntari", "llaves? de acceso", "llaves? de seguridad"),
            *("copias? de seguridad", "coordinación"),
        ),
    ),
    "fr": Voice(
        address=r"tu|te|toi|ton|ta|tes|t’\w+",
        avoided=r"vous devez(?! de| partir)|obligatoires?|invalides?|échecs?|échou\w+|présumée?s?|prétend\w*|victimes?"
        r"|accus\w+|avou\w+",
        signs=r"[^\u202f][;!?]|[^\u00a0]:|«(?!\u00a0)|[^\u00a0]»|[“”„]",
        words=(
            *("récit", "neuf (?:nouveaux )?mots", "lignes? d’écoute", "équipe", "survivant", "règle", "avertissement"),
            *("signal|plainte", "réponse", "bénévole", "clés? d’accès", "clés? de sécurité", "copies? de secours"),
            "responsable",
        ),
    ),
    "hi": Voice(signs=r"[«»„]|[\u0900-\u097f]\.$"),
    "pt": Voice(
        address=r"tu|te|ti|contigo|teus?|tuas?|vós|voss[oa]s?",
        avoided=r"você deve|obrigatóri[oa]s?|inválid[oa]s?|falhas?|falhou|supost[oa]s?|alegad[oa]s?|vítimas?"
        r"|acus\w+|confess\w+",
        signs=r"[«»„]",
        words=(
            *("histór", "nove palavras", "linhas? de apoio", "mesa de leitura", "sobrevivente", "regra", "alerta"),
            *("avis|denunci|denúncia", "resposta", "voluntári", "chaves? de acesso", "chaves? de segurança"),
            *("cópias? de segurança", "coordenação"),
        ),
    ),
}


def complaints(catalogue: Catalog, voice: Voice) -> Iterator[str]:
    """What is said in another voice than the rest of this catalogue, sentence by sentence."""
    names = {_forms(entry.id)[0]: _forms(entry.string)[0] for entry in catalogue if entry.id}
    for entry in (entry for entry in catalogue if entry.id):
        for said in map(_bare, _forms(entry.string)):
            yield from (f"{what}: {said[:90]}" for what in _wrong(entry, said, names, voice))


def _wrong(entry: Message, said: str, names: dict[str, str], voice: Voice) -> Iterator[str]:
    english, places = _bare(_forms(entry.id)[0]), [place for place, _line in entry.locations]
    own = re.sub(BETWEEN, "", said)
    if re.search(r"[\"']", said):
        yield "a straight quotation mark"
    if voice.signs and (found := re.search(voice.signs, said, re.MULTILINE)):
        yield f"signs of another language at {found[0][-12:]!r}"
    if TO_CHILDREN not in places and (found := _word(voice.address, own)):
        yield f"another form of address ({found[0]})"
    for named in re.findall("“([A-Z][^”]+)”", english):  # with a capital: a button or a link
        if named in names and _bare(names[named]).lower() not in said.lower():
            yield f"“{named}” is “{names[named]}” where it stands"
    if any(place.startswith(NAMES) for place in places):
        return
    if found := _word(voice.avoided, own):
        yield f"presses, doubts or sounds like an office ({found[0]})"
    for ours, theirs in zip(OURS, voice.words, strict=False):
        if _word(ours, english) and not re.search(theirs, said, re.IGNORECASE):
            yield f"{ours} without {theirs}"


def _word(pattern: str, said: str) -> re.Match[str] | None:
    return re.search(rf"\b(?:{pattern})\b", said, re.IGNORECASE) if pattern else None


def _bare(said: str) -> str:
    """Without what no reader sees or no translator chooses: tags, slots, addresses, times of day."""
    return re.sub(r"<[^>]*>|%\(\w+\)[sd]|\{\w*\}|https?://\S*|\d\d:\d\d(?:-\d\d:\d\d)?;?", "", said)


def _forms(said: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)
