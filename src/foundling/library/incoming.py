"""An original on its way into the library, and what of text every database can hold.

Owns what a worker process needs of keeping; it imports no database, so that a worker starts fast and stays small.
"""

from __future__ import annotations

import hashlib
import re
import threading

import zstandard
from msgspec import Struct

# Originals larger than this many bytes are files of their own (design.md, "Measured choices").
LARGE = 1024 * 1024
_LEVEL = 3
# Bytes saved, as a share, below which an original counts as compressed already and is kept as it came.
_WORTH = 0.95
_UNHELD = re.compile("[\0\ud800-\udfff]")


class Incoming(Struct, frozen=True, array_like=True):
    """An original on its way in. `data` is as `codec` says; empty for `file`, which waits in `large/incoming`."""

    sha256: str
    size: int
    codec: str
    name: bytes
    data: bytes

    @classmethod
    def of(cls, data: bytes, *, name: bytes = b"") -> Incoming:
        """The original of at most LARGE bytes, packed."""
        sha256 = hashlib.sha256(data).hexdigest()
        packed = squeeze(data, sha256)
        if len(packed) < len(data) * _WORTH:
            return cls(sha256, len(data), "zstd", name, packed)
        return cls(sha256, len(data), "raw", name, data)


class _Packer(threading.local):
    """One for every thread: two threads that use the same one destroy what it works on.

    `last` is what was packed last, under its SHA-256.
    """

    def __init__(self) -> None:
        # With a checksum, so that a bit that turned on the disk is noticed.
        self.compressor = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True)
        self.last = ("", b"")


_PACKER = _Packer()


def squeeze(data: bytes, sha256: str) -> bytes:
    """`data`, whose SHA-256 is given, as zstd. A plain text is the very bytes of its original: packed once."""
    known, packed = _PACKER.last
    if known != sha256:
        packed = _PACKER.compressor.compress(data)
        _PACKER.last = (sha256, packed)
    return packed


def clean(text: str) -> str:
    """`text` as every database can hold it: NULs and half surrogates become U+FFFD."""
    if text.isascii() and "\0" not in text:
        return text
    return _UNHELD.sub("\ufffd", text)
