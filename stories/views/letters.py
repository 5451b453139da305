"""Writing to the desk with nine words."""

from django.http import HttpRequest, HttpResponse

from stories.forms.mine import LetterForm
from stories.limits import bucket_is_full
from stories.pages import PageClass, page
from stories.receipts import ReceiptKeys
from stories.services.letters import write_to_desk
from stories.services.share import NothingThere
from stories.views.mine import NOT_YET, not_opened, text_page, with_token

RATE = "20/h"  # of one bucket; above it messages are kept and read later


@page(PageClass.WRITE, methods=("POST",))
def write_letter(request: HttpRequest) -> HttpResponse:
    """A message to the people who read; sent twice, there is one."""
    return with_token(request, _write_letter)


def _write_letter(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    form = LetterForm(request.POST, keys=keys)
    if not form.is_valid():
        return text_page(request, keys, letter_form=form, status=NOT_YET)
    try:
        write_to_desk(keys=keys, words=form.cleaned_data["letter"], held=bucket_is_full(request, "letter", RATE))
    except NothingThere:
        return not_opened(request)
    return text_page(request, keys, letter_sent=True)
