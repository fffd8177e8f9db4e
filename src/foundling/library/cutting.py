"""Reads one member out of a container: a message of a mailbox, a file that came with it, a file of an archive.

Owns which locators (manuscript.Member) lead to bytes that can be told apart from what stands beside them. Nothing
is written; blanking.py takes members out for good.
"""

from __future__ import annotations

import io
import re
import tarfile
import tempfile
import zipfile
from contextlib import ExitStack
from typing import IO, BinaryIO, cast

from msgspec.structs import replace

from foundling.errors import SourceError
from foundling.sources import zips
from foundling.sources.members import Locators
from foundling.sources.names import STEP
from foundling.sources.packed import packer_of
from foundling.sources.protocol import HEAD_BYTES, Container, Limits
from foundling.sources.spool import SPOOL_BYTES, CountingStream
from foundling.sources.tars import BLOCK, TAR_ERRORS, is_tar, located
from foundling.sources.zipscan import scan

RANGE = re.compile(r"bytes:(\d+)-(\d+)")
# Pieces that are no stretch of bytes of their own.
_MADE = ("message:", "record:")
BROKEN = (SourceError, *zips.ZIP_ERRORS, *TAR_ERRORS)
_CHUNK = 1024 * 1024


def separable(locator: str) -> bool:
    """Whether a locator names bytes of their own: not a record of a table, not a message of a digest."""
    return not any(step.startswith(_MADE) for step in locator.split(STEP))


def is_message(locator: str) -> bool:
    """Whether it names a message of a mailbox."""
    return RANGE.fullmatch(locator.split(STEP)[-1]) is not None


def cut(stream: BinaryIO, locator: str) -> bytes | None:
    """The bytes of the member at a locator, as they stand in the container; None where they cannot be found.

    What stands behind the member is not unpacked, and nothing longer than a text may be is held in memory.
    """
    with ExitStack() as opened:
        try:
            for step in locator.split(STEP):
                inner = _member(stream, step, opened)
                if inner is None:
                    return None
                stream = inner
            return _whole(stream)
        except BROKEN:
            return None


def _member(stream: BinaryIO, step: str, opened: ExitStack) -> BinaryIO | None:
    """A stream of the member that a step leads to, which can be gone back in."""
    place = RANGE.fullmatch(step)
    if place is not None:
        return _of_mailbox(stream, int(place[1]), int(place[2]))
    stream.seek(0)
    head = stream.read(BLOCK)
    stream.seek(0)
    if head.startswith(zips.MAGIC):
        return _of_zip(stream, step, opened)
    packer = packer_of(head)
    if packer is not None:
        unpacked = opened.enter_context(packer(stream))
        archived = is_tar(unpacked.read(BLOCK))
        unpacked.seek(0)
        return _of_tar(unpacked, step, opened) if archived else _spooled(unpacked, opened)
    return _of_tar(stream, step, opened) if is_tar(head) else _of_message(stream, step)


def _of_mailbox(stream: BinaryIO, start: int, end: int) -> BinaryIO | None:
    stream.seek(start)
    found = stream.read(max(0, min(end - start, Limits().text)))
    return io.BytesIO(found) if found and len(found) == end - start else None


def _of_zip(stream: BinaryIO, step: str, opened: ExitStack) -> BinaryIO | None:
    try:
        archive = zipfile.ZipFile(stream)
    except zips.ZIP_ERRORS:
        return _of_damaged_zip(stream, step, opened)
    with archive:
        reader = zips.ZipReader(archive, "", Limits())
        locators = Locators(nowhere())
        for info, name in zip(reader.infos, reader.names, strict=True):
            if not is_folder(info) and locators.take(name) == step:
                with archive.open(info) as member:
                    return _spooled(member, opened)
    return None


def _of_damaged_zip(stream: BinaryIO, step: str, opened: ExitStack) -> BinaryIO | None:
    """The same of one whose directory is lost, as its members were read when it came."""
    whole = replace(nowhere(), size=stream.seek(0, io.SEEK_END))
    stream.seek(0)
    for item in scan(whole, CountingStream(stream), Limits()):
        if isinstance(item, Container) and item.locator == step:
            with item.open() as member:
                return _spooled(member, opened)
    return None


def is_folder(info: zipfile.ZipInfo) -> bool:
    """Whether a member of a ZIP file is a folder; zipfile itself cannot say so of one without a name."""
    return info.filename.endswith("/")


def _of_tar(stream: BinaryIO, step: str, opened: ExitStack) -> BinaryIO | None:
    locators = Locators(nowhere())
    with tarfile.open(fileobj=stream, mode="r|", encoding="utf-8", errors="surrogateescape") as archive:
        while (info := archive.next()) is not None:
            archive.members = []  # type: ignore[attr-defined]  # tarfile would keep every header it has seen
            found = located(info, locators)
            file = archive.extractfile(info) if found is not None and found[1] == step and info.isreg() else None
            if file is not None:
                return _spooled(file, opened)
    return None


def _spooled(source: IO[bytes], opened: ExitStack) -> BinaryIO:
    """What a stream gives, where it can be gone back in: in memory as long as it is short, else on the disk."""
    target = opened.enter_context(tempfile.SpooledTemporaryFile(SPOOL_BYTES))  # noqa: SIM115
    size = 0
    while chunk := source.read(_CHUNK):
        size += len(chunk)
        if size > Limits().expansion:
            raise ValueError
        target.write(chunk)
    target.seek(0)
    return cast("BinaryIO", target)


def _whole(stream: BinaryIO) -> bytes | None:
    data = stream.read(Limits().text + 1)
    return data if len(data) <= Limits().text else None


def _of_message(stream: BinaryIO, step: str) -> BinaryIO | None:
    """A file that came with a message, by the source that reads messages."""
    from foundling.sources.mail import MessageSource  # seldom needed, and mail brings much with it

    stream.seek(0)
    data = stream.read(Limits().text)
    message = MessageSource()
    if message.score(data[:HEAD_BYTES], "") is None:
        return None
    for item in message.pieces(nowhere(data), Limits()):
        if isinstance(item, Container) and item.locator == step:
            with item.open() as file:
                return io.BytesIO(file.read())
    return None


def nowhere(data: bytes = b"") -> Container:
    """A container of these bytes that lies nowhere."""
    return Container("", "", lambda: io.BytesIO(data), len(data))
