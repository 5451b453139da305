"""`manage.py after_restore`: what was withdrawn or named no more goes again, what is public is shown. As the worker."""

from django.core.management.base import BaseCommand

from stories.services.restore import forget_replaced_words, show_again, take_names_off_again, withdraw_again


class Command(BaseCommand):
    help = "Withdraw again what was withdrawn since the copy was made, then write the public copies and the index."

    def handle(self, *args: object, **options: object) -> None:
        """In this order: nothing that was withdrawn is shown for a moment."""
        self.stdout.write(f"Withdrawn again: {withdraw_again()}.")
        self.stdout.write(
            f"Words that were replaced since; only the desk opens their texts: {forget_replaced_words()}."
        )
        self.stdout.write(f"Names taken off again, and accounts deleted again: {take_names_off_again()} texts.")
        self.stdout.write(f"Shown again: {show_again()}.")
