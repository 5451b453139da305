"""Someone at the desk checks a helpline: what one may do alone, what takes two, and who gets to know."""

from django.conf import settings
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client, TestCase, override_settings, tag

from moderation.models import AuditEvent, ChangeState, DeskMember, HotlineChange, Means
from moderation.services.hotlines import AlreadyWaiting, propose
from moderation.services.hotlines_due import tell_operator
from moderation.services.hotlines_node import refresh
from stories import hotlines
from stories.hotlines import Action
from stories.hotlines.overlay import overlay_file
from tests.make_desk import reader, signed_in
from tests.make_helplines import SOURCE, entry, own_folder, typed

GREECE, MEN, WAITING = "gr-1", "gb-9", "hk-1"


class HelplineDeskTests(TestCase):
    def setUp(self) -> None:
        own_folder(self)
        self.ann, self.ben = reader("ann"), reader("ben")
        self.client_of_ann = signed_in(self.ann.account)

    def post(self, slug: str, action: str, *, by: Client | None = None, **fields: object) -> int:
        with self.captureOnCommitCallbacks(execute=True):
            answer = (by or self.client_of_ann).post(f"/desk/helplines/{slug}/", typed(slug, action, **fields))
        refresh()  # what each node does when it is called; with Redis no worker listens here
        self.said = answer.content.decode()
        return answer.status_code

    def settle(self, member: DeskMember, press: str) -> int:
        change = HotlineChange.objects.get()
        with self.captureOnCommitCallbacks(execute=True):
            answer = signed_in(member.account).post(f"/desk/helplines/changes/{change.pk}/", {"press": press})
        refresh()
        self.said = answer.content.decode()
        return answer.status_code

    def public(self, address: str) -> str:
        return self.client.get(address).content.decode()

    def test_one_person_confirms_what_stands_there_and_the_page_says_so_at_once(self) -> None:
        self.assertIn("Last confirmed: 2", self.public("/help/gr/"))
        before = entry(GREECE)
        self.assertEqual(302, self.post(GREECE, "confirm"))
        self.assertNotEqual(before.checked_on, entry(GREECE).checked_on)
        self.assertIn(f"Last confirmed: {entry(GREECE).confirmed_on.words()}.", self.public("/help/gr/"))
        self.assertEqual((SOURCE, *before.sources), entry(GREECE).sources)

    def test_a_number_is_shown_only_when_a_second_person_agrees(self) -> None:
        new = {"phone": "08088010327", "phone_display": "0808 801 0327"}
        wrong = {"phone": "08001111222", "phone_display": "0800 111 1222"}
        old = entry(MEN).phone_display
        self.assertEqual(302, self.post(MEN, "correct", **(wrong if old == new["phone_display"] else new)))
        self.assertIn(old, self.public("/help/gb/"))
        self.assertEqual(409, self.settle(self.ann, "agree"))
        self.assertIn(old, self.public("/help/gb/"))
        self.assertEqual(302, self.settle(self.ben, "agree"))
        self.assertIn("0800 111 1222", self.public("/help/gb/"))
        self.assertNotIn(old, self.public("/help/gb/"))

    @tag("embedded")
    def test_this_node_hears_of_a_change_as_soon_as_it_is_kept(self) -> None:
        with self.captureOnCommitCallbacks(execute=True):
            self.client_of_ann.post(f"/desk/helplines/{MEN}/", typed(MEN, "correct", languages="en, cy"))
        self.assertEqual(("en", "cy"), entry(MEN).languages)

    def test_the_database_asks_for_a_second_person_too(self) -> None:
        self.post(MEN, "correct", phone="08001111222", phone_display="0800 111 1222")
        for agreed_by in (None, self.ann):
            with self.assertRaises(IntegrityError), transaction.atomic():
                HotlineChange.objects.update(state=ChangeState.IN_FORCE, settled_by=agreed_by)

    def test_languages_are_corrected_by_one_person_and_words_by_two(self) -> None:
        self.post(MEN, "correct", languages="en, cy", source="", means="asked")
        self.assertEqual(("en", "cy"), entry(MEN).languages)
        self.post(MEN, "correct", note_public="Call me instead.")
        self.assertNotIn("Call me instead.", self.public("/help/gb/"))

    def test_a_line_that_nobody_vouches_for_appears_when_two_people_confirm_it(self) -> None:
        self.assertEqual(302, self.post(WAITING, "confirm"))
        self.assertNotIn("RainLily", self.public("/help/hk/"))
        self.settle(self.ben, "agree")
        self.assertIn("RainLily", self.public("/help/hk/"))

    def test_a_line_that_is_gone_leaves_the_pages_and_is_kept(self) -> None:
        self.post(MEN, "retire")
        self.settle(self.ben, "agree")
        self.assertNotIn("Men&#x27;s Advice Line", self.public("/help/gb/"))
        self.assertIn(MEN, [line.slug for line in hotlines.directory().withheld])
        self.assertEqual(404, self.client_of_ann.get(f"/desk/helplines/{MEN}/").status_code)

    def test_the_owners_list_and_the_first_national_line_never_leave(self) -> None:
        for slug in ("us-3", "us-1", "fr-2"):
            self.assertEqual(422, self.post(slug, "retire"), slug)
            self.assertIn("so it stays", self.said)
        self.assertEqual(422, self.post("us-1", "correct", phone="+18779999999", phone_display="877-999-9999"))
        self.assertIn("not as the owner", self.said)
        self.assertEqual(0, HotlineChange.objects.count())

    def test_a_wrong_number_is_refused_and_everything_typed_is_still_there(self) -> None:
        self.assertEqual(422, self.post(MEN, "correct", phone="+1", phone_display="0800", note_public="A note of mine"))
        for words in ("no valid number of GB", "A note of mine", SOURCE):
            self.assertIn(words, self.said)

    def test_a_short_number_needs_its_source(self) -> None:
        self.assertEqual(422, self.post("se-1", "correct", phone="116", phone_display="116 006"))
        self.assertEqual(302, self.post("se-1", "correct", phone="116006", phone_display="116 006"))

    def test_a_number_of_another_line_is_refused(self) -> None:
        other = entry("gb-10")
        self.assertEqual(422, self.post(MEN, "correct", phone=other.phone, phone_display=other.phone_display))
        self.assertIn("stands twice", self.said)

    def test_the_button_has_to_fit_what_was_typed(self) -> None:
        self.assertEqual(422, self.post(MEN, "correct"))
        self.assertIn("Nothing is different", self.said)
        self.assertEqual(422, self.post(MEN, "confirm", region="Wales"))
        self.assertIn("You changed something", self.said)
        self.assertEqual(422, self.post(MEN, "confirm", source=""))
        self.assertIn("address of the page", self.said)
        self.assertEqual(302, self.post(MEN, "confirm", source="", means="asked"))

    def test_a_second_proposal_waits_until_the_first_is_settled(self) -> None:
        self.post(MEN, "retire")
        self.assertEqual(409, self.post(MEN, "confirm"))
        with self.assertRaises(AlreadyWaiting), transaction.atomic():
            propose(member=self.ben, line=entry(MEN), action=Action.CONFIRM, facts={}, means=Means.ASKED, source="")
        self.assertEqual(302, self.settle(self.ann, "drop"))
        self.assertEqual(302, self.post(MEN, "confirm"))
        self.assertEqual(409, self.settle_again())

    def settle_again(self) -> int:
        dropped = HotlineChange.objects.get(state=ChangeState.DROPPED)
        answer = signed_in(self.ben.account).post(f"/desk/helplines/changes/{dropped.pk}/", {"press": "agree"})
        return answer.status_code

    def test_who_did_not_prove_who_they_are_changes_nothing_and_keeps_their_words(self) -> None:
        client = Client()
        client.force_login(self.ann.account)
        with override_settings(SECOND_FACTOR_REQUIRED=False):
            self.assertEqual(403, self.post(MEN, "correct", by=client, note_public="A note of mine"))
        self.assertIn("A note of mine", self.said)
        self.assertEqual(0, HotlineChange.objects.count())

    def test_each_step_stands_in_the_audit_with_the_person_and_without_words(self) -> None:
        self.post(MEN, "correct", note_public="For men in the whole country.")
        self.settle(self.ben, "agree")
        found = list(AuditEvent.objects.order_by("action").values_list("actor", "action", "details__slug"))
        self.assertEqual([(self.ben.pk, "hotline_agreed", MEN), (self.ann.pk, "hotline_proposed", MEN)], found)
        self.assertNotIn("whole country", str(list(AuditEvent.objects.values())))

    def test_each_change_stands_on_the_public_list_and_names_nobody(self) -> None:
        self.assertIn("None yet.", self.public("/help/changes/"))
        self.post(MEN, "correct", languages="en, cy")
        words = self.public("/help/changes/")
        for said in ("Men&#x27;s Advice Line", "Corrected: languages"):
            self.assertIn(said, words)
        self.assertNotIn("ann", words.partition("<main")[2].partition("</main>")[0].replace("channel", ""))

    def test_the_list_shows_what_is_due_and_what_waits(self) -> None:
        self.post(WAITING, "confirm")
        with self.assertNumQueries(4):
            words = self.client_of_ann.get("/desk/helplines/").content.decode()
        for said in ("RainLily", "not shown until a person has confirmed it", "somebody else has to agree"):
            self.assertIn(said, words)

    def test_the_second_person_sees_the_number_as_it_stands_and_as_it_would(self) -> None:
        self.post(MEN, "correct", phone="08001111222", phone_display="0800 111 1222")
        words = signed_in(self.ben.account).get(f"/desk/helplines/{MEN}/").content.decode()
        for said in ("Number as shown", entry(MEN).phone_display, "0800 111 1222", SOURCE, "put it on the pages"):
            self.assertIn(said, words)
        self.assertNotIn("checked_on", words)

    def test_the_copy_for_when_the_site_is_down_says_the_same_as_the_page(self) -> None:
        copy = settings.HELP_DIR / "help_copy" / "help" / "gb" / "index.html"
        copy.parent.mkdir(parents=True)
        self.post(MEN, "correct", languages="en, cy")
        self.assertEqual(self.client.get("/help/gb/").content, copy.read_bytes())
        self.assertIn("Cymraeg", copy.read_text(encoding="utf-8"))

    def test_strangers_learn_nothing(self) -> None:
        for address in ("/desk/helplines/", f"/desk/helplines/{MEN}/"):
            self.assertEqual(302, self.client.get(address).status_code)

    def test_help_does_not_fail_when_the_overlay_is_broken(self) -> None:
        self.post(MEN, "retire")
        self.settle(self.ben, "agree")
        for broken in ("", "{", '{"changes": [{"slug": "gb-9"}]}', '{"changes": 7}'):
            overlay_file().write_text(broken)
            with self.assertLogs("stories", "ERROR"):
                self.assertIn("Men&#x27;s Advice Line", self.public("/help/gb/"))
        refresh()
        self.assertNotIn("Men&#x27;s Advice Line", self.public("/help/gb/"))

    def test_a_change_of_a_line_that_is_no_more_harms_no_other(self) -> None:
        self.post(GREECE, "confirm")
        text = overlay_file().read_text().replace(GREECE, "gr-99")
        overlay_file().write_text(text)
        with self.assertLogs("stories", "ERROR"):
            self.assertIn("SOS 15900", self.public("/help/gr/"))


class TellingTheOperatorTests(TestCase):
    @override_settings(OPERATOR_MAIL="operator@example.org", DEFAULT_FROM_EMAIL="site@example.org")
    def test_the_mail_says_neither_what_the_site_is_nor_what_waits(self) -> None:
        with self.assertLogs("moderation", "WARNING"):
            self.assertGreater(tell_operator(), 0)
        (sent,) = mail.outbox
        everything = str(sent.message()).lower()
        for word in ("helpline", "hotline", "desk", "together", "story", "survivor", "http", "me too"):
            self.assertNotIn(word, everything)
        self.assertEqual(["operator@example.org"], sent.to)

    def test_without_an_address_no_mail_is_sent(self) -> None:
        with self.assertLogs("moderation", "WARNING"):
            tell_operator()
        self.assertEqual([], mail.outbox)
