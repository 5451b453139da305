"""`python -m tests.stack.ring`, as a worker of a stack: the sweeper of the outbox, without waiting for its minute."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metoo_site.settings")
django.setup()

from stories.doorbell import ring_forgotten  # noqa: E402 - needs the settings

ring_forgotten()
