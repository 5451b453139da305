"""A story is declined only where two people named the same clause, and no writer is left without reasons."""

from django.db import migrations

from moderation.triggers import Rule, hold

STATED = """EXISTS (
    SELECT 1 FROM moderation_decision d
    JOIN moderation_statement s ON s.decision_id = d.id
    JOIN moderation_statementclause c ON c.statement_id = s.id
    WHERE d.revision_id = NEW.current_revision_id AND d.outcome IN ({outcomes}) AND d.undoes_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM moderation_decision u WHERE u.undoes_id = d.id))"""
TWO_AGREE = """EXISTS (
    SELECT 1 FROM moderation_assessment one
    JOIN moderation_finding f ON f.assessment_id = one.id
    JOIN moderation_finding g ON g.clause_id = f.clause_id
    JOIN moderation_assessment two ON two.id = g.assessment_id
    WHERE one.revision_id = NEW.current_revision_id AND two.revision_id = one.revision_id
    AND one.moderator_id <> two.moderator_id AND one.verdict = 'decline' AND two.verdict = 'decline'
    AND NOT one.taken_back AND NOT two.taken_back)"""
BECOMES = "NEW.state = '{state}' AND OLD.state <> '{state}'"
DECLINED = BECOMES.format(state="declined")
AMEND = BECOMES.format(state="waiting_author")
UNSTATED = "a writer always learns which clause, which words, and how to change them"
ALONE = "a story is declined only where two people name the same clause"


def rules(kind: str) -> list[Rule]:
    table, when = f"stories_{kind}", "BEFORE UPDATE OF state"
    declined_without = f"{DECLINED} AND NOT " + STATED.format(outcomes="'decline', 'upheld'")
    asked_without = f"{AMEND} AND NOT " + STATED.format(outcomes="'amend'")
    return [
        Rule(f"desk_{kind}_declined_unstated", table, when, declined_without, UNSTATED),
        Rule(f"desk_{kind}_asked_unstated", table, when, asked_without, UNSTATED),
    ]


class Migration(migrations.Migration):
    dependencies = [("moderation", "0004_nothing_public_unread")]

    operations = [
        hold(
            *rules("story"),
            *rules("response"),
            Rule(
                "desk_story_declined_alone",
                "stories_story",
                "BEFORE UPDATE OF state",
                f"{DECLINED} AND NEW.kind = 'story' AND NOT {TWO_AGREE}",
                ALONE,
            ),
        )
    ]
