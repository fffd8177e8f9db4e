"""Rows looked up by their keys.

Owns how such a statement is put together: SQLAlchemy spells out an `IN (…)` of unknown length anew at every
execution, which takes as long as the query itself. Here it has one of a few lengths, and is made once for each.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam

from foundling.library.dialect import CHUNK, chunks

# Keys that a statement takes; where there are fewer, the last one is named again.
_SIZES = (1, 5, 25, 100, CHUNK)
_NAMES = tuple(f"key{number}" for number in range(CHUNK))


class Lookup:
    """A query for rows whose `column` is one of some keys."""

    def __init__(self, query: Select[Any], column: Any) -> None:
        """`query` is without that condition."""
        self._query = query
        self._column = column
        self._made: dict[int, Select[Any]] = {}

    def rows(self, connection: Connection, keys: Sequence[str] | Sequence[int]) -> list[Any]:
        """The rows of these keys, in no order."""
        found: list[Any] = []
        for some in chunks(keys):
            size = next(size for size in _SIZES if size >= len(some))
            values = dict.fromkeys(_NAMES[:size], some[-1]) | dict(zip(_NAMES, some, strict=False))
            found += connection.execute(self._of(size), values).all()
        return found

    def _of(self, size: int) -> Select[Any]:
        made = self._made.get(size)
        if made is None:
            keys: list[Any] = [bindparam(name) for name in _NAMES[:size]]
            made = self._made[size] = self._query.where(self._column.in_(keys))
        return made
