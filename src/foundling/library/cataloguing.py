"""Writes and lists the rows of the catalogue.

Owns `catalogue.db`: a row for every manuscript, with decisions applied, its facets, and the log of changes.
What goes on a card is `cards.py`'s to choose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import asdict
from sqlalchemy import ColumnElement, Connection, Select, Table, delete, func, insert, select

from foundling.library.cards import CARD_LAYERS, Card, key_of, make_card, record_of
from foundling.library.databases import Databases
from foundling.library.decisions import apply_decisions, read_decisions
from foundling.library.dialect import chunks
from foundling.library.naming import naming_arrivals
from foundling.library.packing import unpack_layers
from foundling.library.schema import (
    advisories,
    arrivals,
    bin_,
    cast_names,
    catalogue,
    changes,
    facets,
    holdings,
    layers,
    manuscripts,
    members,
    originals,
    refusals,
    relationships,
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
    """A manuscript to be catalogued: its first original, its card without decisions, the layers that made it."""

    manuscript: str
    sha256: str
    card: Card
    blobs: Mapping[str, bytes]


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
            for table, rows_of in _ASIDE.items():
                found = [row for work, card in cards for row in rows_of(work, card)]
                if found:
                    connection.execute(insert(table), found)
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
        write_entries(databases, stored_entries(databases, manuscripts.c.id.in_(chunk)))


def stored_entries(databases: Databases, wanted: ColumnElement[bool]) -> list[Entry]:
    """The entries of manuscripts as they are stored; `wanted` says which, of a few hundred at most."""
    query = (
        select(manuscripts.c.id, members.c.sha256, layers.c.layer, layers.c.data)
        .join(members, members.c.manuscript == manuscripts.c.number)
        .join(layers, layers.c.manuscript == manuscripts.c.number)
        .where(wanted, members.c.position == 0, layers.c.layer.in_(CARD_LAYERS))
        .order_by(manuscripts.c.number)
    )
    found: dict[tuple[str, str], dict[str, bytes]] = {}
    with databases.readings.connect() as connection:
        for row in connection.execute(query):
            found.setdefault((row.id, row.sha256), {})[row.layer] = row.data
    return [Entry(id, sha256, make_card(unpack_layers(blobs)), blobs) for (id, sha256), blobs in found.items()]


def list_rows(
    databases: Databases, *, form: str | None, removed: bool, unread: bool, sort: str, limit: int | None
) -> Iterator[WorkRow]:
    """The rows of a listing, streaming; see `Library.list`."""
    query: Select[Any] = select(catalogue).where(catalogue.c.removed.is_(removed))
    if form is None:
        query = query.where(catalogue.c.is_work)
    elif form != "all":
        query = query.where(catalogue.c.form == form)
    if unread:
        query = query.where(catalogue.c.read.is_(False))
    query = query.order_by(*SORTS[sort]).limit(limit)
    with databases.catalogue.connect() as connection:
        for row in connection.execute(query.execution_options(yield_per=500)):
            yield work_row(row)


def work_row(row: Any) -> WorkRow:
    """A row of the catalogue as a line of a listing."""
    return WorkRow(
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
        read=row.read,
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
        counted["read"] = counted["works"] - count_unread(databases)
        counted["manuscripts"] = int(connection.execute(select(func.count()).select_from(catalogue)).scalar_one())
        counted["removed"] = counted["manuscripts"] - int(
            connection.execute(select(func.count()).select_from(catalogue).where(present)).scalar_one()
        )
        by_form = select(catalogue.c.form, func.count()).where(present).group_by(catalogue.c.form)
        for form, count in connection.execute(by_form.order_by(catalogue.c.form)):
            counted[f"form:{form}"] = int(count)
    return counted


def count_unread(databases: Databases) -> int:
    """How many works have not been read closely."""
    query = select(func.count()).select_from(catalogue).where(catalogue.c.removed.is_(False), catalogue.c.is_work)
    with databases.catalogue.connect() as connection:
        return int(connection.execute(query.where(catalogue.c.read.is_(False))).scalar_one())


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
        found = unpack_layers(entry.blobs)
        card = make_card(found, apply_decisions(record_of(found), decided))
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
        "read": card.close is not None,
        "suggested": card.close.suggested if card.close else None,
    }
    return row, card


def _facet_rows(work: str, card: Card) -> list[dict[str, Any]]:
    return [{"work": work, **asdict(facet), "key": key_of(facet.value)} for facet in card.facets]


def _advisory_rows(work: str, card: Card) -> list[dict[str, Any]]:
    return [{"work": work, **asdict(line)} for line in card.close.advisories] if card.close else []


def _cast_rows(work: str, card: Card) -> list[dict[str, Any]]:
    listed = card.close.cast if card.close else ()
    return [
        {"work": work, "position": position, **asdict(line), "key": key_of(line.name)}
        for position, line in enumerate(listed)
    ]


def _pair_rows(work: str, card: Card) -> list[dict[str, Any]]:
    listed = card.close.pairs if card.close else ()
    return [
        {
            "work": work,
            "position": position,
            "names": msgspec.json.encode(line.names).decode(),
            "key": "/".join(sorted(map(key_of, line.names))),
            "kind": line.kind,
            "standing": line.standing,
            "confidence": line.confidence,
        }
        for position, line in enumerate(listed)
    ]


# The tables beside that of the works, and what of a card goes into each.
_ASIDE: dict[Table, Callable[[str, Card], list[dict[str, Any]]]] = {
    facets: _facet_rows,
    advisories: _advisory_rows,
    cast_names: _cast_rows,
    relationships: _pair_rows,
}


def _delete(connection: Connection, ids: Sequence[str]) -> None:
    for chunk in chunks(ids):
        connection.execute(delete(catalogue).where(catalogue.c.work.in_(chunk)))
        for table in _ASIDE:
            connection.execute(delete(table).where(table.c.work.in_(chunk)))
