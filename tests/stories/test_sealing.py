"""Sealing: what is sealed opens with the right key, in its own place, and nowhere else."""

from django.test import SimpleTestCase

from stories import sealing
from stories.models import Revision
from stories.opening import Words, open_revision, seal_revision
from stories.sealing import DoesNotOpen, Place

HERE = Place("revision", "a", "words")
ELSEWHERE = [
    Place("revision", "b", "words"),
    Place("revision", "a", "title"),
    Place("notice", "a", "words"),
    Place("revision", "a", "words", 2),
]


class SealedWords(SimpleTestCase):
    def setUp(self) -> None:
        self.key = sealing.new_key()

    def test_words_open_with_their_key(self) -> None:
        sealed = sealing.seal("ድምፅ 🌱".encode(), key=self.key, place=HERE)
        self.assertEqual(sealing.unseal(sealed, key=self.key, place=HERE).decode(), "ድምፅ 🌱")

    def test_words_moved_to_another_row_or_field_do_not_open(self) -> None:
        sealed = sealing.seal(b"words", key=self.key, place=HERE)
        for place in ELSEWHERE:
            with self.subTest(place=place), self.assertRaises(DoesNotOpen):
                sealing.unseal(sealed, key=self.key, place=place)

    def test_words_do_not_open_with_another_key(self) -> None:
        sealed = sealing.seal(b"words", key=self.key, place=HERE)
        with self.assertRaises(DoesNotOpen):
            sealing.unseal(sealed, key=sealing.new_key(), place=HERE)

    def test_one_changed_byte_does_not_open(self) -> None:
        sealed = bytearray(sealing.seal(b"words", key=self.key, place=HERE))
        sealed[20] ^= 1
        with self.assertRaises(DoesNotOpen):
            sealing.unseal(bytes(sealed), key=self.key, place=HERE)

    def test_the_length_tells_only_a_size_class(self) -> None:
        def length(count: int) -> int:
            return len(sealing.seal(b"x" * count, key=self.key, place=HERE))

        self.assertEqual(length(1), length(1000))
        self.assertLess(length(1000), length(2000))
        self.assertEqual(length(1100), length(2000))

    def test_words_that_end_like_padding_come_back_whole(self) -> None:
        for plain in (b"", b"\x80", b"a\x80\x00\x00", b"x" * 1023):
            with self.subTest(plain=plain):
                self.assertEqual(
                    sealing.unseal(sealing.seal(plain, key=self.key, place=HERE), key=self.key, place=HERE), plain
                )

    def test_a_story_takes_no_more_room_than_its_letters_do(self) -> None:
        revision = Revision()
        seal_revision(revision, Words(body="ق" * 20_000), key=self.key)
        self.assertLess(len(revision.sealed), 20_000 * 4)
        self.assertEqual(open_revision(revision, key=self.key).body, "ق" * 20_000)

    def test_the_longest_story_fits(self) -> None:
        longest = ("\N{SEEDLING}" * 20_000).encode()
        self.assertEqual(
            sealing.unseal(sealing.seal(longest, key=self.key, place=HERE), key=self.key, place=HERE), longest
        )


class SealedToSomeone(SimpleTestCase):
    def test_whoever_writes_to_the_desk_cannot_read_it_again(self) -> None:
        private = sealing.new_key()
        sealed = sealing.seal_to(sealing.public_half(private), b"key", place=HERE)
        self.assertEqual(sealing.unseal_with(private, sealed, place=HERE), b"key")
        for wrong in (sealing.new_key(), sealing.public_half(private)):
            with self.assertRaises(DoesNotOpen):
                sealing.unseal_with(wrong, sealed, place=HERE)

    def test_a_message_tells_only_a_size_class(self) -> None:
        public = sealing.public_half(sealing.new_key())
        short, longer = (len(sealing.seal_message_to(public, b"x" * n, place=HERE)) for n in (1, 900))
        self.assertEqual(short, longer)

    def test_bytes_that_were_never_sealed_do_not_open(self) -> None:
        for nothing in (b"", b"short", b"x" * 200):
            with self.subTest(nothing=nothing), self.assertRaises(DoesNotOpen):
                sealing.unseal_with(sealing.new_key(), nothing, place=HERE)
