"""The form of a list of works: CSV as spreadsheet programs and scripts write it.

Owns what separates the columns (commas, tabs, semicolons), encodings, and rows that run over several lines. A list
is read where it lies, row by row, so that memory does not grow with it. Each row has an encoding of its own.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from mmap import mmap

from msgspec import Struct

from foundling.errors import SourceError
from foundling.sources.decoding import bom_of
from foundling.sources.dumps.taken import texts_of

# A cell, and a line of one, is no longer than this, in bytes.
LONGEST_CELL = 64 * 1024**2
_LINE = re.compile(rb"[^\r\n]{0,%d}+(?:\r\n|\r|\n|\Z)" % LONGEST_CELL)
_SEPARATORS = (",", "\t", ";")
_ADVICE = "mend it with a spreadsheet program, then add it again"
Buffer = bytes | mmap


class ListRow(Struct, frozen=True):
    """A row that says something: its number in the list (the header is 1), what stands under each column's name.

    `encoding` is that of its bytes where they are not UTF-8.
    """

    number: int
    cells: tuple[tuple[str, str], ...]
    encoding: str | None


def columns_of(head: bytes) -> list[str]:
    """The names in the first line of a file that begins so, in small letters; none where it is no header."""
    marked = bom_of(head)
    if marked is not None:
        head = head[len(marked[0]) :].decode(marked[1], "replace").encode("utf-8")
    line = _LINE.match(head)
    return [] if line is None or b"\0" in line[0] else _names(line[0].decode("latin-1"))


def list_rows(buffer: Buffer, name: str) -> Iterator[ListRow]:
    """The rows of a list, but for those without a word.

    Raises SourceError about `name` where the rest cannot be told apart.
    """
    csv.field_size_limit(LONGEST_CELL)
    marked = bom_of(buffer[:4])
    wide = marked[1] if marked is not None and marked[1] != "utf-8" else None
    if wide is not None:
        buffer = buffer[:].decode(wide, "replace").encode("utf-8")
    lines = _Lines(buffer, 3 if buffer[:3] == b"\xef\xbb\xbf" else 0, name)
    header = next(lines, "")
    names = _names(header)
    reader = csv.reader(lines, delimiter=_separator(header))
    number = 1
    while True:
        number += 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise SourceError(name, f"it cannot be read from row {number} on ({error})", _ADVICE) from error
        if cells is None:
            return
        if lines.ended:
            why = f"a quotation mark in row {number} is never closed, so that the rows behind it are lost in it"
            raise SourceError(name, why, _ADVICE)
        values, encoding = texts_of(cell.encode("latin-1") for cell in cells)
        said = tuple(
            (column, value.strip()) for column, value in zip(names, values, strict=False) if value.strip()
        )
        if said:
            yield ListRow(number, said, wide or encoding)


class _Lines:
    """The lines of a buffer with their ends, a character for each byte. `ended`: another one was asked for."""

    def __init__(self, buffer: Buffer, at: int, name: str) -> None:
        self._buffer = buffer
        self._at = at
        self._name = name
        self.ended = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self._at >= len(self._buffer):
            self.ended = True
            raise StopIteration
        line = _LINE.match(self._buffer, self._at)
        if line is None:
            raise SourceError(self._name, f"it has a line of more than {LONGEST_CELL:,} bytes", _ADVICE)
        self._at = line.end()
        return line[0].decode("latin-1")


def _separator(header: str) -> str:
    return max(_SEPARATORS, key=header.count)


def _names(header: str) -> list[str]:
    """The names of the columns; a table of a program's begins with one that has none."""
    try:
        cells = next(csv.reader([header.rstrip("\r\n")], delimiter=_separator(header)), [])
    except csv.Error:
        return []
    names, _ = texts_of(cell.encode("latin-1") for cell in cells)
    return [" ".join(name.replace("_", " ").split()).lower() for name in names]
