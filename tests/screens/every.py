"""Every screen of the site as a page in hand: made through the same presses that people make, with example texts."""

from collections.abc import Callable, Iterator

from tests.screens import account, desk, mine, public, refusals, writing
from tests.screens.right_to_left import in_arabic
from tests.screens.screen import Screen

Group = Callable[[], Iterator[Screen]]


def every_screen() -> Iterator[Screen]:
    """All of them; each group on the rows that the ones before it left."""
    yield from public.nothing_yet()
    told = public.stories_told()
    yield from public.open_pages()
    yield from in_arabic(told)
    yield from public.reading_pages(told)
    groups: tuple[Group, ...] = (
        public.finding_pages, public.tapping_pages, writing.writing_pages, writing.more_of_writing, mine.coming_back,
        mine.in_control, mine.responses, mine.without_the_words, account.writers_account, account.companies_ways,
        account.staff_account, desk.desk_pages, refusals.error_pages, public.policy_changes,
    )  # fmt: skip
    for group in groups:
        yield from group()
