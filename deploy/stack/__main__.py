"""`python -m deploy.stack [FOLDER]`: the production stack, until Ctrl-C. STACK_PORT is where nginx listens (8443)."""

import os
import signal
import sys
from pathlib import Path
from subprocess import CalledProcessError
from threading import Event

from deploy.stack.children import DidNotStart
from deploy.stack.place import ROOT, FolderTooDeep, Place
from deploy.stack.postgresql import NotInstalled
from deploy.stack.whole import CannotGoOn, Stack

DEFAULT_PORT = "8443"


def say(line: str) -> None:
    """To the person who started it."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(folder: Path) -> int:
    """0 after Ctrl-C."""
    enough = Event()
    for wish in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wish, lambda *_: enough.set())
    try:
        place = Place.at(folder, int(os.environ.get("STACK_PORT", DEFAULT_PORT)))
        say(f"Starting PostgreSQL, Redis, gunicorn, Celery and nginx under {place.folder}.")
        with Stack(place) as stack:
            introduce(stack)
            stack.watch(enough, say)
            say("Stopping.")
    except NotInstalled as error:
        say(f"Not installed here: the Debian package {error}.")
        return 1
    except FolderTooDeep as error:
        say(f"The path {error} is too long for the sockets inside it; name a shorter folder.")
        return 1
    except (DidNotStart, CannotGoOn, CalledProcessError) as error:
        if not enough.is_set():
            say(str(error))
            return 1
    return 0


def introduce(stack: Stack) -> None:
    """Where it is, and at the first start who works at the desk."""
    if stack.accounts:
        say("\nTwo people for the desk; each chooses a password here (it works once, and is shown once):\n")
        for name, path in stack.accounts:
            say(f"  {name:14} {stack.place.url}{path}")
    say(f"\nThe site is at {stack.place.url}/ (its certificate was made here: a browser warns once).")
    say("Ctrl-C stops everything.")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "var" / "stack"))
