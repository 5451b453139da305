"""Nobody holds two cases: PostgreSQL holds that line again, where 0026 took it away.

Django finds the index of a field by its column, and 0026 took this constraint away with it, on PostgreSQL alone. There it
is dropped if it exists and made; on SQLite it never went.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ('moderation', '0026_no_index_twice'),
    ]

    operations = [
        migrations.RemoveConstraint(model_name='reviewcase', name='case_one_per_reader'),
        migrations.AddConstraint(
            model_name='reviewcase',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['in_review', 'second_review', 'lead_review', 'appeal_review', 'crisis_review'])), fields=('lease_holder',), name='case_one_per_reader'),
        ),
    ]
