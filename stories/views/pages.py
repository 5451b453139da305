"""Pages of our own words, and the way out: none of them needs the database."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.addresses import in_language
from stories.choices import cookie_name
from stories.editorial import corrections, reviews
from stories.made_once import same_for_everyone
from stories.pages import PageClass, page

# What each row of the table on /privacy/ is called; the days are the operator's.
KEPT: dict[str, Promise] = {
    "draft": _("A draft that was not sent, from the end of the week in which you last opened it"),
    "waiting_author": _("A story that waits for a change by its writer"),
    "declined": _("A story that we did not publish"),
    "messages": _("Notes between the writer and the people who read"),
    "reports": _("A visitor's report about a story"),
    "audit": _("What volunteers did here"),
    "backups": _("Backups"),
    "key_backups": _("Backups of the keys that open texts"),
}
CLOSED_TO_ROBOTS = ("/share/", "/mine/", "/leave/", "/account/", "/desk/")
SECURITY_TXT_DAYS = 180  # RFC 9116 asks for less than a year


@page(PageClass.STATIC_HELP)
@same_for_everyone
def home(request: HttpRequest) -> HttpResponse:
    """Words and three ways in."""
    return render(request, "stories/home.html")


@page(PageClass.STATIC_HELP)
@same_for_everyone
def about(request: HttpRequest) -> HttpResponse:
    """Who founded the movement, how this site works, what it had to correct."""
    context = {"review": reviews()["about"], "corrections": corrections()}
    return render(request, "stories/about.html", context)


@page(PageClass.STATIC_HELP)
@same_for_everyone
def safety(request: HttpRequest) -> HttpResponse:
    """What stays on a device, and what leaving does and does not do."""
    return render(request, "stories/safety.html", {"review": reviews()["safety"]})


@page(PageClass.STATIC_HELP)
@same_for_everyone
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept, and for how long."""
    retention = [(KEPT[name], days) for name, days in settings.RETENTION.items()]
    return render(request, "stories/privacy.html", {"retention": retention, "review": reviews()["privacy"]})


@page(PageClass.PLAIN)
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may fetch."""
    languages = [code for code, _name in settings.LANGUAGES]
    closed = [in_language(address, code) for code in languages for address in CLOSED_TO_ROBOTS]
    return render(request, "stories/robots.txt", {"closed": closed}, content_type="text/plain; charset=utf-8")


@page(PageClass.PLAIN)
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell about a hole; no page where the operator named nobody."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    last_day = timezone.now().date() + timedelta(days=SECURITY_TXT_DAYS)
    expires = datetime.combine(last_day, time(), tzinfo=timezone.get_default_timezone()).isoformat()
    context = {"security_contact": settings.SECURITY_CONTACT, "security_expires": expires}
    return render(request, "stories/security.txt", context, content_type="text/plain; charset=utf-8")


@page(PageClass.PLAIN)
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers; whether the database does is for `manage.py doctor`."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@page(PageClass.LEAVE)
def leave(request: HttpRequest) -> HttpResponse:
    """To the neutral site, with our cookies dropped. Only the cookies: nothing here may wait for anything."""
    response = HttpResponseRedirect(settings.AWAY_URL)
    response.status_code = 303
    response["Clear-Site-Data"] = '"cookies", "storage"'
    ours = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME, cookie_name())
    for name in ours:
        if name in request.COOKIES:
            response.delete_cookie(name)
    return response
