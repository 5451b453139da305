"""Accounts: for the desk, and for writers who sign. A user name and a password; no e-mail, no times."""

from datetime import date

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def this_month() -> date:
    """The first day of the month."""
    return timezone.localdate().replace(day=1)


class AccountManager(BaseUserManager):
    """Makes accounts; allauth and Django look them up by user name."""

    def create_user(self, username: str, password: str | None = None, **fields: object) -> "Account":
        """An account with this password, or one that cannot sign in without."""
        account = self.model(username=self.model.normalize_username(username), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser, PermissionsMixin):
    """A person who signs in. The user name is never shown; the display name is chosen and may change."""

    username = models.CharField(_("user name"), max_length=60, unique=True, validators=[UnicodeUsernameValidator()])
    display_name = models.CharField(_("display name"), max_length=60, blank=True)
    is_active = models.BooleanField(default=True)
    joined_month = models.DateField(default=this_month)
    last_login = None  # Django would keep the second

    objects = AccountManager()

    USERNAME_FIELD = "username"

    def __str__(self) -> str:
        return f"Account {self.pk}"
