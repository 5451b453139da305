"""Accounts: for the desk, and for writers who sign. A user name and a password; no e-mail, no times."""

import uuid
from datetime import date
from typing import Self

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
    at_desk = models.BooleanField(default=False)  # reads at the desk; set when the account is made, never later
    joined_month = models.DateField(default=this_month)
    last_login = None  # Django would keep the second

    objects = AccountManager()

    USERNAME_FIELD = "username"

    def __str__(self) -> str:
        return f"Account {self.pk}"


class SignIn(models.Model):
    """A session of a writer's account, by a number of its own: no session key, address, browser or hour."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, models.CASCADE, related_name="sign_ins")
    day = models.DateField(default=timezone.localdate)

    def __str__(self) -> str:
        return f"SignIn {str(self.pk)[:8]}"


class MailNoticeQuerySet(models.QuerySet):
    """Whom to write to."""

    def due(self, *, day: date, hour: int) -> Self:
        """Those who chose this hour (UTC), and whose random day has come."""
        return self.filter(due_day__lte=day, hour=hour)


class MailNotice(models.Model):
    """Where a writer wants a mail that says nothing; the address is sealed, and only the worker opens it."""

    account = models.OneToOneField(Account, models.CASCADE, primary_key=True, related_name="mail_notice")
    sealed = models.BinaryField()
    desk_key_version = models.PositiveSmallIntegerField()
    hour = models.PositiveSmallIntegerField()  # of the day, UTC
    due_day = models.DateField(null=True)  # chosen at random when there is something to say

    objects = MailNoticeQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(hour__lt=24), name="mail_notice_hour_is_one")]

    def __str__(self) -> str:
        return f"MailNotice {self.pk}"
