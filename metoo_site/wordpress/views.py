"""The way to WordPress.com and back (developer.wordpress.com/docs/wpcc)."""

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.views import OAuth2Adapter, OAuth2CallbackView, OAuth2LoginView
from django.http import HttpRequest


class WordPressAdapter(OAuth2Adapter):
    """Where WordPress.com answers."""

    provider_id = "wordpress"
    authorize_url = "https://public-api.wordpress.com/oauth2/authorize"
    access_token_url = "https://public-api.wordpress.com/oauth2/token"  # noqa: S105 - an address
    profile_url = "https://public-api.wordpress.com/rest/v1/me?fields=ID"

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **_answer: object
    ) -> SocialLogin:
        """Ask for the account's number and nothing else."""
        with get_adapter().get_requests_session() as session:
            answer = session.get(self.profile_url, headers={"Authorization": f"Bearer {token.token}"})
            answer.raise_for_status()
        return self.get_provider().sociallogin_from_response(request, answer.json())


oauth2_login = OAuth2LoginView.adapter_view(WordPressAdapter)
oauth2_callback = OAuth2CallbackView.adapter_view(WordPressAdapter)
