"""A loaded policy version and its clauses are never changed, nor removed."""

from django.db import migrations

from moderation.triggers import Rule, hold

SAYS = "a policy version never changes: write a new one"


class Migration(migrations.Migration):
    dependencies = [("moderation", "0001_initial")]

    operations = [
        hold(
            Rule("desk_policy_stays", "moderation_policy", "BEFORE UPDATE", "TRUE", SAYS),
            Rule("desk_clause_stays", "moderation_clause", "BEFORE UPDATE", "TRUE", SAYS),
            # SQLite has no TRUNCATE, which is how tests begin again; there the foreign keys keep what is in use.
            Rule("desk_policy_kept", "moderation_policy", "BEFORE DELETE", "TRUE", SAYS, ("postgresql",)),
            Rule("desk_clause_kept", "moderation_clause", "BEFORE DELETE", "TRUE", SAYS, ("postgresql",)),
        )
    ]
