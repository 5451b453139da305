"""Telling the operator what is due: in the mail a sentence that says nothing, in the log a number."""

import logging
from datetime import UTC, datetime
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.utils.translation import gettext as _

from stories.hotlines.due import due_lines

log = logging.getLogger("moderation")


def tell_operator() -> int:
    """How many entries somebody has to check by now; a mail where there is one and an address is set."""
    today = datetime.now(tz=UTC).date()
    due = sum(one.by <= today for one in due_lines(today))
    if due:
        log.warning("%d helplines are to be checked; `manage.py hotlines_due` and the desk say which", due)
    if due and settings.OPERATOR_MAIL:
        _send()
    return due


def _send() -> None:
    """Whoever sees this mail, on a screen or on its way, learns neither what the site is nor what waits."""
    try:
        send_mail(
            subject=_("Something is waiting for you"),
            message=_("There is a list that somebody has to look at. Please sign in."),
            from_email=settings.DEFAULT_FROM_EMAIL,
            recipient_list=[settings.OPERATOR_MAIL],
        )
    except (SMTPException, OSError) as error:
        log.error("the operator could not be told by mail: %s", type(error).__name__)
