"""`python -m bench.inside PART …`: a part of the bench that runs as one of the site's own processes."""

import importlib
import os
import sys

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metoo_site.settings")
    django.setup()
    part, *arguments = sys.argv[1:]
    importlib.import_module(f"bench.{part}").main(*arguments)
