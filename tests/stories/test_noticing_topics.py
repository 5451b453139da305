"""Warnings are suggested with the words that caused them; the writer chooses."""

from unittest import TestCase

from stories.noticing import suggested_warning
from stories.warnings import Level, Topic

SUGGESTED: dict[Topic, list[str]] = {
    Topic.RAPE: [
        "He raped me at a party.",
        "It was date rape, I know that now.",
        "He forced himself on me.",
        "He had sex with me while I was asleep.",
        "Me violó mi jefe.",
        "Il m'a violée.",
        "لقد اغتصبني",
    ],
    Topic.SEXUAL_ASSAULT: [
        "He groped me on the bus.",
        "She touched me without asking.",
        "He put his hand up my skirt.",
        "I was sexually assaulted.",
        "Me manoseó en el metro.",
        "Il m'a agressée sexuellement.",
        "تحرش بي في الحافلة",
    ],
    Topic.HARASSMENT_STALKING: [
        "He sent me messages every day after I said no.",
        "He stalked me for two years.",
        "My colleagues made sexual jokes about me.",
        "Me acosaba en el trabajo.",
        "Il me harcelait au bureau.",
    ],
    Topic.IMAGE_ABUSE: [
        "He shared my nude photos.",
        "He threatened to post the video of me.",
        "She filmed me in the shower without telling me.",
        "Publicó mis fotos íntimas.",
        "Il a diffusé mes photos intimes.",
    ],
    Topic.CHILD_ABUSE: [
        "I was seven when it began.",
        "He abused me as a child.",
        "When I was 12 my uncle did things to me.",
        "Cuando tenía ocho años me tocó.",
        "J'avais neuf ans quand il m'a touchée.",
    ],
    Topic.FAMILY_ABUSE: [
        "My stepfather raped me.",
        "My uncle touched me.",
        "My own brother did it.",
        "Mi tío me violó.",
        "Mon père m'a violée.",
    ],
    Topic.PARTNER_ABUSE: [
        "My husband forced me every week.",
        "My ex-boyfriend raped me.",
        "Mi marido me obligaba.",
        "Mon mari m'a forcée.",
    ],
    Topic.AUTHORITY_ABUSE: [
        "My coach touched me after training.",
        "The priest abused me.",
        "My boss put his hand on my leg.",
        "Mi profesor me tocó.",
        "Mon patron m'a touchée.",
    ],
    Topic.PHYSICAL_VIOLENCE: [
        "He choked me until I could not breathe.",
        "He held a knife to me.",
        "She hit me and pinned me down.",
        "Me golpeó.",
        "Il m'a frappée.",
    ],
    Topic.UNABLE_TO_CONSENT: [
        "I was drunk and could not say no.",
        "He put something in my drink.",
        "I was passed out on the couch.",
        "Yo estaba borracha.",
        "J'étais ivre.",
    ],
    Topic.EXPLOITATION: [
        "They sold me to other men.",
        "I was trafficked at sixteen.",
        "He made me sleep with his clients for money.",
        "Fui víctima de trata.",
    ],
    Topic.SELF_HARM_SUICIDE: [
        "I tried to kill myself.",
        "I used to cut myself.",
        "My sister died by suicide.",
        "Intenté suicidarme.",
        "J'ai fait une tentative de suicide.",
        "حاولت الانتحار",
    ],
    Topic.MENTAL_DISTRESS: [
        "I still have flashbacks and panic attacks.",
        "I left my body and watched from the ceiling.",
        "I have PTSD.",
        "Tengo ataques de pánico.",
        "J'ai des crises de panique.",
    ],
    Topic.SUBSTANCE_EATING: [
        "After that I drank every night to forget.",
        "I stopped eating for months.",
        "I became addicted to pills.",
        "Dejé de comer.",
    ],
    Topic.PREGNANCY: [
        "I found out that I was pregnant.",
        "I had an abortion.",
        "I had a miscarriage.",
        "Quedé embarazada.",
        "Je suis tombée enceinte.",
    ],
    Topic.MEDICAL: [
        "They did a rape kit at the hospital.",
        "The nurse examined me.",
        "I needed stitches.",
        "Fui al hospital.",
    ],
    Topic.SYSTEM_RESPONSE: [
        "The police closed the case.",
        "I testified in court.",
        "I filed a Title IX complaint.",
        "Puse una denuncia en la policía.",
        "J'ai porté plainte.",
    ],
    Topic.NOT_BELIEVED: [
        "Nobody believed me.",
        "My mother said that I made it up.",
        "They asked what I was wearing.",
        "Nadie me creyó.",
        "Personne ne m'a crue.",
    ],
}

NOTHING: list[str] = [
    "Me too. I am here and I stand with you.",
    "I believe you.",
    "Thank you for reading. The sea was calm today.",
    "My boss is kind and my coach taught me to swim.",
    "I drink tea with my husband every morning.",
    "I was seven when we moved to the sea.",
    "My uncle taught me to fish.",
    "The police station is near the library.",
    "My brother believed me from the first word.",
    "I love to eat bread.",
    "My son was born in spring.",
    "No estoy sola.",
    "Je ne suis pas seule.",
    "لست وحدي",
]


def topics_of(text: str) -> set[Topic]:
    return {suggested.topic for suggested in suggested_warning(text, "en").topics}


class TopicTests(TestCase):
    def test_the_topic_of_a_sentence_is_suggested(self) -> None:
        every = [(topic, text) for topic, texts in SUGGESTED.items() for text in texts]
        missed = [(topic.value, text) for topic, text in every if topic not in topics_of(text)]
        self.assertLessEqual(len(missed), 0.05 * len(every), missed)

    def test_every_topic_of_the_list_can_be_suggested(self) -> None:
        self.assertEqual(set(SUGGESTED), set(Topic))

    def test_nothing_is_suggested_where_nothing_is_told(self) -> None:
        wrong = {text: topics for text in NOTHING if (topics := topics_of(text))}
        self.assertEqual(wrong, {})

    def test_each_suggestion_shows_the_words_that_caused_it(self) -> None:
        text = "It was years ago. My uncle t\u200bouched me."
        (suggested,) = [one for one in suggested_warning(text, "en").topics if one.topic is Topic.FAMILY_ABUSE]
        words = text[suggested.passage.start : suggested.passage.end]
        self.assertTrue(words.startswith("My uncle t\u200bouched"), words)

    def test_the_level_grows_with_what_is_told(self) -> None:
        mentioned = "I was raped when I was a student. This is about the years after, and how I learned to dance again."
        described = "He locked the door and pushed me onto the bed. He put his hand over my mouth. I froze."
        detailed = "He pulled down my underwear. I bled for days, and I still see the blood on the sheet."
        self.assertEqual(suggested_warning(mentioned, "en").level, Level.MENTIONED)
        self.assertEqual(suggested_warning(described, "en").level, Level.DESCRIBED)
        self.assertEqual(suggested_warning(detailed, "en").level, Level.DETAILED)
