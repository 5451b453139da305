"""Content warnings: what a story includes, from a controlled list, so that a reader can choose.

Topics and levels: shared design, after the NEON typology (Charles et al. 2022, doi 10.1371/journal.pone.0266722).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Topic(TextChoices):
    """What a reader cannot assume of a story here; the order is that of the list on the page."""

    RAPE = "rape", _("Rape or attempted rape")
    SEXUAL_ASSAULT = "sexual-assault", _("Sexual assault")
    HARASSMENT_STALKING = "harassment-stalking", _("Harassment or stalking")
    IMAGE_ABUSE = "image-abuse", _("Image-based abuse")
    CHILD_ABUSE = "child-abuse", _("Child sexual abuse")
    FAMILY_ABUSE = "family-abuse", _("Abuse by a family member")
    PARTNER_ABUSE = "partner-abuse", _("Abuse by a partner")
    AUTHORITY_ABUSE = "authority-abuse", _("Abuse by someone in authority")
    PHYSICAL_VIOLENCE = "physical-violence", _("Physical violence")
    UNABLE_TO_CONSENT = "unable-to-consent", _("Alcohol, drugs or drugging")
    EXPLOITATION = "exploitation", _("Trafficking or exploitation")
    SELF_HARM_SUICIDE = "self-harm-suicide", _("Suicide or self-harm")
    MENTAL_DISTRESS = "mental-distress", _("Panic, flashbacks or dissociation")
    SUBSTANCE_EATING = "substance-eating", _("Substance use or eating problems")
    PREGNANCY = "pregnancy", _("Pregnancy, abortion or loss")
    MEDICAL = "medical", _("Medical or forensic exam")
    SYSTEM_RESPONSE = "system-response", _("Police, court or school process")
    NOT_BELIEVED = "not-believed", _("Not being believed, or hate")


TOPIC_DESCRIPTIONS: dict[Topic, Promise] = {
    Topic.RAPE: _("The story involves rape or an attempt."),
    Topic.SEXUAL_ASSAULT: _("Unwanted sexual contact."),
    Topic.HARASSMENT_STALKING: _("Repeated unwanted attention, online or offline."),
    Topic.IMAGE_ABUSE: _("Intimate images taken, shared or threatened."),
    Topic.CHILD_ABUSE: _("Harm that happened before age 18."),
    Topic.FAMILY_ABUSE: _("Someone in the family caused the harm."),
    Topic.PARTNER_ABUSE: _("Someone in a relationship caused the harm."),
    Topic.AUTHORITY_ABUSE: _("Teacher, coach, clergy, boss, officer, clinician."),
    Topic.PHYSICAL_VIOLENCE: _("Hitting, strangling, weapons, being held."),
    Topic.UNABLE_TO_CONSENT: _("Someone was intoxicated or drugged."),
    Topic.EXPLOITATION: _("Sex was forced, traded or sold."),
    Topic.SELF_HARM_SUICIDE: _("Thoughts, attempts, or someone's death."),
    Topic.MENTAL_DISTRESS: _("Strong reactions are described."),
    Topic.SUBSTANCE_EATING: _("Ways of coping that may be hard to read."),
    Topic.PREGNANCY: _("Pregnancy or its ending."),
    Topic.MEDICAL: _("Hospital, exam, injury, infection."),
    Topic.SYSTEM_RESPONSE: _("Reporting and what followed."),
    Topic.NOT_BELIEVED: _("Blame, disbelief, racism, homophobia, transphobia, ableism."),
}


class Level(TextChoices):
    """How much of it the words show; only `mentioned` opens in place."""

    MENTIONED = "mentioned", _("It is mentioned, without detail")
    DESCRIBED = "described", _("It is described")
    DETAILED = "detailed", _("It is described in detail")


@dataclass(frozen=True)
class ContentWarning:
    """What a text includes, and how much of it shows."""

    topics: tuple[Topic, ...] = ()
    level: Level = Level.DESCRIBED

    @classmethod
    def from_slugs(cls, topics: Iterable[str], level: str) -> "ContentWarning":
        """In the order of the list; raise ValueError for a slug that is not on it."""
        chosen = {Topic(slug) for slug in topics}
        return cls(tuple(topic for topic in Topic if topic in chosen), Level(level or Level.DESCRIBED))


def to_mask(topics: Iterable[Topic]) -> int:
    """The topics as one number, a bit each in the order of `Topic`: a query can leave out several at once."""
    order = list(Topic)
    return sum(1 << order.index(topic) for topic in set(topics))


def from_mask(mask: int) -> tuple[Topic, ...]:
    """The topics of a number made by `to_mask`, in the order of the list."""
    return tuple(topic for position, topic in enumerate(Topic) if mask >> position & 1)
