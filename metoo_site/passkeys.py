"""Passkeys of writers: a key that stands in for the password, so one that its device keeps and asks its owner for."""

from allauth.mfa.webauthn.internal.auth import begin_registration
from allauth.mfa.webauthn.views import AddWebAuthnView

from stories.pages import PageClass, page


class AddPasskeyView(AddWebAuthnView):
    """allauth's page for a key, asking the browser for one that signs in by itself."""

    template_name = "account/add_passkey.html"

    def get_context_data(self, **named: object) -> dict[str, object]:
        """With what the browser is asked."""
        context = super().get_context_data(**named)
        return context | {"js_data": {"creation_options": begin_registration(self.request.user, passwordless=True)}}


add_passkey = page(PageClass.ACCOUNT, methods=("GET", "POST"))(AddPasskeyView.as_view())
