"""French turns of phrase for danger now, held back by any sign of the past. Folded text has no accents."""

from stories.noticing.reading import Rule, rule

_NOW = (
    r"^(?!.*\b(?:etait|etais|avait|avais|voulais|fallait|il y a (?:\w+ )?(?:ans|mois)|autrefois|jamais|a l'epoque|"
    r"cette nuit-la|ce soir-la|ne me fais plus|si (?:tu|quelqu'un)|beaucoup|gens|roman|film|livre|cauchemars?|"
    r"therapeute|avocate?)\b)"
)

# Any of these words, and such a sentence is not worth trying.
_PAST = "etait etais avait avais voulais fallait autrefois jamais beaucoup gens roman film livre"


def _turn(name: str, words: str, pattern: str) -> Rule:
    return rule(name, words, rf"{_NOW}.*?{pattern}", _PAST)


TURNS_SELF = (
    _turn(
        "no-tomorrow",
        "nuit reveiller rester projets",
        r"(?:\bje ne crois pas que je (?:passerai|tiendrai)|\bne (?:compte|pense) pas rester\b|"
        r"\bj'espere ne pas me reveiller)",
    ),
    _turn("farewell", "soir faire", r"\bje vais le faire (?:ce soir|maintenant|aujourd'hui|cette nuit|demain)"),
    _turn(
        "hurts-self",
        "mal punis corps mange",
        r"(?:\bje me fais (?:du )?mal (?:tou|chaque|pour|quand|encore)|\bje punis mon corps|"
        r"\bque mon corps disparaisse)",
    ),
)

TURNS_OTHERS = (
    _turn(
        "near-now",
        "l'entends route piece m'attend rentrer",
        r"(?:\bje l'entends (?:casser|monter|arriver|entrer|crier)|\bil est en route\b|"
        r"\bdans la piece d'a cote|"
        r"\bil m'attend\b|\bne peux pas rentrer chez moi)",
    ),
    _turn(
        "kept",
        "marier retient droit abuse part",
        r"(?:\b(?:veulent|vont) me marier|\bme retient\b|\bje n'ai pas le droit de (?:sortir|telephoner)|"
        r"\bje vis avec celui qui (?:abuse|me)\b)",
    ),
    _turn(
        "harms-now",
        "m'etrangle tue nous",
        r"(?:\b(?:il|elle) m'etrangle\b|\bdit que si je .{0,40}?\b(?:il|elle) (?:me|nous) tue\b)",
    ),
    _turn(
        "child",
        "petite petit fille fils petit-fils enfants eleve prof",
        r"(?:\bjoue a des jeux secrets|\bl'entraineur l'embrasse|\bemmene les enfants dans sa (?:cave|"
        r"chambre)|"
        r"\bmon prof veut me voir (?:a l'hotel|chez lui))",
    ),
)
