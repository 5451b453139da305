"""Spanish words by what they speak of, for alarms. Folded text has no accents: "niña" reads "nina"."""

from stories.noticing.alarm import alarms

LANGUAGE = alarms(
    me="yo me mi mis mio estoy soy tengo quiero kiero voy puedo pienso siento planeo busco hago necesito conmigo",
    myself="matarme me",
    kill="matara maten matame matarme mato matare",
    death="morir lejia muriera funeral entierro morirme muero muera muerte muerta muerto suicidarme suicidio "
    "ahorcarme colgarme matarme desaparecer tirarme saltar ahogarme sobredosis morirse",
    wound="insulina vomito vomitar lejia kilos corto corte cortarme cortando sangrar sangro sangre sangra golpeo "
    "muslos munecas quemo quemarme lastimarme lastimo cuchilla ayuno",
    means="pastillas pastilla cuerda soga navaja cuchilla pistola puente azotea ventana balcon rio metro tren "
    "vias veneno lejia tejado somniferos borde",
    at="forma facil estoy sentada sentado parada parado tengo tome tomado tomarme pienso pensando quiero miro "
    "mano compre saltar piernas trague guardo espero",
    worn="nadie dolor ojala deje cansada cansado harta harto nada nunca razones razon sentido fingir inutil carga "
    "adios fracase falle fallar fallare no unica unico sin basta",
    life="termina acaba verano jueves cuenta vivir vida viva vivo despertar mundo manana futuro existir salida "
    "aqui ano seguir motivos motivo cabeza tierra siempre",
    they="tiene va novia cliente guardia soldado alguien el padrastro papa padre tio novio marido esposo ex "
    "exmarido exnovio hermano abuelo entrenador maestro profesor cura jefe vecino hombre hombres pareja primo "
    "pastor patron",
    harm="violar pegar haga matarnos acido vigila vigilando rompiendo rompe grita gritando pegan golpean "
    "ahorcando estrangula quema escupe empuja arrastra cinturon correa cliente clientes juega fotografia "
    "chantajea embarazada echar tira toca tocando pega pegando golpea viola violando patea pateo obliga obligan "
    "fuerza amenaza persigue encierra mete hace graba filma manosea lastima manda vende ahorca maltrata matar "
    "mata matara mate toque",
    weapon="pistola cuchillo escopeta machete arma rifle martillo gasolina",
    near="volver armario casa llave llaves vigilando manija lado ventana pasillo sotano escondemos afuera puerta "
    "escalera llega viene vuelve entra edificio calle esquina abajo salio cuarto",
    soon="ahora hoy noche manana minutos ya viernes sabado domingo lunes otra",
    fear="llorando escondemos esconde grita borracho furioso rompiendo miedo ayuda auxilio socorro asustada "
    "asustado escondida escondido escapar temblando panico terror",
    held="cliente clientes atada atado armario encerrada encerrado atrapada atrapado secuestrada pasaporte rehen "
    "acostarme",
    child="hija hijo hijos hijas nina nino ninos sobrina sobrino nieta nieto hermanita hermanito prima bebe "
    "alumna alumno",
    place="cama cuarto habitacion bano ducha sola solo",
    told="secreto dijo dice conto cuenta contarlo",
    past="puse escape escapamos corri movia era eran estaba estaban tenia queria fue fueron habia hacia decia iba "
    "dijo hizo quise pude senti pense sabia obligaban entonces anos antes llegaba pasaba bebia pegaba tocaba "
    "golpeaba cortaba salvaron despedido sente intento creia vez nino rezaba escribieron estuve hablo dejo solto "
    "suicido",
    recent="hora horas minutos rato noche ahorita",
    over="nunca sobrevivi sobreviviente terapia terapeuta pesadillas pesadilla suenos novela pelicula libro linea "
    "gente personas verguenza risa ganas gracias salvo segura bien feliz orgullo esperanza hubo ansiedad panico "
    "si accidente pasa siento",
    not_="no nunca ni jamas sin tampoco",
    past_endings="aba aban abas abamos aste imos",
    like_past="acaba",
)
