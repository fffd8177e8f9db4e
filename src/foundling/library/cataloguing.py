"""Writes and lists the rows of the catalogue.

Owns `catalogue.db`: a row for every manuscript, with decisions applied, its facets, and the log of changes.
What goes on a card is `cards.py`'s to choose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Select, delete, func, insert, select

from foundling.library.cards import Card, claims_of, key_of, make_card
from foundling.library.databases import Databases
from foundling.library.decisions import apply_decisions, read_decisions
from foundling.library.dialect import chunks
from foundling.library.naming import naming_arrivals
from foundling.library.packing import unpack_layer, unpack_record
from foundling.library.schema import (
    arrivals,
    bin_,
    catalogue,
    changes,
    facets,
    holdings,
    layers,
    manuscripts,
    members,
    originals,
    refusals,
    works,
)
from foundling.library.types import Decision, WorkRow

SORTS = {
    "title": (catalogue.c.title_key, catalogue.c.author_key, catalogue.c.work),
    "author": (catalogue.c.author_key, catalogue.c.title_key, catalogue.c.work),
    "added": (catalogue.c.added, catalogue.c.path, catalogue.c.work),
    "words": (catalogue.c.words.desc(), catalogue.c.title_key, catalogue.c.work),
    "path": (catalogue.c.path, catalogue.c.work),
}
# Sorts after every letter: what has no title or author comes last.
_LAST = "\U0010ffff"


class Entry(Struct, frozen=True):
    """A manuscript to be catalogued: its first original, its card without decisions, its record as packed."""

    manuscript: str
    sha256: str
    card: Card
    record: bytes


class _Kept(Struct, frozen=True):
    """What `kept` says of the works of a batch."""

    works: dict[str, tuple[str, str]]  # manuscript -> work, when it came
    removed: set[str]
    decisions: dict[str, list[Decision]]
    paths: dict[str, str]  # original -> the path it goes by


def write_entries(databases: Databases, entries: Sequence[Entry]) -> None:
    """Catalogue manuscripts, in place of what was there; those that nothing holds any more are left out."""
    with databases.kept.connect() as connection:
        kept = _ask(connection, entries)
    rows, cards = [], []
    for entry in entries:
        if entry.manuscript in kept.works:
            row, card = _row(entry, kept)
            rows.append(row)
            cards.append((row["work"], card))
    ids = [row["work"] for row in rows]
    with databases.catalogue.begin() as connection:
        _delete(connection, ids)
        if rows:
            connection.execute(insert(catalogue), rows)
            found = [row for work, card in cards for row in _facet_rows(work, card)]
            if found:
                connection.execute(insert(facets), found)
            connection.execute(insert(changes), [{"work": work} for work in ids])


def drop_entries(databases: Databases, ids: Sequence[str]) -> None:
    """Take works out of the catalogue."""
    with databases.catalogue.begin() as connection:
        _delete(connection, ids)
        if ids:
            connection.execute(insert(changes), [{"work": work} for work in ids])


def recatalogue(databases: Databases, ids: Sequence[str]) -> None:
    """Make the rows of these works anew from their readings and decisions."""
    with databases.kept.connect() as connection:
        held = [
            row.manuscript
            for chunk in chunks(ids)
            for row in connection.execute(select(holdings.c.manuscript).where(holdings.c.work.in_(chunk)))
        ]
    for chunk in chunks(held, 100):
        with databases.readings.connect() as connection:
            entries = [_entry(connection, id) for id in chunk]
        write_entries(databases, [entry for entry in entries if entry is not None])


def _entry(connection: Connection, id: str) -> Entry | None:
    query = (
        select(manuscripts.c.number, members.c.sha256)
        .join(members, members.c.manuscript == manuscripts.c.number)
        .where(manuscripts.c.id == id, members.c.position == 0)
    )
    row = connection.execute(query).first()
    if row is None:
        return None
    wanted = select(layers.c.layer, layers.c.data).where(
        layers.c.manuscript == row.number, layers.c.layer.in_(("record", "chapters"))
    )
    blobs = {found.layer: found.data for found in connection.execute(wanted)}
    return entry_of(id, row.sha256, blobs["record"], blobs["chapters"])


def entry_of(id: str, sha256: str, record: bytes, chapters: bytes) -> Entry:
    """The entry of a manuscript out of its packed layers."""
    card = make_card(claims_of(unpack_record(record)), len(unpack_layer("chapters", chapters)))
    return Entry(id, sha256, card, record)


def list_rows(
    databases: Databases, *, form: str | None, removed: bool, sort: str, limit: int | None
) -> Iterator[WorkRow]:
    """The rows of a listing, streaming; see `Library.list`."""
    query: Select[Any] = select(catalogue).where(catalogue.c.removed.is_(removed))
    if form is None:
        query = query.where(catalogue.c.is_work)
    elif form != "all":
        query = query.where(catalogue.c.form == form)
    query = query.order_by(*SORTS[sort]).limit(limit)
    with databases.catalogue.connect() as connection:
        for row in connection.execute(query.execution_options(yield_per=500)):
            yield WorkRow(
                id=row.work,
                title=row.title,
                author=tuple(msgspec.json.decode(row.author)),
                fandom=tuple(msgspec.json.decode(row.fandom)),
                rating=row.rating,
                words=row.words,
                status=row.status,
                language=row.language,
                form=row.form,
                chapters=row.chapters,
                added=row.added,
                removed=row.removed,
                read=True,
                path=row.path,
            )


def count_rows(databases: Databases) -> dict[str, int]:
    """How many works, manuscripts and words the catalogue holds, and manuscripts by form (`form:story`)."""
    present = catalogue.c.removed.is_(False)
    counted: dict[str, int] = {}
    with databases.catalogue.connect() as connection:
        total = select(func.count(), func.coalesce(func.sum(catalogue.c.words), 0))
        works_, words = connection.execute(total.where(present, catalogue.c.is_work)).one()
        counted["works"], counted["words"] = int(works_), int(words)
        counted["manuscripts"] = int(connection.execute(select(func.count()).select_from(catalogue)).scalar_one())
        counted["removed"] = counted["manuscripts"] - int(
            connection.execute(select(func.count()).select_from(catalogue).where(present)).scalar_one()
        )
        by_form = select(catalogue.c.form, func.count()).where(present).group_by(catalogue.c.form)
        for form, count in connection.execute(by_form.order_by(catalogue.c.form)):
            counted[f"form:{form}"] = int(count)
    return counted


def count_kept(databases: Databases) -> dict[str, int]:
    """How many originals, arrivals and refused files are kept."""
    refused = select(func.count(func.distinct(refusals.c.path)))
    with databases.kept.connect() as connection:
        return {
            "originals": int(connection.execute(select(func.count()).select_from(originals)).scalar_one()),
            "arrivals": int(connection.execute(select(func.count()).select_from(arrivals)).scalar_one()),
            "refused": int(connection.execute(refused).scalar_one()),
        }


def _ask(connection: Connection, entries: Sequence[Entry]) -> _Kept:
    held: dict[str, tuple[str, str]] = {}
    paths: dict[str, str] = {}
    removed: set[str] = set()
    for chunk in chunks([entry.manuscript for entry in entries]):
        query = select(holdings.c.manuscript, works.c.id, works.c.at).join(works, works.c.id == holdings.c.work)
        for row in connection.execute(query.where(holdings.c.manuscript.in_(chunk), works.c.gone_at.is_(None))):
            held[row.manuscript] = (row.id, row.at)
    for sha256s in chunks({entry.sha256 for entry in entries}):
        named = select(arrivals.c.sha256, arrivals.c.shown).where(arrivals.c.id.in_(naming_arrivals(sha256s)))
        for arrival in connection.execute(named):
            paths[arrival.sha256] = arrival.shown
    ids = [work for work, _ in held.values()]
    for chunk in chunks(ids):
        removed.update(connection.execute(select(bin_.c.work).where(bin_.c.work.in_(chunk))).scalars())
    return _Kept(held, removed, read_decisions(connection, ids), paths)


def _row(entry: Entry, kept: _Kept) -> tuple[dict[str, Any], Card]:
    work, at = kept.works[entry.manuscript]
    card = entry.card
    if decided := kept.decisions.get(work):
        card = make_card(apply_decisions(claims_of(unpack_record(entry.record)), decided), card.chapters)
    row = {
        "work": work,
        "manuscript": entry.manuscript,
        "title": card.title,
        "title_key": key_of(card.title) if card.title else _LAST,
        "author": msgspec.json.encode(card.author).decode(),
        "author_key": key_of(card.author[0]) if card.author else _LAST,
        "fandom": msgspec.json.encode(card.fandom).decode(),
        "rating": card.rating,
        "scale": card.scale,
        "words": card.words,
        "status": card.status,
        "language": card.language,
        "form": card.form,
        "is_work": card.is_work,
        "chapters": card.chapters,
        "added": at,
        "removed": work in kept.removed,
        "path": kept.paths.get(entry.sha256, ""),
    }
    return row, card


def _facet_rows(work: str, card: Card) -> list[dict[str, Any]]:
    return [
        {"work": work, "field": field, "position": position, "value": value, "key": key_of(value)}
        for field, position, value in card.facets
    ]


def _delete(connection: Connection, ids: Sequence[str]) -> None:
    for chunk in chunks(ids):
        connection.execute(delete(catalogue).where(catalogue.c.work.in_(chunk)))
        connection.execute(delete(facets).where(facets.c.work.in_(chunk)))
