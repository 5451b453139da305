"""Reading public pages from a copy of the database: only while it is proven that nothing withdrawn is still on it.

The proof: at a moment of this machine's own clock the primary says how far it has come. Once the copy has come as far,
it shows everything that was true at that moment, withdrawals too. No other clock is asked, an idle primary proves as
much as a busy one, and a copy or a primary that is cut off proves nothing: then stories rest.
"""

import logging
import threading
import time
from collections.abc import Callable
from contextvars import ContextVar

from django.db import DatabaseError, InterfaceError, OperationalError, connections
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from metoo_site.headers import page_class_of
from stories.copies import REPLICA, Position, has_the_replica_come, how_far_is_the_primary
from stories.pages import GONE_WITHIN, PageClass

GetResponse = Callable[[HttpRequest], HttpResponse]
log = logging.getLogger("metoo_site")

AGAIN_AFTER = 0.25  # seconds between two proofs
LOOK_AGAIN = 0.05  # seconds, while the copy has not come as far
FIRST_PROOF = 2.0  # seconds that the first reader of a new process waits for it
COME_BACK_IN = "10"  # seconds
_from_replica: ContextVar[bool] = ContextVar("from_replica", default=False)


class Router:
    """Django asks it where to read and write."""

    def db_for_read(self, _model: type, **_hints: object) -> str:
        """The copy for pages that may be read from it, the primary for everything else."""
        return REPLICA if _from_replica.get() else "default"

    def db_for_write(self, _model: type, **_hints: object) -> str:
        """Always the primary, also what was read from the copy."""
        return "default"

    def allow_relation(self, *_rows: object, **_hints: object) -> bool:
        """They are the same rows."""
        return True

    def allow_migrate(self, db: str, *_label: object, **_hints: object) -> bool:
        """The copy follows by itself."""
        return db == "default"


class Proof:
    """Until when the copy may be read; kept up by a thread, so that no page waits for a server that is cut off."""

    def __init__(
        self,
        how_far: Callable[[], Position],
        has_come: Callable[[Position], bool],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._how_far, self._has_come, self._clock = how_far, has_come, clock
        self._shows = self._answered = float("-inf")
        self._first = threading.Event()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def fresh_until(self) -> float | None:
        """By the clock; None while nothing is proven."""
        until = self._shows + GONE_WITHIN
        return until if until > self._clock() else None

    def now(self) -> float:
        """By that clock."""
        return self._clock()

    def primary_answers(self) -> bool:
        """Whether it did a moment ago."""
        return self._answered + GONE_WITHIN > self._clock()

    def prove(self, pause: Callable[[float], object] = time.sleep) -> None:
        """Ask once, and wait for the copy as long as that is worth something; raise DatabaseError."""
        asked = self._clock()
        position = self._how_far()
        self._answered = asked
        while asked + GONE_WITHIN > self._clock():
            if self._has_come(position):
                self._shows = asked
                return
            pause(LOOK_AGAIN)

    def keep_up(self) -> None:
        """Begin in this process, where it has not begun; whoever is first waits a moment for the first proof."""
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="replica", daemon=True)
                self._thread.start()
        self._first.wait(FIRST_PROOF)

    def _run(self) -> None:
        while True:
            try:
                self.prove()
            except DatabaseError:
                connections.close_all()  # this thread's own two
            self._first.set()
            time.sleep(AGAIN_AFTER)


proof = Proof(how_far_is_the_primary, has_the_replica_come)


class ReplicaMiddleware:
    """Sends public pages to the copy, or says that stories rest. It leaves the other pages alone."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            response = self.get_response(request)
        finally:
            _from_replica.set(False)
        until = getattr(request, "fresh_until", None)
        return rest(request) if until is not None and until <= proof.now() else response  # it took too long to read

    def process_view(self, request: HttpRequest, *_args: object) -> HttpResponse | None:
        """Before the page asks for anything."""
        kind = page_class_of(request)
        if kind == PageClass.PUBLIC_READ:
            proof.keep_up()
            request.fresh_until = proof.fresh_until()
            if request.fresh_until is None:
                return rest(request)
            _from_replica.set(True)
        elif kind == PageClass.STATIC_HELP:  # our own words, the policy among them: no age makes them wrong
            proof.keep_up()
            _from_replica.set(not proof.primary_answers())
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The copy went away while it was read, or gave the question up: as if nothing were proven."""
        gone = isinstance(error, OperationalError | InterfaceError)
        if not gone or getattr(request, "fresh_until", None) is None:
            return None
        log.warning("the copy does not answer: %s", type(error).__name__)
        return rest(request)


def rest(request: HttpRequest) -> HttpResponse:
    """No story is shown, and why; helplines are."""
    response = HttpResponse(render_to_string("resting.html", request=request), status=503)
    response["Retry-After"] = COME_BACK_IN
    return response
