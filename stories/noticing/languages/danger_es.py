"""Words of danger in Spanish. Folded text has no accents: "niña" reads "nina"."""

from stories.noticing.dangers import Dangers
from stories.noticing.languages.danger_es_signs import SIGNS_OTHERS, SIGNS_SELF
from stories.noticing.languages.danger_es_turns import TURNS_OTHERS, TURNS_SELF
from stories.noticing.reading import rule

_NOT = r"(?<!\bno )(?<!\bya no )(?<!\bnunca )"
_THEY = (
    r"\b(?:el|ella|ellos|mi (?:\w+ )?(?:esposo|marido|novio|novia|pareja|ex|padre|papa|padrastro|madre|mama|"
    r"hermano|tio|abuelo|primo|jefe|vecino|profesor|entrenador))"
)
_HARMS = r"(?:pega|golpea|viola|toca|maltrata|abusa|amenaza|obliga|persigue|acosa|encierra|lastima)"
_YOUNG = r"mis? (?:\w+ )?(?:hij[oa]s?|ninos?|ninas?|herman(?:o|a|ito|ita)s?|sobrin[oa]s?|niet[oa]s?|bebe)\b"

LANGUAGE = Dangers(
    self=(
        rule(
            "wish-to-die",
            "morir morirme matarme suicidarme vida desaparecer",
            rf"{_NOT}\b(?:quiero|voy a|necesito|pienso en|pensando en|planeo|"
            rf"estoy por) (?:\w+ )?(?:morir(?:me)?\b(?! de)|matarme|suicidarme|quitarme la vida|"
            rf"desaparecer para siempre|acabar con mi vida)",
        ),
        rule("wish-to-die", "mato suicido suicidio", rf"{_NOT}\b(?:me mato|me suicido|pienso en el suicidio)\b"),
        rule(
            "not-live",
            "vivir viva vivo despertar seguir puedo",
            r"\bno quiero (?:vivir|seguir viv|estar viv|despertar)|\bya no (?:puedo mas|quiero (?:vivir|seguir))|"
            r"\bno puedo seguir (?:asi|viv)",
        ),
        rule("better-off", "sin", r"\bestar(?:ian|an) mejor sin mi\b"),
        rule(
            "hurts-self",
            "corto lastimo quemo cortarme",
            r"\bme (?:sigo )?(?:corto|lastimo|quemo|hago dano)\b|\bno puedo dejar de cortarme",
        ),
        *SIGNS_SELF,
        *TURNS_SELF,
    ),
    others=(
        rule(
            "here-now",
            "puerta casa afuera fuera",
            rf"(?:{_THEY} )?\besta (?:\w+ ){{0,2}}(?:afuera|fuera|delante|detras|en) (?:de )?(?:mi|la) (?:puerta|casa|"
            rf"ventana)",
        ),
        rule(
            "threat",
            "matar",
            r"\b(?:dice|jura|amenaza con|amenaza)(?: con)? (?:que )?me (?:va a matar|matara|quiere matar)|"
            r"(?<!que )(?<!decia que )\bme va a matar\b|\bamenaza con matar",
        ),
        rule("not-let-go", "deja", rf"(?:{_THEY} )?\bno me deja (?:salir|irme|ir|llamar|hablar|ver)"),
        rule(
            "still-harms",
            "sigue siempre todavia",
            rf"\bme sigue (?:pegando|golpeando|violando|tocando|maltratando|amenazando|acosando|obligando)|"
            rf"\b(?:siempre|todavia|aun) me {_HARMS}",
        ),
        rule(
            "harms-again",
            "pega golpea viola toca maltrata abusa amenaza obliga persigue acosa encierra lastima",
            rf"{_THEY} me {_HARMS}\b.{{0,40}}?\b(?:cuando|cada|todas?|todos)",
        ),
        rule("still-happens", "pasando ocurriendo", r"\b(?:sigue|esta) (?:pasando|ocurriendo)\b"),
        rule(
            "locked",
            "atrapada atrapado tiene tienen encerrada encerrado escondida escondido",
            r"\b(?:estoy|me tiene) (?:encerrad|escondid|atrapad)[oa] (?:en|aqui|de)|\bme (?:tiene|tienen) encerrad",
        ),
        rule(
            "in-danger",
            "peligro salvo segura seguro vida",
            rf"{_NOT}\bestoy en peligro|\bno estoy (?:a salvo|segur[oa])\b|\btemo por mi vida",
        ),
        rule(
            "child",
            "toca viola abusa golpea tocando violando abusando golpeando hija hijo hijos hijas nino nina "
            "hermana hermano hermanita hermanito sobrina sobrino nieta nieto",
            rf"\b(?:esta (?:tocando|violando|abusando de|golpeando|lastimando)|toca|viola|abusa de|"
            rf"golpea) a? ?{_YOUNG}",
        ),
        rule("child", "cuarto cama", rf"{_THEY} (?:entra en|entra a|viene a|se mete en) mi (?:cuarto|cama|habitacion)"),
        *SIGNS_OTHERS,
        *TURNS_OTHERS,
    ),
    ages="8 9 10 11 12 13 14 15 16 17 ocho nueve diez once doce trece catorce quince dieciseis diecisiete",
    minor=r"\btengo (?:solo )?(?:[89]|1[0-7]|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|"
    r"diecisiete) anos\b",
    minor_harmed=rf"\bme (?:sigue )?(?:{_HARMS}|hace cosas|manda|obliga|esta tocando)|\btengo miedo de (?:ir|"
    rf"volver) a casa",
    past=r"\b(?:cuando (?:era|tenia)|en aquel(?:la)? (?:tiempo|epoca|entonces)|hace (?:\w+ )?anos|antes|"
    r"aquella noche|de nin[ao]|ese dia|pensaba)\b",
    now=r"\b(?:ahora|hoy|esta noche|otra vez|todavia|aun|cada dia|todos los dias|ultimamente)\b",
    reported=r"\b(?:decia|dijo|dice|escribio|grito|me decia)[,: ]*(?:que )?$",
)
