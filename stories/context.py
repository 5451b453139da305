"""What every template may use: the operator's choices and the short helplines. No database, user or session."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from stories.hotlines import emergency_for
from stories.own_country import own_country
from stories.pages import PageClass


def site(request: HttpRequest) -> dict[str, object]:
    """The context of every page."""
    country = own_country(request)
    code = country.code if country else settings.HELP_COUNTRY
    return {
        "site_name": settings.SITE_NAME,
        "away_url": settings.AWAY_URL,
        "embedded": settings.EMBEDDED,
        "is_for_reading": _is_for_reading(request),
        "read_by_a_native": get_language() in settings.REVIEWED_LANGUAGES,
        "own_country": country,
        "emergency": emergency_for(code),
    }


def _is_for_reading(request: HttpRequest) -> bool:
    """Nothing is typed on this page that a press of another button could lose."""
    if request.resolver_match is None:  # nothing stands at this address, or something is in the way
        return request.method == "GET"
    view = request.resolver_match.func
    return getattr(view, "page_class", None) in (PageClass.PUBLIC_READ, PageClass.STATIC_HELP)
