"""The wordings of the library's texts, as rows of `readings.db`: what each is compared with the others by.

Owns `wordings` and `anchors`. A wording comes from a worker with its manuscript; where one is missing (a library
of an older Foundling, other rules) it is made here from the text that is kept. What is no work has none.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

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
# Rows of `anchors` gone through for one text: of its rarest anchors, since what many texts share says little.
_ROWS = 4_096
# Of an anchor that more texts have, so many are gone through.
_MOST_HOLDERS = 512
# A text is found by so many of its anchors at least, however common they are.
_LEAST = 8
# In SQL as they run, since they are asked for every manuscript (readings.db is always SQLite).
_HELD_BY = """
SELECT value, (SELECT count(*) FROM (SELECT 1 FROM anchors WHERE anchor = value LIMIT :most))
FROM json_each(:wanted) ORDER BY 2, 1
"""
_SHARING = """
SELECT manuscript, count(*) AS shared FROM anchors WHERE anchor IN (SELECT value FROM json_each(:wanted))
GROUP BY manuscript HAVING count(*) >= :least ORDER BY count(*) DESC, manuscript LIMIT :most
"""
# The same, and how many anchors each has in all; an anchor has 8 bytes.
_SHARING_OF = f"""
SELECT sharing.manuscript, shared, length(wordings.anchors) / 8 FROM ({_SHARING}) AS sharing
JOIN wordings ON wordings.manuscript = sharing.manuscript
"""
_FIRST = "SELECT manuscript FROM anchors WHERE anchor = :anchor ORDER BY manuscript LIMIT :most"
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


def alike(connection: Connection, wanted: Sequence[int], share: float, most: int) -> list[int]:
    """The manuscripts, by number, that have the part `share` of these anchors, or of their own if they have fewer.

    The `most` that share the greatest part, in that order. One anchor in common is enough of FEW alone. Where the
    anchors are in very many texts, they are looked for by the rarest of them.
    """
    asked, common = _rarest(connection, wanted)
    given = {"wanted": json.dumps(asked), "least": 1 if len(wanted) < FEW else 2, "most": 2 * most}
    if len(asked) == len(wanted):  # then what was counted is all that they share
        counts = [(row[0], row[1], row[2]) for row in connection.exec_driver_sql(_SHARING_OF, given)]
    else:
        counts = list(_shared(connection, wanted, given, common))
    shared: dict[int, float] = {}
    for number, count, theirs in counts:
        fewer = min(len(wanted), theirs)
        if count >= share * fewer and (count > 1 or fewer < FEW):
            shared[number] = count / fewer
    return sorted(shared, key=lambda number: (-shared[number], number))[:most]


def _shared(
    connection: Connection, wanted: Sequence[int], given: Mapping[str, Any], common: Iterable[int]
) -> Iterator[tuple[int, int, int]]:
    """The likeliest manuscripts by what was asked for and is common: how many anchors they share, and have."""
    counted: Counter[int] = Counter({row[0]: row[1] for row in connection.exec_driver_sql(_SHARING, dict(given))})
    for anchor in common:
        first = {"anchor": anchor, "most": _MOST_HOLDERS}
        counted.update(connection.exec_driver_sql(_FIRST, first).scalars())
    likely = sorted(counted, key=lambda number: (-counted[number], number))[: given["most"]]
    query = select(wordings.c.manuscript, wordings.c.anchors).where(wordings.c.manuscript.in_(likely))
    mine = frozenset(wanted)
    for row in connection.execute(query):
        theirs = unpack_anchors(row.anchors)
        yield row.manuscript, len(mine.intersection(theirs)), len(theirs)


def _rarest(connection: Connection, wanted: Sequence[int]) -> tuple[list[int], list[int]]:
    """Which of these anchors to look up: the rare ones; and, of those that are in very many texts, the rarest."""
    given = {"wanted": json.dumps(list(wanted)), "most": _MOST_HOLDERS + 1}
    held = [(row[0], row[1]) for row in connection.exec_driver_sql(_HELD_BY, given)]
    rare: list[int] = []
    rows = 0
    for anchor, count in held:
        rows += count
        if count > _MOST_HOLDERS or (rows > _ROWS and len(rare) >= _LEAST):
            break
        rare.append(anchor)
    return rare, [anchor for anchor, _ in held[len(rare) : _LEAST]]


def holders(connection: Connection, anchor: int, most: int) -> list[int]:
    """The manuscripts, by number, that have this anchor: the first `most` of them."""
    query = select(anchors.c.manuscript).where(anchors.c.anchor == anchor).order_by(anchors.c.manuscript)
    return list(connection.execute(query.limit(most)).scalars())


def mark_compared(databases: Databases, numbers: Sequence[int]) -> None:
    """Note that these manuscripts have been compared with all others."""
    with databases.readings.begin() as connection:
        for chunk in chunks(numbers):
            statement = wordings.update().where(wordings.c.manuscript.in_(chunk)).values(compared=True)
            connection.execute(statement)
