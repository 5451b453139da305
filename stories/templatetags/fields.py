"""Fields of forms: how they are spoken of, and how those of allauth look in this house."""

from django import template
from django.forms import BoundField

from stories.forms.account import NEW_PASSWORD

register = template.Library()


@register.filter
def led_in(label: str) -> str:
    """A label before what is said about it: a question keeps its own mark, anything else gets a colon."""
    return label if str(label).endswith(("?", "؟")) else f"{label}:"


@register.filter
def plainly(field: BoundField) -> BoundField:
    """Its label stands above and not inside of the box; a new password has our hint, and nothing else has one.

    The page says the rest. A hint that is not shown may not be named as the description of its box either.
    """
    field.field.widget.attrs.pop("placeholder", None)
    field.help_text = NEW_PASSWORD if field.name == "password1" else ""
    return field
