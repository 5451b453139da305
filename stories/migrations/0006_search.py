"""The index of public stories, with a GIN index where the database has one."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import stories.models.index


def make_gin_index(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        editor.execute("CREATE INDEX public_by_words ON stories_publicindex USING gin (words)")


def drop_gin_index(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP INDEX public_by_words")


class Migration(migrations.Migration):
    dependencies = [("stories", "0005_words_replaced")]

    operations = [
        migrations.CreateModel(
            name="PublicIndex",
            fields=[
                (
                    "story",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="index",
                        serialize=False,
                        to="stories.publicstory",
                    ),
                ),
                ("length", models.PositiveIntegerField()),
                ("words", stories.models.index.IndexedWordsField()),
            ],
        ),
        migrations.RunPython(make_gin_index, drop_gin_index),
    ]
