"""The clock of the machine jumps by a day, forwards and back, while the site runs."""

import shutil
import struct
import subprocess
import tempfile
from pathlib import Path
from typing import ClassVar
from unittest import skipIf

from django.test import tag

from tests.stack.test_faults import FaultsCase
from tests.stack.through_nginx import Web, is_signed_in, joins_the_desk, missing, signs_in
from tests.stack.writers import Writers, patiently

PRELOADED = Path(__file__).with_name("shifted_clock.c")
RIGHT, AHEAD, BEHIND = 0, 86_400, -86_400  # seconds
JUMPS = (AHEAD, RIGHT, BEHIND, RIGHT)
BODY = "This is an example. The page was open when the clock was put forward."


@tag("postgresql", "redis", "attack")
@skipIf(missing(), f"{missing()} cannot be found here")
@skipIf(not shutil.which("cc"), "a C compiler cannot be found here")
class ClockJumps(FaultsCase):
    shift: ClassVar[Path]

    @classmethod
    def setUpClass(cls) -> None:
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="clock-")))
        folder.chmod(0o755)  # PostgreSQL runs as somebody else
        library, cls.shift = folder / "clock.so", folder / "shift"
        subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-Wall", "-o", library, PRELOADED], check=True)
        cls.jump(RIGHT)
        cls.chosen = {"LD_PRELOAD": str(library), "SHIFTED_BY": str(cls.shift)}
        super().setUpClass()

    def setUp(self) -> None:
        self.addCleanup(self.jump, RIGHT)
        self.web = Web(self.faults.stack.place)

    @classmethod
    def jump(cls, to: int) -> None:
        """All of the site's Python processes see their clock so far from now on."""
        cls.shift.touch()
        with cls.shift.open("r+b", buffering=0) as out:
            out.write(struct.pack("q", to))

    def test_a_clock_that_jumps_a_day_loses_nothing(self) -> None:
        def happens(writers: Writers, number: int) -> None:
            writers.wait_for_a_press()
            self.jump(JUMPS[number])

        self.assert_nothing_is_lost(self.faults.count("clock put forward and back by a day", len(JUMPS), happens))

    def test_a_page_that_was_open_over_a_jump_keeps_the_text_and_its_nine_words(self) -> None:
        visitor = self.web.visitor().open("/share/write/").send({"body": BODY}, form="body")
        words = visitor.nine_words
        self.jump(AHEAD)
        visitor.send({}, form="body", button="Send")
        self.assertEqual((422, words), (visitor.response.status_code, visitor.nine_words), "asked to look once more")
        visitor.send({}, form="body", button="Send")
        self.assertIn("Your story is with us", visitor.words)
        mine = self.web.visitor().open("/mine/").send({"words": " ".join(words)}, form="words")
        self.assertIn(BODY, mine.html)

    def test_an_open_text_asks_for_its_nine_words_after_a_jump(self) -> None:
        visitor = self.web.visitor().open("/share/write/").send({"body": BODY}, form="body")
        words = " ".join(visitor.nine_words)
        visitor.send({}, form="body", button="Send")
        mine = self.web.visitor().open("/mine/").send({"words": words}, form="words")
        self.jump(AHEAD)
        mine.send({}, form="Take it down")
        self.assertEqual(422, mine.response.status_code)
        mine.send({"words": words}, form="words")
        self.assertIn(BODY, mine.html)

    def test_periodic_jobs_go_on_when_the_clock_is_put_back(self) -> None:
        self.faults.kill("worker")  # so that the jobs that are asked for can be counted
        self.addCleanup(self.faults.mend)
        for to in JUMPS:
            self.jump(to)
            for _ in range(2):  # what was on its way when the clock jumped, and one more
                self.assert_jobs_are_asked_for()

    def assert_jobs_are_asked_for(self) -> None:
        with self.faults.redis() as client:
            before = client.llen("jobs")
            patiently(lambda: client.llen("jobs") > before)

    def test_somebody_at_the_desk_signs_in_again_after_a_jump(self) -> None:
        place, (name, link) = self.faults.stack.place, self.faults.stack.accounts[0]
        joins_the_desk(place, link)
        before = signs_in(place, name)
        self.assertTrue(is_signed_in(before))
        self.jump(AHEAD)
        self.assertFalse(is_signed_in(before), "a day without a press ends a session")
        self.assertTrue(is_signed_in(signs_in(place, name)))
        self.jump(RIGHT)
        self.assertTrue(is_signed_in(signs_in(place, name)))
