"""When someone answers: always, or spans of days and times that can be said in any language, in the line's own time."""

import re
from dataclasses import dataclass
from datetime import time

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, override

# Two-letter days and "Mo-Fr 09:00-17:00; Sa 09:00-14:00": the common part of the opening hours of OpenStreetMap.
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_SPAN = re.compile(r"(?P<days>[A-Z][a-z](?:[-,][A-Z][a-z])*)(?: (?P<start>\d\d:\d\d)-(?P<end>\d\d:\d\d))?")
_EVERY_DAY = tuple(range(7))

# Said by ourselves where the page itself is not in the line's language. Reviewed like the lines.
ALWAYS_IN: dict[str, str] = {
    "ar": "على مدار الساعة، كل يوم",
    "bn": "২৪ ঘণ্টা, প্রতিদিন",
    "da": "Døgnet rundt, alle dage",
    "de": "Rund um die Uhr, jeden Tag",
    "el": "Όλο το εικοσιτετράωρο, κάθε μέρα",
    "en": "Day and night, every day",
    "es": "Las 24 horas, todos los días",
    "fi": "Ympäri vuorokauden, joka päivä",
    "fr": "24 heures sur 24, tous les jours",
    "he": "24 שעות ביממה, כל יום",
    "hi": "24 घंटे, हर दिन",
    "id": "24 jam, setiap hari",
    "it": "24 ore su 24, tutti i giorni",
    "ja": "24時間、毎日",
    "ko": "24시간, 매일",
    "lb": "Dag an Nuecht, all Dag",
    "ms": "24 jam, setiap hari",
    "mt": "Lejl u nhar, kuljum",
    "ne": "चौबीसै घण्टा, हरेक दिन",
    "nl": "Dag en nacht, elke dag",
    "no": "Døgnet rundt, alle dager",
    "pl": "Całą dobę, codziennie",
    "pt": "24 horas, todos os dias",
    "ro": "Non-stop, în fiecare zi",
    "ru": "Круглосуточно, каждый день",
    "rw": "Amasaha 24 kuri 24, buri munsi",
    "si": "පැය 24 පුරා, සෑම දිනකම",
    "sv": "Dygnet runt, alla dagar",
    "sw": "Saa 24, kila siku",
    "tl": "24 oras, araw-araw",
    "tr": "24 saat, her gün",
    "uk": "Цілодобово, щодня",
    "ur": "24 گھنٹے، روزانہ",
    "zh": "24小时，每天",
}
EVERY_DAY_IN: dict[str, str] = {
    "ar": "كل يوم",
    "de": "Jeden Tag",
    "en": "Every day",
    "es": "Todos los días",
    "fr": "Tous les jours",
    "hi": "हर दिन",
    "it": "Tutti i giorni",
    "ja": "毎日",
    "nl": "Elke dag",
    "pl": "Codziennie",
    "pt": "Todos os dias",
    "ur": "روزانہ",
    "zh": "每天",
}


@dataclass(frozen=True, slots=True)
class Span:
    """Days (0 is Monday) and the times on each; no times where a source names the days alone."""

    days: tuple[int, ...]
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """`open` is in the form above; `text` is what it cannot say, in plain English; the zone only where it is known."""

    always: bool = False
    open: str = ""
    text: str = ""
    time_zone: str | None = None

    def __post_init__(self) -> None:
        read_spans(self.open)

    @property
    def place(self) -> str:
        """The city that stands for the zone: Europe/London is read as London."""
        return self.time_zone.rpartition("/")[2].replace("_", " ") if self.time_zone else ""

    def as_written(self) -> dict[str, object]:
        """As it stands in a reviewed file."""
        found = {"always": self.always, "open": self.open, "text": self.text, "time_zone": self.time_zone}
        return {name: value for name, value in found.items() if value}

    def in_words(self) -> str:
        """In the language of the page; the note in `text` included."""
        if self.always:
            return gettext("Day and night, every day")
        return " ".join(part for part in (self._spans_in_words(gettext("Every day")), self._note()) if part)

    def in_words_of(self, language: str) -> str:
        """In another language; empty where that cannot be said in it."""
        if self.always:
            return ALWAYS_IN.get(language, "")
        spans = read_spans(self.open)
        if not spans or (language not in EVERY_DAY_IN and any(span.days == _EVERY_DAY for span in spans)):
            return ""
        with override(language):
            return self._spans_in_words(EVERY_DAY_IN.get(language, ""))

    def _spans_in_words(self, every_day: str) -> str:
        return "; ".join(_span_in_words(span, every_day) for span in read_spans(self.open))

    def _note(self) -> str:
        return f"({gettext(self.text)})" if self.text and self.open else gettext(self.text) if self.text else ""


def read_spans(written: str) -> tuple[Span, ...]:
    """Raise ValueError for what is not in the form."""
    return tuple(_read_span(part.strip()) for part in written.split(";")) if written else ()


def _read_span(written: str) -> Span:
    found = _SPAN.fullmatch(written)
    if not found:
        raise ValueError(f"hours are written as Mo-Fr 09:00-17:00; Sa 09:00-14:00, not {written!r}")
    days = tuple(day for part in found["days"].split(",") for day in _days(part))
    if not found["start"]:
        return Span(days)
    midnight_at_the_end = "00:00" if found["end"] == "24:00" else found["end"]
    return Span(days, time.fromisoformat(found["start"]), time.fromisoformat(midnight_at_the_end))


def _days(written: str) -> range:
    first, _, last = written.partition("-")
    if first not in DAYS or (last or first) not in DAYS or DAYS.index(last or first) < DAYS.index(first):
        raise ValueError(f"{written!r} names no days")
    return range(DAYS.index(first), DAYS.index(last or first) + 1)


def _span_in_words(span: Span, every_day: str) -> str:
    days = every_day if span.days == _EVERY_DAY else _days_in_words(span.days)
    if span.start is None or span.end is None:
        return days
    return f"{days}, {_time_in_words(span.start)}–{_time_in_words(span.end)}"


def _days_in_words(days: tuple[int, ...]) -> str:
    names = [str(WEEKDAYS[day]) for day in days]
    if len(days) > 2 and days == tuple(range(days[0], days[-1] + 1)):
        return f"{names[0]} – {names[-1]}"
    return ", ".join(names)


def _time_in_words(moment: time) -> str:
    """As people of that language read it: 5 p.m., 17:00."""
    return date_format(moment, "P" if (get_language() or "en").startswith("en") else "H:i")
