"""Words that say when and who: the past, this moment, long ago, the writer, a denial. All languages, folded."""

from stories.noticing.languages import alarm_ar, alarm_en, alarm_es, alarm_fr

_MODULES = (alarm_en, alarm_es, alarm_fr, alarm_ar)
_PAST = (
    "was were had did didn't didnt wasn't weren't hadn't used stood drove led lived slept pulled woke choked took "
    "stayed hid laid lay drank came went thought wanted felt tried held kept knew saw heard began grew gave ran "
    "broke lost wore found got sent told wrote said threw fell became couldn't wouldn't died would could bought "
    "made left sat spoke rang swore struck tore bit hung era eran fui fue estaba estaban estuve tenia tuve habia "
    "hubo queria quise pensaba pense creia decia dijo hacia hizo vivia venia vino iba entraba podia pude sabia supe "
    "deje dejo sali salio murio nacio etait etaient etais j'etais c'etait avait j'avais avaient voulais voulait "
    "pensais croyais faisait fut dit disait venait vivait allait pouvait savais quitte parti morte né كان كانت كنت "
    "كانوا لم ظننت قال قالت رحلت هربت انتقلت وجدني اخذت كتبت مات ماتت "
)
_PRESENT = (
    "am is are i'm im he's hes she's shes they're it's its there's do does don't dont doesn't can't cant cannot can "
    "won't wont will i'll ill he'll want wants keep keeps need has have i've ive haven't isn't aren't going gonna "
    "wanna es esta estoy estan soy tengo tiene tienen quiero quiere puedo puede va voy van me se dice hay sigue "
    "llevo suis est ai j'ai a ont veux veut peux peut vais va vont c'est fait dit sont y انا هو هي اريد يريد لا لست "
    "الان ما انه سوف "
)
_NOW = (
    "now today tonight tonite tomorrow rn again still soon currently anymore lately right just minute minutes hour "
    "hours monday tuesday wednesday thursday friday saturday sunday weekend morning next hoy ahora noche manana ya "
    "acabo minutos hora horas otra sabado domingo viernes lunes semana maintenant aujourd'hui soir demain encore "
    "bientot minutes heure heures viens samedi dimanche vendredi lundi semaine الان اليوم الليله غدا ساعه ساعات "
    "دقائق قليل كل الاسبوع الجمعه السبت الاحد "
)
_LONG_AGO = (
    "ago once then years later until till when since longer that back before childhood last old time grown was anos "
    "ano cuando entonces hasta desde antes despues vez aquel aquella aquellos joven nina nino ans annees quand "
    "jusqu'a depuis avant apres fois cette epoque petite سنوات سنين سنه عندما حتى بعد قبل مره ذلك تلك صغيره "
)
_WRITER = (
    "i i'm i've i'll i'd im ive me my myself mine we us our mi mis yo me nos nuestro je j'ai jai moi mon ma mes "
    "nous انا لي بي نفسي "
)
_DENIED = (
    "not no never don't dont doesn't didn't can't cant won't wont isn't aren't nobody nothing without cannot "
    "haven't hasn't nor couldn't wouldn't nunca nadie ni jamas sin tampoco ne pas jamais plus rien personne sans لا "
    "لم لن ليس لست بلا دون "
)
PAST, PRESENT, NOW, LONG_AGO, WRITER, DENIED = "past", "present", "now", "ago", "i", "no"


def _moments() -> dict[str, str]:
    """What each word says of when; where a word is in more than one list, the first of them counts."""
    lists = ((PAST, _PAST), (PRESENT, _PRESENT), (NOW, _NOW), (LONG_AGO, _LONG_AGO))
    found: dict[str, str] = {}
    for name, words in lists:
        for word in words.split():
            found.setdefault(word, name)
    for module in _MODULES:
        for word in module.LANGUAGE.past:
            found.setdefault(word, PAST)
        for word in module.LANGUAGE.recent:
            found.setdefault(word, NOW)
    return _with_or_without_apostrophes(found)


def _with_or_without_apostrophes(words: dict[str, str]) -> dict[str, str]:
    return {word.replace("'", ""): name for word, name in words.items()} | words


MOMENTS = _moments()
PERSONS = _with_or_without_apostrophes(dict.fromkeys(_DENIED.split(), DENIED) | dict.fromkeys(_WRITER.split(), WRITER))
PAST_ENDINGS = tuple({ending for module in _MODULES for ending in module.LANGUAGE.past_endings})
LIKE_PAST = frozenset().union(*(module.LANGUAGE.like_past for module in _MODULES))
