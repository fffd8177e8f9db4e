"""Packed streams: gzip, bzip2 and xz, each around one file or a TAR archive.

Owns the choice of the decompressor, and telling a packed TAR archive, which is then read as it unpacks, from a
single packed file.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from foundling.errors import SourceError
from foundling.manuscript import Refusal
from foundling.sources.names import deeper, within
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.spool import CountingStream, Meter, spooled
from foundling.sources.tars import BLOCK, is_tar, members

_PACKERS: tuple[tuple[bytes, Callable[[BinaryIO], object]], ...] = (
    (b"\x1f\x8b\x08", lambda stream: gzip.GzipFile(fileobj=stream, mode="rb")),
    (b"BZh", lambda stream: bz2.BZ2File(stream)),
    (b"\xfd7zXZ\0", lambda stream: lzma.LZMAFile(stream, format=lzma.FORMAT_XZ)),  # noqa: SIM115
)
# A bzip2 file's first block begins with the digits of pi, an empty one's end with those of its root.
_BZIP2 = re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")
PACK_ERRORS = (zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)
_SUFFIX = re.compile(r"\.(?:gz|z|bz2|bz|xz)$", re.I)


class PackedSource:
    """gzip, bzip2 and xz."""

    name = "packed"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.8 for the signature."""
        if head.startswith(b"BZh"):
            return 0.8 if _BZIP2.match(head) else None
        return 0.8 if _packer(head) is not None else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """The files of the TAR archive inside, or the one file."""
        with container.open() as stream:
            counted = CountingStream(stream)
            meter = Meter(counted, container.size, limits)
            try:
                unpacked = _Peeked(_unpacker(counted))
                is_archive = is_tar(unpacked.head)
            except PACK_ERRORS:
                yield _broken(container)
                return
            if is_archive:
                yield from members(container, unpacked, meter)
            else:
                yield from _single(container, unpacked, meter)


def _single(container: Container, unpacked: _Peeked, meter: Meter) -> Iterator[Container | Refusal]:
    name = _SUFFIX.sub("", container.name.rpartition("/")[2]) or "contents"
    try:
        with spooled(unpacked, meter) as member:
            yield Container(
                name=within(container.name, name),
                sha256=container.sha256,
                open=member.open,
                size=member.size,
                locator=deeper(container.locator, name),
                hints=container.hints,
                depth=container.depth + 1,
            )
    except SourceError as error:
        yield Refusal(container.name, error.why, error.advice, container.locator)
    except PACK_ERRORS:
        yield _broken(container)


def _broken(container: Container) -> Refusal:
    return Refusal(container.name, "it is damaged or cut short", "look for another copy", container.locator)


def packer_of(head: bytes) -> Callable[[BinaryIO], BinaryIO] | None:
    """What unpacks a stream that begins with `head`; it raises one of PACK_ERRORS where that is damaged."""
    packer = _packer(head)
    return None if packer is None else cast("Callable[[BinaryIO], BinaryIO]", packer)


def _packer(head: bytes) -> Callable[[BinaryIO], object] | None:
    return next((packer for magic, packer in _PACKERS if head.startswith(magic)), None)


def _unpacker(stream: CountingStream) -> BinaryIO:
    head = stream.read(BLOCK)
    stream.seek(0)
    packer = _packer(head)
    if packer is None:
        raise ValueError
    return cast("BinaryIO", packer(cast("BinaryIO", stream)))


class _Peeked:
    """An unpacked stream whose first block has been looked at."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.head = stream.read(BLOCK)
        self._left = self.head

    def read(self, size: int, /) -> bytes:
        if self._left:
            data, self._left = self._left[:size], self._left[size:]
            return data
        return self._stream.read(size)
