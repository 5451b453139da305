"""Changing a text that was sent: the same pages as sharing, opened by nine words."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from stories import tokens
from stories.checking import check_context, helplines_for_words
from stories.forms.share import ShareForm, form_for, refilled
from stories.limits import bucket_is_full
from stories.mine import MyText, look_up
from stories.models import Kind, Response
from stories.opening import Unsent
from stories.pages import PageClass, page
from stories.receipts import ReceiptKeys
from stories.services.drafts import come_back, save_draft
from stories.services.share import NoLongerSigns, NothingThere, Outcome, revise
from stories.services.used_up import WordsUsedUp
from stories.signer import Signer
from stories.views.mine import NOT_YET, not_opened, with_token
from stories.views.share import RATE, thanks_page

NAME_AGAIN = "name_again"  # the tick with which a writer says once more that a name shall appear


@page(PageClass.WRITE, methods=("POST",))
def edit(request: HttpRequest) -> HttpResponse:
    """The writing page with the text in it, or with what was typed on the way back from the check."""
    return with_token(request, _edit)


@page(PageClass.WRITE, methods=("POST",))
def edit_check(request: HttpRequest) -> HttpResponse:
    """A look at it before it is sent."""
    return with_token(request, _edit_check)


@page(PageClass.WRITE, methods=("POST",))
def edit_save(request: HttpRequest) -> HttpResponse:
    """Keep the change for another day; what was sent before stays as it is."""
    return with_token(request, _edit_save)


@page(PageClass.WRITE, methods=("POST",))
def edit_send(request: HttpRequest) -> HttpResponse:
    """A new revision, read again while the old one stays; sent twice, there is one."""
    return with_token(request, _edit_send)


def _edit(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    mine = look_up(keys)
    if mine is None:
        return not_opened(request)
    token, kind = str(tokens.MineToken(keys)), _form_of(mine)
    on_the_way_back = "body" in request.POST
    if on_the_way_back:
        form = refilled(kind, request.POST, token=token, **_signature(mine))
        return _writing_page(request, form, mine)
    draft = come_back(keys=keys)
    fields = draft.unsent.fields if draft else _stored(mine)
    fields |= {"body": mine.with_offers(str(fields.get("body", "")), request.POST.getlist("accept"))}
    return _writing_page(request, kind(initial=fields | {"token": token}, **_signature(mine)), mine)


def _edit_check(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    mine = look_up(keys)
    if mine is None:
        return not_opened(request)
    form = _bound(request, mine, keys)
    if not form.is_valid():
        return _writing_page(request, form, mine, status=NOT_YET)
    return _check_page(request, form, mine)


def _check_page(request: HttpRequest, form: ShareForm, mine: MyText, *, status: int = 200) -> HttpResponse:
    """A look at it; where a name comes on, or another one, it asks for that once more."""
    context = check_context(form, form.words()) | {
        "asks_for_name": _puts_a_name_on(form, mine),
        "name_not_said": status == NOT_YET,
        "responding_to": mine.responds_to,
        "back_action": reverse("stories:edit"),
        "save_action": reverse("stories:edit_save"),
        "send_action": reverse("stories:edit_send"),
    }
    return render(request, "stories/share_check.html", context, status=status)


def _edit_save(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    mine = look_up(keys)
    if mine is None:
        return not_opened(request)
    form = _bound(request, mine, keys, unfinished=True)
    if not form.is_valid():
        return _writing_page(request, form, mine, status=NOT_YET)
    try:
        kept_until = save_draft(unsent=Unsent(form.to_save()), keys=keys)
    except WordsUsedUp:  # withdrawn on another device while this page was open
        return not_opened(request)
    context = {
        "kept_until": kept_until,
        "hidden_fields": form.carried(),
        "back_action": reverse("stories:edit"),
        "editing": True,
    }
    return render(request, "stories/share_saved.html", context)


def _edit_send(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    mine = look_up(keys)
    if mine is None:
        return not_opened(request)
    form = _bound(request, mine, keys)
    if not form.is_valid():
        return _writing_page(request, form, mine, status=NOT_YET)
    if _puts_a_name_on(form, mine) and NAME_AGAIN not in request.POST:
        return _check_page(request, form, mine, status=NOT_YET)
    held = bucket_is_full(request, "edit", RATE)
    words, choices = form.words(), form.choices()
    try:
        outcome = revise(words=words, choices=choices, keys=keys, policy_version=settings.POLICY_VERSION, held=held)
    except NothingThere:  # withdrawn on another device while this page was open
        return not_opened(request)
    except NoLongerSigns:  # a moment ago, on another device: the text is opened once more, as it is now
        return _edit_send(request, keys)
    same = {"again": outcome is Outcome.SAME, "editing": True}
    return thanks_page(request, same, (), helplines_for_words(words, choices.language))


def _puts_a_name_on(form: ShareForm, mine: MyText) -> bool:
    """Whether readers would see a name that they do not see now."""
    return form.words().pen_name not in ("", mine.words.pen_name)


def _form_of(mine: MyText) -> type[ShareForm]:
    is_response = isinstance(mine.text, Response)
    return form_for(Kind.STORY if is_response else mine.text.kind, is_response=is_response)


def _bound(request: HttpRequest, mine: MyText, keys: ReceiptKeys, *, unfinished: bool = False) -> ShareForm:
    """Bound to what was typed, with a fresh token."""
    data = request.POST.copy()
    data["token"] = str(tokens.MineToken(keys))
    data.pop(NAME_AGAIN, None)
    return _form_of(mine)(data, keys=keys, unfinished=unfinished, **_signature(mine))


def _signature(mine: MyText) -> dict[str, object]:
    """A signed text stays signed here: taking the name off is a step of its own, which gives new words."""
    author = mine.text.author
    return {"signer": Signer(author.pk, author.display_name), "stays_signed": True} if author else {}


def _writing_page(request: HttpRequest, form: ShareForm, mine: MyText, *, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "action": reverse("stories:edit_check"),
        "back_action": reverse("stories:edit"),
        "save_action": reverse("stories:edit_save"),
        "editing": True,
        "mine": mine,
        "responding_to": mine.responds_to,
        "statement": mine.statements[0] if mine.statements else None,
    }
    return render(request, "stories/share_write.html", context, status=status)


def _stored(mine: MyText) -> dict[str, object]:
    """The form's fields as they were last sent."""
    words, text = mine.words, mine.text
    return {
        "body": words.body,
        "closing": words.closing,
        "title": words.title,
        "topics": list(words.warning.topics) if words.warning else [],
        "level": words.warning.level if words.warning else "",
        "identity": text.identity,
        "pen_name": words.pen_name,
        "language": text.language,
        "reply_choice": text.reply_choice,
        "release_choice": text.release_choice,
        "findable": text.findable,
        "shows_support": getattr(text, "shows_support", False),
    }
