"""Builders for the desk: people who read, and texts that were read, through the same services as on the site."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.db import connection
from django.http import HttpRequest
from django.test import Client
from django.utils import timezone

from moderation.models import Clause, Decision, DeskMember, Policy, ReviewCase, Verdict
from moderation.services.claim import Lease, claim_next, expire_leases, open_case
from moderation.services.decide import Judgement, Named, decide
from moderation.services.policies import load_policies
from moderation.services.settle import settle_and_release
from moderation.services.take_in import take_in
from moderation.services.undo import undo
from stories.models import Account, Outbox, Revision, Story, TextKey
from stories.opening import text_of
from stories.services.notices import Message, tell
from stories.warnings import ContentWarning, Level, Topic
from tests.visitor import Visitor

WARNING = ContentWarning((Topic.HARASSMENT_STALKING,), Level.MENTIONED)


def policy() -> Policy:
    """The policy of the repository, loaded."""
    return load_policies()[-1]


def clause(slug: str = "insult") -> Clause:
    """A clause of the first version."""
    policy()
    return Clause.objects.get(policy=1, slug=slug)


def reader(name: str = "ann", *, lead: bool = False, **fields: object) -> DeskMember:
    """Someone at the desk."""
    # Without a password: hashing one takes longer than most tests.
    account = Account.objects.create_user(name, at_desk=True)
    return DeskMember.objects.create(account=account, is_lead=lead, **fields)


def at_the_desk(member: DeskMember) -> Visitor:
    """That person's browser, at the queue."""
    return Visitor(signed_in(member.account)).open("/desk/")


def signed_in(account: Account) -> Client:
    """A browser of someone who signed in and proved a second factor just now."""
    client = Client(raise_request_exception=False)
    client.force_login(account)
    factor, _ = Authenticator.objects.get_or_create(user=account, type=Authenticator.Type.TOTP, data={"secret": "-"})
    request = HttpRequest()
    request.session = client.session
    record_authentication(request, account, "mfa", id=factor.pk, type=factor.type)
    request.session.save()
    return client


def everything_taken_in() -> None:
    """What the worker does when it hears the bell."""
    policy()
    for row in list(Outbox.objects.waiting()):
        take_in(outbox_id=row.pk)


def ten_seconds_pass() -> int:
    """The time to take decisions back is over, and the release job has run; how many texts became public."""
    past = timezone.now() - timedelta(seconds=1)
    Decision.objects.filter(grace_until__isnull=False).update(grace_until=past)
    return settle_and_release()


def judgement(verdict: Verdict, *slugs: str, **fields: object) -> Judgement:
    """A verdict with clauses about the whole text; publishing confirms a warning."""
    if verdict == Verdict.PUBLISH:
        fields.setdefault("warning", WARNING)
    return Judgement(verdict=verdict, named=tuple(Named(clause(slug)) for slug in slugs), **fields)


def lease_of(case: ReviewCase) -> Lease:
    """What the case page carries."""
    return Lease(case.pk, case.lease_token, case.version)


def decides(
    member: DeskMember, verdict: Verdict, *slugs: str, case: ReviewCase | None = None, **fields: object
) -> Decision:
    """Takes the case (or the next one) and decides it."""
    taken = open_case(member=member, case_id=case.pk) if case else claim_next(member=member)
    assert taken is not None, f"nothing waits for {member}"
    return decide(member=member, lease=lease_of(taken), judgement=judgement(verdict, *slugs, **fields))


def case_of(story: Story) -> ReviewCase:
    """The open case about this story, or the last one."""
    cases = ReviewCase.objects.about(story)
    return cases.still_open().first() or cases.get()


def publish(story: Story, *, by: DeskMember | None = None, warning: ContentWarning = WARNING) -> Story:
    """Taken in, read, approved and released: public."""
    everything_taken_in()
    member = by or DeskMember.objects.filter(account__username="publisher").first() or reader("publisher")
    decides(member, Verdict.PUBLISH, case=case_of(story), warning=warning)
    ten_seconds_pass()
    return Story.objects.get(pk=story.pk)


@contextmanager
def cannot_be_opened(story: Story) -> Iterator[None]:
    """The desk's key to this story is damaged, and whole again afterwards."""
    key = TextKey.objects.get(story=story)
    TextKey.objects.filter(pk=key.pk).update(desk_wrap=os.urandom(len(key.desk_wrap)))
    yield
    TextKey.objects.filter(pk=key.pk).update(desk_wrap=key.desk_wrap)


def approved(revision: Revision) -> Decision:
    """The bare rows that the database asks for before this revision may be public."""
    member = DeskMember.objects.filter(account__username="publisher").first() or reader("publisher")
    text = text_of(revision)
    case = ReviewCase.objects.create(
        **{type(text).__name__.lower(): text}, revision=revision, state="closed", lane=5, screened=True
    )
    assessment = case.assessments.create(revision=revision, moderator=member, verdict=Verdict.PUBLISH)
    return case.decisions.create(
        revision=revision, assessment=assessment, outcome="publish", from_state="in_review", from_lane=5, case_version=2
    )


def on_postgresql() -> bool:
    """Whether this run has real row locks."""
    return connection.vendor == "postgresql"


__all__ = [
    "Message",
    "claim_next",
    "decide",
    "expire_leases",
    "settle_and_release",
    "take_in",
    "tell",
    "undo",
]  # also reached from here
