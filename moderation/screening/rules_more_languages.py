"""Rules in Spanish, French and Arabic, one table a language. Patterns over folded text.

To add a language: a table like these, and its name in TABLES; examples on both sides of each line come first.
"""

from stories.noticing.reading import Rule, rule

SPANISH: dict[str, tuple[Rule, ...]] = {
    "insult": (
        rule(
            "es",
            "idiota puta estupida estupido imbecil mentirosa mentiroso zorra tonta tonto basura asquerosa loca "
            "perra callate cerda gorda fea inutil",
            r"\b(?:eres|sos|son|pareces) (?:una? |tan |muy |todas )?(?:\w+ )?(?:idiota|puta|estupid[ao]|"
            r"imbecil|mentiros[ao]|zorra|tont[ao]|basura|asqueros[ao]|perra|cerda|inutil|fracasad[ao])|"
            r"\bcallate,? (?:\w+ )?(?:estupid[ao]|puta|idiota|zorra|perra)|^\W*(?:puta|zorra|idiota|imbecil|"
            r"perra)\W*$|\bvete a la mierda|\bhij[ao] de puta,? tu\b",
        ),
    ),
    "threat": (
        rule(
            "es",
            "matar mueras vives pagar violar arrepentir encontrar suicidate matate",
            r"\b(?:te|os|los) (?:voy|vamos) a (?:matar|violar|encontrar|golpear|hacer pagar|partir)|"
            r"\bse (?:donde|quien) (?:vives|eres)|\bojala te (?:mueras|violen|maten)|\b(?:matate|suicidate)\b|"
            r"\bte vas a arrepentir|\b(?:lo )?vas a pagar",
        ),
    ),
    "praise": (
        rule(
            "es",
            "merecia merecias violacion bien natural hecho buscaste",
            r"\bse lo merec(?:ia|e),? (?:bien|por)|\bla violacion es (?:natural|normal)|\bbien hecho por el\b|"
            r"\bte lo merecias|^\W*se lo merecia\b",
        ),
    ),
    "doubt": (
        rule(
            "es",
            "creo mentira inventaste mientes habras culpa provocaste buscaste falso",
            r"^\W*no te creo\b|\bte lo (?:inventaste|inventas|buscaste)|\balgo habras hecho|"
            r"\b(?:estas mintiendo|mientes)\b|\bes (?:mentira|falso)\W*$|\bfue (?:tu )?culpa tuya|"
            r"\btu lo provocaste|\bque llevabas puesto\b",
        ),
    ),
    "pressure": (
        rule(
            "es",
            "denunciar denunciarlo perdonar perdonarlo nombre policia callarte",
            r"(?<!no )\b(?:tienes que|debes|deberias|hay que|tenes que) (?:denunciar|perdonar|decir su nombre|"
            r"ir a la policia|callarte|contar|hablar)|^\W*di su nombre|^\W*denuncia(?:lo)? (?:ya|o)",
        ),
    ),
    "advance": (
        rule(
            "es",
            "sexy foto fotos guapa numero conocerte escribeme desnuda",
            r"\beres (?:muy |tan )?(?:sexy|guapa|hermosa|linda)[, ]+(?:escribe|llama|manda|quiero)|"
            r"^\W*(?:manda|envia)me (?:una |tus? )?(?:foto|fotos|nudes|numero)|\bquiero (?:conocerte|tocarte|"
            r"besarte|verte desnuda)|\bme das tu numero",
        ),
    ),
    "trolling": (
        rule(
            "es",
            "jajaja jaja risa importa llorona",
            r"^\W*ja(?:ja)+\b.{0,40}(?:risa|historia|llor\w+|graci\w+)|^\W*a nadie le importa\W*$|"
            r"\bque risa\W*$",
        ),
    ),
    "hate": (
        rule(
            "es",
            "odio mujeres inmigrantes gays negros moros gitanos basura maricones",
            r"\bodio a (?:las|los|todas|todos) ?(?:las |los )?(?:mujeres|gays|inmigrantes|negros|moros|gitanos|"
            r"judios|musulmanes|maricones|trans)|\b(?:las mujeres|los inmigrantes|los gays|los negros|"
            r"los moros|los gitanos|los judios|los musulmanes|las feministas) (?:son|"
            r"deberian) (?:\w+ )?(?:basura|inferiores|ratas|parasitos|terroristas|putas|morir|enferm\w+|"
            r"escoria|animales|ladrones)|\bmuerte a los\b",
        ),
    ),
    "advertising": (
        rule(
            "es",
            "compra gana descuento dinero envio oferta siguenos",
            r"^\W*compra (?:ahora|ya|aqui)|\bgana dinero (?:desde|facil|rapido)|\b\d{1,3} ?% de descuento|"
            r"\benvio gratis|\boferta limitada|\bsigueme en\b",
        ),
    ),
}
FRENCH: dict[str, tuple[Rule, ...]] = {
    "insult": (
        rule(
            "fr",
            "idiote idiot salope pute conne connard menteuse menteur gueule espece debile folle ordure "
            "cochonne moche imbecile merde",
            r"\b(?:tu es|t'es|vous etes) (?:qu')?(?:une? |tellement |vraiment |toutes |juste |"
            r"si )?(?:\w+ )?(?:idiote?|salope|pute|conne|connard|menteuse|menteur|debile|ordure|moche|imbecile|"
            r"merde|dechet)|\bferme ta (?:gueule|bouche)|^\W*espece de \w+|\bva te faire (?:foutre|enculer)|"
            r"^\W*(?:salope|pute|connasse|menteuse)\W*$",
        ),
    ),
    "threat": (
        rule(
            "fr",
            "tuer habites creves suicider regretter trouver violer",
            r"\bje (?:vais|veux) (?:te|vous) (?:tuer|violer|retrouver|frapper|trouver|demolir)|\bje sais (?:ou|"
            r"qui) (?:tu|vous) (?:habites?|habitez|es)|\bj'espere que tu (?:creves|vas mourir|seras violee)|"
            r"\bva (?:te suicider|crever|mourir)|\btu vas (?:le )?(?:regretter|payer)",
        ),
    ),
    "praise": (
        rule(
            "fr",
            "merite viol normal bien naturel",
            r"^\W*(?:elle|tu) l'(?:a|as) bien merite|\ble viol,? c'est (?:normal|naturel)|"
            r"\ble viol est (?:normal|naturel)|\bbien fait pour (?:elle|toi)",
        ),
    ),
    "doubt": (
        rule(
            "fr",
            "crois mens cherche faute invente mensonge faux provoque",
            r"^\W*je ne te crois pas|^\W*je te crois pas|\btu (?:l'as|as) (?:bien )?(?:cherche|invente|"
            r"provoque|tout invente)|^\W*tu mens\b|\bc'est (?:de )?ta faute(?! a)|\bc'est (?:faux|"
            r"un mensonge)\W*$|\bque portais-tu",
        ),
    ),
    "pressure": (
        rule(
            "fr",
            "plainte pardonner pardonnes nom police taire porter",
            r"(?<!pas )\b(?:tu dois|il faut que tu|tu devrais|faut que tu) (?:\w+ )?(?:porter plainte|"
            r"portes plainte|pardonner|pardonnes|dire son nom|aller a la police|te taire|parler)|"
            r"^\W*dis(?:-nous)? son nom|^\W*porte plainte",
        ),
    ),
    "advance": (
        rule(
            "fr",
            "sexy photo photos belle numero envoie ecris",
            r"\b(?:tu es|t'es) (?:tres |trop |si )?(?:sexy|belle|bonne|canon)[, ]+(?:ecris|appelle|envoie|j'ai|"
            r"je)|^\W*envoie(?:-| )moi (?:une |tes |des )?(?:photos?|nudes|numero)|\bj'ai envie de toi|"
            r"\btu me donnes ton numero",
        ),
    ),
    "trolling": (
        rule(
            "fr",
            "mdr lol ptdr drole fout",
            r"^\W*(?:mdr+|ptdr+|lol)\b.{0,40}(?:drole|histoire|pleure\w*)|^\W*on s'en fout\W*$",
        ),
    ),
    "hate": (
        rule(
            "fr",
            "deteste hais femmes arabes noirs juifs parasites immigres musulmans gays pedes",
            r"\bje (?:deteste|hais) (?:toutes? )?(?:les|tous les) (?:femmes|arabes|noirs|juifs|immigres|"
            r"musulmans|gays|pedes|trans|roms|lesbiennes)|\b(?:les femmes|les arabes|les noirs|les juifs|"
            r"les immigres|les musulmans|les gays|les roms|les feministes) sont (?:tou(?:te)?s )?(?:des "
            r")?(?:\w+ )?(?:parasites|inferieure?s|terroristes|voleurs|putes|malades|animaux|rats|dechets|"
            r"ordures)|\bmort aux\b",
        ),
    ),
    "advertising": (
        rule(
            "fr",
            "achetez gagnez livraison gratuite remise promotion argent",
            r"^\W*achetez\b|\bgagnez de l'argent|\blivraison gratuite|\b\d{1,3} ?% de (?:remise|reduction)|"
            r"\boffre limitee",
        ),
    ),
}
_AR = "انت انتي انتم"
ARABIC: dict[str, tuple[Rule, ...]] = {
    "insult": (
        rule(
            "ar",
            _AR + " اخرسي اخرس",
            r"(?<!لست )\b(?<!ليست )انتي? (?:(?!لست|ليست|لا)\w+ )?(?:غبي|غبيه|كاذبه?|عاهره|حقيره?|قذره?|تافهه?|"
            r"مجنونه|كلبه?|حماره?)\b|\bاخرسي? يا",
        ),
    ),
    "threat": (
        rule(
            "ar",
            "ساقتلك سوف اعرف موتي اقتلي ساجدك ساغتصبك",
            r"\b(?:ساقتلك|ساجدك|ساغتصبك|ساؤذيك)\b|\bسوف اقتلك|\bاعرف اين (?:تسكن|تعيش)\w*|\bاقتلي نفسك|"
            r"\bاتمني ان تموت\w*",
        ),
    ),
    "praise": (
        rule("ar", "تستحق تستحقين يستحق الاغتصاب", r"^\W*تستحق(?:ين)? (?:الاغتصاب|ما حدث|ذلك)|\bالاغتصاب (?:طبيعي|حق)"),
    ),
    "doubt": (
        rule(
            "ar",
            "اصدقك السبب تكذبين كذب ذنبك",
            r"^\W*(?:انا )?لا اصدقك|\bانتي? السبب|\b(?:انت )?تكذب(?:ين)?\b|^\W*هذا كذب|^\W*(?:هذا|انه) ذنبك",
        ),
    ),
    "pressure": (
        rule(
            "ar",
            "يجب لازم عليك اسمه",
            r"(?<!لا )(?<!ليس )\b(?:يجب|لازم) (?:عليك )?(?:ان )?(?:تبلغي|تسامحي\w*|تقولي اسمه|تشتكي|تصمتي|"
            r"تسكتي)|^\W*(?:قولي|اذكري) اسمه",
        ),
    ),
    "advance": (
        rule(
            "ar", "ارسلي صورتك رقمك جميله", r"^\W*(?:ارسلي|ابعثي|ابعتي) (?:لي )?(?:صورتك|صورك|رقمك|صوره)|\bاعطيني رقمك"
        ),
    ),
    "trolling": (
        rule(
            "ar", "ههه هههه ههههه هههههه هههههههه مضحكه", r"^\W*هه+ ?.{0,20}(?:مضحك\w*|قصه|كذب\w*)|^\W*لا احد يهتم\W*$"
        ),
    ),
    "hate": (
        rule(
            "ar",
            "اكره النساء اليهود المثليين السود اللاجئين المهاجرين",
            r"\b(?:انا )?اكره (?:كل )?(?:النساء|اليهود|المثليين|السود|اللاجئين|المسيحيين|المسلمين|المهاجرين)|"
            r"(?:النساء|اليهود|اللاجئون|السود|المهاجرون) (?:ناقصات|حثاله|حيوانات|قذر\w*)",
        ),
    ),
    "advertising": (
        rule(
            "ar",
            "اشتري اشتر اربح خصم المال",
            r"^\W*(?:اشتري?|اشتروا) الان|\bاربح (?:المال|مال)|\bخصم \d{1,3} ?%|\bبخصم \d{1,3}",
        ),
    ),
}

TABLES = (SPANISH, FRENCH, ARABIC)
