"""What is asked of the database: that it answers, is migrated, writes safely, and gives this process its own rights."""

from collections.abc import Iterator
from datetime import UTC, datetime

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import DatabaseError

from moderation.models import Policy

SECONDS_APART = 5
MUST_BE_ON = ("fsync", "full_page_writes", "data_checksums")
UNSAFE_COMMITS = ("off", "local")
# Role: what it must be able to do, and what it must not. Only desk and worker may look at who is at the desk.
NEEDS = {"public": [("stories_story", "INSERT")], "desk": [("moderation_reviewcase", "UPDATE")]}
NEEDS["worker"] = NEEDS["desk"]
MUST_NOT = {
    "public": [
        ("moderation_assessment", "SELECT"),
        ("moderation_auditevent", "SELECT"),
        ("moderation_deskmember", "SELECT"),
    ],
    "desk": [("moderation_auditevent", "DELETE"), ("stories_revision", "TRUNCATE")],
}
MUST_NOT["worker"] = MUST_NOT["desk"]


def database() -> Iterator[str]:
    """All of it, in the order in which it has to be mended."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        yield f"The database does not answer ({type(error).__name__}): start it, or correct DATABASE_URL."
        return
    if connection.vendor == "postgresql":
        yield from _rights()
        if not _may("moderation_policy", "SELECT"):
            return
    if settings.SITE_ROLE != "public" and _may_see_migrations():
        waiting = list(_migrations())
        yield from waiting
        if waiting:
            return
    yield from _policy()
    if connection.vendor == "postgresql":
        yield from _writes_safely()
        yield from _agrees_on_the_time()


def _may_see_migrations() -> bool:
    """The public role may not; nor may a process that was given its way into the database by mistake."""
    return connection.vendor != "postgresql" or _may("django_migrations", "SELECT")


def _migrations() -> Iterator[str]:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        yield (
            f"{len(waiting)} migrations have not run: run `manage.py migrate` as site_migrate, then load_policy and"
            " deploy/postgresql/grants.sql."
        )


def _policy() -> Iterator[str]:
    if not Policy.objects.filter(version=settings.POLICY_VERSION).exists():
        yield f"Version {settings.POLICY_VERSION} of the policy is not in the database: run `manage.py load_policy`."


def _rights() -> Iterator[str]:
    ((is_superuser,),) = _rows("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    if is_superuser:
        yield "This process is the superuser of PostgreSQL: give it its own role (deploy/postgresql/roles.sql)."
        return
    if any(not _may(*right) for right in NEEDS.get(settings.SITE_ROLE, [])):
        yield (
            f"The role of {settings.SITE_ROLE} may not do its work: run `manage.py migrate` and"
            " deploy/postgresql/grants.sql as site_migrate."
        )
    for table, right in MUST_NOT.get(settings.SITE_ROLE, []):
        if _may(table, right):
            yield (
                f"The role of {settings.SITE_ROLE} may {right} {table} and must not: look which role its DATABASE_URL"
                " names, then run deploy/postgresql/grants.sql."
            )


def _may(table: str, right: str) -> bool:
    ((may,),) = _rows("SELECT coalesce(has_table_privilege(current_user, to_regclass(%s), %s), false)", table, right)
    return bool(may)


def _writes_safely() -> Iterator[str]:
    for name in MUST_BE_ON:
        if _shown(name) != "on":
            yield f"PostgreSQL has {name} off, and may lose or bend what it took: see deploy/postgresql/site.conf."
    if _shown("synchronous_commit") in UNSAFE_COMMITS:
        yield "PostgreSQL says yes before a text is safe: set synchronous_commit to on."
    if "," in connection.settings_dict["HOST"] and not _shown("synchronous_standby_names"):
        yield (
            "Another server may take the place of the primary, which waits for none of them: a text could be lost."
            " Include deploy/postgresql/failover.conf."
        )
    if _shown("log_statement") != "none" or _shown("log_min_duration_statement") != "-1":
        yield "PostgreSQL may write words into its log: include deploy/postgresql/site.conf."


def _agrees_on_the_time() -> Iterator[str]:
    ((there,),) = _rows("SELECT clock_timestamp()")
    apart = abs((datetime.now(tz=UTC) - there).total_seconds())
    if apart > SECONDS_APART:
        yield f"The clock here and the database's are {apart:.0f} seconds apart: set both by NTP."


def _shown(name: str) -> str:
    ((value,),) = _rows("SELECT current_setting(%s)", name)
    return str(value)


def _rows(statement: str, *given: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        return cursor.fetchall()
