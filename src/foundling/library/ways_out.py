"""The way from a library to the formats it can be exported to.

Owns what an export is told of the library it comes from. The formats are modules of `foundling.exports`, which
know the library's types and are loaded when they are asked for; their list is `foundling.exports.formats`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from msgspec.structs import replace

from foundling.library.bags import kept_rows
from foundling.library.contacts import contacts_of
from foundling.library.databases import Databases
from foundling.library.migrations import head
from foundling.library.types import Edition, ExportReport
from foundling.library.values import key_of

_TABLES = ("kept", "catalogue", "readings")


def write_out(
    format: str,
    editions: Iterator[Edition],
    sink: BinaryIO | Path,
    open_original: Callable[[str], BinaryIO],
    databases: Databases,
    options: Any,
    progress: Callable[[int, str], None] | None,
) -> ExportReport:
    """Export editions of a library; see Library.export. Raises LibraryError for a format that nobody knows."""
    plain = import_module("foundling.exports.protocol").PLAIN
    asked = plain if options is None else options
    told = replace(
        asked,
        library=library_version(),
        open_original=open_original,
        contact_of=lambda work, name: _address(databases, work, name),
        kept_rows=lambda works: kept_rows(databases, works, contacts=asked.contacts),
    )
    written: ExportReport = import_module("foundling.exports.writing").export(
        format, editions, sink, options=told, progress=progress
    )
    return written


def _address(databases: Databases, work: str, name: str) -> str | None:
    """The address that is kept of a pen name that signs a work."""
    key = key_of(name)
    return next((one.address for one in contacts_of(databases, work) if key_of(one.name) == key), None)


def library_version() -> str:
    """The versions of the tables that a library of today consists of."""
    return ", ".join(f"{name} {head(name)}" for name in _TABLES)


def as_arrow(table: str, editions: Iterator[Edition]) -> Any:
    """A table of these editions as a `pyarrow.Table`; see Library.to_arrow."""
    return import_module("foundling.exports.tables.files").to_arrow(table, editions, library_version())
