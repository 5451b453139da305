"""What is said under TLS stays between two: no old version, no weak cipher, no ticket by which visits are linked."""

import socket
import ssl
from contextlib import closing

from deploy.stack import nginx
from deploy.stack.place import HOST
from tests.stack.nginx_case import NAME, NginxCase

OLD = (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1)
NEW = (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3)
ANYTHING = "ALL:@SECLEVEL=0"  # the least that a client can ask for
# Each with the certificate that the stack has; the others need one of another kind.
WEAK = ("ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA384", "ECDHE-ECDSA-CAMELLIA128-SHA256", "AECDH-AES128-SHA")
TEN_MINUTES = 600  # seconds


class Tls(NginxCase):
    def speaker(self, version: ssl.TLSVersion, ciphers: str = ANYTHING) -> ssl.SSLContext:
        """One that speaks this version alone."""
        client = nginx.trust(self.stack.place)
        client.set_ciphers(ciphers)
        client.minimum_version = client.maximum_version = version
        return client

    def speaks(self, client: ssl.SSLContext, session: ssl.SSLSession | None = None) -> ssl.SSLSocket:
        """Having read a page, so that what nginx hands out for the next visit has come too; raise SSLError."""
        plain = socket.create_connection((HOST, self.stack.place.port), 60)
        try:
            tls = client.wrap_socket(plain, server_hostname=NAME, session=session)
            tls.sendall(f"GET /help/ HTTP/1.0\r\nHost: {HOST}:{self.stack.place.port}\r\n\r\n".encode())
            self.assertTrue(tls.recv(100).startswith(b"HTTP/1.1 200"))
        except BaseException:
            plain.close()
            raise
        self.addCleanup(tls.close)
        return tls

    def is_refused(self, client: ssl.SSLContext) -> bool:
        try:
            with closing(self.speaks(client)):
                return False
        except (ssl.SSLError, ConnectionError):
            return True

    def test_old_versions_are_refused_and_new_ones_speak(self) -> None:
        self.assertEqual([True, True], [self.is_refused(self.speaker(version)) for version in OLD])
        self.assertEqual([False, False], [self.is_refused(self.speaker(version)) for version in NEW])

    def test_a_control_where_nginx_speaks_old_versions_this_client_does_too(self) -> None:
        allowed = f"ssl_protocols TLSv1 TLSv1.1 TLSv1.2; ssl_ciphers {ANYTHING};\n#"
        self.configured("nginx.conf", lambda kept: without_ciphers(kept).replace("ssl_protocols", allowed))
        self.assertEqual([False, False], [self.is_refused(self.speaker(version)) for version in OLD])

    def test_a_cipher_that_keeps_no_secret_for_later_or_is_weak_is_refused(self) -> None:
        for cipher in WEAK:
            with self.subTest(cipher=cipher):
                self.assertTrue(self.is_refused(self.speaker(ssl.TLSVersion.TLSv1_2, f"{cipher}:@SECLEVEL=0")))
        name, *_ = self.speaks(self.speaker(ssl.TLSVersion.TLSv1_2)).cipher()
        self.assertRegex(name, "^ECDHE-.*(GCM|POLY1305)")

    def test_a_control_where_nginx_takes_all_of_them_this_client_does_too(self) -> None:
        everything = f"ssl_ciphers {ANYTHING};\nssl_protocols"
        self.configured("nginx.conf", lambda kept: without_ciphers(kept).replace("ssl_protocols", everything))
        refused = [self.is_refused(self.speaker(ssl.TLSVersion.TLSv1_2, f"{name}:@SECLEVEL=0")) for name in WEAK]
        self.assertEqual([False] * len(WEAK), refused)

    def test_no_ticket_links_visits_and_what_nginx_remembers_it_forgets_after_ten_minutes(self) -> None:
        client = self.speaker(ssl.TLSVersion.TLSv1_2)
        session = self.speaks(client).session
        self.assertFalse(session.has_ticket)
        self.assertTrue(self.speaks(client, session).session_reused, "so that the next page is there at once")
        newer = self.speaks(self.speaker(ssl.TLSVersion.TLSv1_3)).session
        self.assertLessEqual(newer.ticket_lifetime_hint, TEN_MINUTES)

    def test_a_control_where_nginx_gives_tickets_they_are_seen(self) -> None:
        self.configured("nginx.conf", lambda kept: kept.replace("ssl_session_tickets off", "ssl_session_tickets on"))
        self.assertTrue(self.speaks(self.speaker(ssl.TLSVersion.TLSv1_2)).session.has_ticket)

    def test_what_nginx_remembered_is_gone_with_it(self) -> None:
        visits = [(client := self.speaker(version), self.speaks(client).session) for version in NEW]
        self.stack.take_down("nginx")
        self.stack.bring_back("nginx")
        reused = [self.speaks(client, session).session_reused for client, session in visits]
        self.assertEqual([False, False], reused)


def without_ciphers(kept: str) -> str:
    """The configuration with nginx's own choice."""
    return kept.replace("ssl_ciphers", "#")
