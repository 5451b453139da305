"""The nightly questions: what must hold of everything, asked without anyone having to think of it."""

import logging

from moderation.services.audit import faults
from moderation.services.invariants import broken

log = logging.getLogger("moderation")


def ask_every_night() -> int:
    """Say in the log what is wrong, by kind and never with a row's words; answer how many things are."""
    invariants = [one.invariant for one in broken()]
    for name in sorted(set(invariants)):
        log.error(
            "the invariant %s is broken %d times; `manage.py check_invariants` says where", name, invariants.count(name)
        )
    audit_faults = len(list(faults()))
    if audit_faults:
        log.error("the audit has %d faults; `manage.py verify_audit` says which", audit_faults)
    return len(invariants) + audit_faults
