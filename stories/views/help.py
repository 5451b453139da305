"""Help: where to call, text or chat. No database, no session, no image: the last page that may ever fail."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from stories import hotlines
from stories.choices import choices_of
from stories.forms.help import HelpForm
from stories.hotlines import Country, Hotline
from stories.hotlines.choosing import choose
from stories.hotlines.code import code_of
from stories.hotlines.sharing import as_card, as_facts, emergency_facts, neutral_name
from stories.made_once import same_for_everyone
from stories.own_country import keep_country, own_country
from stories.pages import PageClass, page

NOT_YET = 422  # understood, but something has to change first


@page(PageClass.STATIC_HELP, methods=("GET", "POST"))
@same_for_everyone
def help(request: HttpRequest) -> HttpResponse:  # noqa: A001 - named after its address
    """The emergency number, the countries, and what to know before a call; or the lines that fit what was asked."""
    home = own_country(request) or hotlines.find_country(hotlines.default_country())
    form = HelpForm(request.POST if request.method == "POST" else None, initial={"country": home.code})
    return _found(request, form) if form.is_valid() else _help(request, form, home)


def _found(request: HttpRequest, form: HelpForm) -> HttpResponse:
    asked = form.asked()
    context = {
        "form": form,
        "help_country": hotlines.find_country(asked.country),
        "country_emergency": hotlines.emergency_for(asked.country),
        "found": choose(asked),
    }
    return render(request, "stories/help_found.html", context)


def _help(request: HttpRequest, form: HelpForm, home: Country) -> HttpResponse:
    context = {
        "form": form,
        "countries": hotlines.countries(),
        "home_country": home,
        "owners_choice": hotlines.owners_choice(),
        "international": hotlines.international(),
    }
    return render(request, "stories/help.html", context, status=NOT_YET if form.errors else 200)


@page(PageClass.STATIC_HELP, methods=("GET", "POST"))
@same_for_everyone
def help_country(request: HttpRequest, country: str) -> HttpResponse:
    """Every line of a country; without any, the world's directory. Asked for, its short form stands on every page."""
    chosen = _country(country)
    kept = request.method == "POST"
    response = _country_page(request, chosen, is_own=kept or own_country(request) == chosen)
    if kept:
        keep_country(response, choices_of(request), chosen)
    return response


def _country_page(request: HttpRequest, chosen: Country, *, is_own: bool) -> HttpResponse:
    lines = hotlines.for_country(chosen.code)
    context = {
        "help_country": chosen,
        "is_own": is_own,
        "country_emergency": hotlines.emergency_for(chosen.code),
        "groups": hotlines.by_audience(lines),
        "elsewhere": [hotlines.world_directory()],
    }
    return render(request, "stories/help_country.html", context)


@page(PageClass.STATIC_HELP)
@same_for_everyone
def help_line(request: HttpRequest, country: str, slug: str) -> HttpResponse:
    """One line on a page of its own, to pass on; its address says nothing but the country."""
    context = {"help_country": hotlines.find_country(country), "line": _line(country, slug)}
    return render(request, "stories/help_line.html", context)


@page(PageClass.STATIC_HELP)
@same_for_everyone
def help_sheet(request: HttpRequest, country: str, *, large: bool) -> HttpResponse:
    """The lines of a country on paper, or in large type."""
    chosen = _country(country)
    context = {
        "help_country": chosen,
        "country_emergency": hotlines.emergency_for(chosen.code),
        "lines": hotlines.for_country(chosen.code) or [hotlines.world_directory()],
        "large": large,
    }
    return render(request, "stories/help_sheet.html", context)


@page(PageClass.STATIC_HELP)
@same_for_everyone
def help_code(request: HttpRequest, country: str, slug: str) -> HttpResponse:
    """The number as a code for a phone's camera, under a name that says nothing."""
    line = _line(country, slug)
    if not (line.phone or line.sms):
        raise Http404(_("This line has no number."))
    side, path = code_of(line)
    found = hotlines.find_country(country)
    context = {"help_country": found, "line": line, "side": side, "path": path, "neutral_name": neutral_name(line)}
    return render(request, "stories/help_code.html", context)


@page(PageClass.STATIC_HELP)
@same_for_everyone
def help_card(request: HttpRequest, country: str, slug: str) -> HttpResponse:
    """A contact for the phone's address book, under a name that says nothing."""
    card = as_card(_line(country, slug))
    headers = {"Content-Disposition": 'attachment; filename="contact.vcf"'}
    return HttpResponse(card, content_type="text/vcard; charset=utf-8", headers=headers)


@page(PageClass.STATIC_HELP)
@same_for_everyone
def help_changes(request: HttpRequest) -> HttpResponse:
    """What was confirmed, corrected and taken out, and when: every change stays."""
    return render(request, "stories/help_changes.html", {"changes": hotlines.changes_in_words()})


@page(PageClass.STATIC_HELP)
@same_for_everyone
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
