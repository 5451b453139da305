"""Danger now is noticed, in as many ways as it is said; the past, quotes and ordinary days are not taken for it."""

from django.test import SimpleTestCase

from moderation.screening import screen
from moderation.screening.split import is_danger_held_back
from tests.moderation.screened import DISCLOSURES, flags, lines, share


def noticed(name: str, language: str, *, held_back: bool) -> float:
    """The share of these sentences in which danger is noticed."""
    return share([one for one in lines(f"{name}_{language}") if is_danger_held_back(one) is held_back], language)


def in_a_story(text: str, number: int, language: str) -> str:
    """Six of our disclosures before it and six after it."""
    others = DISCLOSURES[language]
    around = [others[(12 * number + place) % len(others)] for place in range(12)]
    return ". ".join(told.rstrip(" .") for told in [*around[:6], text, *around[6:]]) + "."


class DangerTests(SimpleTestCase):
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
        least = {"en": (0.99, 0.85), "es": (0.99, 0.84), "fr": (0.99, 0.88), "ar": (0.99, 0.88)}
        for language, shares in least.items():
            for held_back, bound in zip((False, True), shares, strict=True):
                with self.subTest(language=language, held_back=held_back):
                    self.assertGreaterEqual(noticed("crisis_varied", language, held_back=held_back), bound)

    def test_the_past_and_ordinary_days_said_in_many_ways_are_taken_for_danger_no_more_often_than_they_were(
        self,
    ) -> None:
        most = {"en": (0.0, 0.06), "es": (0.0, 0.08), "fr": (0.0, 0.11), "ar": (0.0, 0.0)}
        for language, shares in most.items():
            for held_back, bound in zip((False, True), shares, strict=True):
                with self.subTest(language=language, held_back=held_back):
                    self.assertLessEqual(noticed("not_crisis_varied", language, held_back=held_back), bound)

    def test_danger_is_noticed_in_voices_that_nothing_was_learned_from(self) -> None:
        bounds = {"en": (0.76, 0.12), "es": (0.85, 0.13), "fr": (0.87, 0.0), "ar": (0.90, 0.08)}
        self.assert_told_apart("voices", bounds)

    def test_danger_is_noticed_in_fresh_sentences_that_nothing_was_learned_from(self) -> None:
        fresh = {"en": (0.91, 0.07), "es": (0.90, 0.10), "fr": (0.86, 0.09), "ar": (0.81, 0.07)}
        self.assert_told_apart("fresh", fresh)
        last = {"en": (0.83, 0.07), "es": (0.81, 0.09), "fr": (0.81, 0.07), "ar": (0.73, 0.09)}
        self.assert_told_apart("last", last)

    def test_danger_is_noticed_in_sentences_that_were_counted_once_when_all_was_chosen(self) -> None:
        bounds = {"en": (0.86, 0.05), "es": (0.86, 0.09), "fr": (0.90, 0.07), "ar": (0.78, 0.04)}
        self.assert_told_apart("once", bounds)

    def test_danger_is_noticed_in_the_middle_of_stories_in_each_language(self) -> None:
        bounds = {"en": (0.75, 0.10), "es": (0.66, 0.07), "fr": (0.68, 0.07), "ar": (0.50, 0.05)}
        for language, (least, most) in bounds.items():
            with self.subTest(language):
                danger, no_danger = (
                    [in_a_story(text, number, language) for number, text in enumerate(lines(f"{side}_{language}"))]
                    for side in ("crisis_last", "not_crisis_last")
                )
                self.assertGreaterEqual(share(danger, language), least)
                self.assertLessEqual(share(no_danger, language), most)

    def test_danger_is_told_from_its_twin_in_nearly_the_same_words_more_often_than_not(self) -> None:
        bounds = {"en": (0.57, 0.18), "es": (0.64, 0.30), "fr": (0.65, 0.15), "ar": (0.55, 0.17)}
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
