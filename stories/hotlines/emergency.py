"""The number for now: which number calls police or ambulance, in the countries where a source supports it."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Reaches(TextChoices):
    """Who comes when this number is called."""

    ALL = "all", _("police, ambulance and fire service")
    POLICE = "police", _("police")
    AMBULANCE = "ambulance", _("ambulance")


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """One number, dialled as written."""

    number: str
    reaches: Reaches

    @property
    def tel_href(self) -> str:
        """What a phone dials."""
        return f"tel:{self.number}"


@dataclass(frozen=True, slots=True)
class Emergency:
    """The emergency numbers of a country; none where no source supports one."""

    country: str
    numbers: tuple[EmergencyNumber, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def first(self) -> EmergencyNumber | None:
        """The number to show when there is room for one."""
        return self.numbers[0] if self.numbers else None

    @property
    def same_service(self) -> bool:
        """Whether every number reaches everyone, so that they can be written as 999 or 112."""
        return all(number.reaches == Reaches.ALL for number in self.numbers)
