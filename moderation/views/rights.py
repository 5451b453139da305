"""What a writer may ask for by law, with nine words and without anybody's leave: a page, and the same as a file."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from moderation.everything_kept import kept_at_the_desk
from stories import tokens
from stories.everything_kept import Plain, everything_kept, lines
from stories.mine import MyText, look_up
from stories.pages import PageClass, page
from stories.receipts import ReceiptKeys
from stories.views.mine import not_opened, with_token


@page(PageClass.WRITE, methods=("POST",))
def everything(request: HttpRequest) -> HttpResponse:
    """Everything that is kept about the text, to read, with what can be done about it."""
    return with_token(request, _page)


@page(PageClass.WRITE, methods=("POST",))
def everything_as_file(request: HttpRequest) -> HttpResponse:
    """The same as JSON, to keep; the file's name says nothing."""
    return with_token(request, _file)


def _page(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    mine = look_up(keys)
    if mine is None:
        return not_opened(request)
    context = {
        "mine": mine,
        "lines": list(lines(everything_of_text(mine, keys))),
        "token": str(tokens.MineToken(keys)),
        "key_backup_days": settings.RETENTION["key_backups"],
    }
    return render(request, "moderation/rights.html", context)


def _file(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    mine = look_up(keys)
    if mine is None:
        return not_opened(request)
    answer = JsonResponse(everything_of_text(mine, keys), json_dumps_params={"ensure_ascii": False, "indent": 2})
    answer["Content-Disposition"] = 'attachment; filename="copy.json"'
    return answer


def everything_of_text(mine: MyText, keys: ReceiptKeys) -> dict[str, Plain]:
    """What the public room keeps about the text, and what the desk does."""
    return everything_kept(mine, keys) | {"at_the_desk": kept_at_the_desk(mine.text)}
