"""Nine words: however they are typed, they lead to one text, and they stand nowhere but on the paper."""

from django.conf import settings
from django.test import SimpleTestCase, override_settings
from django.utils import translation

from stories import receipts, sealing, tokens


class NineWords(SimpleTestCase):
    def test_they_are_nine_from_the_list(self) -> None:
        words = receipts.mint().words
        self.assertEqual(len(words), 9)
        self.assertLessEqual(set(words), set(receipts.word_list()))

    def test_spacing_case_and_punctuation_do_not_matter(self) -> None:
        receipt = receipts.mint()
        a, b, c, *rest = receipt.words
        typed = f"  {a.upper()}, {b.title()}\r\n\t{c} - " + " \n".join(rest) + " . "
        self.assertEqual(receipts.read(typed), receipt)

    def test_full_width_letters_are_the_same_letters(self) -> None:
        receipt = receipts.mint()
        wide = " ".join(receipt.words).translate({code: code + 0xFEE0 for code in range(ord("a"), ord("z") + 1)})
        self.assertEqual(receipts.read(wide), receipt)

    def test_a_spanish_page_gives_spanish_words_and_they_open_the_text_with_or_without_accents(self) -> None:
        with translation.override("es"):
            receipt = receipts.mint()
        self.assertLessEqual(set(receipt.words), set(receipts.word_list("es")))
        self.assertEqual("es", receipts.list_of(receipt.words))
        with_accents = " ".join(receipt.words).replace("o", "ó").replace("a", "á")
        self.assertEqual(receipts.read(with_accents), receipt)

    def test_a_page_in_a_language_without_a_list_gives_english_words(self) -> None:
        with translation.override("ar"):
            self.assertEqual("en", receipts.list_of(receipts.mint().words))

    def test_a_word_that_is_not_on_the_list_is_named_by_its_place(self) -> None:
        words = list(receipts.mint().words)
        words[4] = "qqqqq"
        with self.assertRaises(receipts.NotNineWords) as refused:
            receipts.read(" ".join(words))
        self.assertEqual(refused.exception.unknown, (5,))

    def test_eight_words_are_counted(self) -> None:
        with self.assertRaises(receipts.NotNineWords) as refused:
            receipts.read(" ".join(receipts.mint().words[:8]))
        self.assertEqual(refused.exception.found, 8)

    def test_a_flood_of_letters_is_not_even_looked_at(self) -> None:
        with self.assertRaises(receipts.NotNineWords):
            receipts.read("a " * 100_000)

    def test_printing_a_receipt_or_its_keys_shows_nothing(self) -> None:
        receipt = receipts.mint()
        for shown in (repr(receipt), str(receipt), repr(receipt.keys), repr(tokens.MineToken(receipt.keys))):
            for secret in (*receipt.words, receipt.keys.key.hex(), repr(receipt.keys.key)):
                self.assertNotIn(secret, shown)


class DerivedKeys(SimpleTestCase):
    def test_each_key_is_another_one(self) -> None:
        keys = receipts.mint().keys
        self.assertEqual(len({keys.lookup_secret, keys.key, keys.seed, keys.public, keys.newest_lookup()[1]}), 5)

    def test_the_lookup_needs_the_pepper(self) -> None:
        keys = receipts.mint().keys
        before = keys.newest_lookup()
        with override_settings(RECEIPT_PEPPERS={1: sealing.new_key()}):
            self.assertNotEqual(keys.newest_lookup(), before)

    def test_old_peppers_still_find_and_the_newest_comes_first(self) -> None:
        old = settings.RECEIPT_PEPPERS
        keys = receipts.mint().keys
        found = keys.newest_lookup()
        with override_settings(RECEIPT_PEPPERS={**old, 2: sealing.new_key()}):
            self.assertEqual([version for version, _ in keys.lookups()], [2, 1])
            self.assertIn(found, keys.lookups())


class FormTokens(SimpleTestCase):
    def test_a_page_carries_the_same_words_on(self) -> None:
        receipt = receipts.mint()
        self.assertEqual(tokens.read_share_token(str(tokens.new_share_token(receipt))).receipt, receipt)

    def test_a_token_shows_no_word(self) -> None:
        receipt = receipts.mint()
        token = str(tokens.new_share_token(receipt))
        for word in receipt.words:
            if len(word) > 4:  # shorter ones may stand in base64 by chance
                self.assertNotIn(word, token.casefold())

    def test_a_forged_a_cut_and_a_foreign_token_are_refused(self) -> None:
        mine = str(tokens.MineToken(receipts.mint().keys))
        good = str(tokens.new_share_token(receipts.mint()))
        for bad in ("", "x", "é", good[:-8], ("B" if good[0] == "A" else "A") + good[1:], mine, good * 4):
            with self.subTest(bad=bad[:10]), self.assertRaises(tokens.TokenUnreadable):
                tokens.read_share_token(bad)

    def test_a_token_for_one_text_holds_fifteen_minutes(self) -> None:
        token = str(tokens.MineToken(receipts.mint().keys))
        tokens.read_mine_token(token)
        late = tokens.MINE_MINUTES
        tokens.MINE_MINUTES = -1
        self.addCleanup(setattr, tokens, "MINE_MINUTES", late)
        with self.assertRaises(tokens.TokenTooOld):
            tokens.read_mine_token(token)
