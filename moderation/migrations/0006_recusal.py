"""Nobody judges their own text, a text they stepped aside from, or, on appeal, a text they have judged before."""

from django.db import migrations

from moderation.triggers import Rule, hold

OWN = """EXISTS (
    SELECT 1 FROM moderation_reviewcase c
    LEFT JOIN stories_story s ON s.id = c.story_id
    LEFT JOIN stories_response r ON r.id = c.response_id
    JOIN moderation_deskmember m ON m.id = NEW.moderator_id
    WHERE c.id = NEW.case_id AND (m.account_id = s.author_id OR m.account_id = r.author_id))"""
CONFLICT = """EXISTS (
    SELECT 1 FROM moderation_reviewcase c
    JOIN moderation_declaredconflict k ON k.member_id = NEW.moderator_id
    WHERE c.id = NEW.case_id AND (k.story_id = c.story_id OR k.response_id = c.response_id))"""
TOUCHED = """EXISTS (
    SELECT 1 FROM moderation_reviewcase c
    JOIN moderation_reviewcase o ON o.story_id = c.story_id OR o.response_id = c.response_id
    JOIN moderation_assessment a ON a.case_id = o.id
    WHERE c.id = NEW.case_id AND c.purpose = 'appeal' AND a.moderator_id = NEW.moderator_id AND NOT a.taken_back)"""


class Migration(migrations.Migration):
    dependencies = [("moderation", "0005_declined_by_two")]

    operations = [
        hold(
            Rule(
                "desk_own_text",
                "moderation_assessment",
                "BEFORE INSERT",
                OWN,
                "nobody judges their own text",
            ),
            Rule(
                "desk_conflict",
                "moderation_assessment",
                "BEFORE INSERT",
                CONFLICT,
                "this person stepped aside from this text",
            ),
            Rule(
                "desk_touched_before",
                "moderation_assessment",
                "BEFORE INSERT",
                TOUCHED,
                "an appeal is read by someone who touched nothing before",
            ),
            Rule(
                "desk_due_never_later",
                "moderation_reviewcase",
                "BEFORE UPDATE OF due_at",
                "NEW.state = OLD.state AND NEW.due_at > OLD.due_at",
                "within one stage a case is never due later",
            ),
        )
    ]
