"""What measurers of pages ask for, as far as it can be said without a network: nothing stands before the words."""

from tests.browser.way_out import STOPS, Elements, WayOut
from tests.house_rules import ROOT
from tests.screens.screen import Screen
from tests.visitor import PageParser

VIEWPORT = "width=device-width, initial-scale=1"  # and nothing that forbids to make it larger
SLOW = ("document.write", "eval(", "new Function", "innerHTML", "XMLHttpRequest", "alert(")
FRAME = ["skip", "exit", "skip", "way-out", "head", "main", "near", "foot"]
PASSWORDS = ("current-password", "new-password")
KNOWN = {"login": ("username",), "code": ("one-time-code",)}
CHARSET_WITHIN = 1024  # bytes, the standard's limit


class Light(WayOut):
    """Tests for a class that has `screens`."""

    screens: list[Screen]

    def test_each_page_says_its_language_its_charset_and_that_it_may_be_made_larger(self) -> None:
        self.found({screen.name: unsaid(screen.html) for screen in self.screens})

    def test_no_script_and_no_sheet_stands_in_the_way_of_the_words(self) -> None:
        self.found({screen.name: in_the_way(PageParser(screen.html).elements) for screen in self.screens})

    def test_each_picture_keeps_its_place_before_it_comes(self) -> None:
        self.found({screen.name: unsized(PageParser(screen.html).elements) for screen in self.screens})

    def test_the_frame_stands_in_one_order_on_every_screen(self) -> None:
        self.found({screen.name: frame(PageParser(screen.html).elements) != FRAME for screen in self.screens})

    def test_a_browser_may_fill_in_every_user_name_password_and_code(self) -> None:
        self.found({screen.name: unfilled(PageParser(screen.html).elements) for screen in self.screens})

    def test_what_is_pressed_is_called_by_the_words_that_it_shows_and_nothing_takes_the_focus(self) -> None:
        self.found({screen.name: called_otherwise(PageParser(screen.html).elements) for screen in self.screens})

    def test_no_two_parts_of_a_page_have_one_id(self) -> None:
        self.found({screen.name: twice(PageParser(screen.html).elements) for screen in self.screens})

    def test_no_script_of_ours_writes_into_the_page_or_makes_code_of_text(self) -> None:
        scripts = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "static" / "js").glob("*.js")}
        self.assertIn("leave.js", scripts)
        self.found({name: [one for one in SLOW if one in script] for name, script in scripts.items()})

    def test_what_would_be_slow_or_jump_is_found(self) -> None:
        wrong = (
            '<html><head><meta name="viewport" content="width=device-width, user-scalable=no"></head><body id="a">'
            '<link rel="stylesheet" href="/late.css"><script src="/x.js"></script><script>1</script>'
            '<p id="a" style="color:red" onclick="x()"><img src="/x.png"><svg></svg>'
        )
        elements = PageParser(wrong).elements
        self.assertEqual(["lang", "dir", "charset", "viewport"], unsaid(wrong))
        self.assertEqual(
            ["late sheet", "blocking /x.js", "a script in the page", "style on p", "onclick on p"], in_the_way(elements)
        )
        self.assertEqual((["img", "svg"], ["a"]), (unsized(elements), twice(elements)))

    def test_what_would_be_told_or_filled_in_otherwise_is_found(self) -> None:
        elements = PageParser(
            '<main><button aria-label="Go">Send</button><input type="password" autofocus></main>'
        ).elements
        self.assertEqual(["button Go", "input takes the focus"], called_otherwise(elements))
        self.assertEqual(["password"], unfilled(elements))
        self.assertNotEqual(FRAME, frame(elements))


def unsaid(html: str) -> list[str]:
    """Of language, direction, charset and viewport, what the page leaves open."""
    elements = PageParser(html).elements
    html_says = next(attributes for tag, attributes in elements if tag == "html")
    viewports = [attributes["content"] for tag, attributes in elements if attributes.get("name") == "viewport"]
    found = [name for name in ("lang", "dir") if not html_says.get(name)]
    if '<meta charset="utf-8">' not in html.encode()[:CHARSET_WITHIN].decode(errors="ignore"):
        found.append("charset")
    return found if viewports == [VIEWPORT] else [*found, "viewport"]


def in_the_way(elements: Elements) -> list[str]:
    """Scripts that the page waits for, sheets that come late, and style or code on an element."""
    found, in_body = [], False
    for tag, attributes in elements:
        in_body = in_body or tag == "body"
        if tag == "link" and attributes.get("rel") == "stylesheet" and in_body:
            found.append("late sheet")
        if tag == "script" and "src" in attributes and "defer" not in attributes:
            found.append(f"blocking {attributes['src']}")
        if tag == "script" and "src" not in attributes and attributes.get("type") != "application/json":
            found.append("a script in the page")
        found += [f"{name} on {tag}" for name in attributes if name == "style" or name.startswith("on")]
    return found


def unsized(elements: Elements) -> list[str]:
    """Pictures whose place is not known before they are there."""
    return [
        tag
        for tag, attributes in elements
        if (tag == "img" and not {"width", "height"} <= set(attributes))
        or (tag == "svg" and not attributes.get("viewbox"))
        or tag in ("iframe", "video", "picture")
    ]


def frame(elements: Elements) -> list[str]:
    """The parts that every page has, in their order."""
    names = [tag if tag == "main" else attributes.get("class", "").split(" ")[0] for tag, attributes in elements]
    return [name for name in names if name in FRAME]


def unfilled(elements: Elements) -> list[str]:
    """Fields for what a browser or a keeper of passwords knows, that do not say so."""
    fields = [attributes for tag, attributes in elements if tag == "input" and attributes.get("type") != "hidden"]
    return [
        attributes.get("name") or attributes["type"]
        for attributes in fields
        if (attributes.get("type") == "password" or attributes.get("name") in KNOWN)
        and attributes.get("autocomplete") not in KNOWN.get(attributes.get("name", ""), PASSWORDS)
    ]


def called_otherwise(elements: Elements) -> list[str]:
    """What is called by other words than those it shows, or takes the focus when the page comes."""
    labelled = [(tag, attributes["aria-label"]) for tag, attributes in elements if "aria-label" in attributes]
    found = [f"{tag} {label}" for tag, label in labelled if tag in STOPS]
    return found + [f"{tag} takes the focus" for tag, attributes in elements if "autofocus" in attributes]


def twice(elements: Elements) -> list[str]:
    """Ids that two elements have."""
    ids = [attributes["id"] for _, attributes in elements if attributes.get("id")]
    return sorted({one for one in ids if ids.count(one) > 1})
