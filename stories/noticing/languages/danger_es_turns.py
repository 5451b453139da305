"""Spanish turns of phrase for danger now, held back by any sign of the past. Folded text has no accents."""

from stories.noticing.reading import Rule, rule

_NOW = (
    r"^(?!.*\b(?:era|eran|estaba|tenia|queria|fue|fueron|habia|hace (?:\w+ )?(?:anos|meses)|antes|nunca|aquel|aquella|"
    r"ya no me|si (?:te|tienes|alguien)|muchas|gente|novela|pelicula|libro|pesadillas?|terapeuta|abogad[oa])\b)"
)

# Any of these words, and such a sentence is not worth trying.
_PAST = "era eran estaba tenia queria fue fueron habia antes nunca aquel aquella muchas gente novela pelicula libro"


def _turn(name: str, words: str, pattern: str) -> Rule:
    return rule(name, words, rf"{_NOW}.*?{pattern}", _PAST)


TURNS_SELF = (
    _turn(
        "no-tomorrow",
        "manana despierte cumplir viva vivo",
        r"(?:\bojala no (?:me )?despierte|\bno quiero (?:despertar|cumplir \w+)|\bno creo que (?:llegue|"
        r"siga) "
        r"(?:viv[ao]|aqui))",
    ),
    _turn(
        "farewell",
        "este estare noche termine despedida confio",
        r"(?:\bcuando yo no este\b|\blo voy a hacer (?:esta noche|hoy|ya|manana)|\bno confio en mi mism[ao]|"
        r"\bque todo (?:termine|acabe)\b|\bmensaje de despedida\b)",
    ),
    _turn(
        "hurts-self",
        "dano cortes cuerpo",
        r"(?:\bme hago dano (?:tod|cada|cuando|para|otra)|\bllen[oa]s? de cortes\b|"
        r"\bque mi cuerpo desaparezca|"
        r"\bcastigo mi cuerpo)",
    ),
)

TURNS_OTHERS = (
    _turn(
        "near-now",
        "oigo viene casa esperando quemar puerta",
        r"(?:\blo oigo (?:romper|subir|llegar|entrar|gritar)|\bviene (?:para aca|hacia aca|por mi|"
        r"a buscarme)|"
        r"\bno puedo volver a (?:mi )?casa\b|\bme esta esperando|\bva a (?:quemar|incendiar) mi casa)",
    ),
    _turn(
        "kept",
        "tienen casarme obligan dejan",
        r"(?:\bme tienen (?:en|encerrad)|\b(?:quieren|van a) casarme|\bno me dejan salir)",
    ),
    _turn(
        "child",
        "hija hijo nina nino nieta nieto sobrina sobrino",
        r"(?:\babusa de (?:nuestra|mi|su) (?:hij|niet|sobrin|nin)|\b(?:hij[oa]|niet[oa]|"
        r"nin[oa]) vuelve con moretones|"
        r"\bpegan? a (?:mi|los) (?:hij|nin))",
    ),
)
