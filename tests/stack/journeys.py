"""What a person does on the site, each text with a canary in it."""

import re
from typing import ClassVar

from deploy.stack import postgresql
from tests.stack.nginx_case import NginxCase
from tests.stack.through_nginx import Published, publish
from tests.stack.traces import MarkedWeb, canary
from tests.visitor import Visitor

SAVE = "Save it and come back later"


class Journeys(NginxCase):
    """All of them come from one browser that carries marks."""

    web_of_writer: ClassVar[MarkedWeb]
    story: ClassVar[Published]  # of somebody else, who allows answers
    words: ClassVar[dict[str, bytes]]  # what was written: its canary
    taps: ClassVar[list[int]]

    @classmethod
    def does_everything(cls, source: str) -> None:
        """One person, from this address, with a story of somebody else to answer."""
        cls.story = publish(cls.stack, "This is an example for the readers.", "words")
        cls.web_of_writer = MarkedWeb(cls.stack.place, source)
        cls.words = {}
        cls.writes_a_story()
        cls.keeps_a_draft()
        cls.answers_and_reports()
        cls.taps_and_searches()
        cls.asks_again_and_takes_it_down()
        cls.loses_the_words()
        cls.signs_and_takes_the_name_off()
        cls.tries_to_sign_in()

    @classmethod
    def ask(cls, question: str, *values: object) -> list[tuple]:
        """The rows that the database answers."""
        server = postgresql.connect(cls.stack.place, "superuser")
        with server.cursor() as cursor:
            cursor.execute(question, values)
            rows = cursor.fetchall()
        server.close()
        return rows

    @classmethod
    def visitor(cls) -> Visitor:
        return cls.web_of_writer.visitor()

    @classmethod
    def says(cls, what: str) -> str:
        """A sentence with a canary in it."""
        mark = canary()
        cls.words[what] = mark.encode()
        return f"This is an example {mark}."

    @classmethod
    def keeps_words(cls, what: str, visitor: Visitor) -> str:
        """Nine words, in the shapes in which they could have been written down."""
        words = visitor.nine_words
        assert len(words) == 9, visitor.words[:300]
        cls.words |= {
            f"{what} {shape!r}": shape.join(words[:3]).encode() for shape in (" ", "+", "%20", ",", "-", '", "')
        }
        return " ".join(words)

    @classmethod
    def writes_a_story(cls) -> None:
        """Sent, looked at, changed, paused, a letter, new words; read by nobody yet."""
        fields = {"body": cls.says("story"), "title": cls.says("title"), "pen_name": cls.says("pen name")}
        visitor = cls.visitor().open("/share/write/").send({**fields, "identity": "pen_name"}, form="body")
        words = cls.keeps_words("receipt", visitor)
        visitor.send({}, form="body", button="Send")
        visitor.open("/mine/").send({"words": words}, form="words")
        visitor.send({"letter": cls.says("letter")}, form="letter")
        visitor.open("/mine/").send({"words": words}, form="words").send({}, form="Change it", button="Change it")
        visitor.send({"body": cls.says("changed story")}, form="body").send({}, form="body", button="Send")
        visitor.open("/mine/").send({"words": words}, form="words").send({}, form="Get new words", button="Get new")
        cls.keeps_words("new receipt", visitor)
        visitor.send({}, form="I have them", button="I have them")

    @classmethod
    def keeps_a_draft(cls) -> None:
        visitor = cls.visitor().open("/share/write/").send({"body": cls.says("draft")}, form="body", button=SAVE)
        cls.keeps_words("receipt of a draft", visitor)

    @classmethod
    def answers_and_reports(cls) -> None:
        answer = cls.visitor().open(f"/stories/{cls.story.slug}/respond/write/")
        answer.send({"body": cls.says("response")}, form="body")
        cls.keeps_words("receipt of a response", answer)
        answer.send({}, form="body", button="Send")
        cls.assert_they_read(answer, "with us")
        report = cls.visitor().open(f"/stories/{cls.story.slug}/report/")
        clauses = re.findall(r'name="clause" value="(\w+)"', report.html)
        report.send({"note": cls.says("note of a report"), "clause": clauses[0]}, form="note")

    @classmethod
    def asks_again_and_takes_it_down(cls) -> None:
        """Two people decline it, and the writer asks for others; then it is withdrawn."""
        visitor = cls.visitor().open("/share/write/").send({"body": cls.says("declined story")}, form="body")
        words = cls.keeps_words("receipt of a declined story", visitor)
        visitor.send({}, form="body", button="Send")
        cls.stack.python("worker", "-m", "tests.stack.inside", "decline", words)
        visitor.open("/mine/").send({"words": words}, form="words")
        visitor.send({}, form="Ask someone else", button="Ask someone else")
        visitor.send({"appeal": cls.says("appeal")}, form="appeal")
        cls.assert_they_read(visitor, "Someone new will read it")
        visitor.open("/mine/").send({"words": words}, form="words")
        visitor.send({}, form="Take it down").send({}, form="Yes, take it down now")

    @classmethod
    def loses_the_words(cls) -> None:
        visitor = cls.visitor().open("/mine/lost/")
        address = f"{cls.stack.place.url}/stories/{cls.story.slug}/"
        visitor.send({"address": address, "knows": cls.says("what only the writer knows")}, form="knows")
        assert 'class="reference"' in visitor.html, visitor.words[:300]

    @classmethod
    def signs_and_takes_the_name_off(cls) -> None:
        """An account, a name to sign with, a signed story without its name again, and signing out."""
        password = cls.says("password")
        visitor = cls.visitor().open("/account/signup/")
        visitor.send({"password1": password, "password2": password}, form="password1", button="Make the account")
        cls.keeps_words("receipt of an account", visitor)
        visitor.open("/account/name/").send({"name": "Wren by the river"}, form="name")
        visitor.send({}, form="Write something to sign", button="Write something to sign")
        visitor.send({"body": cls.says("signed story"), "identity": "signed"}, form="body")
        visitor.send({}, form="Send it to be read", button="Send it to be read")
        cls.assert_they_read(visitor, "Your story is with us")
        (address,) = set(re.findall(r'"(/account/texts?/[^"]+)"', visitor.open("/account/").html))
        visitor.open(address).send({"secret": password}, form="secret")
        visitor.send({}, form="Take my name off", button="Take my name off")
        cls.keeps_words("receipt of a story without its name", visitor)
        visitor.send({}, form="I have kept them", button="I have kept them")
        visitor.open("/account/logout/").send({}, form="Sign out", button="Sign out")

    @classmethod
    def assert_they_read(cls, visitor: Visitor, words: str) -> None:
        """A journey that ends elsewhere has searched for nothing."""
        assert words in visitor.words, visitor.words[:300]

    @classmethod
    def taps_and_searches(cls) -> None:
        query = canary()
        cls.words["query"] = query.encode()
        find = cls.visitor().open("/stories/find/")
        cls.taps = [
            cls.web_of_writer.post("/together/me-too/", {}).status_code,
            cls.web_of_writer.post(f"/stories/{cls.story.slug}/support/", {"phrase": "believed"}).status_code,
            find.send({"query": query}, form="query").response.status_code,
        ]

    @classmethod
    def tries_to_sign_in(cls) -> None:
        name = canary()
        cls.words["user name"] = name.encode()
        cls.visitor().open("/account/login/").send({"login": name, "password": "not-right-at-all"}, form="login")
