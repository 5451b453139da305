"""Who may sign a text: carried from the account's page to the writing page, which knows no session."""

from dataclasses import dataclass, field
from typing import Self

from stories.models import Account


@dataclass(frozen=True)
class Signer:
    """An account, and the name under which the text would appear."""

    account: int = field(repr=False)
    name: str = field(repr=False)

    @classmethod
    def of(cls, account: Account) -> Self | None:
        """None while the account has no name to show, or no keys of its own."""
        return cls(account.pk, account.display_name) if account.display_name and hasattr(account, "key") else None

    def still_signs(self) -> bool:
        """Whether the account is there, and still has this name."""
        there = Account.objects.filter(pk=self.account, display_name=self.name, is_active=True)
        return there.exclude(key=None).exists()
