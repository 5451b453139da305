"""A story rests for somebody who lost the nine words only where two people found that they know what its writer does."""

from django.db import migrations

from moderation.triggers import Rule, hold

TWO_KNOW = """EXISTS (
    SELECT 1 FROM moderation_assessment one
    JOIN moderation_assessment two ON two.case_id = one.case_id AND two.moderator_id <> one.moderator_id
    JOIN moderation_reviewcase c ON c.id = one.case_id
    WHERE c.story_id = NEW.id AND c.purpose = 'lost' AND one.verdict = 'knows' AND two.verdict = 'knows'
    AND NOT one.taken_back AND NOT two.taken_back)"""


class Migration(migrations.Migration):
    dependencies = [("moderation", "0016_lost_words")]

    operations = [
        hold(
            Rule(
                "desk_story_paused_alone",
                "stories_story",
                "BEFORE UPDATE OF paused_until",
                f"NEW.paused_until IS NOT NULL AND NOT {TWO_KNOW}",
                "a story rests only where two people agree",
            )
        )
    ]
