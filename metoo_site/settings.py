"""Every setting, from the environment. Embedded mode (no DATABASE_URL) is for trying out on this machine alone."""

from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from metoo_site import databases
from metoo_site import environment as env
from metoo_site.companies import companies
from metoo_site.embedded_keys import embedded_keys
from metoo_site.memory import caches_of
from metoo_site.settings_of_jobs import *  # noqa: F403
from metoo_site.settings_of_jobs import COUNTED_IN, EMBEDDED, REDIS_URL, REDIS_WATCH
from metoo_site.settings_of_sign_in import *  # noqa: F403
from stories.catalogues import has_catalogue
from stories.hotlines import find_country

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env.optional("VAR_DIR", str(BASE_DIR / "var")))
# What each node keeps of the helplines: the changes since the reviewed files, and the copy that nginx shows.
HELP_DIR = Path(env.optional("HELP_DIR", str(VAR_DIR)))

# --- Which kind of installation, and which of its processes ----------------------------------------------------------
SITE_ROLE = "all" if EMBEDDED else env.required("SITE_ROLE")
if SITE_ROLE not in ("all", "public", "desk", "worker", "migrate"):
    raise ImproperlyConfigured(f"SITE_ROLE is public, desk, worker or migrate, not {SITE_ROLE!r}.")
OPENS_SENT_TEXTS = SITE_ROLE in ("all", "desk", "worker")

_keys = embedded_keys(VAR_DIR) if EMBEDDED else {}


def _secret(name: str) -> str:
    return _keys.get(name) or env.required(name)


DEBUG = False
SECRET_KEY = _secret("SECRET_KEY")
ALLOWED_HOSTS = ["127.0.0.1", "localhost"] if EMBEDDED else env.required("ALLOWED_HOSTS").split(",")

# Sealing. Lookups use the pepper, forms the token key, sent texts the desk's key pair; the private half of the last
# is set for the desk and the worker alone.
RECEIPT_PEPPERS = env.keys_by_version("RECEIPT_PEPPERS", _secret("RECEIPT_PEPPERS"))
TOKEN_KEY = env.key("TOKEN_KEY", _secret("TOKEN_KEY"))
DESK_PUBLIC_KEYS = env.keys_by_version("DESK_PUBLIC_KEYS", _secret("DESK_PUBLIC_KEYS"))
DESK_PRIVATE_KEYS: dict[int, bytes] = {}
AUDIT_KEY = b""
if OPENS_SENT_TEXTS:
    DESK_PRIVATE_KEYS = env.keys_by_version("DESK_PRIVATE_KEYS", _secret("DESK_PRIVATE_KEYS"))
    AUDIT_KEY = env.key("AUDIT_KEY", _secret("AUDIT_KEY"))

# --- What the operator chooses ---------------------------------------------------------------------------------------
SITE_NAME = env.optional("SITE_NAME", "Together")  # stands in titles and so in histories: an innocuous word
AWAY_URL = env.optional("AWAY_URL", "https://www.bbc.com/weather")  # where /leave/ goes
HELP_COUNTRY = env.optional("HELP_COUNTRY", "US")
if find_country(HELP_COUNTRY) is None:
    raise ImproperlyConfigured(f"HELP_COUNTRY is an ISO 3166 code such as US or GB, not {HELP_COUNTRY!r}.")
MINIMUM_AGE = env.number("MINIMUM_AGE", 16)
PASS_ON_NOTE = env.optional("PASS_ON_NOTE")  # what the desk would have to pass on, and to whom
SECURITY_CONTACT = env.optional("SECURITY_CONTACT", "mailto:security@localhost")
# One in so many published texts, and one settled appeal for so many decisions, is read again blind. 0: none.
REREAD_ONE_IN = env.number("REREAD_ONE_IN", 0 if EMBEDDED else 20)
GOLDEN_ONE_IN = env.number("GOLDEN_ONE_IN", 0 if EMBEDDED else 40)
COPIES_BEFORE_HELD = env.number("COPIES_BEFORE_HELD", 0 if EMBEDDED else 5)  # near copies in a day; 0: never
POLICY_DIR = BASE_DIR / "moderation" / "policies"
POLICY_VERSION = max((int(file.stem) for file in POLICY_DIR.glob("*.md")), default=1)

# Days that a thing is kept; /privacy/ shows this table (design, section 4).
RETENTION = {
    "draft": env.number("KEEP_DRAFT_DAYS", 90),
    "waiting_author": env.number("KEEP_WAITING_DAYS", 365),
    "declined": env.number("KEEP_DECLINED_DAYS", 365),
    "messages": env.number("KEEP_MESSAGES_DAYS", 365),
    "reports": env.number("KEEP_REPORTS_DAYS", 365),
    "audit": env.number("KEEP_AUDIT_DAYS", 730),
    "backups": env.number("KEEP_BACKUPS_DAYS", 30),
    "key_backups": env.number("KEEP_KEY_BACKUPS_DAYS", 7),
}

# --- Django ----------------------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.facebook",
    "allauth.socialaccount.providers.google",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.socialaccount.providers.twitter_oauth2",
    "metoo_site.wordpress",
    "stories",
    "moderation",
]
MIDDLEWARE = [
    "metoo_site.scrubbing.ScrubMiddleware",  # first: nothing behind it sees an address
    "metoo_site.headers.PageHeadersMiddleware",
    "metoo_site.language.LanguageMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "metoo_site.bodies.BodyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "metoo_site.scrubbing.DropRefererMiddleware",  # after the one check that needs it
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "metoo_site.staff.StaffMiddleware",
]
if COUNTED_IN:
    MIDDLEWARE.insert(1, "metoo_site.metrics.MetricsMiddleware")
ROOT_URLCONF = "metoo_site.urls"
WSGI_APPLICATION = "metoo_site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "stories.context.site",
            ]
        },
    }
]
AUTH_USER_MODEL = "stories.Account"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = True
LOCALE_PATHS = [BASE_DIR / "locale"]
# The languages of our own pages, by their own names; those without a catalogue are not offered.
PAGE_LANGUAGES = {
    "en": "English",
    "ar": "العربية",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "hi": "हिन्दी",
    "pt": "Português",
}
# Catalogues that a native speaker has read; the others say on each page that nobody has yet.
REVIEWED_LANGUAGES = {"en"}
LANGUAGES = [(code, name) for code, name in PAGE_LANGUAGES.items() if code == LANGUAGE_CODE or has_catalogue(code)]
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
_static = "whitenoise.storage.CompressedManifestStaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _static},
}

if EMBEDDED:
    DATABASES = databases.in_a_file(VAR_DIR / "site.sqlite3")
else:
    _replica = env.optional("REPLICA_URL") if SITE_ROLE == "public" else ""
    DATABASES = databases.on_servers(
        env.required("DATABASE_URL"), replica=_replica, mixes_sessions=env.number("PGBOUNCER", 0) > 0
    )
    if _replica:  # public pages are read from a copy
        DATABASE_ROUTERS = ["metoo_site.replica.Router"]
        MIDDLEWARE.append("metoo_site.replica.ReplicaMiddleware")

# --- Sign-in: the desk has its door, writers who sign have theirs. Anonymous pages never touch any of this. -----------
DOORS = {"all": {"desk", "writers"}, "public": {"writers"}}.get(SITE_ROLE, {"desk"})  # whose accounts open here
ACCOUNT_PATH = "account/" if "writers" in DOORS else "desk/account/"
AUTHENTICATION_BACKENDS = ["metoo_site.accounts.OfThisDoor"]
PASSWORD_RESET_TIMEOUT = 2 * 24 * 3600  # how long the link for a new member works
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "moderation:desk"  # the adapter leads writers to their account
ACCOUNT_ADAPTER = "metoo_site.accounts.AccountAdapter"
SOCIALACCOUNT_PROVIDERS = companies(
    {
        "google": env.optional("SIGN_IN_GOOGLE"),
        "facebook": env.optional("SIGN_IN_FACEBOOK"),
        "x": env.optional("SIGN_IN_X"),
        "wordpress": env.optional("SIGN_IN_WORDPRESS"),
        "openid": env.optional("SIGN_IN_OPENID"),
    }
    if "writers" in DOORS
    else {}
)
SECOND_FACTOR_REQUIRED = not EMBEDDED  # for every desk page; embedded mode never leaves this machine
# Writers have passkeys and nine words, and the public process no key that could seal the secrets of an app.
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"] if "desk" in DOORS else ["webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = "writers" in DOORS  # at the desk the password is asked for as well

SESSION_ENGINE = "django.contrib.sessions.backends.cache"  # in memory: an end of work is an end of sessions
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
# Idle time of a session (ASVS 5.0, 7.3.1): shorter where other people's words are read.
SESSION_COOKIE_AGE = (15 if "desk" in DOORS else 30) * 60
SESSION_SAVE_EVERY_REQUEST = False  # desk and account pages say so themselves: no other page touches a session
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_AGE = None  # Django's default would stay a year on a shared device
CSRF_FAILURE_VIEW = "stories.views.errors.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
if not EMBEDDED:
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sid", "__Host-csrf"
    SECURE_HSTS_SECONDS = 63_072_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # nginx overwrites it
    SECURE_SSL_REDIRECT = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"  # no-referrer makes a browser send Origin: null, and every form fails
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# --- Bodies: 20,000 emoji are 240,002 bytes on the wire --------------------------------------------------------------
DATA_UPLOAD_MAX_MEMORY_SIZE = 300 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 60
DATA_UPLOAD_MAX_NUMBER_FILES = 0

# --- Cache and rate-limit buckets; the queue is in settings_of_jobs --------------------------------------------------
CACHES = caches_of(SITE_ROLE, REDIS_URL, REDIS_WATCH)
RATELIMIT_USE_CACHE = "counts"
SILENCED_SYSTEM_CHECKS = [
    "django_ratelimit.E003",  # local memory is the cache of embedded mode, which is one process
    "django_ratelimit.W001",  # Django's own Redis cache counts well enough: a full bucket only means "held"
    "security.W002",  # metoo_site.headers sends X-Frame-Options with all the other headers
    "security.W021",  # HSTS preload is for the operator and the domain's lawyer to decide
]

# --- Mail and logs ---------------------------------------------------------------------------------------------------
EMAIL_HOST, EMAIL_PORT = env.optional("MAIL_HOST", "localhost"), env.number("MAIL_PORT", 25)
EMAIL_TIMEOUT = 10  # seconds
OPERATOR_MAIL = env.optional("OPERATOR_MAIL")  # who is told, in words that say nothing, that something waits
DEFAULT_FROM_EMAIL = env.optional("MAIL_FROM", OPERATOR_MAIL)

NOTICE_WORDS = env.optional("NOTICE_WORDS", "There is something new.")

LOGGING_CONFIG = "metoo_site.logs.configure"
LOGGING: dict[str, object] = {}
