"""Companies through which a writer may sign in: off unless the operator switches one on, and told as little as can be.

Each setting is `ID SECRET` as the company gave them; for OpenID Connect `NAME SERVER ID SECRET`.
"""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

Company = dict[str, object]

# Our name for it, allauth's, its own, where its page stands, and the least that has to be asked for.
KNOWN: dict[str, tuple[str, str, str, Company]] = {
    "google": ("google", "Google", "https://accounts.google.com", {"SCOPE": ["openid"], "OAUTH_PKCE_ENABLED": True}),
    "facebook": (
        "facebook",
        "Facebook",
        "https://www.facebook.com",
        {"SCOPE": [], "FIELDS": ["id"], "METHOD": "oauth2"},
    ),
    "x": (
        "twitter_oauth2",
        "X (Twitter)",
        "https://twitter.com https://x.com",
        {"SCOPE": ["users.read", "tweet.read"]},
    ),
    "wordpress": ("wordpress", "WordPress.com", "https://public-api.wordpress.com https://wordpress.com", {}),
}


def companies(chosen: dict[str, str]) -> dict[str, Company]:
    """allauth's settings of those that are switched on; raise ImproperlyConfigured with the setting's name."""
    return {KNOWN[name][0]: _known(name, value) for name, value in chosen.items() if value and name in KNOWN} | (
        {"openid_connect": _openid(chosen["openid"])} if chosen.get("openid") else {}
    )


def origins(chosen: dict[str, Company]) -> str:
    """Where a form may lead, for the page's headers: the pages of these companies and no other."""
    return " ".join(str(company["ORIGINS"]) for company in chosen.values())


def _known(name: str, value: str) -> Company:
    parts = value.split()
    if len(parts) != 2:
        raise ImproperlyConfigured(f"SIGN_IN_{name.upper()} is written as ID SECRET; see .env.example.")
    _, own_name, where, asked = KNOWN[name]
    app = {"client_id": parts[0], "secret": parts[1], "key": "", "name": own_name}
    return {**asked, "APPS": [app], "ORIGINS": where}


def _openid(value: str) -> Company:
    parts = value.rsplit(maxsplit=3)
    if len(parts) != 4 or urlsplit(parts[1]).scheme not in ("https", "http"):
        raise ImproperlyConfigured("SIGN_IN_OPENID is written as NAME SERVER ID SECRET; see .env.example.")
    name, server, client, secret = parts
    where = urlsplit(server)
    app = {"provider_id": "openid", "name": name, "client_id": client, "secret": secret}
    return {
        "SCOPE": ["openid"],
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [app | {"settings": {"server_url": server, "fetch_userinfo": False}}],
        "ORIGINS": f"{where.scheme}://{where.netloc}",
    }
