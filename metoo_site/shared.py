"""What processes share: loaded in their parent, before the first of them is forked."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from moderation.services.screen import look
from stories.opening import Words


def load_pages() -> None:
    """The table of addresses with all views, and every catalogue: else each process loads its own, 25 MB of them.

    The desk is one process, and the people there read in a language or two: it loads a catalogue when it is asked for.
    """
    languages = [settings.LANGUAGE_CODE] if settings.SITE_ROLE == "desk" else [code for code, _ in settings.LANGUAGES]
    for language in languages:
        with translation.override(language):
            reverse("stories:home")


def load_screeners() -> None:
    """The rules and the model: they are made when the first text is looked at."""
    look(Words(body="This is an example."), "en")
