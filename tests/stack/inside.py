"""`python -m tests.stack.inside PART …`: a part of a test that runs as one of a site's own processes."""

import importlib
import os
import sys

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metoo_site.settings")
    django.setup()
    part, *arguments = sys.argv[1:]
    importlib.import_module(f"tests.stack.{part}").main(*arguments)
