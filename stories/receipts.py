"""Receipts: nine words, the one secret that lets a person come back to their own text.

Nine words of a filtered list of over 7,000 are more than 115 bits, so a keyed digest is enough to look them up
(ASVS 5.0, 6.5.2); a slow one would let strangers saturate the machine. The words themselves are kept nowhere.
"""

import hashlib
import hmac
import re
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, permutations
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from django.conf import settings
from django.utils.translation import get_language

from stories.sealing import KEY_BYTES, public_half

COUNT, LINE = 9, 3
LONGEST_INPUT = 200  # characters; nine words of nine letters are 89
WORDS_FOLDER = Path(__file__).parent / "words"
ENGLISH = "en"
# Every closed list, by the code of its language, and what the pages call it.
LISTS = {ENGLISH: "EFF, English", "es": "español"}
_SITE = b"together/receipt/v1"


class NotNineWords(Exception):
    """What was typed cannot be a receipt; `unknown` names the places (from 1) of words that are not on the list."""

    def __init__(self, found: int, unknown: tuple[int, ...] = ()) -> None:
        super().__init__()
        self.found = found
        self.unknown = unknown


@cache
def word_list(language: str = ENGLISH) -> tuple[str, ...]:
    """Every word a receipt of this list may hold. Public, so naming a word that is not on it tells nothing."""
    return tuple((WORDS_FOLDER / f"{language}.txt").read_text(encoding="ascii").split())


@cache
def _known(language: str) -> frozenset[str]:
    return frozenset(word_list(language))


def list_of(words: Iterable[str]) -> str:
    """The list that these words come from: the one that knows most of them."""
    return max(LISTS, key=lambda language: len(_known(language).intersection(words)))


@dataclass(frozen=True)
class Receipt:
    """Nine words and what is derived from them; printing it shows nothing."""

    words: tuple[str, ...] = field(repr=False)

    @property
    def _master(self) -> bytes:
        """HKDF-Extract (RFC 5869) is this HMAC."""
        return hmac.digest(_SITE, " ".join(self.words).encode("ascii"), "sha256")

    def _derive(self, purpose: bytes) -> bytes:
        return HKDFExpand(hashes.SHA256(), KEY_BYTES, info=purpose).derive(self._master)

    def in_every_order_of_lines(self) -> list["Receipt"]:
        """As typed, then with the three lines of three in every other order: a slip is read from any side."""
        lines = [self.words[at : at + LINE] for at in range(0, COUNT, LINE)]
        return [Receipt(tuple(chain.from_iterable(order))) for order in permutations(lines)]

    @property
    def keys(self) -> "ReceiptKeys":
        """What the words open, without the words."""
        seed = self._derive(b"x25519/v1")
        return ReceiptKeys(lookup_secret=self._derive(b"lookup/v1"), key=self._derive(b"kek/v1"), seed=seed)


@dataclass(frozen=True)
class ReceiptKeys:
    """Derived keys: `lookup_secret` finds the text, `key` unwraps its key, `seed` opens messages from the desk."""

    lookup_secret: bytes = field(repr=False)
    key: bytes = field(repr=False)
    seed: bytes = field(repr=False)

    @property
    def public(self) -> bytes:
        """The X25519 public key that the desk seals messages to."""
        return public_half(self.seed)

    def lookups(self) -> list[tuple[int, bytes]]:
        """(pepper version, HMAC-SHA-256) for every pepper in use, newest first."""
        return [
            (version, hmac.digest(pepper, b"lookup/v1|" + self.lookup_secret, hashlib.sha256))
            for version, pepper in reversed(settings.RECEIPT_PEPPERS.items())
        ]

    def newest_lookup(self) -> tuple[int, bytes]:
        """The lookup for a new row."""
        return self.lookups()[0]


def mint() -> Receipt:
    """Nine fresh random words, in the language of the page where there is a list in it, else in English."""
    words = word_list(list_of_page())
    return Receipt(tuple(secrets.choice(words) for _ in range(COUNT)))


def list_of_page() -> str:
    """The list in the language of the page where there is one, else the English one."""
    language = get_language()
    return language if language in LISTS else ENGLISH


@dataclass(frozen=True)
class Seed:
    """Random bytes that give nine words for each of many texts, the same ones whenever the page is shown again."""

    random: bytes = field(repr=False)
    language: str

    def receipt(self, slug: str) -> Receipt:
        """As random as freshly minted ones: 512 bits are reduced to 116, so no word is likelier than another."""
        derived = HKDFExpand(hashes.SHA512(), 64, info=b"seed/v1|" + slug.encode("ascii")).derive(self.random)
        number, words = int.from_bytes(derived), word_list(self.language)
        return Receipt(tuple(words[number // len(words) ** place % len(words)] for place in range(COUNT)))


def new_seed() -> Seed:
    """A fresh one, for words in the language of the page."""
    return Seed(secrets.token_bytes(KEY_BYTES), list_of_page())


def read(typed: str) -> Receipt:
    """The receipt that a person typed, in any spacing, case, punctuation or accents; raise NotNineWords."""
    if len(typed) > LONGEST_INPUT:
        raise NotNineWords(found=0)
    words = _plain_words(typed)
    known = _known(list_of(words))
    unknown = tuple(place for place, word in enumerate(words, start=1) if word not in known)
    if len(words) != COUNT or unknown:
        raise NotNineWords(found=len(words), unknown=unknown)
    return Receipt(words)


def stand_in(text: str, keys: ReceiptKeys) -> bool:
    """Whether the nine words behind these keys stand in this text, one after the other, however they are written."""
    words = _plain_words(text)
    for known in map(_known, LISTS):
        in_a_row = 0
        for end, word in enumerate(words, start=1):
            in_a_row = in_a_row + 1 if word in known else 0
            if in_a_row >= COUNT and Receipt(words[end - COUNT : end]).keys == keys:
                return True
    return False


def _plain_words(typed: str) -> tuple[str, ...]:
    """Without case, accents, punctuation and spacing."""
    letters = unicodedata.normalize("NFKD", typed).casefold()
    if not letters.isascii():
        letters = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return tuple(re.findall(r"[a-z]+", letters))
