"""A page that guards nothing: where a search of a browser finds what stood on it, the search is one that finds."""

from contextlib import AbstractContextManager

from tests.browser.other_host import OtherHost, served

FORM = '<form method="post"><input name="title"><textarea name="body"></textarea><button>Send it</button></form>'


class Unguarded(OtherHost):
    """Says its own address back, in a page with a form that may be kept, and sets a cookie that lasts."""

    def do_GET(self, said: str = "") -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Cache-Control", "max-age=3600")
        self.send_header("Set-Cookie", "was_here=yes; Max-Age=3600")
        self.end_headers()
        self.wfile.write(f"<title>Anyone's</title><p>{self.path} {said}</p>{FORM}".encode())

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET("It came.")


def unguarded_site() -> AbstractContextManager[str]:
    """Where it is."""
    return served(Unguarded)
