"""People who send stories over TLS while faults happen, and what each of them was shown and told."""

import itertools
import os
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException
from threading import Event, Lock, Thread

from deploy.stack.place import Place
from tests.stack.through_nginx import Answer, Web
from tests.visitor import Fields, PageParser

WRITERS = 3
THANKS = ("Your story is with us", "Your story reached us before")
TRY_AGAIN = 0.5  # of them, until they are thanked; the others close the page
BETWEEN = 0.05  # seconds until a writer tries again
BACK_AGAIN = 180  # seconds for everything to be up again, on a busy machine

_numbers = itertools.count()


@dataclass
class Sending:
    """One text of one writer, who has been shown these words."""

    words: str
    body: str
    acknowledged: bool = False
    was_there: bool = False  # thanked for a text that an earlier press had stored
    unanswered: int = 0  # presses after which no thanks came
    words_lost: int = 0  # pages that came instead and did not show the text again


class Writers:
    """People who write, one story after the other, while the `with` lasts."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.sendings: list[Sending] = []
        self._begun = self._thanked = 0
        self._enough = Event()
        self._lock = Lock()
        self._threads = [Thread(target=self._write, args=[number]) for number in range(WRITERS)]

    def __enter__(self) -> "Writers":
        for thread in self._threads:
            thread.start()
        self.wait_for_thanks()
        return self

    def __exit__(self, *_: object) -> None:
        self._enough.set()
        for thread in self._threads:
            thread.join()

    def wait_for_a_press(self) -> None:
        """Come back when somebody presses "send"."""
        before = self._begun
        patiently(lambda: self._begun > before)

    def wait_for_a_refusal(self) -> None:
        """Come back when somebody pressed "send" and was not thanked."""
        before = self._refused
        patiently(lambda: self._refused > before)

    def wait_for_thanks(self) -> float:
        """Come back when each could have been thanked; answer how many seconds it took until one was."""
        before, since = self._thanked, time.monotonic()
        patiently(lambda: self._thanked > before)
        seconds = time.monotonic() - since
        patiently(lambda: self._thanked >= before + WRITERS)
        return seconds

    @property
    def thanked(self) -> int:
        """How many have been."""
        return self._thanked

    @property
    def _refused(self) -> int:
        return sum(sending.unanswered for sending in self.sendings)

    def _write(self, number: int) -> None:
        web = Web(self.place, source=f"127.0.0.{number + 2}")
        while not self._enough.is_set():
            try:
                self._one_story(web)
            except (OSError, HTTPException, AssertionError):  # no page, or one without the form: nothing was sent
                self._enough.wait(BETWEEN)

    def _one_story(self, web: Web) -> None:
        body = f"This is an example. Number {next(_numbers)} of {os.getpid()} tells it to somebody for the first time."
        visitor = web.visitor().open("/share/write/").send({"body": body}, form="body")
        filled = visitor.form_with("body").fields
        sending = Sending(" ".join(visitor.nine_words), body)
        with self._lock:
            self.sendings.append(sending)
        tries_again = random.random() < TRY_AGAIN
        while not sending.acknowledged and (tries_again or not sending.unanswered):
            filled = self._press(web, sending, filled)
            if not sending.acknowledged and self._enough.wait(BETWEEN):
                return

    def _press(self, web: Web, sending: Sending, filled: Fields) -> Fields:
        """Send it; answers the form to send next, on the page that came or, where none came, the same."""
        with self._lock:
            self._begun += 1
        try:
            answer = web.post("/share/send/", filled)
        except (OSError, HTTPException):
            sending.unanswered += 1
            return filled
        with self._lock:
            self._note(sending, answer)
        return next((form.fields for form in PageParser(answer.text).forms if "body" in form.fields), filled)

    def _note(self, sending: Sending, answer: Answer) -> None:
        if answer.status_code == 200 and any(thanks in answer.text for thanks in THANKS):
            sending.acknowledged = True
            sending.was_there = THANKS[1] in answer.text
            self._thanked += 1
        else:
            sending.unanswered += 1
            sending.words_lost += sending.body not in answer.text


def patiently(happened: Callable[[], object]) -> None:
    """Like `wait_until`, for what takes a restart."""
    until = time.monotonic() + BACK_AGAIN
    while not happened():
        assert time.monotonic() < until, f"It did not happen within {BACK_AGAIN} seconds."
        time.sleep(0.01)


def at_some_moment() -> None:
    """Anywhere in what somebody's press begins."""
    time.sleep(random.random() / 10)


def for_seconds(seconds: float) -> None:
    """While a fault lasts."""
    time.sleep(seconds)
