"""The stack's nginx: deploy/nginx with this machine's paths filled in, and a certificate made here."""

import os
import pwd
import re
import shutil
import socket
import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from deploy.stack.children import Program
from deploy.stack.place import HOST, ROOT, Place
from deploy.stack.postgresql import NotInstalled

CONFIGURATION = ROOT / "deploy" / "nginx"
AWAY_URL = "https://www.bbc.com/weather"  # as in the settings
CERTIFICATE_DAYS = 365
PLACEHOLDER = re.compile(r"\$\{([A-Z_]+)\}")


def write_configuration(place: Place) -> Path:
    """A copy of deploy/nginx whose local/ speaks of this place; answers its main file."""
    folder = place.folder / "nginx"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(CONFIGURATION, folder)
    values = _values(place)
    for file in (folder / "local").iterdir():
        filled = PLACEHOLDER.sub(lambda found: str(values[found[1]]), file.read_text(encoding="utf-8"))
        file.write_text(filled, encoding="utf-8")
    (place.run / "nginx").mkdir(exist_ok=True)
    return folder / "nginx.conf"


def _values(place: Place) -> dict[str, object]:
    return {
        "USER": pwd.getpwuid(os.geteuid()).pw_name,
        "RUN": place.run,
        **{f"{role.upper()}_SOCKET": place.socket(role) for role in ("public", "desk", "rescue")},
        "TLS": place.folder / "tls",
        "FILES": place.folder,
        "ADDRESS": place.address,
        "PORT": place.port,
        "PLAIN_PORT": place.plain_port,
        "NAMES": f"{HOST} localhost",
        "SITE": place.url,
        "AWAY_URL": os.environ.get("AWAY_URL", AWAY_URL),
    }


def make_certificate(place: Place) -> None:
    """Signed by itself, for this machine's own name alone; once."""
    folder = place.folder / "tls"
    if (folder / "site.crt").exists():
        return
    folder.mkdir(exist_ok=True)
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    today = datetime.now(UTC)
    names = [x509.DNSName("localhost"), x509.IPAddress(ip_address(HOST))]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=CERTIFICATE_DAYS))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem, pkcs8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    with os.fdopen(os.open(folder / "site.key", os.O_WRONLY | os.O_CREAT, 0o600), "wb") as out:
        out.write(key.private_bytes(pem, pkcs8, serialization.NoEncryption()))
    (folder / "site.crt").write_bytes(certificate.public_bytes(pem))


def program(place: Place) -> Program:
    """Raise NotInstalled."""
    found = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if found is None:
        raise NotInstalled("nginx")
    return Program(
        "nginx",
        [found, "-c", str(write_configuration(place)), "-g", "daemon off;"],
        {"PATH": os.environ["PATH"]},
        ready=lambda: shows_its_certificate(place),
    )


def shows_its_certificate(place: Place) -> bool:
    """Whether one of this nginx's processes speaks; that a port is taken says neither that one runs nor whose it is."""
    try:
        with socket.create_connection((place.address, place.port), 1) as line:
            trust(place).wrap_socket(line, server_hostname="localhost").close()
    except OSError:
        return False
    return True


def trust(place: Place) -> ssl.SSLContext:
    """What a client needs to know this certificate."""
    return ssl.create_default_context(cafile=place.folder / "tls" / "site.crt")
