"""Looking for stories: every answer is to a POST, so that no address, history or log holds what was looked for."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from stories import tokens
from stories.choices import ASK_ALWAYS, choices_of
from stories.finding import found_from
from stories.forms.find import FindForm
from stories.pages import PageClass, page

NOT_YET = 422  # understood, but something has to change first


@page(PageClass.WRITE, methods=("GET", "POST"))
def find(request: HttpRequest) -> HttpResponse:
    """The form; what it finds; the next page of that."""
    if request.method != "POST":
        return _form_page(request, FindForm())
    key, form = "", FindForm(request.POST)
    if "place" in request.POST:
        try:
            key, form = _place(request.POST["place"])
        except tokens.TokenUnreadable:
            return _form_page(request, FindForm(), lost=True, status=NOT_YET)
    return _found_page(request, form, key) if form.is_valid() else _form_page(request, form, status=NOT_YET)


def _place(token: str) -> tuple[str, FindForm]:
    content = tokens.read_place(token)
    return content["key"], FindForm(content["fields"])


def _found_page(request: HttpRequest, form: FindForm, key: str) -> HttpResponse:
    wanted, choices = form.wanted(), choices_of(request)
    try:
        part = found_from(key, wanted, choices)
    except Http404:  # sealed before the keys of lists changed
        return _form_page(request, form, lost=True, status=NOT_YET)
    context = {
        "form": form,
        "stories": part.stories,
        "place": tokens.new_place({"fields": form.cleaned_data, "key": part.next_key}) if part.next_key else "",
        "may_name_somebody": wanted.may_name_somebody,
        "chosen": choices != ASK_ALWAYS,
    }
    return render(request, "stories/found.html", context)


def _form_page(request: HttpRequest, form: FindForm, *, lost: bool = False, status: int = 200) -> HttpResponse:
    return render(request, "stories/find.html", {"form": form, "lost": lost}, status=status)
