"""Addresses of the public room. None carries a word, a topic or a query."""

from django.urls import path

from stories.models import Kind
from stories.views import choices, control, draft, edit, feed, find, mine, pages, read, replies, share, together
from stories.views import help as helplines

app_name = "stories"

NOTE = {"kind": Kind.SOLIDARITY}

urlpatterns = [
    path("", pages.home, name="home"),
    path("share/", share.start, name="share"),
    path("share/write/", share.write, name="write"),
    path("share/check/", share.check, name="check"),
    path("share/save/", share.save, name="save"),
    path("share/send/", share.send, name="send"),
    path("stories/", read.stories, name="stories"),
    path("feed.xml", feed.feed, name="feed"),
    path("solidarity/", read.notes, name="notes"),
    path("solidarity/write/", share.write, NOTE, name="note_write"),
    path("solidarity/check/", share.check, NOTE, name="note_check"),
    path("solidarity/save/", share.save, NOTE, name="note_save"),
    path("solidarity/send/", share.send, NOTE, name="note_send"),
    path("stories/find/", find.find, name="find"),
    path("stories/month/<str:month>/", read.by_month, name="month"),
    path("choices/", choices.choices, name="choices"),
    path("stories/<slug:slug>/", read.story, name="story"),
    path("stories/<slug:slug>/read/", read.read, name="read"),
    path("stories/<slug:slug>/support/", replies.support, name="support"),
    path("stories/<slug:slug>/respond/write/", share.write, name="respond_write"),
    path("stories/<slug:slug>/respond/check/", share.check, name="respond_check"),
    path("stories/<slug:slug>/respond/save/", share.save, name="respond_save"),
    path("stories/<slug:slug>/respond/send/", share.send, name="respond_send"),
    path("mine/", mine.mine, name="mine"),
    path("mine/edit/", edit.edit, name="edit"),
    path("mine/edit/check/", edit.edit_check, name="edit_check"),
    path("mine/edit/save/", edit.edit_save, name="edit_save"),
    path("mine/edit/send/", edit.edit_send, name="edit_send"),
    path("mine/draft/write/", draft.write, name="draft_write"),
    path("mine/draft/check/", draft.check, name="draft_check"),
    path("mine/draft/save/", draft.save, name="draft_save"),
    path("mine/draft/send/", draft.send, name="draft_send"),
    path("mine/draft/erase/", draft.erase, name="draft_erase"),
    path("mine/draft/erase/now/", draft.erase_now, name="draft_erase_now"),
    path("mine/responses/hide/", replies.hide, name="hide_response"),
    path("mine/pause/", control.pause, name="pause"),
    path("mine/resume/", control.resume, name="resume"),
    path("mine/words/", control.new_words, name="new_words"),
    path("mine/words/now/", control.new_words_now, name="new_words_now"),
    path("mine/withdraw/", mine.withdraw, name="withdraw"),
    path("mine/withdraw/now/", mine.withdraw_now, name="withdraw_now"),
    path("together/", together.together, name="together"),
    path("together/picture.svg", together.picture, name="together_picture"),
    path("together/me-too/", together.me_too, name="me_too"),
    path("together/country/", together.country, name="me_too_country"),
    path("help/", helplines.help, name="help"),
    path("help/<str:country>/", helplines.help_country, name="help_country"),
    path("help.json", helplines.help_json, name="help_json"),
    path("help/<str:country>/<slug:slug>/", helplines.help_line, name="help_line"),
    path("help/<str:country>/<slug:slug>/contact.vcf", helplines.help_card, name="help_card"),
    path("leave/", pages.leave, name="leave"),
    path("about/", pages.about, name="about"),
    path("safety/", pages.safety, name="safety"),
    path("privacy/", pages.privacy, name="privacy"),
    path("healthz", pages.healthz, name="healthz"),
    path("robots.txt", pages.robots, name="robots"),
    path(".well-known/security.txt", pages.security_txt, name="security_txt"),
]
