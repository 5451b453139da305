"""Counts: whoever runs the site sees what kinds of pages do, and cannot tell from it when anybody wrote."""

import tempfile
from pathlib import Path

from django.test import SimpleTestCase
from prometheus_client.mmap_dict import MmapedDict, mmap_key

from deploy.metrics import HELD_BACK, HELD_FOR, Shown
from metoo_site.metrics import NO_PAGE
from stories.pages import PageClass

AT_ONCE = {PageClass.PUBLIC_READ, PageClass.STATIC_HELP, PageClass.DESK, PageClass.PLAIN}


class Clock:
    """Somebody else's clock."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class ShownTests(SimpleTestCase):
    def setUp(self) -> None:
        self.folders = [Path(self.enterContext(tempfile.TemporaryDirectory())) for _ in range(2)]
        self.clock = Clock()
        self.shown = Shown(self.folders, self.clock)

    def counted(self, page_class: str, status: str, value: float, *, folder: int = 0, process: str = "web0") -> None:
        labels = {"page_class": page_class, "status": status}
        key = mmap_key("site_requests", "site_requests_total", list(labels), list(labels.values()), "Answers.")
        file = MmapedDict(str(self.folders[folder] / f"counter_{process}.db"))
        file.write_value(key, value, 0.0)
        file.close()

    def sees(self) -> dict[tuple[str, str], float]:
        samples = [one for metric in self.shown.collect() for one in metric.samples]
        return {(one.labels["page_class"], one.labels["status"]): one.value for one in samples}

    def test_what_all_processes_counted_is_added_up(self) -> None:
        self.counted("static-help", "2xx", 3)
        self.counted("static-help", "2xx", 4, process="web1")
        self.counted("static-help", "2xx", 5, folder=1)
        self.assertEqual({("static-help", "2xx"): 12}, self.sees())

    def test_somebody_who_writes_is_not_seen_before_the_hour_is_over(self) -> None:
        for page_class in HELD_BACK:
            self.counted(page_class, "2xx", 1)
        self.assertEqual({}, self.sees())
        self.clock.now = HELD_FOR
        self.assertEqual({(page_class, "2xx"): 1 for page_class in HELD_BACK}, self.sees())
        for page_class in HELD_BACK:
            self.counted(page_class, "2xx", 2)
        self.clock.now = 2 * HELD_FOR - 1
        self.assertEqual({1.0}, set(self.sees().values()))
        self.clock.now = 2 * HELD_FOR
        self.assertEqual({2.0}, set(self.sees().values()))

    def test_a_look_just_before_the_hour_does_not_make_the_next_one_finer(self) -> None:
        self.counted("write", "2xx", 1)
        self.clock.now = 1.9 * HELD_FOR  # nobody looked for long
        self.assertEqual({1.0}, set(self.sees().values()))
        self.counted("write", "2xx", 2)
        self.clock.now = 2.1 * HELD_FOR
        self.assertEqual({1.0}, set(self.sees().values()))

    def test_our_own_failures_are_seen_at_once(self) -> None:
        self.counted("write", "5xx", 1)
        self.assertEqual({("write", "5xx"): 1}, self.sees())

    def test_each_kind_of_page_is_either_shown_at_once_or_held_back(self) -> None:
        self.assertEqual({*PageClass, NO_PAGE}, HELD_BACK | AT_ONCE)
        self.assertFalse(HELD_BACK & AT_ONCE)
