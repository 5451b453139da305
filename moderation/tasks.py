"""Doors to the services for the queue and the clock; each takes one id or nothing, and may run twice."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from moderation.heartbeat import leave_mark
from moderation.hotline_nodes import ring_every_node
from moderation.measures import measure
from moderation.services import audit, calling, claim, hotlines_due, hotlines_node, nightly, numbers, settle
from moderation.services import purge as purging
from moderation.services import take_in as taking_in
from stories.doorbell import ring_forgotten
from stories.services import mail_notices


@shared_task(name="take_in")
def take_in(outbox_id: str) -> None:
    """What an outbox row asks for."""
    taking_in.take_in(outbox_id=UUID(outbox_id))


@shared_task(name="sweep")
def sweep() -> None:
    """Ring for what a lost message forgot, and leave a mark that the jobs run."""
    ring_forgotten()
    leave_mark()


@shared_task(name="release")
def release() -> None:
    """Make decisions final and show what was approved."""
    settle.settle_and_release()


@shared_task(name="expire_leases")
def expire_leases() -> None:
    """Put back what nobody reads any more."""
    claim.expire_leases()


@shared_task(name="link_audit")
def link_audit() -> None:
    """Link the newest entries of the audit."""
    audit.link_audit()


@shared_task(name="purge")
def purge() -> None:
    """Erase what has been kept as long as we say."""
    purging.purge()


@shared_task(name="nightly")
def ask_every_night() -> None:
    """Ask what must hold of everything."""
    nightly.ask_every_night()


@shared_task(name="call_who_is_on_call")
def call_who_is_on_call() -> None:
    """Mail whoever should come while danger waits."""
    calling.call_who_is_on_call()


@shared_task(name="call_every_node")
def call_every_node() -> None:
    """Ask each node to look again, for a lost message forgot one."""
    ring_every_node()


@shared_task(name="refresh_help")
def refresh_help() -> None:
    """On every node: lay what changed over the helplines."""
    hotlines_node.refresh()


@shared_task(name="tell_what_is_due")
def tell_what_is_due() -> None:
    """Tell the operator that helplines are to be checked."""
    hotlines_due.tell_operator()


@shared_task(name="numbers")
def build_numbers() -> None:
    """The numbers that everyone and the leads see."""
    numbers.build_numbers()


@shared_task(name="send_mails")
def send_mails() -> None:
    """To writers who asked for it: that something is new."""
    mail_notices.send_due(now=timezone.now())


@shared_task(name="measure")
def measure_what_waits() -> None:
    """For the counts that whoever runs the site sees."""
    measure()
