"""Accounts of people at the desk say so themselves, for rules that may not look at the desk's tables."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def mark(apps: Apps, _schema: BaseDatabaseSchemaEditor) -> None:
    """Whoever is or was at the desk."""
    members = apps.get_model("moderation", "DeskMember").objects.values("account")
    apps.get_model("stories", "Account").objects.filter(pk__in=members).update(at_desk=True)


class Migration(migrations.Migration):
    dependencies = [("moderation", "0011_drafts"), ("stories", "0008_accounts")]

    operations = [migrations.RunPython(mark, migrations.RunPython.noop)]
