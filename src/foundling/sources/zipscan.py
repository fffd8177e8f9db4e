"""Reads a ZIP file whose directory is lost, member by member from its start.

Owns the recovery of cut or damaged archives: each member's own header says where it begins, and its packed data
says where it ends. What could be read is yielded; a Refusal says that the rest is missing.

Format: PKWARE's APPNOTE.TXT, sections 4.3.7 (local file header) and 4.3.9 (data descriptor).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from msgspec import Struct

from foundling.errors import SourceError
from foundling.manuscript import Refusal
from foundling.sources.litter import is_furniture
from foundling.sources.names import deeper, member_name, shown, within
from foundling.sources.protocol import Container, Limits
from foundling.sources.spool import CountingStream, Meter, spooled

_HEADER = struct.Struct("<4sHHHHHLLLHH")
_MAGIC = b"PK\x03\x04"
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _DESCRIBED = 0x1, 0x8
_CHUNK = 64 * 1024


class _Header(Struct, frozen=True):
    """A local header: `size` is the packed length, None where it stands behind the data."""

    name: str
    method: int
    encrypted: bool
    size: int | None


def scan(container: Container, stream: CountingStream, limits: Limits) -> Iterator[Container | Refusal]:
    """The members that can still be read, and a Refusal for what cannot."""
    meter = Meter(stream, container.size, limits)
    number = 0
    while (header := _next_header(stream)) is not None:
        number += 1
        locator = deeper(container.locator, header.name)
        if meter.exhausted or number > limits.count:
            break
        body = _body(stream, header)
        if body is None:
            break
        try:
            with spooled(body, meter) as member:
                if not header.name.endswith("/") and not is_furniture(shown(header.name)):
                    yield Container(
                        name=within(container.name, header.name),
                        sha256=container.sha256,
                        open=member.open,
                        size=member.size,
                        locator=locator,
                        depth=container.depth + 1,
                    )
        except (zlib.error, EOFError):
            yield Refusal(
                container.name, "this part of the archive is cut short", "look for another copy", locator
            )
            return
        except SourceError as error:
            yield Refusal(container.name, error.why, error.advice, locator)
            return
    yield Refusal(
        container.name,
        f"the archive is damaged or cut short; {number} of its files could be reached",
        "look for another copy, or repair it with `zip -FF`",
        container.locator,
    )


def _next_header(stream: CountingStream) -> _Header | None:
    raw = stream.read(_HEADER.size)
    if len(raw) < _HEADER.size or raw[:4] != _MAGIC:
        return None
    _, _, flags, method, _, _, _, packed, _, name_size, extra_size = _HEADER.unpack(raw)
    name = stream.read(name_size)
    stream.read(extra_size)
    described = bool(flags & _DESCRIBED) and not packed
    return _Header(member_name(name), method, bool(flags & _ENCRYPTED), None if described else packed)


def _body(stream: CountingStream, header: _Header) -> _Stored | _Inflating | None:
    """The unpacked bytes of the member that begins here, or None where its end cannot be told."""
    if header.encrypted or header.method not in (_STORED, _DEFLATED):
        return None
    if header.method == _DEFLATED:
        return _Inflating(stream, described=header.size is None)
    return None if header.size is None else _Stored(stream, header.size)


class _Stored:
    """`size` bytes of the stream; raises EOFError where it ends before."""

    def __init__(self, stream: CountingStream, size: int) -> None:
        self._stream = stream
        self._left = size

    def read(self, size: int, /) -> bytes:
        data = self._stream.read(min(size, self._left))
        if self._left and not data:
            raise EOFError
        self._left -= len(data)
        return data


class _Inflating:
    """Inflates from the stream until the deflated data ends, and leaves the stream just behind it."""

    def __init__(self, stream: CountingStream, *, described: bool) -> None:
        self._stream = stream
        self._described = described
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)

    def read(self, size: int, /) -> bytes:
        while not self._inflate.eof:
            packed = self._inflate.unconsumed_tail or self._stream.read(_CHUNK)
            if not packed:
                raise EOFError
            data = self._inflate.decompress(packed, size)
            if self._inflate.eof:
                self._finish()
            if data:
                return data
        return b""

    def _finish(self) -> None:
        self._stream.seek(-len(self._inflate.unused_data), 1)
        if self._described:
            mark = self._stream.read(4)
            self._stream.seek(8 if mark != b"PK\x07\x08" else 12, 1)
