"""A pattern is looked for only where its letters are, and is found wherever it was found without that."""

import re
from unittest import TestCase

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stories.noticing.languages import topics_ar, topics_en, topics_es, topics_fr
from stories.noticing.literals import Quick, quick

PATTERNS = [
    pattern
    for module in (topics_en, topics_es, topics_fr, topics_ar)
    for patterns in module.TOPICS.values()
    for pattern in patterns
]


class Letters(TestCase):
    @settings(max_examples=5 * len(PATTERNS), deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data(), st.sampled_from(PATTERNS))
    def test_whatever_a_pattern_of_a_topic_matches_is_found(self, data: st.DataObject, pattern: str) -> None:
        self.assertIsNotNone(quick(pattern).search(data.draw(st.from_regex(pattern))))

    def test_every_such_pattern_is_known_by_letters(self) -> None:
        unknown = [pattern for pattern in PATTERNS if not all(map(len, quick(pattern).alternatives))]
        self.assertEqual([], unknown)

    def test_a_pattern_whose_letters_are_not_there_is_not_searched_for(self) -> None:
        never = Quick(re.compile(""), ((frozenset({"river"}), frozenset({"my ", "our "})),))
        self.assertIsNone(never.search("by the river"))
        self.assertIsNotNone(never.search("by our river"))

    def test_what_may_be_left_out_is_not_asked_for(self) -> None:
        for pattern, text in {
            r"rivers?": "a river",
            r"(?:my )?river": "the river",
            r"a(?:bc|d*)e": "ae",
            r"(?:ri|la)+ver": "laver",
            r"[rl]iver": "liver",
            r"\briver\b(?! bank)": "the river",
            r"one|two|": "three",
        }.items():
            with self.subTest(pattern=pattern):
                self.assertIsNotNone(quick(pattern).search(text))
