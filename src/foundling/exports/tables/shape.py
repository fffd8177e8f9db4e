"""The tables and their columns, as `data/export_tables.toml` lists them."""

from __future__ import annotations

from functools import cache
from typing import Literal, cast

from msgspec import Struct

from foundling.errors import LibraryError
from foundling.knowledge import table as load

Type = Literal["string", "int", "float", "bool", "list", "spans"]


class Column(Struct, frozen=True):
    """A column: its type, what it means, and whether it holds words of a story."""

    name: str
    type: Type
    about: str
    words: bool


class Table(Struct, frozen=True):
    """A table; `at` are the places of its columns in a row as `made.py` makes it. `words`: prose is in it."""

    name: str
    about: str
    columns: tuple[Column, ...]
    at: tuple[int, ...]
    words: bool = True


@cache
def tables(*, words: bool = True) -> tuple[Table, ...]:
    """All tables; without `words`, what of them holds no word of a story."""
    found = (_table(row, words=words) for row in load("export_tables.toml")["table"])
    return tuple(table for table in found if words or table.name != "texts")


def find_table(name: str) -> Table:
    """The table of this name; raises LibraryError where there is none."""
    for table in tables():
        if table.name == name:
            return table
    raise LibraryError(f"there is no table {name!r}; there are {', '.join(one.name for one in tables())}")


def prose_fields() -> frozenset[str]:
    """Fields of the record that are the author's prose, or tell how to reach people."""
    return frozenset(load("export_tables.toml")["prose"])


def _table(row: dict[str, object], *, words: bool) -> Table:
    listed = cast(list[list[str]], row["columns"])
    columns = [Column(name, cast(Type, type), about, holds == "words") for name, type, about, holds in listed]
    kept = [place for place, column in enumerate(columns) if words or not column.words]
    return Table(str(row["name"]), str(row["about"]), tuple(columns[at] for at in kept), tuple(kept), words)
