"""Editions: a reading with decisions applied, and where it came from.

Owns the putting together of `Edition` out of the databases; applies nothing of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from foundling.errors import LibraryError
from foundling.library import grouped
from foundling.library.authority import preferred_for
from foundling.library.cards import claims_of
from foundling.library.closereading import close_state
from foundling.library.databases import Databases
from foundling.library.decisions import apply_decisions, read_decisions
from foundling.library.dialect import chunks
from foundling.library.grouped import Grouped
from foundling.library.importing import standing
from foundling.library.opened import LONG
from foundling.library.packing import unpack_reading
from foundling.library.preferring import preferred_values, record_names
from foundling.library.schema import accessions, arrivals, bin_, holdings, layers, manuscripts, members
from foundling.library.types import Accession, Arrival, Decision, Edition, Holding
from foundling.reading.types import Reading, Record
from foundling.spans import Span, reanchor


def make_edition(databases: Databases, work: str) -> Edition:
    """The edition of the work with this id."""
    together = grouped.of_works(databases, [work]).get(work, ())
    with databases.kept.connect() as connection:
        held = together or _alone(connection, work)
        made = read_decisions(connection, {work, *(row.own for row in held if row.own)})
        decided = tuple(sorted((one for listed in made.values() for one in listed), key=lambda one: one.id))
        removed = connection.execute(select(bin_.c.work).where(bin_.c.work == work)).first() is not None
    reading = read_back(databases, held[0].manuscript)
    found = _holdings(databases, [row for row in held if row.own])
    record = reading.record if isinstance(reading.record, Record) else Record()
    claims = apply_decisions(claims_of(record), decided, anchored(reading.text, decided))
    with databases.kept.connect() as connection:
        preferred = preferred_for(connection, record_names(claims))
    return Edition(
        id=work,
        record=claims,
        standing={field: standing(field, claims[field]) for field in claims},
        reading=reading,
        holdings=found,
        decisions=decided,
        removed=removed,
        close=close_state(databases, held[0].manuscript),
        preferred=preferred_values(claims, preferred),
    )


def _alone(connection: Connection, work: str) -> tuple[Grouped, ...]:
    """The manuscript of a work that holds one alone."""
    query = select(holdings).where(holdings.c.work == work).order_by(holdings.c.position, holdings.c.manuscript)
    return tuple(
        Grouped(row.manuscript, work, work, row.kind, row.position, True) for row in connection.execute(query)
    )


def _holdings(databases: Databases, rows: Sequence[Grouped]) -> tuple[Holding, ...]:
    query = select(manuscripts.c.id, members.c.sha256).join(members, members.c.manuscript == manuscripts.c.number)
    query = query.order_by(manuscripts.c.number, members.c.position)
    sha256s: dict[str, list[str]] = {row.manuscript: [] for row in rows}
    with databases.readings.connect() as connection:
        for chunk in chunks(sha256s):
            for member in connection.execute(query.where(manuscripts.c.id.in_(chunk))):
                sha256s[member.id].append(member.sha256)
    with databases.kept.connect() as connection:
        return tuple(
            Holding(
                manuscript=row.manuscript,
                kind="instalment" if row.kind == "instalment" else "whole",
                position=row.position,
                arrivals=_arrivals(connection, sha256s[row.manuscript]),
                shown=row.shown,
                work=row.own or row.work,
            )
            for row in rows
        )


def read_back(databases: Databases, manuscript: str) -> Reading:
    """The reading of a manuscript as it is stored."""
    columns = (manuscripts.c.number, manuscripts.c.text_sha256, manuscripts.c.chars)
    with databases.readings.connect() as connection:
        row = connection.execute(select(*columns).where(manuscripts.c.id == manuscript)).first()
        if row is None:
            raise LibraryError(f"the reading of manuscript {manuscript} is not there; run `foundling rebuild`")
        if row.chars < LONG:
            return _unpack(connection, row.number)
        stamps = select(layers.c.layer, layers.c.version).where(layers.c.manuscript == row.number)
        stamped = tuple((one.layer, one.version) for one in connection.execute(stamps.order_by(layers.c.layer)))
        key = (manuscript, row.text_sha256, stamped)
        return databases.opened.get(key, lambda: _unpack(connection, row.number))


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


def _arrivals(connection: Connection, sha256s: Sequence[str]) -> tuple[Arrival, ...]:
    found = []
    columns = (arrivals, accessions.c.name.label("given"), accessions.c.note, accessions.c.at.label("given_at"))
    for chunk in chunks(dict.fromkeys(sha256s)):
        query = select(*columns).outerjoin(accessions, accessions.c.id == arrivals.c.accession)
        for row in connection.execute(query.where(arrivals.c.sha256.in_(chunk)).order_by(arrivals.c.id)):
            accession = None
            if row.accession is not None:
                accession = Accession(row.accession, row.given, row.note, row.given_at)
            found.append(Arrival(row.shown, row.sha256, row.size, row.at, accession))
    return tuple(found)
