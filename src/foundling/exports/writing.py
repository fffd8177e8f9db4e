"""Writes editions in a format: to one stream, to a file, or to a folder of files.

Owns the way from a format and editions to bytes on a disk: authors' wishes, names, and going on where an earlier
run was stopped. In a folder of files `foundling-export.jsonl` says what is in it: its first line the versions that
made it, then a line for each file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from foundling.errors import LibraryError, MemberMissingError
from foundling.exports.formats import Format, find_format
from foundling.exports.naming import Names, check_pattern, named
from foundling.exports.original import suffix_of
from foundling.exports.protocol import LISTED, PLAIN, Count, Options, foundling_version
from foundling.library.types import Edition, ExportReport

LIST = "foundling-export.jsonl"
_encoder = msgspec.json.Encoder()


class Written(Struct, omit_defaults=True):
    """A line of a folder's list: a work, its file, its size in bytes, and what the file was made of.

    `suffix` is the file's ending; None in lists of earlier versions, where it is what stands behind the last dot.
    """

    work: str
    file: str
    bytes: int
    made_of: str
    suffix: str | None = None


class _Head(Struct):
    """The first line of a folder's list."""

    format: str
    foundling: str
    library: str


def export(
    name: str,
    editions: Iterator[Edition],
    sink: BinaryIO | Path,
    /,
    *,
    options: Options = PLAIN,
    progress: Callable[[int, str], None] | None = None,
) -> ExportReport:
    """Write editions in the format of this name, to a stream or to a path.

    A format that has a file for each work takes a stream, or the name of a file, for a single work; otherwise the
    path is a folder, made if there is none. `progress` is told how many works are done and the one at hand. Raises
    LibraryError for a format or a pattern that is not known, OSError where nothing can be written.
    """
    format = find_format(name)
    if options.as_ == "epub" and format.name == "files":
        other = find_format(options.as_)
        format = replace(other, pattern=format.pattern)
    watched = _watched(editions, progress)
    if format.kind == "each":
        if isinstance(sink, Path) and (sink.is_dir() or not (sink.exists() or _names_file(sink, format))):
            return _write_folder(format, watched, sink, options)
        return _write_single(format, watched, sink, options)
    if format.kind == "folder":
        if not isinstance(sink, Path):
            raise LibraryError(f"{format.name} is a folder of files; name one with -o FOLDER")
        count = Count()
        report: ExportReport = format.load()(count.allowed(watched, options), sink, options=options)
        return _together(report, count.report())
    if isinstance(sink, Path):
        if sink.is_dir():
            raise LibraryError(f"{sink}: it is a folder, and {format.name} is one file; name a file in it")
        with whole_file(sink) as stream:
            return _write_stream(format, watched, stream, options)
    return _write_stream(format, watched, sink, options)


def _write_stream(format: Format, editions: Iterator[Edition], sink: BinaryIO, options: Options) -> ExportReport:
    count = Count()
    report: ExportReport = format.load()(count.allowed(editions, options), sink, options=options)
    return _together(report, count.report())


def _together(report: ExportReport, count: ExportReport) -> ExportReport:
    """A report with the works in it that the authors' wishes kept back, before those that the format did."""
    left_out = (*count.left_out, *report.left_out)[:LISTED]
    return replace(report, kept_back=count.kept_back + report.kept_back, left_out=left_out)


def _write_single(
    format: Format, editions: Iterator[Edition], sink: BinaryIO | Path, options: Options
) -> ExportReport:
    """One work to one stream or file; a second one is an error, before anything is written."""
    count = Count()
    listed = []
    for edition in count.allowed(editions, options):
        listed.append(edition)
        if len(listed) > 1:
            raise LibraryError(
                f"{format.name} is a file for each work, and these are several; name a folder with -o"
            )
    for edition in listed:
        if isinstance(sink, Path):
            with whole_file(sink) as stream:
                size = _write_one(format, edition, stream, options)
        else:
            size = _write_one(format, edition, sink, options)
        count.add(edition)
        count.file(size)
    return count.report()


def _write_one(format: Format, edition: Edition, sink: BinaryIO, options: Options) -> int:
    counted = _Counted(sink)
    format.load()(edition, counted, options=options)
    return counted.size


def _write_folder(format: Format, editions: Iterator[Edition], folder: Path, options: Options) -> ExportReport:
    pattern = options.name or format.pattern
    check_pattern(pattern)
    folder.mkdir(parents=True, exist_ok=True)
    count, names = Count(), Names()
    known = _known(folder / LIST)
    for line in known.values():
        names.reserve(line.file)
    with (folder / LIST).open("ab") as listing:
        if listing.tell() == 0:
            listing.write(_encoder.encode(_Head(format.name, foundling_version(), options.library)) + b"\n")
        for edition in count.allowed(editions, options):
            made_of = _digest(edition, format, options)
            suffix = format.suffix or suffix_of(edition)
            before = known.get(f"{edition.id}{suffix}")
            if before is not None and before.made_of == made_of and _is_there(folder / before.file, before.bytes):
                count.file(before.bytes, same=True)
            else:
                name = before.file if before is not None else names.take(named(pattern, edition), suffix)
                try:
                    with whole_file(folder / name) as stream:
                        size = _write_one(format, edition, stream, options)
                except MemberMissingError as error:  # the others can be written all the same
                    count.leave_out(edition, str(error))
                    continue
                listing.write(_encoder.encode(Written(edition.id, name, size, made_of, suffix)) + b"\n")
                listing.flush()
                count.file(size)
            count.add(edition)
    return count.report()


def _known(path: Path) -> dict[str, Written]:
    """What a folder's list says is there, by work and ending; a last line that was cut short is no loss."""
    found: dict[str, Written] = {}
    if not path.exists():
        return found
    with path.open("rb") as lines:
        next(lines, None)
        for line in lines:
            try:
                one = msgspec.json.decode(line, type=Written)
            except msgspec.DecodeError:
                continue
            found[one.work + (Path(one.file).suffix if one.suffix is None else one.suffix)] = one
    return found


def _is_there(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size == size
    except OSError:
        return False


def _digest(edition: Edition, format: Format, options: Options) -> str:
    """What a file is made of: the edition, the program's version and what was asked for."""
    asked = (format.name, foundling_version(), options.keep_addresses, options.advisories, options.library)
    made = (asked, edition.record, edition.holdings, edition.reading)
    return hashlib.sha256(msgspec.msgpack.encode(made)).hexdigest()[:16]


def _watched(editions: Iterator[Edition], progress: Callable[[int, str], None] | None) -> Iterator[Edition]:
    for number, edition in enumerate(editions):
        if progress is not None:
            progress(number, edition.id)
        yield edition


def _names_file(path: Path, format: Format) -> bool:
    """Whether a path that is not there yet is meant as a file: it has an ending, the format's own if any."""
    return path.suffix.lower() == format.suffix if format.suffix else bool(path.suffix)


class _Counted:
    """A stream that counts what is written."""

    def __init__(self, sink: BinaryIO) -> None:
        self._sink = sink
        self.size = 0

    def write(self, data: bytes) -> int:
        """Write on."""
        self.size += len(data)
        return self._sink.write(data)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file that gets its name when it is whole; folders on the way to it are made.

    What is there and is no file (`/dev/stdout`, a pipe) is written to as it is.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as sink:
            yield sink
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name[:100] + ".part")
    try:
        with part.open("wb") as sink:
            yield sink
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
