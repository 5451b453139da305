"""People and dates in Arabic. Arabic has no capitals: only a name that is announced or stands by a role is noticed."""

from django.utils.translation import gettext_lazy as _

from stories.noticing.people import People

LANGUAGE = People(
    roles={
        "مديري رئيسي": _("my boss"),
        "مدربي": _("my coach"),
        "استاذي معلمي مدرسي": _("my teacher"),
        "زوجي": _("my husband"),
        "زوجتي": _("my wife"),
        "خطيبي صديقي": _("a friend"),
        "اخي": _("my brother"),
        "اختي": _("my sister"),
        "ابي والدي": _("my father"),
        "عمي خالي": _("my uncle"),
        "جاري": _("a neighbour"),
        "طبيبي": _("my doctor"),
    },
    own="",
    named=r"(?:يدعي|يسمي|تدعي|تسمي)",
    name_is=r"(?:اسمه|اسمها|اسمي|اسم|يدعي)",
    titles=r"(?:السيد|السيده|الدكتور|الدكتوره|الشيخ|الاستاذ)",
    not_names=r"(?:لا|لم|ليس|كان|هو|هي|في|من|علي|الذي|التي|كل|كانت|لن|قد|ما|ان|الي)",
    months="يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
)
