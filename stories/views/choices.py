"""Reading choices: a page that sets them, in one cookie that ends with the browser session, and takes them back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from stories.choices import ASK_ALWAYS, SHOW_ALWAYS, ReadingChoices, choices_of, forget, keep
from stories.forms.choices import ChoicesForm
from stories.own_country import keep_country, own_country
from stories.pages import PageClass, page

NOT_YET = 422  # understood, but something has to change first


@page(PageClass.WRITE, methods=("GET", "POST"))
def choices(request: HttpRequest) -> HttpResponse:
    """What this browser leaves out, asks about and shows."""
    if request.method != "POST":
        return _choices_page(request, choices_of(request), says="")
    pressed = request.POST.get("press", "keep")
    if pressed == "forget":
        return _forgotten(request)
    form = ChoicesForm(request.POST)
    if pressed not in ("keep", "show") or not form.is_valid():
        return render(request, "stories/choices.html", {"form": form, "says": "wrong"}, status=NOT_YET)
    return _kept(request, SHOW_ALWAYS if pressed == "show" else form.reading_choices())


def _kept(request: HttpRequest, chosen: ReadingChoices) -> HttpResponse:
    if chosen == ASK_ALWAYS:  # what everybody has without a cookie
        return _forgotten(request)
    response = _choices_page(request, chosen, says="kept")
    keep(response, chosen)
    if country := own_country(request):
        keep_country(response, chosen, country)
    return response


def _forgotten(request: HttpRequest) -> HttpResponse:
    response = _choices_page(request, ASK_ALWAYS, says="forgotten")
    forget(request, response)
    return response


def _choices_page(request: HttpRequest, chosen: ReadingChoices, *, says: str) -> HttpResponse:
    context = {"form": ChoicesForm(initial=chosen.to_fields()), "says": says, "chosen": chosen != ASK_ALWAYS}
    return render(request, "stories/choices.html", context)
