"""Everything that is kept about an account and what it signed (GDPR, Articles 15 and 20)."""

from collections.abc import Callable

from stories.account_keys import keys_for_account
from stories.everything_kept import Plain
from stories.mine import MyText, look_up
from stories.models import Account
from stories.receipts import ReceiptKeys
from stories.services.sessions import open_ones
from stories.services.signing import signed_texts
from stories.ways_in import ways_in

OfText = Callable[[MyText, ReceiptKeys], dict[str, Plain]]


def account_kept(account: Account, *, private: bytes, of_text: OfText) -> dict[str, Plain]:
    """The account, and each signed text as `of_text` tells it; raise DoesNotOpen with another account's key."""
    notice = getattr(account, "mail_notice", None)
    opened = [keys_for_account(text.key, private=private) for text in signed_texts(account)]
    return {
        "user_name": account.username,
        "display_name": account.display_name,
        "joined_in": account.joined_month.isoformat(),
        "ways_in": list(ways_in(account)),
        "sessions_since": [row.day.isoformat() for row in open_ones(account)],
        "mail_at_hour_utc": notice.hour if notice else "",
        "signed_texts": [of_text(mine, keys) for keys in opened if (mine := look_up(keys))],
    }
