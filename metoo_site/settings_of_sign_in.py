"""Settings of passwords and sign-in that are the same for every process and operator."""

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
# The key that a password opens (RFC 9106, 4, second option): as dear to guess as the digest beside it. Changing this
# shuts every account's texts to its password; the nine words of the account still open them.
ACCOUNT_KEY_COST = {"passes": 3, "kibibytes": 65_536}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_LOGOUT_REDIRECT_URL = "stories:home"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
# A bucket is shared by strangers, so its rate is wide; the name's own rate is tight.
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": "100/m/ip,10/5m/key", "reauthenticate": "10/m/user"}

SOCIALACCOUNT_ADAPTER = "metoo_site.other_accounts.OtherAccountAdapter"
SOCIALACCOUNT_AUTO_SIGNUP = True  # nothing is asked for, so there is nothing to fill in
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_LOGIN_ON_GET = False  # first our page, which says what the company learns
SOCIALACCOUNT_QUERY_EMAIL = False
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False

MFA_ADAPTER = "metoo_site.second_factor.SecondFactorAdapter"
MFA_FORMS = {
    "add_webauthn": "metoo_site.second_factor.AddKeyForm",
    "authenticate": "metoo_site.second_factor.SignInCodeForm",
    "reauthenticate": "metoo_site.second_factor.ProveAgainForm",
}
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_RECOVERY_CODE_DIGITS = 12
MFA_TOTP_TOLERANCE = 1
MFA_TRUST_ENABLED = False
MFA_ALLOW_UNVERIFIED_EMAIL = True  # there is no e-mail
