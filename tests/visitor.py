"""A person with the plainest browser there is: follows forms as they stand on the page, without scripts."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.http import HttpResponse
from django.test import Client

Fields = dict[str, list[str]]


@dataclass
class Button:
    text: str = ""
    action: str | None = None
    name: str | None = None
    value: str = ""


@dataclass
class Form:
    """A form, filled as a browser would show it."""

    action: str
    method: str
    fields: Fields = field(default_factory=dict)
    buttons: list[Button] = field(default_factory=list)


class PageParser(HTMLParser):
    """Forms, elements and text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self._form: Form | None = None
        self._textarea: str | None = None
        self._select: str | None = None
        self._button: Button | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.elements.append((tag, named))
        if tag == "form":
            self._form = Form(named.get("action", ""), named.get("method", "get").upper())
            self.forms.append(self._form)
        elif self._form is not None:
            self._start_of_field(tag, named)

    def _start_of_field(self, tag: str, named: dict[str, str]) -> None:
        name = named.get("name", "")
        if tag == "textarea":
            self._textarea = name
            self._put(name, "")
        elif tag == "select":
            self._select = name
        elif tag == "option" and "selected" in named and self._select:
            self._put(self._select, named.get("value", ""))
        elif tag == "button":
            self._button = Button("", named.get("formaction"), named.get("name"), named.get("value", ""))
            self._form.buttons.append(self._button)
        elif tag == "input":
            is_box = named.get("type") in ("checkbox", "radio")
            if name and ("checked" in named or not is_box):
                self._put(name, named.get("value", "on" if is_box else ""))

    def _put(self, name: str, value: str) -> None:
        self._form.fields.setdefault(name, []).append(value)

    def handle_data(self, data: str) -> None:
        if self._textarea is not None:
            already = self._form.fields[self._textarea]
            already[-1] += data
        elif self._button is not None:
            self._button.text += data
        self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "textarea" and self._textarea is not None:
            already = self._form.fields[self._textarea]
            already[-1] = already[-1].removeprefix("\r\n").removeprefix("\n")  # as a browser does
            self._textarea = None
        elif tag == "button":
            self._button = None
        elif tag == "select":
            self._select = None


class Visitor:
    """Opens pages, fills in forms, presses buttons; remembers the page it is on."""

    def __init__(self, client: Client | None = None) -> None:
        self.client = client or Client(raise_request_exception=False)
        self.address = "/"
        self.response: HttpResponse = HttpResponse()
        self._parsed: tuple[HttpResponse, PageParser] | None = None

    def open(self, address: str) -> "Visitor":
        return self._arrive(address, self.client.get(address, follow=True))

    def send(self, fields: dict[str, object], *, form: str, button: str | None = None) -> "Visitor":
        """Fill the form that has a field called `form` (or a button with that text) and press a button of it."""
        found = self.form_with(form)
        pressed = self._button(found, button)
        action = urljoin(self.address, (pressed.action if pressed else None) or found.action or self.address)
        everything: dict[str, object] = {**found.fields, **fields}
        if pressed and pressed.name:
            everything[pressed.name] = pressed.value
        send = self.client.post if found.method == "POST" else self.client.get
        return self._arrive(action, send(urlsplit(action).path, everything, follow=True))

    def form_with(self, name: str) -> Form:
        for form in self.page.forms:
            if name in form.fields or any(name in button.text for button in form.buttons):
                return form
        raise AssertionError(f"No form with {name} on {self.address} ({self.response.status_code}): {self.words[:400]}")

    @staticmethod
    def _button(form: Form, text: str | None) -> Button | None:
        if text is None:
            return form.buttons[0] if form.buttons else None
        return next(button for button in form.buttons if text in button.text)

    def _arrive(self, address: str, response: HttpResponse) -> "Visitor":
        chain = getattr(response, "redirect_chain", None)
        self.address = chain[-1][0] if chain else address
        self.response = response
        return self

    @property
    def html(self) -> str:
        return self.response.content.decode()

    @property
    def nine_words(self) -> list[str]:
        """As they stand on this page, in order."""
        _, _, after = self.html.partition('<ol class="nine"')
        return re.findall(r"<li>(\w+)</li>", after.partition("</ol>")[0])

    @property
    def page(self) -> PageParser:
        """Parsed once for each answer."""
        if self._parsed is None or self._parsed[0] is not self.response:
            self._parsed = (self.response, PageParser(self.html))
        return self._parsed[1]

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.page.words).split())
