"""The queue. Tasks carry one random id; the rows in the database are the truth."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metoo_site.settings")

app = Celery("metoo_site")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
