"""Full-text search that finds no person: what may identify somebody is never in the index.

Left out are all passages that the identifying check marks, every word that a story's pen name holds, numbers, and
words that the story writes with a capital letter only, unless they are everyday words: an unknown name mostly is one.
In German every noun has a capital: the everyday ones stand in a list of their own, and one that is not on it is not
found. Where no capital can tell a name (Arabic, Hindi, Chinese and other scripts, and writers who use none), only
everyday words that we know are found; of scripts without a list, none. Better that than a name.
"""

import re
import unicodedata

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import connection
from django.db.models import Value

from stories.everyday import (
    EVERYDAY,
    has_no_capitals,
    is_everyday,
    is_known,
    keeps_to_capitals,
    without_accents,
    words_of_signs,
)
from stories.models.index import PublicIndex
from stories.models.public import PublicQuerySet, PublicStory
from stories.noticing import identifying_passages

# PostgreSQL's own text search configurations; every other language is searched by whole words.
CONFIGS = {
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "da": "danish", "nl": "dutch",
    "en": "english", "fi": "finnish", "fr": "french", "de": "german", "el": "greek", "hi": "hindi",
    "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian", "ne": "nepali",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "es": "spanish",
    "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip
WHOLE_WORDS = "simple"
# Capital letters that name an illness or a help, not a person, a school or a firm.
KNOWN_CAPITALS = frozenset("ptsd cptsd emdr hiv aids sti std dna i ok".split())
MOST_WORDS = 10  # of one search
SAMPLE, FREQUENT = 200, 3  # words are frequent that so many stories of a sample hold
# Thai, Lao, Burmese and Khmer; Chinese and Japanese.
_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+")


def index_story(story: PublicStory) -> None:
    """Write the index of a public copy that was just written; it goes when the copy goes."""
    length = len(story.body) + len(story.closing)
    PublicIndex.objects.create(story=story, length=length, words=words_to_keep(story))


def words_to_keep(story: PublicStory) -> SearchVector | str:
    """What the index holds of this story, as this database keeps it."""
    return _as_kept(" ".join(indexed_words(story)), story.language)


def indexed_words(story: PublicStory) -> list[str]:
    """The words of its title, text and closing that a search may find."""
    text = f"{story.title}\n\n{story.body}\n\n{story.closing}"
    passages = identifying_passages(text, story.language)
    left_out = set(_plain(story.shown_name))
    for passage in passages:
        left_out.update(_plain(" ".join(one for one in _words(text[passage.start : passage.end]) if one[0].isupper())))
    kept = _without(text, [(passage.start, passage.end) for passage in passages])
    left_out |= _only_with_capitals(kept, ("en", story.language))
    left_out |= _without_capitals(kept, story.language)
    return [word for word in _plain(kept) if word not in left_out]


def may_name_somebody(query: str, language: str) -> bool:
    """The check marks it, or it holds a word with a capital letter that is no everyday word; of any language for ""."""
    if identifying_passages(query, language or "en"):
        return True
    return bool(_only_with_capitals(query, ("en", language) if language else tuple(EVERYDAY)))


class Search:
    """Words that are looked for; PostgreSQL is asked for their stems once."""

    def __init__(self, query: str, language: str) -> None:
        self._words = _plain(query)[:MOST_WORDS]
        self._stems = _any_of(" ".join(self._words), language) if self._words and _has_an_index() else None

    def find(self, rows: PublicQuerySet) -> PublicQuerySet:
        """The stories that hold every word of the query."""
        if not self._words:
            return rows.none()
        if self._stems:
            return rows.filter(index__words=self._stems)
        for word in self._words:  # the beginning of a word, since SQLite knows no word stems
            rows = rows.filter(index__words__contains=f" {word}")
        return rows

    def slugs_if_rare(self) -> list[str] | None:
        """Of all stories that hold them, in no order; None for frequent words, and on SQLite, which would read all.

        Asked for some of them, or in order, PostgreSQL may go through the whole list story by story: it takes rare
        words for more frequent than they are.
        """
        if not self._stems or self._is_frequent():
            return None
        return list(PublicIndex.objects.filter(words=self._stems).values_list("story", flat=True))

    def _is_frequent(self) -> bool:
        sample = PublicIndex.objects.order_by("pk").values("pk")[:SAMPLE]  # keys are random
        held = PublicIndex.objects.filter(pk__in=sample, words=self._stems)
        return len(held.values_list("pk")[:FREQUENT]) == FREQUENT


def _has_an_index() -> bool:
    return connection.vendor == "postgresql"


def _any_of(words: str, language: str) -> SearchQuery:
    """In the language that was asked for, or in each of them; most lead to the same stems, which count once."""
    if language:
        return SearchQuery(words, config=CONFIGS.get(language, WHOLE_WORDS))
    configs = [WHOLE_WORDS, *CONFIGS.values()]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT plainto_tsquery(config::regconfig, %s)::text FROM unnest(%s) AS config", [words, configs]
        )
        stems = sorted(f"({stem})" for (stem,) in cursor.fetchall() if stem)
    return SearchQuery(" | ".join(stems), config=WHOLE_WORDS, search_type="raw")


def _as_kept(words: str, language: str) -> SearchVector | str:
    if connection.vendor == "postgresql":
        return SearchVector(Value(words), config=CONFIGS.get(language, WHOLE_WORDS))
    return f" {words} "


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def _only_with_capitals(text: str, languages: tuple[str, ...]) -> set[str]:
    """Folded words that never stand here in small letters and are not everyday words of these languages."""
    words = _words(text)
    small = {_fold(word) for word in words if not word[0].isupper()}
    large = {_fold(word) for word in words if word[0].isupper()}
    return {word for word in large - small - KNOWN_CAPITALS if not is_everyday(word, languages)}


def _without_capitals(text: str, language: str) -> set[str]:
    """Folded words that may be names because nothing shows that they are none, unless they are known."""
    told = keeps_to_capitals(text, language)
    unclear = {_fold(word) for word in _words(text) if not told or has_no_capitals(word)}
    return {word for word in unclear - KNOWN_CAPITALS if not is_known(word, ("en", language))}


def _plain(text: str) -> list[str]:
    return [_fold(word) for word in _words(text)]


def _words(text: str) -> list[str]:
    """Letters with their marks; in scripts that put no space between words, the everyday words and single signs."""
    spaced = _WITHOUT_SPACES.sub(
        lambda run: f" {' '.join(words_of_signs(run[0]))} ", unicodedata.normalize("NFC", text)
    )
    return "".join(sign if sign.isalpha() or unicodedata.category(sign)[0] == "M" else " " for sign in spaced).split()


def _fold(word: str) -> str:
    """Small letters; on SQLite without accents, which PostgreSQL needs for the stem of a word."""
    small = word.casefold()
    if connection.vendor == "postgresql":
        return small
    return without_accents(small)
