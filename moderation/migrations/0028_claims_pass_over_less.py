"""A claim passes over nothing of the lane of danger: not in its turn of late cases, nor where its person is not trained.

First the new index, so that nobody at the desk waits for it.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("moderation", "0027_case_one_per_reader_again")]

    operations = [
        migrations.AddIndex(
            model_name="reviewcase",
            index=models.Index(
                fields=["due_at", "id"],
                name="case_brought_forward",
                condition=models.Q(
                    lane__in=(2, 3, 4, 5, 6, 7),
                    state__in=("queued", "second_read", "lead_read", "appeal_queued", "crisis"),
                ),
            ),
        ),
        migrations.RemoveIndex(model_name="reviewcase", name="case_late"),
        migrations.AddConstraint(
            model_name="reviewcase",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "closed"),
                    models.Q(state__in=("crisis", "crisis_review"), lane=0),
                    models.Q(~models.Q(state__in=("crisis", "crisis_review")), ~models.Q(lane=0)),
                    _connector="OR",
                ),
                name="case_of_danger_is_in_its_lane",
            ),
        ),
    ]
