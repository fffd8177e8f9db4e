"""What an export is: a function that writes editions, one after the other, to a sink.

Owns the protocol, what may be asked for, and what every export shares: counting, the authors' wishes, and the
versions that each export states. An export streams: it holds one edition at a time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, Literal, Protocol

from msgspec import Struct

from foundling.exports.addresses import without_addresses
from foundling.exports.wishes import SAID, may_go, wish_of
from foundling.library.types import Edition, ExportReport, LeftOut

# How many authors' wishes, and how many works left out, a report lists.
LISTED = 100


class ForOpenDoors(Struct, frozen=True):
    """What the Open Doors tables may be asked for.

    `archive` is the archive's name. `fandom` is the fandom of works that state none. `old_warning`: the warning
    of 2024 and before, `Underage`, instead of `Underage Sex`. `over_limits`: write works too that break a hard
    limit. `tags`: a filled tag spreadsheet to map tags by. `check`: write the report alone, and no tables.
    """

    archive: str = "Archive"
    fandom: str = ""
    old_warning: bool = False
    over_limits: bool = False
    tags: Path | None = None
    check: bool = False


class Options(Struct, frozen=True):
    """What an export may be asked for.

    `text`: write the stories' text as well as their records. `keep_addresses`: leave e-mail addresses in reading
    copies as they stand. `respect_wishes`: leave out works whose authors said anything about archiving but yes.
    `advisories`: a page of advisories in books. `name`: how files are named (see `naming`); `as_`: what
    `files` and `tables` write; `raw`: cells of CSV just as they are, also those that a spreadsheet program would
    take for a formula (see `library.cells`). `library` is the version of the library's tables; `open_original`
    gives an original's bytes. `tell_wish` is told of each author's wish about archiving, with the work's id,
    before it is written. `whole`: all works were asked for. `contact_of` gives the address that is kept of a
    work's pen name, for Open Doors alone; `kept_rows` gives what cannot be made again as rows, each with its
    table's name, of these works or (None) of all, for a bag alone; `contacts`: with the addresses of pen names.
    """

    text: bool = True
    keep_addresses: bool = False
    respect_wishes: bool = False
    advisories: bool = False
    name: str = ""
    as_: Literal["original", "epub", "csv", "jsonl", "parquet"] = "original"
    raw: bool = False
    library: str = ""
    open_original: Callable[[str], BinaryIO] | None = None
    tell_wish: Callable[[str, str], None] | None = None
    open_doors: ForOpenDoors = ForOpenDoors()
    contacts: bool = False
    whole: bool = False
    contact_of: Callable[[str, str], str | None] | None = None
    kept_rows: Callable[[Iterable[str] | None], Iterator[tuple[str, dict[str, Any]]]] | None = None


PLAIN = Options()


class Exporter(Protocol):
    """A format that is one file of any number of works."""

    def __call__(
        self, editions: Iterator[Edition], sink: BinaryIO, /, *, options: Options = PLAIN
    ) -> ExportReport:
        """Write all editions to `sink`, which stays open; raises OSError where it cannot be written to."""
        ...


class Writer(Protocol):
    """A format that is a file for each work."""

    def __call__(self, edition: Edition, sink: BinaryIO, /, *, options: Options = PLAIN) -> None:
        """Write one edition to `sink`, which stays open."""
        ...


class Count:
    """Counts what goes out, and collects what authors said about archiving."""

    def __init__(self, sink: BinaryIO | None = None) -> None:
        self._sink = sink
        self._began = time.monotonic()
        self._works = self._bytes = self._wished = self._files = self._same = self._kept_back = 0
        self._wishes: list[tuple[str, str]] = []
        self._left_out: list[LeftOut] = []

    def write(self, data: bytes) -> None:
        """Write bytes and count them."""
        assert self._sink is not None
        self._sink.write(data)
        self._bytes += len(data)

    def add(self, edition: Edition) -> None:
        """Count an edition."""
        self._works += 1
        for claim in edition.record.get("archive", ())[:1]:
            self._wished += 1
            if len(self._wishes) < LISTED:
                self._wishes.append((edition.id, str(claim.value)))

    def file(self, size: int, *, same: bool = False) -> None:
        """Count a file of so many bytes; `same`: it was there already and was left alone."""
        self._files += 1
        self._bytes += 0 if same else size
        self._same += same

    def leave_out(self, edition: Edition, why: str) -> None:
        """Note a work that is not written."""
        self._kept_back += 1
        if len(self._left_out) < LISTED:
            self._left_out.append(LeftOut(edition.id, title_of(edition), why))

    def allowed(self, editions: Iterator[Edition], options: Options) -> Iterator[Edition]:
        """The editions without those that wishes keep back, where they are to be respected."""
        for edition in editions:
            said = "; ".join(str(claim.value) for claim in edition.record.get("archive", ()))
            if options.respect_wishes and not may_go(edition):
                self.leave_out(edition, f"{SAID[wish_of(edition)]}: {said}")
                continue
            if said and options.tell_wish is not None:
                options.tell_wish(edition.id, said)
            yield edition

    def report(self) -> ExportReport:
        """What was counted."""
        return ExportReport(
            works=self._works,
            bytes=self._bytes,
            wished=self._wished,
            wishes=tuple(self._wishes),
            seconds=time.monotonic() - self._began,
            files=self._files,
            same=self._same,
            kept_back=self._kept_back,
            left_out=tuple(self._left_out),
        )


def prepared(edition: Edition, options: Options) -> Edition:
    """The edition as a reading copy shows it: without e-mail addresses, unless they were asked for."""
    return edition if options.keep_addresses else without_addresses(edition)


def title_of(edition: Edition) -> str:
    """The work's title, or the name of the file it came in, without its ending."""
    claims = edition.record.get("title", ())
    return (str(claims[0].value) if claims else PurePosixPath(edition.reading.source.name).stem) or "Untitled"


def made_by(edition: Edition, options: Options) -> dict[str, str]:
    """The versions that an export states: Foundling's, the layers', the library's."""
    layers = sorted(edition.reading.made_by.layers.items())
    found = {
        "foundling": foundling_version(),
        "layers": ", ".join(f"{name} {number}" for name, number in layers),
        "library": options.library,
    }
    return {name: value for name, value in found.items() if value}


@cache
def foundling_version() -> str:
    """The version of the program."""
    try:
        return version("foundling")
    except PackageNotFoundError:
        return "unknown"
