"""Policy and its clauses: immutable rows made from the Markdown files of the repository."""

from typing import Self

from django.db import models

KEYS = "1234567890abcef"  # the key that picks a clause at the desk, by its position; d, m and p are verdicts


class PolicyQuerySet(models.QuerySet):
    """Which version."""

    def in_force(self) -> Self:
        """Newest first; the first one is in force."""
        return self.order_by("-version")


class Policy(models.Model):
    """One version of the policy. Never changed: a change is a new version."""

    version = models.PositiveIntegerField(primary_key=True)
    digest = models.CharField(max_length=64)  # SHA-256 of the file
    title = models.CharField(max_length=120)
    body = models.TextField()  # Markdown: what stands before the clauses
    in_force_from = models.DateField()

    objects = PolicyQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Policy {self.version}"


class Clause(models.Model):
    """One rule, with an example on each side of its line and what a writer can do instead."""

    policy = models.ForeignKey(Policy, models.CASCADE, related_name="clauses", db_index=False)
    slug = models.SlugField(max_length=20)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=80)
    sentence = models.TextField()
    forbidden_example = models.TextField()
    allowed_example = models.TextField()
    instead = models.TextField()
    # Where intent is hard to read and people disagree most, nobody declines alone.
    second_reader_always = models.BooleanField(default=False)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["policy", "slug"], name="clause_slug_once_per_policy"),
            models.UniqueConstraint(fields=["policy", "position"], name="clause_position_once_per_policy"),
        ]

    def __str__(self) -> str:
        return f"Clause {self.slug} of {self.policy_id}"

    @property
    def key(self) -> str:
        """The key that picks it."""
        return KEYS[self.position - 1]
