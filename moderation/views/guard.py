"""Who comes in: people of the desk, signed in and at work. Everyone else learns nothing, and loses no words."""

import time
from collections.abc import Callable
from functools import wraps

from allauth.account.authentication import get_authentication_records
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from moderation.models import DeskMember
from stories.kept import kept_words
from stories.models import Account

DeskView = Callable[..., HttpResponse]

FACTORS = (Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP)


def for_members(view: DeskView) -> DeskView:
    """Hand the view the member; a stranger's page is the one for an address that does not exist."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not request.user.is_authenticated:
            return _sign_in(request)
        member = DeskMember.objects.at_work().filter(account=request.user, account__at_desk=True).first()
        if member is None:
            raise Http404
        request.desk_member = member  # for the frame of the page
        return view(request, member, *args, **kwargs)

    return guarded


def for_role(role: str) -> Callable[[DeskView], DeskView]:
    """The same for those with this training alone, such as `is_lead`; for others the page does not exist."""

    def only(view: DeskView) -> DeskView:
        @wraps(view)
        def trained(request: HttpRequest, member: DeskMember, *args: object, **kwargs: object) -> HttpResponse:
            if not getattr(member, role):
                raise Http404
            return view(request, member, *args, **kwargs)

        return for_members(trained)

    return only


def _sign_in(request: HttpRequest) -> HttpResponse:
    """Back to the queue after signing in; what was typed in a session that ran out stays on the page."""
    if request.method != "POST":
        return redirect_to_login(reverse("moderation:desk"))
    return render(request, "moderation/signed_out.html", {"kept": kept_words(request)}, status=403)


def has_factor(user: Account | AnonymousUser) -> bool:
    """Whether this person has a security key or an app; recovery codes alone are a way to a new one."""
    return user.is_authenticated and Authenticator.objects.filter(user=user, type__in=FACTORS).exists()


def is_proven(request: HttpRequest) -> bool:
    """Whether this session showed a key or an app's code, and that key or app is still the person's."""
    records = get_authentication_records(request, request.user)
    shown = [record["id"] for record in records if _is_factor(record)]
    if not shown:
        return False
    return Authenticator.objects.filter(user=request.user, type__in=FACTORS, pk__in=shown).exists()


def _is_factor(record: dict[str, object]) -> bool:
    """A key that stood in for the password as well is one thing, not two."""
    return record["method"] == "mfa" and record["type"] in FACTORS and not record.get("passwordless")


def is_recently_proven(request: HttpRequest) -> bool:
    """Whether the person proved within five minutes who they are, by the strongest thing they have."""
    needs_factor = has_factor(request.user)
    since = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    return any(
        record["at"] > since and (record["method"] == "mfa" or not needs_factor)
        for record in get_authentication_records(request, request.user)
    )


def recently_proven(view: DeskView) -> DeskView:
    """For what cannot be undone. What was typed is shown again and never waits in the session for the proof."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not request.user.is_authenticated:
            return _sign_in(request)
        if is_recently_proven(request):
            return view(request, *args, **kwargs)
        if request.method == "POST":
            return render(request, "account/prove_again.html", {"kept": kept_words(request)}, status=403)
        raise ReauthenticationRequired

    return guarded
