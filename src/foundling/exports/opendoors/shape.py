"""Tables as Open Doors' tools read them: columns, SQL, CSV; all out of `data/open_doors.toml`.

Owns MySQL's way to write a table and a value. Text goes in as a string literal with backslashes
(https://mariadb.com/kb/en/string-literals/), whatever it holds.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Literal, Self

from foundling.knowledge import table
from foundling.library.cells import guarded
from foundling.library.incoming import clean

DATA = "open_doors.toml"
Which = Literal["working", "final"]
_ESCAPES = str.maketrans(
    {"\\": "\\\\", "'": "\\'", '"': '\\"', "\n": "\\n", "\r": "\\r", "\0": "\\0", "\x1a": "\\Z"}
)
_HEAD = """-- {about}
-- {versions}
/*!40101 SET NAMES utf8mb4 */;
SET SQL_MODE = 'NO_AUTO_VALUE_ON_ZERO,STRICT_TRANS_TABLES';
SET AUTOCOMMIT = 0;
"""
# Bytes that a column of type `text` holds.
_TEXT_BYTES = 65_535
# Works between commits.
_COMMIT = 200


def columns(which: Which, name: str) -> tuple[tuple[str, str], ...]:
    """A table's columns: name, and what `types` calls its type."""
    return tuple((column, type) for column, type in table(DATA)[which][name])


def width(which: Which, name: str, column: str) -> int | None:
    """How many characters a column holds; None where there is no such limit."""
    found: int | None = table(DATA)["widths"].get(dict(columns(which, name))[column])
    return found


def created(which: Which, name: str) -> str:
    """The statements that make a table anew."""
    types, listed = table(DATA)["types"], columns(which, name)
    lines = [f"  `{column}` {types[type]}" for column, type in listed]
    lines.append("  PRIMARY KEY (`id`)")
    here = {column for column, _ in listed}
    lines += [f"  KEY `{key}` (`{key}`)" for key in table(DATA)["keys"].get(name, ()) if key in here]
    inside = ",\n".join(lines)
    return (
        f"DROP TABLE IF EXISTS `{name}`;\nCREATE TABLE `{name}` (\n{inside}\n) "
        "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;\n"
    )


def literal(value: object) -> str:
    """A value in SQL.

    >>> literal("It's"), literal(None), literal(7)
    ("'It\\\\'s'", 'NULL', '7')
    """
    if value is None:
        return "NULL"
    if isinstance(value, int):
        return str(int(value))
    return f"'{str(value).translate(_ESCAPES)}'"


class TableSet:
    """The tables of one kind, as one SQL file and a CSV file each; use as a context manager.

    Rows are written as they come, each to its table; what a row leaves out has the table's default. A file gets
    its name when it is whole.
    """

    def __init__(self, folder: Path, which: Which, about: str, versions: str) -> None:
        self.which: Which = which
        self.names: tuple[str, ...] = tuple(table(DATA)[which])
        self._columns = {name: [column for column, _ in columns(which, name)] for name in self.names}
        self._flags = {
            name: {column: _default(type) for column, type in columns(which, name)} for name in self.names
        }
        self._head = _HEAD.format(about=_comment(about), versions=_comment(versions))
        self._sql_path = folder / f"{which}.sql"
        self._csv_paths = {name: folder / which / f"{name}.csv" for name in self.names}
        self._ids = dict.fromkeys(self.names, 0)
        self._works = 0
        self.sizes: list[int] = []

    def __enter__(self) -> Self:
        self._csv_paths[self.names[0]].parent.mkdir(parents=True, exist_ok=True)
        self._open: dict[Path, BinaryIO] = {}
        for path in self._paths():
            self._open[path] = _part(path).open("wb")
        self._sql(self._head + "".join(created(self.which, name) for name in self.names))
        self._csv = {}
        for name, path in self._csv_paths.items():
            stream = io.TextIOWrapper(self._open[path], encoding="utf-8", newline="")
            self._csv[name] = csv.writer(stream)
            self._csv[name].writerow(self._columns[name])
            self._streams = {**getattr(self, "_streams", {}), path: stream}
        return self

    def next_id(self, name: str) -> int:
        """The number of a table's next row."""
        self._ids[name] += 1
        return self._ids[name]

    def add(self, name: str, row: Mapping[str, object]) -> None:
        """Write a row."""
        defaults = self._flags[name]
        values = [row.get(column, defaults[column]) for column in self._columns[name]]
        values = [_held(value, type) for value, (_, type) in zip(values, columns(self.which, name), strict=True)]
        listed = ", ".join(f"`{column}`" for column in self._columns[name])
        self._sql(f"INSERT INTO `{name}` ({listed}) VALUES ({', '.join(map(literal, values))});\n")
        self._csv[name].writerow(["" if value is None else value for value in values])

    def work_done(self) -> None:
        """Say that all rows of a work are written."""
        self._works += 1
        if self._works % _COMMIT == 0:
            self._sql("COMMIT;\n")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._sql("COMMIT;\n")
        for path, stream in self._open.items():
            text = self._streams.get(path)
            if text is not None:
                text.close()
            stream.close()
            if error is None:
                _part(path).replace(path)
                self.sizes.append(path.stat().st_size)
            else:
                _part(path).unlink(missing_ok=True)

    def _paths(self) -> Iterator[Path]:
        yield self._sql_path
        yield from self._csv_paths.values()

    def _sql(self, text: str) -> None:
        self._open[self._sql_path].write(text.encode("utf-8"))


class Sheet:
    """A spreadsheet as CSV in UTF-8 with a byte order mark, which spreadsheet programs want."""

    def __init__(self, path: Path, name: str) -> None:
        self._path = path
        self._header: Sequence[str] = table(DATA)["sheets"][name]
        self.rows = 0

    def __enter__(self) -> Self:
        self._stream = _part(self._path).open("w", encoding="utf-8-sig", newline="")
        self._csv = csv.writer(self._stream)
        self._csv.writerow(self._header)
        return self

    def add(self, *cells: object) -> None:
        """Write a row; what is left out at its end is empty."""
        self.rows += 1
        given = ["" if cell is None else guarded(clean(str(cell))) for cell in cells]
        self._csv.writerow(given + [""] * (len(self._header) - len(given)))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()
        if error is None:
            _part(self._path).replace(self._path)
        else:
            _part(self._path).unlink(missing_ok=True)

    @property
    def size(self) -> int:
        """Bytes written."""
        return self._path.stat().st_size


def _held(value: object, type: str) -> object:
    """A value as a column holds it: no half surrogates, and of `text` no more than its 65,535 bytes."""
    if not isinstance(value, str):
        return value
    value = clean(value)
    if type == "text" and len(value) * 4 > _TEXT_BYTES:
        return value.encode()[:_TEXT_BYTES].decode("utf-8", "ignore")
    return value


def _default(type: str) -> Any:
    return {"flag": 0, "name": "", "language": "en"}.get(type)


def _part(path: Path) -> Path:
    return path.with_name(path.name + ".part")


def _comment(text: str) -> str:
    return " ".join(text.split())
