"""What the site notices in a text and shows to its writer, who decides: names, danger, warnings. It changes nothing."""

from stories.noticing.danger import is_in_danger, noticed_danger
from stories.noticing.passage import Passage
from stories.noticing.passages import identifying_passages
from stories.noticing.topics import SuggestedTopic, SuggestedWarning, suggested_warning

__all__ = [
    "Passage",
    "SuggestedTopic",
    "SuggestedWarning",
    "identifying_passages",
    "is_in_danger",
    "noticed_danger",
    "suggested_warning",
]
