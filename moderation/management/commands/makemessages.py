"""Django's `makemessages`, which also finds the sentences of the policy and of the helplines' files."""

import json
from collections.abc import Iterator
from pathlib import Path

from django.core.management.base import CommandParser
from django.core.management.commands.makemessages import BuildFile
from django.core.management.commands.makemessages import Command as MakeMessages

from moderation.policy import read_policy

NOT_OURS = [".venv", "var", "tests", "deploy", "bench", "docs", "static", "*.md.py", "README.md", "MODEL_CARD.md"]
NOT_PAGES = ["CONTRIBUTING.md", "management", "migrations"]


class SourceFile(BuildFile):
    """A template, a module, a policy or a file of helplines."""

    def preprocess(self) -> None:
        """Write the sentences of a policy or of helplines as calls that xgettext knows."""
        file = Path(self.path)
        readers = {".md": _of_policy, ".json": _of_lines}
        if file.suffix not in readers:
            super().preprocess()
            return
        calls = [f"gettext({json.dumps(said, ensure_ascii=False)})\n" for said in readers[file.suffix](file)]
        Path(self.work_path).write_text("".join(calls), encoding="utf-8")


class Command(MakeMessages):
    """The same command, with this site's choices made: no line numbers and no dates that change by themselves."""

    build_file_class = SourceFile
    msgmerge_options = [*MakeMessages.msgmerge_options, "--no-fuzzy-matching"]

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(
            extensions=["html", "txt", "py", "xml", "svg", "md", "json"],
            ignore_patterns=[*NOT_OURS, *NOT_PAGES],
            no_wrap=True,
            no_obsolete=True,
            add_location="file",
        )


def _of_policy(file: Path) -> Iterator[str]:
    policy = read_policy(file)
    yield policy.title
    yield from policy.body.split("\n\n")
    for clause in policy.clauses:
        yield from (clause.title, clause.sentence, clause.forbidden_example, clause.allowed_example, clause.instead)


def _of_lines(file: Path) -> Iterator[str]:
    if file.parent.name == "lines":
        for line in json.loads(file.read_text(encoding="utf-8"))["lines"]:
            yield from (line[name] for name in ("note_public", "name_means") if line.get(name))
            if (line.get("hours") or {}).get("text"):
                yield line["hours"]["text"]
