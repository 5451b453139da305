"""`python -m tests.stack.take_down WORDS`: as the writer does with nine words."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metoo_site.settings")
django.setup()

from stories import receipts  # noqa: E402 - needs the settings
from stories.services.withdraw import withdraw  # noqa: E402 - the same

withdraw(keys=receipts.read(sys.argv[1]).keys)
