"""The machines of the tests past one machine: a cut is a cut, and a killed test leaves nothing for long."""

import os
import signal
import subprocess
import sys
from unittest import TestCase, skipIf

from django.test import tag

from tests.stack.network import INSIDE, OUTSIDE, Network, clear_away_what_the_dead_left, ip, not_allowed
from tests.stack.writers import patiently

MACHINES = {"one": (OUTSIDE, INSIDE), "two": (INSIDE,)}
STAYS = """
from signal import pause
from tests.stack.network import OUTSIDE, Network
with Network({"one": (OUTSIDE,)}):
    print(flush=True)
    pause()
"""


def reaches(network: Network, machine: str, address: str) -> bool:
    """Whether something listens there, as seen from that machine."""
    looks = f"import socket; socket.create_connection(({address!r}, 9), 0.5)"
    found = subprocess.run(network.on(machine, [sys.executable, "-c", looks]), capture_output=True, check=False)
    return b"refused" in found.stderr  # by a machine that is there


@tag("attack")
@skipIf(not_allowed(), f"{not_allowed()} cannot be had here")
class NetworkTests(TestCase):
    def test_a_machine_whose_plug_is_out_is_not_reached_until_it_is_in_again(self) -> None:
        with Network(MACHINES) as network:
            patiently(lambda: reaches(network, "one", network.address("two")))  # a plug takes its time
            with network.cut("two"):
                self.assertFalse(reaches(network, "one", network.address("two")))
            patiently(lambda: reaches(network, "one", network.address("two")))

    def test_a_test_that_was_killed_leaves_no_machines_to_the_next_one(self) -> None:
        with subprocess.Popen([sys.executable, "-c", STAYS], stdout=subprocess.PIPE) as other:
            other.stdout.readline()
            theirs = f"metoo-{other.pid}-one"
            clear_away_what_the_dead_left()
            self.assertIn(theirs, ip("netns", "list"), "a control: a running test keeps its machines")
            os.kill(other.pid, signal.SIGKILL)
        clear_away_what_the_dead_left()
        self.assertNotIn(f"metoo-{other.pid}-", ip("netns", "list"))
        self.assertNotIn(str(other.pid), ip("-brief", "link"))
