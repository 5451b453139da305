"""Content warnings: French words for each topic, without accents, as patterns over folded text."""

from stories.warnings import Topic

_ACT = (
    r"(?:m'a|m'ont|m'avait|me) ?(?:viole|violee|violait|touche|touchee|touchait|force|forcee|forcait|"
    r"abuse|abusee|agresse|agressee|embrassee?|harcelait|harcelee?|fait (?:du mal|des choses|ca))"
    r"|a abuse de moi|abusait de moi"
)
_AGE = (
    r"(?:quand )?j'avais (?:seulement )?(?:[2-9]|1[0-7]|cinq|six|sept|huit|neuf|dix|onze|douze|treize|"
    r"quatorze|quinze|seize|dix-sept) ans|quand j'etais (?:petite?|enfant)|enfant,"
)

TOPICS: dict[Topic, tuple[str, ...]] = {
    Topic.RAPE: (
        r"\bviol(?:s|ee|e|ait|er|eur|eurs|ences sexuelles)?\b(?! de la loi)|\bforcee? a (?:coucher|"
        r"avoir des rapports)",
    ),
    Topic.SEXUAL_ASSAULT: (
        r"\b(?:agression|agressee?|abus|violences?) sexuel\w*|\bagresse\w* sexuellement|\battouchements?\b|"
        r"\bm'a (?:touchee?|tripotee?|pelotee?)\b|\bsans mon consentement",
    ),
    Topic.HARASSMENT_STALKING: (r"\bharcel\w+|\bm'a suivie?\b|\bme suivait\b|\bm'espionn\w+",),
    Topic.IMAGE_ABUSE: (
        r"\b(?:photos?|videos?|images?) (?:intimes?|nues?|de moi nue)|\bm'a filmee?\b|"
        r"\bdiffuse (?:\w+ )?(?:photos|videos)",
    ),
    Topic.CHILD_ABUSE: (
        rf"(?:{_AGE}).{{0,100}}?(?:{_ACT})|(?:{_ACT}).{{0,80}}?(?:{_AGE})|\binceste\b|\bpedocri\w+|"
        rf"\bpedophil\w+",
    ),
    Topic.FAMILY_ABUSE: (
        rf"\bmon (?:propre )?(?:pere|beau-pere|frere|demi-frere|oncle|grand-pere|"
        rf"cousin)\b (?:\w+ ){{0,3}}?(?:{_ACT})|\binceste\b",
    ),
    Topic.PARTNER_ABUSE: (
        rf"\bmon (?:ex.)?(?:mari|copain|conjoint|compagnon|ex|petit ami)\b (?:\w+ ){{0,3}}?(?:{_ACT})|"
        rf"\bviolences? conjugales?",
    ),
    Topic.AUTHORITY_ABUSE: (
        rf"\b(?:mon|le|un) (?:patron|chef|prof|professeur|entraineur|pretre|cure|medecin|docteur|policier|"
        rf"directeur)\b (?:\w+ ){{0,3}}?(?:{_ACT})",
    ),
    Topic.PHYSICAL_VIOLENCE: (
        r"\b(?:m'a|me|m'avait) ?(?:frapp|batt|etrangl|gifl|pouss|cogn)\w+|\b(?:couteau|pistolet|arme)\b|"
        r"\bcoups? de (?:poing|pied)|\bbleus sur",
    ),
    Topic.UNABLE_TO_CONSENT: (
        r"\bj'(?:etais|avais) (?:\w+ )?(?:ivre|bu|saoule?|droguee?|inconsciente?|evanouie?)|"
        r"\bdans mon verre\b|\bm'a droguee?\b|\bghb\b",
    ),
    Topic.EXPLOITATION: (r"\bprostitu\w+|\btraite (?:des|d')|\bproxenet\w+|\bm'a vendue\b",),
    Topic.SELF_HARM_SUICIDE: (
        r"\bsuicid\w+|\bme tuer\b|\bmettre fin a (?:mes jours|ma vie)|\b(?:voulais|veux|envie de) mourir|"
        r"\bscarifi\w+|\bme coup(?:ais|er)\b",
    ),
    Topic.MENTAL_DISTRESS: (
        r"\bcrises? (?:de panique|d'angoisse)|\bcauchemars?\b|\bstress post.traumatique|\bdissoci\w+|"
        r"\bflash-?backs?\b|\bdepression\b",
    ),
    Topic.SUBSTANCE_EATING: (
        r"\banorexi\w+|\bboulimi\w+|\barrete de manger|\bje ne mangeais plus|\bbuvais pour (?:oublier|"
        r"dormir)|\baddict\w*|\balcooli\w+",
    ),
    Topic.PREGNANCY: (r"\benceinte\b|\bavort\w+|\bivg\b|\bfausse couche|\bgrossesse\b",),
    Topic.MEDICAL: (
        r"\b(?:a l'|l')hopital\b|\burgences\b|\bmedico-legal\w*|\bexamen gyneco\w*|\bm'a examinee?\b|"
        r"\bpoints de suture|\bvih\b",
    ),
    Topic.SYSTEM_RESPONSE: (
        r"\bport(?:e|er|ais|ee) plainte|\b(?:proces|tribunal|juge|procureur|avocate?)\b|"
        r"\bla police (?:\w+ )?(?:m'a|n'a|a)|\bcommissariat\b|\bclassee? sans suite",
    ),
    Topic.NOT_BELIEVED: (
        r"\b(?:personne|ne m'a pas|ne m'ont pas|on ne m'a pas|pas)\b (?:\w+['’ ]){0,3}?(?:crue?|"
        r"ecoutee?)\b|\bma faute\b|\bj'ai tout invente|\btraitee? de menteuse|\bce que je portais",
    ),
}
ACTIONS = (
    r"\b(?:il|elle) m'a (?:violee?|poussee?|attrapee?|tenue?|touchee?|embrassee?|deshabillee?|frappee?|"
    r"forcee?|enfermee?|tiree?|bloquee?)\b"
)
DETAILS = (
    r"\b(?:penis|vagin|penetr\w+|sang|saign\w+|sperme|ejacul\w+|masturb\w+|anal\w*|fellation|"
    r"doigts dans|entre (?:mes|les) jambes|culotte)\b"
)
