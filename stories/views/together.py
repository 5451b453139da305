"""Me too: one tap, no words; then how many."""

from datetime import date
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from redis.exceptions import RedisError

from stories import tokens
from stories.checking import helplines_for
from stories.forms.together import CountryForm
from stories.limits import bucket_is_full
from stories.made_once import page_with_gaps
from stories.pages import PageClass, page
from stories.services.together import add_country, tap
from stories.together import magnitude

PLACEHOLDER = "the-tap-goes-here"
# A bucket is shared by a million addresses, and one of these by a whole school or a phone company. What is above is
# held: counted apart, until the operator says that it was people (`manage.py held_taps`).
RATE = "1000/m"


@page(PageClass.PUBLIC_READ)
def together(request: HttpRequest) -> HttpResponse:
    """How many have said it, as a picture and as tables."""
    return page_with_gaps(request, "stories/together.html", {"magnitude": magnitude()}, {})


@page(PageClass.PUBLIC_READ)
def picture(request: HttpRequest) -> HttpResponse:
    """The picture alone, to keep."""
    return render(request, "stories/together.svg", {"magnitude": magnitude()}, content_type="image/svg+xml")


@page(PageClass.WRITE, methods=("POST",))
def me_too(request: HttpRequest) -> HttpResponse:
    """Counts the tap and offers to add a country; nothing about the tap is kept but the sum."""
    held = bucket_is_full(request, "me-too", RATE)
    month = tap(held=held)
    page = _thanks(request) if request.COOKIES else _thanks_to_everyone(request.path, timezone.localdate())
    return HttpResponse(page.replace(PLACEHOLDER, tokens.new_tap_token(month, held=held)))


@page(PageClass.WRITE, methods=("POST",))
def country(request: HttpRequest) -> HttpResponse:
    """Adds the country to the tap, once."""
    form = CountryForm(request.POST)
    added = form.is_valid() and _added(form)
    context = {"added": added, "helplines": helplines_for("", "", ())}
    return render(request, "stories/together_thanks.html", context)


def _thanks(request: HttpRequest) -> str:
    """The page, with a placeholder where the token of this tap goes."""
    context = {"form": CountryForm(initial={"token": PLACEHOLDER}), "helplines": helplines_for("", "", ())}
    return render_to_string("stories/together_thanks.html", context, request)


@lru_cache(maxsize=64)
def _thanks_to_everyone(path: str, day: date) -> str:
    """The same page for all who chose nothing here, made once a day in each language.

    Making it for each tap took four fifths of the time, and a wave of people is when it counts.
    """
    request = HttpRequest()
    request.method, request.path, request.path_info = "POST", path, path
    return _thanks(request)


def _added(form: CountryForm) -> bool:
    """False for no country, a token that is old, forged, used or cannot be checked, and a count without such a tap."""
    code = form.cleaned_data["country"]
    try:
        month, held = tokens.spend_tap_token(form.cleaned_data["token"])
    except (tokens.TokenUnreadable, tokens.TokenTooOld, RedisError):
        return False
    return bool(code) and add_country(month=month, country=code, held=held)
