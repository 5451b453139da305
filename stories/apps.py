"""The public room, as Django knows it."""

from django.apps import AppConfig


class StoriesConfig(AppConfig):
    """What people write and read; exists without the desk."""

    name = "stories"
    default_auto_field = "django.db.models.BigAutoField"
