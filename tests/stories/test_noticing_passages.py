"""What may tell a stranger who somebody is, is shown to the writer; ordinary words are left alone."""

from itertools import pairwise
from unittest import TestCase

from stories.noticing import identifying_passages

IDENTIFYING: dict[str, str] = {
    "My number is 555-0142, call any time.": "phone",
    "You can reach me on (212) 555-0187.": "phone",
    "text +1 917 555 0143": "phone",
    "Mon numéro : 06 12 34 56 78.": "phone",
    "Call 020 7946 0958 after six.": "phone",
    "mi teléfono es +34 612 345 678": "phone",
    "رقمي ٠١٠١٢٣٤٥٦٧٨": "phone",
    "call me: five five five, oh one four two, three three": "phone",
    "0 7 7 0 0 9 0 0 1 2 3 is my cell": "phone",
    "o77oo 9oo 123": "phone",
    "write to anna.b@example.org": "email",
    "write to anna dot b at example dot org": "email",
    "anna (at) example (dot) com": "email",
    "anna[at]example.com": "email",
    "a n n a @ e x a m p l e . c o m": "email",
    "ann\u200ba@exa\u200bmple.com": "email",
    "аnnа@exаmple.com": "email",
    "anna @ example . com": "email",
    "anna arroba example punto com": "email",
    "I am @anna_b everywhere": "handle",
    "my insta is anna.b.writes": "handle",
    "find me on reddit as u/anna_b": "handle",
    "Snapchat: annab99": "handle",
    "see https://example.org/anna": "link",
    "see www.example.org": "link",
    "see example dot com slash anna": "link",
    "it is on hxxps://example.org": "link",
    "I live at 14 Orchard Street.": "address",
    "He lives on 22B Baker Rd, second floor.": "address",
    "Vivo en la calle Mayor 14.": "address",
    "J'habite au 12 rue des Lilas.": "address",
    "Ich wohne in der Lindenstraße 5.": "address",
    "My address is P.O. Box 455.": "address",
    "The flat is in SW1A 1AA.": "address",
    "Springfield, IL 62704": "address",
    "His plate is AB12 CDE.": "plate",
    "license plate 7ABC123": "plate",
    "I was a student at Lincoln High School.": "school",
    "It happened at the University of Freedonia.": "school",
    "Estudié en la Universidad de Macondo.": "school",
    "Je suis au lycée Victor Hugo.": "school",
    "I work for Globex.": "employer",
    "We both worked at Initech Corporation.": "employer",
    "It was on 14 March 2016.": "date",
    "It was on March 14th, 2016.": "date",
    "on 03/14/2016 at night": "date",
    "el 14 de marzo de 2016": "date",
    "le 14 mars 2016": "date",
    "My boss Daniel closed the door.": "name",
    "His name was Daniel.": "name",
    "his name is daniel": "name",
    "A boy called Daniel walked me home.": "name",
    "I told Dr. Amari everything.": "name",
    "then Daniel came back": "name",
    "Mi jefe Daniel cerró la puerta.": "name",
    "Se llamaba Daniel.": "name",
    "Mon patron Daniel a fermé la porte.": "name",
    "Il s'appelait Daniel.": "name",
    "مديري دانيال أغلق الباب": "name",
    "كان اسمه دانيال": "name",
    "Daniel Okafor did this to me.": "name",
    "DE89 3704 0044 0532 0130 00": "iban",
    "my card is 4111 1111 1111 1111": "card",
    "from 192.168.14.22": "ip",
    "his ip is 2001:db8::8a2e:370:7334": "ip",
    "My social security number is 078-05-1120.": "number",
    "passport number X4438711": "number",
    "We met at 48.8584, 2.2945.": "coordinates",
}

ORDINARY: list[str] = [
    "I was nineteen and he was forty.",
    "It took 10 years, 3 therapists and 2 cities.",
    "It was 2016 or 2017, I am not sure.",
    "Between 1998 and 2004 nobody asked.",
    "I woke up at 3:45 in the morning.",
    "I weighed 120 pounds, then 98.",
    "Call 911 or 988.",
    "It cost me 1,500 dollars and 14 nights.",
    "There were 20,000 people and nobody saw.",
    "In March I told my sister.",
    "It was a Tuesday.",
    "On Christmas Eve everybody was there.",
    "I moved from Texas to New York.",
    "I am Mexican and my English was poor.",
    "God knows I tried.",
    "My mother did not believe me. My father did.",
    "My boss closed the door.",
    "My coach said nothing.",
    "I went to school the next day.",
    "I work at a hospital.",
    "The university sent me a letter.",
    "I hate the word victim.",
    "He called me names.",
    "His name was never said at home.",
    "I called my sister.",
    "I was called a liar.",
    "I met him at work.",
    "She met me at home. Come on, he said.",
    "I looked at the dot on the wall.",
    "We live in a small town by the sea.",
    "He lives two streets away.",
    "I walked down the street for 20 minutes.",
    "The road was dark.",
    "It happened in my room, in my own bed.",
    "Chapter 2: what came after",
    "Part 1. Part 2.",
    "10/10 would tell my story again",
    "50/50, that is what they said.",
    "24/7 I thought of it.",
    "I give it 5 out of 10.",
    "I have read page 143 over and over.",
    "I take 50 mg now, twice a day.",
    "Me too. #MeToo",
    "I am not ashamed any more.",
    "WHY DID NOBODY HELP ME",
    "NO MEANS NO!",
    "Hello, thank you for reading.",
    "The Police asked me what I wore.",
    "PTSD is real. My GP said so. So did the NHS.",
    "I watch TV. I use Facebook and Instagram.",
    "No era mi culpa.",
    "Tenía quince años y él cuarenta.",
    "Mi madre no me creyó.",
    "J'avais quinze ans et lui quarante.",
    "Ma mère ne m'a pas crue.",
    "كان عمري خمسة عشر عاما",
    "لم تصدقني أمي",
    "Ich war fünfzehn und meine Mutter hat mir nicht geglaubt.",
    "1 2 3 4, breathe",
    "First, I froze. Then I ran.",
    "Sometimes I dream of it. Maybe I always will.",
    "Today I am 34. Yesterday I cried.",
    "I was 5'4\" and he was 6'2\".",
    "I slept 2-3 hours a night for 6-8 months.",
    "At 10.30 I left. By 11.15 I was home.",
]


class PassageTests(TestCase):
    def test_what_may_identify_somebody_is_shown(self) -> None:
        missed = [
            (text, rule, found)
            for text, rule in IDENTIFYING.items()
            if rule not in (found := [passage.rule.split("/")[1] for passage in identifying_passages(text, "en")])
        ]
        self.assertLessEqual(len(missed), 0.05 * len(IDENTIFYING), missed)

    def test_ordinary_words_are_left_alone(self) -> None:
        marked = {text: found for text in ORDINARY if (found := identifying_passages(text, "en"))}
        self.assertLessEqual(len(marked), 0.05 * len(ORDINARY), marked)

    def test_there_are_enough_examples_on_each_side(self) -> None:
        self.assertGreaterEqual(min(len(IDENTIFYING), len(ORDINARY)), 60)

    def test_a_passage_stands_exactly_where_the_words_stand(self) -> None:
        text = "Hi.  I\u200b am the one. My boss Daniel wrote to d\u200ban@example.com today."
        words = [text[passage.start : passage.end] for passage in identifying_passages(text, "en")]
        self.assertEqual(words, ["My boss Daniel", "d\u200ban@example.com"])

    def test_a_role_with_a_title_and_a_name_is_one_passage_and_becomes_the_role(self) -> None:
        for who in ("My boss, Mr. Peter Jones", "my coach Dr Smith", "My teacher, Mrs. Jones"):
            with self.subTest(who):
                (passage,) = identifying_passages(f"{who}, closed the door.", "en")
                self.assertEqual(who, f"{who}, closed the door."[passage.start : passage.end])
                self.assertEqual(who[: who.index(" ", 3)].rstrip(",").lower(), str(passage.neutral_word))

    def test_the_writer_is_offered_a_word_that_points_at_nobody(self) -> None:
        (boss,) = identifying_passages("My boss Daniel closed the door.", "en")
        self.assertEqual(str(boss.neutral_word), "my boss")
        (school,) = identifying_passages("I was at Lincoln High School then.", "en")
        self.assertEqual(str(school.neutral_word), "a school")

    def test_passages_never_lie_over_each_other(self) -> None:
        text = " ".join(IDENTIFYING)
        passages = identifying_passages(text, "en")
        self.assertGreater(len(passages), 40)
        for first, second in pairwise(passages):
            self.assertLessEqual(first.end, second.start)

    def test_a_text_in_which_every_noun_is_written_large_is_not_painted_over(self) -> None:
        text = (
            "Meine Mutter und mein Vater haben in der Küche am Tisch gesessen und über die Schule und den Hund geredet."
        )
        self.assertEqual(identifying_passages(text, "de"), [])
        self.assertEqual(identifying_passages(text, "und"), [])
