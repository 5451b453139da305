"""Which lines fit a story: chosen from its topics, the same for everyone who chose them; it notices nothing itself."""

from collections.abc import Iterable

from stories.hotlines.directory import default_country, for_country, national_lines, world_directory
from stories.hotlines.line import Audience, Hotline, Kind, Need

MOST = 5

# Topics of the content warnings (stories.warnings.Topic) and what a line for them helps with.
# Every story here is about sexual harm, so lines for that always belong.
DANGER = "danger"  # no topic: the pages say it for someone who may be in danger
NEED_OF_TOPIC: dict[str, Need] = {
    "child-abuse": Need.CHILD_ABUSE,
    "family-abuse": Need.DOMESTIC_VIOLENCE,
    "partner-abuse": Need.DOMESTIC_VIOLENCE,
    "exploitation": Need.TRAFFICKING,
    "self-harm-suicide": Need.SUICIDE_CRISIS,
    "mental-distress": Need.SUICIDE_CRISIS,
    DANGER: Need.SUICIDE_CRISIS,
    "system-response": Need.LEGAL,
}


def match_hotlines(
    *, topics: Iterable[str], audience: str | None, country: str | None, language: str | None
) -> list[Hotline]:
    """At most five published lines; never none.

    The first national one is always first, save for someone who may be in danger: then a line for that comes before it.
    """
    wanted = set(topics)
    code = (country or default_country()).upper()
    needs = {Need.SEXUAL_ASSAULT, *(NEED_OF_TOPIC[topic] for topic in wanted if topic in NEED_OF_TOPIC)}
    first = national_lines(code)[0]
    asked = needs - {Need.SEXUAL_ASSAULT}
    others = [line for line in for_country(code) if line != first and _fits(line, needs, audience)]
    others.sort(key=lambda line: _distance(line, asked, audience, language))
    before = [line for line in others if Need.SUICIDE_CRISIS in line.topics][:1] if DANGER in wanted else []
    found = [*before, first, *(line for line in others if line not in before)][:MOST]
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
