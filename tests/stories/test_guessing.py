"""Guessing nine words: ten thousand wrong ones close no door, and no answer says how near a guess was."""

import re
import time
from functools import partial
from statistics import median
from unittest import mock

from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from django.db import connection
from django.test import TestCase, tag
from django.test.utils import CaptureQueriesContext

from stories import receipts
from stories.coming_back import keys_of
from stories.mine import look_up
from stories.models import TextKey
from stories.services.control import replace_words
from stories.services.withdraw import withdraw
from tests import make
from tests.visitor import Visitor

GUESSES, OVER_THE_PAGE, CALLS = 10_000, 1_000, 2_000
NEAR = 0.10  # of the median: on a machine that does other things too


def comes_back(words: str) -> Visitor:
    return Visitor().open("/mine/").send({"words": words}, form="words")


def medians(*acts: list) -> list[float]:
    """Seconds; taken in turn, so that whatever else the machine does falls on each alike."""
    times: list[list[float]] = [[] for _ in acts]
    for calls in zip(*acts, strict=True):
        for act, taken in zip(calls, times, strict=True):
            start = time.perf_counter()
            act()
            taken.append(time.perf_counter() - start)
    return [median(taken) for taken in times]


class Asking(TestCase):
    """What takes time is derivations and queries: the same ones, in the same order, whatever the words were."""

    def asked(self, words: str) -> list[str]:
        """The statements of one visit to the page, without the values in them."""
        with CaptureQueriesContext(connection) as queries:
            self.client.post("/mine/", {"words": words})
        return [re.sub(r"X'[0-9A-Fa-f]*'|'[^']*'(::bytea)?|\\x[0-9a-f]+", "?", one["sql"]) for one in queries]

    def test_words_that_open_nothing_ask_the_same_questions_as_each_other_and_begin_as_those_that_open(self) -> None:
        writer, gone, replaced, new = make.Writer(), make.Writer(), make.Writer(), make.Writer()
        for one in (writer, gone, replaced):
            one.sends()
        withdraw(keys=gone.receipt.keys)
        replace_words(keys=replaced.receipt.keys, new=new.receipt.keys)
        eight = " ".join([*writer.receipt.words[:8], receipts.word_list()[0]])
        never = self.asked(make.Writer().words)
        for words in (gone.words, replaced.words, eight):
            self.assertEqual(never, self.asked(words))
        looked_up = 2  # among texts and among drafts; what follows is what was found, or the answer that nothing was
        opened = self.asked(writer.words)
        self.assertEqual(never[:looked_up], opened[:looked_up])
        self.assertGreater(len(opened), len(never), "a control: words that open ask for the text")

    def test_every_answer_of_the_page_derives_as_many_keys_whatever_the_words_were(self) -> None:
        writer, gone = make.Writer(), make.Writer()
        writer.sends()
        gone.sends()
        withdraw(keys=gone.receipt.keys)
        first, second, third = (writer.receipt.words[at : at + 3] for at in (0, 3, 6))
        lines_turned = " ".join([*third, *first, *second])
        kinds = (writer.words, lines_turned, gone.words, make.Writer().words)
        with mock.patch("stories.receipts.HKDFExpand", wraps=HKDFExpand) as derives:
            counts = []
            for words in kinds:
                derives.reset_mock()
                self.client.post("/mine/", {"words": words})
                counts.append(derives.call_count)
        self.assertEqual([18] * 4, counts, "three keys for each of the six orders of lines")


@tag("attack", "postgresql")  # embedded mode is for trying out: there nobody guesses
class Guessing(TestCase):
    def setUp(self) -> None:
        self.writer, self.gone = make.Writer(), make.Writer()
        self.writer.sends()
        self.gone.sends()
        withdraw(keys=self.gone.receipt.keys)

    def post(self, words: str):
        return self.client.post("/mine/", {"words": words})

    def test_ten_thousand_wrong_words_change_nothing_for_the_right_ones(self) -> None:
        before = comes_back(self.writer.words).words
        for _ in range(OVER_THE_PAGE):
            self.assertEqual(422, self.post(" ".join(receipts.mint().words)).status_code)
        for _ in range(GUESSES - OVER_THE_PAGE):  # what the page asks, without drawing it each time
            self.assertIsNone(look_up(keys_of(receipts.mint())))
        self.assertEqual(before, comes_back(self.writer.words).words)

    def test_the_answer_is_the_same_whatever_the_words_were(self) -> None:
        eight = [*self.writer.receipt.words[:8], receipts.word_list()[0]]
        kinds = {
            "never used": " ".join(receipts.mint().words),
            "withdrawn": self.gone.words,
            "eight right ones": " ".join(eight),
        }
        answers = {name: self.post(words) for name, words in kinds.items()}
        pages = {answer.content.decode().replace(kinds[name], "") for name, answer in answers.items()}
        self.assertEqual(1, len(pages))
        headers = [{**answer.headers, "Content-Length": ""} for answer in answers.values()]
        self.assertEqual([headers[0]] * 3, headers)

    def test_withdrawn_words_take_as_long_as_words_that_never_were(self) -> None:
        never = [partial(self.post, " ".join(receipts.mint().words)) for _ in range(CALLS)]
        gone = [partial(self.post, self.gone.words)] * CALLS
        one, other = medians(never, gone)
        self.assertLess(abs(one - other) / max(one, other), NEAR)

    def test_looking_up_words_that_open_takes_as_long_as_words_that_do_not(self) -> None:
        hit = [partial(keys_of, self.writer.receipt)] * CALLS
        miss = [partial(keys_of, receipts.mint()) for _ in range(CALLS)]
        one, other = medians(hit, miss)
        self.assertLess(abs(one - other) / max(one, other), NEAR)

    def test_a_control_a_look_up_that_stops_early_would_show(self) -> None:
        def in_turn(receipt: receipts.Receipt) -> bool:
            return any(TextKey.objects.opened_by(one.keys) for one in receipt.in_every_order_of_lines())

        hit = [partial(in_turn, self.writer.receipt)] * (CALLS // 10)
        miss = [partial(in_turn, receipts.mint()) for _ in range(CALLS // 10)]
        one, other = medians(hit, miss)
        self.assertGreater(abs(one - other) / max(one, other), NEAR)
