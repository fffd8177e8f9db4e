"""What files are dumps of, and opening them.

Owns the recognition by the first bytes, packed or not, and the guard around unpacking. A dump is never kept as it
is; an archive that holds one is not either, so it must be known before anything is kept.
"""

from __future__ import annotations

import io
import mmap
import re
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import IO, BinaryIO, Literal

from msgspec import Struct

from foundling.errors import SourceError
from foundling.knowledge import table
from foundling.manuscript import Refusal
from foundling.sources.dumps import automated, efiction, journal, members, serverfiles, worklist
from foundling.sources.dumps.taken import Dump, Taken
from foundling.sources.journalentries import is_export
from foundling.sources.packed import PACK_ERRORS, packer_of
from foundling.sources.protocol import HEAD_BYTES, Limits
from foundling.sources.spool import CountingStream, Meter
from foundling.sources.tars import is_tar
from foundling.sources.zips import MAGIC as ARCHIVE
from foundling.sources.zips import ZIP_ERRORS

DumpKind = Literal["sql", "automated-archive", "work-list", "journal", "members", "server"]
_NAME = rb"[`\"]?[\w$.`\"]{1,140}[`\"]?\s{0,20}"
# Each sign is one that prose does not have: "Insert into the lock (the brass one)" is no statement.
_SQL = re.compile(
    rb"(?:^|;)[ \t]{0,40}(?:(?:INSERT|REPLACE)\s{1,20}(?:IGNORE\s{1,20}|DELAYED\s{1,20})?INTO\s{1,20}"
    + _NAME
    + rb"(?:\([^()'\"]{1,4000}\)\s{0,20})?VALUES?\s{0,20}\("
    + rb"|CREATE\s{1,20}TABLE\s{1,20}(?:IF\s{1,20}NOT\s{1,20}EXISTS\s{1,20})?"
    + _NAME
    + rb"\(\s{0,40}[`\"]?\w{1,64}[`\"]?\s{1,20}(?:(?:tiny|small|medium|big|long)?(?:int|text|blob)|integer|(?:var)?char"  # noqa: E501
    + rb"|date|time|float|double|decimal|enum|set|bool|serial|(?:var)?binary|bit)"
    + rb"|DROP\s{1,20}TABLE\s{1,20}IF\s{1,20}EXISTS\s{1,20}"
    + _NAME
    + rb";)|^(?:--|#)[ ]{0,4}(?:MySQL\s(?:dump|Administrator)|MariaDB\sdump|phpMyAdmin\s|Dump\sof\stable)",
    re.I | re.M,
)
_PERL = re.compile(
    rb"^[ \t]{0,20}(?:our\s|my\s)?[ \t]{0,4}[%$]\w{1,40}\s{0,20}=\s{0,20}[({]"
    rb"\s{0,40}['\"]?[\w./-]{1,200}['\"]?\s{0,20}=>\s{0,20}\{",
    re.M,
)
# What `_SQL` finds nothing without, in small letters. A story seldom has the first, and to look for it is cheap.
_SQL_WORDS = (
    (b"insert", re.compile(rb"insert\s{1,20}(?:ignore\s{1,20}|delayed\s{1,20})?into\s")),
    (b"replace", re.compile(rb"replace\s{1,20}(?:ignore\s{1,20}|delayed\s{1,20})?into\s")),
    (b"create", re.compile(rb"create\s{1,20}table\s")),
    (b"drop", re.compile(rb"drop\s{1,20}table\s")),
    (b"dump", re.compile(rb"(?:mysql|mariadb)\sdump|dump\sof\s")),
    (b"mysql", re.compile(rb"mysql\s")),
    (b"phpmyadmin", re.compile(rb"phpmyadmin\s")),
)
_CHUNK = 1024 * 1024
_PROGRAM = ".php"
# An archive in an archive is looked into up to this many bytes.
_INNER = 64 * 1024**2
# All of them together; what unpacks to more is likely made to keep a machine busy.
_INNER_ALL = 8 * _INNER
EXTRACTORS: dict[DumpKind, Callable[[Dump], Iterator[Taken | Refusal]]] = {
    "sql": efiction.extract,
    "automated-archive": automated.extract,
    "work-list": worklist.extract,
    "journal": journal.extract,
    "members": members.extract,
    "server": serverfiles.extract,
}


class Within(Struct, frozen=True):
    """A dump inside an archive: the steps that lead to it, and what it is of."""

    name: str
    kind: DumpKind


@lru_cache(maxsize=2)  # the same is asked before a file is kept and when its source is chosen
def kind_of_head(head: bytes) -> DumpKind | None:
    """What a file that begins with `head` is a dump of."""
    if head.startswith(ARCHIVE) or is_tar(head):
        return None  # what its first member is says nothing of the others
    if b"=>" in head and _PERL.search(head) is not None:
        return "automated-archive"
    if _may_be_sql(head) and _SQL.search(head) is not None:
        return "sql"
    if members.is_list(head):
        return "members"
    if serverfiles.is_private(head):
        return "server"
    return "work-list" if worklist.is_worklist(head) else None


def _may_be_sql(head: bytes) -> bool:
    low = head.lower()
    return any(word in low and signs.search(low) is not None for word, signs in _SQL_WORDS)


def may_be_dump(name: str) -> bool:
    """Whether a file of this name is looked into before it is kept, however small it is."""
    lowered = name.lower()
    return lowered.endswith(tuple(table("dumps.toml")["files"]["suffixes"])) or "." not in lowered


def dump_kind(path: Path) -> DumpKind | None:
    """What the file at `path` is a dump of, packed or not; raises OSError."""
    with path.open("rb") as stream:
        return kind_of_whole(stream) or _kind_of_name(path.name)


def _kind_of_name(name: str) -> DumpKind | None:
    """A file that is called a database is treated as one, whatever it begins with: better not kept than kept."""
    return "sql" if name.lower().endswith(tuple(table("dumps.toml")["files"]["databases"])) else None


def kind_of_stream(stream: BinaryIO) -> DumpKind | None:
    """The same of an open file, packed or not."""
    head = stream.read(HEAD_BYTES)
    packer = packer_of(head)
    if packer is None:
        return kind_of_head(head)
    stream.seek(0)
    try:
        return kind_of_head(packer(stream).read(HEAD_BYTES))
    except PACK_ERRORS:
        return None


def kind_of_whole(stream: BinaryIO) -> DumpKind | None:
    """The same, where all of the file may be looked at: of a journal, the last entry may be the locked one."""
    kind = kind_of_stream(stream)
    if kind is not None:
        return kind
    stream.seek(0)
    return _journal(stream)


def _journal(stream: BinaryIO) -> DumpKind | None:
    """Whether a file, packed or not, is a journal's export with locked entries; so is one too long to say."""
    packer = packer_of(stream.read(HEAD_BYTES))
    stream.seek(0)
    try:
        stream = stream if packer is None else packer(stream)
        head = stream.read(HEAD_BYTES)
        if not is_export(head):
            return None
        data = head + stream.read(_INNER)
    except (*PACK_ERRORS, *ZIP_ERRORS):
        return None
    return "journal" if len(data) > _INNER or journal.holds_locked(data) else None


def dump_within(stream: BinaryIO) -> Within | None:
    """A dump inside an archive (ZIP or TAR), or None."""
    head = stream.read(HEAD_BYTES)
    stream.seek(0)
    try:
        if head.startswith(b"PK"):
            return _within_zip(stream, _Allowance())
        if packer_of(head) is not None or head[257:262] == b"ustar":
            return _within_tar(stream)
    except (*ZIP_ERRORS, *PACK_ERRORS, tarfile.TarError):
        return None
    return None


class _Allowance:
    """How many bytes of archives in one archive, however deep, may still be unpacked."""

    def __init__(self) -> None:
        self._left = _INNER_ALL

    def has(self, size: int) -> bool:
        """Whether so many may be, which are taken off."""
        if size > min(_INNER, self._left):
            return False
        self._left -= size
        return True


def _within_zip(stream: BinaryIO, allowance: _Allowance, depth: int = 3) -> Within | None:
    with zipfile.ZipFile(stream) as archive:
        for info in archive.infolist():
            if info.filename.endswith("/") or info.flag_bits & 1:
                continue
            if not _looked_into(info.filename):
                if _is_settings(info.filename, partial(archive.open, info)):
                    return Within(info.filename, "server")
                continue
            if (kind := _kind_of_name(info.filename)) is not None:
                return Within(info.filename, kind)
            try:
                with archive.open(info) as member:
                    head = member.read(HEAD_BYTES)
                    kind = _kind_within(head) or _journal_within(head, member)
                if kind is not None:
                    return Within(info.filename, kind)
                if head.startswith(b"PK") and depth and allowance.has(info.file_size):
                    found = _within_zip(io.BytesIO(archive.read(info)), allowance, depth - 1)
                    if found is not None:
                        return Within(f"{info.filename}!/{found.name}", found.kind)
            except ZIP_ERRORS:
                continue  # one broken member says nothing of the others
    return None


def _within_tar(stream: BinaryIO) -> Within | None:
    with tarfile.open(fileobj=stream, mode="r|*") as archive:
        for info in archive:
            if info.isfile() and _is_settings(info.name, partial(archive.extractfile, info)):
                return Within(info.name, "server")
            if info.isfile() and _looked_into(info.name):
                member = archive.extractfile(info)
                if member is None:
                    continue
                head = member.read(HEAD_BYTES)
                kind = _kind_within(head) or _kind_of_name(info.name) or _journal_within(head, member)
                if kind is not None:
                    return Within(info.name, kind)
    return None


def _is_settings(name: str, open_: Callable[[], IO[bytes] | None]) -> bool:
    """Whether a program of a site holds passwords; what else is in programs is no matter."""
    if not name.lower().endswith(_PROGRAM):
        return False
    try:
        member = open_()
        return member is not None and serverfiles.is_private(member.read(HEAD_BYTES))
    except (*ZIP_ERRORS, tarfile.TarError):
        return False


def _looked_into(name: str) -> bool:
    return not name.lower().endswith(tuple(table("dumps.toml")["files"]["stories"]))


def _kind_within(head: bytes) -> DumpKind | None:
    packer = packer_of(head)
    if packer is None:
        return kind_of_head(head)
    try:
        return kind_of_head(packer(io.BytesIO(head)).read(HEAD_BYTES // 2))
    except PACK_ERRORS:
        return None


def _journal_within(head: bytes, rest: IO[bytes]) -> DumpKind | None:
    """The same of a member of an archive, of which `head` has been read; such a stream goes forward only."""
    if not is_export(head) and packer_of(head) is None:
        return None
    return _journal(io.BytesIO(head + rest.read(_INNER)))


@contextmanager
def opened(
    path: Path, shown: str, folders: tuple[Path, ...], limits: Limits | None = None, *, locked: bool = False
) -> Iterator[Dump]:
    """A dump, mapped into memory and not read into it; a packed one is unpacked to a nameless file first.

    Raises OSError, and SourceError for one that unpacks to more than the limits allow.
    """
    with path.open("rb") as stream:
        packer = packer_of(stream.read(HEAD_BYTES))
        stream.seek(0)
        if packer is None:
            with _mapped(stream) as buffer:
                yield Dump(buffer, shown, path, folders, locked)
            return
        with tempfile.TemporaryFile() as unpacked:
            _unpack(stream, packer, unpacked, path.stat().st_size, shown, limits or Limits())
            with _mapped(unpacked) as buffer:
                yield Dump(buffer, shown, path, folders, locked)


def _unpack(
    stream: BinaryIO,
    packer: Callable[[BinaryIO], BinaryIO],
    target: BinaryIO,
    size: int,
    shown: str,
    limits: Limits,
) -> None:
    counted = CountingStream(stream)
    meter = Meter(counted, size, limits)
    source = packer(counted)  # type: ignore[arg-type]
    meter.begin()
    try:
        while chunk := source.read(_CHUNK):
            meter.add(len(chunk))
            target.write(chunk)
    except SourceError as error:
        raise SourceError(shown, error.why, error.advice) from error
    except PACK_ERRORS:
        pass  # cut short: what came out is a dump cut in the middle, and is read as one
    target.flush()


@contextmanager
def _mapped(stream: BinaryIO) -> Iterator[bytes | mmap.mmap]:
    if stream.seek(0, 2) == 0:
        yield b""
        return
    with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as buffer:
        yield buffer
