"""No index that is the beginning of another: what asks for the longer one is answered, and each row is written once less."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('moderation', '0025_asked_only_when_it_ends'),
        ('stories', '0016_no_index_twice'),
    ]

    operations = [
        # Django finds the index of a field by its column, and takes away this constraint with it.
        migrations.RemoveConstraint(model_name='reviewcase', name='case_one_per_reader'),
        migrations.AlterField(
            model_name='reviewcase',
            name='lease_holder',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='holds', to='moderation.deskmember'),
        ),
        migrations.AddConstraint(
            model_name='reviewcase',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['in_review', 'second_review', 'lead_review', 'appeal_review', 'crisis_review'])), fields=('lease_holder',), name='case_one_per_reader'),
        ),
        migrations.AlterField(
            model_name='clause',
            name='policy',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='clauses', to='moderation.policy'),
        ),
        migrations.AlterField(
            model_name='declaredconflict',
            name='member',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='conflicts', to='moderation.deskmember'),
        ),
        migrations.AlterField(
            model_name='draft',
            name='case',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to='moderation.reviewcase'),
        ),
        migrations.AlterField(
            model_name='report',
            name='revision',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='stories.revision'),
        ),
        migrations.AlterField(
            model_name='screenerrun',
            name='revision',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='screener_runs', to='stories.revision'),
        ),
        migrations.AlterField(
            model_name='setaside',
            name='case',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='set_aside', to='moderation.reviewcase'),
        ),
        migrations.AlterField(
            model_name='shift',
            name='member',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='shifts', to='moderation.deskmember'),
        ),
        migrations.AlterField(
            model_name='wording',
            name='clause_slug',
            field=models.SlugField(db_index=False, max_length=20),
        ),
    ]
