"""What the person of an account may ask for by law, without anybody's leave: a page, and the same as a file."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from moderation.views.rights import everything_of_text
from stories.account_kept import account_kept
from stories.everything_kept import lines
from stories.forms.account import SecretForm
from stories.models import Account
from stories.pages import PageClass, page
from stories.views.account import NOT_YET, opened
from stories.views.signed_in import for_writers


@page(PageClass.ACCOUNT, methods=("GET", "POST"))
@for_writers
def download(request: HttpRequest, account: Account) -> HttpResponse:
    """Everything; the secret opens what was signed."""
    form = SecretForm(request.POST if request.method == "POST" else None)
    private = opened(form, account)
    if private is None:
        return render(request, "account/download.html", {"form": form}, status=NOT_YET if form.is_bound else 200)
    everything = account_kept(account, private=private, of_text=everything_of_text)
    if "page" in request.POST:
        return render(request, "account/everything.html", {"lines": list(lines(everything))})
    answer = JsonResponse(everything, json_dumps_params={"ensure_ascii": False, "indent": 2})
    answer["Content-Disposition"] = 'attachment; filename="copy.json"'
    return answer
