"""What the tables of the public room may hold: no times, no sequence, nothing that tells one text from the next."""

from collections.abc import Iterable

from django.apps import apps
from django.db import models
from django.test import SimpleTestCase
from django.test.utils import isolate_apps

# Each exact time or counted key that stays, with its reason. An entry that is no longer needed fails the test.
ALLOWED = {
    "Account.id": "an account is a person who signs in, not a text",
    "Account_groups.id": "Django's own table of who is in which group",
    "Account_user_permissions.id": "Django's own table of who may do what",
    "Outbox.due_from": "the start of an hour or a quarter hour; the row goes when the work is done",
}
TIMES = (models.DateTimeField, models.TimeField)
COUNTED = (models.AutoField,)


def telling_columns(tables: Iterable[type[models.Model]]) -> set[str]:
    return {
        f"{table.__name__}.{column.name}"
        for table in tables
        for column in table._meta.get_fields(include_hidden=True)
        if isinstance(column, TIMES + COUNTED)
    }


class ColumnTests(SimpleTestCase):
    def test_no_table_of_the_public_room_keeps_an_exact_time_or_an_order(self) -> None:
        tables = apps.get_app_config("stories").get_models(include_auto_created=True)
        self.assertEqual(set(ALLOWED), telling_columns(tables))

    @isolate_apps("stories")
    def test_a_time_or_a_counted_key_would_be_found(self) -> None:
        class Told(models.Model):
            told_at = models.DateTimeField(auto_now_add=True)

            class Meta:
                app_label = "stories"

        self.assertEqual({"Told.id", "Told.told_at"}, telling_columns([Told]))
