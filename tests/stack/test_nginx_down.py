"""The application is down, or dies in the middle: no words are lost, and help is there."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from unittest import skipUnless

import psycopg2
from playwright.sync_api import expect, sync_playwright

from deploy.stack import postgresql
from tests.stack.nginx_case import NginxCase
from tests.stack.worker import wait_until
from tests.visitor import Visitor

WORDS = "Example words that nobody may lose."
SOMEONE_WAITS = "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)"
STORIES = "SELECT count(*) FROM stories_story"


class TheApplicationIsDown(NginxCase):
    def test_what_was_sent_comes_back_with_helplines(self) -> None:
        self.the_application_stops()
        for address in ("/share/check/", "/share/send/", "/mine/edit/check/", "/stories/any/report/"):
            answer = self.web.post(address, {"body": WORDS, "note": "A note of mine.", "title": "", "token": "x"})
            with self.subTest(address=address):
                self.assertEqual(503, answer.status_code)
                self.assertIn(WORDS, answer.text)
                self.assertIn("A note of mine.", answer.text)
                self.assertIn("Talk to someone now", answer.text)
                self.assertIn('href="/leave/"', answer.text)
                self.assert_our_headers(answer)

    def test_the_longest_text_comes_back_whole(self) -> None:
        self.the_application_stops()
        answer = self.web.post("/share/send/", {"body": "\N{SUNFLOWER}" * 20_000})
        self.assertEqual(20_000, answer.text.count("\N{SUNFLOWER}"))

    def test_help_is_there_as_it_was(self) -> None:
        live = {address: self.web.get(address).content for address in ("/help/", "/help/us/", "/help/ke/")}
        self.the_application_stops()
        for address, page in live.items():
            answer = self.web.get(address, Cookie="any=1")  # not from the cache
            with self.subTest(address=address):
                self.assertEqual(200, answer.status_code)
                self.assertEqual(page, answer.content)
                self.assert_our_headers(answer)

    def test_every_other_page_has_helplines_and_says_that_it_is_our_mistake(self) -> None:
        self.the_application_stops()
        for address in ("/", "/share/write/", "/mine/", "/nothing/"):
            answer = self.web.get(address, Cookie="any=1")
            with self.subTest(address=address):
                self.assertEqual(503, answer.status_code)
                self.assertIn("This is our mistake, not yours.", answer.text)
                self.assertIn("Talk to someone now", answer.text)
                self.assert_our_headers(answer)

    @skipUnless(shutil.which("chromium"), "Chromium is not installed")
    def test_a_person_with_a_real_browser_reads_their_words_again(self) -> None:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
            )
            page = browser.new_page(base_url=self.stack.place.url, ignore_https_errors=True)
            page.goto("/share/write/")
            page.locator("[name=body]").fill(WORDS)
            page.get_by_role("button", name="Look it over").click()
            expect(page.locator("main")).to_contain_text("Send it to be read")
            self.the_application_stops()
            page.get_by_role("button", name="Send it to be read").click()
            expect(page.locator("textarea")).to_have_value(WORDS)
            browser.close()


class TheApplicationDiesInTheMiddle(NginxCase):
    def setUp(self) -> None:
        self.database = postgresql.connect(self.stack.place, "superuser")
        self.addCleanup(self.database.close)

    def ask(self, question: str) -> object:
        with self.database.cursor() as cursor:
            cursor.execute(question)
            return cursor.fetchone()[0]

    def on_the_check_page(self) -> Visitor:
        return self.web.visitor().open("/share/write/").send({"body": WORDS}, form="body")

    def test_a_story_whose_process_is_killed_while_it_is_stored_comes_back_and_can_be_sent_again(self) -> None:
        writer, before = self.on_the_check_page(), self.ask(STORIES)
        fields = writer.form_with("body").fields
        blocker = psycopg2.connect(self.database.dsn, password=self.stack.place.secrets["superuser"])
        with blocker.cursor() as cursor, ThreadPoolExecutor(1) as pool:
            cursor.execute("LOCK TABLE stories_story IN ACCESS EXCLUSIVE MODE")
            sent = pool.submit(self.web.post, "/share/send/", fields)
            wait_until(lambda: self.ask(SOMEONE_WAITS))
            self.stack.take_down("public")
            answer = sent.result()
            blocker.rollback()
        blocker.close()
        self.stack.bring_back("public")
        self.assertEqual(503, answer.status_code)
        self.assertIn(WORDS, answer.text)
        again = [self.web.post("/share/send/", fields) for _ in range(2)]
        self.assertEqual([200, 200], [answer.status_code for answer in again])
        self.assertEqual(before + 1, self.ask(STORIES))
