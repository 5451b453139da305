"""Everything that is kept for one person, in words and as data (GDPR, Articles 15 and 20)."""

from stories.account_keys import keys_for_account
from stories.mine import MyText, look_up
from stories.models import Account, Revision
from stories.opening import Words, key_for_writer, open_revision
from stories.services.share import find_key
from stories.services.signing import signed_texts

Plain = dict[str, object]


def of_account(account: Account, *, private: bytes, signs_in_with: list[str]) -> Plain:
    """The account with each text that it signed; raise DoesNotOpen with another account's key."""
    notice = getattr(account, "mail_notice", None)
    return {
        "user_name": account.username,
        "display_name": account.display_name,
        "joined_month": account.joined_month.isoformat(),
        "signs_in_with": signs_in_with,
        "sessions": [row.day.isoformat() for row in account.sign_ins.all()],
        "mail": {"address": "sealed; only the process that sends mail opens it", "hour_utc": notice.hour}
        if notice
        else None,
        "texts": [_text(keys_for_account(text.key, private=private)) for text in signed_texts(account)],
    }


def _text(keys: object) -> Plain:
    mine = look_up(keys)
    key = key_for_writer(find_key(keys), keys)
    text = mine.text
    return {
        "address": f"/stories/{text.slug}/" if mine.is_public else "",
        "state": " ".join(mine.state_lines),
        "language": text.language,
        "replies": text.get_reply_choice_display(),
        "release": text.get_release_choice_display(),
        "search_engines": text.findable,
        "received_week": text.received_week.isoformat(),
        "published_month": text.published_month and text.published_month.isoformat(),
        "what_happened": mine.timeline,
        "statements": [_statement(statement) for statement in mine.statements],
        "support": {row.get_phrase_display(): row.taps for row in mine.support},
        "responses": [response.body for response in mine.responses],
        "versions": [_words(revision, key) for revision in _versions(mine)],
    }


def _versions(mine: MyText) -> list[Revision]:
    """The one that stands now first; nothing tells in which order the others came."""
    return sorted(mine.text.revisions.all(), key=lambda row: (row.pk != mine.text.current_revision_id, row.pk))


def _statement(statement: object) -> Plain:
    reasons = [{"clause": reason.clause_title, "passage": reason.quoted} for reason in statement.reasons]
    return {"heading": statement.heading, "reasons": reasons, "advice": statement.advice}


def _words(revision: Revision, key: bytes) -> Plain:
    words: Words = open_revision(revision, key=key)
    warning = words.warning
    return {
        "title": words.title,
        "words": words.body,
        "closing": words.closing,
        "name": words.pen_name,
        "includes": [str(topic.label) for topic in warning.topics] if warning else [],
    }
