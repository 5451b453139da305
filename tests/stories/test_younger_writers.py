"""Whoever is younger than the site is for: not turned away, not asked, and shown who helps children."""

from django.test import SimpleTestCase, override_settings

from stories.hotlines import Audience, for_children


class YoungerWriters(SimpleTestCase):
    def test_lines_for_children_stand_on_the_pages_where_one_writes(self) -> None:
        lines = for_children("US")[:3]
        self.assertTrue(lines)
        for address in ("/share/", "/share/write/"):
            page = self.client.get(address)
            self.assertContains(page, "For children and young people")
            for line in lines:
                self.assertContains(page, line.name)

    def test_each_of_them_is_for_children_and_those_for_nobody_else_come_first(self) -> None:
        lines = for_children("US")
        self.assertTrue(all(Audience.MINORS in line.audiences for line in lines))
        first = [line.audiences[0] == Audience.MINORS for line in lines]
        self.assertEqual(sorted(first, reverse=True), first)

    @override_settings(HELP_COUNTRY="PL")
    def test_where_we_know_none_the_way_to_other_countries_stands_there(self) -> None:
        self.assertEqual([], for_children("PL"))
        self.assertContains(self.client.get("/share/write/"), "Helplines in other countries")

    def test_nobody_is_asked_how_old_they_are(self) -> None:
        for address in ("/share/", "/share/write/"):
            self.assertNotContains(self.client.get(address), 'name="age"')
        self.assertContains(self.client.get("/share/"), "you are not turned away")
