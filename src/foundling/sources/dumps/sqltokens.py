"""A tokenizer for what dumps of MySQL databases hold: the rows of INSERT statements and the columns of tables.

Owns the syntax and nothing of what it means; no statement is ever carried out. It reads where it is told to in a
buffer of bytes (a mapped file), in time linear in what it reads: every repetition is possessive, and a row is
looked for no further than MOST_ROW bytes. A row is a place in the file and its values, so that whoever joins
tables need not hold them in memory.

    >>> [row.values for row in rows(b"INSERT INTO `x` VALUES (1,'It\\\\'s','a''b',NULL);")]
    [(b'1', b"It's", b"a'b", None)]
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from mmap import mmap

from msgspec import Struct

# MySQL sends no packet of more than 1 GiB and by default none of more than 64 MiB; a row is one of them at most.
MOST_ROW = 64 * 1024**2
# Ids, names and addresses are shorter than this many bytes; texts are longer.
SKIMMED = 4096
# After a row that cannot be read, so many places where the next may begin are tried before the statement is left.
_TRIES = 32
# How far beyond a bad row the next one is looked for, in bytes.
_REACH = 4 * 1024**2
# CREATE TABLE statements are no longer than this.
_LONGEST_TABLE = 256 * 1024

Buffer = bytes | mmap

_NAME = rb'(?:`(?:[^`\n]{1,128})`|"(?:[^"\n]{1,128})"|[\w$]{1,128}+)'
_QUALIFIED = rb"(?:" + _NAME + rb"\s*\.\s*)?(" + _NAME + rb")"
_STATEMENT = re.compile(
    rb"(?:^|;)[ \t]*+(?:(?:INSERT|REPLACE)\s++(?:(?:IGNORE|DELAYED|LOW_PRIORITY|HIGH_PRIORITY)\s++)*+(?:INTO\s++)?"
    + _QUALIFIED
    + rb"\s*+(?:\(([^()'\"]{1,8000})\)\s*+)?VALUES?\s*+(?=\()"
    + rb"|CREATE\s++TABLE\s++(?:IF\s++NOT\s++EXISTS\s++)?"
    + _QUALIFIED
    + rb"\s*+(?=\())",
    re.IGNORECASE | re.MULTILINE,
)
_VALUE = re.compile(
    rb"\s*+(?:(?:_\w{1,32}+|N)?\s*+'((?:[^'\\]++|\\.|'')*+)'"
    rb'|"((?:[^"\\]++|\\.|"")*+)"'
    rb"|(0x[0-9a-f]++|x'[0-9a-f]*+')"
    rb"|([^'\"(),;\s]++(?:\([^'\"()]{0,200}\))?))\s*+([,)])",
    re.IGNORECASE | re.DOTALL,
)
# The same where a backslash is a letter like any other.
_PLAIN_VALUE = re.compile(
    rb"\s*+(?:(?:_\w{1,32}+|N|E)?\s*+'((?:[^']++|'')*+)'"
    rb'|"((?:[^"]++|"")*+)"'
    rb"|(0x[0-9a-f]++|x'[0-9a-f]*+')"
    rb"|([^'\"(),;\s]++(?:\([^'\"()]{0,200}\))?))\s*+([,)])",
    re.IGNORECASE | re.DOTALL,
)
# What the beginning of such a dump says: MySQL's mode, SQLite's or PostgreSQL's program.
_PLAIN = re.compile(
    rb"NO_BACKSLASH_ESCAPES|^-- PostgreSQL database dump|^PRAGMA foreign_keys|^BEGIN TRANSACTION;[ \t\r]*$", re.M
)
_HEAD = 4096
_OPEN = re.compile(rb"\s*+(?:,\s*+)?\(")
# Where the next row may begin after one that is broken, or the next statement.
_NEXT = re.compile(rb"\)\s{0,8}+,\s{0,8}+\(|\)\s{0,8}+;")
_ESCAPE = re.compile(rb"\\(.)|''", re.DOTALL)
_DOUBLE = re.compile(rb'\\(.)|""', re.DOTALL)
_MEANT = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"0": b"\0", b"b": b"\b", b"Z": b"\x1a"}
_TOKEN = re.compile(
    rb"--[^\n]*+|`([^`]*+)`|'(?:[^'\\]++|\\.|'')*+'|\"([^\"]*+)\"|([(),])|([^\s`'\"(),]++)|\s++", re.DOTALL
)
_NO_COLUMN = frozenset(b"primary key unique index fulltext spatial constraint foreign check".split())


class Row(Struct, frozen=True):
    """A row of a table. `start` is where its bracket stands in the buffer; values are as MySQL would hold them.

    `columns` are those that the statement names, lower case (empty: it names none).
    """

    table: str
    columns: tuple[str, ...]
    values: tuple[bytes | None, ...]
    start: int


class Table(Struct, frozen=True):
    """The columns of a table, lower case, as its CREATE TABLE has them."""

    name: str
    columns: tuple[str, ...]


class Broken(Struct, frozen=True):
    """A row that cannot be read: where it begins, and whether the buffer ends in the middle of it."""

    table: str
    start: int
    cut: bool


def rows(buffer: Buffer) -> Iterator[Row]:
    """The rows alone."""
    return (item for item in statements(buffer) if isinstance(item, Row))


def statements(buffer: Buffer, *, skim: bool = False) -> Iterator[Row | Table | Broken]:
    """Everything in the buffer that is understood, in order; what stands between is passed over.

    `skim`: values of more than SKIMMED bytes are given empty, for whoever wants the short ones only.
    """
    at = 0
    ahead = _Ahead(buffer, SKIMMED if skim else MOST_ROW)
    while (match := _STATEMENT.search(buffer, at)) is not None:
        at = match.end()
        if match[3] is not None:
            columns, at = _columns(buffer, at)
            if columns:
                yield Table(_bare(match[3]), columns)
            continue
        named = tuple(_bare(name).lower() for name in match[2].split(b",")) if match[2] else ()
        at = yield from _inserted(ahead, at, _bare(match[1]), named)


def is_plain(buffer: Buffer) -> bool:
    """Whether a dump says that a backslash in it is a letter like any other, and escapes nothing."""
    return _PLAIN.search(bytes(buffer[:_HEAD])) is not None


def row_at(buffer: Buffer, start: int, *, plain: bool = False) -> tuple[bytes | None, ...]:
    """The values of the row that begins at `start`, which `statements` gave; () where none does.

    `plain` as `is_plain` says of the buffer.
    """
    found = _row(buffer, start, plain=plain)
    return found[0] if found is not None else ()


class _Ahead:
    """Where the next statement begins; looked for once, however many broken rows ask for it."""

    def __init__(self, buffer: Buffer, longest: int) -> None:
        self.buffer = buffer
        self.plain = is_plain(buffer)
        self.longest = longest
        self._looked_from = 0
        self._found: int | None = -1

    def statement(self, at: int) -> int | None:
        """Where the first statement behind `at` begins, or None."""
        if self._found is not None and not self._looked_from <= at <= self._found:
            match = _STATEMENT.search(self.buffer, at)
            self._looked_from, self._found = at, match.start() if match is not None else None
        return self._found


def _inserted(ahead: _Ahead, at: int, table: str, named: tuple[str, ...]) -> Generator[Row | Broken, None, int]:
    """The rows of one statement from `at` on; returns where it ends."""
    buffer, width = ahead.buffer, len(named)
    while (match := _OPEN.match(buffer, at)) is not None:
        start = match.end() - 1
        found = _row(buffer, start, MOST_ROW, ahead.longest, plain=ahead.plain)
        if found is not None and width and len(found[0]) != width:
            found = None
        if found is None:
            following = ahead.statement(start)
            resumed = _resume(buffer, start, width, following, plain=ahead.plain)
            yield Broken(table, start, cut=resumed is None and following is None)
            if resumed is None:
                return start + 1
            at = resumed
            continue
        values, at = found
        width = width or len(values)
        yield Row(table, named, values, start)
    return at


def _row(
    buffer: Buffer, start: int, reach: int = MOST_ROW, longest: int = MOST_ROW, *, plain: bool = False
) -> tuple[tuple[bytes | None, ...], int] | None:
    """The values of the row whose bracket stands at `start`, and where it ends; None where it is broken."""
    end = min(len(buffer), start + reach)
    values: list[bytes | None] = []
    at = start + 1
    form = _PLAIN_VALUE if plain else _VALUE
    while (match := form.match(buffer, at, end)) is not None:
        ended = match.end()
        values.append(_value(match, plain=plain) if ended - at <= longest else b"")
        at = ended
        if match[5] == b")":
            return tuple(values), at
    return None


def _value(match: re.Match[bytes], *, plain: bool = False) -> bytes | None:
    single, double, digits, word, _ = match.groups()
    if plain and single is not None:
        return single.replace(b"''", b"'")
    if plain and double is not None:
        return double.replace(b'""', b'"')
    if single is not None:
        return _ESCAPE.sub(_unescaped, single) if b"\\" in single or b"''" in single else single
    if double is not None:
        return _DOUBLE.sub(_unescaped, double) if b"\\" in double or b'""' in double else double
    if digits is not None:
        digits = digits[2:].rstrip(b"'")
        return bytes.fromhex(digits.decode("ascii")) if len(digits) % 2 == 0 else digits
    return None if word.upper() == b"NULL" else word


def _unescaped(match: re.Match[bytes]) -> bytes:
    escaped = match[1]
    if escaped is None:
        return match[0][:1]
    return _MEANT.get(escaped, escaped)


def _resume(buffer: Buffer, start: int, width: int, following: int | None, *, plain: bool) -> int | None:
    """Where a whole row begins behind the broken one at `start`, in the same statement; None: nowhere near."""
    end = min(len(buffer) if following is None else following, start + _REACH)
    at = start + 1
    for _ in range(_TRIES):
        match = _NEXT.search(buffer, at, end)
        if match is None or match[0].endswith(b";"):
            return None
        found = _row(buffer, match.end() - 1, min(_REACH, end - match.end() + 1), plain=plain)
        if found is not None and width and len(found[0]) == width:
            return match.start() + 1
        at = match.start() + 1
    return None


def _columns(buffer: Buffer, at: int) -> tuple[tuple[str, ...], int]:
    """The columns of the table whose bracket stands at `at`, and where it ends."""
    end = min(len(buffer), at + _LONGEST_TABLE)
    depth, fresh = 0, False
    columns: list[str] = []
    while (match := _TOKEN.match(buffer, at, end)) is not None:
        at = match.end()
        mark = match[3]
        if mark == b"(":
            depth += 1
            fresh = depth == 1
        elif mark == b")":
            depth -= 1
            if depth == 0:
                break
        elif mark == b",":
            fresh = depth == 1
        elif fresh and (name := match[1] or match[2] or match[4]) is not None:
            fresh = False
            quoted = match[4] is None
            if quoted or name.lower() not in _NO_COLUMN:
                columns.append(_bare(name).lower())
    return tuple(columns), at


def _bare(name: bytes) -> str:
    return name.strip().strip(b"`\"'").decode("utf-8", "replace")
