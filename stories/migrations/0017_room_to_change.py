"""Room for a story to change where it stands: its state does so several times, and no index holds that."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def leave_room(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        editor.execute("ALTER TABLE stories_story SET (fillfactor = 80)")


def fill_to_the_brim(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        editor.execute("ALTER TABLE stories_story RESET (fillfactor)")


class Migration(migrations.Migration):
    dependencies = [("stories", "0016_no_index_twice")]

    operations = [migrations.RunPython(leave_room, fill_to_the_brim)]
