"""Read again to compare: by someone who has not judged the text. Looking after danger is no judgement."""

from importlib import import_module

from django.db import migrations

from moderation.triggers import Rule, hold

before = import_module("moderation.migrations.0006_recusal")
TOUCHED = before.TOUCHED.replace(
    "c.purpose = 'appeal'", "(c.purpose = 'appeal' OR (c.purpose = 'quality' AND NEW.verdict <> 'supported'))"
)
SAYS = "an appeal, and what is read again to compare, is read by someone who touched nothing before"


class Migration(migrations.Migration):
    dependencies = [("moderation", "0023_revision_never_changes")]

    operations = [hold(Rule("desk_touched_before", "moderation_assessment", "BEFORE INSERT", TOUCHED, SAYS))]
