"""Error pages; each shows again what was typed."""

from django.http import HttpRequest, HttpResponse

from stories.refusals import apologise, refuse


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: a body that cannot be read."""
    return refuse(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: not from our own page, or not for this person."""
    return refuse(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a desk or account form whose page was too old."""
    return refuse(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: withdrawn, never there, or mistyped; the same page for all."""
    return refuse(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault."""
    return apologise(request)
