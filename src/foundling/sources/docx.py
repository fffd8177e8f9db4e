"""DOCX, the documents of Word since 2007.

Owns what is read of a package and what is left out of it; docxwriter.py writes the document to a sheet. Comments
and deleted text of tracked changes are left out and counted. Who is named as creator in the properties is the
owner of the computer, and never a hint (design.md).

Format: ECMA-376, part 1, chapter 17.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, Final
from xml.parsers.expat import ExpatError

from msgspec.structs import replace

from foundling.errors import SourceError
from foundling.manuscript import Hint, Refusal
from foundling.sources.names import shown
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.sheet import Sheet, document_piece
from foundling.sources.whole import read_whole
from foundling.sources.wordstyles import is_default_title
from foundling.sources.xmltree import content, every, parse
from foundling.sources.zips import MAGIC, ZIP_ERRORS, ZipReader, open_zip

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_DOCUMENT = "word/document.xml"
_DELETED = re.compile(rb"<w:del[ >]")
_COMMENT = re.compile(rb"<w:comment[ >]")
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
# Parts larger than this are no manuscript: 64 MiB of markup are some four million words.
_LARGEST_PART = 64 * 1024**2
_ADVICE = "look for another copy, or open it in LibreOffice and save it again"


class DocxSource:
    """Word documents of the packed kind (.docx, .docm, .dotx)."""

    name = "docx"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.9 where one of the first members is Word's; others are the ZIP source's find."""
        return 0.9 if head.startswith(MAGIC) and b"word/document.xml" in head else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """One piece: the document."""
        with open_zip(container, limits) as package:
            removed = _checked(container.name, package)
            pictures = tuple(shown(name) for name in package.names if name.startswith("word/media/"))
            hints = tuple(_properties(container.name, package))
        from foundling.sources.docxwriter import Writer  # brings mammoth: long to import, and few files need it

        document = _read(container, limits)
        sheet = Sheet("docx")
        Writer(sheet, document.notes).elements(document.children)
        page = sheet.page()
        piece = document_piece(container, page, MEDIA_TYPE, hints)
        yield piece if isinstance(piece, Refusal) else replace(piece, removed=removed, pictures=pictures)


def _checked(name: str, package: ZipReader) -> dict[str, int]:
    """What is left out of the text; raises SourceError for parts that are too large or declare entities."""
    removed: dict[str, int] = {}
    for part in package.names:
        if not part.endswith((".xml", ".rels")):
            continue
        data = package.read(part)
        if len(data) > _LARGEST_PART:
            raise SourceError(name, f"its part {shown(part)} is larger than any manuscript", _ADVICE)
        if _DECLARES.search(data[:4096]):
            raise SourceError(name, "it declares XML entities, which may be made to harm", "do not open it")
        if part == _DOCUMENT:
            removed["deleted passages"] = len(_DELETED.findall(data))
        elif part == "word/comments.xml":
            removed["comments"] = len(_COMMENT.findall(data))
    return {what: count for what, count in removed.items() if count}


def _properties(name: str, package: ZipReader) -> Iterator[Hint]:
    """The title property, as a faint hint: programs fill it with the first line or the template's name."""
    part = "docProps/core.xml"
    if part not in package:
        return
    try:
        root = parse(package.read(part), name, "its properties")
    except SourceError:
        return
    for title in every(root, "title"):
        if (value := content(title)) and not is_default_title(value):
            yield Hint("title", value, "docx:core.title")


def _read(container: Container, limits: Limits) -> Any:
    """The document as mammoth's model; raises SourceError where it cannot be read."""
    import mammoth

    seen: list[Any] = []

    def keep(document: Any) -> Any:
        seen.append(document)
        return document.copy(children=[])

    with container.open() as stream:
        data = io.BytesIO(read_whole(stream, container, limits))
    try:
        mammoth.convert_to_html(data, transform_document=keep)
    except (*ZIP_ERRORS, ExpatError, OSError, AttributeError, IndexError, TypeError) as error:
        # mammoth trusts documents: a missing part, a number that is none or a lost reference raises any of these.
        raise SourceError(container.name, "it is damaged, or no Word document", _ADVICE) from error
    except RecursionError as error:
        raise SourceError(container.name, "its tables are nested too deep", _ADVICE) from error
    return seen[0]
