"""What is public was approved by a person: that exact revision, in a decision that was not taken back."""

from django.db import migrations

from moderation.triggers import Rule, hold

APPROVED = """EXISTS (
    SELECT 1 FROM moderation_decision d
    JOIN moderation_assessment a ON a.id = d.assessment_id AND a.revision_id = d.revision_id
    WHERE d.revision_id = {revision} AND d.outcome = 'publish' AND d.undoes_id IS NULL AND NOT a.taken_back
    AND a.verdict = 'publish' AND NOT EXISTS (SELECT 1 FROM moderation_decision u WHERE u.undoes_id = d.id))"""
SAYS = "nothing is public before a person has read and approved that exact text"


def rules(kind: str) -> list[Rule]:
    revision = "NEW.public_revision_id"
    unread = f"{revision} IS NOT NULL AND NOT {APPROVED.format(revision=revision)}"
    copy_unread = f"NOT {APPROVED.format(revision='NEW.revision_id')}"
    text, copy = f"stories_{kind}", f"stories_public{kind}"
    return [
        Rule(f"desk_{kind}_born_unread", text, "BEFORE INSERT", unread, SAYS),
        Rule(f"desk_{kind}_unread", text, "BEFORE UPDATE OF public_revision_id", unread, SAYS),
        Rule(f"desk_{kind}_copy_born_unread", copy, "BEFORE INSERT", copy_unread, SAYS),
        Rule(f"desk_{kind}_copy_unread", copy, "BEFORE UPDATE OF revision_id", copy_unread, SAYS),
    ]


class Migration(migrations.Migration):
    dependencies = [("moderation", "0003_audit_never_changes"), ("stories", "0001_initial")]

    operations = [hold(*rules("story"), *rules("response"))]
