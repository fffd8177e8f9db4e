"""ZIP archives: their members, one at a time, as containers of their own.

Owns the walk over a ZIP file's directory, and telling ZIP files that are books or documents from those that
hold them. What a broken or hostile archive can do is in `zips` and `spool`.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from foundling.errors import LimitError, SourceError
from foundling.manuscript import Hint, Refusal
from foundling.sources import zips
from foundling.sources.docx import DocxSource
from foundling.sources.epub import EpubSource
from foundling.sources.litter import is_furniture
from foundling.sources.members import Locators, bomb
from foundling.sources.names import shown, within
from foundling.sources.neighbours import READ_BYTES, hints_among
from foundling.sources.odt import OdtSource
from foundling.sources.protocol import Container, Limits, Piece, Source
from foundling.sources.refused import refusal_for
from foundling.sources.spool import CountingStream, Meter, spooled
from foundling.sources.zipscan import scan

_EMPTY_MAGIC = b"PK\x05\x06"
# A member of this name makes a ZIP file the business of this source.
_KINDS: tuple[tuple[str, type[Source]], ...] = (
    ("META-INF/container.xml", EpubSource),
    ("word/document.xml", DocxSource),
    ("META-INF/manifest.xml", OdtSource),
)
# ZIP files that are documents of a kind that holds no story; the key in data/refused.toml.
_REFUSED_KINDS = (
    ("xl/workbook.xml", "spreadsheet"),
    ("ppt/presentation.xml", "slides"),
    ("Index/Document.iwa", "pages"),
)


class ZipSource:
    """ZIP files, whatever they are called."""

    name = "zip"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.6 for the signature: sources of books and documents, which are ZIP files too, are surer of theirs."""
        return 0.6 if head.startswith((zips.MAGIC, _EMPTY_MAGIC)) else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """The members in directory order; of a damaged archive, those that can still be read."""
        with container.open() as stream:
            counted = CountingStream(stream)
            try:
                archive = zipfile.ZipFile(counted)
            except zips.ZIP_ERRORS:
                stream.seek(0)
                yield from scan(container, counted, limits)
                return
            with archive:
                reader = zips.ZipReader(archive, container.name, limits)
                kind = _kind(reader.names)
                if kind is None:
                    yield from _members(container, reader, Meter(counted, container.size, limits))
                elif isinstance(kind, str):
                    yield refusal_for(kind, container.name, container.locator)
                else:
                    yield from kind.pieces(container, limits)


def _kind(names: tuple[str, ...]) -> Source | str | None:
    """The source that a ZIP file with these members is for, or the kind to refuse it as; None: an archive."""
    present = set(names)
    for member, source in _KINDS:
        if member in present:
            return source()
    return next((kind for member, kind in _REFUSED_KINDS if member in present), None)


def _members(container: Container, reader: zips.ZipReader, meter: Meter) -> Iterator[Piece | Container | Refusal]:
    chosen = [(i, n) for i, n in zip(reader.infos, reader.names, strict=True) if not _skipped(i, n)]
    inherited = container.hints if len(chosen) == 1 else ()
    said = _neighbours(reader)
    locators = Locators(container)
    for info, name in chosen:
        locator = locators.take(name)
        if meter.exhausted:
            yield bomb(container)
            return
        try:
            with reader.open(info) as packed, spooled(packed, meter) as member:
                yield Container(
                    name=within(container.name, name),
                    sha256=container.sha256,
                    open=member.open,
                    size=member.size,
                    locator=locator,
                    hints=(*inherited, *said.get(name, ())),
                    depth=container.depth + 1,
                )
        except (SourceError, LimitError) as error:
            yield Refusal(container.name, error.why, error.advice, locator)


def _neighbours(reader: zips.ZipReader) -> dict[str, tuple[Hint, ...]]:
    """What index pages and metadata files in the archive say of the files beside them, by member."""
    folders: dict[str, list[str]] = {}
    for name in reader.names:
        folder, _, file = name.rpartition("/")
        folders.setdefault(folder, []).append(file)
    said: dict[str, tuple[Hint, ...]] = {}
    for folder, files in folders.items():

        def read(file: str, folder: str = folder) -> bytes:
            return reader.peek(f"{folder}/{file}" if folder else file, READ_BYTES)

        for path, hints in hints_among(files, read).items():
            member = f"{folder}/{path}" if folder else path
            said[member] = (*said.get(member, ()), *hints)
    return said


def _skipped(info: zipfile.ZipInfo, name: str) -> bool:
    return name.endswith("/") or info.filename.endswith("/") or is_furniture(shown(name))
