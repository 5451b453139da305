"""Addresses of the whole site; a process serves only those of its role."""

from allauth.account.views import password_change
from allauth.urls import build_provider_urlpatterns
from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from metoo_site.passkeys import add_passkey
from moderation.urls import desk_urls, public_urls
from moderation.views.account_rights import download
from moderation.views.guard import recently_proven
from stories.views.accounts import sign_up

_moderation = [*public_urls, *desk_urls] if settings.OPENS_SENT_TEXTS else public_urls

_pages = [
    path("", include("stories.urls")),
    path("", include((_moderation, "moderation"))),
]
_account = [
    path("password/change/", recently_proven(password_change), name="account_change_password"),
    path("", include("allauth.account.urls")),
    path("mfa/", include("allauth.mfa.urls")),
]
if "writers" in settings.DOORS:
    _account = [
        path("signup/", sign_up, name="account_signup"),
        path("passkeys/add/", add_passkey, name="add_passkey"),
        path("download/", download, name="account_download"),
        path("", include("stories.account_urls")),
        path("with/", include(build_provider_urlpatterns())),
        path("with/", include("allauth.socialaccount.urls")),
        *_account,
    ]
_pages.append(path(settings.ACCOUNT_PATH, include(_account)))

# English addresses have no prefix; /es/help/ is /help/ in Spanish.
urlpatterns = i18n_patterns(*_pages, prefix_default_language=False)

handler400 = "stories.views.errors.bad_request"
handler403 = "stories.views.errors.forbidden"
handler404 = "stories.views.errors.not_found"
handler500 = "stories.views.errors.server_error"
