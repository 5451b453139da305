"""A revision is never changed: a moderator approves one exact text. Only its pen name may be taken off."""

from django.db import migrations

from moderation.triggers import Rule, hold

SAME = " AND ".join(
    f"OLD.{column} IS NOT DISTINCT FROM NEW.{column}"
    for column in ("id", "story_id", "response_id", "sealed", "policy_version")
)
NAME = "(NEW.pen_name_sealed IS NULL OR NEW.pen_name_sealed IS NOT DISTINCT FROM OLD.pen_name_sealed)"


class Migration(migrations.Migration):
    dependencies = [("moderation", "0022_call_mail"), ("stories", "0001_initial")]

    operations = [
        hold(
            Rule(
                "desk_revision_stays",
                "stories_revision",
                "BEFORE UPDATE",
                f"NOT ({SAME} AND {NAME})",
                "a revision never changes: write a new one",
            )
        )
    ]
