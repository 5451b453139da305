"""Builders for helplines at the desk: a node's own folder, and changes as the forms send them."""

from pathlib import Path
from tempfile import TemporaryDirectory

from celery import current_app
from django.test import TestCase, override_settings

from moderation.forms.hotlines import shown_in_fields
from moderation.services.hotlines import find_entry
from stories.hotlines import Hotline

current_app.loader.import_default_modules()  # as in a web process: without Redis it runs the tasks itself

SOURCE = "https://example.org/our-helpline"


def own_folder(test: TestCase) -> Path:
    """What this node keeps of the helplines, for one test alone."""
    folder = TemporaryDirectory()
    test.addCleanup(folder.cleanup)
    changed = override_settings(HELP_DIR=Path(folder.name))
    changed.enable()
    test.addCleanup(changed.disable)
    return Path(folder.name)


def entry(slug: str) -> Hotline:
    """The entry as it is now."""
    found = find_entry(slug)
    assert found is not None, slug
    return found


def typed(slug: str, action: str, **fields: object) -> dict[str, object]:
    """The form of this entry, filled in, with one of its buttons pressed."""
    shown = {name: value for name, value in shown_in_fields(entry(slug)).items() if value}
    return {**shown, "means": "site", "source": SOURCE, "action": action, **fields}
