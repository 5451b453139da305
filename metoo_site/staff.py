"""Who is signed in: eight hours at most, gone when they leave; and whoever works at the desk with a second factor."""

import logging
import time
from collections.abc import Callable

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import logout
from django.db.models.functions import TruncHour, TruncMonth
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from redis.exceptions import RedisError

from metoo_site.accounts import SIGN_IN, end_sign_in
from metoo_site.headers import is_allauths, page_class_of
from metoo_site.other_accounts import addresses
from moderation.models import DeskMember
from moderation.views.guard import has_factor, is_proven
from stories.kept import kept_words
from stories.pages import PageClass
from stories.refusals import refuse
from stories.services import sessions

log = logging.getLogger("metoo_site")

GetResponse = Callable[[HttpRequest], HttpResponse]

LONGEST = 8 * 3600  # seconds that one signing-in lasts at most (ASVS 5.0, 7.3.2)
BEGAN, SEEN = "began", "seen"
PROVING = {"account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
# allauth brings many more pages: mail, resets, codes. Here they do not exist.
FOR_BOTH = PROVING | {
    "account_login",
    "account_logout",
    "account_inactive",
    "account_change_password",
    "mfa_authenticate",
    "mfa_index",
    "mfa_list_webauthn",
    "mfa_remove_webauthn",
}
FOR_THE_DESK = {
    "account_reset_password_from_key",  # the link of `manage.py add_moderator`
    "account_reset_password_from_key_done",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_add_webauthn",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
}
FOR_WRITERS = {"mfa_login_webauthn"}
ALLAUTH_PAGES = FOR_BOTH | (FOR_THE_DESK if "desk" in settings.DOORS else set())
ALLAUTH_PAGES |= FOR_WRITERS if "writers" in settings.DOORS else set()


class StaffMiddleware:
    """Stands before desk and account pages and, for whoever has a session, behind the way out; nowhere else."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        page_class = page_class_of(request)
        if page_class == PageClass.LEAVE and settings.SESSION_COOKIE_NAME in request.COOKIES:
            _forget(request)
        elif page_class == PageClass.ACCOUNT and request.method == "POST":
            _tidy_up(request, response)
        elif page_class == PageClass.DESK and response.status_code == 404 and _is_away(request):
            logout(request)
        return response

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        """The page instead of the view where the person has yet to prove something."""
        page_class = page_class_of(request)
        if page_class not in (PageClass.ACCOUNT, PageClass.DESK):
            return None
        if is_allauths(request) and request.resolver_match.url_name not in ALLAUTH_PAGES | addresses():
            return refuse(request, 404)
        if not request.user.is_authenticated:
            return None
        if _is_over(request) or (page_class == PageClass.ACCOUNT and _may_not_be_here(request)):
            logout(request)
            return None
        if request.resolver_match.url_name == "mfa_index" and not request.user.at_desk:
            return redirect("account:home")
        # Checked in embedded mode too, so that a page costs the same there; asked for in production alone.
        # For a writer's account there is no desk: the view says so.
        if page_class == PageClass.DESK and request.user.at_desk and not is_proven(request):
            return _second_step(request) if settings.SECOND_FACTOR_REQUIRED else None
        return None


def _is_over(request: HttpRequest) -> bool:
    """After eight hours, or a quarter of an hour without a press; else this request begins a new quarter."""
    now = int(time.time())
    began, seen = request.session.get(BEGAN, now), request.session.get(SEEN, now)
    request.session[BEGAN], request.session[SEEN] = began, now
    return now - began >= LONGEST or now - seen >= settings.SESSION_COOKIE_AGE


def _may_not_be_here(request: HttpRequest) -> bool:
    """A member who left the desk, or a writer who ended this session from another one."""
    if request.user.at_desk:
        return _is_away(request)
    return not sessions.is_open(account=request.user, number=request.session.get(SIGN_IN, ""))


def _is_away(request: HttpRequest) -> bool:
    """Whether this person left the desk, or was asked to."""
    return request.user.at_desk and DeskMember.objects.filter(account_id=request.user.pk, active=False).exists()


def _second_step(request: HttpRequest) -> HttpResponse:
    """To enrolment, or a page that says what is missing; what was typed stays on it."""
    enrolled = has_factor(request.user)
    if request.method in ("GET", "HEAD") and not enrolled:
        return redirect("mfa_index")
    return render(request, "account/second_step.html", {"enrolled": enrolled, "kept": kept_words(request)}, status=403)


def _forget(request: HttpRequest) -> None:
    """End the session on the server. The browser drops its cookie whether or not this works."""
    try:
        end_sign_in(request)
        request.session.flush()
    except (RedisError, OSError) as error:
        request.session.modified = False  # so that nobody tries to write it on the way out
        log.warning("a session could not be ended: %s", type(error).__name__)


def _tidy_up(request: HttpRequest, response: HttpResponse) -> None:
    """A new session key after each proof; and times to the hour, as everywhere at the desk, or to a writer's month."""
    name = request.resolver_match.url_name
    if name in PROVING and response.status_code == 302:
        request.session.cycle_key()
    if (name.startswith("mfa_") or name == "add_passkey") and request.user.is_authenticated:
        rounded = TruncHour if request.user.at_desk else TruncMonth
        times = {field: rounded(field) for field in ("created_at", "last_used_at")}
        Authenticator.objects.filter(user_id=request.user.pk).update(**times)
