"""A connection to PostgreSQL that is kept: it costs nothing to see that it stands, and a lost one is replaced."""

import psycopg2
from django.db import connection
from django.test import TransactionTestCase, tag
from django.test.utils import CaptureQueriesContext


@tag("postgresql")
class KeptConnections(TransactionTestCase):
    def setUp(self) -> None:
        connection.ensure_connection()
        self.addCleanup(connection.close)

    def test_the_look_asks_the_server_nothing(self) -> None:
        with CaptureQueriesContext(connection) as asked:
            self.assertTrue(connection.is_usable())
        self.assertEqual(0, len(asked))

    def test_one_that_the_server_ended_is_noticed_and_the_next_question_has_another(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            lost = cursor.fetchone()[0]
        other = psycopg2.connect(**connection.get_connection_params())
        self.addCleanup(other.close)
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [lost])
        self.assertFalse(connection.is_usable())
        connection.close_if_unusable_or_obsolete()
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            self.assertNotEqual(lost, cursor.fetchone()[0])
