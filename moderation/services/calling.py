"""Calling whoever is on call while danger waits: a mail that says only that somebody is needed."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.cache import cache
from django.core.mail import send_mail
from django.utils.translation import gettext as _

from moderation.lanes import Lane
from moderation.models import DeskMember, ReviewCase

log = logging.getLogger("moderation")

AGAIN = 15 * 60  # seconds until the same person is called again while it still waits


def call_who_is_on_call() -> int:
    """Mail whoever should come while danger waits for someone, or a hold for its second reader; answer how many.

    For danger those on call in the rota come first, else everyone who is trained for it, else the operator. For a hold
    the leads are called.
    """
    called = _trained() if ReviewCase.objects.waiting().filter(lane=Lane.CRISIS).exists() else {}
    if ReviewCase.objects.held_too_long().exists():  # a hold by one person never lasts in silence
        called |= _leads()
    return sum(_call(address) for key, address in called.items() if address and _not_just_called(key))


def _leads() -> dict[str, str]:
    leads = DeskMember.objects.leading().exclude(call_mail="")
    return {f"called/{lead.pk}": lead.call_mail for lead in leads} or {"called": settings.OPERATOR_MAIL}


def _trained() -> dict[str, str]:
    """Addresses, each under a key that says nothing of them."""
    reached = DeskMember.objects.at_work().exclude(call_mail="")
    members = reached.on_call_now() or reached.filter(is_crisis_responder=True)
    return {f"called/{member.pk}": member.call_mail for member in members} or {"called": settings.OPERATOR_MAIL}


def _not_just_called(key: str) -> bool:
    """Where the cache does not answer, a mail too many is better than none."""
    try:
        return cache.add(key, "called", timeout=AGAIN)
    except Exception as error:  # noqa: BLE001 - each backend has errors of its own
        log.warning("the cache does not answer: %s", type(error).__name__)
        return True


def _call(address: str) -> bool:
    """Whoever sees this mail, on a screen or on its way, learns neither what the site is nor what waits."""
    try:
        send_mail(
            subject=_("Somebody is needed"),
            message=_("You are needed now. Please sign in as soon as you can."),
            from_email=settings.DEFAULT_FROM_EMAIL,
            recipient_list=[address],
        )
    except (SMTPException, OSError) as error:
        log.error("whoever is on call could not be called by mail: %s", type(error).__name__)
        return False
    return True
