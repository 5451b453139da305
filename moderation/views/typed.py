"""Everything a moderator had typed, for the page that says why it does not count any more."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from moderation.forms.decision import DRAFTED
from moderation.services.drafts import Typed
from stories.kept import Kept, kept_words

QUOTES = ("quote", "quote_2", "quote_3")


def everything_typed(request: HttpRequest) -> list[Kept]:
    """The fields that every page keeps, and the passages."""
    quotes = [Kept(_("Which words?"), request.POST[name]) for name in QUOTES if request.POST.get(name, "").strip()]
    return [*kept_words(request), *quotes]


def everything_drafted(request: HttpRequest) -> Typed:
    """What stands on the page, choices and words, for the draft."""
    return {name: request.POST.getlist(name) for name in DRAFTED if name in request.POST}
