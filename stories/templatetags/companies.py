"""The companies that the operator switched on, for the page where people sign in."""

from allauth.socialaccount.adapter import get_adapter
from django import template
from django.http import HttpRequest

register = template.Library()


@register.simple_tag(takes_context=True)
def companies(context: dict[str, HttpRequest]) -> list[dict[str, str]]:
    """Name and address of each; the address is our own page, which says what the company learns."""
    request = context["request"]
    return [
        {"name": provider.name, "address": provider.get_login_url(request)}
        for provider in get_adapter(request).list_providers(request)
    ]
