"""Passkeys of writers: a key that stands in for the password, so one that its device keeps and asks its owner for."""

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import SignupWebAuthnForm
from allauth.mfa.webauthn.internal.auth import begin_registration
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.http import HttpResponse
from django.urls import reverse

from stories.pages import PageClass, page


class AddPasskeyView(AddWebAuthnView):
    """allauth's page for a key, asking the browser for one that signs in by itself."""

    template_name = "account/add_passkey.html"

    def get_context_data(self, **named: object) -> dict[str, object]:
        """With what the browser is asked."""
        context = super().get_context_data(**named)
        return context | {"js_data": {"creation_options": begin_registration(self.request.user, passwordless=True)}}

    def form_valid(self, form: SignupWebAuthnForm) -> HttpResponse:
        """To the account; where allauth makes codes of its own for it, they go: writers have nine words."""
        answer = super().form_valid(form)
        Authenticator.objects.filter(user=self.request.user, type=Authenticator.Type.RECOVERY_CODES).delete()
        return answer

    def get_success_url(self) -> str:
        """The account."""
        return reverse("account:home")


add_passkey = page(PageClass.ACCOUNT, methods=("GET", "POST"))(AddPasskeyView.as_view())
