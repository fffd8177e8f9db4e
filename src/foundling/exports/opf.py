"""A work's record as a package document of its own (`NAME.opf`), as calibre and others lay it beside a book.

Owns the file's frame; what it says is what a book says of itself (`exports.epub.package`).
"""

from __future__ import annotations

from typing import BinaryIO

from foundling.exports.card import changed
from foundling.exports.epub.package import PREFIX, dublin_core, own, series
from foundling.exports.protocol import PLAIN, Options, prepared
from foundling.library.types import Edition


def write_opf(edition: Edition, sink: BinaryIO, /, *, options: Options = PLAIN) -> None:
    """Write the record."""
    edition = prepared(edition, options)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" prefix="{PREFIX}">',
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
        *dublin_core(edition),
        *series(edition),
        f'<meta property="dcterms:modified">{changed(edition)}</meta>',
        *own(edition, options),
        "</metadata>",
        "</package>",
        "",
    ]
    sink.write("\n".join(line for line in lines[:-1] if line).encode("utf-8") + b"\n")
