"""Each process may do in the database what its journeys need, and nothing else."""

from django.test import tag
from psycopg2 import Error, errors

from deploy.stack import postgresql
from tests.stack.nginx_case import NginxCase

FORBIDDEN = {
    "public": (
        "SELECT * FROM moderation_talk",
        "SELECT * FROM django_session",
        "SELECT * FROM moderation_deskmember",
        "SELECT * FROM moderation_auditevent",
        "SELECT * FROM moderation_assessment",
        "SELECT * FROM moderation_finding",
        "SELECT * FROM moderation_screenerhit",
        "SELECT * FROM moderation_statement",
        "SELECT * FROM moderation_setaside",
        "SELECT * FROM moderation_declaredconflict",
        "SELECT due_at FROM moderation_reviewcase",
        "SELECT lease_holder_id FROM moderation_reviewcase",
        "SELECT due_from FROM stories_outbox",
        "UPDATE moderation_reviewcase SET state = 'closed'",
        "DELETE FROM moderation_reviewcase",
        "INSERT INTO moderation_decision SELECT * FROM moderation_decision",
        "UPDATE moderation_decision SET outcome = 'publish'",
        "DELETE FROM moderation_decision",
        "DELETE FROM moderation_report",
        "UPDATE moderation_report SET outcome = 'stays'",
        "DELETE FROM stories_revision",
        "DELETE FROM stories_textkey",
        "DELETE FROM stories_withdrawal",
        "UPDATE stories_publicstory SET body = 'other'",
        "UPDATE stories_notice SET kind = 'publish'",
        "UPDATE moderation_clause SET title = 'other'",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT rolpassword FROM pg_authid",
        "COPY stories_story TO PROGRAM 'cat'",
        "SET ROLE site_desk",
    ),
    "desk": (
        "UPDATE stories_revision SET sealed = sealed",
        "DELETE FROM moderation_auditevent",
        "UPDATE moderation_auditevent SET actor = 0",
        "UPDATE moderation_clause SET title = 'other'",
        "DELETE FROM moderation_policy",
        "DROP TRIGGER desk_story_unread ON stories_story",
        "ALTER TABLE stories_story DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "SET ROLE site_migrate",
    ),
    "worker": (
        "UPDATE stories_revision SET sealed = sealed",
        "DELETE FROM moderation_auditevent",
        "INSERT INTO moderation_policy SELECT * FROM moderation_policy",
        "TRUNCATE moderation_auditevent",
        "DROP TABLE stories_story CASCADE",
        "SET session_replication_role = replica",
        "SET ROLE site_migrate",
    ),
    "order": (
        "SELECT password FROM stories_account",
        "SELECT * FROM moderation_auditevent",
        "UPDATE stories_revision SET sealed = 'other'",
        "DELETE FROM stories_story",
        "INSERT INTO stories_draft VALUES (gen_random_uuid(), '', '2026-11-23')",
    ),
    "backup": (
        "DELETE FROM stories_story",
        "UPDATE stories_textkey SET desk_wrap = NULL",
        "INSERT INTO stories_draft VALUES (gen_random_uuid(), '', '2026-11-23')",
        "SELECT rolpassword FROM pg_authid",
    ),
}
# They are refused by a rule of the table instead of by a missing right, once there is a row.
BY_A_RULE = {"UPDATE moderation_auditevent SET actor = 0", "UPDATE stories_revision SET sealed = 'other'"}
ALLOWED = {
    "public": ("SELECT id FROM stories_story", "SELECT slug, body FROM stories_publicstory"),
    "desk": ("SELECT due_at FROM moderation_reviewcase",),
    "worker": ("UPDATE stories_story SET state = state", "SELECT due_from FROM stories_outbox"),
    "order": ("UPDATE stories_revision SET sealed = sealed",),
    "backup": ("SELECT * FROM stories_account",),
}


@tag("attack")
class Roles(NginxCase):
    def refused(self, role: str, statement: str) -> Error | None:
        """What the database said, with nothing of it done."""
        database = postgresql.connect_plainly(self.stack.place, role)
        try:
            with database.cursor() as cursor:
                cursor.execute(statement)
        except Error as error:
            return error
        finally:
            database.rollback()
            database.close()
        return None

    def test_no_process_can_do_what_its_pages_do_not_need(self) -> None:
        self.stack.python("worker", "-m", "tests.stack.inside", "publish", "This is an example for the rules.")
        for role, statements in FORBIDDEN.items():
            for statement in statements:
                with self.subTest(role=role, statement=statement):
                    expected = errors.CheckViolation if statement in BY_A_RULE else errors.InsufficientPrivilege
                    self.assertIsInstance(self.refused(role, statement), expected)

    def test_the_same_people_get_in_where_they_may(self) -> None:
        for role, statements in ALLOWED.items():
            for statement in statements:
                with self.subTest(role=role, statement=statement):
                    self.assertIsNone(self.refused(role, statement))
