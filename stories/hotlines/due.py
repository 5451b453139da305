"""What a person has to check next, and by when: no entry is ever dropped, or trusted, in silence."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.hotlines.directory import SHORT_FORMS, directory
from stories.hotlines.line import FRESH_FOR, Hotline


@dataclass(frozen=True)
class Due:
    """One entry, the day by which somebody should have confirmed it, and why."""

    line: Hotline
    by: date
    reason: Promise
    national: bool


def due_lines(today: date) -> list[Due]:
    """Every entry that is not retired: the lines that stand on every page first, then the longest overdue."""
    national = {slug for slugs in SHORT_FORMS.values() for slug in slugs}
    found = [_due(line, today, national=line.slug in national) for line in directory().lines if not line.retired]
    return sorted(found, key=lambda due: (due.by > today, not due.national, due.by, due.line.slug))


def _due(line: Hotline, today: date, *, national: bool) -> Due:
    if not line.is_published:
        return Due(line, today, _("not shown until a person has confirmed it"), national)
    if line.confirmed_on is None:
        return Due(line, today, _("shown, and nobody here has confirmed it"), national)
    by = line.confirmed_on.at_the_earliest() + FRESH_FOR
    reason = _("confirmed more than 180 days ago") if by < today else _("confirmed, to be checked again")
    return Due(line, by, reason, national)
