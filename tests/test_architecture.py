"""The rules of the house. Each is shown a file that breaks it first: a rule that catches nothing proves nothing."""

from unittest import TestCase

from tests import house_rules as rules
from tests.house_rules import APPS, Rule, Source

# Where a rule gives way, and why. An entry that is no longer needed fails the test.
ALLOWED = {
    ("texts_stay_escaped", "moderation/policy.py"): "the one function through which staff's Markdown becomes HTML",
    ("texts_stay_escaped", "stories/made_once.py"): "fills the gaps of a form, and escapes what it is given",
    ("has_a_telling_name", "metoo_site/postgresql/base.py"): "the name by which Django finds a kind of database",
}


class HouseRules(TestCase):
    """Runs a rule over a sample that breaks it, then over the tree."""

    def assert_kept(self, rule: Rule, sources: list[Source], *, breaks: str, path: str = "stories/sample.py") -> None:
        self.assertNotEqual([], list(rule(Source(path, breaks))), "the rule does not catch its own sample")
        self.assertNotEqual([], sources, "there is nothing to look at")
        allowed = {path for name, path in ALLOWED if name == rule.__name__}
        broken = {source.path: found for source in sources if (found := list(rule(source)))}
        self.assertEqual({}, {path: found for path, found in broken.items() if path not in allowed})
        self.assertEqual(set(), allowed - set(broken), "these exceptions are no longer needed")


class ThePythonTests(HouseRules):
    def setUp(self) -> None:
        self.apps = rules.python_sources(*APPS)
        self.everything = [*self.apps, *rules.python_sources("tests")]

    def test_the_public_room_imports_neither_the_desk_nor_the_wiring(self) -> None:
        stories = rules.python_sources("stories")
        self.assert_kept(rules.imports_point_one_way, stories, breaks="import moderation.models")
        self.assert_kept(rules.imports_point_one_way, stories, breaks="from metoo_site import celery")
        self.assert_kept(rules.imports_point_one_way, stories, breaks="from . import services")

    def test_the_desk_does_not_import_the_wiring(self) -> None:
        desk = rules.python_sources("moderation")
        path = "moderation/sample.py"
        self.assert_kept(rules.imports_point_one_way, desk, breaks="from metoo_site.celery import app", path=path)
        self.assertEqual([], list(rules.imports_point_one_way(Source(path, "from stories import services"))))

    def test_the_wiring_does_not_import_the_tests(self) -> None:
        wiring = rules.python_sources("metoo_site")
        self.assert_kept(rules.imports_point_one_way, wiring, breaks="import tests.make", path="metoo_site/sample.py")

    def test_the_public_room_does_not_know_that_there_is_a_desk(self) -> None:
        self.assert_kept(
            rules.does_not_know_the_desk, rules.python_sources("stories"), breaks='send("moderation.open")'
        )

    def test_imports_stand_at_the_top_of_a_module(self) -> None:
        self.assert_kept(rules.imports_stand_at_the_top, self.everything, breaks="def late():\n    import json")

    def test_a_module_has_a_name_that_tells_what_is_inside(self) -> None:
        self.assert_kept(rules.has_a_telling_name, self.everything, breaks="", path="stories/utils.py")

    def test_a_module_begins_with_what_it_is_for(self) -> None:
        self.assert_kept(rules.begins_with_its_purpose, self.everything, breaks="import json")

    def test_a_module_has_at_most_300_lines(self) -> None:
        self.assert_kept(rules.is_short, self.everything, breaks="x = 1\n" * 301)
        of_examples = Source("tests/examples.py", "EXAMPLES = [\n" + "    1,\n" * 300 + "]\n")
        self.assertEqual([], list(rules.is_short(of_examples)))

    def test_a_function_has_at_most_40_lines(self) -> None:
        self.assert_kept(rules.functions_are_short, self.everything, breaks="def long():\n" + "    x = 1\n" * 40)

    def test_a_view_has_at_most_15_lines(self) -> None:
        long = "@page(PageClass.WRITE)\ndef share(request):\n" + "    x = 1\n" * 15
        self.assert_kept(rules.views_are_short, self.apps, breaks=long)

    def test_every_function_is_annotated(self) -> None:
        self.assert_kept(rules.functions_are_annotated, self.apps, breaks="def share(*, body) -> None: ...")
        self.assert_kept(rules.functions_are_annotated, self.apps, breaks="def share(*, body: str): ...")

    def test_no_code_lets_markup_through(self) -> None:
        self.assert_kept(rules.texts_stay_escaped, self.apps, breaks="from x import mark_safe")
        self.assert_kept(rules.texts_stay_escaped, self.apps, breaks="safestring.mark_safe(words)")
        self.assert_kept(rules.texts_stay_escaped, self.apps, breaks='format_html(f"<b>{words}</b>")')

    def test_nothing_happens_by_signal(self) -> None:
        self.assert_kept(rules.has_no_signals, self.apps, breaks="from django.db.models.signals import post_save")
        self.assert_kept(rules.has_no_signals, self.apps, breaks="from django.dispatch import receiver")

    def test_nothing_is_written_by_saving_a_model_or_a_form(self) -> None:
        self.assert_kept(rules.writes_stand_in_services, self.apps, breaks="class Story:\n    def save(self): ...")

    def test_the_code_speaks_the_words_of_the_design(self) -> None:
        self.assert_kept(rules.speaks_our_words, self.everything, breaks="class Submission: ...")
        self.assert_kept(rules.speaks_our_words, self.everything, breaks="find(case_code)")


class TheTemplateTests(HouseRules):
    def setUp(self) -> None:
        self.templates = rules.templates()

    def test_a_template_has_at_most_80_lines(self) -> None:
        self.assert_kept(rules.is_a_short_template, self.templates, breaks="<p>\n" * 81)

    def test_no_template_carries_script_or_style(self) -> None:
        for sample in ("<script>go()</script>", "<style>p{}</style>", '<p style="color:red">', '<a onclick="go()">',
                       '<a href="javascript:go()">', '<script src="/a.js">go()</script>'):  # fmt: skip
            self.assert_kept(rules.has_no_script_or_style_inside, self.templates, breaks=sample)
        allowed = Source("templates/sample.html", '<script src="{% static "js/exit.js" %}" defer></script>')
        self.assertEqual([], list(rules.has_no_script_or_style_inside(allowed)))

    def test_every_template_escapes_what_it_shows(self) -> None:
        for sample in ("{{ words|safe }}", "{% autoescape off %}", "{{ words|urlize }}", "{{ a|safeseq }}"):
            self.assert_kept(rules.escapes_everything, self.templates, breaks=sample)

    def test_no_template_loads_anything_from_another_host(self) -> None:
        for sample in (
            '<script src="https://cdn.example/x.js">',
            "<img src=//pixel.example>",
            '<link href="http://f.example">',
        ):
            self.assert_kept(rules.loads_nothing_from_elsewhere, self.templates, breaks=sample)

    def test_every_word_of_a_template_goes_through_gettext(self) -> None:
        for_everyone = [source for source in self.templates if "style" not in source.path]
        self.assert_kept(rules.speaks_through_gettext, for_everyone, breaks="<p>Read it</p>")
        self.assert_kept(rules.speaks_through_gettext, for_everyone, breaks='<nav aria-label="Pages"></nav>')
        allowed = Source("templates/sample.html", "<p>{% translate 'Read' %} {{ name }}</p>")
        self.assertEqual([], list(rules.speaks_through_gettext(allowed)))

    def test_no_template_uses_words_that_press_or_doubt(self) -> None:
        self.assert_kept(rules.presses_nobody, self.templates, breaks="<button>Submit</button>")
        self.assert_kept(rules.presses_nobody, self.templates, breaks="{% translate 'Your entry is invalid' %}")
        allowed = Source("templates/sample.html", '<button type="submit">Send</button>')
        self.assertEqual([], list(rules.presses_nobody(allowed)))
