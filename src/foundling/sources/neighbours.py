"""What index pages and metadata files say of the files beside and below them.

Owns which files of a folder are read for that, how much of them, and to which files their hints go. How each says
it is `indexpage`, `infofile` and `opf`. Every folder costs at most READ_FILES files of READ_BYTES bytes.

    >>> neighbour_hints(b"heap", [b"metadata.opf", b"weir.epub"])  # doctest: +SKIP
    {b'weir.epub': (Hint(field='title', value='The Weir', origin='neighbour:metadata.opf', span=None),)}
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from foundling.errors import SourceError
from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.calibrefolder import DATABASE, calibre_hints
from foundling.sources.decoding import decode
from foundling.sources.indexpage import page_hints
from foundling.sources.infofile import description_hints, info_hints
from foundling.sources.names import shown
from foundling.sources.opf import metadata_hints
from foundling.sources.xmltree import parse

READ_FILES = 24
READ_BYTES = 2 * 1024**2
# What a file says of another, by the other's path relative to the folder (`/` between steps, as on the web).
Said = Iterator[tuple[str, Hint]]


def neighbour_hints(folder: bytes, names: Sequence[bytes]) -> Mapping[bytes, tuple[Hint, ...]]:
    """The hints for files in and below a folder on disk, by their paths relative to it; `names` are its entries.

    A neighbour that cannot be read says nothing here: the walk meets it as a file, and says so.
    """
    said: dict[str, tuple[Hint, ...]] = {}
    if any(_kind(os.fsdecode(name)) for name in names):
        listed = [os.fsdecode(name) for name in names]
        said = hints_among(listed, lambda name: _read(os.path.join(folder, os.fsencode(name))))
    if DATABASE in names:
        for path, hints in calibre_hints(folder).items():
            said[path] = (*said.get(path, ()), *hints)
    return {os.fsencode(path): hints for path, hints in said.items()}


def hints_among(names: Sequence[str], read: Callable[[str], bytes]) -> dict[str, tuple[Hint, ...]]:
    """The hints for files in and below a folder, by relative path; `read` gives the first bytes of a neighbour."""
    found: dict[str, dict[Hint, None]] = {}
    speakers = [(name, kind) for name in names if (kind := _kind(name))]
    for name, kind in speakers[:READ_FILES]:
        origin = f"neighbour:{shown(name)}"
        for path, hint in _said(kind, name, read(name)[:READ_BYTES], names):
            found.setdefault(path, {})[replace(hint, origin=origin)] = None
    return {path: tuple(hints) for path, hints in found.items()}


def _kind(name: str) -> str:
    """How a file of this name speaks of others; "" where it does not."""
    lowered = name.lower()
    return "package" if lowered.endswith(".opf") else _kinds().get(lowered, "")


@cache
def _kinds() -> Mapping[str, str]:
    return {name: kind for kind, names in table("neighbours.toml")["names"].items() for name in names}


def _read(path: bytes) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read(READ_BYTES)
    except OSError:
        return b""


def _said(kind: str, name: str, data: bytes, present: Sequence[str]) -> Said:
    if kind == "package":
        yield from _package(name, data, present)
    elif kind == "descriptions":
        yield from description_hints(decode(data).text, present)
    elif kind == "texts":
        yield from info_hints(decode(data).text, [other for other in present if other != name])
    else:
        yield from page_hints(decode(data).text)


def _package(name: str, data: bytes, present: Sequence[str]) -> Said:
    try:
        hints = list(metadata_hints(parse(data, name, "its metadata")))
    except SourceError:
        return
    for book in _spoken_for(name, present):
        for hint in hints:
            yield book, hint


def _spoken_for(name: str, present: Iterable[str]) -> list[str]:
    """The books that a package document speaks for.

    `Weir.opf` speaks for `Weir.epub` and `Weir.txt`; `metadata.opf` for the book of its folder, in all its
    formats, but for none where the folder holds several books.
    """
    books = [
        other for other in present if other.lower().endswith(tuple(table("neighbours.toml")["books"]["suffixes"]))
    ]
    if name.lower() not in table("neighbours.toml")["names"]["package"]:
        stem = os.path.splitext(name)[0]
        return [book for book in books if os.path.splitext(book)[0] == stem]
    return books if len({os.path.splitext(book)[0] for book in books}) == 1 else []
