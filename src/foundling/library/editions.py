"""Editions: a reading with decisions applied, and where it came from.

Owns the putting together of `Edition` out of the databases; applies nothing of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, case, select

from foundling.errors import LibraryError, NoSuchWorkError
from foundling.library import grouped
from foundling.library.authority import preferred_for
from foundling.library.cards import claims_of
from foundling.library.closereading import close_state
from foundling.library.databases import Databases
from foundling.library.decisions import apply_decisions, read_decisions
from foundling.library.dialect import chunks
from foundling.library.grouped import Grouped
from foundling.library.importing import standing
from foundling.library.lookup import Lookup
from foundling.library.opened import LONG
from foundling.library.packing import unpack_reading
from foundling.library.preferring import preferred_values, record_names
from foundling.library.schema import accessions, arrivals, bin_, holdings, layers, manuscripts, members, unread
from foundling.library.types import Accession, Arrival, CloseState, Decision, Edition, Holding
from foundling.reading.types import Reading, Record
from foundling.spans import Span, reanchor

# Works that are asked for together; their texts are held at once.
_TOGETHER = 16
_HOLDINGS = Lookup(select(holdings).order_by(holdings.c.position, holdings.c.manuscript), holdings.c.work)
_REMOVED = Lookup(select(bin_.c.work), bin_.c.work)
_MEMBERS = Lookup(
    select(manuscripts.c.id, members.c.sha256).join(members, members.c.manuscript == manuscripts.c.number),
    manuscripts.c.id,
)
_ARRIVALS = Lookup(
    select(arrivals, accessions.c.name.label("given"), accessions.c.note, accessions.c.at.label("given_at"))
    .outerjoin(accessions, accessions.c.id == arrivals.c.accession)
    .order_by(arrivals.c.id),
    arrivals.c.sha256,
)
# Text and layers of short readings.
_SHORT = manuscripts.c.chars < LONG
_READINGS = Lookup(
    select(
        manuscripts.c.number,
        manuscripts.c.id,
        manuscripts.c.text_sha256,
        case((_SHORT, manuscripts.c.text)).label("text"),
        unread.c.why,
        unread.c.advice,
    ).outerjoin(unread, unread.c.manuscript == manuscripts.c.number),
    manuscripts.c.id,
)
_LAYERS = Lookup(
    select(layers.c.manuscript, layers.c.layer, layers.c.version, case((_SHORT, layers.c.data)).label("data"))
    .join(manuscripts, manuscripts.c.number == layers.c.manuscript)
    .order_by(layers.c.layer),
    layers.c.manuscript,
)


def make_edition(databases: Databases, work: str) -> Edition:
    """The edition of the work with this id; raises NoSuchWorkError."""
    return next(make_editions(databases, [work]))


def make_editions(databases: Databases, works: Iterable[str]) -> Iterator[Edition]:
    """The editions of these works (ids), in their order, asked for some at a time; raises NoSuchWorkError."""
    for some in chunks(works, _TOGETHER):
        yield from _together(databases, some)


def _together(databases: Databases, works: Sequence[str]) -> Iterator[Edition]:
    """Editions, by one question to each table for all of them."""
    with databases.kept.connect() as connection:
        held = _manuscripts_of(databases, connection, works)
        own = {row.own for rows in held.values() for row in rows if row.own}
        made = read_decisions(connection, dict.fromkeys([*works, *sorted(own)]))
        removed = {row.work for row in _REMOVED.rows(connection, works)}
        came = _arrivals(databases, connection, [row for rows in held.values() for row in rows if row.own])
        opened = _open(databases, [held[work][0].manuscript for work in works])
        parts = []
        for work in works:
            reading, close = opened[held[work][0].manuscript]
            about = {work, *(row.own for row in held[work] if row.own)}
            decided = sorted((one for id in about for one in made.get(id, ())), key=lambda one: one.id)
            record = reading.record if isinstance(reading.record, Record) else Record()
            claims = apply_decisions(claims_of(record), tuple(decided), anchored(reading.text, tuple(decided)))
            parts.append((work, reading, close, tuple(decided), claims))
        names = (name for *_, claims in parts for name in record_names(claims))
        preferred = preferred_for(connection, names)
    for work, reading, close, decided_, claims in parts:
        yield Edition(
            id=work,
            record=claims,
            standing={field: standing(field, claims[field]) for field in claims},
            reading=reading,
            holdings=tuple(_holding(row, came[row.manuscript]) for row in held[work] if row.own),
            decisions=decided_,
            removed=work in removed,
            close=close,
            preferred=preferred_values(claims, preferred),
        )


def _manuscripts_of(
    databases: Databases, connection: Connection, works: Sequence[str]
) -> dict[str, tuple[Grouped, ...]]:
    """The manuscripts of each work, the one that is shown first; of most works it is one alone."""
    found = grouped.of_works(databases, works)
    alone: dict[str, list[Grouped]] = {work: [] for work in works if not found.get(work)}
    for row in _HOLDINGS.rows(connection, list(alone)):
        one = Grouped(row.manuscript, row.work, row.work, row.kind, row.position, True)
        alone[row.work].append(one)
    for work, rows in alone.items():
        if not rows:
            raise NoSuchWorkError(work)
        found[work] = tuple(rows)
    return found


def _holding(row: Grouped, came: tuple[Arrival, ...]) -> Holding:
    return Holding(
        manuscript=row.manuscript,
        kind="instalment" if row.kind == "instalment" else "whole",
        position=row.position,
        arrivals=came,
        shown=row.shown,
        work=row.own or row.work,
    )


def _open(databases: Databases, ids: Sequence[str]) -> dict[str, tuple[Reading, CloseState]]:
    """The readings of manuscripts as they are stored, and how they stand with close reading.

    Of long ones the text and layers are asked for apart: they may be held open.
    """
    found: dict[str, tuple[Reading, CloseState]] = {}
    with databases.readings.connect() as connection:
        for some in chunks(dict.fromkeys(ids)):
            rows = _READINGS.rows(connection, some)
            of: dict[int, list[Any]] = {row.number: [] for row in rows}
            for layer in _LAYERS.rows(connection, list(of)):
                of[layer.manuscript].append(layer)
            for row in rows:
                stamped = {layer.layer: layer.version for layer in of[row.number]}
                if row.text is not None:
                    reading = unpack_reading(row.text, {layer.layer: layer.data for layer in of[row.number]})
                else:
                    key = (row.id, row.text_sha256, tuple(stamped.items()))
                    reading = databases.opened.get(key, partial(_unpack, connection, row.number))
                why = None if row.why is None else f"{row.why}; {row.advice}"
                found[row.id] = (reading, close_state(stamped, why))
    for id in ids:
        if id not in found:
            raise LibraryError(f"the reading of manuscript {id} is not there; run `foundling rebuild`")
    return found


def _unpack(connection: Connection, number: int) -> Reading:
    text = connection.execute(select(manuscripts.c.text).where(manuscripts.c.number == number)).scalar_one()
    query = select(layers.c.layer, layers.c.data).where(layers.c.manuscript == number)
    return unpack_reading(text, {layer.layer: layer.data for layer in connection.execute(query)})


def anchored(text: str, decided: tuple[Decision, ...]) -> dict[int, Span]:
    """Where the passages of accepted claims lie in `text`, by the decision's number; lost ones are left out."""
    found: dict[int, Span] = {}
    for decision in decided:
        if decision.anchor is not None and not decision.undone:
            span = reanchor(decision.anchor, text)
            if span is not None:
                found[decision.id] = span
    return found


def _arrivals(
    databases: Databases, connection: Connection, rows: Sequence[Grouped]
) -> dict[str, tuple[Arrival, ...]]:
    """What each manuscript came as, the first first."""
    sha256s: dict[str, list[str]] = {row.manuscript: [] for row in rows}
    with databases.readings.connect() as readings:
        for member in _MEMBERS.rows(readings, list(sha256s)):
            sha256s[member.id].append(member.sha256)
    came: dict[str, list[tuple[int, Arrival]]] = {}
    wanted = list(dict.fromkeys(sha256 for listed in sha256s.values() for sha256 in listed))
    for row in _ARRIVALS.rows(connection, wanted):
        accession = None
        if row.accession is not None:
            accession = Accession(row.accession, row.given, row.note, row.given_at)
        one = Arrival(row.shown, row.sha256, row.size, row.at, accession)
        came.setdefault(row.sha256, []).append((row.id, one))
    found: dict[str, tuple[Arrival, ...]] = {}
    for manuscript, listed in sha256s.items():
        pairs = [pair for sha256 in dict.fromkeys(listed) for pair in came.get(sha256, ())]
        found[manuscript] = tuple(one for _, one in sorted(pairs, key=itemgetter(0)))
    return found
