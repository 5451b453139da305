"""What allauth has to know of WordPress.com."""

from allauth.socialaccount.providers.base import ProviderAccount
from allauth.socialaccount.providers.oauth2.provider import OAuth2Provider

from metoo_site.wordpress.views import WordPressAdapter


class WordPressProvider(OAuth2Provider):
    """Its number is all that is read of an account."""

    id = "wordpress"
    name = "WordPress.com"
    account_class = ProviderAccount
    oauth2_adapter_class = WordPressAdapter

    def get_default_scope(self) -> list[str]:
        """Who it is, and no access to anything of theirs."""
        return ["auth"]

    def extract_uid(self, data: dict[str, object]) -> str:
        """The account's number."""
        return str(data["ID"])


provider_classes = [WordPressProvider]
