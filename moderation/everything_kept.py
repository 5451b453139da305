"""What the desk keeps about a text, for its writer: what was asked and decided, never who did it or who reported it."""

from moderation.models import Decision, ReviewCase
from stories.everything_kept import Plain
from stories.models import Story, Text


def kept_at_the_desk(text: Text) -> dict[str, Plain]:
    """Cases, final decisions with their day, and how many reports, appeals and questions of lost words there are."""
    cases = ReviewCase.objects.about(text).only("purpose", "state").order_by("pk")
    settled = Decision.objects.standing().filter(case__in=cases, grace_until__isnull=True).order_by("hour", "pk")
    return {
        "questions": [f"{case.get_purpose_display()}: {case.get_state_display()}" for case in cases],
        "decisions": [f"{decision.hour.date().isoformat()}: {decision.get_outcome_display()}" for decision in settled],
        "reports": text.reports.count(),
        "appeals": text.appeals.count(),
        "lost_words": text.lost_words.count() if isinstance(text, Story) else 0,
    }
