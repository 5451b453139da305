"""Form tokens: what a page carries from one step to the next, sealed under a server key. Nothing is stored.

A share token holds the nine words, so that going back, reloading or an expired page never changes them. A mine token
holds keys derived from the words, never the words, and works for fifteen minutes; a draft token likewise, for a day.
What the page that checks found goes on in the token to the press that sends, as long whatever was found.
"""

import json
import secrets
import time
from base64 import b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from django.conf import settings
from django.core.cache import cache

from stories.opening import Look
from stories.receipts import Receipt, ReceiptKeys, Seed
from stories.sealing import DoesNotOpen, Place, seal, unseal
from stories.signer import Signer

SHARE_HOURS = 24
MINE_MINUTES = 15
LONGEST = 8192  # characters; ours are about 1,400, the one with new words 5,500


class TokenUnreadable(Exception):
    """The token was forged, cut, made for another page or under another key."""


class TokenTooOld(Exception):
    """The token was ours, but its time is over."""


def _make(purpose: str, content: dict[str, object]) -> str:
    sealed = seal(json.dumps(content).encode(), key=settings.TOKEN_KEY, place=Place("token", "-", purpose))
    return urlsafe_b64encode(sealed).decode("ascii")


def _read(purpose: str, token: str) -> dict[str, object]:
    if len(token) > LONGEST:
        raise TokenUnreadable
    try:
        sealed = b64decode(token, altchars=b"-_", validate=True)
        return json.loads(unseal(sealed, key=settings.TOKEN_KEY, place=Place("token", "-", purpose)))
    except (DoesNotOpen, NotBase64, ValueError):
        raise TokenUnreadable from None


@dataclass(frozen=True)
class ShareToken:
    """The words minted when the writing page was first shown, and when (seconds since the epoch)."""

    receipt: Receipt
    issued: float
    signer: Signer | None = None  # only on a page that was opened from an account
    look: Look | None = None  # once the page that checks has been shown

    @property
    def keys(self) -> ReceiptKeys:
        """What the words open."""
        return self.receipt.keys

    @property
    def words(self) -> tuple[str, ...]:
        """For the pages that show them."""
        return self.receipt.words

    def __str__(self) -> str:
        content = {"words": list(self.receipt.words), "issued": self.issued}
        signer = self.signer and {"signer": [self.signer.account, self.signer.name]}
        return _make("share", content | (signer or {}) | _with_look(self.look))

    @property
    def seconds(self) -> float:
        """How long ago the page was first shown."""
        return time.time() - self.issued

    @property
    def is_old(self) -> bool:
        """Older than a day: still the same words, but asked to look once more."""
        return self.seconds > SHARE_HOURS * 3600

    def renewed(self) -> "ShareToken":
        """The same words with a fresh time; who wants to sign after so long begins at the account once more."""
        return ShareToken(self.receipt, time.time())


def new_share_token(receipt: Receipt, signer: Signer | None = None) -> ShareToken:
    """A token around these words, issued now."""
    return ShareToken(receipt, time.time(), signer)


def read_share_token(token: str) -> ShareToken:
    """Raise TokenUnreadable; age is for the caller to judge, since words are never refused over a token's age."""
    content = _read("share", token)
    signer = Signer(*content["signer"]) if "signer" in content else None
    token = ShareToken(Receipt(tuple(content["words"])), content["issued"], signer, _look_of(content))
    return replace(token, signer=None) if token.is_old else token


def _with_look(look: Look | None) -> dict[str, object]:
    """Nobody sees in a page what was found, not even from how long it is."""
    return {"look": [look.at, int(look.in_danger)]} if look else {}


def _look_of(content: dict[str, object]) -> Look | None:
    if "look" not in content:
        return None
    at, in_danger = content["look"]
    return Look(at, bool(in_danger))


def _with_keys(keys: ReceiptKeys) -> dict[str, object]:
    hexes = {"lookup": keys.lookup_secret.hex(), "key": keys.key.hex(), "seed": keys.seed.hex()}
    return hexes | {"issued": time.time()}


def _keys_of(content: dict[str, object], *, seconds: float) -> ReceiptKeys:
    """Raise TokenTooOld."""
    if time.time() - content["issued"] > seconds:
        raise TokenTooOld
    return ReceiptKeys(*(bytes.fromhex(content[part]) for part in ("lookup", "key", "seed")))


@dataclass(frozen=True)
class MineToken:
    """Opens one text for fifteen minutes."""

    keys: ReceiptKeys = field(repr=False)

    def __str__(self) -> str:
        return _make("mine", _with_keys(self.keys))


def read_mine_token(token: str) -> MineToken:
    """Raise TokenUnreadable, or TokenTooOld after fifteen minutes."""
    return MineToken(_keys_of(_read("mine", token), seconds=MINE_MINUTES * 60))


@dataclass(frozen=True)
class DraftToken:
    """Goes on with a draft that nine words opened, for a day: writing takes longer than looking."""

    keys: ReceiptKeys = field(repr=False)
    kind: str
    to: str = field(repr=False)
    look: Look | None = None

    signer = None  # nine words say nothing of an account
    words: ClassVar[tuple[str, ...]] = ()  # they were typed and are not kept
    is_old = False  # then it is not read at all
    seconds = SHARE_HOURS * 3600.0  # nobody who had to type nine words was too fast

    def __str__(self) -> str:
        content = _with_keys(self.keys) | {"kind": self.kind, "to": self.to}
        return _make("draft", content | _with_look(self.look))


def read_draft_token(token: str) -> DraftToken:
    """Raise TokenUnreadable, or TokenTooOld after a day."""
    content = _read("draft", token)
    keys = _keys_of(content, seconds=SHARE_HOURS * 3600)
    return DraftToken(keys, content["kind"], content["to"], _look_of(content))


def new_words_token(keys: ReceiptKeys, receipt: Receipt) -> str:
    """Carries new words from the page that shows them to the press that makes them count."""
    return _make("new-words", {"old": str(MineToken(keys)), "new": str(new_share_token(receipt))})


def read_new_words_token(token: str) -> tuple[ReceiptKeys, Receipt]:
    """The old keys and the new words; raise TokenUnreadable, or TokenTooOld after fifteen minutes."""
    content = _read("new-words", token)
    return read_mine_token(content["old"]).keys, read_share_token(content["new"]).receipt


def new_tap_token(month: date, *, held: bool) -> str:
    """Says that somebody just tapped "me too", in this month, and whether the tap is held; works once."""
    tap = {"month": month.isoformat(), "held": held}
    return _make("tap", tap | {"nonce": secrets.token_hex(16), "issued": time.time()})


def spend_tap_token(token: str) -> tuple[date, bool]:
    """The month of the tap, and whether it is held.

    Raises TokenUnreadable, or TokenTooOld after fifteen minutes or a first use.
    """
    content = _read("tap", token)
    first_use = cache.add(f"tap-{content['nonce']}", "", MINE_MINUTES * 60)
    if time.time() - content["issued"] > MINE_MINUTES * 60 or not first_use:
        raise TokenTooOld
    return date.fromisoformat(content["month"]), content["held"]


def new_choices(content: dict[str, object]) -> str:
    """A reader's choices for their own cookie: nobody who looks at the device reads from it what a person avoids."""
    return _make("choices", content)


def read_choices(token: str) -> dict[str, object]:
    """Raise TokenUnreadable."""
    return _read("choices", token)


def new_place(content: dict[str, object]) -> str:
    """What was looked for, and how far the list has come; for the form that leads to the next page."""
    return _make("place", content)


def read_place(token: str) -> dict[str, object]:
    """Raise TokenUnreadable."""
    return _read("place", token)


def new_account_token(receipt: Receipt, name: str = "") -> str:
    """Carries an account's nine words, and its suggested user name, to the press that makes them count."""
    return _make("account", {"words": list(receipt.words), "name": name, "issued": time.time()})


def read_account_token(token: str) -> tuple[Receipt, str]:
    """The nine words and the name; raise TokenUnreadable, or TokenTooOld after a day."""
    content = _read("account", token)
    if time.time() - content["issued"] > SHARE_HOURS * 3600:
        raise TokenTooOld
    return Receipt(tuple(content["words"])), content["name"]


def new_leaving_token(seed: Seed, asked_about: str) -> str:
    """Carries new words for any number of texts, and which texts their writer was asked about, to the last press.

    No age: the page needs a signed-in session, and writing many words down takes long.
    """
    return _make("leaving", {"random": seed.random.hex(), "language": seed.language, "asked_about": asked_about})


def read_leaving_token(token: str) -> tuple[Seed, str]:
    """The seed, and what was asked about; raise TokenUnreadable."""
    content = _read("leaving", token)
    return Seed(bytes.fromhex(content["random"]), content["language"]), content["asked_about"]
