"""What a page shows besides its story: menus, adverts, counters, web rings, guest books.

Owns the decision what of any page is left out of the text; the words and names it goes by are `data/chrome.toml`.
It errs towards keeping: a menu in the text does little harm, a passage left out does much. Whatever can state
something (a byline, a date, a list of tags, breadcrumbs) stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from selectolax.lexbor import LexborNode

from foundling.knowledge import table
from foundling.sources.htmltree import collapse
from foundling.sources.pagetree import PageTree

# A menu has this many links at least, and its links make up this share of its text.
_MENU_LINKS = 3
_MENU_SHARE = 0.75
_MENU_LEVELS = 6
# Nothing longer than this, in characters, is left out for its words or its name alone.
_LONGEST = 1200
_LONGEST_PHRASE = 300
_STEP = 40
_DECORATION = "|·•-–—:»«[]()<>*/~=. \t\r\n\xa0"
# What may stand beside a link that stands apart.
_APART = frozenset(["a", "br", "hr", "p", "div", "table", "center", "img", "h1", "h2", "h3", "ul", "-comment"])
# Elements that may be left out for their name.
_NAMED = ", ".join(
    f"{tag}[{key}]" for tag in ("td", "ul", "ol", "p", "div", "nav", "form") for key in ("id", "class")
)
_HOLDERS = "td, ul, ol, p, div, center, nav, form, footer, h5, h6, small, font"


def furniture(tree: PageTree) -> dict[int, str]:
    """The elements, by `mem_id`, that are furniture, and under `comments` readers' comments."""
    selectors = table("chrome.toml")["selectors"]
    out = dict.fromkeys((node.mem_id for node in tree.all(", ".join(selectors["always"]))), "")
    comments = tree.all(", ".join(selectors["comments"]))
    links = tree.all("a[href]")
    held = _links_held(links)
    phrases = _phrases(tree.markup)
    found = [node for node in tree.all("form") if _is_small_form(node)]
    found += [node for node in links if _is_step(node)]
    found += [node for node in tree.all(_NAMED) if _is_named(node)]
    for node in tree.all(_HOLDERS) if phrases or any(count >= _MENU_LINKS for count in held.values()) else ():
        if (held.get(node.mem_id, 0) >= _MENU_LINKS and _is_menu(node)) or (phrases and _says(node, phrases)):
            found.append(node)
    out |= dict.fromkeys((node.mem_id for node in found), "")
    return out | dict.fromkeys((node.mem_id for node in comments), "comments")


def _links_held(links: Sequence[LexborNode]) -> Counter[int]:
    """How many links each element holds, a few levels down."""
    held: Counter[int] = Counter()
    for link in links:
        parent = link.parent
        for _ in range(_MENU_LEVELS):
            if parent is None:
                break
            held[parent.mem_id] += 1
            parent = parent.parent
    return held


@cache
def _names() -> re.Pattern[str]:
    return re.compile("|".join(table("chrome.toml")["names"]["patterns"]), re.I)


@cache
def _phrase_patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    rows = table("chrome.toml")["phrase"]
    return tuple((tuple(row["needs"]), re.compile(row["pattern"], re.I)) for row in rows)


def _phrases(markup: str) -> list[re.Pattern[str]]:
    """The patterns whose words the page holds."""
    lowered = markup.lower()
    return [pattern for needs, pattern in _phrase_patterns() if any(word in lowered for word in needs)]


@cache
def _menu_words() -> frozenset[str]:
    return frozenset(table("chrome.toml")["menu"]["words"])


@cache
def _menu_likes() -> re.Pattern[str]:
    return re.compile("|".join(table("chrome.toml")["menu"]["patterns"]))


def _is_named(node: LexborNode) -> bool:
    attributes = node.attributes
    named = f"{attributes.get('id') or ''} {attributes.get('class') or ''}".strip()
    return bool(named and _names().search(named)) and _length(node, _LONGEST) < _LONGEST


def _is_small_form(node: LexborNode) -> bool:
    """A search box or a log-in; many a page has its story inside a form, or in one that is never closed."""
    if node.css_first("input, select, textarea, button") is None:
        return False
    return _length(node, _LONGEST_PHRASE) < _LONGEST_PHRASE


def _says(node: LexborNode, phrases: Sequence[re.Pattern[str]]) -> bool:
    """A guest book's or a counter's line: "Sign my guestbook", "You are visitor number 1033"."""
    text = _text(node, _LONGEST_PHRASE)
    return 0 < len(text) <= _LONGEST_PHRASE and any(pattern.search(text) for pattern in phrases)


def _is_step(link: LexborNode) -> bool:
    """A link that says "Next" or "Back to index" and stands apart from prose."""
    if _length(link, _STEP) > _STEP or _words(link) not in _menu_words():
        return False
    for step in ("prev", "next"):
        beside = getattr(link, step)
        while beside is not None and beside.is_text_node and not (beside.text_content or "").strip(_DECORATION):
            beside = getattr(beside, step)
        if beside is not None and (beside.is_text_node or beside.tag not in _APART):
            return False
    return True


def _words(node: LexborNode) -> str:
    return collapse(node.text(deep=True)).lower().strip(_DECORATION)


def _is_menu(node: LexborNode) -> bool:
    """Three links or more with little between them, one of which at least says what menus say."""
    links = linked = total = 0
    known = False
    for seen, (inner, in_link) in enumerate(_walk(node)):
        if inner.is_text_node:
            length = len(collapse(inner.text_content or "").strip(_DECORATION))
            total += length
            linked += length if in_link else 0
        elif inner.tag == "a" and inner.attributes.get("href") is not None:
            links += 1
            said = _words(inner)
            known = known or said in _menu_words() or _menu_likes().fullmatch(said) is not None
        elif inner.tag in ("table", "h1", "h2", "h3", "dl", "blockquote"):
            return False
        if total > _LONGEST or seen > 400:
            return False
    return links >= _MENU_LINKS and known and linked >= _MENU_SHARE * max(total, 1)


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """What `root` holds, in order, and whether each lies in a link."""
    stack: list[tuple[LexborNode | None, bool]] = [(root.first_child, False)]
    while stack:
        node, linked = stack.pop()
        if node is None:
            continue
        stack.append((node.next, linked))
        yield node, linked
        stack.append((node.first_child, linked or node.tag == "a"))


def _text(node: LexborNode, most: int) -> str:
    """The element's text, as much as shows whether it is longer than `most`."""
    parts, length = [], 0
    for seen, inner in enumerate(node.traverse(include_text=True)):
        if inner.is_text_node:
            parts.append(inner.text_content or "")
            length += len(parts[-1].strip())
        if length > most or seen > 100:
            return "x" * (most + 1)
    return collapse(" ".join(parts))


def _length(node: LexborNode, most: int) -> int:
    return len(_text(node, most))
