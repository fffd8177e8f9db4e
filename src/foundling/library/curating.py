"""What a curator does to a library: decide, accept, undo, remove, restore.

Owns the order of it: the word goes into `kept` together with a note that the catalogue is behind, then the
catalogue follows, then the note goes. Killed between, the next opening finds the note.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeVar

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from foundling.errors import DecisionError, LibraryError
from foundling.library.cards import plain
from foundling.library.cataloguing import recatalogue
from foundling.library.clock import now
from foundling.library.databases import Databases
from foundling.library.decisions import find_decision, last_decision, record_decision, undo_decision
from foundling.library.dialect import chunks, insert_new
from foundling.library.editions import make_edition
from foundling.library.fields import FIELDS, HOLDS_SEVERAL, check_values
from foundling.library.notes import note, remove_notes
from foundling.library.recovering import forget_pending
from foundling.library.schema import (
    arrivals,
    bin_,
    forgetting,
    holdings,
    manuscripts,
    members,
    originals,
    runs,
    works,
)
from foundling.library.shelving import Shelf, drop_manuscripts
from foundling.library.types import Decision
from foundling.library.works import manuscripts_of, works_of
from foundling.spans import anchor

T = TypeVar("T")


def decide(
    databases: Databases,
    work: str,
    field: str,
    values: Sequence[object],
    *,
    how: Literal["set", "add", "drop"],
    who: str,
) -> Decision:
    """Decide a field of a work (by id); raises DecisionError where the field cannot hold a value."""
    checked = check_values(field, values)
    if how != "set" and field not in HOLDS_SEVERAL:
        raise DecisionError(f"{field} holds one value: set it, there is nothing to {how}")
    if how != "set" and not checked:
        raise DecisionError(f"say which {field} to {how}")
    decision = Decision(0, work, field, checked, who, now(), how)
    return _keep(databases, work, lambda connection: record_decision(connection, decision))


def accept(databases: Databases, work: str, field: str, index: int, *, who: str) -> Decision:
    """Pin the claim at `index` of a field, as `show` lists them, with the passage that says so."""
    if field not in FIELDS:
        raise DecisionError(f"a record has no field {field!r}; the fields are {', '.join(FIELDS)}")
    edition = make_edition(databases, work)
    claims = edition.record[field]
    if not 0 <= index < len(claims):
        raise DecisionError(f"{field} has {len(claims)} claims; there is no number {index}")
    claim = claims[index]
    if claim.by.startswith("curator:"):
        raise DecisionError(f"{field} {plain(claim.value)!r} was decided before")
    passage = anchor(edition.reading.text, claim.spans[0]) if claim.spans else None
    decision = Decision(0, work, field, (claim.value,), who, now(), "accept", passage)
    return _keep(databases, work, lambda connection: record_decision(connection, decision))


def undo(shelf: Shelf, what: str | None, *, who: str) -> str:
    """Take back `decision:N`, `run:N`, or (None) whichever of the two was done last; says what was undone."""
    kind, number = _parse(what)
    with shelf.databases.kept.connect() as connection:
        last_run = connection.execute(select(func.max(runs.c.id)).where(runs.c.undone_at.is_(None))).scalar()
        if kind == "decision" and number is not None:
            decision: Decision | None = find_decision(connection, number)
        elif kind is None:
            decision = last_decision(connection, after_run=last_run or 0)
        else:
            decision = None
    if decision is not None:
        return _undo_decision(shelf.databases, decision, who)
    if kind is None and last_run is None:
        raise DecisionError("there is nothing to undo")
    return undo_run(shelf, number if kind == "run" and number is not None else int(last_run or 0))


def undo_run(shelf: Shelf, number: int) -> str:
    """Take back a whole `add`: what it brought and nothing else has brought since is forgotten."""
    databases = shelf.databases
    with databases.kept.connect() as connection:
        row = connection.execute(select(runs).where(runs.c.id == number)).first()
        if row is None:
            raise DecisionError(f"there is no run {number}")
        if row.undone_at is not None:
            raise DecisionError(f"run {number} was undone before")
        brought = connection.execute(
            select(arrivals.c.sha256).where(arrivals.c.run == number).distinct()
        ).scalars()
        sha256s = list(brought)
        elsewhere = _brought_elsewhere(connection, number)
    lost = [sha256 for sha256 in sha256s if sha256 not in elsewhere]
    ids = manuscripts_of(databases, lost)
    with databases.kept.begin() as connection:
        count = connection.execute(delete(arrivals).where(arrivals.c.run == number)).rowcount
        connection.execute(update(runs).where(runs.c.id == number).values(undone_at=now()))
        given_up = works_of(connection, ids)
        _forget(connection, lost, list(given_up.values()))
        # What stays is read again: its name, and what the heap knew of it, were this run's to say.
        note(databases, connection, "original", elsewhere)
    forget_pending(shelf)
    return f"run {number} undone: {count} arrivals taken back, {len(given_up)} manuscripts forgotten"


def remove(databases: Databases, work: str, *, who: str) -> None:
    """Put a work (by id) into the bin."""
    row = {"work": work, "who": who, "at": now()}
    _keep(databases, work, lambda connection: connection.execute(insert_new(databases.kept, bin_), row))


def restore(databases: Databases, work: str) -> None:
    """Take a work (by id) out of the bin; raises LibraryError where it is not there."""
    gone = _keep(databases, work, lambda connection: connection.execute(delete(bin_).where(bin_.c.work == work)))
    if not gone.rowcount:
        raise LibraryError(f"{work} is not in the bin")


def empty_bin(shelf: Shelf) -> int:
    """Forget the works in the bin for good; returns how many.

    Their originals go as well, except those that other works are part of (a mailing list's mbox).
    """
    databases = shelf.databases
    with databases.kept.connect() as connection:
        binned = list(connection.execute(select(bin_.c.work)).scalars())
        query = [select(holdings.c.manuscript).where(holdings.c.work.in_(chunk)) for chunk in chunks(binned)]
        ids = [id for one in query for id in connection.execute(one).scalars()]
    lost = _only_in(databases, ids)
    with databases.kept.begin() as connection:
        for chunk in chunks(binned):
            connection.execute(delete(bin_).where(bin_.c.work.in_(chunk)))
        for chunk in chunks(lost):
            connection.execute(delete(arrivals).where(arrivals.c.sha256.in_(chunk)))
        _forget(connection, lost, binned)
        note(databases, connection, "work", binned)
    forget_pending(shelf)
    drop_manuscripts(databases, ids)
    with databases.kept.begin() as connection:
        remove_notes(connection, "work", binned)
    return len(binned)


def _parse(what: str | None) -> tuple[str | None, int | None]:
    if what is None:
        return None, None
    kind, colon, number = what.partition(":")
    if kind not in ("run", "decision") or not colon or not number.isdecimal():
        raise DecisionError(f"undo takes run:N or decision:N, not {what!r}")
    return kind, int(number)


def _undo_decision(databases: Databases, decision: Decision, who: str) -> str:
    _keep(databases, decision.work, lambda connection: undo_decision(connection, decision, who))
    said = ", ".join(plain(value) for value in decision.values) or "none"
    return f"decision {decision.id} undone: {decision.how} {decision.field} of {decision.work} ({said})"


def _keep(databases: Databases, work: str, write: Callable[[Connection], T]) -> T:
    """Write something about a work, and bring the catalogue after it."""
    with databases.kept.begin() as connection:
        result = write(connection)
        note(databases, connection, "work", [work])
    recatalogue(databases, [work])
    with databases.kept.begin() as connection:
        remove_notes(connection, "work", [work])
    return result


def _brought_elsewhere(connection: Connection, run: int) -> set[str]:
    """Originals of this run that have other arrivals too."""
    mine = select(arrivals.c.sha256).where(arrivals.c.run == run)
    query = select(arrivals.c.sha256).where(arrivals.c.sha256.in_(mine))
    return set(connection.execute(query.where(arrivals.c.run.is_distinct_from(run)).distinct()).scalars())


def _forget(connection: Connection, sha256s: Sequence[str], given_up: Sequence[str]) -> None:
    """Note originals (which have no arrivals left) as to be forgotten, and works as gone."""
    for chunk in chunks(sha256s):
        rows: list[Row[Any]] = list(
            connection.execute(select(originals.c.sha256, originals.c.volume).where(originals.c.sha256.in_(chunk)))
        )
        connection.execute(insert(forgetting), [{"sha256": row.sha256, "volume": row.volume} for row in rows])
        connection.execute(delete(originals).where(originals.c.sha256.in_(chunk)))
    for chunk in chunks(given_up):
        connection.execute(update(works).where(works.c.id.in_(chunk)).values(gone_at=now()))


def _only_in(databases: Databases, ids: Sequence[str]) -> list[str]:
    """The originals that no manuscript but these has a member in."""
    wanted = set(ids)
    found: list[str] = []
    with databases.readings.connect() as connection:
        mine: dict[str, None] = {}
        for chunk in chunks(ids):
            query = select(members.c.sha256).join(manuscripts, manuscripts.c.number == members.c.manuscript)
            mine.update(dict.fromkeys(connection.execute(query.where(manuscripts.c.id.in_(chunk))).scalars()))
    for sha256 in mine:
        if wanted.issuperset(manuscripts_of(databases, [sha256])):
            found.append(sha256)
    return found
