"""What a page states beside its text: `<title>`, meta elements, JSON-LD, OpenGraph, comments in the markup.

Owns hints without a span; `data/statements.toml` says which name means which field. The name of a machine's owner,
which word processors and page editors put into `<meta name="author">` unasked, is private and never a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import msgspec

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.htmltree import collapse
from foundling.sources.pagetree import PageTree

_LONGEST = 2000
# Names under which a page states the title of the work, not its own.
_OWN_TITLES = frozenset({"dc.title"})
_STORYINFO = re.compile(r"<!--+\s*STORY\s?INFO\b([^>]{0,4000}?)--+>", re.I)
_INFO_LINE = re.compile(r"""^[ \t]*([A-Za-z][A-Za-z ]{1,20}?)[ \t]*[:=][ \t]*["']?([^\n"']+)""", re.M)


# Where a browser saved the page from: "saved from url=(0031)http://www.example.org/rain.htm" (Mark of the Web),
# "Page saved with SingleFile … url: https://example.org/rain".
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,5}\)(https?://[^\s>]{1,2000}?)(?:\s|-->)", re.I)
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(https?://\S{1,2000})", re.I)
# Such a comment stands at the page's head.
_HEAD = 20_000


def statements(tree: PageTree) -> Iterator[Hint]:
    """Everything the page states of itself outside its text."""
    if tree.title:
        yield Hint("title", tree.title[:_LONGEST], "html:title")
    canonical = tree.first("link[rel=canonical]")
    address = (canonical.attributes.get("href") or "") if canonical is not None else ""
    if address.startswith("http"):
        yield Hint("url", address[:_LONGEST], "html:link:canonical")
    else:
        yield from _saved_from(tree.markup)
    yield from _metas(tree)
    yield from _linked_data(tree)
    yield from _story_info(tree.markup)


def _metas(tree: PageTree) -> Iterator[Hint]:
    fields = table("statements.toml")["meta"]
    private = any(name in tree.generator for name in table("statements.toml")["private"]["generators"])
    for name, content in tree.metas:
        field = fields.get(name)
        if field and not (field == "author" and private):
            # what a page is called in a list of links is no better than its title bar
            origin = f"html:title:{name}" if field == "title" and name not in _OWN_TITLES else f"html:meta:{name}"
            yield Hint(field, content[:_LONGEST], origin)


def _saved_from(markup: str) -> Iterator[Hint]:
    for pattern in (_SAVED_FROM, _SINGLE_FILE):
        match = pattern.search(markup, 0, _HEAD)
        if match is not None:
            yield Hint("url", match[1], "html:comment:saved-from")
            return


def _linked_data(tree: PageTree) -> Iterator[Hint]:
    fields = table("statements.toml")["linked"]
    for node in tree.all("script[type='application/ld+json']"):
        try:
            data = msgspec.json.decode(node.text() or "")
        except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
            continue
        for item in data if isinstance(data, list) else [data]:
            if isinstance(item, dict) and item.get("@type") in table("statements.toml")["private"]["works"]:
                for key, field in fields.items():
                    yield from _linked(field, item.get(key), f"html:json-ld:{key}")


def _linked(field: str, value: object, origin: str) -> Iterator[Hint]:
    if isinstance(value, str) and collapse(value):
        yield Hint(field, collapse(value)[:_LONGEST], origin)
    elif isinstance(value, Mapping):
        yield from _linked(field, value.get("name"), origin)
    elif isinstance(value, list):
        for item in value[:100]:
            yield from _linked(field, item, origin) if not isinstance(item, list) else ()


def _story_info(markup: str) -> Iterator[Hint]:
    """`<!-- STORYINFO title: … fandom: … date: … -->`, as some authors' sites have it."""
    fields = table("statements.toml")["info"]
    for match in _STORYINFO.finditer(markup):
        for line in _INFO_LINE.finditer(match[1]):
            field = fields.get(line[1].lower())
            if field:
                yield Hint(field, collapse(line[2]), f"html:comment:{line[1].lower()}")
