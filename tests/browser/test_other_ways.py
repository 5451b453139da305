"""What an operator may switch on, in a real browser without scripts: mails that say nothing, another company's door.

The mail server and the OpenID Connect server are real ones, started on this machine for each test.
"""

import logging
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from email import message_from_bytes
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

from oidc_provider_mock import run_server_in_thread
from playwright.sync_api import expect

from tests.browser.case import BrowserCase
from tests.browser.people import Moderator, Person, Writing
from tests.browser.site import ROOT, embedded
from tests.stack.worker import wait_until

PASSWORD = "meadow-kettle-lantern-42"
ADDRESS = "quiet-box@example.org"
SUBJECT = "Your list"
STORY = Writing(body="This is an example. It was a long winter.", title="A winter")
# The chosen hour has come, on the last of the days that chance may take.
SEND = (
    "from datetime import datetime, timedelta, UTC; from stories.models import MailNotice;"
    "from stories.services.mail_notices import send_due; hour = MailNotice.objects.get().hour;"
    "day = datetime.now(tz=UTC) + timedelta(days=3);"
    "print(send_due(now=day.replace(hour=(hour + {later}) % 24, minute=50)), 'sent')"
)


class MailBox(StreamRequestHandler):
    """As much of SMTP (RFC 5321) as one mail needs."""

    def handle(self) -> None:
        self._says(220)
        while line := self.rfile.readline().strip().upper():
            if line == b"DATA":
                self._says(354)
                lines = iter(self.rfile.readline, b".\r\n")
                self.server.received.append(b"".join(lines))
            self._says(221 if line == b"QUIT" else 250)
            if line == b"QUIT":
                return

    def _says(self, code: int) -> None:
        self.wfile.write(f"{code} -\r\n".encode())


@contextmanager
def mail_server() -> Iterator[ThreadingTCPServer]:
    """On a free port; what came in is in its `received`."""
    with ThreadingTCPServer(("127.0.0.1", 0), MailBox) as server:
        server.received = []
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


class Mails(BrowserCase):
    """JavaScript off, 360 pixels."""

    def settings_of_operator(self) -> dict[str, str]:
        self.post = self.enterContext(mail_server())
        port = str(self.post.server_address[1])
        self.operator = {"NOTICE_SUBJECT": SUBJECT, "MAIL_HOST": "127.0.0.1", "MAIL_PORT": port}
        self.operator["MAIL_FROM"] = "notes@example.org"
        return self.operator

    def signs_up(self) -> Person:
        person = Person(self.someone())
        person.goes_to("/account/signup/")
        for field in ("password1", "password2"):
            person.page.locator(f"[name={field}]").fill(PASSWORD)
        person.presses("Make the account")
        self.user_name = person.main.locator("strong[translate=no]").first.inner_text()
        person.follows("I have kept them")
        person.follows("Choose a name")
        person.page.locator("[name=name]").fill("Wren by the river")
        person.presses("Take this name")
        return person

    def sends_signed(self, person: Person) -> None:
        person.presses("Write something to sign")
        person.page.locator("[name=body]").fill(STORY.body)
        person.unfolds_everything()
        person.page.locator("[name=identity][value=signed]").check()
        person.presses("Look it over")
        person.presses("Send it to be read")

    def asks_for_mails(self, person: Person) -> None:
        person.goes_to("/account/")
        person.follows("An e-mail when something is new")
        person.sees(f"Its subject is “{SUBJECT}”")
        person.page.locator("[name=address]").fill(ADDRESS)
        person.page.locator("[name=wanted]").select_option("21")
        person.page.locator("[name=hour_now]").select_option("9")
        self.picture(person.page, "account-mail")
        person.presses("Yes, write to me")
        person.sees("E-mails are on")
        person.does_not_see(ADDRESS)

    def has_a_day(self) -> bool:
        """Whether something new was noticed for somebody; the settling of a decision does that."""
        with closing(sqlite3.connect(self.site.folder / "site.sqlite3")) as database:
            return database.execute("SELECT due_day FROM stories_mailnotice").fetchall() not in ([], [(None,)])

    def the_hour_comes(self, *, later: int = 0) -> str:
        environment = embedded(VAR_DIR=str(self.site.folder), **self.operator)
        command = [sys.executable, "manage.py", "shell", "-c", SEND.format(later=later)]
        return subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout

    def test_a_mail_that_says_nothing_comes_in_the_chosen_hour_after_somebody_has_read(self) -> None:
        person = self.signs_up()
        self.sends_signed(person)
        self.asks_for_mails(person)
        moderator = Moderator(self.someone())
        moderator.signs_in(*self.site.accounts[0])
        moderator.takes_the_next()
        moderator.approves()
        wait_until(self.has_a_day)
        self.assertIn("0 sent", self.the_hour_comes(later=1), "not in another hour")
        self.assertIn("1 sent", self.the_hour_comes())
        (received,) = self.post.received
        mail = message_from_bytes(received)
        self.assertEqual((SUBJECT, ADDRESS, "notes@example.org"), (mail["Subject"], mail["To"], mail["From"]))
        for telling in (b"Wren", self.user_name.encode(), b"http", b"127.0.0.1", b"tory", b"Together", b"winter"):
            self.assertNotIn(telling, received)
        person.goes_to("/account/mail/")
        person.presses("No more e-mails. Forget the address")
        person.does_not_see("E-mails are on")
        self.assertEqual({self.own_host}, self.hosts)


class AnotherDoor(BrowserCase):
    """JavaScript off, 360 pixels."""

    def settings_of_operator(self) -> dict[str, str]:
        logging.getLogger("werkzeug").setLevel(logging.ERROR)  # the other side's own server
        server = self.enterContext(run_server_in_thread())
        self.company = f"localhost:{server.server_port}"
        return {"SIGN_IN_OPENID": f"Example http://{self.company} client secret"}

    def goes_through(self, person: Person) -> None:
        person.goes_to("/account/")
        person.follows("Sign in with Example")
        person.sees("What Example learns")
        self.picture(person.page, "account-other-company")
        self.assertEqual({self.own_host}, self.hosts, "nobody else has heard of it before the button")
        person.page.context.route("https://**", lambda route: route.abort())  # their page asks for a style sheet
        person.presses("Go to Example")
        person.page.locator("input[name=sub]").fill("jane.doe@example.org")
        person.page.get_by_role("button", name="Authorize").click()

    def test_a_person_is_told_what_the_company_learns_goes_there_and_comes_back_as_nobody_by_name(self) -> None:
        person = Person(self.someone())
        self.goes_through(person)
        person.sees("Nine words")
        self.assertEqual(9, person.main.locator("ol.nine li").count())
        self.picture(person.page, "account-other-company-words")
        person.presses("I have kept them")
        person.sees("Your account")
        person.does_not_see("jane")
        self.assertIn(self.company, self.hosts)
        self.hosts.clear()
        name = person.main.locator("span[translate=no]").first.inner_text()
        person.presses("Sign out")
        self.goes_through(person)
        person.sees("Your account")
        expect(person.main.locator("span[translate=no]").first).to_have_text(name)

    def test_whoever_turns_back_there_is_told_that_nothing_was_kept(self) -> None:
        person = Person(self.someone())
        person.goes_to("/account/")
        person.follows("Sign in with Example")
        person.presses("Go to Example")
        person.page.get_by_role("button", name="Deny").click()
        person.sees("Nothing was kept here")
