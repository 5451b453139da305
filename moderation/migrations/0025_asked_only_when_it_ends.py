"""Whether a text may end up declined or with its writer is asked when it does, not at each change of its state.

On PostgreSQL: an approval called five functions that had nothing to say. SQLite puts the condition there by itself.
"""

from dataclasses import replace
from importlib import import_module

from django.db import migrations
from django.db.migrations.operations import RunPython

from moderation.triggers import Rule, hold

before = import_module("moderation.migrations.0005_declined_by_two")
declined = import_module("moderation.migrations.0014_held_is_declined")


def rules() -> list[Rule]:
    asked = [rule for kind in ("story", "response") for rule in before.rules(kind) if "asked" in rule.name]
    return [replace(rule, databases=("postgresql",)) for rule in (*asked, *declined.rules())]


def narrowed() -> list[Rule]:
    return [replace(rule, only=before.AMEND if "asked" in rule.name else before.DECLINED) for rule in rules()]


class Migration(migrations.Migration):
    dependencies = [("moderation", "0024_read_again_by_someone_new")]

    operations = [RunPython(hold(*narrowed()).code, hold(*rules()).code)]
