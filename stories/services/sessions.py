"""Sessions of writers' accounts: each has a row, and is over when the row is gone, whatever its cookie says."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

from stories.models import Account, SignIn


def begin(*, account: Account) -> str:
    """The number that the new session carries. Rows of sessions that ran out long ago go."""
    account.sign_ins.filter(day__lt=timezone.localdate() - timedelta(days=1)).delete()
    number = str(SignIn.objects.create(account=account).pk)
    _seen(number)
    return number


def is_open(*, account: Account, number: str) -> bool:
    """Whether nobody has ended it; remembers, in memory alone, that it was used just now."""
    if not account.sign_ins.filter(pk=number or None).exists():
        return False
    _seen(number)
    return True


def open_ones(account: Account) -> list[SignIn]:
    """Those that were used within the time after which a session runs out."""
    rows = list(account.sign_ins.order_by("day", "pk"))
    seen = cache.get_many([_key(row.pk) for row in rows])
    return [row for row in rows if _key(row.pk) in seen]


def end(*, number: str) -> None:
    """The session that carries this number is over; what is over already stays so."""
    SignIn.objects.filter(pk=number).delete()


def end_another(*, account: Account, number: str) -> None:
    """A session of this account is over at once, wherever it is open; raise ValidationError for what is no number."""
    account.sign_ins.filter(pk=number).delete()


def end_others(*, account: Account, than: str) -> None:
    """Every session but this one is over."""
    account.sign_ins.exclude(pk=than).delete()


def _seen(number: str) -> None:
    cache.set(_key(number), 1, settings.SESSION_COOKIE_AGE)


def _key(number: UUID | str) -> str:
    return f"sign-in-{number}"
