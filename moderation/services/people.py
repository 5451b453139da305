"""People: who joins the desk, and who steps aside from a text."""

import secrets
from collections.abc import Iterable

from django.db import IntegrityError, transaction

from moderation.hours import this_hour
from moderation.models import DeclaredConflict, DeskMember
from stories.models import Account, Text
from stories.receipts import word_list
from stories.warnings import Topic, to_mask


class NameTaken(Exception):
    """An account of this name exists already."""


def add_member(*, username: str, lead: bool = False) -> tuple[DeskMember, str]:
    """A new account at the desk with a random password, which is kept nowhere; raise NameTaken.

    A lead may also look after a crisis and edit the policy, so that a desk of two can work from the first hour.
    """
    password = "-".join(secrets.choice(word_list()) for _ in range(5))
    try:
        with transaction.atomic():
            account = Account.objects.create_user(username, password, at_desk=True)
            member = DeskMember.objects.create(
                account=account, is_lead=lead, is_crisis_responder=lead, is_policy_editor=lead
            )
    except IntegrityError:
        raise NameTaken(username) from None
    return member, password


def declare_conflict(*, member: DeskMember, text: Text) -> None:
    """This member does not read this text, now or later."""
    of_text = {type(text).__name__.lower(): text}
    DeclaredConflict.objects.get_or_create(member=member, **of_text, defaults={"hour": this_hour()})


def choose_for_oneself(*, member: DeskMember, topics: Iterable[str], shortcuts: bool, call_mail: str) -> None:
    """Topics that do not come to this person (none takes that back), whether keys work, and where to call them."""
    mask = to_mask(Topic(topic) for topic in topics)
    DeskMember.objects.filter(pk=member.pk).update(topic_opt_outs=mask, shortcuts=shortcuts, call_mail=call_mail)
