"""What is known of manuscripts when they are compared, out of what is kept and what was read."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy import Integer, and_, exists, func, select

from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.judging import Facts, Stated
from foundling.library.packing import SOURCE, unpack_record, unpack_source
from foundling.library.schema import arrivals, holdings, layers, manuscripts, members, wordings, works
from foundling.library.wording import sign_of
from foundling.reading.types import ChapterPlace, Record

# Claims that are less sure say nothing about who wrote a story.
_SURE = 0.5
# What somebody logs in by may be any name of theirs: it tells no two authors apart.
_LOGIN = "sender-login"
_COUNTED = (
    "title", "author", "series", "fandom", "rating", "warning", "relationship", "character", "category", "genre",
    "summary", "status", "date", "language",
)  # fmt: skip


def read_stated(databases: Databases, numbers: Iterable[int]) -> dict[int, Stated]:
    """What those of these manuscripts state, by number, that a work holds and that have been read."""
    found: dict[int, Stated] = {}
    for chunk in chunks(numbers):
        query = (
            select(manuscripts.c.number, manuscripts.c.id, wordings.c.words, layers.c.data)
            .join(layers, layers.c.manuscript == manuscripts.c.number)
            .join(wordings, wordings.c.manuscript == manuscripts.c.number)
            .where(manuscripts.c.number.in_(chunk), layers.c.layer == "record")
        )
        with databases.readings.connect() as connection:
            rows = connection.execute(query).all()
        held = _held(databases, [row.id for row in rows])
        for row in rows:
            if row.id in held:
                said = _said(unpack_record(row.data))
                found[row.number] = Stated(row.id, row.number, row.words, *said)
    return found


def _said(record: Record) -> tuple[str | None, tuple[str, ...], ChapterPlace | None, str | None]:
    """Title, authors and chapter that a record states, and what its file shares with numbered others."""
    return (
        record.title[0].value if record.title else None,
        tuple(claim.value for claim in record.author if claim.confidence >= _SURE and claim.by != _LOGIN),
        record.chapter[0].value if record.chapter else None,
        sign_of(record),
    )


def read_facts(databases: Databases, ids: Iterable[str]) -> dict[str, Facts]:
    """The facts of those of these manuscripts that a work holds and that have been read."""
    found: dict[str, Facts] = {}
    for chunk in chunks(ids):
        held = _held(databases, chunk)
        query = (
            select(manuscripts.c.id, manuscripts.c.number, wordings, layers.c.layer, layers.c.data)
            .join(layers, layers.c.manuscript == manuscripts.c.number)
            .join(wordings, wordings.c.manuscript == manuscripts.c.number)
            .where(manuscripts.c.id.in_(list(held)), layers.c.layer.in_((SOURCE, "record")))
        )
        blobs: dict[str, dict[str, bytes]] = {}
        numbers: dict[str, tuple[int, int, str]] = {}
        with databases.readings.connect() as connection:
            for row in connection.execute(query):
                blobs.setdefault(row.id, {})[row.layer] = row.data
                numbers[row.id] = (row.number, row.words, f"{row.words} {sha256(row.anchors).hexdigest()}")
        came, gone = _arrived(databases, list(blobs))
        for id, parts in blobs.items():
            if len(parts) == 2:
                found[id] = _facts(id, *numbers[id], *held[id], came.get(id, 0), id in gone, parts)
    return found


def _held(databases: Databases, ids: list[str]) -> dict[str, tuple[str, str]]:
    query = select(holdings.c.manuscript, works.c.id, works.c.at).join(works, works.c.id == holdings.c.work)
    with databases.kept.connect() as connection:
        rows = connection.execute(query.where(holdings.c.manuscript.in_(ids), works.c.gone_at.is_(None)))
        return {row.manuscript: (row.id, row.at) for row in rows}


def _arrived(databases: Databases, ids: list[str]) -> tuple[dict[str, int], set[str]]:
    """The arrivals that brought these manuscripts first, and those in whose place something else has come since.

    That is so where it has by every path that they came by.
    """
    first = select(manuscripts.c.id, members.c.sha256).join(members, members.c.manuscript == manuscripts.c.number)
    with databases.readings.connect() as connection:
        rows = connection.execute(first.where(manuscripts.c.id.in_(ids)).order_by(members.c.position.desc()))
        of = {row.id: row.sha256 for row in rows}
    mine, later = arrivals.alias(), arrivals.alias()
    since = and_(later.c.path == mine.c.path, later.c.id > mine.c.id, later.c.sha256 != mine.c.sha256)
    every = func.min(exists().where(since).cast(Integer)).label("all")
    query = select(mine.c.sha256, func.min(mine.c.id).label("first"), every)
    query = query.where(mine.c.sha256.in_(set(of.values()))).group_by(mine.c.sha256)
    with databases.kept.connect() as connection:
        found = {row.sha256: (row.first, row.all) for row in connection.execute(query)}
    came = {id: found[sha256_][0] for id, sha256_ in of.items() if sha256_ in found}
    return came, {id for id, sha256_ in of.items() if sha256_ in found and found[sha256_][1]}


def _facts(
    id: str,
    number: int,
    words: int,
    wording: str,
    own: str,
    at: str,
    came: int,
    replaced: bool,
    parts: dict[str, bytes],
) -> Facts:
    record: Record = unpack_record(parts["record"])
    source = unpack_source(parts[SOURCE])
    title, authors, chapter, sign = _said(record)
    return Facts(
        id=id,
        number=number,
        own=own,
        at=at,
        came=came,
        words=words,
        title=title,
        authors=authors,
        chapter=chapter,
        sign=sign,
        complete=bool(record.status) and record.status[0].value == "complete",
        fields=sum(bool(getattr(record, field)) for field in _COUNTED),
        repairs=len(source.repaired),
        media_type=source.media_type,
        wording=wording,
        replaced=replaced,
    )
