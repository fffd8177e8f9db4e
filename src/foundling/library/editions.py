"""Editions: a reading with decisions applied, and where it came from.

Owns the putting together of `Edition` out of the databases; applies nothing of its own.
"""

from __future__ import annotations

from sqlalchemy import Connection, select

from foundling.errors import LibraryError
from foundling.library.cards import claims_of
from foundling.library.closereading import close_state
from foundling.library.databases import Databases
from foundling.library.decisions import apply_decisions, read_decisions
from foundling.library.dialect import chunks
from foundling.library.importing import standing
from foundling.library.opened import LONG
from foundling.library.packing import unpack_reading
from foundling.library.schema import accessions, arrivals, bin_, holdings, layers, manuscripts
from foundling.library.types import Accession, Arrival, Decision, Edition, Holding
from foundling.reading.types import Reading, Record
from foundling.spans import Span, reanchor


def make_edition(databases: Databases, work: str) -> Edition:
    """The edition of the work with this id."""
    with databases.kept.connect() as connection:
        held = connection.execute(
            select(holdings).where(holdings.c.work == work).order_by(holdings.c.position, holdings.c.manuscript)
        ).all()
        decided = tuple(read_decisions(connection, [work]).get(work, ()))
        removed = connection.execute(select(bin_.c.work).where(bin_.c.work == work)).first() is not None
    reading = read_back(databases, held[0].manuscript)
    with databases.kept.connect() as connection:
        found = tuple(
            Holding(row.manuscript, row.kind, row.position, _arrivals(connection, reading)) for row in held
        )
    record = reading.record if isinstance(reading.record, Record) else Record()
    claims = apply_decisions(claims_of(record), decided, anchored(reading.text, decided))
    return Edition(
        id=work,
        record=claims,
        standing={field: standing(field, claims[field]) for field in claims},
        reading=reading,
        holdings=found,
        decisions=decided,
        removed=removed,
        close=close_state(databases, held[0].manuscript),
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


def _arrivals(connection: Connection, reading: Reading) -> tuple[Arrival, ...]:
    found = []
    columns = (arrivals, accessions.c.name.label("given"), accessions.c.note, accessions.c.at.label("given_at"))
    for chunk in chunks(dict.fromkeys(member.sha256 for member in reading.source.members)):
        query = select(*columns).outerjoin(accessions, accessions.c.id == arrivals.c.accession)
        for row in connection.execute(query.where(arrivals.c.sha256.in_(chunk)).order_by(arrivals.c.id)):
            accession = None
            if row.accession is not None:
                accession = Accession(row.accession, row.given, row.note, row.given_at)
            found.append(Arrival(row.shown, row.sha256, row.size, row.at, accession))
    return tuple(found)
