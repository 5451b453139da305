"""Which databases, for Django: a file for trying out; on servers PostgreSQL, and a copy of it for readers."""

from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

# A server that is cut off is given up after seconds, not after the quarter of an hour that TCP would wait.
GIVE_UP = {
    "connect_timeout": 2,  # seconds
    "tcp_user_timeout": 3000,  # milliseconds
    "keepalives_idle": 2,
    "keepalives_interval": 1,
    "keepalives_count": 2,
}

# What is prepared (stories/prepared.py) is planned once; PostgreSQL would rather plan some claims anew each time.
KEEP_PLANS = {"options": "-c plan_cache_mode=force_generic_plan"}


def in_a_file(file: Path) -> dict[str, dict[str, object]]:
    """SQLite."""
    # secure_delete: what is withdrawn is overwritten in the file; FULL: an acknowledged text is on disk.
    first = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;"
    options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": first}
    return {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": file, "OPTIONS": options}}


def on_servers(url: str, *, replica: str, mixes_sessions: bool) -> dict[str, dict[str, object]]:
    """The primary, and `replica` where there is one; raise ImproperlyConfigured where a copy could be taken for it.

    `mixes_sessions`: a pool gives each transaction any session (PgBouncer in transaction mode), so nothing may be left
    in one, neither a cursor nor a prepared statement.
    """
    found = {"default": _one(url)}
    if "," in found["default"]["HOST"] and found["default"]["OPTIONS"].get("target_session_attrs") != "read-write":
        raise ImproperlyConfigured(
            "DATABASE_URL names several servers and not which of them to write to: end it with "
            "?target_session_attrs=read-write (docs/operating.md)."
        )
    found["default"]["DISABLE_SERVER_SIDE_CURSORS"] = mixes_sessions
    if not mixes_sessions:
        found["default"]["OPTIONS"] = KEEP_PLANS | found["default"]["OPTIONS"]
    if replica:
        found["replica"] = _one(replica)
        if "," in found["replica"]["HOST"]:
            raise ImproperlyConfigured("REPLICA_URL names one copy: what is proven of it says nothing of others.")
        for one in found.values():
            one["OPTIONS"] = {**GIVE_UP, **one["OPTIONS"]}
    return found


def _one(url: str) -> dict[str, object]:
    """Hosts with commas are tried in turn; what stands behind the question mark is libpq's."""
    found = dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)
    by_socket = found["HOST"].startswith("/") or not found["HOST"]
    options = {**({} if by_socket else GIVE_UP), **found.get("OPTIONS", {})}
    return {**found, "OPTIONS": options, "ENGINE": "metoo_site.postgresql"}
