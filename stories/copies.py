"""A copy of the database for readers: how far the primary has come, and whether the copy shows all of that."""

from django.db import connections

Position = tuple[str, int]  # how far, and on which of the lines that a failover makes (a timeline)

REPLICA = "replica"
LINE_OF_PRIMARY = "('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int"
LINE_OF_COPY = "(SELECT timeline_id FROM pg_control_checkpoint())"
FAR = f"SELECT pg_current_wal_flush_lsn()::text, {LINE_OF_PRIMARY}"
# A copy that has become the primary is as good as it: what it has is what is true. (CASE asks one side alone.)
AS_FAR = f"""
    SELECT CASE WHEN pg_is_in_recovery()
    THEN pg_last_wal_replay_lsn() >= %(far)s::pg_lsn AND {LINE_OF_COPY} = %(line)s
    ELSE pg_current_wal_flush_lsn() >= %(far)s::pg_lsn AND {LINE_OF_PRIMARY} = %(line)s END"""


def how_far_is_the_primary() -> Position:
    """What it has on disk at this moment; everything that it said yes to is in that."""
    with connections["default"].cursor() as cursor:
        cursor.execute(FAR)
        return cursor.fetchone()


def has_the_replica_come(position: Position) -> bool:
    """Whether it shows all of that, and follows this primary and no earlier one, or is it."""
    far, line = position
    with connections[REPLICA].cursor() as cursor:
        cursor.execute(AS_FAR, {"far": far, "line": line})
        return bool(cursor.fetchone()[0])
