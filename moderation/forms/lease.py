"""The lease that a case page carries: with it one may decide, put back or keep reading."""

from uuid import UUID

from django import forms

from moderation.services.claim import Lease


class LeaseForm(forms.Form):
    """Two hidden fields."""

    token = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def lease(self, case_id: UUID) -> Lease | None:
        """What the page was shown with; None when it was not ours."""
        if not self.is_valid():
            return None
        return Lease(case_id, self.cleaned_data["token"], self.cleaned_data["version"])
