"""A checksum of every row of `kept.db`, so that a bit that turns within one is noticed, and turned back.

SQLite looks after its pages, not after what stands in a row. Each table has an index over a checksum of its rows:
SQLite keeps it up with every change, and its own check of a database compares the two. A checksum tells which one
bit of a row turned, if it was one, so that the row can be mended by it alone. PostgreSQL has checksums of its own.

Owns the checksum (CRC-32 of the values as MessagePack, texts as UTF-8), its index, and the mending. An index
names the columns of its table: a revision that adds a column makes it anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any
from zlib import crc32

import msgspec
from sqlalchemy import Column, Connection, String, Table

FUNCTION = "foundling_sum"
# What is only there in the middle of a change, or is written by programs without this checksum.
WITHOUT = frozenset({"state", "pending", "forgetting", "to_read", "sessions"})
# CRC-32 as zlib has it: the polynomial of IEEE 802.3, bits reflected.
_POLYNOMIAL = 0xEDB88320
_BITS = 32
_LARGEST = 2**_BITS - 1

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(list[bytes | int | None]).decode


def row_sum(*values: bytes | int | None) -> int:
    """The checksum of a row's values."""
    return crc32(_encode(values))


def teach(connection: Any) -> None:
    """Have a connection of Python's sqlite3 know the checksum; without it these tables can only be read."""
    connection.create_function(FUNCTION, -1, row_sum, deterministic=True)


def index_of(table: str) -> str:
    """The name of a table's index of checksums."""
    return f"ix_{table}_sum"


def make_index(connection: Connection, table: str, columns: Sequence[tuple[str, bool]]) -> None:
    """Make a table's index of checksums, over these columns (which of them hold text); nothing in PostgreSQL."""
    if connection.dialect.name == "sqlite" and table not in WITHOUT:
        statement = f'CREATE INDEX "{index_of(table)}" ON "{table}" ({_expression(columns)})'
        connection.exec_driver_sql(statement)


def make_missing(connection: Connection, tables: Sequence[Table]) -> list[str]:
    """Make the indexes that these tables lack, which another program took away; returns the tables' names."""
    if connection.dialect.name != "sqlite":
        return []
    there = {row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'index'")}
    lacking = [one for one in tables if one.name not in WITHOUT and index_of(one.name) not in there]
    for table in lacking:
        make_index(connection, table.name, columns_of(table))
    return [table.name for table in lacking]


def columns_of(table: Table) -> list[tuple[str, bool]]:
    """A table's columns as `make_index` wants them."""
    return [(column.name, isinstance(_type_of(column), String)) for column in table.columns]


def _type_of(column: Column[Any]) -> Any:
    """A column's type; that of one that refers to another is the other's."""
    return next((_type_of(key.column) for key in column.foreign_keys), column.type)


def _expression(columns: Sequence[tuple[str, bool]]) -> str:
    return f"{FUNCTION}({', '.join(_as_bytes(*one) for one in columns)})"


def _as_bytes(name: str, text: bool) -> str:
    """A column as it is summed up: texts as bytes, since a bit that turned can make a text that is no text."""
    return f'CAST("{name}" AS BLOB)' if text else f'"{name}"'


# ---------------------------------------------------------------- rows that are not what was written


class Sums:
    """The checksums of one table, through a connection of Python's sqlite3."""

    def __init__(self, connection: sqlite3.Connection, table: Table) -> None:
        teach(connection)
        self._connection = connection
        self._columns = columns_of(table)
        self._from = f'FROM "{table.name}" INDEXED BY "{index_of(table.name)}" WHERE {_expression(self._columns)}'
        self._all = f'SELECT rowid, {", ".join(_as_bytes(*one) for one in self._columns)} FROM "{table.name}"'
        self._fits = f"SELECT 1 {self._from} = ? AND rowid = ?"
        self._between = f"SELECT 1 {self._from} BETWEEN ? AND ? AND rowid = ?"

    def broken(self) -> Iterator[tuple[int, list[Any], list[Any] | None]]:
        """Rows that are not what was written: their numbers, values, and values mended (None: past mending).

        Texts are bytes. Raises sqlite3.DatabaseError where there is no such index, or it cannot be read.
        """
        for number, *values in self._connection.execute(f"{self._all} NOT INDEXED"):
            said = row_sum(*values)
            if self._connection.execute(self._fits, (said, number)).fetchone() is not None:
                continue
            stored = self._stored(number)
            if stored is None or (stored ^ said).bit_count() > 1:  # one: it is the checksum that turned
                yield number, values, None if stored is None else mended(values, stored)

    def _stored(self, number: int) -> int | None:
        """The checksum that was written for a row. SQLite does not tell it, but whether it lies in a range."""
        low, high = 0, _LARGEST
        while low < high:
            middle = (low + high) // 2
            if self._connection.execute(self._between, (low, middle, number)).fetchone() is not None:
                high = middle
            else:
                low = middle + 1
        return low if self._connection.execute(self._fits, (low, number)).fetchone() is not None else None


def mended(values: Sequence[bytes | int | None], stored: int) -> list[bytes | int | None] | None:
    """The values with the one bit turned back that makes them fit their checksum; None where no single one does.

    >>> values = [7, b"The Ferry"]
    >>> mended([7, b"The Berry"], row_sum(*values))  # F and B are one bit apart
    [7, b'The Ferry']
    """
    message = bytearray(_encode(values))
    place = _turned(len(message), crc32(message) ^ stored)
    if place is not None:
        message[place[0]] ^= 1 << place[1]
        try:
            found = _decode(message)
        except msgspec.DecodeError:
            found = []
        if [type(one) for one in found] == [type(one) for one in values]:
            return found
    return _with_another_number(values, stored)


def _turned(length: int, difference: int) -> tuple[int, int] | None:
    """Which bit (byte, bit) of so long a message has to turn for its CRC to change so; None: no single one.

    A CRC is linear: what one bit does to it depends on how far from the end it stands, and on nothing else.
    """
    later = [_after_a_byte(low) for low in range(256)]
    effects = [later[1 << bit] for bit in range(8)]
    for byte in range(length - 1, -1, -1):
        if difference in effects:
            return byte, effects.index(difference)
        effects = [(effect >> 8) ^ later[effect & 255] for effect in effects]
    return None


def _after_a_byte(register: int) -> int:
    """What a CRC's register is eight bits later, if only zeros come."""
    for _ in range(8):
        register = (register >> 1) ^ (_POLYNOMIAL if register & 1 else 0)
    return register


def _with_another_number(values: Sequence[bytes | int | None], stored: int) -> list[bytes | int | None] | None:
    """Numbers are written in as few bytes as they need: a bit of one may change more than a bit of the message."""
    for at, value in enumerate(values):
        if isinstance(value, int):
            for bit in range(63):
                tried = [*values[:at], value ^ (1 << bit), *values[at + 1 :]]
                if row_sum(*tried) == stored:
                    return tried
    return None
