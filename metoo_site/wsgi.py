"""What gunicorn loads."""

import os

from django.core.wsgi import get_wsgi_application

from metoo_site.celery import app as celery_app

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metoo_site.settings")

application = get_wsgi_application()
celery_app.loader.import_default_modules()  # a web process too knows the tasks: embedded mode runs them here
