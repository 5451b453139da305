"""People and dates in Spanish, for the passages that may identify somebody."""

from django.utils.translation import gettext_lazy as _

from stories.noticing.people import People

LANGUAGE = People(
    roles={
        "jefe jefa": _("my boss"),
        "entrenador entrenadora": _("my coach"),
        "profesor profesora maestro maestra": _("my teacher"),
        "esposo marido": _("my husband"),
        "esposa mujer": _("my wife"),
        "novio": _("my boyfriend"),
        "novia": _("my girlfriend"),
        "pareja": _("my partner"),
        "ex": _("my ex"),
        "amigo amiga companero companera": _("a friend"),
        "hermano hermanastro": _("my brother"),
        "hermana hermanastra": _("my sister"),
        "padre papa padrastro": _("my father"),
        "madre mama madrastra": _("my mother"),
        "tio": _("my uncle"),
        "tia": _("my aunt"),
        "primo prima": _("my cousin"),
        "abuelo": _("my grandfather"),
        "hijo": _("my son"),
        "hija": _("my daughter"),
        "vecino vecina": _("a neighbour"),
        "doctor doctora medico": _("my doctor"),
        "cura sacerdote": _("a priest"),
        "hombre chico muchacho": _("somebody"),
    },
    own=r"(?:mi|su|nuestro|nuestra|el|la|un|una)",
    named=r"(?:llamad[oa]|se llama(?:ba)?)",
    name_is=r"(?:me llamo|se llama(?:ba)?|nombre (?:es|era)|soy)",
    titles=r"(?:sr|sra|srta|senor|senora|don|dona|dr|dra|padre)",
    not_names=r"(?:nunca|no|siempre|el|la|un|una|mi|su|muy|asi|como|y|de|que)",
    months="enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
)
