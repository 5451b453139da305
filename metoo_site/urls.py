"""Addresses of the whole site; a process serves only those of its role."""

from allauth.account.views import password_change
from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from moderation.urls import desk_urls, public_urls
from moderation.views.guard import recently_proven

_moderation = [*public_urls, *desk_urls] if settings.OPENS_SENT_TEXTS else public_urls

_pages = [
    path("", include("stories.urls")),
    path("", include((_moderation, "moderation"))),
]
if settings.OPENS_SENT_TEXTS:
    _pages += [
        path("account/password/change/", recently_proven(password_change), name="account_change_password"),
        path("account/", include("allauth.account.urls")),
        path("account/mfa/", include("allauth.mfa.urls")),
    ]

# English addresses have no prefix; /es/help/ is /help/ in Spanish.
urlpatterns = i18n_patterns(*_pages, prefix_default_language=False)

handler400 = "stories.views.errors.bad_request"
handler403 = "stories.views.errors.forbidden"
handler404 = "stories.views.errors.not_found"
handler500 = "stories.views.errors.server_error"
