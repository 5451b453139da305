"""What colleagues tell each other about a text: sealed to the desk, like the text."""

from django.conf import settings

from moderation.models import Appeal, Assessment, Draft, LostWords, Report, Statement
from stories.sealing import DoesNotOpen, Place, seal_message_to, unseal_message_with

Row = Appeal | Assessment | Draft | LostWords | Report | Statement


def seal_to_desk(row: Row, field: str, words: str) -> None:
    """Fill this field of an unsaved row; an empty one stays empty."""
    if words:
        row.desk_key_version = max(settings.DESK_PUBLIC_KEYS)
        public = settings.DESK_PUBLIC_KEYS[row.desk_key_version]
        setattr(row, field, seal_message_to(public, words.encode(), place=_place(row, field)))


def open_at_desk(row: Row, field: str) -> str:
    """The words again; raise DoesNotOpen where the private key is missing."""
    sealed = bytes(getattr(row, field))
    if not sealed:
        return ""
    private = settings.DESK_PRIVATE_KEYS.get(row.desk_key_version)
    if private is None:
        raise DoesNotOpen
    return unseal_message_with(private, sealed, place=_place(row, field)).decode()


def _place(row: Row, field: str) -> Place:
    return Place(type(row).__name__.lower(), str(row.pk), field)
