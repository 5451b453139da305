"""The policy: Markdown files, read into clauses, and the one function that lets HTML made by staff through."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import bleach
import markdown
from django.utils.safestring import SafeString, mark_safe

TAGS = {"p", "strong", "em", "ul", "ol", "li", "h2", "h3", "blockquote", "br", "hr", "code"}

_CLAUSE = re.compile(r"^## ([a-z]+): (.+)$", re.MULTILINE)
_LINE = re.compile(r"^- (Not here|Here|Instead|Second reader): (.+)$", re.MULTILINE)
_IN_FORCE = re.compile(r"^In force from: (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


class PolicyUnreadable(Exception):
    """The file is not written as a policy is; the sentence says where."""


@dataclass(frozen=True)
class ClauseText:
    """One rule, as the file has it."""

    slug: str
    title: str
    sentence: str
    forbidden_example: str
    allowed_example: str
    instead: str
    second_reader_always: bool


@dataclass(frozen=True)
class PolicyText:
    """A whole file."""

    version: int
    digest: str
    title: str
    body: str
    in_force_from: date
    clauses: tuple[ClauseText, ...]


def clean_html(source: str) -> SafeString:
    """Staff's Markdown as HTML that can only be text: no links, no pictures, no attributes.

    The one place where markup comes alive, and the one place that knows bleach, whose upkeep has ended.
    """
    html = markdown.markdown(source, output_format="html")
    return mark_safe(bleach.clean(html, tags=TAGS, attributes={}, strip=True))  # noqa: S308 - cleaned in this line


def read_policies(folder: Path) -> list[PolicyText]:
    """Every version in this folder, the oldest first; raise PolicyUnreadable."""
    return [read_policy(file) for file in sorted(folder.glob("*.md"), key=lambda file: int(file.stem))]


def read_policy(file: Path) -> PolicyText:
    """The policy in this file, whose name is its version; raise PolicyUnreadable."""
    raw = file.read_bytes()
    text = raw.decode("utf-8")
    in_force = _IN_FORCE.search(text)
    if not text.startswith("# ") or in_force is None:
        raise PolicyUnreadable(f"{file.name} begins with “# Title” and a line “In force from: YYYY-MM-DD”.")
    first_clause = _CLAUSE.search(text)
    head_end = first_clause.start() if first_clause else len(text)
    return PolicyText(
        version=int(file.stem),
        digest=hashlib.sha256(raw).hexdigest(),
        title=text.partition("\n")[0].removeprefix("# ").strip(),
        body=text[in_force.end() : head_end].strip(),
        in_force_from=date.fromisoformat(in_force.group(1)),
        clauses=tuple(_clauses(text, file.name)),
    )


def _clauses(text: str, name: str) -> list[ClauseText]:
    found = list(_CLAUSE.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)] * bool(found)
    clauses = [_clause(match, text[match.end() : end], name) for match, end in zip(found, ends, strict=True)]
    if not clauses or len({clause.slug for clause in clauses}) != len(clauses):
        raise PolicyUnreadable(f"{name} needs at least one clause, and each clause a name of its own.")
    return clauses


def _clause(head: re.Match[str], block: str, name: str) -> ClauseText:
    lines = dict(_LINE.findall(block))
    sentence = " ".join(block.partition("\n- ")[0].split())
    missing = [label for label in ("Not here", "Here", "Instead") if label not in lines]
    if missing or not sentence:
        raise PolicyUnreadable(f"{name}, {head.group(1)}: {', '.join(missing) or 'a sentence'} is missing.")
    return ClauseText(
        slug=head.group(1),
        title=head.group(2).strip(),
        sentence=sentence,
        forbidden_example=lines["Not here"].strip(),
        allowed_example=lines["Here"].strip(),
        instead=lines["Instead"].strip(),
        second_reader_always=lines.get("Second reader", "").strip() == "always",
    )
