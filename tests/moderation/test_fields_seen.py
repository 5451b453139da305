"""What a member sees of a writer: of everything that is kept, only the fields on this list reach a page of the desk."""

from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator
from datetime import date, datetime
from html import unescape
from uuid import UUID

from django.apps import apps
from django.db import models
from django.test import TestCase
from django.utils.formats import date_format

from moderation.models import ReviewCase, Verdict
from tests import make, make_desk, make_writers
from tests.make_desk import at_the_desk, decides, everything_taken_in, reader

# Each field that a page of the desk may show or carry, with its reason. One that no page needs fails the test.
SEEN = {
    "moderation.ReviewCase.id": "the address of the case in hand",
    "moderation.Decision.id": "the address under which a verdict is taken back",
    "stories.Account.display_name": "a signed text is read with the name that visitors will see",
}
SHORTEST = 5  # characters: shorter values stand on a page by chance
# Of the rules, of the members and of what these did: nothing of a writer.
OTHERS = {f"moderation.{name}" for name in ("Policy", "Clause", "Wording", "DeskMember", "AuditEvent", "Tally")}


def shapes(value: object) -> set[str]:
    """How this value would stand on a page."""
    if isinstance(value, UUID):
        return {str(value), value.hex}
    if isinstance(value, bytes | memoryview):
        raw = bytes(value)
        return {raw.hex(), b64encode(raw).decode(), urlsafe_b64encode(raw).decode().rstrip("=")}
    if isinstance(value, datetime):
        return {value.isoformat()[:16], value.isoformat(" ")[:16], date_format(value, "H:i:s"), date_format(value, "P")}
    if isinstance(value, date):
        return {value.isoformat(), date_format(value), date_format(value, "F Y")}
    return {value} if isinstance(value, str) else set()


def kept() -> Iterator[tuple[str, set[str]]]:
    """Each field of each row of the site, with the shapes of its value; words of a closed list are not one's own."""
    for model in apps.get_models():
        if model._meta.label in OTHERS or model._meta.app_label not in ("stories", "moderation", "mfa"):
            continue
        for row in model._default_manager.all():
            for column in model._meta.concrete_fields:
                if not column.choices and not isinstance(column, models.ForeignKey):
                    found = {shape for shape in shapes(getattr(row, column.attname)) if len(shape) >= SHORTEST}
                    yield f"{model._meta.label}.{column.name}", found


def seen_on(pages: str) -> set[str]:
    """The fields whose values stand there."""
    return {name for name, found in kept() if any(shape in pages for shape in found)}


class WhatAMemberSees(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.nameless, self.somebody = make.Writer(), make_writers.somebody()
        self.nameless.sends("This is an example of a story.", title="An example title", pen_name="Rowan Example")
        self.signed = self.somebody.signs("This is an example of a signed story.", title="A signed title")
        everything_taken_in()

    def pages(self) -> str:
        """The queue, each case in hand as first and as second reader sees it, and what follows a verdict."""
        pages = []
        for name in ("ann", "ben"):
            member = reader(name)
            for _ in range(2):
                page = at_the_desk(member)
                pages.append(page.html)
                pages.append(page.send({}, form="Take the next one").html)
                case = ReviewCase.objects.get(lease_holder=member)
                decides(member, Verdict.DECLINE, "advertising", case=case)
                pages.append(at_the_desk(member).html)
        return unescape("\n".join(pages))

    def test_pages_of_the_desk_show_no_field_beyond_the_list(self) -> None:
        pages = self.pages()
        self.assertIn("This is an example of a story.", pages)
        self.assertEqual(set(SEEN), seen_on(pages))

    def test_a_control_what_stands_on_a_page_is_found(self) -> None:
        slug, account = self.nameless.story.slug, self.somebody.account
        found = seen_on(f"{slug} {account.username} {self.nameless.story.key.pk}")
        self.assertLessEqual({"stories.Story.slug", "stories.Account.username"}, found)
