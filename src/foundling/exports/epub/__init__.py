"""EPUB 3: a book with the record on its first page, and the text in files small enough for any device.

Owns the order of a book's files and how the text is shared out among them; `package` writes what describes the
book, `pages` the pages. A book of the same edition is the same, byte for byte. Taken in again, it gives the same
text and record (`exports.carried`).

Format: W3C "EPUB 3.3"; what it asks of packages holds for 3.2 and 3.0.1 as well.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from msgspec import Struct

from foundling.exports import card
from foundling.exports.carried import carried
from foundling.exports.epub import package, pages
from foundling.exports.markup import Markup, Section
from foundling.exports.protocol import PLAIN, Options, prepared
from foundling.library.types import Edition

# Bytes of one file of the text; devices stumble over much more than 250 KB.
MOST = 200_000
# ZIP files begin in 1980; no clock enters into a book.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6
# Bytes of a book that are put together in memory; a larger one is in a file meanwhile.
_IN_MEMORY = 16 * 1024**2


class Page(Struct, frozen=True):
    """A file of the text: its name, what it is, and its entry in the contents (None: it goes on with the last)."""

    name: str
    kind: str
    label: str | None
    markup: str


def write_epub(edition: Edition, sink: BinaryIO, /, *, options: Options = PLAIN) -> None:
    """Write the book."""
    edition = prepared(edition, options)
    language = card.language(edition)
    # Sizes are written before what they are the size of, which takes a file that can be gone back in.
    with SpooledTemporaryFile(_IN_MEMORY) as held:
        with zipfile.ZipFile(held, "w") as book:
            _fill(book, edition, language, options)
        held.seek(0)
        copyfileobj(held, sink)


def _fill(book: zipfile.ZipFile, edition: Edition, language: str, options: Options) -> None:
    _put(book, "mimetype", b"application/epub+zip", packed=False)
    _put(book, "META-INF/container.xml", package.CONTAINER)
    _put(book, "EPUB/book.css", pages.style())
    _put(book, "EPUB/title.xhtml", pages.title(edition, options))
    if has_advisories := options.advisories and pages.has_advisories(edition):
        _put(book, "EPUB/advisories.xhtml", pages.advisories(edition))
    entries = []
    for page in _pages(edition):
        _put(book, f"EPUB/{page.name}", pages.text(page.markup, page.label, edition, language))
        entries.append((page.name, page.kind, page.label))
    _put(book, "EPUB/foundling.json", carried(edition, options))
    _put(book, "EPUB/nav.xhtml", pages.contents(edition, entries, advisories=has_advisories))
    _put(book, "EPUB/package.opf", package.opf(edition, entries, options, advisories=has_advisories))


def _pages(edition: Edition) -> Iterator[Page]:
    markup = Markup(edition.reading)
    number = 0
    for section in markup.sections:
        for place, inside in enumerate(_shares(markup, section)):
            number += 1
            label = section.label if place == 0 else None
            yield Page(f"text-{number:04}.xhtml", section.kind, label, pages.section(inside, section.kind))


def _shares(markup: Markup, section: Section) -> Iterator[str]:
    """The section's markup in shares of at most MOST bytes, or one piece."""
    held: list[tuple[str, str | None]] = []
    size = 0
    for block, around in markup.blocks(section):
        more = len(block.encode("utf-8", "replace"))
        if held and size + more > MOST:
            yield pages.enclosed(held)
            held, size = [], 0
        held.append((block, around))
        size += more
    yield pages.enclosed(held)


def _put(book: zipfile.ZipFile, name: str, data: bytes, *, packed: bool = True) -> None:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    entry.external_attr = 0o644 << 16
    entry.create_system = 3
    book.writestr(entry, data, compresslevel=_LEVEL)
