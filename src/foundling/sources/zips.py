"""Reads ZIP files without believing them: the directory, and members up to a limit.

Owns everything that EPUB, DOCX, ODT and plain archives share. Every way in which a ZIP file can be broken
comes out as SourceError; sizes declared in the directory are never relied upon.
"""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO

from foundling.errors import LimitError, SourceError
from foundling.sources.names import member_name
from foundling.sources.protocol import Container, Limits

# What zipfile raises, by its own code or its decompressors', for a file that is broken or made to harm.
ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    UnicodeDecodeError,
    ValueError,
)
MAGIC = b"PK\x03\x04"
_UTF8_FLAG = 0x800
_ENCRYPTED_FLAG = 0x1
_CHUNK = 64 * 1024


class ZipReader:
    """An open ZIP file. `names` are its members' names, as `member_name` decodes them, in directory order."""

    def __init__(self, archive: zipfile.ZipFile, name: str, limits: Limits) -> None:
        self._archive = archive
        self._name = name
        self._limits = limits
        self._read = 0
        self.infos = tuple(archive.infolist())
        self.names = tuple(decoded_name(info) for info in self.infos)
        self._by_name = dict(zip(self.names, self.infos, strict=True))

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def read(self, name: str) -> bytes:
        """The bytes of the member `name`; raises SourceError if missing or broken, LimitError for a bomb."""
        info = self._by_name.get(name)
        if info is None:
            raise SourceError(self._name, f"it lacks the part {name}", "look for another copy")
        with self.open(info) as stream:
            return self._drain(stream, max(info.compress_size, 1))

    def peek(self, name: str, size: int) -> bytes:
        """The first `size` bytes of the member `name`; empty where it is missing or cannot be read."""
        info = self._by_name.get(name)
        if info is None:
            return b""
        try:
            with self.open(info) as stream:
                return stream.read(size)
        except SourceError:
            return b""

    @contextmanager
    def open(self, info: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
        """A stream of a member's bytes; what goes wrong while it is read comes out as SourceError."""
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise SourceError(self._name, "it is encrypted", "unpack it with its password and add the folder")
        try:
            with self._archive.open(info) as stream:
                yield stream
        except ZIP_ERRORS as error:
            raise broken(self._name, error) from error

    def _drain(self, stream: IO[bytes], packed: int) -> bytes:
        chunks = []
        size = 0
        limits = self._limits
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            self._read += len(chunk)
            if size > limits.text or (size > limits.ratio_floor and size > limits.ratio * packed):
                raise LimitError(self._name, f"a part of it unpacks to more than {size:,} bytes", "do not open it")
            if self._read > limits.expansion:
                raise LimitError(
                    self._name, f"it unpacks to more than {limits.expansion:,} bytes", "do not open it"
                )
            chunks.append(chunk)
        return b"".join(chunks)


@contextmanager
def open_zip(container: Container, limits: Limits, stream: BinaryIO | None = None) -> Iterator[ZipReader]:
    """The container as a ZIP file, read from `stream` where given; raises SourceError if it is none."""
    source = stream if stream is not None else container.open()
    with source:
        try:
            archive = zipfile.ZipFile(source)
        except ZIP_ERRORS as error:
            raise broken(container.name, error) from error
        with archive:
            yield ZipReader(archive, container.name, limits)


def broken(name: str, error: Exception) -> SourceError:
    """What is wrong with a ZIP file that `zipfile` gave up on."""
    if isinstance(error, NotImplementedError):
        return SourceError(name, "it is packed in a way that is not known here", "unpack it and add the folder")
    return SourceError(name, "it is damaged or cut short", "look for another copy, or repair it with `zip -FF`")


def decoded_name(info: zipfile.ZipInfo) -> str:
    """The name of a member: UTF-8 where its bytes are, whatever the archive claims."""
    name = info.orig_filename
    if not info.flag_bits & _UTF8_FLAG:
        # zipfile reads names without the flag as code page 437, which gives every byte back.
        name = member_name(name.encode("cp437", "replace"))
    return name.split("\0", 1)[0]
