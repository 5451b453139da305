"""Somebody who is in danger now is noticed; somebody who tells of the past, quotes, or denies it is not pressed."""

from unittest import TestCase

from stories.noticing import is_in_danger, noticed_danger

PRESENT: dict[str, list[str]] = {
    "en": [
        "I want to die.",
        "Some days are fine but tonight I just want it all to stop. I want to end my life.",
        "I am going to kill myself tonight.",
        "i dont want to be alive anymore",
        "I don't want to live any more, I am so tired.",
        "I have the pills here next to me.",
        "I keep thinking about suicide.",
        "Lately I think about killing myself every day.",
        "I feel suicidal and I have no one to talk to.",
        "I'm suicidal.",
        "Everyone would be better off without me.",
        "I wish I was dead.",
        "There is no reason for me to go on living.",
        "I can't go on like this, I see no way out.",
        "I have written my goodbye letter.",
        "i wanna kms",
        "I might not be here tomorrow.",
        "It happened ten years ago, but now I want to die again.",
        "I was fifteen then. I am thirty now and I plan to end it this weekend.",
        "I never told anyone. I want to kill myself.",
        "I can't stop cutting myself.",
        "I have started cutting again.",
        "I hurt myself every night so that I can sleep.",
        "I want to hurt myself right now.",
        "I burn my arms when I remember it.",
        "He is outside my door right now.",
        "He is coming back tonight and I am scared.",
        "He says he will kill me if I leave.",
        "He's going to kill me.",
        "He won't let me leave the house.",
        "He has locked me in.",
        "I am locked in the bathroom writing this.",
        "I'm not safe here.",
        "I don't feel safe at home, he lives with me.",
        "He still hits me.",
        "It is still happening, every weekend.",
        "He rapes me when he is drunk.",
        "My husband forces me to sleep with him and I can't get away.",
        "He has a gun in the house and he is angry.",
        "I am hiding from him in the garage.",
        "Please help me, he is hurting me.",
        "My ex is following me, he was at my work again today and he knows where I live now.",
        "She threatens to kill me every day.",
        "I'm being held here and they took my passport.",
        "They make me sleep with men and I cannot leave.",
        "I think he is touching my daughter.",
        "My stepdad comes into my room at night.",
        "I am 13 and my uncle keeps touching me.",
        "im 14 and my dad does things to me",
        "My little sister is alone with him now and I know what he does.",
        "He is doing it to my little brother now.",
        "My son says that his coach touches him.",
        "I'm twelve and I am afraid to go home.",
        "I can’t do this anymore. I want to disappear for ever.",
        "If I don't get help I will end it.",
        "I've decided to end my life.",
        "I am about to take all my tablets.",
        "Nobody will miss me when I am gone.",
        "I want to jump off the bridge.",
        "My boyfriend chokes me and I am afraid of what he will do next.",
        "I am in danger.",
        "He beats me whenever he drinks.",
    ],
    "es": [
        "Quiero morir.",
        "No quiero vivir más.",
        "Voy a quitarme la vida esta noche.",
        "Pienso en suicidarme todos los días.",
        "Me corto cuando me acuerdo.",
        "Dice que me va a matar.",
        "Me sigue pegando.",
        "No me deja salir de casa.",
        "Tengo 13 años y mi tío me toca.",
        "Está tocando a mi hija.",
        "Está afuera de mi puerta ahora mismo.",
        "Estoy en peligro.",
    ],
    "fr": [
        "Je veux mourir.",
        "Je ne veux plus vivre.",
        "Je vais me tuer ce soir.",
        "Je pense au suicide tous les jours.",
        "Je me coupe quand j'y pense.",
        "Il dit qu'il va me tuer.",
        "Il me frappe encore.",
        "Il ne me laisse pas sortir.",
        "J'ai 13 ans et mon oncle me touche.",
        "Il touche ma fille.",
        "Il est devant ma porte.",
        "Je suis en danger.",
    ],
    "ar": [
        "أريد أن أموت.",
        "لا أريد أن أعيش بعد الآن.",
        "سأقتل نفسي الليلة.",
        "أفكر في الانتحار كل يوم.",
        "أجرح نفسي كل ليلة.",
        "يقول إنه سيقتلني.",
        "ما زال يضربني.",
        "لا يسمح لي بالخروج من البيت.",
        "عمري 13 سنة وعمي يلمسني.",
        "إنه يلمس ابنتي.",
        "أنا في خطر.",
        "هو عند الباب الآن.",
    ],
}

NOT_NOW: dict[str, list[str]] = {
    "en": [
        "Back then I wanted to die.",
        "I used to want to kill myself. I am glad that I stayed.",
        "When I was sixteen I tried to kill myself.",
        "I don't want to die.",
        "I am not suicidal.",
        "I'm not going to hurt myself, I just needed to say it.",
        "For years I thought about suicide; I no longer do.",
        "I was suicidal for a long time.",
        "I had the pills in my hand, and then my sister called.",
        'He said "I will kill myself if you leave me".',
        "He told me he would kill himself if I left.",
        "My best friend killed herself two years later.",
        "I wished I was dead. Therapy changed that.",
        "I cut myself for years. I stopped in 2015.",
        "I haven't cut myself since last spring.",
        "I used to hurt myself.",
        "He said he would kill me if I told anyone.",
        "I thought he was going to kill me.",
        "He locked me in the room that night.",
        "He wouldn't let me leave.",
        "He was outside my door every night when I was a child.",
        "He had a knife.",
        "He hit me, and then he apologised.",
        "It happened every weekend until I moved out.",
        "He raped me when I was nineteen.",
        "My stepdad came into my room at night.",
        "When I was 13 my uncle touched me.",
        "I was 14 and my dad did things to me.",
        "He touched my daughter. He is in prison now.",
        "I am safe now.",
        "I'm finally safe at home.",
        "He is dead now and I am free.",
        "I was hiding from him in the garage.",
        "I didn't feel safe at home.",
        "I felt that everyone would be better off without me.",
        "I could have died of shame.",
        "This song makes me cry, I am dying to hear more of it.",
        "My back is killing me.",
        "I want to live.",
        "I never wanted to die, I wanted the pain to stop.",
        '"I want to die", I wrote in my diary that year.',
        'My mother used to say "you will be the death of me".',
        "People ask whether I was suicidal. I was not.",
        "If you feel like ending your life, please call someone.",
        "If you are thinking about suicide, you are not alone.",
        "Suicide is the second cause of death among students.",
        "She told me she wanted to die, and I sat with her.",
        "It has been six years since I last hurt myself.",
        "I once wrote a goodbye letter. I burned it.",
        "I almost ended my life that winter.",
        "He threatened to kill me. The judge did not believe it.",
        "He followed me home from school.",
        "We were not allowed to leave the camp.",
        "I am not in danger.",
        "There was no way out, I thought.",
        "I see a way out now.",
        "I have a daughter. She is 13 and she is safe.",
        "I am 45. I was thirteen when my uncle touched me.",
        "He beat me whenever he drank. We divorced in 1999.",
        "My son is fine. His coach touched another boy, years ago.",
        "I want to kill the silence, not myself.",
        "I have stopped thinking about killing myself.",
        "I thought I wanted to die, but I wanted to be heard.",
        "Some people want to end their lives after this. I understand them.",
        "They made me sleep with men. I got away when I was 22.",
        "I don't want to kill myself any more.",
    ],
    "es": [
        "Quería morir en aquella época.",
        "No quiero morir.",
        "Intenté suicidarme hace diez años.",
        "Él decía: «me voy a matar si te vas».",
        "Me pegaba cuando era niña.",
        "Ya no pienso en suicidarme.",
        "Cuando tenía 13 años mi tío me tocaba.",
        "Estoy a salvo.",
        "No estoy en peligro.",
    ],
    "fr": [
        "Je voulais mourir à cette époque.",
        "Je ne veux pas mourir.",
        "J'ai essayé de me tuer il y a dix ans.",
        "Il disait : « je vais me tuer si tu pars ».",
        "Il me frappait quand j'étais petite.",
        "Je ne pense plus au suicide.",
        "Quand j'avais 13 ans mon oncle me touchait.",
        "Je suis en sécurité.",
        "Je ne suis pas en danger.",
    ],
    "ar": [
        "كنت أريد أن أموت في ذلك الوقت.",
        "لا أريد أن أموت.",
        "حاولت الانتحار قبل عشر سنوات.",
        "كان يقول: «سأقتل نفسي إذا رحلت».",
        "كان يضربني عندما كنت صغيرة.",
        "لم أعد أفكر في الانتحار.",
        "عندما كان عمري 13 سنة كان عمي يلمسني.",
        "أنا بأمان الآن.",
        "أنا لست في خطر.",
    ],
}


class DangerTests(TestCase):
    def test_people_who_are_in_danger_now_are_noticed(self) -> None:
        every = [(language, text) for language, texts in PRESENT.items() for text in texts]
        missed = [text for language, text in every if not is_in_danger(text, language)]
        self.assertLessEqual(len(missed), 0.05 * len(every), missed)

    def test_people_who_tell_of_the_past_or_quote_somebody_are_not_pressed(self) -> None:
        every = [(language, text) for language, texts in NOT_NOW.items() for text in texts]
        pressed = [text for language, text in every if is_in_danger(text, language)]
        self.assertLessEqual(len(pressed), 0.10 * len(every), pressed)

    def test_there_are_enough_examples_on_each_side(self) -> None:
        for side in PRESENT, NOT_NOW:
            self.assertGreaterEqual(len(side["en"]), 60)

    def test_a_child_or_a_teenager_who_writes_is_noticed_in_a_longer_text(self) -> None:
        text = (
            "Hi. I don't know how to start. I'm 15. My mum's boyfriend comes into my room when she works late. Thanks."
        )
        passage = noticed_danger(text, "en")[0]
        self.assertIn("comes into my room", text[passage.start : passage.end])

    def test_the_passage_stands_where_the_words_stand(self) -> None:
        text = "Ünï\u200cçödé first. I\u200b want to die. Last."
        (passage,) = noticed_danger(text, "en")
        self.assertEqual(text[passage.start : passage.end].strip(" ."), "I\u200b want to die")

    def test_english_words_are_noticed_whatever_language_was_chosen(self) -> None:
        for language in "de", "und", "es":
            self.assertTrue(is_in_danger("I want to kill myself.", language))
