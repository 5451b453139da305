"""Sealing: one random key per text, wrapped for the writer and, once sent, for the desk.

AES-256-GCM with the table, row, field and version as associated data, so that a value moved elsewhere does not open;
padded to size classes, so that its length does not tell which text it is. The writer's wrap opens with a key derived
from the nine words. The desk's wrap is sealed to a public key: whoever holds the public half alone can only write.
"""

import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
NONCE_BYTES = 12
PUBLIC_BYTES = 32
SIZE_CLASSES = [1024 << step for step in range(9)]  # 1 KiB to 256 KiB; 20,000 characters are at most 80 kB of UTF-8


class DoesNotOpen(Exception):
    """The key, the place or the bytes are not the ones that were sealed."""


@dataclass(frozen=True)
class Place:
    """Where a sealed value lives; part of what is authenticated."""

    table: str
    row: str
    field: str
    version: int = 1

    def __bytes__(self) -> bytes:
        return f"{self.table}|{self.row}|{self.field}|{self.version}".encode()


@dataclass(frozen=True)
class KeyPair:
    """An X25519 pair; `private` is empty where only writing is allowed."""

    version: int
    public: bytes
    private: bytes = b""

    def __repr__(self) -> str:
        return f"KeyPair(version={self.version})"


def new_key() -> bytes:
    """A fresh random key for one text."""
    return os.urandom(KEY_BYTES)


def public_half(private: bytes) -> bytes:
    """The public half of an X25519 private key, 32 raw bytes."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def _pad(plain: bytes) -> bytes:
    """ISO/IEC 7816-4 padding up to the next size class."""
    room = next((size for size in SIZE_CLASSES if size > len(plain)), None)
    if room is None:
        raise ValueError("longer than the largest size class")
    return plain + b"\x80" + bytes(room - len(plain) - 1)


def _unpad(padded: bytes) -> bytes:
    return padded[: padded.rindex(b"\x80")]


def seal(plain: bytes, *, key: bytes, place: Place) -> bytes:
    """Nonce and ciphertext; raise ValueError above 256 KiB."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, _pad(plain), bytes(place))


def unseal(sealed: bytes, *, key: bytes, place: Place) -> bytes:
    """What was sealed at this place; raise DoesNotOpen."""
    sealed = bytes(sealed)
    try:
        padded = AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bytes(place))
    except (InvalidTag, ValueError):
        raise DoesNotOpen from None
    return _unpad(padded)


def wrap(key: bytes, *, with_key: bytes, place: Place) -> bytes:
    """A text's key under the writer's key."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(with_key).encrypt(nonce, key, bytes(place))


def unwrap(wrapped: bytes, *, with_key: bytes, place: Place) -> bytes:
    """The text's key again; raise DoesNotOpen."""
    wrapped = bytes(wrapped)
    try:
        return AESGCM(with_key).decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], bytes(place))
    except (InvalidTag, ValueError):
        raise DoesNotOpen from None


def _shared_key(shared: bytes, ephemeral: bytes, receiver: bytes) -> bytes:
    return HKDF(hashes.SHA256(), KEY_BYTES, salt=ephemeral + receiver, info=b"together/seal-to/v1").derive(shared)


def seal_to(public: bytes, plain: bytes, *, place: Place) -> bytes:
    """Seal to a public key: ephemeral X25519, HKDF-SHA-256, AES-256-GCM. The sender cannot reopen it."""
    ephemeral = X25519PrivateKey.generate()
    sender = ephemeral.public_key().public_bytes_raw()
    key = _shared_key(ephemeral.exchange(X25519PublicKey.from_public_bytes(public)), sender, public)
    nonce = os.urandom(NONCE_BYTES)
    return sender + nonce + AESGCM(key).encrypt(nonce, plain, bytes(place))


def unseal_with(private: bytes, sealed: bytes, *, place: Place) -> bytes:
    """What was sealed to this private key's public half; raise DoesNotOpen."""
    sealed = bytes(sealed)
    sender, nonce = sealed[:PUBLIC_BYTES], sealed[PUBLIC_BYTES : PUBLIC_BYTES + NONCE_BYTES]
    try:
        own = X25519PrivateKey.from_private_bytes(private)
        shared = own.exchange(X25519PublicKey.from_public_bytes(sender))
        key = _shared_key(shared, sender, own.public_key().public_bytes_raw())
        return AESGCM(key).decrypt(nonce, sealed[PUBLIC_BYTES + NONCE_BYTES :], bytes(place))
    except (InvalidTag, ValueError):
        raise DoesNotOpen from None


def seal_message_to(public: bytes, plain: bytes, *, place: Place) -> bytes:
    """As `seal_to`, padded: for words, whose length would tell something; raise ValueError above 256 KiB."""
    return seal_to(public, _pad(plain), place=place)


def unseal_message_with(private: bytes, sealed: bytes, *, place: Place) -> bytes:
    """The words of `seal_message_to`; raise DoesNotOpen."""
    return _unpad(unseal_with(private, sealed, place=place))
