"""Counting taps: durable when the answer is sent, without a row, a cookie or a time for any one of them."""

import uuid
from datetime import date

from django.db import connection, transaction
from django.db.models import F

from stories.models.account import this_month
from stories.models.metoo import MeToo, any_shard

ADD = """
    INSERT INTO stories_metoo (id, month, country, shard, held, taps) VALUES (%s, %s, %s, %s, %s, %s)
    ON CONFLICT (month, country, shard, held) DO UPDATE SET taps = stories_metoo.taps + excluded.taps
"""


def tap(*, held: bool) -> date:
    """Count one person; answer the month under which they are counted."""
    month = this_month()
    _add(month=month, country="", held=held)
    return month


def add_country(*, month: date, country: str, held: bool) -> bool:
    """Move one tap of this month from "no country" to this one; False where none is left to move.

    A held tap moves among those that are held: a flood moves nobody else's.
    """
    with transaction.atomic():
        nowhere = MeToo.objects.select_for_update().filter(month=month, country="", held=held, taps__gt=0)
        row = nowhere.order_by("shard").first()
        if row is None:
            return False
        MeToo.objects.filter(pk=row.pk).update(taps=F("taps") - 1)
        _add(month=month, country=country, held=held)
    return True


def count_held(*, month: date) -> int:
    """What was held in this month was people: it counts from now on. How many; twice is once."""
    with transaction.atomic():
        held = MeToo.objects.select_for_update().filter(month=month, held=True, taps__gt=0)
        rows = list(held.order_by("country", "shard"))  # "" first, as `add_country` locks them
        for row in rows:
            MeToo.objects.filter(pk=row.pk).update(taps=F("taps") - row.taps)
            _add(month=month, country=row.country, held=False, taps=row.taps)
    return sum(row.taps for row in rows)


def _add(*, month: date, country: str, held: bool, taps: int = 1) -> None:
    """One statement, written out: in a wave of people, Django took two fifths of each tap to put it together."""
    with connection.cursor() as cursor:
        cursor.execute(ADD, [uuid.uuid4().hex, month.isoformat(), country, any_shard(), held, taps])
