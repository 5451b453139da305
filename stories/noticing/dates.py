"""Exact dates: a day, not only a month or a year. Reads folded text."""

import re

from stories.noticing.kinds import Find, Finds, Spans
from stories.noticing.languages import people_ar, people_en, people_es, people_fr

_MONTHS = (
    "(?:"
    + "|".join(
        sorted(
            (
                month
                for module in (people_en, people_es, people_fr, people_ar)
                for month in module.LANGUAGE.months.split()
            ),
            reverse=True,
        )
    )
    + r")\b\.?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DATES = (
    re.compile(rf"(?<![\d./-]){_DAY}[./-]{_DAY}[./-](?:19|20)?\d{{2}}(?![\d/-]|\.\d)"),
    re.compile(rf"(?<![\d/-])(?:19|20)\d{{2}}[/-](?:0?[1-9]|1[0-2])[/-]{_DAY}(?!\d)"),
    re.compile(
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|er|\.|º)? (?:of |de |du )?{_MONTHS}(?:,? (?:de |del |of )?(?:19|20)\d{{2}})?"
    ),
    re.compile(
        rf"\b{_MONTHS} (?:the )?{_DAY}(?:st|nd|rd|th)?(?![\d%:]| (?:years?|months|of us|people|"
        rf"times))(?:,? (?:19|20)\d{{2}})?"
    ),
)


def dates(folded: str, spans: Spans) -> Finds:
    for span in spans:
        for pattern in _DATES:
            yield from (Find("date", *match.span()) for match in pattern.finditer(folded, *span))
