"""Takes members out of a container: their bytes are blanked, and everything else stays where it is.

Owns what is done to mailboxes (a message becomes blanks of the same length), ZIP and TAR archives (a member
becomes empty, its name stays) and single packed files, within one another too; one of several stories in a message
is blankingmail.py's, a record of a list blankingrecords.py's. What cannot be blanked by itself, because it hangs
together with something that is to stay, is refused. Pure: bytes in, bytes out.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence

from foundling.errors import LibraryError
from foundling.library.blankingmail import blank_in_message, blanked
from foundling.library.blankingrecords import blank_records
from foundling.library.cutting import BROKEN, RANGE, is_folder, nowhere
from foundling.sources import zips
from foundling.sources.digest import looks_like_digest
from foundling.sources.mail import MessageSource
from foundling.sources.members import Locators
from foundling.sources.names import STEP
from foundling.sources.protocol import HEAD_BYTES, Limits
from foundling.sources.tars import located

# The address in the line that a message of a mailbox begins with.
_SENDER = re.compile(rb"From (\S+) ")
_PACKED: tuple[tuple[bytes, Callable[[bytes], bytes], Callable[[bytes], bytes]], ...] = (
    (b"\x1f\x8b\x08", gzip.decompress, lambda data: gzip.compress(data, mtime=0)),
    (b"BZh", bz2.decompress, bz2.compress),
    (b"\xfd7zXZ\0", lzma.decompress, lzma.compress),
)


def blank(data: bytes, gone: Iterable[str], stay: Iterable[str]) -> bytes:
    """The container with the members at the locators `gone` blanked; those at `stay` are to remain.

    Raises LibraryError where that cannot be done without touching what is to stay.
    """
    wanted = _by_step(gone)
    others = _by_step(stay)
    if None in wanted:
        if not _is_mail(data):
            raise LibraryError("the whole file is one story with what is to stay")
        return _in_message(data, _locators(wanted), _locators(others))
    steps = {step: rest for step, rest in wanted.items() if step is not None}
    kept = {step: rest for step, rest in others.items() if step is not None}
    try:
        return _blanked(data, steps, kept)
    except BROKEN as error:
        raise LibraryError(f"the archive cannot be written anew ({error})") from error


def _by_step(locators: Iterable[str]) -> dict[str | None, list[str | None]]:
    """What stands behind the first step of each locator."""
    found: dict[str | None, list[str | None]] = {}
    for locator in locators:
        step, cut, rest = locator.partition(STEP)
        found.setdefault(step or None, []).append(rest if cut else None)
    return found


def _locators(steps: Mapping[str | None, Sequence[str | None]] | _Steps) -> list[str | None]:
    """The locators again that begin with these steps; None is the file itself."""
    return [
        rest if step is None else step if rest is None else f"{step}{STEP}{rest}"
        for step, rests in steps.items()
        for rest in rests
    ]


def _in_member(data: bytes, gone: list[str | None], stay: list[str | None]) -> bytes:
    return blank(data, [one for one in gone if one is not None], [one for one in stay if one is not None])


def _in_message(data: bytes, gone: list[str | None], stay: list[str | None]) -> bytes:
    return blank_in_message(data, gone, stay, _in_member)


_Steps = Mapping[str, Sequence[str | None]]


def _blanked(data: bytes, gone: _Steps, stay: _Steps) -> bytes:
    if all(RANGE.fullmatch(step) for step in gone):
        return _blank_messages(data, gone, stay)
    if data.startswith(zips.MAGIC):
        return _blank_zip(data, gone, stay)
    if all(step.startswith("record:") for step in gone):
        crawl = blank_records(data, gone, stay, _in_message)
        if crawl is not None:
            return crawl
    for magic, unpack, pack in _PACKED:
        if data.startswith(magic):
            inner = unpack(data)
            if _is_tar(inner):
                return pack(_blank_tar(inner, gone, stay))
            [(step, rest)] = gone.items()
            return pack(_inside(inner, step, rest, stay))
    if _is_tar(data):
        return _blank_tar(data, gone, stay)
    found = blank_records(data, gone, stay, _in_message)
    if found is not None:
        return found
    if _is_mail(data):
        return _in_message(data, _locators(gone), _locators(stay))
    raise LibraryError("a file of this kind cannot be blanked in part")


def _inside(data: bytes, step: str, rest: Sequence[str | None], stay: _Steps) -> bytes:
    """A member without what is to go; empty where that is all of it."""
    others = list(stay.get(step, ()))
    if not others:
        return b""
    if None not in others and None not in rest:
        return _in_member(data, list(rest), others)
    if not _is_mail(data):
        raise LibraryError(f"{step} holds what is to stay as well")
    return _in_message(data, list(rest), others)


# ---------------------------------------------------------------- mail


def _blank_messages(data: bytes, gone: _Steps, stay: _Steps) -> bytes:
    found = bytearray(data)
    for step in gone:
        match = RANGE.fullmatch(step)
        assert match is not None
        start, end = int(match[1]), int(match[2])
        if not 0 <= start <= end <= len(found):
            raise LibraryError(f"{step} lies outside the file")
        # Ends of lines stay where the message ends, so that the next one is still found.
        body = bytes(found[start:end])
        tail = len(body) - len(body.rstrip(b"\r\n"))
        if step in stay:
            found[start:end] = _in_message(body, list(gone[step]), list(stay[step]))
            continue
        found[start : end - tail] = blanked(end - tail - start)
        before = found.rfind(b"\n", 0, max(0, start - 1)) + 1
        sender = _SENDER.match(bytes(found[before:start]))
        if sender:
            found[before + sender.start(1) : before + sender.end(1)] = b"x" * len(sender[1])
    return bytes(found)


# ---------------------------------------------------------------- archives


def _blank_zip(data: bytes, gone: _Steps, stay: _Steps) -> bytes:
    target = io.BytesIO()
    left = dict(gone)
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(target, "w") as new:
        reader = zips.ZipReader(archive, "", Limits())
        locators = Locators(nowhere())
        for info, name in zip(reader.infos, reader.names, strict=True):
            held = b"" if is_folder(info) else archive.read(info)
            locator = locators.take(name) if not is_folder(info) else ""
            if locator in left:
                held = _inside(held, locator, left.pop(locator), stay)
            copied = zipfile.ZipInfo(info.filename, info.date_time)
            copied.compress_type = info.compress_type if info.compress_type in (0, 8) else zipfile.ZIP_DEFLATED
            copied.external_attr = info.external_attr
            new.writestr(copied, held)
    _check_found(left)
    return target.getvalue()


def _is_tar(data: bytes) -> bool:
    return tarfile.is_tarfile(io.BytesIO(data))


def _blank_tar(data: bytes, gone: _Steps, stay: _Steps) -> bytes:
    target = io.BytesIO()
    left = dict(gone)
    options = {"encoding": "utf-8", "errors": "surrogateescape"}
    with (
        tarfile.open(fileobj=io.BytesIO(data), mode="r:", **options) as archive,  # type: ignore[call-overload]
        tarfile.open(fileobj=target, mode="w", **options) as new,  # type: ignore[call-overload]
    ):
        locators = Locators(nowhere())
        for info in archive:
            stream = archive.extractfile(info) if info.isreg() else None
            held = stream.read() if stream is not None else b""
            found = located(info, locators)
            locator = found[1] if found is not None else ""
            if stream is not None and locator in left:
                held = _inside(held, locator, left.pop(locator), stay)
            info.size = len(held)
            new.addfile(info, io.BytesIO(held))
    _check_found(left)
    return target.getvalue()


def _is_mail(data: bytes) -> bool:
    head = data[:HEAD_BYTES]
    return MessageSource().score(head, "") is not None or looks_like_digest(head)


def _check_found(left: Mapping[str, object]) -> None:
    if left:
        raise LibraryError(f"{next(iter(left))} is not to be found in the archive")
