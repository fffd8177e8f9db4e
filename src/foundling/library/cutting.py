"""Reads one member out of a container: a message of a mailbox, a file that came with it, a file of an archive.

Owns which locators (manuscript.Member) lead to bytes that can be told apart from what stands beside them. Nothing
is written; blanking.py takes members out for good.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import tarfile
import zipfile
from collections.abc import Callable
from typing import BinaryIO

from foundling.errors import SourceError
from foundling.sources import zips
from foundling.sources.members import Locators
from foundling.sources.names import STEP, member_name
from foundling.sources.protocol import HEAD_BYTES, Container, Limits

_RANGE = re.compile(r"bytes:(\d+)-(\d+)")
# Pieces that are no stretch of bytes of their own.
_MADE = ("message:", "record:")
_PACKED: tuple[tuple[bytes, Callable[[bytes], bytes]], ...] = (
    (b"\x1f\x8b\x08", gzip.decompress),
    (b"BZh", bz2.decompress),
    (b"\xfd7zXZ\0", lzma.decompress),
)
_BROKEN = (SourceError, *zips.ZIP_ERRORS, tarfile.TarError, OSError, EOFError, lzma.LZMAError, ValueError)


def separable(locator: str) -> bool:
    """Whether a locator names bytes of their own: not a record of a table, not a message of a digest."""
    return not any(step.startswith(_MADE) for step in locator.split(STEP))


def is_message(locator: str) -> bool:
    """Whether it names a message of a mailbox."""
    return _RANGE.fullmatch(locator.split(STEP)[-1]) is not None


def cut(stream: BinaryIO, locator: str) -> bytes | None:
    """The bytes of the member at a locator, as they stand in the container; None where they cannot be found."""
    step, _, rest = locator.partition(STEP)
    try:
        inner = _member(stream, step)
    except _BROKEN:
        return None
    return inner if inner is None or not rest else cut(io.BytesIO(inner), rest)


def _member(stream: BinaryIO, step: str) -> bytes | None:
    place = _RANGE.fullmatch(step)
    if place is not None:
        start, end = int(place[1]), int(place[2])
        stream.seek(start)
        found = stream.read(max(0, end - start))
        return found if found and len(found) == end - start else None
    stream.seek(0)
    head = stream.read(8)
    stream.seek(0)
    if head.startswith(zips.MAGIC):
        return _of_zip(stream, step)
    for magic, unpack in _PACKED:
        if head.startswith(magic):
            inner = unpack(stream.read())
            return _of_tar(io.BytesIO(inner), step) if tarfile.is_tarfile(io.BytesIO(inner)) else inner
    if tarfile.is_tarfile(stream):
        stream.seek(0)
        return _of_tar(stream, step)
    return _of_message(stream, step)


def _of_zip(stream: BinaryIO, step: str) -> bytes | None:
    with zipfile.ZipFile(stream) as archive:
        reader = zips.ZipReader(archive, "", Limits())
        locators = Locators(_container())
        for info, name in zip(reader.infos, reader.names, strict=True):
            if not info.is_dir() and locators.take(name) == step:
                return archive.read(info)
    return None


def _of_tar(stream: BinaryIO, step: str) -> bytes | None:
    locators = Locators(_container())
    with tarfile.open(fileobj=stream, mode="r:", encoding="utf-8", errors="surrogateescape") as archive:
        for info in archive:
            file = archive.extractfile(info) if info.isreg() else None
            name = member_name(info.name.encode("utf-8", "surrogateescape"))
            if file is not None and locators.take(name) == step:
                return file.read()
    return None


def _of_message(stream: BinaryIO, step: str) -> bytes | None:
    """A file that came with a message, by the source that reads messages."""
    from foundling.sources.mail import MessageSource  # seldom needed, and mail brings much with it

    stream.seek(0)
    data = stream.read()
    message = MessageSource()
    if message.score(data[:HEAD_BYTES], "") is None:
        return None
    for item in message.pieces(_container(data), Limits()):
        if isinstance(item, Container) and item.locator == step:
            with item.open() as file:
                return file.read()
    return None


def _container(data: bytes = b"") -> Container:
    return Container("", "", lambda: io.BytesIO(data), len(data))
