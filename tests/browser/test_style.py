"""The page of the house's style shows every part: whoever changes the sheet sees there what the change does."""

from django.test import override_settings

from tests.browser.pictures import window
from tests.browser.test_screens import Screens
from tests.screens.screen import Screen, screen
from tests.visitor import Visitor

# Selectors of the sheets that meet nothing on the page. What only a pointer, a key, paper or the other direction of
# writing brings about is looked for without it. The colours of the page itself are `style.css`.
NOT_SHOWN = r"""(() => {
  const passing = /:(hover|focus-visible|focus-within|focus|target)|::[a-z-]+(\([^)]*\))?|\[(hidden|open)\]/g;
  const bare = (one) => one.replace('[dir="rtl"]', ':root').replaceAll(passing, '')
    .replaceAll(':not()', '').replace(/(^|[\s>+~])$/, '$1*');
  const rules = (list) => [...list].flatMap((rule) =>
    rule instanceof CSSStyleRule ? [rule]
      : rule.cssRules && rule.media?.mediaText !== 'print' ? rules(rule.cssRules) : []);
  return [...document.styleSheets].filter(({ href }) => /(elements|parts|desk)\.[^/]*css$/.test(href))
    .flatMap(({ cssRules }) => rules(cssRules)).flatMap(({ selectorText }) => selectorText.split(/,(?![^(]*\))/))
    .map((one) => one.trim()).filter((one) => !document.querySelector(bare(one)));
})()"""


class StylePage(Screens):
    maxDiff = None

    def not_shown(self, shown: Screen) -> list[str]:
        with window(self.browser) as there:
            return there.show(shown).evaluate(NOT_SHOWN)

    def test_each_part_of_the_sheets_is_on_the_page_of_the_style(self) -> None:
        with override_settings(EMBEDDED=True):
            page = screen("style", Visitor().open("/style/"))
        self.assertEqual("", "\n".join(self.not_shown(page)))

    def test_a_part_that_is_missing_there_is_found(self) -> None:
        with override_settings(EMBEDDED=True):
            page = screen("style", Visitor().open("/style/"))
        without = Screen("without", page.address, page.html.replace('class="empty"', ""))
        self.assertIn(".empty", self.not_shown(without))
