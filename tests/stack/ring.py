"""`inside ring`, as a worker of a stack: the sweeper of the outbox, without waiting for its minute."""

from stories.doorbell import ring_forgotten


def main() -> None:
    """Every row that waits."""
    ring_forgotten()
