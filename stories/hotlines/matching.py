"""Which lines fit a story: chosen from its topics, the same for everyone who chose them; it notices nothing itself."""

from collections.abc import Iterable

from stories.hotlines.directory import default_country, for_country, national_lines, world_directory
from stories.hotlines.line import Audience, Hotline, Kind, Need

MOST = 5

# Topics of the content warnings (stories.warnings.Topic) and what a line for them helps with.
# Every story here is about sexual harm, so lines for that always belong.
NEED_OF_TOPIC: dict[str, Need] = {
    "child-abuse": Need.CHILD_ABUSE,
    "family-abuse": Need.DOMESTIC_VIOLENCE,
    "partner-abuse": Need.DOMESTIC_VIOLENCE,
    "exploitation": Need.TRAFFICKING,
    "self-harm-suicide": Need.SUICIDE_CRISIS,
    "mental-distress": Need.SUICIDE_CRISIS,
    "danger": Need.SUICIDE_CRISIS,  # no topic: the check page says it for someone who may be in danger
    "system-response": Need.LEGAL,
}


def match_hotlines(
    *, topics: Iterable[str], audience: str | None, country: str | None, language: str | None
) -> list[Hotline]:
    """At most five published lines, the first national one always first; never none."""
    code = (country or default_country()).upper()
    needs = {Need.SEXUAL_ASSAULT, *(NEED_OF_TOPIC[topic] for topic in topics if topic in NEED_OF_TOPIC)}
    first = national_lines(code)[0]
    asked = needs - {Need.SEXUAL_ASSAULT}
    others = [line for line in for_country(code) if line != first and _fits(line, needs, audience)]
    others.sort(key=lambda line: _distance(line, asked, audience, language))
    found = [first, *others][:MOST]
    return found if len(found) > 1 or first == world_directory() else [*found, world_directory()]


def _fits(line: Hotline, needs: set[Need], audience: str | None) -> bool:
    """A line for everyone fits by what it helps with; one for a group fits whoever named that group."""
    if line.kind not in (Kind.LINE, Kind.SUPPORT):
        return False
    for_everyone = Audience.EVERYONE in line.audiences and not needs.isdisjoint(line.topics)
    return for_everyone or audience in line.audiences


def _distance(line: Hotline, asked: set[Need], audience: str | None, language: str | None) -> tuple[bool, bool, bool]:
    return (
        bool(asked) and asked.isdisjoint(line.topics),
        audience is not None and audience not in line.audiences,
        language is not None and language not in line.languages,
    )
