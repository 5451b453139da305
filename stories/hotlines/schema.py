"""What has to be true of the reviewed files; `make check` fails on the first thing that is not."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit
from zoneinfo import available_timezones

import phonenumbers
from phonenumbers import shortnumberinfo

from stories.hotlines.emergency import Emergency
from stories.hotlines.line import Confidence, Cost, Hotline
from stories.hotlines.loading import read_emergencies, read_reviewed_numbers
from stories.hotlines.places import COUNTRY_NAMES, DATA, INTERNATIONAL, LANGUAGE_NAMES

Complaints = Iterator[str]

_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_ZONES = available_timezones()


@dataclass(frozen=True)
class Asked:
    """What the site's owner wants to stand in the directory, written a second time on purpose."""

    slug: str
    organisation: str
    website: str
    phone: str | None = None
    sms: tuple[str, str] | None = None
    chat_url: str | None = None


OWNERS_LIST = (
    Asked("us-1", "RAINN", "https://rainn.org", "+18006564673", ("64673", "HOPE"), "https://hotline.rainn.org/online"),
    Asked("us-3", "End Rape on Campus (EROC)", "https://endrapeoncampus.org"),
    Asked("us-4", "Know Your IX (survivor- and youth-led project)", "https://www.knowyourix.org"),
    Asked("us-5", "NSVRC", "https://www.nsvrc.org", "+18777393895"),
)


def all_problems(lines: Sequence[Hotline], short_forms: dict[str, tuple[str, ...]]) -> list[str]:
    """Everything that is wrong with these lines, and with the tables beside them; empty is good."""
    reviewed = read_reviewed_numbers()
    found = [f"{line.slug}: {problem}" for line in lines for problem in line_problems(line, reviewed)]
    found += [problem for emergency in read_emergencies().values() for problem in emergency_problems(emergency)]
    return [
        *found,
        *duplicates(lines),
        *short_form_problems(lines, short_forms),
        *missing_from_the_owners_list(lines),
        *reviewed_number_problems(lines, reviewed),
    ]


def line_problems(line: Hotline, reviewed: dict[tuple[str, str], str]) -> Complaints:
    """What one entry gets wrong on its own."""
    yield from _place_problems(line)
    yield from _number_problems(line, reviewed)
    yield from _address_problems(line)
    yield from _provenance_problems(line)


def _place_problems(line: Hotline) -> Complaints:
    if line.country != INTERNATIONAL and line.country not in COUNTRY_NAMES:
        yield f"{line.country} is no ISO 3166 country"
    if not re.fullmatch(rf"{line.country.lower()}-[1-9]\d*", line.slug):
        yield "the slug is the country and a number: an address says nothing else"
    for code in line.languages:
        if code not in LANGUAGE_NAMES:
            yield f"{code} is no ISO 639 language that we know by name"
    if not line.audiences or not line.topics:
        yield "says neither whom it is for nor what it helps with"
    if line.hours and line.hours.always == bool(line.hours.open or line.hours.text):
        yield "hours are either always or in words"
    if line.hours and line.hours.time_zone and line.hours.time_zone not in _ZONES:
        yield f"{line.hours.time_zone} is no time zone"


def _number_problems(line: Hotline, reviewed: dict[tuple[str, str], str]) -> Complaints:
    if bool(line.phone) != bool(line.phone_display):
        yield "a number is given as dialled and as shown, or not at all"
    elif line.phone and not _same_number(line.phone, line.phone_display or "", line.country):
        yield f"{line.phone} is dialled, but {line.phone_display} is shown"
    if line.sms_body and not line.sms:
        yield "a keyword without a number to send it to"
    for number in (line.phone, line.sms):
        if number and (line.country, _digits(number)) in _superseded():
            yield f"{number} is superseded"
    if not line.is_published:
        return  # a number that nobody vouches for is why it waits
    if line.phone and not _is_valid(line.phone, line.country) and (line.country, line.phone) not in reviewed:
        yield f"{line.phone} is no valid number of {line.country}, and not on the list of reviewed numbers"
    if line.sms and line.sms != line.phone and (line.country, line.sms) not in reviewed:
        yield f"{line.sms} takes texts, and is not on the list of reviewed numbers"


def _address_problems(line: Hotline) -> Complaints:
    for address in (line.chat_url, line.website):
        if address and not (address.startswith("https://") and urlsplit(address).netloc):
            yield f"{address} is not https"
    for source in line.sources:
        if urlsplit(source).scheme not in ("https", "http") or not urlsplit(source).netloc:
            yield f"{source} is no address of a source"


def _provenance_problems(line: Hotline) -> Complaints:
    if line.confidence == Confidence.HIGH and not line.sources:
        yield "high confidence needs the address of a source; without one it is medium, not yet confirmed by us"
    if line.is_published and not line.sources and not line.listings:
        yield "is shown, and nothing says where we know it from"
    if (line.cost == Cost.FREE or line.on_bill is not None) and not line.sources:
        yield "what it costs and whether it shows on the bill need a source"
    if line.cost == Cost.FREEPHONE and not _is_freephone(line):
        yield f"{line.phone} is no freephone number"
    if line.checked_on and line.checked_on.at_the_earliest() > datetime.now(tz=UTC).date():
        yield f"was checked on {line.checked_on}, which is still to come"


def proposal_problems(line: Hotline, lines: Sequence[Hotline]) -> list[str]:
    """What is wrong with this entry as it would be, beside the others as they are.

    A short number, or one that takes texts, needs no place on the reviewed list here: its source comes with the change,
    and two people read both.
    """
    reviewed = read_reviewed_numbers()
    own = [number for number in (line.phone, line.sms) if number and _may_be_reviewed(number, line.country)]
    known = reviewed | {(line.country, number): source for number in own for source in line.sources[:1]}
    others = [line if one.slug == line.slug else one for one in lines if not one.retired]
    owners = missing_from_the_owners_list(others) if line.slug in {asked.slug for asked in OWNERS_LIST} else ()
    return [*line_problems(line, known), *duplicates(others), *owners]


def _may_be_reviewed(number: str, country: str) -> bool:
    """Short, or a whole number of that country: two to six digits are dialled as written."""
    return bool(re.fullmatch(r"[#*]?\d{2,6}", number)) or _is_valid(number, country)


def emergency_problems(emergency: Emergency) -> Complaints:
    """An emergency number stands in a public source and in the numbering data of its country."""
    for one in emergency.numbers:
        if not shortnumberinfo.is_emergency_number(one.number, emergency.country):
            yield f"{emergency.country}: {one.number} is no emergency number there"
    if not emergency.numbers or not emergency.sources:
        yield f"{emergency.country}: an emergency number needs a source"


def duplicates(lines: Sequence[Hotline]) -> Complaints:
    """The same line twice, or one number under two names in a country."""
    for what, seen in {
        "slug": [line.slug for line in lines],
        "name": [(line.country, line.name) for line in lines],
        "number": [(line.country, _digits(line.phone)) for line in lines if line.phone],
        "text number": [(line.country, _digits(line.sms)) for line in lines if line.sms],
    }.items():
        for twice in [key for key, times in Counter(seen).items() if times > 1]:
            yield f"{twice}: this {what} stands twice"


def short_form_problems(lines: Sequence[Hotline], short_forms: dict[str, tuple[str, ...]]) -> Complaints:
    """Every country with a published line has a first one for the short form, and it is published."""
    published = {line.slug: line.country for line in lines if line.is_published}
    for country in sorted(set(published.values())):
        if not short_forms.get(country):
            yield f"{country}: has lines and no short form"
    for country, slugs in short_forms.items():
        for slug in slugs:
            if published.get(slug) != country:
                yield f"{country}: {slug} of the short form is not a published line of this country"


def missing_from_the_owners_list(lines: Sequence[Hotline]) -> Complaints:
    """The owner's organisations, each by every way that the owner named."""
    found = {line.slug: line for line in lines if line.is_published}
    for asked in OWNERS_LIST:
        line = found.get(asked.slug)
        if line is None:
            yield f"{asked.organisation}: is on the owner's list and not published"
        elif asked != Asked(
            line.slug,
            line.organisation,
            line.website or "",
            line.phone,
            (line.sms, line.sms_body or "") if line.sms else None,
            line.chat_url,
        ):
            yield f"{asked.organisation}: is not as the owner's list has it"


def reviewed_number_problems(lines: Sequence[Hotline], reviewed: dict[tuple[str, str], str]) -> Complaints:
    """A reviewed number has a source and is in use: a list with leftovers lets slips through."""
    used = {(line.country, number) for line in lines for number in (line.phone, line.sms) if number}
    for (country, number), source in reviewed.items():
        if not source.startswith(("https://", "http://")):
            yield f"{country} {number}: a reviewed number needs the address of its source"
        if (country, number) not in used:
            yield f"{country} {number}: is reviewed, and no line uses it"


def _superseded() -> set[tuple[str, str]]:
    written = json.loads((DATA / "superseded.json").read_text(encoding="utf-8"))
    return {(entry["country"], _digits(entry["number"])) for entry in written}


def _parsed(number: str, country: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(number, None if number.startswith("+") else country)
    except phonenumbers.NumberParseException:
        return None


def _is_valid(number: str, country: str) -> bool:
    parsed = _parsed(number, country)
    return bool(parsed and phonenumbers.is_valid_number_for_region(parsed, country))


def _is_freephone(line: Hotline) -> bool:
    parsed = _parsed(line.phone or "", line.country)
    return bool(parsed and phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.TOLL_FREE)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number.upper().translate(_KEYPAD))


def _same_number(dialled: str, shown: str, country: str) -> bool:
    """800-656-HOPE (4673) is shown for +1 800 656 4673: letters are keys, and brackets may repeat them."""
    code = str(phonenumbers.country_code_for_region(country)) if country in COUNTRY_NAMES else ""
    for form in (shown, re.sub(r"\(.*?\)", "", shown)):
        digits = _digits(form).lstrip("0")
        if digits and _digits(dialled) in (digits, f"0{digits}", f"{code}{digits}"):
            return True
    return False
