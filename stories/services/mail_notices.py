"""Mails that say nothing: that something is new, at an hour that the writer chose, some days later at random.

The address is sealed to the desk's public key: the process that takes it cannot read it again, the worker that sends
can. No mail names the site, the text or the person, and none holds a link.
"""

import logging
import random
from datetime import datetime, timedelta
from email.utils import make_msgid
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone

from stories.models import Account, MailNotice, Text
from stories.sealing import Place, seal_message_to, unseal_message_with

log = logging.getLogger("stories")

LONGEST_WAIT = 2  # days
QUARTERS = 4  # of the hour; the job runs in each, and one of them is it
_chance = random.SystemRandom()


def write_at(*, account: Account, address: str, hour: int) -> None:
    """From now on mails go to this address, in this hour of the day (UTC); an older address is forgotten."""
    version = max(settings.DESK_PUBLIC_KEYS)
    sealed = seal_message_to(settings.DESK_PUBLIC_KEYS[version], address.encode(), place=_place(account.pk))
    MailNotice.objects.update_or_create(
        account=account, defaults={"sealed": sealed, "desk_key_version": version, "hour": hour, "due_day": None}
    )


def stop_writing(*, account: Account) -> None:
    """No more mails; the address is gone."""
    MailNotice.objects.filter(account=account).delete()


def something_is_new(*, text: Text) -> None:
    """For the writer of a signed text who asked for mails: one is due, today or within two days. Several are one."""
    if text.author_id is not None:
        day = timezone.localdate() + timedelta(days=_chance.randint(0, LONGEST_WAIT))
        MailNotice.objects.filter(account_id=text.author_id, due_day=None).update(due_day=day)


def send_due(*, now: datetime) -> int:
    """Send what is due in this hour, each in a quarter of it that chance chooses; answer how many. Worker only."""
    is_last_quarter = now.minute >= 60 - 60 // QUARTERS
    due = list(MailNotice.objects.due(day=now.date(), hour=now.hour))
    return sum(_send(row) for row in due if is_last_quarter or _chance.randrange(QUARTERS) == 0)


def _send(row: MailNotice) -> bool:
    """Claimed before it is sent, so that two workers send one; what the server refuses is tried the next day."""
    if not MailNotice.objects.filter(pk=row.pk, due_day=row.due_day).update(due_day=None):
        return False
    private = settings.DESK_PRIVATE_KEYS[row.desk_key_version]
    address = unseal_message_with(private, bytes(row.sealed), place=_place(row.pk)).decode()
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2]
    mail = EmailMessage(
        settings.NOTICE_SUBJECT,
        settings.NOTICE_WORDS,
        to=[address],
        headers={"Message-ID": make_msgid(domain=domain or "localhost")},  # Django would name this machine
    )
    try:
        mail.send()
    except (SMTPException, OSError) as error:
        log.warning("a mail could not be sent: %s", type(error).__name__)
        MailNotice.objects.filter(pk=row.pk, due_day=None).update(due_day=row.due_day + timedelta(days=1))
        return False
    return True


def _place(account: int) -> Place:
    return Place("mail_notice", str(account), "address")
