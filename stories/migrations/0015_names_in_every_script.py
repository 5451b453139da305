"""Every story's index once more: names in scripts without capitals, and those written small, are left out now."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from stories.searching import words_to_keep


def index_anew(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    indexes = apps.get_model("stories", "PublicIndex").objects
    for story in apps.get_model("stories", "PublicStory").objects.iterator():
        indexes.filter(story_id=story.pk).update(words=words_to_keep(story))


class Migration(migrations.Migration):
    dependencies = [("stories", "0014_names_taken_off")]

    operations = [migrations.RunPython(index_anew, migrations.RunPython.noop)]
