"""Coming back with nine words. No cookie: each page carries a sealed token, every step is a POST."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from stories import tokens
from stories.checking import Fitting, helplines_for, helplines_for_words
from stories.coming_back import keys_of
from stories.forms.mine import LetterForm, WordsForm
from stories.kept import kept_words
from stories.mine import MyText, look_up
from stories.pages import PageClass, page
from stories.receipts import ReceiptKeys
from stories.services.drafts import OpenedDraft, come_back
from stories.services.withdraw import withdraw as erase

NOT_YET = 422  # understood, but something has to change first


Answer = Callable[[HttpRequest, ReceiptKeys], HttpResponse]


@page(PageClass.WRITE, methods=("GET", "POST"))
def mine(request: HttpRequest) -> HttpResponse:
    """The form for nine words, and what they open."""
    if request.method != "POST":
        return _words_page(request, WordsForm())
    if "token" in request.POST:
        return with_token(request, text_page)
    form = WordsForm(request.POST)
    if not form.is_valid():
        return _words_page(request, form, status=NOT_YET)
    return text_page(request, keys_of(form.cleaned_data["words"]))


@page(PageClass.WRITE, methods=("POST",))
def withdraw(request: HttpRequest) -> HttpResponse:
    """Asks once, and says what will happen where and by when."""
    return with_token(request, _withdraw_page)


@page(PageClass.WRITE, methods=("POST",))
def withdraw_now(request: HttpRequest) -> HttpResponse:
    """Gone from every page; pressed twice, the same answer."""
    return with_token(request, _withdraw)


def with_token(request: HttpRequest, answer: Answer) -> HttpResponse:
    """Answer with the keys in the page's token, or ask for the nine words again with what was typed kept."""
    try:
        keys = tokens.read_mine_token(request.POST.get("token", "")).keys
    except (tokens.TokenUnreadable, tokens.TokenTooOld):
        return words_needed(request)
    return answer(request, keys)


def words_needed(request: HttpRequest) -> HttpResponse:
    """The page was open for more than fifteen minutes: nine words open it again."""
    return _words_page(request, WordsForm(), status=NOT_YET, too_old=True)


def not_opened(request: HttpRequest) -> HttpResponse:
    """One answer for wrong, withdrawn and never used words."""
    form = WordsForm(request.POST if "words" in request.POST else None)
    return _words_page(request, form, status=NOT_YET, nothing_there=True)


def _words_page(
    request: HttpRequest, form: WordsForm, *, status: int = 200, too_old: bool = False, nothing_there: bool = False
) -> HttpResponse:
    context = {
        "form": form,
        "too_old": too_old,
        "nothing_there": nothing_there,
        "kept": kept_words(request),
        "helplines": helplines_for("", "", ()),
    }
    return render(request, "stories/mine.html", context, status=status)


def text_page(
    request: HttpRequest,
    keys: ReceiptKeys,
    *,
    letter_form: LetterForm | None = None,
    letter_sent: bool = False,
    name_gone: bool = False,
    status: int = 200,
) -> HttpResponse:
    """What these words open, with everything that its writer can do: a text that was sent, a draft, or both."""
    mine, draft = look_up(keys), come_back(keys=keys)
    if mine is None:
        return _draft_page(request, draft, keys) if draft else not_opened(request)
    context = {
        "mine": mine,
        "draft": draft,
        "token": str(tokens.MineToken(keys)),
        "helplines": _helplines(mine),
        "letter_form": letter_form or LetterForm(keys=keys),
        "letter_sent": letter_sent,
        "name_gone": name_gone,
        "message_days": settings.RETENTION["messages"],
    }
    return render(request, "stories/mine_text.html", context, status=status)


def _withdraw_page(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    mine = look_up(keys)
    if mine is None:
        return not_opened(request)
    days = settings.RETENTION["key_backups"]
    context = {"token": str(tokens.MineToken(keys)), "title": mine.words.title, "key_backup_days": days}
    return render(request, "stories/mine_withdraw.html", context)


def _withdraw(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    erase(keys=keys)
    return render(request, "stories/mine_withdrawn.html", {"key_backup_days": settings.RETENTION["key_backups"]})


def _draft_page(request: HttpRequest, draft: OpenedDraft, keys: ReceiptKeys) -> HttpResponse:
    unsent = draft.unsent
    body = str(unsent.fields.get("body", ""))
    context = {
        "draft": draft,
        "title": unsent.fields.get("title", ""),
        "body": body,
        "token": str(tokens.MineToken(keys)),
        "writing_token": str(tokens.DraftToken(keys, unsent.kind, unsent.to)),
        "helplines": helplines_for(body, str(unsent.fields.get("language", "")), ()),
    }
    return render(request, "stories/mine_draft.html", context)


def _helplines(mine: MyText) -> Fitting:
    return helplines_for_words(mine.words, mine.text.language)
