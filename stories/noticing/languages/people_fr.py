"""People and dates in French, for the passages that may identify somebody."""

from django.utils.translation import gettext_lazy as _

from stories.noticing.people import People

LANGUAGE = People(
    roles={
        "patron patronne chef": _("my boss"),
        "entraineur": _("my coach"),
        "prof professeur maitre maitresse": _("my teacher"),
        "mari": _("my husband"),
        "femme": _("my wife"),
        "copain": _("my boyfriend"),
        "copine": _("my girlfriend"),
        "compagnon conjoint": _("my partner"),
        "ex": _("my ex"),
        "ami amie": _("a friend"),
        "frere": _("my brother"),
        "soeur": _("my sister"),
        "pere beau-pere": _("my father"),
        "mere belle-mere": _("my mother"),
        "oncle": _("my uncle"),
        "tante": _("my aunt"),
        "cousin cousine": _("my cousin"),
        "grand-pere": _("my grandfather"),
        "fils": _("my son"),
        "fille": _("my daughter"),
        "voisin voisine": _("a neighbour"),
        "collegue": _("somebody at work"),
        "medecin docteur": _("my doctor"),
        "cure pretre": _("a priest"),
        "homme garcon type": _("somebody"),
    },
    own=r"(?:mon|ma|son|sa|notre|le|la|un|une)",
    named=r"(?:nomme|nommee|appele|appelee|qui s'appel(?:le|ait))",
    name_is=r"(?:je m'appelle|s'appel(?:le|ait)|nom (?:est|etait)|prenom (?:est|etait)|je suis)",
    titles=r"(?:m|mme|mlle|monsieur|madame|dr|docteur|pere|maitre)",
    not_names=r"(?:jamais|pas|le|la|un|une|mon|ma|tres|toujours|comme|et|de|que)",
    months="janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
)
