"""Every address of the site says what kind of page it answers with."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.test import SimpleTestCase
from django.urls import URLPattern, URLResolver, get_resolver, path

from stories.pages import PageClass, page


def views(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, object]]:
    for entry in resolver.url_patterns:
        address = f"{before}{entry.pattern}"
        if isinstance(entry, URLResolver):
            yield from views(entry, address)
        else:
            yield address, entry.callback


def is_declared(view: object) -> bool:
    """allauth's views are account pages by the table in metoo_site.headers."""
    return isinstance(getattr(view, "page_class", None), PageClass) or view.__module__.startswith("allauth.")


def undeclared(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


class PageClassTests(SimpleTestCase):
    def test_every_view_declares_its_page_class(self) -> None:
        found = dict(views(get_resolver()))
        self.assertIn("share/send/", found)
        self.assertEqual([], [address for address, view in found.items() if not is_declared(view)])

    def test_a_view_without_a_page_class_would_be_found(self) -> None:
        resolver = URLResolver(get_resolver().pattern, [path("nobody/", undeclared)])
        self.assertEqual([False], [is_declared(view) for _, view in views(resolver)])
        self.assertTrue(is_declared(page(PageClass.LEAVE)(undeclared)))

    def test_the_walk_sees_every_leaf(self) -> None:
        leaves = [entry for entry in get_resolver().url_patterns if isinstance(entry, URLPattern)]
        self.assertGreaterEqual(len(list(views(get_resolver()))), len(leaves))
