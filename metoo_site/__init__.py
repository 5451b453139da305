"""Wiring only: settings, addresses, headers, the queue. No product rules."""

from metoo_site.celery import app as celery_app

__all__ = ["celery_app"]
