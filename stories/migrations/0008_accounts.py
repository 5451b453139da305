"""Accounts of writers: a pair of keys, sessions that can be ended, and where to send a mail that says nothing."""

import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('stories', '0007_drafts'),
    ]

    operations = [
        migrations.AddField(
            model_name='account',
            name='at_desk',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='textkey',
            name='account_wrap',
            field=models.BinaryField(null=True),
        ),
        migrations.CreateModel(
            name='MailNotice',
            fields=[
                ('account', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='mail_notice', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('sealed', models.BinaryField()),
                ('desk_key_version', models.PositiveSmallIntegerField()),
                ('hour', models.PositiveSmallIntegerField()),
                ('due_day', models.DateField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('hour__lt', 24)), name='mail_notice_hour_is_one')],
            },
        ),
        migrations.CreateModel(
            name='SignIn',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('day', models.DateField(default=django.utils.timezone.localdate)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sign_ins', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='AccountKey',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('lookup', models.BinaryField(max_length=32, unique=True)),
                ('pepper_version', models.PositiveSmallIntegerField()),
                ('writer_wrap', models.BinaryField()),
                ('public', models.BinaryField(max_length=32)),
                ('password_salt', models.BinaryField(max_length=16, null=True)),
                ('password_wrap', models.BinaryField(null=True)),
                ('account', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='key', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('password_salt__isnull', True), ('password_wrap__isnull', True)), models.Q(('password_salt__isnull', False), ('password_wrap__isnull', False)), _connector='OR'), name='account_key_password_wrap_has_its_salt')],
            },
        ),
    ]
