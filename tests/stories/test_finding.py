"""Finding: by topic, level, language, length and words, with nothing of it in an address; nobody can be looked for."""

from django.test import TestCase, tag
from django.utils import timezone

from stories.choices import ASK_ALWAYS
from stories.everyday import SMALL, is_known
from stories.finding import Wanted, found_from
from stories.lists import PAGE_SIZE, Part, cards, page_of, start_of_day
from stories.models import Kind, PublicIndex, PublicStory
from stories.noticing.capitals import GIVEN
from stories.searching import FREQUENT
from stories.services.withdraw import withdraw
from stories.warnings import Level, Topic
from tests.make import Writer
from tests.make_public import public_story
from tests.visitor import Visitor


def looks_for(visitor: Visitor | None = None, **fields: object) -> Visitor:
    return (visitor or Visitor()).open("/stories/find/").send(fields, form="query", button="Find")


class Filters(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        public_story(topics=(Topic.RAPE,), level=Level.DETAILED, title="The first")
        public_story("C'était long. " * 500, topics=(Topic.MEDICAL,), language="fr", title="The second")

    def finds(self, **fields: object) -> list[str]:
        html = looks_for(**fields).html
        return [title for title in ("The first", "The second") if title in html]

    def test_nothing_filled_in_finds_all(self) -> None:
        self.assertEqual(["The first", "The second"], self.finds())

    def test_each_filter_keeps_what_fits(self) -> None:
        for fields in ({"topics": "rape"}, {"language": "en"}, {"length": "short"}):
            self.assertEqual(["The first"], self.finds(**fields), fields)
        for fields in ({"topics": ["medical", "pregnancy"]}, {"level": "described"}, {"length": "long"}):
            self.assertEqual(["The second"], self.finds(**fields), fields)
        self.assertEqual([], self.finds(kind="solidarity"))
        self.assertEqual([], self.finds(topics="rape", language="fr"))

    def test_all_filters_together_keep_only_what_fits_each_of_them(self) -> None:
        wanted = {"topics": "pregnancy", "level": "described", "language": "es", "length": "middle", "with_hope": "on"}
        fits: dict[str, object] = {
            "body": "Dormía mal y nadie lo sabía. " * 50,
            "topics": (Topic.PREGNANCY,),
            "level": Level.MENTIONED,
            "language": "es",
            "closing": "Ahora duermo.",
        }
        others = {
            "body": "Dormía mal.",
            "topics": (Topic.MEDICAL,),
            "level": Level.DETAILED,
            "language": "fr",
            "closing": "",
        }
        public_story(**fits, title="The first")
        for name, value in others.items():
            public_story(**fits | {name: value}, title="The second")
        public_story(**fits | {"body": "Comía mal y nadie lo notaba. " * 50}, title="The second")
        self.assertEqual(["The first"], self.finds(**wanted, query="sabía"))
        self.assertEqual(["The first", "The second"], self.finds(**wanted))

    def test_what_a_reader_leaves_out_is_not_found_either(self) -> None:
        visitor = Visitor().open("/choices/").send({"rape": "hide"}, form="rape", button="Keep")
        self.assertNotIn("The first", looks_for(visitor).html)

    def test_what_was_looked_for_stands_in_no_address_and_no_header(self) -> None:
        visitor = looks_for(topics="rape", query="long")
        self.assertEqual("/stories/find/", visitor.address)
        self.assertNotIn("rape", str(visitor.response.headers).lower())
        links = [named.get("href", "") for _, named in visitor.page.elements]
        self.assertFalse([link for link in links if "rape" in link or "long" in link])
        self.assertEqual(("0", "no-store"), (visitor.response["X-Accel-Expires"], visitor.response["Cache-Control"]))

    def test_a_wrong_topic_level_or_language_is_told_so_with_the_form_again(self) -> None:
        for fields in (
            {"topics": "burn"},
            {"level": "burn"},
            {"language": "burn"},
            {"kind": "x"},
            {"query": "x" * 101},
        ):
            response = self.client.post("/stories/find/", fields)
            self.assertEqual(422, response.status_code, fields)
            self.assertIn(b"Something needs another look", response.content)

    def test_a_forged_place_in_the_list_is_told_so_with_the_form_again(self) -> None:
        response = self.client.post("/stories/find/", {"place": "forged"})
        self.assertEqual(422, response.status_code)
        self.assertIn(b"lost the place", response.content)


class Pages(TestCase):
    def test_a_list_that_was_found_says_what_going_back_to_it_may_ask(self) -> None:
        public_story()
        self.assertIn("your browser may ask whether to send the search again", looks_for().words)

    def test_the_next_page_carries_what_was_looked_for_sealed(self) -> None:
        for number in range(23):
            public_story(f"Number {number} says lighthouse.", title=f"Title {number}.")
        visitor = looks_for(query="lighthouse")
        first = visitor.page
        self.assertNotIn("lighthouse", visitor.form_with("place").fields["place"][0])
        second = visitor.send({}, form="place").page
        pages = [[w for w in page.words if w.startswith("Title ")] for page in (first, second)]
        self.assertEqual([20, 3], [len(titles) for titles in pages])
        self.assertEqual(23, len({*pages[0], *pages[1]}))


class Rare(TestCase):
    @tag("postgresql")
    def test_stories_with_a_rare_word_are_on_the_first_page_wherever_they_stand_in_the_list(self) -> None:
        rare = {public_story("I heard the peewit.", topics=(Topic.MEDICAL,)).slug for _ in range(FREQUENT - 1)}
        for _ in range(9):
            public_story()

        def found(**wanted: object) -> Part:
            return found_from("", Wanted(query="peewit", **wanted), ASK_ALWAYS, looked_at=2)

        self.assertEqual((rare, None), ({story.slug for story in found().stories}, found().next_key))
        self.assertEqual(rare, {story.slug for story in found(topics=(Topic.MEDICAL,)).stories})
        self.assertEqual([], found(topics=(Topic.RAPE,)).stories)


class KnownKeys(TestCase):
    def test_pages_of_known_stories_go_round_once_and_lose_none(self) -> None:
        slugs = [public_story().slug for _ in range(PAGE_SIZE + 5)]
        public_story()
        key, seen = "", []
        while key is not None:
            part = page_of(slugs[::-1], key, cards(Kind.STORY), lambda rows: rows)
            seen += [story.slug for story in part.stories]
            key = part.next_key
        start = start_of_day(timezone.localdate())
        self.assertEqual(sorted(slugs, key=lambda slug: (slug < start, slug)), seen)


class Words(TestCase):
    def finds(self, query: str, **fields: str) -> bool:
        return "Found it" in looks_for(query=query, **fields).html

    def test_a_word_of_the_text_or_the_title_finds_the_story(self) -> None:
        public_story("It took years before I could sleep again.", title="Found it at last")
        for query in ("sleep", "SLEEP", "at last", "sleep years"):
            self.assertTrue(self.finds(query), query)
        self.assertFalse(self.finds("sleep swimming"))
        self.assertFalse(self.finds("?!"))

    def test_a_name_that_stands_in_a_published_story_finds_nothing_and_says_why(self) -> None:
        public_story("My boss Daniel wrote to me every night. I told Zorvane about Daniel.", title="Found it")
        self.assertIn("Daniel", PublicStory.objects.get().body)
        for query in ("Daniel", "daniel", "Zorvane", "night Daniel"):
            visitor = looks_for(query=query)
            self.assertNotIn("Found it", visitor.html, query)
            self.assertIn("may be a name", visitor.words, query)
        visitor = looks_for(query="zorvane")
        self.assertNotIn("Found it", visitor.html)
        self.assertIn("left out of the search on purpose", visitor.words)
        self.assertTrue(self.finds("wrote night"))

    def test_a_pen_name_finds_nothing(self) -> None:
        public_story("The owl flew, and I told it.", title="Found it", pen_name="owl of ours")
        self.assertFalse(self.finds("owl"))
        self.assertTrue(self.finds("flew"))

    def test_a_handle_a_number_and_an_address_on_the_web_find_nothing(self) -> None:
        public_story("Write to blauwal@example.org or call 0171 5551234, he is @blauwalfisch.", title="Found it")
        for query in ("blauwal", "5551234", "blauwalfisch", "@blauwalfisch"):
            self.assertFalse(self.finds(query), query)

    def test_a_school_and_a_place_find_nothing_however_they_are_typed(self) -> None:
        public_story(
            "We met at Hillcrest Academy, later at the University of Dunmore. It was in Ballybofey, in Donegal, near "
            "St. Brigid's School. I slept badly.",
            title="Found it",
        )
        for name in ("Hillcrest", "Dunmore", "Ballybofey", "Donegal", "Brigid"):
            for query in (name, name.lower(), f"slept {name.lower()}", f"slept {name}"):
                self.assertFalse(self.finds(query), query)
        self.assertTrue(self.finds("slept badly"))

    def test_names_and_places_find_nothing_in_other_languages_either(self) -> None:
        for language, text, names, word in (
            ("es", "Mi jefe Daniel vivía en Cuenca. Dormí mal.", ("daniel", "cuenca"), "mal"),
            ("fr", "Mon chef Mathieu habitait à Limoges. J'ai mal dormi.", ("mathieu", "limoges"), "dormi"),
            (
                "de",
                "Mein Chef hieß Matthias Brinkhoff und wohnte in Paderborn. Nächte lang schlief ich schlecht.",
                ("matthias", "Brinkhoff", "brinkhoff", "paderborn"),
                "Nächte",
            ),
        ):
            public_story(text, title="Found it", language=language)
            for name in names:
                self.assertFalse(self.finds(name, language=language), name)
                self.assertFalse(self.finds(name), name)
            self.assertTrue(self.finds(word, language=language), word)

    def test_names_find_nothing_in_scripts_without_capital_letters_and_the_page_says_why(self) -> None:
        for language, text, names, word in (
            (
                "ar",
                "مديري منصور العتيبي أغلق الباب. كان يسكن في الزقازيق. وطلحة ضحك.",
                "منصور العتيبي الزقازيق طلحة وطلحة",
                "الباب",
            ),
            ("hi", "मेरे बॉस विक्रम शर्मा ने दरवाज़ा बंद किया। वह कानपुर में था।", "विक्रम शर्मा कानपुर", "दरवाज़ा"),
            ("zh", "我的老板王建国每天给我写信。我住在绍兴。", "王建国 建国 王 绍兴", "老板"),
            ("he", "הבוס שלי אבשלום כתב לי. גרתי בעפולה.", "אבשלום בעפולה", ""),
            ("th", "หัวหน้าของฉันชื่อสมชาย", "สมชาย", ""),
            ("ko", "제 상사 김철수가 매일 편지를 썼다.", "김철수 김철수가", ""),
            ("ka", "ჩემმა უფროსმა გიორგიმ მომწერა.", "გიორგიმ", ""),
        ):  # fmt: skip
            self.only_the_word_is_found(text, language, names, word)
            for name in names.split():
                for within in (language, ""):
                    self.assertIn("left out of the search", looks_for(query=name, language=within).words, name)

    def test_a_name_finds_nothing_where_the_writer_uses_no_capitals(self) -> None:
        for language, text, names, word in (
            ("en", "my boss jenkins wrote at night. then i moved to ballybofey.", "jenkins ballybofey", "night"),
            ("en", "My boss wrote to me. Then i told jenkins.", "jenkins", "boss"),
            ("en", "It was late. then jenkins came. I slept badly.", "jenkins", "slept"),
            ("fr", "mon chef brossard habitait à limoges. j'ai mal dormi.", "brossard limoges", "dormi"),
            ("it", "il mio capo brambilla abitava a cuneo.", "brambilla cuneo", ""),
        ):  # fmt: skip
            self.only_the_word_is_found(text, language, names, word)

    def only_the_word_is_found(self, text: str, language: str, names: str, word: str) -> None:
        """Of a story: not the names, and the word where there is one that may be."""
        public_story(text, title="Found it", language=language)
        for name in names.split():
            self.assertFalse(self.finds(name, language=language) or self.finds(name), name)
        if word:
            self.assertTrue(self.finds(word, language=language), word)

    def test_who_keeps_to_capitals_is_found_by_rare_words_too(self) -> None:
        public_story('It was late... and I ran. "Wait," he said. The peewit cried.', title="Found it")
        self.assertTrue(self.finds("peewit"))

    def test_a_given_name_is_no_everyday_word_even_where_it_means_something(self) -> None:
        for code in SMALL:
            self.assertEqual([], [name for name in GIVEN if is_known(name, (code,))], code)

    def test_a_search_for_the_smallest_words_gets_an_answer(self) -> None:
        public_story("It took years before I could sleep again.", title="Found it")
        for query in ("the", "and or", "l'été", "!&|:*"):
            for language in ("", "en", "fr", "so"):
                self.assertEqual(200, looks_for(query=query, language=language).response.status_code, query)

    def test_words_without_spaces_between_them_are_found(self) -> None:
        public_story("我今天終於說出來了。", title="Found it", language="zh")
        self.assertTrue(self.finds("今天", language="zh"))
        self.assertTrue(self.finds("今天"))

    def test_words_in_other_scripts_are_found(self) -> None:
        public_story("لم أخبر أحدا لوقت طويل", title="Found it", language="ar")
        self.assertTrue(self.finds("طويل", language="ar"))

    def test_the_index_goes_when_the_story_goes(self) -> None:
        writer = Writer()
        public_story("Only this lighthouse.", writer=writer)
        self.assertEqual(1, PublicIndex.objects.count())
        withdraw(keys=writer.receipt.keys)
        self.assertFalse(PublicIndex.objects.exists())

    @tag("postgresql")
    def test_another_form_of_a_word_finds_the_story_in_its_language(self) -> None:
        public_story("We were running and the nights were long.", title="Found it")
        for query in ("run", "night"):
            self.assertTrue(self.finds(query, language="en"), query)
            self.assertTrue(self.finds(query), query)
