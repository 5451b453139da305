"""Counts of the whole running site: on this machine alone, complete, and nothing of anybody in them."""

import os
import signal
import socket
import sys
from pathlib import Path
from subprocess import run
from urllib.request import urlopen

from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.samples import Sample

from deploy.stack.place import HOST, METRICS_PORT, ROOT
from metoo_site.metrics import NO_PAGE
from moderation.lanes import Lane
from stories.pages import PageClass
from tests.stack.nginx_case import NginxCase
from tests.stack.worker import wait_until

LABELS = {
    "page_class": {*PageClass, NO_PAGE},
    "status": {"2xx", "3xx", "4xx", "5xx"},
    "queue": {"danger", "texts"},
    "lane": {lane.name.lower() for lane in Lane},
    "by": {"worker"},
}
CANARY = "wombat-canary"


class OnTheStack(NginxCase):
    @property
    def port(self) -> int:
        return int(self.stack.children["metrics"].program.environment[METRICS_PORT])

    def shown(self) -> str:
        with urlopen(f"http://{HOST}:{self.port}/metrics", timeout=10) as answer:
            return answer.read().decode()

    def samples(self) -> list[Sample]:
        return [one for family in text_string_to_metric_families(self.shown()) for one in family.samples]

    def count(self, page_class: PageClass) -> float:
        names = {"page_class": page_class.value, "status": "2xx"}
        return sum(one.value for one in self.samples() if one.name == "site_requests_total" and one.labels == names)

    def the_worker_measures(self) -> None:
        code = "import django; django.setup(); from moderation.measures import measure; measure()"
        place = self.stack.place
        counts = {
            "PROMETHEUS_MULTIPROC_DIR": str(place.counts("worker")),
            "DJANGO_SETTINGS_MODULE": "metoo_site.settings",
        }
        environment = place.environment("worker") | counts
        run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True)

    def test_kinds_of_pages_queues_and_lanes_are_shown_and_nothing_of_anybody(self) -> None:
        before = self.count(PageClass.PUBLIC_READ)
        self.web.get("/stories/", Cookie="any=1", User_Agent=CANARY, Referer=f"https://{CANARY}.example/")
        self.web.get(f"/stories/{CANARY}/", User_Agent=CANARY)
        self.web.get(f"/{CANARY}/?{CANARY}={CANARY}")
        visitor = self.web.visitor().open("/share/write/").send({"body": f"An example: {CANARY}."}, form="body")
        visitor.send({}, form="body", button="Send")
        self.the_worker_measures()
        self.assertEqual(before + 1, self.count(PageClass.PUBLIC_READ))
        samples = self.samples()
        for name in ("site_request_seconds_bucket", "site_waiting_for_a_worker", "site_late_cases"):
            self.assertIn(name, {one.name for one in samples})
        for one in samples:
            for label, value in one.labels.items():
                if label != "le":
                    self.assertIn(value, LABELS[label], one.name)
        self.assertNotIn(CANARY, self.shown())
        self.assertFalse([one for one in samples if one.labels.get("page_class") == PageClass.WRITE])

    def test_nobody_reaches_it_from_elsewhere_or_through_nginx(self) -> None:
        with socket.socket() as probe:
            self.assertNotEqual(0, probe.connect_ex(("127.0.0.2", self.port)))
        self.assertEqual(404, self.web.get("/metrics").status_code)

    def test_a_process_goes_on_in_the_files_of_the_one_whose_place_it_takes(self) -> None:
        self.web.get("/about/", Cookie="any=1")
        before, folder = self.count(PageClass.STATIC_HELP), self.stack.place.counts("public")
        pid = self.stack.children["public"].process.pid
        workers = Path(f"/proc/{pid}/task/{pid}/children")
        for one in (old := workers.read_text().split()):
            os.kill(int(one), signal.SIGKILL)
        wait_until(lambda: len(new := workers.read_text().split()) == len(old) and not {*new} & {*old})
        self.web.get("/about/", Cookie="any=1")
        self.assertEqual(before + 1, self.count(PageClass.STATIC_HELP))
        self.assertEqual(2 * len(old), len(list(folder.iterdir())))

    def test_it_is_told_no_secret(self) -> None:
        told = self.stack.children["metrics"].program.environment
        self.assertEqual({"PATH", METRICS_PORT}, set(told))
