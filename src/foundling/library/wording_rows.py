"""The wordings of the library's texts, as rows of `readings.db`: what each is compared with the others by.

Owns `wordings` and `anchors`. A wording comes from a worker with its manuscript; where one is missing (a library
of an older Foundling, other rules) it is made here from the text that is kept. What is no work has none.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Select, and_, bindparam, delete, func, or_, select

from foundling.library.databases import Databases
from foundling.library.dialect import chunks, insert_rows
from foundling.library.packing import PackedWording, unpack_layers, unpack_text
from foundling.library.schema import anchors, holdings, layers, manuscripts, wordings
from foundling.library.wording import make_wording, unpack_anchors
from foundling.likeness import VERSION

# Manuscripts whose wording is made at a time where it is missing.
_BATCH = 64
# A text of fewer anchors may be found by one of them.
FEW = 5
# A text is looked up by its rarest anchors, since what many texts share says little: by so many at least,
_LEAST = 6
# and by more as long as no more than so many rows are gone through, and so many for each of its anchors.
_ROWS = 128
_ROWS_EACH = 2
# How rare they are is asked of so many first, or of a quarter of them; of all, where those leave rows to go.
_ASKED = 16
_ASKED_OF = 4
# Of an anchor that more texts have, so many are gone through.
_MOST_HOLDERS = 512
# Texts that share some of those anchors: so many, and one more for so many of its anchors.
_SHARERS = 96
ANCHORS_A_SHARER = 4
# Rows that are remembered of anchors: each takes 4 bytes, and an anchor as much as so many of them.
_REMEMBERED = 10_000_000
_AN_ANCHOR = 50
# In SQL as they run, since they are asked for every manuscript (readings.db is always SQLite).
_HOLDERS = """
SELECT value, (
  SELECT json_group_array(manuscript) FROM (
    SELECT manuscript FROM anchors WHERE anchor = value ORDER BY manuscript LIMIT :most
  )
) FROM json_each(:wanted)
"""
_ANCHORS = "SELECT manuscript, anchors FROM wordings WHERE manuscript IN (SELECT value FROM json_each(:wanted))"
_COUNTS = """
SELECT manuscript, length(anchors) / 8 FROM wordings WHERE manuscript IN (SELECT value FROM json_each(:wanted))
"""  # an anchor has 8 bytes
_LAST_COMPARED = "SELECT manuscript FROM wordings WHERE compared = 1 ORDER BY manuscript DESC LIMIT 1"
# The layers that a wording is made with.
_NEEDED = ("parts", "record")


def write_wordings(connection: Connection, found: Mapping[int, PackedWording | None]) -> None:
    """Write the wordings of manuscripts, by number, that have none; they wait to be compared."""
    if not found:
        return
    rows = [
        {
            "manuscript": number,
            "version": VERSION,
            "words": wording.words if wording else 0,
            "anchors": wording.anchors if wording else b"",
            "compared": wording is None or not wording.anchors,
        }
        for number, wording in found.items()
    ]
    insert_rows(connection, wordings, rows)
    held = [
        {"anchor": anchor, "manuscript": number}
        for number, wording in found.items()
        if wording
        for anchor in unpack_anchors(wording.anchors)
    ]
    if held:
        insert_rows(connection, anchors, held)


def drop_wordings(connection: Connection, numbers: Iterable[int]) -> None:
    """Remove the wordings of manuscripts, by number."""
    for chunk in chunks(numbers):
        query = select(wordings.c.manuscript, wordings.c.anchors).where(wordings.c.manuscript.in_(chunk))
        held = [
            {"one": anchor, "number": row.manuscript}
            for row in connection.execute(query)
            for anchor in unpack_anchors(row.anchors)
        ]
        if held:
            this = and_(anchors.c.anchor == bindparam("one"), anchors.c.manuscript == bindparam("number"))
            connection.execute(delete(anchors).where(this), held)
        connection.execute(delete(wordings).where(wordings.c.manuscript.in_(chunk)))


def fill_wordings(databases: Databases) -> None:
    """Make the wordings that are missing, or of other rules than today's."""
    with databases.readings.connect() as connection:
        missing = list(connection.execute(_missing().order_by(manuscripts.c.number)).scalars())
    for chunk in chunks(missing, _BATCH):
        held = _held(databases, chunk)
        with databases.readings.begin() as connection:
            drop_wordings(connection, chunk)
            write_wordings(connection, {number: _made(connection, number, held) for number in chunk})


def outdated(databases: Databases) -> bool:
    """Whether wordings are missing, or of other rules than today's."""
    with databases.readings.connect() as connection:
        return connection.execute(_missing().limit(1)).first() is not None


def last_number(databases: Databases) -> int:
    """The highest number of a manuscript; 0 where there are none."""
    with databases.readings.connect() as connection:
        return int(connection.execute(select(func.max(manuscripts.c.number))).scalar() or 0)


def _missing() -> Select[Any]:
    return (
        select(manuscripts.c.number)
        .outerjoin(wordings, wordings.c.manuscript == manuscripts.c.number)
        .where(or_(wordings.c.version.is_(None), wordings.c.version != VERSION))
    )


def _held(databases: Databases, numbers: Sequence[int]) -> set[int]:
    """Those of these manuscripts that a work holds; a serial put together is none of them."""
    with databases.readings.connect() as connection:
        query = select(manuscripts.c.id, manuscripts.c.number).where(manuscripts.c.number.in_(numbers))
        by_id = {row.id: row.number for row in connection.execute(query)}
    with databases.kept.connect() as connection:
        query = select(holdings.c.manuscript).where(holdings.c.manuscript.in_(list(by_id)))
        return {by_id[id] for id in connection.execute(query).scalars()}


def _made(connection: Connection, number: int, held: set[int]) -> PackedWording | None:
    if number not in held:
        return None
    text = connection.execute(select(manuscripts.c.text).where(manuscripts.c.number == number)).scalar_one()
    query = select(layers.c.layer, layers.c.data).where(layers.c.manuscript == number)
    blobs = {
        row.layer: row.data for row in connection.execute(query.where(layers.c.layer.in_(("parts", "record"))))
    }
    found = unpack_layers(blobs)
    return make_wording(unpack_text(text), found) if {"parts", "record"} <= found.keys() else None


class Sharing(Struct, frozen=True):
    """Which manuscripts share anchors with one, by number, and how many of those that it was looked up by.

    `all`: it was looked up by all that it has.
    """

    counts: Mapping[int, int]
    all: bool


class Holders:
    """The first manuscripts that have an anchor, remembered: what many texts share is asked for many times."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Read anew what is asked for from now on: anchors have been written or removed."""
        self._held: dict[int, array[int]] = {}
        self._rows = 0

    def read(self, connection: Connection, wanted: Sequence[int]) -> None:
        """See to it that those of these anchors are at hand."""
        if self._rows > _REMEMBERED:
            self.forget()
        missing = [anchor for anchor in wanted if anchor not in self._held]
        if not missing:
            return
        given = {"wanted": json.dumps(missing), "most": _MOST_HOLDERS + 1}
        for anchor, numbers in connection.exec_driver_sql(_HOLDERS, given).all():
            held = self._held[anchor] = array("I", json.loads(numbers))
            self._rows += len(held) + _AN_ANCHOR

    def below(self, anchor: int, before: int) -> Sequence[int]:
        """Those of an anchor that was read, numbered below `before`: at most one more than is gone through."""
        held = self._held[anchor]
        return held[: bisect_left(held, before)]


def sharing(connection: Connection, holders: Holders, wanted: Sequence[int], before: int) -> Sharing:
    """The manuscripts with a number below `before` that share most of these anchors.

    One anchor in common is enough of FEW alone, else there are two. The work for one text is limited, however many
    others share its anchors: it is looked up by the rarest of those that others have.
    """
    rare, common = _rarest(connection, holders, wanted, before)
    most = _SHARERS + len(wanted) // ANCHORS_A_SHARER
    least = 1 if len(wanted) < FEW or common else 2
    counted = Counter(chain.from_iterable(holders.below(anchor, before) for anchor in rare))
    counts = _first(counted, most, least)
    if common:
        counted = Counter(counts)
        for anchor in common:
            counted.update(holders.below(anchor, before)[:_MOST_HOLDERS])
        counts = _first(counted, most)
    return Sharing(counts, len(rare) == len(wanted))


def _first(counted: Mapping[int, int], most: int, least: int = 1) -> dict[int, int]:
    """Those that are counted most."""
    enough = [(-count, number) for number, count in counted.items() if count >= least]
    return {number: -count for count, number in sorted(enough)[:most]}


def _rarest(
    connection: Connection, holders: Holders, wanted: Sequence[int], before: int
) -> tuple[list[int], list[int]]:
    """Which of these anchors to look up: rare ones; and, where there are too few, some that very many have."""
    budget = _ROWS + _ROWS_EACH * len(wanted)
    held = _counted(connection, holders, wanted, before, budget)
    rare: list[int] = []
    rows = 0
    for count, anchor in held:
        rows += count
        if count > _MOST_HOLDERS or (rows > budget and len(rare) >= _LEAST):
            break
        rare.append(anchor)
    return rare, [anchor for _, anchor in held[len(rare) : _LEAST]]


def _counted(
    connection: Connection, holders: Holders, wanted: Sequence[int], before: int, budget: int
) -> list[tuple[int, int]]:
    """How many texts have each of these anchors that any has, the rarest first.

    Where the first of them, which stand for the others, have too many rows already, the others are not counted.
    """
    first = max(_ASKED, len(wanted) // _ASKED_OF)
    held: list[tuple[int, int]] = []
    for some in (wanted[:first], wanted[first:]):
        if some and (len(held) < _LEAST or sum(count for count, _ in held) <= budget):
            holders.read(connection, some)
            held += [(count, anchor) for anchor in some if (count := len(holders.below(anchor, before)))]
    return sorted(held)


def anchors_of(connection: Connection, numbers: Iterable[int]) -> dict[int, Sequence[int]]:
    """The anchors of these manuscripts, by number."""
    rows = connection.exec_driver_sql(_ANCHORS, {"wanted": json.dumps(list(numbers))}).all()
    return {row[0]: unpack_anchors(row[1]) for row in rows}


def count_anchors(connection: Connection, numbers: Iterable[int]) -> dict[int, int]:
    """How many anchors these manuscripts have, by number."""
    rows = connection.exec_driver_sql(_COUNTS, {"wanted": json.dumps(list(numbers))}).all()
    return {row[0]: row[1] for row in rows}


def last_compared(connection: Connection) -> int:
    """The highest number of a manuscript that has been compared with the others; 0 where there is none."""
    return int(connection.exec_driver_sql(_LAST_COMPARED).scalar() or 0)


def holders(connection: Connection, anchor: int, most: int) -> list[int]:
    """The manuscripts, by number, that have this anchor: the first `most` of them."""
    query = select(anchors.c.manuscript).where(anchors.c.anchor == anchor).order_by(anchors.c.manuscript)
    return list(connection.execute(query.limit(most)).scalars())


def compare_again(connection: Connection, ids: Iterable[str]) -> None:
    """Note that these manuscripts (ids) wait to be compared with all others again."""
    for chunk in chunks(dict.fromkeys(ids)):
        numbers = select(manuscripts.c.number).where(manuscripts.c.id.in_(chunk))
        this = wordings.c.manuscript.in_(numbers) & (wordings.c.words > 0)
        connection.execute(wordings.update().where(this).values(compared=False))


def mark_compared(databases: Databases, numbers: Sequence[int]) -> None:
    """Note that these manuscripts have been compared with all others."""
    with databases.readings.begin() as connection:
        for chunk in chunks(numbers):
            statement = wordings.update().where(wordings.c.manuscript.in_(chunk)).values(compared=True)
            connection.execute(statement)
