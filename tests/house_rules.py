"""The rules of the house, as functions from one file to complaints; test_architecture.py runs them over the tree."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tests.plain_words import words_that_press_or_doubt

ROOT = Path(__file__).resolve().parent.parent
APPS = ("stories", "moderation", "metoo_site")  # imports point left

Complaints = Iterator[str]
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One file of the tree, or a sample that a rule has to catch."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def app(self) -> str:
        return self.path.split("/")[0]

    def functions(self) -> Iterator[Function]:
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))


Rule = Callable[[Source], Complaints]


def python_sources(*folders: str) -> list[Source]:
    """Every module under these folders; migrations are left out, they are written by makemigrations."""
    files = [file for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))]
    return [_source(file) for file in files if "migrations" not in file.parts]


def templates() -> list[Source]:
    return [_source(file) for file in sorted((ROOT / "templates").rglob("*.html"))]


@cache  # parsed once for all rules
def _source(file: Path) -> Source:
    return Source(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))


# --- Python -----------------------------------------------------------------------------------------------------------


def imports_point_one_way(source: Source) -> Complaints:
    later = {*APPS[APPS.index(source.app) + 1 :], "tests"}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"line {node.lineno}: a relative import"
        for name in _imported(node):
            if name.split(".")[0] in later:
                yield f"line {node.lineno}: imports {name}"


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [name.name for name in node.names] if isinstance(node, ast.Import) else []


def does_not_know_the_desk(source: Source) -> Complaints:
    for number, line in enumerate(source.text.splitlines(), 1):
        if re.search("moderation", line, re.IGNORECASE):
            yield f"line {number}: {line.strip()}"


def imports_stand_at_the_top(source: Source) -> Complaints:
    for function in source.functions():
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield f"line {node.lineno}: an import inside {function.name}"


def has_a_telling_name(source: Source) -> Complaints:
    says_nothing = {"utils", "util", "helpers", "helper", "core", "common", "base", "misc", "constants", "selectors"}
    for part in Path(source.path).with_suffix("").parts:
        if part in says_nothing:
            yield f"{part} does not say what is inside"


def begins_with_its_purpose(source: Source) -> Complaints:
    if source.text and not ast.get_docstring(source.tree):
        yield "the first line does not say what this room is for"


def is_short(source: Source) -> Complaints:
    lines = source.text.count("\n")
    is_a_table = source.app == "tests" and not any(
        isinstance(node, ast.ClassDef | Function) for node in source.tree.body
    )
    if lines > 300 and not is_a_table:  # a list of examples is looked things up in, not read
        yield f"{lines} lines, the ceiling is 300"


def functions_are_short(source: Source) -> Complaints:
    for function in source.functions():
        lines = function.end_lineno - function.lineno + 1
        if lines > 40:
            yield f"{function.name}: {lines} lines, the ceiling is 40"


def views_are_short(source: Source) -> Complaints:
    for function in source.functions():
        lines = function.end_lineno - function.lineno + 1
        if any(_is_page(decorator) for decorator in function.decorator_list) and lines > 15:
            yield f"{function.name}: {lines} lines, the ceiling of a view is 15"


def _is_page(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name) and decorator.func.id == "page"


def functions_are_annotated(source: Source) -> Complaints:
    for function in source.functions():
        arguments = function.args
        named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
        bare = [one.arg for one in named if one and not one.annotation and one.arg not in ("self", "cls")]
        if bare:
            yield f"{function.name}: {', '.join(bare)} without a type"
        if function.returns is None:
            yield f"{function.name}: no return type"


def texts_stay_escaped(source: Source) -> Complaints:
    for node in ast.walk(source.tree):
        if _names(node) & {"mark_safe", "html_safe", "SafeData", "__html__"}:
            yield f"line {node.lineno}: lets markup through"
        if isinstance(node, ast.Call) and _called(node) in ("SafeString", "SafeText"):
            yield f"line {node.lineno}: declares a text safe"
        if isinstance(node, ast.Call) and _called(node) == "format_html" and isinstance(node.args[0], ast.JoinedStr):
            yield f"line {node.lineno}: format_html of a ready string escapes nothing"


def _names(node: ast.AST) -> set[str]:
    """What this node is called, whatever kind of node it is."""
    return {name for key in ("id", "attr", "name") if isinstance(name := getattr(node, key, None), str)}


def has_no_signals(source: Source) -> Complaints:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and re.search(r"(^|\.)(signals|dispatch)$", node.module or ""):
            yield f"line {node.lineno}: {node.module}: what happens is called by name, not by signal"


def writes_stand_in_services(source: Source) -> Complaints:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            for member in node.body:
                if isinstance(member, Function) and member.name in ("save", "delete", "asave", "adelete"):
                    yield f"{node.name}.{member.name}: writes are functions in services"


OUR_WORDS = {
    "submission": "Story or Response",
    "submitter": "writer",
    "victim": "writer",
    "casecode": "nine words",
    "testimony": "Story",
    "perpetrator": "no word for that person",
    "accuser": "writer",
    "alleged": "wrote",
}


def speaks_our_words(source: Source) -> Complaints:
    for node in ast.walk(source.tree):
        for name in _names(node):
            for word, instead in OUR_WORDS.items():
                if word in name.replace("_", "").lower():
                    yield f"line {node.lineno}: {name}; the design says {instead}"


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


# --- Templates --------------------------------------------------------------------------------------------------------


def is_a_short_template(source: Source) -> Complaints:
    lines = source.text.count("\n")
    if lines > 80:
        yield f"{lines} lines, the ceiling is 80"


def has_no_script_or_style_inside(source: Source) -> Complaints:
    inline = r"<style|<script(?![^>]*\ssrc=)|<script[^>]*>\s*[^<\s]|\sstyle\s*=|\son[a-z]+\s*=|javascript:"
    for number, line in enumerate(source.text.splitlines(), 1):
        if re.search(inline, line, re.IGNORECASE):
            yield f"line {number}: {line.strip()}"


def escapes_everything(source: Source) -> Complaints:
    for number, line in enumerate(source.text.splitlines(), 1):
        if re.search(r"\|\s*(safe|safeseq|urlize|urlizetrunc)\b|autoescape\s+off|\{%\s*debug", line):
            yield f"line {number}: {line.strip()}"


def loads_nothing_from_elsewhere(source: Source) -> Complaints:
    for tag in re.findall(r"<(?:script|link|img|iframe|source|form|object|embed)\b[^>]*>", source.text, re.IGNORECASE):
        if re.search(r"""(src|href|action|data|srcset)\s*=\s*["']?\s*(https?:)?//""", tag, re.IGNORECASE):
            yield tag


def speaks_through_gettext(source: Source) -> Complaints:
    """Words of ours that stand outside a translate tag; names of companies and languages are not ours."""
    kept = re.sub(r"\{#.*?#\}|\{% blocktranslate.*?endblocktranslate %\}", "", source.text, flags=re.DOTALL)
    kept = re.sub(r"\{[%{].*?[%}]\}|&\w+;", " ", kept, flags=re.DOTALL)
    attributes = re.findall(r"""\b(?:aria-label|placeholder|title|alt)=["']([^"']*)["']""", kept)
    for said in [re.sub(r"<[^>]*>", " ", kept), *attributes]:
        yield from (word for word in re.findall(r"[A-Za-z]{2,}", said) if word not in NAMES)


NAMES = {"Chrome", "Google", "Firefox", "Mozilla", "Safari", "Apple", "Edge", "Microsoft", "English"}


def presses_nobody(source: Source) -> Complaints:
    spoken = re.sub(r"\{#.*?#\}|\{% comment.*?endcomment %\}", "", source.text, flags=re.DOTALL)
    spoken = re.sub(r"""\b(type|class|id|name|value)\s*=\s*["'][^"']*["']""", "", spoken)
    yield from words_that_press_or_doubt(spoken)
