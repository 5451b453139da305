"""The country whose helplines stand on every page: chosen, kept in the one cookie until the browser closes."""

from django.http import HttpRequest, HttpResponse

from stories import tokens
from stories.choices import ReadingChoices, cookie_name, set_cookie
from stories.hotlines import Country, find_country

FIELD = "country"


def own_country(request: HttpRequest) -> Country | None:
    """What this browser chose; None where it chose none, or the cookie cannot be read."""
    cookie = request.COOKIES.get(cookie_name(), "")
    try:
        return find_country(str(tokens.read_choices(cookie).get(FIELD, ""))) if cookie else None
    except tokens.TokenUnreadable:
        return None


def keep_country(response: HttpResponse, choices: ReadingChoices, country: Country) -> None:
    """Beside the reading choices, if there are any."""
    set_cookie(response, {**choices.to_fields(), FIELD: country.code})
