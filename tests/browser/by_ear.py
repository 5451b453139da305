"""What a screen reader is told of a page, asked of the tree that Chromium keeps for it."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from playwright.sync_api import CDPSession, Page

PRESSED = {"link", "button", "switch", "DisclosureTriangle"}
FILLED_IN = {"textbox", "searchbox", "combobox", "checkbox", "radio", "spinbutton"}
ONE_OF_EACH = ("banner", "main", "contentinfo")
NAMED_PLACES = {"navigation", "region"}
GROUPS = {"group", "radiogroup"}
LIVE = {"status", "alert"}

# What the tree does not say: ids that lead nowhere, hints and errors that no field is described by, links of an error
# summary that lead to nothing that takes the focus.
LOOSE_ENDS = """(() => {
  const all = (css, within = document) => [...within.querySelectorAll(css)];
  const ids = (one, name) => (one.getAttribute(name) || '').split(' ').filter(Boolean);
  const found = [];
  for (const name of ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for', 'form'])
    for (const one of all(`[${name}]`))
      for (const id of ids(one, name))
        if (!document.getElementById(id)) found.push(`${name} ${id} leads nowhere`);
  const told = new Set(all('[aria-describedby]').flatMap((one) => ids(one, 'aria-describedby')));
  for (const one of all('.hint, .wrong'))
    if (!told.has(one.id)) found.push(`no field tells: ${one.textContent.trim().slice(0, 60)}`);
  for (const one of all('[aria-invalid=true]'))
    if (![one, one.closest('fieldset') || one].flatMap((part) => ids(part, 'aria-describedby'))
      .some((id) => document.getElementById(id)?.matches('.wrong')))
      found.push(`${one.name} is wrong and does not say why`);
  for (const link of all('[role=alert] a[href^="#"]')) {
    const field = document.getElementById(link.hash.slice(1));
    if (!field?.matches('input, textarea, select')) found.push(`${link.hash} is no field`);
  }
  return found;
})()"""

SENDS = """function () {
  return this.form ? [this.formAction, this.name, this.value, new URLSearchParams(new FormData(this.form))].join(' ')
    : this.outerHTML;
}"""

# A page with each of these mistakes once.
STUMBLING = """<!doctype html><html lang="en"><title>-</title><main><h1>One</h1><h3>Three</h3>
<nav><a href="/x"></a> <a href="/a">Open</a> <a href="/b">Open</a></nav>
<div role="alert"><a href="#nothing">Mend it</a></div>
<form><div class="field"><label for="line">A line</label><p class="hint" id="hint">A hint.</p>
<input id="line" name="line" aria-invalid="true" aria-describedby="gone"></div>
<button>Again</button> <button>Again</button>
<button name="use" value="1">Use it</button> <button name="use" value="2">Use it</button></form></main>"""


@dataclass(frozen=True)
class Told:
    """One node: what it is, what it is called, what is said besides, where it leads, and the groups that it is in."""

    role: str
    name: str
    about: str
    facts: dict[str, Any]
    groups: tuple[str, ...]
    node: int  # the browser's own number


def heard(page: Page, session: CDPSession) -> list[Told]:
    """Every node that a screen reader meets, in reading order, with what is folded away unfolded."""
    folded = page.evaluate_handle("[...document.querySelectorAll('details:not([open])')]")
    folded.evaluate("(all) => all.forEach((one) => { one.open = true; })")
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    folded.evaluate("(all) => all.forEach((one) => { one.open = false; })")
    told: list[Told] = []
    waiting: list[tuple[str, tuple[str, ...]]] = [(next(iter(nodes)), ())]
    while waiting:
        node_id, groups = waiting.pop()
        if node_id not in nodes:
            continue
        node = nodes[node_id]
        one = _told(node, groups)
        if not node["ignored"]:
            told.append(one)
            groups = (*groups, one.name) if one.role in GROUPS and one.name else groups
        waiting += [(child, groups) for child in reversed(node.get("childIds", []))]
    return told


def announced(session: CDPSession) -> list[tuple[str, str]]:
    """The places of the page whose words are read aloud when they change, each with what stands there now."""
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}

    def words(node: dict[str, Any]) -> str:
        below = [nodes[child] for child in node.get("childIds", []) if child in nodes]
        own = node["name"]["value"] if node.get("role", {}).get("value") == "StaticText" else ""
        return " ".join([own, *(words(one) for one in below)]).strip()

    live = [node for node in nodes.values() if not node["ignored"] and node["role"]["value"] in LIVE]
    return [(node["role"]["value"], " ".join(words(node).split())) for node in live]


def _told(node: dict[str, Any], groups: tuple[str, ...]) -> Told:
    def words(what: str) -> str:
        return " ".join(str(node.get(what, {}).get("value", "")).split())

    facts = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
    return Told(words("role"), words("name"), words("description"), facts, groups, node.get("backendDOMNodeId", 0))


def unclear(told: list[Told], session: CDPSession) -> list[str]:
    """What has no name, or one that does different things: whoever hears it alone does not know what it does."""
    found = [f"{one.role} without a name" for one in told if one.role in PRESSED | FILLED_IN and not one.name]
    alike: defaultdict[tuple[object, ...], list[Told]] = defaultdict(list)
    for one in told:
        if one.role in PRESSED | FILLED_IN and one.name:
            alike[(one.role, one.name, one.about, one.groups if one.role != "link" else ())].append(one)
    return found + [
        f"{several[0].role} {several[0].name}"
        for several in alike.values()
        if len(several) > 1 and len({_does(one, session) for one in several}) > 1
    ]


def _does(one: Told, session: CDPSession) -> object:
    """Equal for two that do the same when they are pressed."""
    if one.role == "link":
        return one.facts.get("url")
    if one.role != "button":
        return one.node
    there = session.send("DOM.resolveNode", {"backendNodeId": one.node})["object"]["objectId"]
    call = {"objectId": there, "functionDeclaration": SENDS, "returnByValue": True}
    return session.send("Runtime.callFunctionOn", call)["result"]["value"]


def lost(told: list[Told]) -> list[str]:
    """What is missing for whoever goes through a page by its places and headings."""
    roles = Counter(one.role for one in told)
    found = [f"{roles[role]} times {role}" for role in ONE_OF_EACH if roles[role] != 1]
    places = Counter((one.role, one.name) for one in told if one.role in NAMED_PLACES)
    found += [f"{role} {name}" for (role, name), times in places.items() if times > 1 or not name]
    headings = [one for one in told if one.role == "heading"]
    levels = [one.facts["level"] for one in headings]
    found += ["a heading without words" for one in headings if not one.name]
    found += [f"from level {a} to {b}" for a, b in pairwise(levels) if b > a + 1]
    if levels.count(1) != 1 or levels[:1] != [1]:
        found.append(f"levels {levels}")
    return found
