"""TAR archives, plain or inside a packed stream: their files one at a time, read once from the start.

Owns the walk over the members. Links inside an archive are left out and named, for nothing is ever written that
they could lead to; devices and pipes likewise. What an archive cut short still holds is yielded.
"""

from __future__ import annotations

import lzma
import tarfile
import zlib
from collections.abc import Iterator
from typing import IO, cast

from foundling.errors import LimitError, SourceError
from foundling.manuscript import Refusal
from foundling.sources.litter import is_furniture
from foundling.sources.members import Locators, bomb
from foundling.sources.names import member_name, shown, within
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.spool import CountingStream, Meter, Readable, spooled

BLOCK = 512
# What tarfile raises, by its own code or its decompressors', for archives that are broken or made to harm.
TAR_ERRORS = (
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    OverflowError,
    ValueError,
    IndexError,
    KeyError,
)
_NUL_BLOCK = bytes(BLOCK)
# The checksum is written in figures to base 8, or in bytes from 80 hex on; anything else there is prose.
_CHECKSUM = slice(148, 156)
_FIGURES = b"01234567 "


class TarSource:
    """TAR archives that are not packed."""

    name = "tar"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.9 where the first block is a header whose checksum is right."""
        return 0.9 if is_tar(head) else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """The files of the archive, in its order."""
        with container.open() as stream:
            counted = CountingStream(stream)
            yield from members(container, counted, Meter(counted, container.size, limits))


def is_tar(head: bytes) -> bool:
    """Whether these bytes begin a TAR archive; old ones have no signature, but all have a checksum."""
    if len(head) < BLOCK or head[:BLOCK] == _NUL_BLOCK or _is_prose(head[_CHECKSUM]):
        return False
    try:
        tarfile.TarInfo.frombuf(head[:BLOCK], "utf-8", "surrogateescape")
    except (tarfile.HeaderError, ValueError):
        return False
    return True


def _is_prose(checksum: bytes) -> bool:
    written = checksum.split(b"\0", 1)[0]
    return written[:1] < b"\x80" and bool(written.strip(_FIGURES))


def members(container: Container, stream: Readable, meter: Meter) -> Iterator[Container | Refusal]:
    """The files of the archive that `stream` gives, one at a time; `meter` counts what it was packed as."""
    watched = _Watched(stream, meter)
    locators = Locators(container)
    count = 0
    try:
        with tarfile.open(
            fileobj=cast("IO[bytes]", watched), mode="r|", encoding="utf-8", errors="surrogateescape"
        ) as archive:
            while (info := archive.next()) is not None:
                archive.members = []  # type: ignore[attr-defined]  # tarfile would keep every header it has seen
                count += 1
                yield from _member(container, archive, info, locators, meter)
                if meter.exhausted:
                    yield bomb(container)
                    return
    except LimitError as error:
        yield Refusal(container.name, error.why, error.advice, container.locator)
        return
    except TAR_ERRORS:
        yield _cut(container, count)
        return
    if not watched.ended:
        yield _cut(container, count)


def located(info: tarfile.TarInfo, locators: Locators) -> tuple[str, str] | None:
    """A member's name and locator, asked for one after another; None for folders and what systems drop."""
    name = member_name(info.name.encode("utf-8", "surrogateescape"))
    return None if info.isdir() or is_furniture(shown(name)) else (name, locators.take(name))


def _member(
    container: Container, archive: tarfile.TarFile, info: tarfile.TarInfo, locators: Locators, meter: Meter
) -> Iterator[Container | Refusal]:
    found = located(info, locators)
    if found is None:
        return
    name, locator = found
    if not info.isreg():
        kind = "a link, which is not followed" if info.issym() or info.islnk() else "no file"
        yield Refusal(container.name, f"a member of this archive is {kind}", "nothing to do", locator)
        return
    packed = archive.extractfile(info)
    if packed is None:
        return
    try:
        with spooled(packed, meter) as member:
            yield Container(
                name=within(container.name, name),
                sha256=container.sha256,
                open=member.open,
                size=member.size,
                locator=locator,
                depth=container.depth + 1,
            )
    except SourceError as error:
        yield Refusal(container.name, error.why, error.advice, locator)


def _cut(container: Container, count: int) -> Refusal:
    return Refusal(
        container.name,
        f"the archive is damaged or cut short; {count} of its files could be reached",
        "look for another copy",
        container.locator,
    )


class _Watched:
    """A stream that counts all that goes through it and knows the archive's end mark."""

    def __init__(self, stream: Readable, meter: Meter) -> None:
        self._stream = stream
        self._meter = meter
        self._last = b""

    @property
    def ended(self) -> bool:
        """Whether what was read last holds a block of zeros."""
        return _NUL_BLOCK in self._last

    def read(self, size: int, /) -> bytes:
        data = self._stream.read(size)
        self._meter.passed(len(data))
        if data:
            self._last = self._last[-BLOCK:] + data
        return data
