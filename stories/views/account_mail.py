"""Mails to a writer who asked for them: off until then, and saying nothing."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from stories.forms.account import MailForm
from stories.models import Account
from stories.pages import PageClass, page
from stories.services.mail_notices import stop_writing, write_at
from stories.views.signed_in import for_writers

NOT_YET = 422


@page(PageClass.ACCOUNT, methods=("GET", "POST"))
@for_writers
def mail(request: HttpRequest, account: Account) -> HttpResponse:
    """Where and in which hour; one press ends it. Only where the operator sends mails at all."""
    if not settings.NOTICE_SUBJECT:
        raise Http404
    if "stop" in request.POST:
        stop_writing(account=account)
        return redirect("account:mail")
    form = MailForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        write_at(account=account, address=form.cleaned_data["address"], hour=form.hour_utc())
        return redirect("account:mail")
    context = {"form": form, "on": hasattr(account, "mail_notice"), "subject": settings.NOTICE_SUBJECT}
    return render(request, "account/mail.html", context, status=NOT_YET if form.is_bound else 200)
