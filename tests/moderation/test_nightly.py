"""Every night: what must hold is asked of everything, and what is wrong is said without anyone's words."""

from django.test import TestCase

from moderation.models import Decision
from moderation.services.nightly import ask_every_night
from tests import make, make_desk


class NightlyTests(TestCase):
    def test_a_night_without_fault_is_silent(self) -> None:
        writer = make.Writer()
        writer.sends()
        make_desk.publish(writer.story)
        with self.assertNoLogs("moderation", "ERROR"):
            self.assertEqual(ask_every_night(), 0)

    def test_what_is_broken_by_hand_is_said_by_its_name(self) -> None:
        writer = make.Writer()
        writer.sends()
        make_desk.publish(writer.story)
        Decision.objects.all().delete()
        with self.assertLogs("moderation", "ERROR") as said:
            self.assertGreater(ask_every_night(), 0)
        self.assertIn("public_without_approval", "".join(said.output))
