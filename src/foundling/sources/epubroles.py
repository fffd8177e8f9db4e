"""What each document of an EPUB is: the story, what stands before and after it, or its contents.

Owns the decision, from the vocabularies and marks in `data/epub_roles.toml` and from what the page holds.
"""

from __future__ import annotations

import re
from enum import Enum
from fnmatch import fnmatchcase
from functools import cache
from posixpath import basename

from msgspec import Struct

from foundling.knowledge import table
from foundling.sources.html import Page

# A page is a table of contents where at least this share of its letters are links, and so many of them.
CONTENTS_SHARE = 0.8
CONTENTS_LINKS = 3
# A cover or title page that a name or a label tells of is shorter than this; a longer one holds the story too.
FRONT_LETTERS = 6000
_EPUB_TYPE = re.compile(r"""<(?:body|section|div|html)\b[^>]{0,300}?\bepub:type\s*=\s*["']([^"']{1,100})["']""")
# How much of a document may carry marks.
_MARKED = 4000


class Role(Enum):
    """What a document is; the value is the word for it in a hint's origin."""

    STORY = "story"
    TITLE = "title"
    PREFACE = "preface"
    AFTERWORD = "afterword"
    OUT = "contents"

    @property
    def part(self) -> str:
        """The structural hint this role gives ("" where it gives none)."""
        return _PARTS.get(self, "")


_PARTS = {Role.TITLE: "part.front", Role.PREFACE: "part.front", Role.AFTERWORD: "part.back"}
_ROLES = {
    "contents": Role.OUT,
    "cover": Role.TITLE,
    "title": Role.TITLE,
    "preface": Role.PREFACE,
    "afterword": Role.AFTERWORD,
}


class Document(Struct, frozen=True):
    """A document of the spine, unread.

    `guide` is what EPUB 2's guide calls it, `properties` what EPUB 3's manifest does, `label` its entry in the
    table of contents ("" for each where there is none); `repairs` is what decoding its markup mended.
    """

    path: str
    markup: str
    guide: str = ""
    properties: tuple[str, ...] = ()
    label: str = ""
    repairs: tuple[str, ...] = ()


class _Row(Struct, frozen=True):
    role: Role
    types: frozenset[str]
    marks: tuple[str, ...]
    names: tuple[str, ...]
    labels: frozenset[str]


def marked_role(document: Document) -> Role | None:
    """The role that a known program's marks give a document, or None where it has none."""
    head = document.markup[:_MARKED]
    return next((row.role for row in _rows() if any(mark in head for mark in row.marks)), None)


def role_of(document: Document, page: Page) -> Role:
    """The role of a document; marks of known programs first, then vocabularies, then names and labels."""
    if (marked := marked_role(document)) is not None:
        return marked
    types = {document.guide, *document.properties, *_types(document.markup[:_MARKED])}
    for row in _rows():
        if not row.types.isdisjoint(types) and (row.role is Role.OUT or len(page.text) < FRONT_LETTERS):
            return row.role
    if "nav" in document.properties or _is_contents(page):
        return Role.OUT
    return _named(document, page)


def _named(document: Document, page: Page) -> Role:
    if len(page.text) >= FRONT_LETTERS:
        return Role.STORY
    name, label = basename(document.path).lower(), " ".join(document.label.lower().split())
    for row in _rows():
        if row.role is Role.OUT:
            continue
        if label in row.labels or any(fnmatchcase(name, pattern) for pattern in row.names):
            return row.role
    return Role.STORY


def _types(head: str) -> list[str]:
    match = _EPUB_TYPE.search(head)
    return match[1].lower().split() if match else []


def _is_contents(page: Page) -> bool:
    links = [block.span for block in page.blocks if block.kind == "link"]
    if len(links) < CONTENTS_LINKS:
        return False
    letters = sum(map(len, page.text.split()))
    return sum(span.end - span.start for span in links) >= CONTENTS_SHARE * letters


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(
        _Row(
            _ROLES[name],
            frozenset(row["types"]),
            tuple(row["marks"]),
            tuple(row["names"]),
            frozenset(row["labels"]),
        )
        for name, row in table("epub_roles.toml").items()
    )
