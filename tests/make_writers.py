"""Builders for accounts: people who sign what they write, with a plain browser."""

from dataclasses import dataclass, field

from django.test import Client, override_settings

from stories import receipts
from stories.models import Account, Identity, Story
from stories.opening import Words
from stories.receipts import Receipt
from stories.services.accounts import free_name, open_account
from stories.services.share import Choices, share
from stories.services.signing import change_display_name
from tests.make import BODY, WARNING, Writer
from tests.visitor import Visitor

# A key from a password takes a fifth of a second, on purpose; where that is not the question, it does not.
cheaply = override_settings(
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"], ACCOUNT_KEY_COST={"passes": 1, "kibibytes": 8}
)

PASSWORD = "meadow-kettle-lantern-42"
NAME = "Wren by the river"


@dataclass
class Signing:
    """A person with an account, the nine words of the account, and a browser."""

    account: Account
    receipt: Receipt = field(repr=False)
    visitor: Visitor = field(default_factory=Visitor)

    @property
    def words(self) -> str:
        """The account's, as they would be typed."""
        return " ".join(self.receipt.words)

    def signs_in(self, password: str = PASSWORD) -> Visitor:
        if self.visitor.open("/account/login/").address == "/account/":
            return self.visitor  # is signed in already
        return self.visitor.send({"login": self.account.username, "password": password}, form="login")

    def signs(self, body: str = BODY, *, title: str = "", writer: Writer | None = None) -> Writer:
        """Sends a story under the display name, or a change of one; the answer has its own nine words."""
        writer = writer or Writer()
        share(
            words=Words(body=body, title=title, warning=WARNING, pen_name=self.account.display_name),
            choices=Choices(language="en", identity=Identity.SIGNED, author=self.account.pk),
            keys=writer.receipt.keys,
            policy_version=1,
            held=False,
        )
        return writer

    @property
    def stories(self) -> list[Story]:
        return list(Story.objects.filter(author=self.account))


def somebody(*, name: str = NAME, password: str = PASSWORD) -> Signing:
    """An account with a display name; without one where `name` is empty."""
    receipt = receipts.mint()
    account = open_account(name=free_name(), password=password, words=receipt.keys)
    if name:
        change_display_name(account=account, name=name, private=None, policy_version=1)
    return Signing(account, receipt, Visitor(Client(raise_request_exception=False)))
