"""Whose the vectors of meaning search are: which rows belong to which text, and where in it the passages lie.

Owns `passages.db` in the folder `meaning/` (`meaning.py` says what for). Whenever something is noted, `version` is
counted up, so that whoever holds what was noted sees that it is no more so.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from struct import Struct as BytesStruct
from typing import Any

from msgspec import Struct
from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    delete,
    insert,
    select,
)

from foundling.library.dialect import chunks, insert_or_update, open_engine, sqlite_url
from foundling.spans import Span

_FILE = "passages.db"
# Counts the ways in which passages were cut and stored.
_MADE = "1"
# Two code points, as `spans` holds them.
_SPAN = BytesStruct("<II")
_COLUMNS = ("text_sha256", "first", "passages", "spans")

_META = MetaData()
_state = Table(
    "state",
    _META,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
# `first` and `passages` are rows of the vectors; `spans` two numbers of four bytes for each, code points.
_texts = Table(
    "texts",
    _META,
    Column("manuscript", String(32), primary_key=True),
    Column("text_sha256", String(64), nullable=False),
    Column("first", Integer, nullable=False),
    Column("passages", Integer, nullable=False),
    Column("spans", LargeBinary, nullable=False),
)


class Near(Struct, frozen=True):
    """A passage that means something like what was looked for, and how much (a cosine)."""

    manuscript: str
    span: Span
    likeness: float


class Rows(Struct, frozen=True):
    """What was noted when it was last looked: rows, whose they are, and which belong to nobody (`dead`).

    `version` is counted up whenever something is noted, and tells of a library's notes from those made anew.
    """

    version: str
    firsts: Any
    names: tuple[str, ...]
    counts: Any
    spans: tuple[bytes, ...]
    dead: Any

    def near(self, rows: Any, likeness: Any) -> list[Near]:
        """Whose passages these rows are, and where they stand."""
        import numpy as np

        # A text without a passage begins where the next one does, and is passed over.
        real = np.flatnonzero(self.counts)
        whose = real[np.searchsorted(self.firsts[real], rows, side="right") - 1]
        places = (rows - self.firsts[whose]).tolist()
        found = []
        for at, place, value in zip(whose.tolist(), places, likeness.tolist(), strict=True):
            start, end = _SPAN.unpack_from(self.spans[at], place * _SPAN.size)
            found.append(Near(self.names[at], Span(start, end), round(value, 4)))
        return found


class Noted(Struct, frozen=True):
    """Where the passages of a text (a manuscript's, by its SHA-256) lie: from row `first` on, one a span."""

    manuscript: str
    text_sha256: str
    first: int
    spans: tuple[Span, ...]


class PassageNotes:
    """The notes in a folder; they need not be there yet."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / _FILE
        self._engine: Engine | None = None

    def exist(self) -> bool:
        """Whether anything was ever noted."""
        return self.path.exists()

    def close(self) -> None:
        """Let go of the file."""
        if self._engine is not None:
            self._engine.dispose()
        self._engine = None

    def begin(self, stamp: str, dimension: int) -> None:
        """Make them, empty, for what a model of this stamp makes."""
        row = {
            "model": stamp,
            "made": _MADE,
            "dimension": str(dimension),
            "rows": "0",
            "version": "0",
            "files": "0",
            "id": secrets.token_hex(8),
        }
        _META.create_all(self._database())
        with self._database().begin() as connection:
            connection.execute(insert(_state), [{"name": name, "value": value} for name, value in row.items()])

    def made_by(self, stamp: str) -> bool:
        """Whether a model of this stamp made what is noted, and in the way of today."""
        state = self.state()
        return state.get("model") == stamp and state.get("made") == _MADE

    def state(self) -> dict[str, str]:
        """What is noted of all: `model`, `dimension`, `rows` written, number of `files`, `version`."""
        with self._database().connect() as connection:
            return {row.name: row.value for row in connection.execute(select(_state))}

    def digests(self) -> dict[str, tuple[str, int]]:
        """The SHA-256 and the number of passages of every text that was read."""
        with self._database().connect() as connection:
            query = select(_texts.c.manuscript, _texts.c.text_sha256, _texts.c.passages)
            return {row.manuscript: (row.text_sha256, row.passages) for row in connection.execute(query)}

    def places(self, names: Iterable[str] | None = None) -> list[tuple[str, int, int]]:
        """Of these texts (None: of all, in the order of their rows): name, first row, number of passages."""
        query = select(_texts.c.manuscript, _texts.c.first, _texts.c.passages)
        with self._database().connect() as connection:
            if names is None:
                return [tuple(row) for row in connection.execute(query.order_by(_texts.c.first))]
            asked = (query.where(_texts.c.manuscript.in_(chunk)) for chunk in chunks(names))
            return [tuple(row) for one in asked for row in connection.execute(one)]

    def rows(self, version: str, total: int) -> Rows:
        """All that is noted, for `total` rows."""
        import numpy as np

        with self._database().connect() as connection:
            noted = connection.execute(select(_texts).order_by(_texts.c.first)).all()
        firsts = np.array([row.first for row in noted], dtype=np.int64)
        counts = np.array([row.passages for row in noted], dtype=np.int64)
        edge = np.zeros(total + 1, dtype=np.int32)
        np.add.at(edge, firsts, 1)
        np.add.at(edge, firsts + counts, -1)
        dead = np.flatnonzero(np.cumsum(edge[:total]) == 0)
        names = tuple(row.manuscript for row in noted)
        return Rows(version, firsts, names, counts, tuple(row.spans for row in noted), dead)

    def put(self, noted: Sequence[Noted], total: int) -> None:
        """Note whose rows were written, of which there are `total` now."""
        rows = [
            {
                "manuscript": one.manuscript,
                "text_sha256": one.text_sha256,
                "first": one.first,
                "passages": len(one.spans),
                "spans": b"".join(_SPAN.pack(span.start, span.end) for span in one.spans),
            }
            for one in noted
        ]
        with self._database().begin() as connection:
            connection.execute(insert_or_update(self._database(), _texts, names=_COLUMNS), rows)
            self._count_up(connection, rows=total)

    def drop(self, names: Sequence[str]) -> None:
        """Forget these texts."""
        with self._database().begin() as connection:
            for chunk in chunks(names):
                connection.execute(delete(_texts).where(_texts.c.manuscript.in_(chunk)))
            self._count_up(connection)

    def move(self, firsts: Mapping[str, int], total: int, files: int) -> None:
        """Note that all rows lie elsewhere: by text its first, how many there are, the number of their files."""
        with self._database().begin() as connection:
            held = connection.execute(select(_texts)).all()
            moved = [{**row._mapping, "first": firsts[row.manuscript]} for row in held]
            if moved:
                connection.execute(insert_or_update(self._database(), _texts, names=_COLUMNS), moved)
            self._count_up(connection, rows=total, files=files)

    def _count_up(self, connection: Connection, **values: int) -> None:
        """Write what is noted of all, and that it was."""
        version = int(connection.execute(select(_state.c.value).where(_state.c.name == "version")).scalar_one())
        rows = [{"name": name, "value": str(value)} for name, value in {**values, "version": version + 1}.items()]
        connection.execute(insert_or_update(self._database(), _state, names=["value"]), rows)

    def _database(self) -> Engine:
        if self._engine is None:
            self._engine = open_engine(sqlite_url(self.path), durable=False)
        return self._engine
