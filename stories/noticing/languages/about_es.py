"""Spanish words by what they are about, for the weights of danger; "*" stands for any ending. Folded text."""

ABOUT = {
    "dying": "ahogar* ahorc* ataud desviv* funeral matarme mato morir* muer* muert* sobredosis suicid* tumba",
    "end": "acab* basta desaparec* fin final siempre termin* ultima ultimo",
    "life": "despert* existir futuro manana mundo respir* sobreviv* vida viva vive vivir vivo",
    "want": "decid* deseando deseo ganas lista listo necesito ojala pensando pienso planeo punto quiere quiero voy",
    "wound": "aran* ayun* cicatri* cort* dano herid* lastim* moreton* quem* rasc* sangr* vendad* vomit*",
    "body": "barriga brazo* cabeza cara cuello garganta manos muneca* muslo* pelo piel pierna*",
    "means": "anticongelante cinturon cuchilla* cuerda frasco gas insulina lejia mechero medic* navaja "
    "paracetamol* pastilla* soga somnifer* veneno vodka",
    "weapon": "acido arma balas cuchillo escopeta gasolina hacha machete martillo pistola revolver rifle",
    "height": "acantilado anden azotea balcon barandilla borde mar puente rio saltar salto techo tejado tren vias",
    "farewell": "adios carta cartas despedida nota perdon perdon* recuerd*",
    "hopeless": "atrapad* cansad* carga error hart* inutil merezco motivo nada nadie razon rendid* rindo sentido "
    "sola solo vaci*",
    "he": "acosador agresor alguien casero chofer el ella ellos esposo ex guardia* hombre hombres jefe "
    "marido mujer novia novio pareja soldado* tipo vecino violador",
    "kin": "abuelo familia hermano madre mama padrastro padre padres papa papi primo tia tio",
    "prof": "cuidador cura doctor enfermer* entrenador maestro pastor profesor sargento",
    "child": "alumn* bebe chic* hermanit* hija hijas hijo hijos niet* nina ninas nino ninos pequen* sobrin*",
    "peer": "amig* colega companer* hermana",
    "young": "catorce cinco cuatro dieciseis diecisiete diez doce nueve ocho once quince seis siete trece",
    "hit": "ahog* aprieta arrastr* ata cachete* dano empuj* estrangul* golpe* lastima maltrat* pate* peg* "
    "rompe rompiendo sacud*",
    "rape": "abus* cama desnud* fotos graba juego manose* oblig* secreto sexo toca tocan tocando tocar viol*",
    "threat": "amenaz* apunal* chantaj* corta dispar* jura mata* matar*",
    "held": "atrapad* boda casan casar* encerr* encierra llave pasaporte prisionera rejas secuestr* vend*",
    "near": "abajo afuera aqui arriba bano calle carro casa coche cocina cuarto detras escalera lado pared "
    "pasillo puerta sotano ventana",
    "comes": "bebido borracho busca buscando espera furioso golpea grita gritando llega mira persigue regresa "
    "salio sigue siguiendo toca tomado viene vuelve",
    "hide": "armario callad* closet escap* esconder* escondid* escondo ropero",
    "fear": "asustad* aterrad* auxilio ayuda ayudenme favor llamen miedo peligro policia rapido socorro tiembl*",
    "now": "acaba acabo ahora hora hoy manana minutos mismo noche pronto ya",
    "again": "cada diario otra siempre sigue todavia todos vez",
    "past": "anos antes cuando entonces era estaba habia hace hasta tenia",
    "healed": "agradec* alegria bien feliz libre mejor mude orgullos* paz salvo sane sobrevivi terapeuta terapia",
    "law": "abogad* carcel culpable declar* denunci* detuv* juez juicio juzgado preso sentencia",
    "media": "articulo cancion diario documental estudio juego letra libro noticia* novela pelicula poema "
    "radio serie tele titular",
    "joke": "broma chiste* jaja jajaja risa",
    "said": "comentario decia dice dijo escribio grit* pregunt* susurr*",
    "work": "abogada bombero clienta* enfermera linea maestra refugio terapeuta trabajadora voluntari*",
    "people": "alguien gente muchas mujeres personas quien si sobrevivientes tu victimas",
    "dream": "pesadilla* recuerdo* sone sueno*",
    "food": "aceite ajo almuerzo arroz azucar bocadillo cafe carne cebolla* cena* cerveza chocolate churros "
    "cocin* comer comida comimos desayun* ensalada fideos fresas fruta galleta* hambre helado* horne* "
    "horno huevo* jugo leche limon mantequilla manzana* merienda mermelada miel nevera olla pan papa "
    "papas pasta pastel* patata* pescado pizza plato pollo queso receta* restaurante rico sal sopa "
    "tarta* taza te tetera tomate* tostada verdura* vino yogur zumo",
    "pet": "arana* arbol* caballo* cabra* cachorro cerdo* cesped conejo* flor flores gallina* gatito gato* "
    "jardin macetas pajaro* paloma* pato* peces perro* pez planta* plantas ronron* rosa* veterinari*",
    "play": "ajedrez bail* barca bici* camin* campamento cant* carrera cartas ceramica clase clases columpio "
    "concierto coro corr* cos* dibuj* entrenamiento equipo escal* escenario festival fuegos futbol "
    "gimnasio guitarra judo karaoke karate maraton medalla museo musica nad* partido patin* pesc* "
    "piano pint* piscina playa rompecabezas tambor teatro tej* trampolin trompeta vacaciones viaj* "
    "violin yoga",
    "craft": "alfombra* arregl* bateria bombilla cajas cajon cargador cartero clavo* computadora constru* "
    "cuadro deshollinador electricista escalera estante fontanero fregadero furgoneta impresora "
    "lavadora lavar limpi* limpiacristales martillo mudanza mueble* ordenador paquete pared pint* "
    "planchar platos repar* techo tejas vela* wifi",
    "wear": "abrigo afeitar* anillo botas bufanda calcetin* camisa chaqueta compras falda gafas maquillaje "
    "pantalon* peinado pendiente* perfume pijama rebajas ropa seda sombrero tacones tatuaje traje "
    "trenza* unas vestido* zapatos",
    "fest": "aniversario ascenso bautizo boda celebr* ceremonia champan cumple* felicidades fiesta* gradu* "
    "graduacion invitad* jubilacion luna navidad premio regalo* vela*",
    "study": "aeropuerto banco cita colega contrato curso dentista ensayo entrevista escuela estudi* exam* "
    "examen farmacia formulario* impuesto* leccion matematicas notas oficina papeleo plazo reunion "
    "seguro tarea tesis titulo tren turno universidad",
    "joy": "abraz* agradec* alegr* alivi* amable amor bienvenid* calma content* descans* disfrut* divertid* "
    "dulce encanta felicidad feliz gracias ilusion* juntos libertad libre orgull* paz querid* reir "
    "rico risa sol sonri* tierno tranquil*",
    "body_ill": "alergi* cancer cirugia colicos derrame dialisis diente* dientes dosis embaraz* fiebre gripe "
    "hospital matrona migrana muela operacion parto puntos quimio* regla resfri* rodilla tiroides "
    "tobillo tos vacun* vitaminas",
    "weather": "bosque calor cielo enero estrellas invierno lago lluvia montana nieve noviembre otono primavera "
    "sol tiempo verano viento",
    "elder": "abuela abuelita madrina nietos suegra vecinas vecinos",
    "alone_now": "bano bebi borracha despierta madrugada medianoche oscuro sola solo suelo",
    "harmed": "agredid* atacad* desmayad* drogad* golpead* hinchad* inconsciente rot* sangrando secuestrad* violad*",
    "means_of_going": "bolsa bolsillos cinta contadas conte escape guardadas manguera piedras sobredosis tomado tome "
    "trago tragu*",
    "keeps": "deja dejan obliga obligan permite permiten siempre sigue siguen",
}
