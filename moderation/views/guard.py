"""Who comes in: people of the desk, signed in and at work. Everyone else learns nothing, and loses no words."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from moderation.models import DeskMember
from stories.kept import kept_words

DeskView = Callable[..., HttpResponse]


def for_members(view: DeskView) -> DeskView:
    """Hand the view the member; a stranger's page is the one for an address that does not exist."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not request.user.is_authenticated:
            return _sign_in(request)
        member = DeskMember.objects.at_work().select_related("account").filter(account=request.user).first()
        if member is None:
            raise Http404
        return view(request, member, *args, **kwargs)

    return guarded


def _sign_in(request: HttpRequest) -> HttpResponse:
    """Back to the queue after signing in; what was typed in a session that ran out stays on the page."""
    if request.method != "POST":
        return redirect_to_login(reverse("moderation:desk"))
    return render(request, "moderation/signed_out.html", {"kept": kept_words(request)}, status=403)
