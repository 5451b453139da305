"""On PostgreSQL every page for strangers is tested with the rights that its process has in production, and no more."""

import re
from collections.abc import Callable
from contextlib import suppress

import psycopg2
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test.testcases import DatabaseOperationForbidden

from tests.house_rules import ROOT

SQL = ROOT / "deploy" / "postgresql"
# The desk's pages, and those for signing in: in tests one process lets both in, the people of the desk and writers.
OF_THE_DESK = re.compile(r"^(?:/[a-z]{2})?/(?:desk|account)/")


class AsPublic:
    """Middleware. Below Django's own cursor: a test that counts queries counts those of the page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the rights of site_public."""
        if OF_THE_DESK.match(request.path):
            return self.get_response(request)
        self.become("SET ROLE site_public")
        try:
            return self.get_response(request)
        finally:
            with suppress(psycopg2.Error):  # the page broke its transaction, and the test says so
                self.become("RESET ROLE")

    def become(self, statement: str) -> None:
        """Here and now; a test without a database forbids every query, and its pages ask for none."""
        try:
            connection.ensure_connection()
        except DatabaseOperationForbidden:
            return
        with connection.connection.cursor() as cursor:
            cursor.execute(statement)


def give_rights(databases: list[str]) -> None:
    """As after a migration, in each of these databases of the tests' cluster."""
    for number, name in enumerate(databases):
        there = psycopg2.connect(**connection.get_connection_params() | {"dbname": name})
        with there, there.cursor() as cursor:
            if number == 0:
                cursor.execute((SQL / "roles.sql").read_text(encoding="utf-8"))
            cursor.execute((SQL / "grants.sql").read_text(encoding="utf-8"))
        there.close()
