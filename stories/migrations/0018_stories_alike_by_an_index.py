"""What is near a story is found in an index alone; first the new one, so that readers wait for nothing."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stories", "0017_paused_in_plainer_words")]

    operations = [
        migrations.AddIndex(
            model_name="publicstory",
            index=models.Index(fields=["kind", "slug", "topics", "level"], name="public_by_kind_and_warning"),
        ),
        migrations.RemoveIndex(model_name="publicstory", name="public_by_kind"),
    ]
