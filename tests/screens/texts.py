"""Example texts for screens: short, gentle, and marked as examples."""

LONG = "\n\n".join(
    [
        "This is an example. I was twenty, and it was somebody whom everyone liked.",
        "For years I had no word for it. I went to work, I laughed at the right moments, and at night I lay awake.",
        "Then a friend told me her own story. I said “me too”, very quietly. It was the first time.",
    ]
)
NAMED = "This is an example. His name is Peter Miller and he lives at 12 Example Street."
IN_DANGER = f"{NAMED} I want to die."
INSULTING = "This is an example. Whoever did not believe me is an idiot. That is what I say."
TITLES = (
    "An example about the lake",
    "What I told my sister",
    "",
    "Ten years, one sentence",
    "A small example",
    "After",
)
