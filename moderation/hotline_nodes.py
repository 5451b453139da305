"""Every node: each machine with pages keeps its own copy of what changed, and one message calls them all."""

import logging

from celery import current_app
from kombu.exceptions import KombuError

log = logging.getLogger("moderation")

TASK = "refresh_help"
QUEUE = "nodes"  # a fanout: every worker hears each message


def ring_every_node() -> None:
    """Tell every worker. A node that does not hear is called again by the clock, within a minute."""
    try:
        nodes = current_app.amqp.queues[QUEUE]
        # Celery declares no fanout by itself, and Redis would hand the message to one worker alone.
        current_app.signature(TASK).apply_async(queue=nodes, declare=[nodes.exchange], ignore_result=True)
    except (KombuError, OSError) as error:
        log.warning("the queue does not answer: %s", type(error).__name__)
