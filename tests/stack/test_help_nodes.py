"""A changed helpline reaches every machine: each worker hears the one message, and writes what its own pages read."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.test import TransactionTestCase, override_settings, tag

from moderation.hotline_nodes import ring_every_node
from moderation.models import Means
from moderation.services.hotlines import propose
from stories.hotlines import Action
from stories.hotlines.overlay import read_overlay
from tests.make_desk import reader
from tests.make_helplines import SOURCE, entry, own_folder
from tests.stack.worker import forget_messages, running_worker, wait_until


@tag("postgresql", "redis")
class NodesTests(TransactionTestCase):
    def test_every_node_lays_a_change_over_its_own_helplines(self) -> None:
        forget_messages()
        own_folder(self)
        with (
            TemporaryDirectory() as one,
            TemporaryDirectory() as two,
            running_worker(HELP_DIR=one),
            running_worker(HELP_DIR=two),
        ):
            self.confirmed("gb-9")
            for folder in (one, two):
                wait_until(lambda heard=Path(folder): self.slugs_in(heard) == ["gb-9"] or ring_every_node())

    def confirmed(self, slug: str) -> None:
        propose(member=reader(), line=entry(slug), action=Action.CONFIRM, facts={}, means=Means.SITE, source=SOURCE)

    def slugs_in(self, folder: Path) -> list[str]:
        with override_settings(HELP_DIR=folder):
            return [change.slug for change in read_overlay()]
