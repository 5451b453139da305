"""An entry of the audit is written once, linked once, and never removed."""

from django.db import migrations

from moderation.triggers import Rule, hold

SAYS = "the audit is only added to"
SAME = " AND ".join(
    f"OLD.{column} IS NOT DISTINCT FROM NEW.{column}"
    for column in ("id", "hour", "actor", "action", "case", "revision")
)
LINKED_ONCE = "OLD.number IS NULL AND NEW.number IS NOT NULL AND " + SAME.replace(".case", '."case"')
DETAILS = "CAST(OLD.details AS text) = CAST(NEW.details AS text)"


class Migration(migrations.Migration):
    dependencies = [("moderation", "0002_policy_never_changes")]

    operations = [
        hold(
            Rule(
                "desk_audit_stays",
                "moderation_auditevent",
                "BEFORE UPDATE",
                f"NOT ({LINKED_ONCE} AND {DETAILS})",
                SAYS,
            ),
            Rule("desk_audit_kept", "moderation_auditevent", "BEFORE DELETE", "TRUE", SAYS, ("postgresql",)),
            # SQLite has no TRUNCATE, which is how tests begin again: there an entry is kept from when it is linked.
            Rule(
                "desk_audit_kept", "moderation_auditevent", "BEFORE DELETE", "OLD.number IS NOT NULL", SAYS, ("sqlite",)
            ),
        )
    ]
