"""A test of what stands between people and the application."""

from typing import ClassVar
from unittest import skipIf

from django.test import SimpleTestCase, tag

from deploy.stack.whole import Stack
from metoo_site import headers
from stories.pages import PageClass
from tests.stack.through_nginx import Answer, Web, missing, shared_stack

HSTS = "max-age=63072000; includeSubDomains"


@tag("postgresql", "redis")
@skipIf(missing(), f"{missing()} cannot be found here")
class NginxCase(SimpleTestCase):
    """The stack is one for all; a test that takes something down brings it back."""

    stack: ClassVar[Stack]
    web: ClassVar[Web]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.stack = shared_stack()
        cls.web = Web(cls.stack.place)

    def the_application_stops(self) -> None:
        self.is_down("public")

    def is_down(self, name: str) -> None:
        """Until the test ends."""
        self.stack.take_down(name)
        self.addCleanup(self.stack.bring_back, name)

    def status(self, address: str, **sent: str) -> int:
        return self.web.get(address, **sent).status_code

    def assert_our_headers(self, answer: Answer) -> None:
        """Each once, as on a page of the application that carries words."""
        expected = {
            **headers.COMMON,
            "Permissions-Policy": headers.features(PageClass.WRITE),
            "Content-Security-Policy": headers.CSP.format(forms="'self'", images="'self'"),
            "Cache-Control": "no-store",
            "Strict-Transport-Security": HSTS,
        }
        for name, value in expected.items():
            self.assertEqual([value], answer.headers.get_all(name), name)
        for name in ("ETag", "Last-Modified", "X-Powered-By", "X-Accel-Expires"):
            self.assertNotIn(name, answer.headers)
        self.assertEqual("nginx", answer.headers["Server"])
