"""Scrubbing: what could name a person is gone before any view runs."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, SimpleTestCase

from metoo_site import scrubbing
from metoo_site.buckets import bucket_of
from metoo_site.scrubbing import NOBODY

TELLING = {
    "REMOTE_ADDR": "198.51.100.77",
    "REMOTE_HOST": "host-77.example",
    "REMOTE_PORT": "51000",
    "HTTP_X_FORWARDED_FOR": "198.51.100.77",
    "HTTP_X_REAL_IP": "198.51.100.77",
    "HTTP_FORWARDED": "for=198.51.100.77",
    "HTTP_VIA": "1.1 proxy-77",
    "HTTP_USER_AGENT": "CanaryBrowser/77",
    "HTTP_ACCEPT_LANGUAGE": "xx-canary",
    "HTTP_SEC_CH_UA_PLATFORM": "CanaryOS",
    "HTTP_SEC_CH_UA": "CanaryBrand",
    "HTTP_DNT": "1",
}
CANARIES = ("198.51.100.77", "host-77", "51000", "proxy-77", "Canary", "canary")


def seen_by_a_view(middleware: Callable[..., Callable[[HttpRequest], HttpResponse]] | None) -> str:
    """Everything a view finds on its request."""
    seen = []

    def view(request: HttpRequest) -> HttpResponse:
        seen.append(f"{request.META} {dict(request.headers)} {vars(request)}")
        return HttpResponse()

    (middleware(view) if middleware else view)(RequestFactory().get("/", **TELLING))
    return seen[0]


class TheRequest(SimpleTestCase):
    def test_a_view_finds_nothing_that_could_name_a_person(self) -> None:
        seen = seen_by_a_view(scrubbing.ScrubMiddleware)
        for canary in CANARIES:
            self.assertNotIn(canary, seen)

    def test_without_scrubbing_each_of_them_would_be_found(self) -> None:
        seen = seen_by_a_view(None)
        for canary in CANARIES:
            self.assertIn(canary, seen)

    def test_the_referring_page_is_gone_once_the_csrf_check_has_seen_it(self) -> None:
        request = RequestFactory().get("/", HTTP_REFERER="http://testserver/mine/")
        scrubbing.DropRefererMiddleware(lambda _: HttpResponse()).process_view(request)
        self.assertNotIn("HTTP_REFERER", request.META)


class Buckets(SimpleTestCase):
    def test_there_are_4096_and_neighbours_share_one(self) -> None:
        self.assertRegex(bucket_of("198.51.100.77"), r"\A[0-9a-f]{3}\Z")
        self.assertEqual(bucket_of("198.51.100.77"), bucket_of("198.51.100.1"))
        self.assertEqual(bucket_of("2001:db8:1::1"), bucket_of("2001:db8:1:ffff::9"))

    def test_many_networks_fall_into_many_buckets(self) -> None:
        found = {bucket_of(f"10.{a}.{b}.1") for a in range(40) for b in range(40)}
        self.assertGreater(len(found), 1000)

    def test_nonsense_is_a_bucket_of_its_own_and_never_an_error(self) -> None:
        for nonsense in ("", "unix:", "1.2.3.4, 5.6.7.8", "a" * 5000, "::ffff:999.1.1.1"):
            self.assertEqual(bucket_of(nonsense), bucket_of(NOBODY), nonsense)
