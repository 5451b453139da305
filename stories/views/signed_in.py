"""Who may see the pages of a writer's account: its person, with a session that nobody has ended."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from redis.exceptions import RedisError

from stories.models import Account
from stories.refusals import refuse

AccountView = Callable[..., HttpResponse]

TRIES, TRIES_SECONDS = 10, 300


def for_writers(view: AccountView) -> AccountView:
    """Hand the view the account; anyone else signs in first, and keeps on the page what was typed."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not request.user.is_authenticated:
            return refuse(request, 403) if request.method == "POST" else redirect_to_login(request.path)
        if request.user.at_desk:
            return redirect("mfa_index")
        return view(request, request.user, *args, **kwargs)

    return guarded


def tried_too_often(account: Account) -> bool:
    """Whether this account's secret was tried ten times within five minutes; counts this try."""
    key = f"account-tries-{account.pk}"
    try:
        cache.add(key, 0, TRIES_SECONDS)
        return cache.incr(key) > TRIES
    except (RedisError, ValueError):  # no cache, no limit: the key derivation itself is slow
        return False
