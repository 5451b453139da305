"""Our own examples for the screeners, and what these say of them."""

from pathlib import Path

from moderation.screening import screen

FOLDER = Path(__file__).parent / "screening_examples"


def lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


DISCLOSURES = {language: lines(f"disclosures_{language}") for language in ("en", "es", "fr", "ar")}
DISCLOSURES["en"] += lines("disclosures_more_en")


def flags(text: str, *names: str, language: str = "en") -> bool:
    return bool(screen(text, language, names))


def share(texts: list[str], language: str) -> float:
    return sum(flags(text, "crisis", language=language) for text in texts) / len(texts)
