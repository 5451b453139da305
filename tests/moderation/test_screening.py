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
from tests.moderation.screened import DISCLOSURES, FOLDER, flags, lines


def sayings(name: str) -> list[str]:
    """The second column; the first says which form the saying has."""
    return [line.split("\t")[1] for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]


NAMES = ("insult", "threat", "praise", "doubt", "pressure", "advance", "trolling", "hate", "advertising", "flooding")
EXAMPLES = {name: (lines(name), lines(f"not_{name}")) for name in NAMES}


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
