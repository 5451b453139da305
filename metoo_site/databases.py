"""Which databases, for Django: a file for trying out; on servers PostgreSQL, and a copy of it for readers."""

from pathlib import Path

import dj_database_url

# A server that is cut off is given up after seconds, not after the quarter of an hour that TCP would wait.
GIVE_UP = {
    "connect_timeout": 2,  # seconds
    "tcp_user_timeout": 3000,  # milliseconds
    "keepalives_idle": 2,
    "keepalives_interval": 1,
    "keepalives_count": 2,
}


def in_a_file(file: Path) -> dict[str, dict[str, object]]:
    """SQLite."""
    # secure_delete: what is withdrawn is overwritten in the file; FULL: an acknowledged text is on disk.
    first = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;"
    options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": first}
    return {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": file, "OPTIONS": options}}


def on_servers(url: str, *, replica: str, mixes_sessions: bool) -> dict[str, dict[str, object]]:
    """The primary, and `replica` where there is one.

    `mixes_sessions`: a pool gives each transaction any session (PgBouncer in transaction mode), so nothing may be left
    in one, neither a cursor nor a prepared statement.
    """
    found = {"default": _one(url)}
    found["default"]["DISABLE_SERVER_SIDE_CURSORS"] = mixes_sessions
    if replica:
        found["replica"] = _one(replica)
        for one in found.values():
            one["OPTIONS"] = GIVE_UP
    return found


def _one(url: str) -> dict[str, object]:
    found = dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)
    return {**found, "ENGINE": "metoo_site.postgresql"}
