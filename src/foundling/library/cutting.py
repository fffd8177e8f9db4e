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
from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, suppress
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
        found = cut_all(stream, (locator,), opened).get(locator)
        return None if found is None else _whole(found)


def cut_all(stream: BinaryIO, locators: Iterable[str], opened: ExitStack) -> dict[str, BinaryIO]:
    """The members at these locators, those that can be found; each container is gone through once for all of them.

    What is given can be read until `opened` is closed.
    """
    asked: dict[str, dict[str, str]] = {}  # behind each first step, what rests of which locator
    for locator in locators:
        step, _, rest = locator.partition(STEP)
        asked.setdefault(step, {})[rest] = locator
    found: dict[str, BinaryIO] = {}
    with suppress(*BROKEN):
        for step, member in _members(stream, asked, opened):
            rests = asked[step]
            inner = cut_all(member, [rest for rest in rests if rest], opened) if any(rests) else {}
            found.update({rests[rest]: one for rest, one in inner.items()})
            if "" in rests:
                member.seek(0)
                found[rests[""]] = member
    return found


_Found = Iterator[tuple[str, BinaryIO]]


def _members(stream: BinaryIO, steps: Collection[str], opened: ExitStack) -> _Found:
    """The members that these steps lead to, as streams that can be gone back in."""
    named = set()
    for step in steps:
        place = RANGE.fullmatch(step)
        if place is None:
            named.add(step)
        elif (message := _of_mailbox(stream, int(place[1]), int(place[2]))) is not None:
            yield step, message
    if not named:
        return
    stream.seek(0)
    head = stream.read(BLOCK)
    stream.seek(0)
    packer = packer_of(head)
    if head.startswith(zips.MAGIC):
        yield from _of_zip(stream, named, opened)
    elif packer is not None:
        yield from _of_packed(opened.enter_context(packer(stream)), named, opened)
    elif is_tar(head):
        yield from _of_tar(stream, named, opened)
    else:
        yield from _of_message(stream, named)


def _of_mailbox(stream: BinaryIO, start: int, end: int) -> BinaryIO | None:
    stream.seek(start)
    found = stream.read(max(0, min(end - start, Limits().text)))
    return io.BytesIO(found) if found and len(found) == end - start else None


def _of_packed(unpacked: BinaryIO, named: set[str], opened: ExitStack) -> _Found:
    archived = is_tar(unpacked.read(BLOCK))
    unpacked.seek(0)
    if archived:
        yield from _of_tar(unpacked, named, opened)
    else:
        yield named.pop(), _spooled(unpacked, opened)


def _of_zip(stream: BinaryIO, named: set[str], opened: ExitStack) -> _Found:
    try:
        archive = zipfile.ZipFile(stream)
    except zips.ZIP_ERRORS:
        yield from _of_damaged_zip(stream, named, opened)
        return
    with archive:
        reader = zips.ZipReader(archive, "", Limits())
        locators = Locators(nowhere())
        for info, name in zip(reader.infos, reader.names, strict=True):
            if not is_folder(info) and (locator := locators.take(name)) in named:
                with suppress(*zips.ZIP_ERRORS):  # the others may be whole
                    with archive.open(info) as member:
                        found = _spooled(member, opened)
                    yield locator, found


def _of_damaged_zip(stream: BinaryIO, named: set[str], opened: ExitStack) -> _Found:
    """The same of one whose directory is lost, as its members were read when it came."""
    whole = replace(nowhere(), size=stream.seek(0, io.SEEK_END))
    stream.seek(0)
    for item in scan(whole, CountingStream(stream), Limits()):
        if isinstance(item, Container) and item.locator is not None and item.locator in named:
            with item.open() as member:
                yield item.locator, _spooled(member, opened)


def is_folder(info: zipfile.ZipInfo) -> bool:
    """Whether a member of a ZIP file is a folder; zipfile itself cannot say so of one without a name."""
    return info.filename.endswith("/")


def _of_tar(stream: BinaryIO, named: set[str], opened: ExitStack) -> _Found:
    left = set(named)
    locators = Locators(nowhere())
    with tarfile.open(fileobj=stream, mode="r|", encoding="utf-8", errors="surrogateescape") as archive:
        while left and (info := archive.next()) is not None:
            archive.members = []  # type: ignore[attr-defined]  # tarfile would keep every header it has seen
            found = located(info, locators)
            if found is None or found[1] not in left:
                continue
            left.discard(found[1])
            file = archive.extractfile(info) if info.isreg() else None
            if file is not None:
                yield found[1], _spooled(file, opened)


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
    """All of a stream, if it is no longer than a text may be."""
    data = stream.read(Limits().text + 1)
    return data if len(data) <= Limits().text else None


def _of_message(stream: BinaryIO, named: set[str]) -> _Found:
    """Files that came with a message, by the source that reads messages."""
    from foundling.sources.mail import MessageSource  # seldom needed, and mail brings much with it

    stream.seek(0)
    data = stream.read(Limits().text)
    message = MessageSource()
    if message.score(data[:HEAD_BYTES], "") is None:
        return
    for item in message.pieces(nowhere(data), Limits()):
        if isinstance(item, Container) and item.locator is not None and item.locator in named:
            with item.open() as file:
                yield item.locator, io.BytesIO(file.read())


def nowhere(data: bytes = b"") -> Container:
    """A container of these bytes that lies nowhere."""
    return Container("", "", lambda: io.BytesIO(data), len(data))
