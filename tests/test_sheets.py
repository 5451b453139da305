"""What the sheets and scripts promise to eyes, hands and heads that work otherwise."""

import re

from django.test import SimpleTestCase

from tests.house_rules import ROOT

SHEETS = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "static" / "css").glob("*.css")}
SCRIPTS = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "static" / "js").glob("*.js")}
LONGEST_CHANGE = 200  # milliseconds

MOVES = re.compile(r"animation|@keyframes|scroll-behavior|scroll-timeline|parallax")
TURNED = re.compile(r"orientation\s*:|userSelect|user-select")
ON_POINTING = re.compile(r":hover[^{}]*\{[^}]*(?:display|visibility|content|opacity)\s*:")
IN_PIXELS = re.compile(r"font(?:-size)?\s*:[^;}]*\dpx")
# What happens at once when something is pointed at, held, dragged, shaken, pasted or only comes into focus.
AT_ONCE = re.compile(r"'(?:paste|focus|focusin|mousedown|mouseover|touchstart|dragstart|drop|devicemotion|wheel)'")
COLOUR = re.compile(r"--(\w[\w-]*): (#[0-9a-f]{3,6});")
GROUNDS = ("paper", "card", "sunk", "tint")
LINES = ("edge", "accent", "care", "ink")  # fields, switches and buttons, what has to be mended, the focus
STANDS_OUT = 3.0  # WCAG 1.4.11


def themes() -> tuple[dict[str, str], dict[str, str]]:
    """The colours of the light theme and of the dark one."""
    light, dark = SHEETS["tokens.css"].split("@media (prefers-color-scheme: dark)")
    return dict(COLOUR.findall(light)), dict(COLOUR.findall(dark))


def contrast(one: str, other: str) -> float:
    """Of two colours, as WCAG 2 counts it: 1 to 21."""

    def brightness(colour: str) -> float:
        digits = colour.lstrip("#")
        if len(digits) == 3:
            digits = "".join(digit * 2 for digit in digits)
        parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


class Sheets(SimpleTestCase):
    def found(self, rule: re.Pattern[str], texts: dict[str, str]) -> dict[str, list[str]]:
        return {name: rule.findall(text) for name, text in texts.items() if rule.search(text)}

    def test_nothing_moves_by_itself(self) -> None:
        self.assertEqual({}, self.found(MOVES, SHEETS))
        self.assertEqual({}, self.found(re.compile(r"\.animate\(|requestAnimationFrame|scrollTo"), SCRIPTS))
        self.assertTrue(MOVES.search("a { animation: turn 1s }"), "a control")

    def test_what_changes_its_colour_does_so_fast_and_only_for_whom_that_is_fine(self) -> None:
        for name, sheet in SHEETS.items():
            for line in [line for line in sheet.splitlines() if "transition" in line]:
                with self.subTest(sheet=name, line=line):
                    before = sheet[: sheet.index(line)]
                    self.assertIn("prefers-reduced-motion: no-preference", before[before.rindex("@media") :])
                    times = [int(number) for number in re.findall(r"(\d+)ms", line)]
                    self.assertTrue(times and max(times) <= LONGEST_CHANGE)

    def test_a_page_may_be_turned_and_its_words_taken_along(self) -> None:
        self.assertEqual({}, self.found(TURNED, SHEETS))
        self.assertTrue(TURNED.search("@media (orientation: portrait) {"), "a control")

    def test_nothing_appears_only_while_it_is_pointed_at(self) -> None:
        self.assertEqual({}, self.found(ON_POINTING, SHEETS))
        self.assertTrue(ON_POINTING.search("li:hover ul { display: block }"), "a control")

    def test_type_grows_with_the_type_of_the_browser(self) -> None:
        self.assertEqual({}, self.found(IN_PIXELS, SHEETS))
        self.assertTrue(IN_PIXELS.search("p { font: 16px/1.5 serif }"), "a control")

    def test_no_script_acts_on_pointing_holding_dragging_pasting_or_focus(self) -> None:
        acting = self.found(AT_ONCE, SCRIPTS)
        # The desk only notes by these that somebody is still there, so that a text stays in their hands.
        self.assertEqual({"desk.js": ["'wheel'"]}, acting)
        self.assertTrue(AT_ONCE.search("addEventListener('paste', stop)"), "a control")

    def test_lines_that_carry_meaning_stand_out_in_both_themes(self) -> None:
        for theme in themes():
            for line in LINES:
                for ground in GROUNDS:
                    with self.subTest(line=line, ground=ground, colour=theme[ground]):
                        self.assertGreaterEqual(contrast(theme[line], theme[ground]), STANDS_OUT)
        self.assertEqual(21, round(contrast("#000", "#ffffff"), 2))
        self.assertLess(contrast(themes()[0]["hair"], themes()[0]["paper"]), STANDS_OUT, "a control: a mere ornament")
