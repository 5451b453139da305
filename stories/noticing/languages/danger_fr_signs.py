"""French signs of danger by what they speak of, held back by any sign of the past. Folded text has no accents."""

from stories.noticing.reading import rule

# Any of these words, and such a sentence is not worth trying: the patterns would find it as well, later.
_PAST = (
    "etais etait etaient avais avait voulais voulait pensais venait buvait frappait priais coupais "
    "autrefois jamais s'est menacait tente survecu voyais roman film livre honte rire therapeute"
)

_NOT = (
    r"^(?!.*\b(?:etais|etait|etaient|avais|avait|voulais|voulait|pensais|venait|buvait|frappait|priais|coupais|il y a "
    r"(?:\w+ )?(?:ans|"
    r"mois|longtemps)|a l'epoque|autrefois|jamais|enfant,|une fois|s'est|si (?:vous|tu|quelqu'un)|les gens|menacait|"
    r"tente|(?:19|20)\d\d|"
    r"survecu|voyais|roman|film|livre|honte|rire|envie de (?:voir|revoir|manger|danser)|therapeute|plus de mal|ne "
    r"pense plus)\b)"
)
_NO = r"(?!.*\bne (?:veux|vais|pense) (?:pas|plus|jamais) (?:\w+ )?(?:mourir|me (?:tuer|suicider|couper)))"
_DEATH = (
    r"(?:mourir|crever|me (?:tuer|suicider|pendre|jeter|couper|scarifier|bruler|foutre en l'air|flinguer|buter)|"
    r"suicide|en "
    r"finir|"
    r"mettre fin|disparaitre|partir pour toujours|tout arreter|cesser d'exister|ne (?:plus|pas) me reveiller|"
    r"m'endormir "
    r"pour (?:toujours|de bon)|"
    r"dormir pour toujours|me faire du mal|me pendre|sauter|avaler)"
)
_MEANS = (
    r"(?:medicaments?|medocs|cachets?|comprimes?|somniferes|boite|plaquette|corde|lame|rasoir|couteau|fusil|arme|"
    r"pistolet|pont|toit|"
    r"balcon|fenetre|metro|train|rails|poison|javel)"
)
_HE = (
    r"\b(?:il|elle|ils|mon (?:\w+ )?(?:mari|copain|mec|conjoint|compagnon|ex|pere|papa|beau-pere|frere|oncle|tonton|"
    r"grand-pere|papi|cousin|"
    r"patron|voisin|prof|entraineur)|ma (?:\w+ )?(?:mere|femme|copine)|son (?:pere|papa|oncle|beau-pere|grand-pere))"
)
_HARM = (
    r"(?:frappe|bat|tape|viole|touche|maltraite|menace|force|oblige|harcele|suit|enferme|etrangle|agresse|fait "
    r"(?:du mal|"
    r"des choses|mal)|"
    r"tripote|surveille|cogne)"
)
_CHILD = (
    r"\b(?:(?:ma|mon|mes|sa|son|ses|la|le|une|un) (?:\w+ )?(?:fille|fils|enfants?|petite? (?:soeur|frere|fille|"
    r"garcon)|"
    r"soeurs?|freres?|niece|"
    r"neveu|petite-fille|petit-fils|bebe|eleve|cousine?|gamine?)s?|(?:a|de) (?:\d|1[0-7]) ans)\b"
)
_NOW = (
    r"(?:maintenant|aujourd'hui|ce soir|cette nuit|demain|ce week-end|encore|toujours|chaque|tous les|toutes les|"
    r"quand|"
    r"en ce moment|"
    r"la|a nouveau|des que|vendredi|samedi|dimanche|lundi)"
)

SIGNS_SELF = (
    rule(
        "wish-to-die",
        "mourir crever tuer suicider suicide pendre jeter finir fin disparaitre arreter reveiller dormir mal "
        "sauter avaler "
        "couper scarifier exister bruler partir toujours bout flinguer buter air",
        rf"{_NOT}{_NO}.*?\b(?:j?e? ?(?:veux|veu|vais|voudrais|prefere|compte|pense|songe|reve|aimerais|peux)|jveux|"
        rf"jveu|jvais|"
        rf"jpense|"
        rf"j'ai (?:envie|besoin|decide)|envie|pret[e]? a|idee|sur le point|j'hesite)\b[^;]{{0,25}}?\b{_DEATH}(?! "
        rf"(?:de "
        rf"(?:rire|honte|faim)|ma? therapie|d'envie))",
        unless=_PAST,
    ),
    rule(
        "wish-to-die",
        "tue suicide mort morte vivre vie pends reveiller exister continuer",
        rf"{_NOT}.*?\b(?:(?:je|j) (?:me )?(?:tue|suicide|pends)\b|(?:ce soir|demain|cette nuit) je me (?:tue|"
        rf"suicide|fous)|"
        rf"je (?:voudrais|"
        rf"prefererais|serais mieux) (?:etre )?(?:mort|morte)|(?:fatiguee?|marre|lassee?|ras le bol) (?:de|d') "
        rf"?(?:vivre|la "
        rf"vie|exister))"
        rf"|\b(?:je|j|jve?ux?) ?(?:ne |n')?(?:veux|veu|peux|ai|suis|peu)? ?(?:plus|pu) (?:vivre|exister|etre la|"
        rf"continuer|"
        rf"me reveiller|envie de "
        rf"(?:vivre|rien))|\bje (?:ne )?veux pas (?:vivre|me reveiller|exister|etre la)",
    ),
    rule(
        "no-days-to-come",
        "raison raisons sens plus bout quoi issue avenir fardeau",
        rf"{_NOT}(?:.*?\b(?:aucune|plus de|plus aucune|pas de|trouve plus de|pas une) (?:raisons?|sens|issue|"
        rf"avenir)|.*?\b(?:j'en|"
        rf"jen|j'|"
        rf"je n'en|on en) ?(?:n'en )?(?:peux|peu|puis) plus\b|.*?\ba quoi (?:bon|ca sert)|.*?\bje suis (?:a bout|"
        rf"un poids|un "
        rf"fardeau)|.*?\bje (?:n'y arrive|tiens) plus\b)",
        unless=_PAST,
    ),
    rule("better-off", "sans", r"\b(?:serait|seraient|sera|seront|est|ira|irait|iraient)(?: \w+)? mieux sans moi\b"),
    rule(
        "farewell",
        "adieu adieux lettre lettres lirez liras lisez lira serai pardon pardonnez dites dernier derniere "
        "derniers trouvera",
        rf"{_NOT}(?:.*?\badieux?\b|.*?\b(?:j'ai (?:deja )?(?:ecrit|laisse|prepare)|j'ecris|je laisse) (?:la|les|"
        rf"une|des|ma|mes) "
        rf"(?:\w+ )?"
        rf"lettres?|.*?\bquand (?:vous|tu|on|quelqu'un|ils) (?:lirez|liras|lira|trouvera|trouverez|liront)|.*?\bje "
        rf"ne serai "
        rf"(?:plus|bientot plus)|"
        rf".*?\b(?:pardonnez|pardonne)-?(?: |)moi (?:de|pour)|.*?\bdi(?:tes|s)\b.{{0,30}}?\bque je (?:l'|les |la |"
        rf"le )?aime|"
        rf".*?\bmon "
        rf"dernier (?:message|soir|jour)|.*?\bma derniere (?:nuit|lettre)|.*?\bderniers mots)",
        unless=_PAST,
    ),
    rule(
        "means",
        "medicaments medicament medocs cachets cachet comprimes somniferes boite plaquette corde lame rasoir "
        "couteau fusil "
        "pistolet pont toit balcon fenetre metro train rails poison javel",
        rf"{_NOT}(?=.*\b{_MEANS}\b)(?=.*\b(?:j'ai|je|j'|jai|viens)\b).*?\b(?:devant moi|dans (?:la|ma) main|a cote|"
        rf"j'ai "
        rf"(?:pris|avale|"
        rf"achete|cache|compte|garde|mis|prepare)|viens d'avaler|viens de (?:prendre|sauter)|je (?:suis|regarde|"
        rf"compte|garde|"
        rf"cache|fixe|pense|tiens|"
        rf"monte)|combien|toute la|tous les|sauter|me jeter)\b(?!.*\b(?:mal de tete|ordonnance|chez (?:ma|mes))\b)",
        unless=_PAST,
    ),
    rule(
        "date",
        "date jour plan prevu trouvera",
        rf"{_NOT}.*?\b(?:j'ai (?:choisi|fixe|decide|prevu) (?:la|le|une|ma|mon) (?:date|jour|moment)\b(?! du "
        rf"(?:mariage|proces))|j'ai "
        rf"(?:un plan|tout prevu)|personne ne me trouvera)",
        unless=_PAST,
    ),
    rule(
        "hurts-self",
        "couper coupee coupe scarifier mal brulee brule manger faire",
        rf"{_NOT}.*?\b(?:recommence|continue|n'arrete pas|peux pas m'empecher|remise?|besoin|envie)(?: \w+)? (?:a |"
        rf"de )?me "
        rf"(?:couper|scarifier|bruler|"
        rf"faire (?:du )?mal|mutiler)|\bje me suis (?:\w+ )?(?:coupee?|brulee?|scarifiee?|fait (?:du "
        rf")?mal)\b.{{0,40}}?\b(?:ce "
        rf"(?:soir|matin)|"
        rf"aujourd'hui|encore|cette nuit|a nouveau)|\bpeur de ce que je (?:vais|pourrais|peux) (?:me )?faire|"
        rf"\barrete de "
        rf"manger (?:pour|expres)",
    ),
)

SIGNS_OTHERS = (
    rule(
        "harms-now",
        "frappe bat tape viole touche maltraite menace force oblige harcele suit enferme etrangle agresse fait "
        "tripote "
        "surveille cogne vient entre rentre",
        rf"{_NOT}(?=.*\b(?:{_NOW}|j'ai (?:\d|1[0-7]) ans|secret|ne peux pas)\b)(?:.*?{_HE} (?:\w+ )?(?:me|m'|nous|"
        rf"la|le|l'|"
        rf"les) ?(?:{_HARM})\b"
        rf"|.*?{_HE} (?:\w+ )?(?:vient|entre|rentre|va) (?:encore |toujours )?dans (?:ma|sa|mon|son) (?:chambre|lit))",
        unless=_PAST,
    ),
    rule(
        "harms-now",
        "train continue",
        rf"{_NOT}.*?{_HE} (?:est|sont|continue) (?:en train de|de|a) (?:me|la|le|l'|les|nous|ma|mon|frapper|battre) "
        rf"?(?:frapper|battre|violer|toucher|"
        rf"menacer|suivre|harceler|taper|fille|mere|soeur|forcer|etrangler)",
        unless=_PAST,
    ),
    rule(
        "with-them",
        "lui",
        rf"{_NOT}.*?\bm(?:a|on|es) (?:\w+ ){{1,3}}?(?:est|sont) (?:seule? )?(?:avec|chez) lui\b(?=.*\b(?:{_NOW}|"
        rf"seule?|"
        rf"repond)\b)",
        unless=_PAST,
    ),
    rule(
        "locked",
        "enferme enfermee sortir laisse pris passeport telephone coincee",
        rf"{_NOT}.*?\b(?:il m'enferme|ils m'enferment|(?:je suis|on est) (?:enferme|coince)e?s?|(?:ne )?(?:peux|"
        rf"laisse) pas "
        rf"sortir|m'a pris mon "
        rf"(?:telephone|passeport|portable))",
        unless=_PAST,
    ),
    rule(
        "threat",
        "tue tuer",
        rf"{_NOT}.*?\b(?:(?:dit|jure|repete|ecrit|crie|menace)\b.{{0,40}}?\b(?:il me tue|me tuer|va me tuer|nous "
        rf"tuer)|(?:vient|"
        rf"arrive|va venir)\b"
        rf".{{0,30}}?\b(?:me tuer|pour me|me chercher)|si je (?:sors|parle|pars|le quitte|porte plainte|"
        rf"dis)\b.{{0,15}}?\b(?:il me "
        rf"tue|me tuer|me frappe)|"
        rf"peur qu'il (?:me tue|revienne|vienne))",
        unless=_PAST,
    ),
    rule(
        "near",
        "ivre saoul bourre fusil couteau arme porte escalier monte bas aidez aide secours pistolet appartement la",
        rf"{_NOT}(?:.*?\bil (?:a|tient) (?:un |une )?(?:fusil|couteau|arme|pistolet)\b|.*?\bil (?:est|rentre|"
        rf"arrive) (?:ivre|saoul|"
        rf"bourre|furieux|"
        rf"en bas|dehors)\b|.*?\bil (?:tape|frappe|cogne) (?:a|sur|contre|dans) la porte|.*?\b(?:aidez-moi|au "
        rf"secours|aide "
        rf"moi|svp aide)|.*?\bil (?:monte|"
        rf"arrive|descend)\b(?=.*\b(?:peur|escalier|entends))|.*\bheures?\b.*\bil est (?:encore|toujours) (?:la|"
        rf"ici|dans)\b)",
        unless=_PAST,
    ),
    rule(
        "harmed-today",
        "heure heures minutes soir matin nuit aujourd'hui",
        r"\bm'a (?:violee?|frappee?|battue?|etranglee?|forcee?|agressee?|touchee?|tapee?)\b.{0,30}?\b(?:il y a "
        r"(?:une|deux|trois|"
        r"quelques|\d+) "
        r"(?:heures?|minutes)|tout a l'heure|ce (?:soir|matin)|cette nuit(?!-la)|aujourd'hui)\b",
    ),
    rule(
        "child",
        "fille fils enfant enfants soeur frere niece neveu bebe eleve cousine cousin ans petite-fille petit-fils "
        "gamine",
        rf"{_NOT}(?=.*{_CHILD})(?=.*\b(?:(?:la|le|l'|les|me|lui) ?(?:touche|frappe|tape|viole|bat|fait (?:mal|du "
        rf"mal|des "
        rf"choses))|bleus|saigne|"
        rf"vit (?:encore )?(?:avec|chez) lui|seule? avec lui|ne veut (?:pas|plus) (?:y )?(?:aller|retourner|"
        rf"rentrer)|dans (?:sa "
        rf"chambre|son lit)|"
        rf"l'a ce (?:week-end|soir)|peur (?:de|d'aller))\b)(?!.*\b(?:abusee par|ne peut plus)\b).*",
        unless=_PAST,
    ),
)
