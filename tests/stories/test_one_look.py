"""The page that checks looks for danger, and the press that sends does not look again at the very same words."""

from dataclasses import replace

from django.test import TestCase

from stories import tokens
from stories.models import Outbox
from stories.opening import Look, Words
from tests import make
from tests.stories.test_share import writes
from tests.visitor import Visitor

GENTLE, DANGER = "This is an example. It was long ago.", "This is an example. I want to die tonight."


def on_the_page(visitor: Visitor) -> tokens.ShareToken:
    """Its token."""
    return tokens.read_share_token(visitor.form_with("body").fields["token"][0])


class OneLook(TestCase):
    def sends(self, visitor: Visitor, **changes: object) -> bool:
        """Whether the words that are sent from this page wait as words of danger do."""
        visitor.send(changes, form="body", button="Send")
        return Outbox.objects.get().in_danger

    def test_what_the_page_found_goes_with_the_words(self) -> None:
        for body, in_danger in ((GENTLE, False), (DANGER, True)):
            visitor, _ = writes(body)
            self.assertEqual(in_danger, on_the_page(visitor).look.in_danger)
            self.assertEqual(in_danger, self.sends(visitor))
            Outbox.objects.all().delete()

    def test_nobody_looks_a_second_time_at_the_same_words(self) -> None:
        visitor, _ = writes(GENTLE)
        token = on_the_page(visitor)
        found = replace(token, look=replace(token.look, in_danger=True))
        self.assertTrue(self.sends(visitor, token=str(found)), "it looked again")

    def test_words_that_changed_after_it_are_looked_at(self) -> None:
        visitor, _ = writes(GENTLE)
        self.assertTrue(self.sends(visitor, body=DANGER))
        Outbox.objects.all().delete()
        visitor, _ = writes(DANGER)
        self.assertFalse(self.sends(visitor, body=GENTLE))

    def test_closing_words_that_changed_are_looked_at_too(self) -> None:
        visitor, _ = writes(GENTLE)
        self.assertTrue(self.sends(visitor, closing=DANGER))

    def test_words_that_never_saw_the_page_are_looked_at(self) -> None:
        visitor = Visitor().open("/share/write/")
        visitor.client.post("/share/send/", {"body": DANGER, "token": visitor.form_with("body").fields["token"]})
        self.assertTrue(Outbox.objects.get().in_danger)

    def test_a_draft_that_nine_words_opened_is_looked_at_once_too(self) -> None:
        keys = make.Writer().receipt.keys
        look = Words(body=DANGER).look
        token = str(tokens.DraftToken(keys, "story", "", look))
        self.assertEqual(look, tokens.read_draft_token(token).look)

    def test_a_page_tells_nobody_what_was_found_not_even_by_its_length(self) -> None:
        token = tokens.new_share_token(make.Writer().receipt)
        found = {len(str(replace(token, look=Look("0" * 64, in_danger)))) for in_danger in (False, True)}
        self.assertEqual(1, len(found))
        self.assertNotIn("0" * 64, repr(Look("0" * 64, in_danger=True)))
