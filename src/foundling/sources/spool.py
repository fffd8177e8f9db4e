"""Unpacks members of archives into memory or a temporary file, counting as it goes.

Owns the guard against bombs: sizes that an archive declares are never believed; what is unpacked is counted
against what was really read of the packed bytes. Members up to SPOOL_BYTES stay in memory.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO, Protocol

from msgspec import Struct

from foundling.errors import LimitError
from foundling.sources.protocol import Limits

# Larger members go to a temporary file, so that memory stays flat whatever an archive holds.
SPOOL_BYTES = 8 * 1024**2
_CHUNK = 64 * 1024
UNPACK = "unpack it yourself and add the folder"


class Readable(Protocol):
    """Anything that gives bytes."""

    def read(self, size: int, /) -> bytes: ...


class CountingStream(io.RawIOBase):
    """A seekable stream that counts the bytes read through it, in `count`."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read(size)
        self.count += len(data)
        return data

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()


class Meter:
    """What one archive has given so far, against its limits.

    `packed` is the stream that the archive is read from; `size` its length in bytes.
    """

    def __init__(self, packed: CountingStream, size: int, limits: Limits) -> None:
        self._packed = packed
        self._size = size
        self._limits = limits
        self._start = 0
        self._passed = 0
        self.member = 0
        self.total = 0

    def begin(self) -> None:
        """A member begins here."""
        self._start = self._packed.count
        self.member = 0

    def add(self, count: int) -> None:
        """Count `count` unpacked bytes of the member; raises LimitError, named "" for the caller to fill in."""
        self.member += count
        self.total += count
        limits = self._limits
        read = max(1, self._packed.count - self._start)
        if self.member > limits.ratio_floor and self.member > limits.ratio * read:
            raise LimitError("", f"it unpacks to more than {limits.ratio} times its size", UNPACK)
        if self.total > limits.expansion:
            raise LimitError("", f"the archive unpacks to more than {limits.expansion:,} bytes", UNPACK)

    def passed(self, count: int) -> None:
        """Count bytes unpacked from the archive's stream, of members and of what is between; raises LimitError."""
        self._passed += count
        limits = self._limits
        if self._passed > max(limits.ratio_floor, limits.ratio * self._packed.count):
            raise LimitError("", f"the archive unpacks to more than {limits.ratio} times its size", UNPACK)

    @property
    def exhausted(self) -> bool:
        """Whether the archive as a whole has given more than its size can honestly hold."""
        limits = self._limits
        return self.total > limits.expansion or self.total > max(limits.ratio_floor, limits.ratio * self._size)


class Spooled(Struct, frozen=True):
    """Unpacked bytes: `size` of them, in memory or in a temporary file."""

    size: int
    data: bytes | None
    file: IO[bytes] | None

    def open(self) -> BinaryIO:
        """A fresh stream at the start; of a temporary file only as long as the archive has not moved on."""
        if self.file is None:
            return io.BytesIO(self.data or b"")
        return io.BufferedReader(_View(self.file))


@contextmanager
def spooled(stream: Readable, meter: Meter) -> Iterator[Spooled]:
    """The rest of `stream`, unpacked and counted; raises LimitError and whatever the unpacking raises."""
    meter.begin()
    with tempfile.SpooledTemporaryFile(max_size=SPOOL_BYTES) as target:
        while chunk := stream.read(_CHUNK):
            meter.add(len(chunk))
            target.write(chunk)
        if meter.member <= SPOOL_BYTES:
            target.seek(0)
            yield Spooled(meter.member, target.read(), None)
        else:
            yield Spooled(meter.member, None, target)


class _View(io.RawIOBase):
    """A reader of a shared file with a position of its own."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        self._file.seek(self._at)
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        base = {0: 0, 1: self._at, 2: self._file.seek(0, 2) if whence == 2 else 0}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        return self._at
