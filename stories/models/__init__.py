"""Rows of the public room. Random keys, days at most, and words only when sealed or public."""

from stories.models.account import Account, MailNotice, SignIn
from stories.models.doorbell import Outbox, Purpose
from stories.models.draft import Draft
from stories.models.imported import Consent, Imported
from stories.models.index import PublicIndex
from stories.models.keys import AccountKey, DraftKey, TextKey, Withdrawal
from stories.models.letter import Letter
from stories.models.metoo import MeToo
from stories.models.names import NameTakenOff
from stories.models.notice import Notice, NoticeKind
from stories.models.public import PublicResponse, PublicStory
from stories.models.revision import Revision
from stories.models.support import Phrase, Support
from stories.models.text import Identity, Kind, ReleaseChoice, ReplyChoice, Response, Story, Text

__all__ = [
    "Account",
    "AccountKey",
    "Consent",
    "Draft",
    "DraftKey",
    "Identity",
    "Imported",
    "Kind",
    "Letter",
    "MailNotice",
    "MeToo",
    "NameTakenOff",
    "Notice",
    "NoticeKind",
    "Outbox",
    "Phrase",
    "PublicIndex",
    "PublicResponse",
    "PublicStory",
    "Purpose",
    "ReleaseChoice",
    "ReplyChoice",
    "Response",
    "Revision",
    "SignIn",
    "Story",
    "Support",
    "Text",
    "TextKey",
    "Withdrawal",
]
