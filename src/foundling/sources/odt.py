"""ODT, the text documents of OpenOffice and LibreOffice.

Owns the walk over `content.xml`: paragraphs, their styles, notes, breaks. Comments and deleted text of tracked
changes are left out and counted. Who is named as creator in `meta.xml` is the owner of the computer, and never a
hint (design.md).

Format: OASIS OpenDocument 1.3, part 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from msgspec import Struct
from msgspec.structs import replace

from foundling.errors import SourceError
from foundling.manuscript import Hint, Refusal
from foundling.sources.html import Page
from foundling.sources.names import shown
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.refused import refusal_for
from foundling.sources.sheet import Run, Sheet, Style, document_piece
from foundling.sources.wordstyles import is_default_title, style_for
from foundling.sources.xmltree import attribute, content, every, local, parse
from foundling.sources.zips import MAGIC, ZipReader, open_zip

MEDIA_TYPE: Final = "application/vnd.oasis.opendocument.text"
_CONTENT = "content.xml"
_NEUTRAL = Run("")
# Deeper than this no document's sections, lists and tables are nested.
_DEEPEST = 200
# Elements whose content is no text of the story; the value is what they are counted as.
_LEFT_OUT = {
    "tracked-changes": "",
    "annotation": "comments",
    "annotation-end": "",
    "forms": "",
    "table-of-content": "contents pages",
    "alphabetical-index": "contents pages",
    "note-citation": "",
    "sequence-decls": "",
}
_ADVICE = "look for another copy, or open it in LibreOffice and save it again"


class _Format(Struct, frozen=True):
    """What an automatic style says: its parent's name and the properties that are read here."""

    parent: str = ""
    italic: bool = False
    bold: bool = False
    centred: bool = False
    new_page: bool = False


class OdtSource:
    """OpenDocument texts (.odt, .ott)."""

    name = "odt"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.95 where the ZIP file's first member says so; others are the ZIP source's find."""
        if head.startswith(MAGIC) and b"application/vnd.oasis.opendocument.text" in head[:120]:
            return 0.95
        return None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """One piece: the document."""
        with open_zip(container, limits) as package:
            if b"manifest:encryption-data" in package.read("META-INF/manifest.xml"):
                raise SourceError(container.name, "it is locked with a password", "open it and save it without")
            formats = _formats(container.name, package)
            root = parse(package.read(_CONTENT), container.name, "its text")
            hints = tuple(_properties(container.name, package))
            pictures = tuple(shown(name) for name in package.names if name.startswith("Pictures/"))
        if next(every(root, "text"), None) is None:
            yield refusal_for(_other_kind(root), container.name, container.locator)
            return
        writer = _Writer(container.name, formats)
        for body in every(root, "body"):
            writer.body(body)
        page = writer.page()
        piece = document_piece(container, page, MEDIA_TYPE, hints)
        yield (
            piece
            if isinstance(piece, Refusal)
            else replace(piece, removed=writer.removed(root), pictures=pictures)
        )


def _other_kind(root: Element) -> str:
    """What an OpenDocument file without text is, as `data/refused.toml` calls it."""
    return "slides" if next(every(root, "presentation"), None) is not None else "spreadsheet"


def _formats(name: str, package: ZipReader) -> dict[str, _Format]:
    """The styles of the document by name."""
    formats: dict[str, _Format] = {}
    for part in ("styles.xml", _CONTENT):
        if part in package:
            for style in every(parse(package.read(part), name, "its styles"), "style"):
                formats[attribute(style, "name")] = _format(style)
    return formats


def _format(style: Element) -> _Format:
    italic = bold = centred = new_page = False
    for properties in style:
        italic = italic or attribute(properties, "font-style") in ("italic", "oblique")
        bold = bold or attribute(properties, "font-weight") in ("bold", "600", "700", "800", "900")
        centred = centred or attribute(properties, "text-align") == "center"
        new_page = new_page or attribute(properties, "break-before") == "page"
    return _Format(attribute(style, "parent-style-name"), italic, bold, centred, new_page)


def _properties(name: str, package: ZipReader) -> Iterator[Hint]:
    """The title property, as a faint hint."""
    if "meta.xml" not in package:
        return
    try:
        root = parse(package.read("meta.xml"), name, "its properties")
    except SourceError:
        return
    for title in every(root, "title"):
        if (value := content(title)) and not is_default_title(value):
            yield Hint("title", value, "odt:meta.title")


class _Writer:
    """Writes the body's elements to a sheet."""

    def __init__(self, name: str, formats: dict[str, _Format]) -> None:
        self._name = name
        self._formats = formats
        self._sheet = Sheet("odt")
        self._notes: list[Element] = []
        self._removed: dict[str, int] = {}

    def page(self) -> Page:
        """What was written, the notes that were cited last."""
        notes, self._notes = self._notes, []
        for number, note in enumerate(notes, start=1):
            for paragraph in every(note, "p"):
                runs = [Run(f"[{number}] "), *self._runs(paragraph, _NEUTRAL, 0)]
                self._sheet.paragraph(runs, Style(part="part.back"))
        return self._sheet.page()

    def removed(self, root: Element) -> dict[str, int]:
        """What was left out of the text, counted."""
        deleted = sum(1 for _ in every(root, "deletion"))
        return {**self._removed, "deleted passages": deleted} if deleted else self._removed

    def body(self, element: Element, depth: int = 0) -> None:
        """The paragraphs below an element."""
        if depth > _DEEPEST:
            raise SourceError(self._name, "its sections are nested too deep", _ADVICE)
        for child in element:
            name = local(child)
            if name in ("p", "h"):
                self._paragraph(child)
            elif not self._leave_out(name):
                self.body(child, depth + 1)

    def _paragraph(self, element: Element) -> None:
        style_name = attribute(element, "style-name")
        format_ = self._formats.get(style_name, _Format())
        centred = format_.centred or self._formats.get(format_.parent, _Format()).centred
        style = style_for(format_.parent or style_name, centred)
        if local(element) == "h":
            level = attribute(element, "outline-level")
            style = replace(style, kind="heading", level=int(level) if level in tuple("123456") else 1)
        if format_.new_page:
            self._sheet.new_page()
        base = replace(_NEUTRAL, italic=format_.italic, bold=format_.bold)
        self._sheet.paragraph(list(self._runs(element, base, 0)), style)

    def _runs(self, element: Element, like: Run, depth: int) -> Iterator[Run]:
        """The words of an element and below it, in the format of `like`."""
        if depth > _DEEPEST:
            raise SourceError(self._name, "its words are nested too deep", _ADVICE)
        yield replace(like, text=_levelled(element.text))
        for child in element:
            yield from self._inline(child, like, depth)
            yield replace(like, text=_levelled(child.tail))

    def _inline(self, child: Element, like: Run, depth: int) -> Iterator[Run]:
        name = local(child)
        if name == "s":
            count = attribute(child, "c")
            yield replace(like, text=" " * (min(int(count), 80) if count.isascii() and count.isdigit() else 1))
        elif name == "tab":
            yield replace(like, text="\t")
        elif name == "line-break":
            yield replace(like, text="\n")
        elif name == "note":
            self._notes.append(child)
            yield replace(like, text=f"[{len(self._notes)}]")
        elif not self._leave_out(name):
            yield from self._runs(child, self._inside(child, like), depth + 1)

    def _inside(self, element: Element, like: Run) -> Run:
        format_ = self._formats.get(attribute(element, "style-name"), _Format())
        href = attribute(element, "href") if local(element) == "a" else ""
        return replace(
            like, italic=like.italic or format_.italic, bold=like.bold or format_.bold, href=href or like.href
        )

    def _leave_out(self, name: str) -> bool:
        if name not in _LEFT_OUT:
            return False
        if what := _LEFT_OUT[name]:
            self._removed[what] = self._removed.get(what, 0) + 1
        return True


def _levelled(text: str | None) -> str:
    """White space as OpenDocument means it: a run of it is one space (6.1.2)."""
    if not text:
        return ""
    words = " ".join(text.split())
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() and words else ''}"
