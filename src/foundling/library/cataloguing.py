"""Writes and lists the rows of the catalogue.

Owns `catalogue.db`: a row for every manuscript, with decisions applied, its facets, and the log of changes.
What goes on a card is `cards.py`'s to choose.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import asdict, replace
from sqlalchemy import Column, ColumnElement, Connection, Select, Table, delete, func, select

from foundling.errors import LibraryError
from foundling.library import grouped
from foundling.library.authority import KIND_OF, Preferred, preferred_for
from foundling.library.cards import CARD_LAYERS, Card, key_of, make_card, plain, record_of
from foundling.library.databases import Databases
from foundling.library.decisions import apply_decisions, read_decisions
from foundling.library.dialect import chunks, insert_rows
from foundling.library.grouped import Grouped
from foundling.library.naming import naming_arrivals
from foundling.library.packing import unpack_layers
from foundling.library.preferring import names_of, prefer_card
from foundling.library.proposing import POSTPONED, ProposalLine
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
    postponed,
    proposals,
    refusals,
    relationships,
    works,
)
from foundling.library.sealing import seal_of
from foundling.library.types import Decision, WorkRow
from foundling.query import QueryError
from foundling.query.choosing import sort_of

# By what a listing can be ordered, and what decides between rows that are alike in it.
SORTS: dict[str, tuple[Column[Any], ...]] = {
    "title": (catalogue.c.title_key, catalogue.c.author_key, catalogue.c.work),
    "author": (catalogue.c.author_key, catalogue.c.title_key, catalogue.c.work),
    "added": (catalogue.c.added, catalogue.c.path, catalogue.c.work),
    "words": (catalogue.c.words, catalogue.c.title_key, catalogue.c.work),
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
    """What `kept` says of the works of a batch; a manuscript that another one is shown for has none."""

    works: dict[str, tuple[str, str]]  # manuscript -> work that shows it, when that came
    hidden: list[str]  # works whose manuscript another work shows
    removed: set[str]
    decisions: dict[str, list[Decision]]
    paths: dict[str, str]  # original -> the path it goes by
    preferred: Preferred
    waiting: dict[str, list[tuple[str, str]]]  # work -> fields and keys of what was put off


def write_entries(databases: Databases, entries: Sequence[Entry]) -> None:
    """Catalogue manuscripts, in place of what was there; those that nothing holds any more are left out."""
    held = grouped.of_manuscripts(databases, [entry.manuscript for entry in entries])
    together = grouped.of_works(databases, {row.work for row in held.values()})
    with databases.kept.connect() as connection:
        kept = _ask(connection, entries, held, together)
    rows, cards = [], []
    for entry in entries:
        if entry.manuscript in kept.works:
            row, card = _row(entry, kept)
            rows.append(row)
            cards.append((row["work"], card))
    ids = [row["work"] for row in rows]
    aside = [{table: rows_of(work, card) for table, rows_of in _ASIDE.items()} for work, card in cards]
    for row, beside in zip(rows, aside, strict=True):
        row["seal"] = seal_of(row, {table.name: found for table, found in beside.items()})
    with databases.catalogue.begin() as connection:
        _delete(connection, [*ids, *kept.hidden])
        if rows:
            insert_rows(connection, catalogue, rows)
            for table in _ASIDE:
                found = [row for beside in aside for row in beside[table]]
                insert_rows(connection, table, found)
        if ids or kept.hidden:
            insert_rows(connection, changes, [{"work": work} for work in (*ids, *kept.hidden)])


def drop_entries(databases: Databases, ids: Sequence[str]) -> None:
    """Take works out of the catalogue."""
    with databases.catalogue.begin() as connection:
        _delete(connection, ids)
        if ids:
            insert_rows(connection, changes, [{"work": work} for work in ids])


def recatalogue(databases: Databases, ids: Sequence[str]) -> None:
    """Make the rows of these works, and of all that hang together with them, anew from readings and decisions."""
    works_ = grouped.all_works(databases, ids)
    with databases.kept.connect() as connection:
        query = select(holdings.c.manuscript)
        held = [
            id
            for chunk in chunks(works_)
            for id in connection.execute(query.where(holdings.c.work.in_(chunk))).scalars()
        ]
    serials = [row.manuscript for rows in grouped.of_works(databases, works_).values() for row in rows]
    held = list(dict.fromkeys([*held, *serials]))
    _drop_unheld(databases, works_, held)
    for chunk in chunks(held, 100):
        write_entries(databases, stored_entries(databases, manuscripts.c.id.in_(chunk)))


def _drop_unheld(databases: Databases, ids: Sequence[str], held: Sequence[str]) -> None:
    """Take those of these works out of the catalogue that show a manuscript which they do not hold any more."""
    with databases.catalogue.connect() as connection:
        shown = {
            row.work: row.manuscript
            for chunk in chunks(ids)
            for row in connection.execute(
                select(catalogue.c.work, catalogue.c.manuscript).where(catalogue.c.work.in_(chunk))
            )
        }
    drop_entries(databases, [work for work, manuscript in shown.items() if manuscript not in set(held)])


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
    query = query.order_by(*order_of(sort)).limit(limit)
    with databases.catalogue.connect() as connection:
        for row in connection.execute(query.execution_options(yield_per=500)):
            yield work_row(row)


def order_of(written: str) -> tuple[ColumnElement[Any], ...]:
    """The order that is written so, as behind `sort:` in a query; raises LibraryError for one that nobody knows.

    From the least to the greatest, and with a minus the other way round; rows without title or author come last.
    """
    key, turned = written.removeprefix("-"), written.startswith("-")
    if key not in SORTS:
        sort = sort_of(written)
        if isinstance(sort, QueryError) or sort.key not in SORTS:
            raise LibraryError(f"nothing can be listed by {written!r}; there are {', '.join(SORTS)}")
        key, turned = sort.key, sort.descending
    first, *others = SORTS[key]
    if not turned:
        return SORTS[key]
    nameless = (first == _LAST,) if key in ("title", "author") else ()
    return (*nameless, first.desc(), *others)


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


def _ask(
    connection: Connection,
    entries: Sequence[Entry],
    grouped_: Mapping[str, Grouped],
    together: Mapping[str, Sequence[Grouped]],
) -> _Kept:
    held: dict[str, tuple[str, str]] = {}
    paths: dict[str, str] = {}
    removed: set[str] = set()
    for chunk in chunks([entry.manuscript for entry in entries]):
        query = select(holdings.c.manuscript, works.c.id, works.c.at).join(works, works.c.id == holdings.c.work)
        for row in connection.execute(query.where(holdings.c.manuscript.in_(chunk), works.c.gone_at.is_(None))):
            held[row.manuscript] = (row.id, row.at)
    hidden = _show(connection, held, grouped_)
    for sha256s in chunks({entry.sha256 for entry in entries}):
        named = select(arrivals.c.sha256, arrivals.c.shown).where(arrivals.c.id.in_(naming_arrivals(sha256s)))
        for arrival in connection.execute(named):
            paths[arrival.sha256] = arrival.shown
    ids = [work for work, _ in held.values()]
    for chunk in chunks(ids):
        removed.update(connection.execute(select(bin_.c.work).where(bin_.c.work.in_(chunk))).scalars())
    decided = _decided(connection, ids, together)
    # Decided names are levelled as stated ones are.
    names = [name for entry in entries for name in names_of(entry.card)]
    names += [
        (KIND_OF[one.field], plain(value))
        for made in decided.values()
        for one in made
        if one.field in KIND_OF
        for value in one.values
    ]
    preferred, waiting = preferred_for(connection, names), _waiting(connection, ids)
    return _Kept(held, hidden, removed, decided, paths, preferred, waiting)


def _show(connection: Connection, held: dict[str, tuple[str, str]], grouped_: Mapping[str, Grouped]) -> list[str]:
    """Have manuscripts held by the work that shows them, those not shown by none; returns the works left over."""
    came: dict[str, str] = {}
    for chunk in chunks({row.work for row in grouped_.values()}):
        query = select(works.c.id, works.c.at).where(works.c.id.in_(chunk))
        came.update((row.id, row.at) for row in connection.execute(query))
    for manuscript, row in grouped_.items():
        if not row.shown:
            held.pop(manuscript, None)
        elif row.work in came:
            held[manuscript] = (row.work, came[row.work])
    return [row.own for row in grouped_.values() if row.own and row.own != row.work]


def _decided(
    connection: Connection, ids: Sequence[str], together: Mapping[str, Sequence[Grouped]]
) -> dict[str, list[Decision]]:
    """What was decided of these works, and of those that they hold the manuscripts of; in the order it was."""
    shown_by = {row.own: work for work, rows in together.items() for row in rows if row.own}
    found: dict[str, list[Decision]] = {}
    for work, made in read_decisions(connection, [*ids, *(own for own in shown_by if own not in ids)]).items():
        found.setdefault(shown_by.get(work, work), []).extend(made)
    return {work: sorted(made, key=lambda one: one.id) for work, made in found.items()}


def _row(entry: Entry, kept: _Kept) -> tuple[dict[str, Any], Card]:
    work, at = kept.works[entry.manuscript]
    card = entry.card
    if decided := kept.decisions.get(work):
        found = unpack_layers(entry.blobs)
        card = make_card(found, apply_decisions(record_of(found), decided))
    asked = () if work in kept.removed else _asked(card, decided or (), kept.waiting.get(work, ()))
    card = replace(prefer_card(card, kept.preferred), proposals=asked)
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


def _asked(
    card: Card, decided: Sequence[Decision], waiting: Collection[tuple[str, str]]
) -> tuple[ProposalLine, ...]:
    """What to ask about: not what was decided to be lacking; what was put off (by field and key) at the end."""
    settled = {decision.field for decision in decided if decision.how == "set" and not decision.undone}
    asked = (line for line in card.proposals if line.value or line.field not in settled)
    return tuple(
        replace(line, rank=line.rank + POSTPONED) if (line.field, line.key) in waiting else line for line in asked
    )


def _waiting(connection: Connection, ids: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
    """What was put off of these works."""
    found: dict[str, list[tuple[str, str]]] = {}
    for chunk in chunks(ids):
        for row in connection.execute(select(postponed).where(postponed.c.work.in_(chunk))):
            found.setdefault(row.work, []).append((row.field, row.key))
    return found


def _facet_rows(work: str, card: Card) -> list[dict[str, Any]]:
    return [{"work": work, **asdict(facet), "key": key_of(facet.stated or facet.value)} for facet in card.facets]


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


def _proposal_rows(work: str, card: Card) -> list[dict[str, Any]]:
    return [{"work": work, **asdict(line)} for line in card.proposals]


# The tables beside that of the works, and what of a card goes into each.
_ASIDE: dict[Table, Callable[[str, Card], list[dict[str, Any]]]] = {
    facets: _facet_rows,
    advisories: _advisory_rows,
    cast_names: _cast_rows,
    relationships: _pair_rows,
    proposals: _proposal_rows,
}


def _delete(connection: Connection, ids: Sequence[str]) -> None:
    for chunk in chunks(ids):
        connection.execute(delete(catalogue).where(catalogue.c.work.in_(chunk)))
        for table in _ASIDE:
            connection.execute(delete(table).where(table.c.work.in_(chunk)))
