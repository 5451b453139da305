"""Spanish signs of danger by what they speak of, held back by any sign of the past. Folded text has no accents."""

from stories.noticing.reading import rule

# Any of these words, and such a sentence is not worth trying: the patterns would find it as well, later.
_PAST = (
    "era eran estaba estaban tenia tenian queria fue fueron habia antes nunca entonces aquel aquella "
    "gente amenazo amenazaba intento pense pensaba sobrevivi novela pelicula libro risa verguenza "
    "terapeuta salvo"
)

_NOT = (
    r"^(?!.*\b(?:era|eran|estaba|estaban|tenia|tenian|queria|fue|fueron|habia|hace (?:\w+ )?(?:anos|meses|tiempo)|"
    r"antes|"
    r"nunca|entonces|aquel|aquella|de nin[oa]|una vez|ya no me|llevo \w+ anos|si (?:tienes|alguien|piensas)|gente|"
    r"amenazo|amenazaba|intento|pense|pensaba|(?:19|20)\d\d|sobrevivi|novela|pelicula|libro|ganas de|risa|verguenza|"
    r"terapeuta|salvo)\b)"
)
_DEATH = (
    r"(?:morirme|morir|matarme|suicidarme|suicidio|quitarme la vida|acabar con (?:todo|esto|mi vida)|"
    r"terminar con (?:todo|esto|mi vida)|desaparecer|irme de este mundo|dejar de existir|no despertar|"
    r"dormir (?:para siempre|y no despertar)|"
    r"tirarme|ahorcarme|colgarme|cortarme|lastimarme|hacerme dano|autolesion\w*)"
)
_MEANS = (
    r"(?:pastillas?|somniferos|medicinas|medicamentos|cuerda|soga|navaja|cuchilla|cuchillo|pistola|arma|puente|azotea|"
    r"tejado|balcon|"
    r"ventana|metro|tren|vias|veneno|lejia)"
)
_HE = (
    r"\b(?:el|ella|ellos|mi (?:\w+ )?(?:esposo|marido|novio|novia|pareja|ex|exmarido|exnovio|padre|papa|padrastro|"
    r"madre|mama|"
    r"hermano|tio|abuelo|primo|jefe|vecino|profesor|entrenador|maestro)|su (?:papa|padre|tio|abuelo|padrastro)|un "
    r"hombre)"
)
_HARM = (
    r"(?:pega|golpea|viola|toca|maltrata|amenaza|obliga|persigue|acosa|encierra|lastima|fuerza|ahorca|quita|hace "
    r"cosas|"
    r"hace dano|manosea|vigila)"
)
_HARMING = (
    r"(?:pegando|golpeando|violando|tocando|maltratando|amenazando|obligando|persiguiendo|acosando|entrando|"
    r"lastimando|"
    r"haciendo)"
)
_CHILD = (
    r"\b(?:(?:mi|mis|su|sus|la|el|una|un) (?:\w+ )?(?:hij[oa]s?|nin[oa]s?|herman(?:ito|ita|o|a)s?|sobrin[oa]s?|"
    r"niet[oa]s?|prim[oa]s?|"
    r"alumn[oa]|vecinit[oa]|bebe)|tiene (?:\d|1[0-7]) anos|de (?:\d|1[0-7]) anos)\b"
)
_NOW = (
    r"(?:ahora|ahorita|hoy|esta (?:noche|tarde|manana)|manana|este fin|otra vez|todavia|aun|sigue|cada|todos los|"
    r"todas "
    r"las|ya mismo|"
    r"en este momento|siempre|cuando bebe|cuando toma|viernes|sabado|domingo|lunes)"
)

SIGNS_SELF = (
    rule(
        "wish-to-die",
        "morirme morir matarme suicidarme suicidio vida todo esto desaparecer mundo existir despertar dormir tirarme "
        "ahorcarme colgarme cortarme lastimarme hacerme dejar autolesionarme",
        rf"{_NOT}(?!.*\bno (?:quiero|voy a|pienso(?: en)?|deseo) (?:\w+ )?{_DEATH}).*?"
        rf"\b(?:quiero|kiero|qiero|quisiera|voy a|deseo|necesito|pienso|pensando|planeo|estoy por|ganas de|me "
        rf"gustaria|"
        rf"a punto de|"
        rf"decidi|decidido|mejor|quiera|puedo)\b(?:(?! no )[^,;]){{0,30}}?\b{_DEATH}",
        unless=_PAST,
    ),
    rule(
        "wish-to-die",
        "matar mato morir muera ir vivir existo muerta muerto",
        rf"{_NOT}.*?\b(?:me (?:voy a|quiero|kiero) (?:matar|morir|suicidar|ir de este mundo|cortar|colgar|ahorcar|"
        rf"tirar)|"
        rf"(?:esta noche|hoy|manana) me (?:mato|suicido)|ojala (?:me muera|no despierte|estuviera muert[oa])|"
        rf"preferiria "
        rf"(?:estar muert|morir)|estaria mejor muert[oa]|harta? de vivir|cansad[oa] de (?:vivir|la vida|existir))",
        unless=_PAST,
    ),
    rule(
        "no-days-to-come",
        "sentido razon razones aguanto puedo mas seguir doy motivo salida",
        rf"{_NOT}(?:.*?\b(?:no (?:le )?(?:veo|encuentro|tengo|hay)|ya no tengo|sin) (?:ninguna? |mas |el "
        rf")?(?:sentido|razon|"
        rf"razones|"
        rf"motivos?|salida|futuro|ganas de (?:vivir|nada))|.*?\b(?:ya )?no (?:aguanto|puedo|soporto) mas\b|"
        rf".*?\bpara que "
        rf"(?:seguir|vivir)|"
        rf".*?\b(?:me rindo|no valgo nada|soy una carga)\b)|\bno quiero (?:estar aqui|despertar|existir|seguir|vivir)",
    ),
    rule("better-off", "sin", r"\b(?:estarian|estaran|estaria|estan) (?:todos )?(?:mucho )?mejor sin mi\b"),
    rule(
        "farewell",
        "despido adios lean leas leer carta cartas estare perdonenme diganle ultima encuentren",
        rf"{_NOT}(?:.*?\b(?:me despido|adios (?:a todos|para siempre|mundo)|(?:ya )?(?:escribi|deje|hice|estoy "
        rf"escribiendo) "
        rf"(?:la|las|una|mi|mis) cartas?|cuando (?:lean|leas|alguien lea|encuentren)|perdonenme|"
        rf"(?:diganle|digan|dile)\b.{{0,30}}?\bque (?:l[aeo]s? )?(?:quiero|amo|quise)|"
        rf"(?:ultimo|ultima) (?:mensaje|carta|noche|dia|vez que)|(?:ya )?no (?:voy a estar|estare)(?: aqui| manana|"
        rf"$)))",
        unless=_PAST,
    ),
    rule(
        "means",
        "pastillas pastilla somniferos medicinas medicamentos cuerda soga navaja cuchilla pistola puente azotea "
        "tejado balcon "
        "metro tren vias veneno lejia cuchillo ventana",
        rf"{_NOT}(?=.*\b{_MEANS}\b)(?:.*?\b(?:tengo|tome|tomarme|acabo de|estoy (?:en|con|mirando|parad)|miro|"
        rf"guard[oe]|"
        rf"compre|"
        rf"pienso|pensando|cuantas|junt[oe]|tirarme|saltar|lanzarme|mirando|trague|he tomado|me he|listas?|"
        rf"contad[oa]s|delante)"
        rf"\b)(?!.*\b(?:dolor de cabeza|receto|receta)\b)",
        unless=_PAST,
    ),
    rule(
        "date",
        "fecha dia planeado plan encontrara encontraran",
        rf"{_NOT}.*?\b(?:(?:tengo|elegi|escogi|puse) (?:la|el|ya la|una) (?:fecha|dia)\b(?! de (?:la boda|mi boda|"
        rf"el juicio))|"
        rf"lo tengo (?:todo )?planeado|tengo un plan|nadie me (?:va a encontrar|encontrara))",
        unless=_PAST,
    ),
    rule(
        "hurts-self",
        "cortando cortandome lastimando quemando corte queme dano comer cortarme",
        r"\bme (?:estoy|sigo|ando|volvi a|he vuelto a|vuelvo a) (?:cortando|lastimando|quemando|cortar|lastimar|"
        r"quemar|"
        r"haciendo dano)|"
        r"\bme (?:corte|queme|lastime|hice dano)\b.{0,40}?\b(?:hoy|esta (?:noche|manana|tarde)|otra vez|de nuevo)|"
        r"\bdeje de comer (?:para|porque quiero)|\b(?:necesito|quiero|ganas de) (?:cortarme|hacerme dano)|"
        r"\b(?:miedo|se) (?:de |a )?lo que (?:me )?(?:puedo|pueda|podria|voy a) hacer(?:me)?",
    ),
)

SIGNS_OTHERS = (
    rule(
        "harms-now",
        "pega golpea viola toca maltrata amenaza obliga persigue acosa encierra lastima fuerza quita hace "
        "manosea entra mete "
        "ahorca vigila",
        rf"{_NOT}(?=.*\b(?:{_NOW}|cuando|tengo (?:\d|1[0-7]) anos|secreto|no puedo)\b).*?\bm?e (?:{_HARM})\b|"
        rf"{_NOT}(?=.*\b(?:{_NOW})\b).*?{_HE} (?:\w+ )?(?:entra|se mete|viene) (?:\w+ )?(?:en|a) (?:mi|su) "
        rf"(?:cuarto|cama|"
        rf"habitacion)",
        unless=_PAST,
    ),
    rule(
        "harms-now",
        "pegando golpeando violando tocando maltratando amenazando obligando persiguiendo acosando entrando "
        "lastimando "
        "haciendo",
        rf"{_NOT}.*?\b(?:esta|sigue|estan|siguen)(?: \w+)? {_HARMING}\b(?! (?:justicia|bien|terapia))",
        unless=_PAST,
    ),
    rule(
        "with-them",
        "el casa",
        rf"{_NOT}.*?\bmi (?:\w+ ){{1,3}}?esta (?:sola )?(?:con el|en (?:su casa|casa de el))\b(?=.*\b(?:{_NOW}|"
        rf"sola|no "
        rf"contesta)\b)",
        unless=_PAST,
    ),
    rule(
        "locked",
        "encierra deja encerrada encerrado salir tiene quito pasaporte",
        rf"{_NOT}.*?\b(?:me encierra|no (?:me deja|nos deja|puedo) salir|(?:estoy|estamos) encerrad[oa]s?|me "
        rf"(?:quito|ha "
        rf"quitado) el "
        rf"(?:telefono|celular|pasaporte|movil))\b",
        unless=_PAST,
    ),
    rule(
        "threat",
        "mata matarme matar mate matara",
        rf"{_NOT}.*?\b(?:(?:dice|jura|grita|escribe|amenaza)\b.{{0,40}}?\b(?:me mata|matarme|me va a matar|va a "
        rf"matar)|"
        rf"(?:viene|vendra|va a venir)\b.{{0,30}}?\b(?:matarme|por mi|a matar)|si (?:salgo|hablo|me voy|digo algo|"
        rf"lo dejo|"
        rf"denuncio) me (?:mata|va a)|miedo de que (?:me mate|vuelva|venga))",
        unless=_PAST,
    ),
    rule(
        "near",
        "borracho puerta afuera viene llega escalera pistola cuchillo abajo arriba cocina casa ayuda auxilio",
        rf"{_NOT}(?:.*?\b(?:tiene|trae) (?:una |un )?(?:pistola|arma|cuchillo|navaja)\b|.*?\b(?:esta|llega|viene) "
        rf"(?:borracho|furioso|"
        rf"afuera|abajo|subiendo)\b|.*?\b(?:golpea|golpeando|tocando|pateando) (?:la|mi) puerta|"
        rf".*?\b(?:ayuda|ayudenme|auxilio)\b(?=.*\b(?:el|me|mi)\b)(?=.*\b(?:esta|viene|tiene|va)\b))"
        rf"|\b(?:sigue|todavia esta|aun esta) en (?:la|mi) (?:casa|habitacion|piso)\b",
    ),
    rule(
        "harmed-today",
        "hora horas rato minutos hoy noche manana",
        r"\bme (?:violo|pego|golpeo|ahorco|forzo|obligo|ataco|toco)\b.{0,30}?\b(?:hace (?:una|dos|tres|unas|pocas|"
        r"\d+) "
        r"(?:horas?|minutos)|hace un rato|hoy|esta (?:noche|manana|tarde))\b",
    ),
    rule(
        "child",
        "hija hijo hijos hijas nina nino ninas ninos hermana hermano hermanita hermanito sobrina sobrino nieta "
        "nieto prima "
        "primo alumna alumno bebe anos",
        rf"{_NOT}(?=.*{_CHILD})(?=.*\b(?:(?:la|lo|le|les|me) (?:toca|pega|viola|lastima|hace cosas|hace dano|obliga|"
        rf"manosea)|moretones|moratones|sangr\w+|vive con el|sol[oa]s? con el|no quiere (?:ir|volver)|(?:entra|"
        rf"entrando|"
        rf"mete) en su (?:cuarto|cama)|le toca ir|"
        rf"tiene miedo de (?:su|ir|el)|duerme con)\b)(?=.*\b(?:{_NOW}|me (?:dijo|dice|conto|cuenta)|vive|quiere|"
        rf"miedo|que)\b)"
        rf"(?!.*\b(?:fue abusada|ya no puede)\b).*",
        unless=_PAST,
    ),
)
