"""Words of danger in French. Folded text has no accents and straight apostrophes."""

from stories.noticing.dangers import Dangers
from stories.noticing.languages.danger_fr_signs import SIGNS_OTHERS, SIGNS_SELF
from stories.noticing.languages.danger_fr_turns import TURNS_OTHERS, TURNS_SELF
from stories.noticing.reading import rule

_THEY = (
    r"\b(?:il|elle|ils|mon (?:\w+ )?(?:mari|copain|conjoint|compagnon|ex|pere|beau-pere|frere|oncle|grand-pere|"
    r"cousin|patron|voisin|prof|entraineur)|ma (?:\w+ )?(?:mere|femme|copine))"
)
_HARMS = r"(?:frappe|bat|viole|touche|maltraite|menace|force|oblige|harcele|suit|enferme|etrangle)"
_YOUNG = (
    r"(?:ma|mon|mes|notre|nos) (?:\w+ )?(?:fille|fils|enfants?|soeurs?|freres?|niece|neveu|petite-fille|"
    r"petit-fils|bebe)s?\b"
)

LANGUAGE = Dangers(
    self=(
        rule(
            "wish-to-die",
            "mourir tuer suicider vie jours disparaitre",
            r"\bje (?:veux|vais|compte|pense a|voudrais|prefere) (?:juste |vraiment |bientot )?(?:mourir\b(?! de)|"
            r"me tuer|me suicider|en finir|mettre fin a (?:ma vie|mes jours)|disparaitre pour toujours)",
        ),
        rule(
            "thinks-of-it",
            "suicidaire suicidaires suicide suicider mourir",
            r"\bje pense (?:\w+ )?(?:au suicide|a (?:me suicider|mourir|en finir))|"
            r"\bj'ai (?:des )?(?:envies? (?:suicidaires|de mourir)|idees suicidaires)|\bje suis suicidaire",
        ),
        rule(
            "not-live",
            "vivre continuer reveiller peux",
            r"\bje ne veux plus (?:vivre|continuer|etre la|me reveiller)|\bje n'?en peux plus de vivre|"
            r"\bje ne peux plus (?:continuer|vivre)|\bj'ai plus envie de vivre",
        ),
        rule("better-off", "sans", r"\bseraient (?:tous )?mieux sans moi\b"),
        rule("hurts-self", "coupe scarifie brule mutile", r"\bje me (?:coupe|scarifie|brule|mutile|fais du mal)\b"),
        *SIGNS_SELF,
        *TURNS_SELF,
    ),
    others=(
        rule(
            "here-now",
            "porte maison chez fenetre",
            rf"{_THEY} est (?:\w+ )?(?:devant|derriere|a|dans|en bas de|sous) (?:ma|la|chez) (?:porte|maison|fenetre|"
            rf"moi)",
        ),
        rule(
            "threat",
            "tuer",
            r"\b(?:dit|jure|repete|menace)(?: \w+)? (?:qu'|de )?(?:il |elle )?(?:va )?(?:me tuer)|\b(?:il|"
            r"elle) va me tuer\b|\bmenace de me tuer",
        ),
        rule(
            "not-let-go",
            "laisse",
            rf"{_THEY} ne (?:me|m') ?laisse (?:pas|plus|jamais) (?:sortir|partir|appeler|voir|parler)",
        ),
        rule(
            "still-harms",
            "encore toujours continue",
            rf"{_THEY} me {_HARMS} (?:encore|toujours|chaque)|{_THEY} continue (?:de|a) me (?:frapper|battre|violer|"
            rf"toucher|harceler|menacer)",
        ),
        rule(
            "harms-again",
            "quand chaque tous toutes",
            rf"{_THEY} me {_HARMS}\b.{{0,40}}?\b(?:quand|chaque|tous les|toutes les)",
        ),
        rule("still-happens", "continue encore", r"\bca (?:continue|arrive encore|se passe encore)\b"),
        rule(
            "locked",
            "enfermee enferme cachee cache sequestree",
            r"\bje suis (?:enferme|cache|sequestre|coince)e? (?:dans|ici|par|chez)|"
            r"\b(?:il|elle) m'a enferme(?!e? (?:\w+ )?(?:jours?|mois|ans|semaines?|heures))",
        ),
        rule(
            "in-danger",
            "danger securite vie",
            r"\bje suis (?:\w+ )?en danger|\bje ne suis pas en securite|\bj'ai peur pour ma vie",
        ),
        rule(
            "child",
            "fille fils enfant enfants soeur frere niece neveu bebe",
            rf"{_THEY} (?:touche|viole|frappe|abuse de|est en train de (?:toucher|violer|frapper)) {_YOUNG}",
        ),
        rule("child", "chambre lit", rf"{_THEY} (?:vient|entre|rentre) (?:encore )?dans (?:ma chambre|mon lit)"),
        *SIGNS_OTHERS,
        *TURNS_OTHERS,
    ),
    ages="8 9 10 11 12 13 14 15 16 17 huit neuf dix onze douze treize quatorze quinze seize dix",
    minor=r"\bj'ai (?:seulement )?(?:[89]|1[0-7]|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept) ans\b",
    minor_harmed=rf"{_THEY} (?:me|m') ?(?:{_HARMS}|fait des choses|envoie|demande)|\bj'ai peur de rentrer",
    past=r"\b(?:quand j'(?:etais|avais)|a (?:cette|l') ?epoque|il y a (?:\w+ )?ans|avant|cette nuit-la|enfant,|"
    r"autrefois|ce jour-la|je pensais)",
    now=r"\b(?:maintenant|aujourd'hui|ce soir|cette nuit|encore|a nouveau|toujours|chaque jour|tous les jours|"
    r"en ce moment)\b",
    reported=r"\b(?:disait|dit|a dit|ecrit|criait|repetait)[,: ]*(?:que |qu')?$",
)
