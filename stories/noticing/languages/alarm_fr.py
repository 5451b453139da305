"""French words by what they speak of, for alarms. Folded text has no accents; what is elided stays with its word."""

from stories.noticing.alarm import alarms

LANGUAGE = alarms(
    me="je j'ai jai jveux jveu jpense moi mon ma mes m'ont j'en suis veux",
    myself="me",
    kill="tuer tue tuerai",
    death="mourir javel mourrai obseques enterrement meurs meure mort morte crever suicide suicider pendre noyer "
    "sauter overdose disparaitre jeter",
    wound="insuline vomir javel kilos coupe couper coupee saigne saigner sang cuisses poignets ouvert scarifie "
    "bruler brule cogne lame",
    means="cachets cachet medicaments comprimes somniferes corde lame rasoir fusil pont toit fenetre rebord "
    "balcon riviere metro train rails poison javel",
    at="suis assise assis debout j'ai pris avale tiens veux pense regarde main sauter jeter achete cache compte bord",
    worn="douleur fatiguee fatigue marre epuisee rien jamais raisons raison sens semblant inutile fardeau adieu "
    "adieux rate raterai seule seul plus pas aucune aucun sans",
    life="finit s'arrete ete jeudi remarque vivre vie vivante vivant reveiller terre demain avenir exister issue "
    "annee continuer monde tete toujours",
    they="client garde soldat quelqu'un il ils papa pere beau-pere oncle copain mec mari ex frere grand-pere "
    "entraineur l'entraineur prof cure pretre patron voisin homme hommes compagnon conjoint cousin pasteur l'homme",
    harm="violer fasse frapper acide surveille casse crie hurle frappent frappes etranglent brule crache pousse "
    "traine ceinture client clients joue photographie enceinte jettera jette touche touchent frappe tape viole "
    "force forcent oblige menace suit enferme met fait filme etrangle bat cogne maltraite vend tuera tuer coups "
    "tripote",
    weapon="fusil couteau pistolet arme hache machette marteau essence",
    near="revenir armoire maison cle cles poignee cote fenetre couloir cave cache dehors porte escalier rentre "
    "arrive vient revient bas chambre rue sorti chez",
    soon="maintenant aujourd'hui soir nuit demain minutes encore vendredi samedi dimanche lundi heures",
    fear="pleure cache crie hurle saoul furieux casse peur secours aidez aide cachee panique tremble terrifiee "
    "effrayee",
    held="client clients attachee attache armoire enfermee enferme coincee sequestree passeport otage coucher "
    "prisonniere",
    child="fille fils enfant enfants niece neveu petite-fille petit-fils soeur frere bebe eleve cousine gamine",
    place="lit chambre douche bain seule seul maillot culotte",
    told="secret dit raconte",
    past="voulu m'a etais etait etaient avais avait voulais pensais faisait disait venait rentrait forcait "
    "frappait coupais cognais autrefois ans fus fut etiez portais touchait buvait parle sauvee enfuie renvoye "
    "menacait avaient parti ecrit epoque lache priais trouvait l'epoque savais",
    recent="heure minutes l'heure soir nuit matin",
    over="jamais survecu therapie therapeute cauchemars cauchemar reves roman film livre ligne gens honte rire "
    "merci securite bien heureuse fiere espoir eut accident passe suis-je l'impression d'angoisse d'envie cru "
    "vous si n'est quelqu'un",
    not_="ne plus pas jamais ni sans n'ai",
    past_endings="ait aient ais",
    like_past="mais jamais lait fait plait sais fais vais mauvais parfait connais francais anglais",
)
