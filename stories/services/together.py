"""Counting taps: durable when the answer is sent, without a row, a cookie or a time for any one of them."""

from datetime import date

from django.db import transaction
from django.db.models import F

from stories.models.account import this_month
from stories.models.metoo import MeToo, any_shard


def tap(*, held: bool) -> date:
    """Count one person; answer the month under which they are counted."""
    month = this_month()
    _add(month=month, country="", held=held)
    return month


def add_country(*, month: date, country: str) -> bool:
    """Move one tap of this month from "no country" to this one; False where none is left to move."""
    with transaction.atomic():
        nowhere = MeToo.objects.select_for_update().filter(month=month, country="", held=False, taps__gt=0)
        row = nowhere.order_by("shard").first()
        if row is None:
            return False
        MeToo.objects.filter(pk=row.pk).update(taps=F("taps") - 1)
        _add(month=month, country=country, held=False)
    return True


def _add(*, month: date, country: str, held: bool) -> None:
    place = {"month": month, "country": country, "shard": any_shard(), "held": held}
    if not MeToo.objects.filter(**place).update(taps=F("taps") + 1):
        MeToo.objects.bulk_create([MeToo(**place, taps=0)], ignore_conflicts=True)
        MeToo.objects.filter(**place).update(taps=F("taps") + 1)
