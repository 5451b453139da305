"""Content warnings: Spanish words for each topic, without accents, as patterns over folded text."""

from stories.warnings import Topic

_ACT = (
    r"me (?:violo|violaba|viola|toco|tocaba|toca|abuso|abusaba|manoseo|manoseaba|obligo|obligaba|forzo|"
    r"beso|acoso|acosaba|hizo (?:dano|cosas|esto)|hacia cosas|agarro|penetro)"
    r"|abuso de mi|abusaba de mi"
)
_AGE = (
    r"(?:cuando tenia|tenia) (?:solo )?(?:[2-9]|1[0-7]|cinco|seis|siete|ocho|nueve|diez|once|doce|"
    r"trece|catorce|quince|dieciseis|diecisiete) anos|(?:cuando era|de) (?:una )?nin[ao]"
)

TOPICS: dict[Topic, tuple[str, ...]] = {
    Topic.RAPE: (
        r"\bviol(?:o|aba|aron|acion|aciones|ada|ado|ador|adores|arme|ar)\b|\bme (?:forzo|"
        r"obligo) a (?:tener )?(?:sexo|relaciones)",
    ),
    Topic.SEXUAL_ASSAULT: (
        r"\b(?:agresion|abuso|violencia|agredid[ao]|abusad[ao]) sexual\w*|\bme (?:manose|toc)(?:o|aba|"
        r"aron)\b|\babus(?:o|aba|aron) de mi\b|\bsin mi consentimiento",
    ),
    Topic.HARASSMENT_STALKING: (
        r"\bacos(?:o|aba|aban|ador|ada|o sexual|arme)\b|\bme (?:perseguia|seguia a|espiaba)|\bpiropos?\b",
    ),
    Topic.IMAGE_ABUSE: (
        r"\b(?:fotos?|videos?|imagenes) (?:intim\w+|desnud\w+|privad\w+)|\bme (?:grabo|filmo)\b|"
        r"\bdesnuda en internet",
    ),
    Topic.CHILD_ABUSE: (
        rf"(?:{_AGE}).{{0,100}}?(?:{_ACT})|(?:{_ACT}).{{0,80}}?(?:{_AGE})|\babuso (?:sexual )?infantil|"
        rf"\bpederast\w+|\bpedofil\w+|\bincesto\b",
    ),
    Topic.FAMILY_ABUSE: (
        rf"\bmi (?:propi[ao] )?(?:padre|papa|padrastro|madre|hermano|hermanastro|tio|tia|abuelo|"
        rf"primo)\b (?:\w+ ){{0,3}}?(?:{_ACT})",
    ),
    Topic.PARTNER_ABUSE: (
        rf"\bmi (?:ex )?(?:marido|esposo|novio|novia|pareja|ex)\b (?:\w+ ){{0,3}}?(?:{_ACT})|"
        rf"\bviolencia (?:de genero|domestica|machista)",
    ),
    Topic.AUTHORITY_ABUSE: (
        rf"\b(?:mi|el|un) (?:jefe|profesor|maestro|entrenador|cura|sacerdote|pastor|medico|doctor|policia|"
        rf"director)\b (?:\w+ ){{0,3}}?(?:{_ACT})",
    ),
    Topic.PHYSICAL_VIOLENCE: (
        r"\bme (?:golpe(?:o|aba)|peg(?:o|aba)|ahorc(?:o|aba)|empuj(?:o|aba)|estrangulo|pateo|at(?:o|"
        r"aba))\b|\b(?:cuchillo|pistola|navaja)\b|\bmoretones\b",
    ),
    Topic.UNABLE_TO_CONSENT: (
        r"\b(?:borrach[ao]|drogad[ao]|inconsciente|ebri[ao])\b|\b(?:en|a) mi (?:bebida|copa|vaso)\b|"
        r"\bme drog(?:o|aron)\b",
    ),
    Topic.EXPLOITATION: (
        r"\btrata\b(?: de personas)?|\bprostitu\w+|\bproxeneta\b|\bme vendi(?:o|eron)\b|"
        r"\bexplotacion sexual",
    ),
    Topic.SELF_HARM_SUICIDE: (
        r"\bsuicid\w+|\b(?:quitarme|me quise quitar) la vida|\b(?:queria|quiero|quise) morir|\bme cort(?:e|"
        r"aba|o)\b|\bautolesi\w+|\bmatarme\b",
    ),
    Topic.MENTAL_DISTRESS: (
        r"\b(?:ataques?|crisis) de (?:panico|ansiedad)|\bpesadillas?\b|\bestres postraumatico|\bdisoci\w+|"
        r"\bflashbacks?\b|\bdepresion\b",
    ),
    Topic.SUBSTANCE_EATING: (
        r"\b(?:deje|dejaba) de comer|\banorexia|\bbulimia|\b(?:bebia|tomaba) para (?:olvidar|dormir)|"
        r"\badict[ao]\b|\balcoholi\w+|\btrastorno alimenticio",
    ),
    Topic.PREGNANCY: (r"\bembaraz\w+|\babort\w+|\baborto\b|\bperdi (?:el|al) bebe",),
    Topic.MEDICAL: (
        r"\b(?:al|en el|un) hospital\b|\burgencias\b|\bforense\b|\bme (?:examin|opera)\w+|\bvih\b|"
        r"\bpuntos de sutura",
    ),
    Topic.SYSTEM_RESPONSE: (
        r"\bdenunci\w+|\b(?:juicio|juez|fiscal|fiscalia|tribunal|condena|abogad[ao])\b|"
        r"\bla policia (?:\w+ )?(?:me|no|dijo|cerro|hizo)",
    ),
    Topic.NOT_BELIEVED: (
        r"\b(?:nadie|no) me (?:crey\w+|creia\w*|cree\w*)|\b(?:fue|era|es) mi culpa|\bme lo (?:invente|"
        r"busque)|\bme (?:culp\w+)|\bque ropa (?:llevaba|tenia)|\bmentirosa\b",
    ),
}
ACTIONS = r"\bme (?:violo|empujo|agarro|sujeto|toco|beso|desnudo|quito|golpeo|obligo|encerro|arrastro|tapo|forzo)\b"
DETAILS = (
    r"\b(?:pene|vagina|penetr\w+|sangre|sangraba|semen|eyacul\w+|masturb\w+|anal|sexo oral|"
    r"dedos dentro|entre (?:mis|las) piernas|bragas|calzones)\b"
)
