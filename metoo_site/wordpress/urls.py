"""The two addresses of signing in through WordPress.com."""

from allauth.socialaccount.providers.oauth2.urls import default_urlpatterns

from metoo_site.wordpress.provider import WordPressProvider

urlpatterns = default_urlpatterns(WordPressProvider)
