"""A held text whose hold two people confirmed is declined like any other: with two who agree, and with reasons."""

from importlib import import_module

from django.db import migrations

from moderation.triggers import Rule, hold

before = import_module("moderation.migrations.0005_declined_by_two")
TWO_AGREE = before.TWO_AGREE.replace("verdict = 'decline'", "verdict IN ('decline', 'hold')")
STATED = before.STATED.format(outcomes="'decline', 'upheld', 'keep_held'")


def rules() -> list[Rule]:
    return [
        *(
            Rule(
                f"desk_{kind}_declined_unstated",
                f"stories_{kind}",
                "BEFORE UPDATE OF state",
                f"{before.DECLINED} AND NOT {STATED}",
                before.UNSTATED,
            )
            for kind in ("story", "response")
        ),
        Rule(
            "desk_story_declined_alone",
            "stories_story",
            "BEFORE UPDATE OF state",
            f"{before.DECLINED} AND NEW.kind = 'story' AND NOT {TWO_AGREE}",
            before.ALONE,
        ),
    ]


class Migration(migrations.Migration):
    dependencies = [("moderation", "0013_report_asked")]

    operations = [hold(*rules())]
