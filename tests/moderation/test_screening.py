"""Screeners point, they never decide: what is meant is noticed, what survivors quote, deny and answer back is not."""

import csv
import json
import tempfile
import time
from io import StringIO
from pathlib import Path

from django.core.management import CommandError, call_command
from django.test import SimpleTestCase

from moderation.screening import ABUSE, SCREENERS, screen
from moderation.screening.split import is_danger_held_back

FOLDER = Path(__file__).parent / "screening_examples"


def lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def sayings(name: str) -> list[str]:
    """The second column; the first says which form the saying has."""
    return [line.split("\t")[1] for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]


NAMES = ("insult", "threat", "praise", "doubt", "pressure", "advance", "trolling", "hate", "advertising", "flooding")
EXAMPLES = {name: (lines(name), lines(f"not_{name}")) for name in NAMES}
DISCLOSURES = {language: lines(f"disclosures_{language}") for language in ("en", "es", "fr", "ar")}
DISCLOSURES["en"] += lines("disclosures_more_en")


def flags(text: str, *names: str, language: str = "en") -> bool:
    return bool(screen(text, language, names))


def noticed(name: str, language: str, *, held_back: bool) -> float:
    """The share of these sentences in which danger is noticed."""
    return share([one for one in lines(f"{name}_{language}") if is_danger_held_back(one) is held_back], language)


def share(texts: list[str], language: str) -> float:
    return sum(flags(text, "crisis", language=language) for text in texts) / len(texts)


def in_a_story(text: str, number: int, language: str) -> str:
    """Six of our disclosures before it and six after it."""
    others = DISCLOSURES[language]
    around = [others[(12 * number + place) % len(others)] for place in range(12)]
    return ". ".join(told.rstrip(" .") for told in [*around[:6], text, *around[6:]]) + "."


class ScreenerTests(SimpleTestCase):
    def test_what_is_meant_is_noticed(self) -> None:
        for name, (meant, _) in EXAMPLES.items():
            with self.subTest(name):
                missed = [text for text in meant if not flags(text, name)]
                self.assertLessEqual(len(missed), 0.20 * len(meant), missed)

    def test_what_is_quoted_denied_past_or_answered_back_is_not(self) -> None:
        for name, (_, not_meant) in EXAMPLES.items():
            with self.subTest(name):
                wrong = [text for text in not_meant if flags(text, name)]
                self.assertLessEqual(len(wrong), 0.10 * len(not_meant), wrong)

    def test_there_are_enough_examples_on_each_side(self) -> None:
        for name, sides in {**EXAMPLES, "crisis": (lines("crisis"), lines("not_crisis"))}.items():
            for side in sides:
                self.assertGreaterEqual(len(set(side)), 60, name)

    def test_whoever_tells_what_happened_is_suspected_of_nothing(self) -> None:
        every = [(language, text) for language, texts in DISCLOSURES.items() for text in texts]
        self.assertGreaterEqual(len(every), 200)
        wrong = [text for language, text in every if flags(text, *ABUSE, language=language)]
        self.assertLessEqual(len(wrong), 0.02 * len(every), wrong)

    def test_hate_is_noticed_in_whatever_form_it_comes(self) -> None:
        missed = [text for text in sayings("functions_hateful") if not flags(text, "hate")]
        self.assertLessEqual(len(missed), 0.10 * len(sayings("functions_hateful")), missed)

    def test_whoever_answers_back_denies_or_speaks_kindly_of_a_group_is_not_taken_for_hate(self) -> None:
        wrong = [text for text in sayings("functions_kind") if flags(text, "hate")]
        self.assertLessEqual(len(wrong), 0.10 * len(sayings("functions_kind")), wrong)

    def test_an_attack_in_disguise_is_shown_where_it_stands(self) -> None:
        for text, shown in (
            ("It rained. I h a t e w o m e n. It rained.", "I h a t e w o m e n"),
            ("It rained. Ihatewomen, he sang. Ihatewomen.", "Ihatewomen"),
            ("\u200bMuslmis are vermin, I think.", "Muslmis are vermin"),
        ):
            with self.subTest(text):
                hit = screen(text, "en", ["hate"])[-1]
                self.assertEqual(text[hit.start : hit.end], shown)

    def test_danger_now_is_noticed_and_what_is_past_or_quoted_is_not(self) -> None:
        danger, no_danger = lines("crisis"), lines("not_crisis")
        missed = [text for text in danger if not flags(text, "crisis")]
        self.assertLessEqual(len(missed), 0.05 * len(danger), missed)
        wrong = [text for text in no_danger if flags(text, "crisis")]
        self.assertLessEqual(len(wrong), 0.10 * len(no_danger), wrong)

    def test_danger_is_noticed_in_spanish_french_and_arabic_too(self) -> None:
        for language in ("es", "fr", "ar"):
            with self.subTest(language):
                danger, no_danger = lines(f"crisis_{language}"), lines(f"not_crisis_{language}")
                missed = [text for text in danger if not flags(text, "crisis", language=language)]
                self.assertLessEqual(len(missed), 0.05 * len(danger), missed)
                wrong = [text for text in no_danger if flags(text, "crisis", language=language)]
                self.assertLessEqual(len(wrong), 0.10 * len(no_danger), wrong)

    def test_danger_said_in_many_ways_is_noticed_in_no_fewer_sentences_than_it_was(self) -> None:
        least = {"en": (0.99, 0.85), "es": (0.99, 0.84), "fr": (0.99, 0.88), "ar": (0.99, 0.84)}
        for language, shares in least.items():
            for held_back, share in zip((False, True), shares, strict=True):
                with self.subTest(language=language, held_back=held_back):
                    self.assertGreaterEqual(noticed("crisis_varied", language, held_back=held_back), share)

    def test_the_past_and_ordinary_days_said_in_many_ways_are_taken_for_danger_no_more_often_than_they_were(
        self,
    ) -> None:
        most = {"en": (0.0, 0.06), "es": (0.0, 0.08), "fr": (0.0, 0.15), "ar": (0.0, 0.0)}
        for language, shares in most.items():
            for held_back, share in zip((False, True), shares, strict=True):
                with self.subTest(language=language, held_back=held_back):
                    self.assertLessEqual(noticed("not_crisis_varied", language, held_back=held_back), share)

    def test_danger_is_noticed_in_voices_that_nothing_was_learned_from(self) -> None:
        bounds = {"en": (0.75, 0.10), "es": (0.85, 0.13), "fr": (0.82, 0.0), "ar": (0.87, 0.08)}
        self.assert_told_apart("voices", bounds)

    def test_danger_is_noticed_in_fresh_sentences_by_which_nothing_was_chosen(self) -> None:
        fresh = {"en": (0.90, 0.09), "es": (0.91, 0.10), "fr": (0.86, 0.10), "ar": (0.80, 0.05)}
        self.assert_told_apart("fresh", fresh)
        last = {"en": (0.83, 0.07), "es": (0.78, 0.07), "fr": (0.76, 0.07), "ar": (0.73, 0.09)}
        self.assert_told_apart("last", last)

    def test_danger_is_noticed_in_the_middle_of_stories_in_each_language(self) -> None:
        bounds = {"en": (0.76, 0.10), "es": (0.65, 0.04), "fr": (0.60, 0.07), "ar": (0.51, 0.05)}
        for language, (least, most) in bounds.items():
            with self.subTest(language):
                danger, no_danger = (
                    [in_a_story(text, number, language) for number, text in enumerate(lines(f"{side}_{language}"))]
                    for side in ("crisis_last", "not_crisis_last")
                )
                self.assertGreaterEqual(share(danger, language), least)
                self.assertLessEqual(share(no_danger, language), most)

    def test_danger_is_told_from_its_twin_in_nearly_the_same_words_more_often_than_not(self) -> None:
        bounds = {"en": (0.57, 0.15), "es": (0.64, 0.26), "fr": (0.64, 0.16), "ar": (0.54, 0.16)}
        self.assert_told_apart("twins", bounds)

    def assert_told_apart(self, which: str, bounds: dict[str, tuple[float, float]]) -> None:
        """In each language at least this share is noticed, and at most that one taken for danger."""
        for language, (least, most) in bounds.items():
            with self.subTest(language):
                self.assertGreaterEqual(share(lines(f"crisis_{which}_{language}"), language), least)
                self.assertLessEqual(share(lines(f"not_crisis_{which}_{language}"), language), most)

    def test_what_stands_around_a_plain_sentence_of_danger_does_not_hide_it(self) -> None:
        around = "Come and look at my page, everybody should see it before it is gone. It was a lovely day in 2011."
        plain = (
            "I want to die tonight.",
            "He is at the door with a knife.",
            "He is at the door with a knife right now.",
        )
        for said in plain:
            with self.subTest(said):
                self.assertTrue(flags(f"{around} {said}", "crisis"))
        self.assertFalse(flags(around, "crisis"))

    def test_a_word_or_two_are_like_anything_and_are_taken_for_danger_by_a_rule_alone(self) -> None:
        for said in ("Another one.", "Tonight.", "Me too.", "It was him.", "I am safe now."):
            self.assertFalse(flags(said, "crisis"), said)
        self.assertTrue(flags("I want to die.", "crisis"))

    def test_danger_is_noticed_in_the_middle_of_a_long_story_and_shown_there(self) -> None:
        story = " ".join(DISCLOSURES["en"][:30])
        text = f"{story} I think he is going to snap any day now. {story}"
        hits = [hit for hit in screen(text, "en", ["crisis"]) if hit.rule == "danger/like"]
        self.assertEqual([text[hit.start : hit.end] for hit in hits], ["I think he is going to snap any day now"])

    def test_danger_is_noticed_by_what_is_spoken_of_in_words_that_no_rule_knows(self) -> None:
        for text in (
            "I sit on the sill with my legs outside.",
            "The only way out that I can see is death.",
            "The baby's father shakes her when she cries.",
            "Me golpeo la cabeza contra la pared todos los dias",
            "La seule issue que je vois c'est la mort",
        ):
            with self.subTest(text):
                self.assertIn("danger/alarm-", screen(text, "en", ["crisis"])[0].rule)

    def test_whoever_tells_what_happened_long_ago_is_not_taken_to_be_in_danger(self) -> None:
        wrong = [text for text in DISCLOSURES["en"] if flags(text, "crisis")]
        self.assertLessEqual(len(wrong), 1, wrong)

    def test_a_long_story_made_of_them_is_suspected_of_nothing_either(self) -> None:
        story = " ".join(DISCLOSURES["en"])
        self.assertEqual([hit.rule for hit in screen(story, "en", ABUSE)], [])

    def test_a_letter_to_the_one_who_did_it_is_no_insult(self) -> None:
        self.assertFalse(flags("You raped me. You are a monster and a coward. You are pathetic.", *ABUSE))

    def test_a_hit_names_its_rule_its_clause_and_the_very_words(self) -> None:
        text = "It\u200b was long ago. Y\u200bou are an 1d1ot."
        (hit,) = screen(text, "en", ["insult"])
        self.assertEqual((hit.screener, hit.clause, hit.version), ("insult", "insult", 1))
        self.assertEqual(text[hit.start : hit.end], "Y\u200bou are an 1d1ot")
        self.assertTrue(str(hit.reason))
        self.assertNotIn("1d1ot", repr(hit))

    def test_danger_and_names_are_the_same_that_the_writer_is_shown(self) -> None:
        (danger,) = screen("I want to die.", "en", ["crisis"])
        self.assertEqual(danger.clause, "")
        (name,) = screen("My boss Daniel knew.", "en", ["identifying"])
        self.assertEqual(name.clause, "identifying")

    def test_the_same_words_again_and_again_are_flooding(self) -> None:
        self.assertTrue(flags("read this now please everybody. " * 40, "flooding"))
        self.assertTrue(flags("a" * 200, "flooding"))
        self.assertFalse(flags(" ".join(DISCLOSURES["en"]), "flooding"))
        self.assertFalse(flags("No. No. No. I said no. No! " * 2, "flooding"))

    def test_every_screener_of_the_list_is_there(self) -> None:
        names = "crisis identifying insult hate trolling doubt pressure advance threat praise advertising flooding"
        self.assertEqual(set(SCREENERS), set(names.split()))


class SpeedTests(SimpleTestCase):
    def test_the_worst_long_text_takes_less_than_a_fifth_of_a_second(self) -> None:
        pieces = [
            "Ab ",
            "12 Ab ",
            "you are ",
            "i will ",
            "you ",
            "women are ",
            "send me ",
            "why did you ",
            "a",
            "1d1ot ",
            "f*ck ",
            "he said you are ",
            "all ",
            "!",
            "😀",
            "\n",
        ]
        for piece in pieces:
            text = (piece * 20_000)[:20_000]
            with self.subTest(piece):
                self.assertTrue(any(seconds(text) < 0.2 for _ in range(5)))

    def test_four_times_the_text_takes_about_four_times_the_time(self) -> None:
        pieces = (
            "h a t e ",
            "muslims",
            "immigrantsare",
            "every night he ",
            "i keep ",
            "i am ",
            "they are ",
            "a b ",
            "my my ",
        )
        for piece in pieces:
            text = (piece * 8_000)[:8_000]
            with self.subTest(piece):
                self.assertTrue(any(seconds(text) < 6 * seconds(text[:2_000]) + 0.02 for _ in range(5)))


def seconds(text: str, *names: str) -> float:
    start = time.process_time()
    screen(text, "en", names)
    return time.process_time() - start


class CommandTests(SimpleTestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = Path(folder.name) / "texts.csv"
        with self.file.open("w", encoding="utf-8", newline="") as opened:
            rows = csv.writer(opened)
            rows.writerow(["id", "text", "label", "source", "functionality"])
            rows.writerow(["1", "You are an idiot.", "insult|rude", "own", "direct"])
            rows.writerow(["2", "You are so strong.", "kind", "own", "direct"])
            rows.writerow(["3", "He raped me. The police laughed.", "story", "own", "told"])

    def test_a_file_is_counted_without_a_database(self) -> None:
        out = StringIO()
        call_command("evaluate_screeners", str(self.file), positive="rude", screener="abuse", json=True, stdout=out)
        result = json.loads(out.getvalue())
        self.assertEqual((result["n"], result["positives"], result["flagged"]), (3, 1, 1))
        self.assertEqual(
            (result["recall"], result["false_positive_rate"], result["precision"], result["accuracy"]), (1, 0, 1, 1)
        )
        self.assertEqual(result["by_functionality"], {"direct": {"n": 2, "flagged": 1}, "told": {"n": 1, "flagged": 0}})
        self.assertGreater(result["texts_per_second"], 0)

    def test_a_person_reads_a_table(self) -> None:
        out = StringIO()
        call_command("evaluate_screeners", str(self.file), positive="rude", screener="insult,threat", stdout=out)
        self.assertIn("recall", out.getvalue())

    def test_a_name_that_is_no_screener_is_answered_with_the_names(self) -> None:
        with self.assertRaisesMessage(CommandError, "crisis"):
            call_command("evaluate_screeners", str(self.file), positive="rude", screener="swearing")

    def test_suggested_warnings_are_counted(self) -> None:
        out = StringIO()
        call_command(
            "suggest_warnings", str(self.file), positive="story", topic="rape,system-response", json=True, stdout=out
        )
        result = json.loads(out.getvalue())
        self.assertEqual((result["recall"], result["flagged"]), (1, 1))
        self.assertEqual(result["by_topic"]["rape"], 1)
