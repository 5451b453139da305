"""Lanes: in which order cases are read, and by when. Lane, due time, key: never a sum of scores."""

from datetime import timedelta

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class Lane(IntegerChoices):
    """The smaller, the sooner."""

    CRISIS = 0, _("Someone may be in danger")
    HARMS_WAY = 1, _("A public text may put someone in harm’s way")
    SECOND_READ = 2, _("Second reading")
    APPEAL = 3, _("The writer disagrees with a decision")
    RESUBMITTED = 4, _("Sent again after a change, or wrote to us")
    STORY = 5, _("New stories")
    RESPONSE = 6, _("New responses and solidarity notes")
    REPORT = 7, _("Reports")
    HELD = 8, _("Held back: may come from a flood")


DUE: dict[Lane, timedelta] = {
    Lane.CRISIS: timedelta(minutes=15),
    Lane.HARMS_WAY: timedelta(hours=1),
    Lane.SECOND_READ: timedelta(hours=4),
    Lane.APPEAL: timedelta(hours=72),
    Lane.RESUBMITTED: timedelta(hours=12),
    Lane.STORY: timedelta(hours=24),
    Lane.RESPONSE: timedelta(hours=12),
    Lane.REPORT: timedelta(hours=24),
    Lane.HELD: timedelta(hours=72),
}

# Whatever turn it is, these come first.
ALWAYS_FIRST = (Lane.CRISIS, Lane.HARMS_WAY)
# Whose late cases a turn brings forward: not what comes first anyway, and never what was held back.
BROUGHT_FORWARD = tuple(lane for lane in Lane if lane not in (*ALWAYS_FIRST, Lane.HELD))


class Why(TextChoices):
    """Why a case is in its lane: shown at the desk in these words, kept as a closed list."""

    NEW_STORY = "new_story", _("A new story.")
    NEW_RESPONSE = "new_response", _("New words to a story, or a solidarity note.")
    RESUBMITTED = "resubmitted", _("The writer changed it and has waited once already.")
    IN_DANGER = "in_danger", _("Some words may speak of danger now.")
    SUPPORTED = "supported", _("Someone trained has looked after the danger; now it is read like any other.")
    SECOND_READER = "second_reader", _("One person has read it; it needs a second.")
    NO_AGREEMENT = "no_agreement", _("Two readers named different reasons; a lead decides.")
    PUT_BACK = "put_back", _("Three people put it back; a lead reads it.")
    APPEALED = "appealed", _("The writer disagrees with the decision.")
    UPHELD_ONCE = "upheld_once", _("One new reader agrees with the decision; keeping it takes two.")
    REPORTED = "reported", _("A visitor reported it. It stays public while it waits.")
    NAMED_OR_THREATENED = "named_or_threatened", _("A visitor says that it identifies or threatens someone.")
    HELD_BACK = "held_back", _("It came very fast or with many others. It is read all the same.")
    WROTE = "wrote", _("The writer wrote to us and waits for an answer.")
    LOST_WORDS = "lost_words", _("Somebody lost the nine words and asks for a pause.")
    READ_AGAIN = "read_again", _("Someone who read it again would not show it. It stays public while it waits.")
    ONE_OF_MANY = (
        "one_of_many",
        _("Many texts with almost the same words came. It is read all the same."),
    )
    NOT_SCREENED = "not_screened", _("The machine could not look at it first.")
    NOTICED = "noticed", _("The machine noticed a passage; a person decides.")
