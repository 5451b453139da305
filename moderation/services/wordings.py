"""Wordings: each change by a policy editor is a new version; the older ones stay."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from moderation.models import Clause, DeskMember, Wording


class ChangedMeanwhile(Exception):
    """Someone else has saved a newer wording since the page was opened."""

    sentence = _("Someone else has changed this wording meanwhile. Theirs is the first one below. Yours is still here.")


def write_wording(*, editor: DeskMember, clause_slug: str, words: str, after: int) -> Wording:
    """The version that follows `after` (0 for the first); raise ChangedMeanwhile."""
    try:
        with transaction.atomic():
            return Wording.objects.create(editor=editor, clause_slug=clause_slug, words=words, version=after + 1)
    except IntegrityError:
        raise ChangedMeanwhile from None


def wordings_for(clauses: Iterable[Clause]) -> dict[str, str]:
    """The wording in use for each of these rules; where nobody wrote one, what the policy says a writer can do."""
    written = dict(Wording.objects.newest().values_list("clause_slug", "words"))
    return {clause.slug: written.get(clause.slug, clause.instead) for clause in clauses}
