"""Books that Foundling made: their text, record and structure as they were when the book was made.

Owns reading what such a book carries (`foundling.exports.carried` says what that is). It is believed of one text
only: where the book's pages do not hold, code point for code point, the text whose SHA-256 it names, somebody has
edited the book, and it is read like any other. Where a program has changed its title or names, the package's word
goes before the record that the book carries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

import msgspec
from msgspec import Raw, Struct

from foundling.errors import SourceError
from foundling.manuscript import Block, Hint
from foundling.sources.opf import Item, Package
from foundling.sources.xmltree import attribute, parse
from foundling.sources.zips import ZipReader
from foundling.spans import Span, text_sha256

FORMAT = 1
ORIGIN = "foundling:record"
_MARK = "data-foundling"
# Words of a first line that heads a chapter without being its title: "Chapter Twenty-Three".
_HEADING = 4


class Carried(Struct, frozen=True):
    """A book's text, and what it knows of it."""

    text: str
    blocks: tuple[Block, ...]
    hints: tuple[Hint, ...]


class _Place(Struct):
    kind: str
    span: Span


class _Chapter(Struct):
    title: str | None
    span: Span


class _Said(Struct):
    """The file as it is written; what else it holds is of no concern here."""

    foundling: int
    text_sha256: str
    shown: list[str]
    record: Raw
    parts: list[_Place]
    chapters: list[_Chapter]
    blocks: list[tuple[str, int, int, int | None, str | None]]


def read_carried(book: ZipReader, package: Package, spine: Sequence[Item]) -> Carried | None:
    """What the book carries, or None where it is no book of Foundling's, or has been edited since."""
    if package.record is None or package.record not in book:
        return None
    try:
        said = msgspec.json.decode(book.read(package.record), type=_Said)
        text = "".join(_texts(book, spine))
    except (msgspec.DecodeError, SourceError):
        return None
    if said.foundling != FORMAT or text_sha256(text) != said.text_sha256:
        return None
    blocks = (
        Block(kind, Span(start, end), level, href)
        for kind, start, end, level, href in said.blocks
        if 0 <= start <= end <= len(text)
    )
    stated = [hint.value for field in ("title", "author") for hint in package.hints if hint.field == field]
    record = (Hint("record", bytes(said.record).decode("utf-8"), ORIGIN),)
    untouched = set(stated) <= set(said.shown)
    hints = (*(record if untouched else package.hints), *_hints(said, text))
    return Carried(text, tuple(blocks), hints)


def _hints(said: _Said, text: str) -> Iterator[Hint]:
    for part in said.parts:
        if part.kind in ("front", "body", "note", "back") and _lies_in(part.span, text):
            yield Hint(f"part.{part.kind}", "", "foundling:parts", part.span)
    for post in _posts(said.parts, len(text)):
        yield Hint("post", "", "foundling:parts", post)
    for chapter in said.chapters:
        if _lies_in(chapter.span, text):
            yield Hint("chapter", chapter.title or "", "foundling:chapters", _heading(text, chapter))


def _posts(parts: Sequence[_Place], length: int) -> Iterator[Span]:
    """The posts that the text was joined of: each begins with front matter, where a story stood before."""
    starts, begun = [0], False
    for part in parts:
        if part.kind == "front" and begun:
            starts.append(part.span.start)
            begun = False
        begun = begun or part.kind == "body"
    if len(starts) > 1:
        yield from (Span(*ends) for ends in pairwise([*starts, length]) if ends[0] < ends[1])


def _heading(text: str, chapter: _Chapter) -> Span:
    """The line that a chapter begins with, if that is its heading; else the empty span where it begins."""
    span = chapter.span
    end = text.find("\n", span.start, span.end)
    line = text[span.start : end if end >= 0 else span.end]
    title, letters = _letters(chapter.title or ""), _letters(line)
    heads = (title in letters or letters in title) if title else len(line.split()) <= _HEADING
    return Span(span.start, end if end >= 0 else span.end) if heads else Span(span.start, span.start)


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _lies_in(span: Span, text: str) -> bool:
    return 0 <= span.start <= span.end <= len(text)


def _texts(book: ZipReader, spine: Sequence[Item]) -> Iterator[str]:
    for item in spine:
        if item.path in book:
            root = parse(book.read(item.path), item.path, "a page")
            for element in root.iter():
                if attribute(element, _MARK) == "text":
                    yield from _text(element)


def _text(root: Element) -> Iterator[str]:
    """The text in an element, without what was added to be shown; a character given by its number is that one."""
    waiting: list[Element | str] = [root]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
            continue
        if one is not root and one.tail:
            waiting.append(one.tail)
        if attribute(one, _MARK) == "added":
            continue
        number = attribute(one, "data-char")
        if number:
            yield _character(number)
        waiting.extend(reversed(one))
        if one.text:
            waiting.append(one.text)


def _character(number: str) -> str:
    try:
        return chr(int(number, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
