"""Tables as files, written row by row: CSV, JSON Lines, Parquet; and as an Arrow table in memory.

Owns the three forms. Nothing is held in memory beyond a batch of rows; a file gets its name when it is whole.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Protocol, Self

import msgspec

from foundling.errors import LibraryError
from foundling.exports.protocol import Options, foundling_version
from foundling.exports.tables.made import Row, rows_of
from foundling.exports.tables.shape import Table, find_table
from foundling.library.cells import guarded
from foundling.library.types import Edition

KINDS = ("csv", "jsonl", "parquet")
# A batch of a Parquet file or an Arrow table: so many rows, or so many characters of text.
_ROWS, _CHARS = 20_000, 8_000_000


class _Writer(Protocol):
    def write(self, rows: Iterable[Row]) -> None: ...

    def close(self) -> None: ...


class TableFiles:
    """A file for each table in a folder; use as a context manager. `counts` and `names` tell what was written."""

    def __init__(self, folder: Path, wanted: Iterable[Table], options: Options) -> None:
        self.kind = options.as_ if options.as_ in KINDS else "csv"
        self.folder = folder
        self.names = {table.name: f"{table.name}.{self.kind}" for table in wanted}
        self.counts = dict.fromkeys(self.names, 0)
        self.sizes: list[int] = []
        self._streams: dict[str, BinaryIO] = {}
        self._writers: dict[str, _Writer] = {}
        self._tables = {table.name: table for table in wanted}
        self._options = options

    def __enter__(self) -> Self:
        for name, table in self._tables.items():
            self._streams[name] = self._part(name).open("wb")
            self._writers[name] = _writer(self.kind, table, self._streams[name], self._options)
        return self

    def add(self, name: str, rows: Iterable[Row]) -> None:
        """Write rows of a table."""
        self._writers[name].write(self._counted(name, rows))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for name, stream in self._streams.items():
            if error is None:
                self._writers[name].close()
            stream.close()
            if error is None:
                self._part(name).replace(self.folder / self.names[name])
                self.sizes.append((self.folder / self.names[name]).stat().st_size)
            else:
                self._part(name).unlink(missing_ok=True)

    def _part(self, name: str) -> Path:
        return self.folder / f"{self.names[name]}.part"

    def _counted(self, name: str, rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            self.counts[name] += 1
            yield row


def _writer(kind: str, table: Table, sink: BinaryIO, options: Options) -> _Writer:
    if kind == "parquet":
        return _Parquet(table, sink, options)
    return _Jsonl(table, sink) if kind == "jsonl" else _Csv(table, sink, raw=options.raw)


class _Csv:
    """RFC 4180 with a header row, in UTF-8; a list is a JSON array, spans are `12-40 51-60`, true and false.

    Unless `raw`, text that a spreadsheet program would take for a formula is guarded.
    """

    def __init__(self, table: Table, sink: BinaryIO, *, raw: bool) -> None:
        self._raw = raw
        self._spans = [column.type == "spans" for column in table.columns]
        self._text = io.TextIOWrapper(sink, encoding="utf-8", newline="", write_through=False)
        self._csv = csv.writer(self._text)
        self._csv.writerow([column.name for column in table.columns])

    def write(self, rows: Iterable[Row]) -> None:
        for row in rows:
            cells = [_cell(value, spans=spans) for value, spans in zip(row, self._spans, strict=True)]
            self._csv.writerow(cells if self._raw else map(_safe, cells))

    def close(self) -> None:
        self._text.flush()
        self._text.detach()


def _cell(value: Any, *, spans: bool) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if spans:
        return " ".join(f"{start}-{end}" for start, end in value or ())
    return msgspec.json.encode(value).decode() if isinstance(value, list) else value


def _safe(cell: Any) -> Any:
    return guarded(cell) if isinstance(cell, str) else cell


class _Jsonl:
    """One object a line, with every column."""

    def __init__(self, table: Table, sink: BinaryIO) -> None:
        self._names = [column.name for column in table.columns]
        self._encoder = msgspec.json.Encoder()
        self._sink = sink

    def write(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._sink.write(self._encoder.encode(dict(zip(self._names, row, strict=True))) + b"\n")

    def close(self) -> None:
        pass


class _Parquet:
    """Columns typed, lists as lists, compressed with zstd; the versions stand in the file's metadata."""

    def __init__(self, table: Table, sink: BinaryIO, options: Options) -> None:
        self._arrow = arrow()
        from pyarrow import parquet

        self._schema = schema(table, options.library)
        self._writer = parquet.ParquetWriter(sink, self._schema, compression="zstd")
        self._rows: list[Row] = []
        self._chars = 0

    def write(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._rows.append(row)
            self._chars += sum(len(value) for value in row if isinstance(value, str))
            if len(self._rows) >= _ROWS or self._chars >= _CHARS:
                self._flush()

    def close(self) -> None:
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(_arrow_table(self._arrow, self._schema, self._rows))
        self._rows, self._chars = [], 0


# ---------------------------------------------------------------- Arrow


def to_arrow(name: str, editions: Iterator[Edition], library: str = "") -> Any:
    """A table of these works as a `pyarrow.Table`; raises LibraryError for a table that nobody knows."""
    table, here = find_table(name), arrow()
    columns = schema(table, library)
    batches, rows = [], list[Row]()
    for edition in editions:
        rows.extend(rows_of(table, edition))
        if len(rows) >= _ROWS:
            batches.append(_arrow_table(here, columns, rows))
            rows = []
    batches.append(_arrow_table(here, columns, rows))
    return here.concat_tables(batches)


def arrow() -> Any:
    """The package pyarrow; raises LibraryError where it is not installed."""
    try:
        import pyarrow
    except ImportError as error:
        raise LibraryError("Parquet needs the package pyarrow; install foundling[exports]") from error
    return pyarrow


def schema(table: Table, library: str) -> Any:
    """The table's columns as Arrow knows them."""
    here = arrow()
    types = {
        "string": here.string(),
        "int": here.int64(),
        "float": here.float64(),
        "bool": here.bool_(),
        "list": here.list_(here.string()),
        "spans": here.list_(here.list_(here.int64())),
    }
    fields = [here.field(one.name, types[one.type], metadata={"about": one.about}) for one in table.columns]
    said = {"about": table.about, "foundling": foundling_version(), "library": library}
    return here.schema(fields, metadata=said)


def _arrow_table(here: Any, columns: Any, rows: list[Row]) -> Any:
    arrays = [here.array([row[at] for row in rows], type=field.type) for at, field in enumerate(columns)]
    return here.Table.from_arrays(arrays, schema=columns)
