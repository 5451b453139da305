"""What every screen owes to somebody who may have to leave at once, and to what their device remembers."""

import re

from tests.screens.screen import Screen
from tests.screens.texts import TITLES
from tests.visitor import PageParser

Elements = list[tuple[str, dict[str, str]]]

STOPS = ("a", "button", "input", "select", "textarea", "summary")
TELLING = re.compile(
    r"rape|assault|abuse|violence|survivor|" + "|".join(title for title in TITLES if title), re.IGNORECASE
)
FETCHES_AHEAD = {"prefetch", "preconnect", "dns-prefetch", "preload", "manifest"}
WORDS_OF_OURS = {"title", "closing", "pen_name", "query", "words"}  # besides every larger box


class WayOut:
    """Tests for a class that has `screens`."""

    screens: list[Screen]

    def found(self, wrong: dict[str, object]) -> None:
        self.assertEqual({}, {name: what for name, what in wrong.items() if what})

    def test_leaving_is_the_second_and_the_third_stop_and_a_plain_link(self) -> None:
        self.found({screen.name: not leads_out(PageParser(screen.html).elements) for screen in self.screens})

    def test_no_screen_tells_a_list_of_visited_pages_what_it_is_about(self) -> None:
        titles = {screen.name: screen.html.split("<title>")[1].split("</title>")[0] for screen in self.screens}
        self.found({name: TELLING.findall(title) for name, title in titles.items()})

    def test_no_screen_names_itself_to_the_device_or_fetches_ahead(self) -> None:
        self.found({screen.name: told_to_the_device(PageParser(screen.html).elements) for screen in self.screens})

    def test_no_browser_remembers_what_is_typed_into_a_box_for_words(self) -> None:
        self.found({screen.name: remembered(PageParser(screen.html).elements) for screen in self.screens})


def leads_out(elements: Elements) -> bool:
    """The skip link, then two links to the way out that open nothing new."""
    skip, *ways = [attributes for tag, attributes in elements if tag in STOPS][:3]
    return skip.get("href") == "#main" and all(
        way.get("href", "").endswith("/leave/") and way.get("rel") == "nofollow noreferrer" and "target" not in way
        for way in ways
    )


def told_to_the_device(elements: Elements) -> list[str]:
    """Links and names in the head that a device keeps or acts on."""
    found = []
    for tag, attributes in elements:
        if tag == "link":
            found += FETCHES_AHEAD & set(attributes.get("rel", "").split())
        if tag == "meta" and (attributes.get("name") == "theme-color" or "property" in attributes):
            found.append(attributes.get("name") or attributes["property"])
    return found


def remembered(elements: Elements) -> list[str]:
    """Names of boxes that a browser may keep or fill in: for its tabs, Firefox asks the box and never its form."""
    found = []
    for tag, attributes in elements:
        is_ours = tag == "textarea" or (tag == "input" and attributes.get("name") in WORDS_OF_OURS)
        if is_ours and attributes.get("type") != "hidden" and attributes.get("autocomplete") != "off":
            found.append(attributes.get("name", "?"))
    return found
