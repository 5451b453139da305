"""What the desk changed becomes a change of the reviewed files, which then say it by themselves."""

import json
import shutil
from io import StringIO

from django.core.management import call_command
from django.test import TestCase

from moderation.models import HotlineChange, Means
from moderation.services.hotlines import agree, propose
from moderation.services.hotlines_node import refresh
from stories.hotlines import Action, directory, schema
from stories.hotlines.loading import read_lines
from stories.hotlines.overlay import laid_over, read_overlay
from stories.hotlines.places import DATA
from tests.make_desk import reader
from tests.make_helplines import SOURCE, entry, own_folder


class ExportTests(TestCase):
    def setUp(self) -> None:
        self.data = own_folder(self) / "data"
        shutil.copytree(DATA, self.data)
        self.ann, self.ben = reader("ann"), reader("ben")

    def made(self, slug: str, action: Action, **facts: object) -> None:
        change = propose(member=self.ann, line=entry(slug), action=action, facts=facts, means=Means.SITE, source=SOURCE)
        if change.needs_two:
            agree(member=self.ben, change_id=change.pk)
        refresh()

    def export(self) -> str:
        said = StringIO()
        call_command("hotlines_export", "--folder", str(self.data), stdout=said)
        return said.getvalue()

    def test_the_files_say_what_the_pages_say(self) -> None:
        self.made("gr-1", Action.CONFIRM)
        self.made("gb-9", Action.CORRECT, phone="08001111222", phone_display="0800 111 1222")
        self.made("se-1", Action.CORRECT, phone="116006", phone_display="116 006")
        self.made("gb-12", Action.RETIRE)
        self.assertIn("4 changes written", self.export())
        short_forms, lines = read_lines(self.data / "lines")
        self.assertEqual(set(directory().lines), set(lines))
        self.assertNotIn("gb-12", short_forms["GB"])

    def test_what_is_written_passes_the_check(self) -> None:
        self.made("se-1", Action.CORRECT, phone="116006", phone_display="116 006")
        self.export()
        short_forms, lines = read_lines(self.data / "lines")
        reviewed = {
            (one["country"], one["number"]): one["source"]
            for one in json.loads((self.data / "reviewed_numbers.json").read_text(encoding="utf-8"))
        }
        self.assertEqual(SOURCE, reviewed["SE", "116006"])
        self.assertNotIn(("SE", "116016"), reviewed)
        found = [problem for line in lines for problem in schema.line_problems(line, reviewed)]
        found += schema.reviewed_number_problems(lines, reviewed)
        self.assertEqual([], [*found, *schema.short_form_problems(lines, short_forms), *schema.duplicates(lines)])

    def test_only_the_files_of_the_changed_lines_are_touched(self) -> None:
        before = self.files()
        self.made("gr-1", Action.CONFIRM)
        self.export()
        touched = {name for name, text in self.files().items() if text != before[name]}
        self.assertEqual({"lines/gr.json", "corrections.json"}, touched)

    def test_a_second_export_writes_nothing(self) -> None:
        self.made("gr-1", Action.CONFIRM)
        self.export()
        before = self.files()
        self.assertIn("0 changes written", self.export())
        self.assertEqual(before, self.files())

    def test_a_change_that_the_files_name_is_not_laid_over_them_again(self) -> None:
        self.made("gr-1", Action.CONFIRM)
        self.export()
        named = {one["id"] for one in json.loads((self.data / "corrections.json").read_text(encoding="utf-8"))}
        self.assertEqual({str(HotlineChange.objects.get().key)}, named)
        _, lines = read_lines(self.data / "lines")
        fresh = [change for change in read_overlay() if change.id not in named]
        self.assertEqual(lines, laid_over(lines, fresh))

    def files(self) -> dict[str, str]:
        found = self.data.rglob("*.json")
        return {file.relative_to(self.data).as_posix(): file.read_text(encoding="utf-8") for file in found}
