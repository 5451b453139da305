"""Addresses of writers' accounts, beside those of allauth; served by the public process alone."""

from django.urls import path

from stories.views import account, account_leave, account_mail, account_sign, accounts

app_name = "account"

urlpatterns = [
    path("", account.home, name="home"),
    path("recover/", accounts.recover, name="recover"),
    path("words/", accounts.words, name="words"),
    path("name/", account.name, name="name"),
    path("sign/", account_sign.sign, name="sign"),
    path("mail/", account_mail.mail, name="mail"),
    path("delete/", account_leave.delete, name="delete"),
    path("texts/<slug:slug>/", account.text, name="text"),
    path("sessions/end/", account.end_session, name="end_session"),
]
