"""Lines in other forms: a contact for a phone, and plain facts for other people's sites."""

from stories.hotlines.directory import EMERGENCIES, directory
from stories.hotlines.line import Hotline

_SPECIAL = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})


def as_card(line: Hotline) -> str:
    """A vCard (RFC 6350) whose name says nothing to whoever looks through the contacts."""
    numbers = dict.fromkeys(number for number in (line.phone, line.sms) if number)
    found = [f"TEL:{number.translate(_SPECIAL)}" for number in numbers]
    rows = ["BEGIN:VCARD", "VERSION:4.0", f"FN:{neutral_name(line)}", *found, "END:VCARD"]
    return "".join(f"{row}\r\n" for row in rows)


def neutral_name(line: Hotline) -> str:
    """Two words that give nothing away: Info 4."""
    return f"Info {line.slug.rpartition('-')[2]}"


def as_facts() -> list[dict[str, object]]:
    """Every published line with its sources and what is not known left null."""
    return [_facts(line) for line in directory().published]


def emergency_facts() -> list[dict[str, object]]:
    """The emergency numbers by country, with their sources."""
    return [
        {
            "country": emergency.country,
            "numbers": [{"number": one.number, "reaches": one.reaches.value} for one in emergency.numbers],
            "sources": emergency.sources,
        }
        for emergency in EMERGENCIES.values()
    ]


def _facts(line: Hotline) -> dict[str, object]:
    hours = line.hours
    return {
        "id": line.slug,
        "country": line.country,
        "region": line.region,
        "name": line.name,
        "name_in_english": line.name_means,
        "organisation": line.organisation,
        "kind": line.kind.value,
        "phone": line.phone,
        "phone_shown": line.phone_display,
        "sms": line.sms,
        "sms_keyword": line.sms_body,
        "chat": line.chat_url,
        "website": line.website,
        "hours": hours.as_written() if hours else None,
        "languages": line.languages,
        "audiences": [audience.value for audience in line.audiences],
        "topics": [topic.value for topic in line.topics],
        "cost": line.cost.value if line.cost else None,
        "police": line.police.value if line.police else None,
        "note": line.note_public,
        "confidence": line.confidence.value,
        "last_confirmed": str(line.confirmed_on) if line.confirmed_on else None,
        "listed_on": str(line.checked_on) if line.checked_on else None,
        "listings": line.listings,
        "sources": line.sources,
    }
