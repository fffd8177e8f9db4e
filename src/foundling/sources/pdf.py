"""PDF files that hold their text.

Owns the kind and the taking of lines from pages with `pypdfium2`; making paragraphs of them is `pdflines`. A scan
without text is refused, naming a program that reads it. Author and title of the properties are mostly the owner of
the computer and the name of a file: the author is never a hint, the title a faint one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from foundling.errors import SourceError
from foundling.manuscript import Hint, Refusal
from foundling.sources.pdflines import DIVIDED, Line, write_pages
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.sheet import Sheet, document_piece
from foundling.sources.whole import read_whole
from foundling.sources.wordstyles import is_default_title

MEDIA_TYPE = "application/pdf"
_MAGIC = b"%PDF-"
# The signature may stand behind a few bytes of a mail gateway or a shell (ISO 32000-1, annex H, note 13).
_MAGIC_WITHIN = 1024
# Fewer letters a page than this, on average, are a scan's stamps and page numbers, not its text.
LETTERS_PER_PAGE = 20
# Behind the end of a line; pdfium runs a line on that a hyphen ends.
_ENDS = re.compile(rf"(?<=[\n{DIVIDED}])")
_OCR = "make its text with `ocrmypdf FILE out.pdf` and add that"


class PdfSource:
    """Portable documents."""

    name = "pdf"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.9 for the signature at the start, 0.5 near it."""
        if head.startswith(_MAGIC):
            return 0.9
        return 0.5 if _MAGIC in head[:_MAGIC_WITHIN] and b" obj" in head else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """One piece: the document."""
        with container.open() as stream:
            data = read_whole(stream, container, limits)
        document = _open(container.name, data)
        try:
            pages = [_lines(container.name, document, number) for number in range(len(document))]
            title = document.get_metadata_value("Title").strip()
        finally:
            document.close()
        letters = sum(len(line.text) for page in pages for line in page)
        if letters < LETTERS_PER_PAGE * len(pages):
            yield Refusal(container.name, "its pages are pictures without text", _OCR, container.locator)
            return
        sheet = Sheet("pdf")
        dropped = write_pages(pages, sheet)
        page = sheet.page()
        hints = (Hint("title", title, "pdf:Title"),) if title and not is_default_title(title) else ()
        piece = document_piece(container, page, MEDIA_TYPE, hints)
        yield (
            piece
            if isinstance(piece, Refusal)
            else replace(piece, removed={"running heads": dropped} if dropped else {})
        )


def _open(name: str, data: bytes) -> Any:
    import pypdfium2  # most heaps hold no PDF, and every process would load it

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            why, advice = (
                "it is locked with a password",
                "unlock it with `qpdf --decrypt --password=… FILE out.pdf`",
            )
        else:
            why, advice = (
                "it is damaged, or no PDF",
                "look for another copy, or repair it with `qpdf FILE out.pdf`",
            )
        raise SourceError(name, why, advice) from error
    if not len(document):
        raise SourceError(name, "it has no pages", "look for another copy")
    return document


def _lines(name: str, document: Any, number: int) -> list[Line]:
    """The lines of a page from top to bottom as the file orders them."""
    from pypdfium2 import PdfiumError

    try:
        page = document[number]
        text_page = page.get_textpage()
        text = text_page.get_text_range()
    except PdfiumError as error:
        raise SourceError(name, f"page {number + 1} is damaged", "repair it with `qpdf FILE out.pdf`") from error
    lines = []
    at = 0
    count = text_page.count_chars()
    for raw in _ENDS.split(text):
        words = raw.rstrip("\r\n")
        inked = words.rstrip(f" {DIVIDED}")
        first, last = at + len(words) - len(words.lstrip()), at + len(inked) - 1
        at += len(raw)
        if inked.strip() and last < count:
            lines.append(_line(text_page, words, first, last))
    text_page.close()
    page.close()
    return lines


def _line(text_page: Any, words: str, first: int, last: int) -> Line:
    """`first` and `last` are the line's outermost letters, as pdfium counts them."""
    left, bottom, _, _ = text_page.get_charbox(first, loose=True)
    _, low, right, high = text_page.get_charbox(last, loose=True)
    return Line(words, left, right, min(bottom, low), max(high - low, 1.0))
