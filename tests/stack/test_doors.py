"""Two doors on the running site: what the public process may know of accounts, and what it may not."""

import psycopg2
from django.test import tag
from psycopg2 import sql

from deploy.stack import postgresql
from tests.stack.nginx_case import NginxCase
from tests.stack.through_nginx import Web, is_signed_in, signs_in
from tests.stack.worker import wait_until
from tests.visitor import Visitor

PASSWORD = "meadow-kettle-lantern-42"
COLUMNS = "username, password, is_superuser, display_name, is_active, at_desk, joined_month"
MALLORY = f"INSERT INTO stories_account ({COLUMNS}) VALUES ('mallory', '', false, '', true, true, '2026-01-01')"  # noqa: S608
REFUSED = (psycopg2.errors.InsufficientPrivilege,)


@tag("postgresql", "redis")
class TheWritersDoor(NginxCase):
    def signs_up(self) -> Visitor:
        page = Web(self.stack.place).visitor().open("/account/signup/")
        return page.send({"password1": PASSWORD, "password2": PASSWORD}, form="password1", button="Make the account")

    def test_a_writer_signs_up_writes_signs_out_comes_back_and_leaves(self) -> None:
        page = self.signs_up()
        self.assertEqual(9, len(page.nine_words), page.words[:300])
        name = page.html.split('translate="no" dir="ltr">')[1].split("<")[0]
        page.open("/account/name/").send({"name": "Wren by the river"}, form="name")
        page.send({}, form="Write something to sign", button="Write something to sign")
        page.send({"body": "This is an example, signed.", "identity": "signed"}, form="body")
        page.send({}, form="Send it to be read", button="Send it to be read")
        self.assertIn("Your story is with us", page.words)
        page.open("/account/logout/").send({}, form="Sign out", button="Sign out")
        page.open("/account/login/").send({"login": name, "password": PASSWORD}, form="login")
        self.assertIn("Story. Readers do not see it now", page.words)
        page.open("/account/delete/").send({"every": "withdraw"}, form="Go on", button="Go on")
        page.send({}, form="Yes, delete", button="Yes, delete")
        self.assertIn("The account is gone", page.words)

    def test_a_writer_is_nobody_at_the_desk_and_a_reader_nobody_at_the_writers_door(self) -> None:
        page = self.signs_up()
        self.assertIn("/desk/account/login/", page.client.get("/desk/").headers["Location"])
        name, _ = self.stack.accounts[0]
        self.assertFalse(is_signed_in(signs_in(self.stack.place, "pebble-lantern-0000", PASSWORD)))
        tried = Web(self.stack.place).visitor().open("/account/login/")
        tried.send({"login": name, "password": PASSWORD}, form="login")
        self.assertNotIn("__Host-sid", tried.client.jar)

    def test_the_way_out_ends_the_session_on_the_server(self) -> None:
        page = self.signs_up()
        cookies = dict(page.client.jar)
        self.assertIn("Your account", page.open("/account/").words)
        page.client.get("/leave/")
        again = Web(self.stack.place, jar=cookies)
        wait_until(lambda: "/account/login/" in again.get("/account/").headers.get("Location", ""))


@tag("postgresql", "redis")
class TheDatabaseHoldsTheLine(NginxCase):
    def run_as_public(self, statement: str) -> list[tuple[object, ...]] | int:
        with postgresql.connect(self.stack.place, "public") as connection, connection.cursor() as cursor:
            cursor.execute(sql.SQL(statement))
            return cursor.fetchall() if cursor.description else cursor.rowcount

    def test_the_people_of_the_desk_are_not_there_for_the_public_process(self) -> None:
        self.assertEqual([], self.run_as_public("SELECT 1 FROM stories_account WHERE at_desk"))
        self.assertEqual(0, self.run_as_public("UPDATE stories_account SET password = 'x' WHERE at_desk"))
        self.assertEqual(0, self.run_as_public("DELETE FROM stories_account WHERE at_desk"))
        made = ", ".join(f"'{value}'" for value in ("heron", "", False, "", True, False, "2026-01-01"))
        self.assertEqual(1, self.run_as_public(f"INSERT INTO stories_account ({COLUMNS}) VALUES ({made})"))  # noqa: S608
        for statement in (
            "UPDATE stories_account SET at_desk = true",
            MALLORY,
            "INSERT INTO mfa_authenticator (type, data, created_at, user_id)"
            " SELECT 'webauthn', '{}', now(), id FROM generate_series(1, 99) AS id",
            "SELECT 1 FROM moderation_deskmember",
        ):
            with self.subTest(statement=statement[:50]), self.assertRaises(REFUSED):
                self.run_as_public(statement)
