"""Help: where to call, text or chat. No database, no session, no image: the last page that may ever fail."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from stories import hotlines
from stories.hotlines import Country, Hotline
from stories.hotlines.sharing import as_card, as_facts, emergency_facts
from stories.pages import PageClass, page


@page(PageClass.STATIC_HELP)
def help(request: HttpRequest) -> HttpResponse:  # noqa: A001 - named after its address
    """The emergency number, the countries, and what to know before a call."""
    context = {
        "countries": hotlines.countries(),
        "home_country": hotlines.find_country(hotlines.default_country()),
        "owners_choice": hotlines.owners_choice(),
        "international": hotlines.international(),
    }
    return render(request, "stories/help.html", context)


@page(PageClass.STATIC_HELP)
def help_country(request: HttpRequest, country: str) -> HttpResponse:
    """Every line of a country; without any, the world's directory."""
    chosen = _country(country)
    lines = hotlines.for_country(chosen.code)
    context = {
        "help_country": chosen,
        "country_emergency": hotlines.emergency_for(chosen.code),
        "groups": hotlines.by_audience(lines),
        "elsewhere": [hotlines.world_directory()],
    }
    return render(request, "stories/help_country.html", context)


@page(PageClass.STATIC_HELP)
def help_line(request: HttpRequest, country: str, slug: str) -> HttpResponse:
    """One line on a page of its own, to pass on; its address says nothing but the country."""
    context = {"help_country": hotlines.find_country(country), "line": _line(country, slug)}
    return render(request, "stories/help_line.html", context)


@page(PageClass.STATIC_HELP)
def help_card(request: HttpRequest, country: str, slug: str) -> HttpResponse:
    """A contact for the phone's address book, under a name that says nothing."""
    card = as_card(_line(country, slug))
    headers = {"Content-Disposition": 'attachment; filename="contact.vcf"'}
    return HttpResponse(card, content_type="text/vcard; charset=utf-8", headers=headers)


@page(PageClass.STATIC_HELP)
def help_changes(request: HttpRequest) -> HttpResponse:
    """What was confirmed, corrected and taken out, and when: every change stays."""
    return render(request, "stories/help_changes.html", {"changes": hotlines.changes_in_words()})


@page(PageClass.STATIC_HELP)
def help_json(request: HttpRequest) -> HttpResponse:
    """The published directory for others to use, sources and dates included."""
    return JsonResponse(
        {"emergency": emergency_facts(), "helplines": as_facts()}, json_dumps_params={"ensure_ascii": False}
    )


def _country(code: str) -> Country:
    found = hotlines.find_country(code)
    if found is None:
        raise Http404(_("We do not know a country by this code."))
    return found


def _line(country: str, slug: str) -> Hotline:
    found = hotlines.find_line(country, slug)
    if found is None:
        raise Http404(_("We list no such line."))
    return found
