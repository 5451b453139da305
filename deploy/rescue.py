"""The rescue: while the site is down, what a person sent comes back to them, with helplines. Knows no key, no database.

nginx hands it a request that the public process or the desk did not answer. It keeps nothing.
"""

import os
from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.middleware.security import SecurityMiddleware

from metoo_site.headers import PageHeadersMiddleware
from metoo_site.language import LanguageMiddleware
from stories.keyring import new_keys
from stories.refusals import apologise

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

AGAIN_IN_SECONDS = "60"


def set_up() -> None:
    """The site's settings with throw-away keys, and addresses where nobody listens; then no database at all."""
    nowhere = {"DATABASE_URL": "postgres://127.0.0.1:9/none", "REDIS_URL": "redis://127.0.0.1:9/0"}
    os.environ.update(new_keys() | nowhere | {"SITE_ROLE": "public", "DJANGO_SETTINGS_MODULE": "metoo_site.settings"})
    settings.DATABASES = {}
    django.setup()


def give_back(request: HttpRequest) -> HttpResponse:
    """The page for our own fault, with the words in it, and when to try again."""
    response = apologise(request)
    response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
    response["Retry-After"] = AGAIN_IN_SECONDS
    return response


def application(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    """The headers are those of every writing page."""
    response = answer(WSGIRequest(environ))
    response["Content-Length"] = str(len(response.content))
    start_response(f"{response.status_code} {response.reason_phrase}", list(response.items()))
    return [response.content]


set_up()
answer = PageHeadersMiddleware(LanguageMiddleware(SecurityMiddleware(give_back)))
