"""A helpline: facts with their sources, frozen. What nobody has shown us is None, and the page does not say it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from urllib.parse import quote, urlsplit

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from stories.hotlines.checked import CheckedOn
from stories.hotlines.hours import Hours

FRESH_FOR = timedelta(days=180)


class Kind(TextChoices):
    """What it is; everything but a line says on the page what it is not."""

    EMERGENCY = "emergency", _("Emergency")
    LINE = "line", _("Someone answers")
    SUPPORT = "support", _("Peer support, not a crisis line")
    INFORMATION = "information", _("Information, not a crisis line")
    DIRECTORY = "directory", _("A list of services, not a line")
    COMMUNITY = "community", _("A community, not a crisis line")
    COMPLAINT = "complaint", _("A way to complain, not support")


class Audience(TextChoices):
    """Whom a line is for; the order is that of the groups on a country's page."""

    EVERYONE = "everyone", _("For everyone")
    WOMEN = "women", _("For women")
    MEN = "men", _("For men")
    LGBTQ = "lgbtq", _("For LGBTQ+ people")
    MINORS = "minors", _("For children and young people")
    NATIVE = "native", _("For Native and Indigenous people")
    IMMIGRANTS = "immigrants", _("For migrants")
    DEAF = "deaf", _("For Deaf people")
    CAMPUS = "campus", _("For students")
    MILITARY = "military", _("For people in the armed forces")


class Need(TextChoices):
    """What a line helps with."""

    SEXUAL_ASSAULT = "sexual_assault", _("sexual violence")
    CHILD_ABUSE = "child_abuse", _("violence against children")
    DOMESTIC_VIOLENCE = "domestic_violence", _("violence at home")
    SUICIDE_CRISIS = "suicide_crisis", _("thoughts of dying, or a crisis")
    CAMPUS = "campus_title_ix", _("at school or university")
    LEGAL = "legal", _("questions about the law")
    TRAFFICKING = "trafficking", _("being sold or exploited")


class Cost(TextChoices):
    """Only what a source says, or what the form of the number says (freephone)."""

    FREE = "free", _("Free")
    FREEPHONE = "freephone", _("Freephone number")


class Police(TextChoices):
    """Only what a source says; for every other line the page tells people to ask."""

    RUN_BY_POLICE = "run_by_police", _("The police run this line")
    MAY_BE_CALLED = "may_be_called", _("They may send the police or an ambulance")
    ONLY_IF_YOU_AGREE = "only_if_you_agree", _("They say: no police unless you agree")


class Confidence(StrEnum):
    """How well the entry is supported. Low waits until a person has confirmed it."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Trace(TextChoices):
    """What stays behind on a phone or a bill."""

    CALL_LIST = "call_list", _("A call stays in the phone's list of calls.")
    BILL = "bill", _("A call or a text can show on the bill.")
    TEXT_THREAD = "text_thread", _("A text stays in the phone until you delete it, also their answer.")
    BROWSER_HISTORY = "browser_history", _("A chat or a website stays in the browser's history.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hotline:
    """One way to reach help. `phone` and `sms` are dialled exactly as they are written."""

    slug: str
    country: str
    name: str
    name_means: str | None = None  # in English, where the name is in the line's own language
    organisation: str
    region: str | None = None
    kind: Kind
    phone: str | None = None
    phone_display: str | None = None
    sms: str | None = None
    sms_body: str | None = None
    chat_url: str | None = None
    website: str | None = None
    unconfirmed_chat_url: str | None = None  # kept for whoever checks; never on a page
    unconfirmed_website: str | None = None
    hours: Hours | None = None
    languages: tuple[str, ...] = ()
    audiences: tuple[Audience, ...] = ()
    topics: tuple[Need, ...] = ()
    cost: Cost | None = None
    police: Police | None = None
    on_bill: bool | None = None
    note_public: str | None = None
    note_internal: str | None = None
    confidence: Confidence
    checked_on: CheckedOn | None = None
    checked_by: str | None = None
    listings: int = 0
    sources: tuple[str, ...] = ()
    retired: bool = False  # kept, so that nobody adds it again; shown nowhere

    @property
    def is_crisis_line(self) -> bool:
        """Whether someone answers who is there for a crisis."""
        return self.kind == Kind.LINE

    @property
    def has_a_way(self) -> bool:
        """Whether a page can link to it at all."""
        return any((self.phone, self.sms, self.chat_url, self.website))

    @property
    def is_published(self) -> bool:
        """High and medium are shown until they are retired; low only once a person has confirmed it."""
        is_supported = self.confidence != Confidence.LOW or self.checked_by is not None
        return is_supported and self.has_a_way and not self.retired

    @property
    def confirmed_on(self) -> CheckedOn | None:
        """When it was last confirmed: a date whose source is not kept confirms nothing."""
        return self.checked_on if self.sources or self.checked_by else None

    def age_rank(self, today: date) -> int:
        """0 fresh, 1 confirmed more than 180 days ago, 2 of unknown age: in this order on a page.

        A well supported line whose source bears no date keeps its place: nothing says that it is old.
        """
        if self.checked_on is None:
            return 0 if self.confidence == Confidence.HIGH else 2
        return 0 if today - self.checked_on.at_the_earliest() <= FRESH_FOR else 1

    @property
    def traces(self) -> tuple[Trace, ...]:
        """What using it leaves behind."""
        by_phone = [Trace.CALL_LIST] if self.phone else []
        on_bill = [Trace.BILL] if (self.phone or self.sms) and self.on_bill is not False else []
        by_text = [Trace.TEXT_THREAD] if self.sms else []
        online = [Trace.BROWSER_HISTORY] if self.chat_url or self.website else []
        return (*by_phone, *on_bill, *by_text, *online)

    @property
    def own_language(self) -> str:
        """The language of its name and of whoever picks up, by its code; empty where we do not know."""
        return self.languages[0] if self.languages else ""

    @property
    def tel_href(self) -> str:
        """What a phone dials; # and * have to be escaped in an address."""
        return f"tel:{quote(self.phone or '', safe='+*')}"

    @property
    def sms_href(self) -> str:
        """What opens the messages, with the keyword already in them."""
        body = f"?body={quote(self.sms_body)}" if self.sms_body else ""
        return f"sms:{quote(self.sms or '', safe='+')}{body}"

    @property
    def chat_host(self) -> str:
        """The address that a person sees before going there."""
        return _host(self.chat_url)

    @property
    def chat_address(self) -> str:
        """The same with what stands behind the host: one host may have a chat for each language."""
        return f"{self.chat_host}{urlsplit(self.chat_url or '').path}".rstrip("/")

    @property
    def website_host(self) -> str:
        """The address that a person sees before going there."""
        return _host(self.website)


def _host(address: str | None) -> str:
    return urlsplit(address or "").netloc.removeprefix("www.")
