"""The desk, as Django knows it."""

from django.apps import AppConfig


class ModerationConfig(AppConfig):
    """Everything between "sent" and "decided"."""

    name = "moderation"
    default_auto_field = "django.db.models.BigAutoField"
