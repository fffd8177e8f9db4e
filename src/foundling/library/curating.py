"""What a curator does to a library: decide, accept, undo, remove, restore.

Owns the order of it: the word goes into `kept` together with a note that the catalogue is behind, then the
catalogue follows, then the note goes. Killed between, the next opening finds the note.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeVar

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from foundling.errors import DecisionError, LibraryError
from foundling.library import grouped
from foundling.library.audit import write_down
from foundling.library.clock import now
from foundling.library.contacts import forget_contacts
from foundling.library.databases import Databases
from foundling.library.decisions import find_decision, last_decision, record_decision, undo_decision
from foundling.library.dialect import chunks, insert_new
from foundling.library.editions import make_edition
from foundling.library.fields import FIELDS, HOLDS_SEVERAL, check_values
from foundling.library.following import catch_up
from foundling.library.inwords import counted, decision_words
from foundling.library.joining import undo_sameness
from foundling.library.levelling import undo_names
from foundling.library.notes import note, remove_notes
from foundling.library.recovering import forget_pending
from foundling.library.schema import (
    arrivals,
    bin_,
    decisions,
    dumps,
    forgetting,
    holdings,
    kept_state,
    lost,
    manuscripts,
    members,
    originals,
    runs,
    works,
)
from foundling.library.shelving import Shelf, drop_manuscripts
from foundling.library.taking_back import brought
from foundling.library.types import Decision
from foundling.library.values import plain
from foundling.library.wiping import WIPE
from foundling.library.works import manuscripts_of, works_of
from foundling.spans import anchor

T = TypeVar("T")
# Works of an emptied bin that the log names.
_NAMED = 20
# What `undo` can be told to take back.
_UNDONE = ("run", "decision", "batch", "authority", "sameness")


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
    return _keep(databases, work, lambda connection: _record(connection, decision))


def decide_many(databases: Databases, made: Sequence[Decision], *, who: str, said: str) -> tuple[Decision, ...]:
    """Make decisions on many works as one, which can be taken back as one; `said` tells of it in words.

    Values are as `fields.check_values` gives them. All are made, or none.
    """
    if not made:
        return ()
    ids = list(dict.fromkeys(decision.work for decision in made))
    with databases.kept.begin() as connection:
        batch: int | None = None
        kept = []
        for decision in made:
            kept.append(record_decision(connection, decision, batch=batch))
            batch = batch or kept[0].id
        if len(kept) > 1:
            connection.execute(update(decisions).where(decisions.c.id == batch).values(batch=batch))
        undo = f"batch:{batch}" if len(kept) > 1 else f"decision:{batch}"
        about = ids[0] if len(ids) == 1 else ""
        write_down(connection, "decision", said, who=who, about=about, undo=undo)
        note(databases, connection, "work", ids)
    catch_up(databases, ids)
    return tuple(kept)


def accept(databases: Databases, work: str, field: str, index: int, *, who: str) -> Decision:
    """Pin the claim at `index` of a field, as `show` lists them, with the passage that says so."""
    if field not in FIELDS:
        raise DecisionError(f"a record has no field {field!r}; the fields are {', '.join(FIELDS)}")
    edition = make_edition(databases, work)
    claims = edition.record[field]
    if not 0 <= index < len(claims):
        counted = "1 claim" if len(claims) == 1 else f"{len(claims)} claims"
        raise DecisionError(f"{field} has {counted}; there is no number {index + 1}")
    claim = claims[index]
    if claim.by.startswith("curator:"):
        raise DecisionError(f"{field} {plain(claim.value)!r} was decided before")
    passage = anchor(edition.reading.text, claim.spans[0]) if claim.spans else None
    decision = Decision(0, work, field, (claim.value,), who, now(), "accept", passage)
    return _keep(databases, work, lambda connection: _record(connection, decision))


def undo(shelf: Shelf, what: str | None, *, who: str) -> str:
    """Take back `decision:N`, `batch:N`, `authority:N`, `sameness:N` or `run:N`; says what was undone.

    None: the last decision (with all that were made as one with it) or run, whichever was done last.
    """
    kind, number = _parse(what)
    if kind == "authority" and number is not None:
        return undo_names(shelf.databases, number, who=who)
    if kind == "sameness" and number is not None:
        return undo_sameness(shelf.databases, number, who=who)
    if kind == "batch" and number is not None:
        return _undo_batch(shelf.databases, number, who)
    with shelf.databases.kept.connect() as connection:
        last_run = connection.execute(select(func.max(runs.c.id)).where(runs.c.undone_at.is_(None))).scalar()
        if kind == "decision" and number is not None:
            decision: Decision | None = find_decision(connection, number)
        elif kind is None:
            decision = last_decision(connection, after_run=last_run or 0)
        else:
            decision = None
    if decision is not None and kind is None and (batch := _batch_of(shelf.databases, decision.id)) is not None:
        return _undo_batch(shelf.databases, batch, who)
    if decision is not None:
        return _undo_decision(shelf.databases, decision, who)
    if kind is None and last_run is None:
        raise DecisionError("there is nothing to undo")
    return undo_run(shelf, number if kind == "run" and number is not None else int(last_run or 0), who=who)


def undo_run(shelf: Shelf, number: int, *, who: str = "") -> str:
    """Take back a whole `add`: what it brought and nothing else has brought since is forgotten."""
    databases = shelf.databases
    with databases.kept.connect() as connection:
        row = connection.execute(select(runs).where(runs.c.id == number)).first()
        if row is None:
            raise DecisionError(f"there is no run:{number}; `foundling audit --kind import` lists them")
        if row.undone_at is not None:
            raise DecisionError(f"run:{number} was undone before")
        alone, elsewhere = brought(connection, number)
    ids = manuscripts_of(databases, alone)
    with databases.kept.begin() as connection:
        count = connection.execute(delete(arrivals).where(arrivals.c.run == number)).rowcount
        connection.execute(delete(dumps).where(dumps.c.run == number))
        connection.execute(update(runs).where(runs.c.id == number).values(undone_at=now()))
        given_up = works_of(connection, ids)
        forget(connection, alone, list(given_up.values()))
        when = row.at[:16].replace("T", " ")
        said = f"undone: what was taken in on {when} ({counted(count, 'file')}, {counted(len(given_up), 'text')})"
        write_down(connection, "import", said, who=who)
        # What stays is read again: its name, and what the heap knew of it, were this run's to say.
        note(databases, connection, "original", elsewhere)
    forget_pending(shelf)
    return said


def remove(databases: Databases, work: str, *, who: str) -> None:
    """Put a work (by id) into the bin."""
    row = {"work": work, "who": who, "at": now()}

    def put(connection: Connection) -> None:
        if connection.execute(insert_new(databases.kept, bin_), row).rowcount:
            write_down(connection, "removal", "put into the bin", who=who, about=work)

    _keep(databases, work, put)


def restore(databases: Databases, work: str, *, who: str = "") -> None:
    """Take a work (by id) out of the bin; raises LibraryError where it is not there."""

    def take(connection: Connection) -> int:
        gone = connection.execute(delete(bin_).where(bin_.c.work == work)).rowcount
        if gone:
            write_down(connection, "removal", "taken out of the bin", who=who, about=work)
        return gone

    if not _keep(databases, work, take):
        raise LibraryError(f"{work} is not in the bin")


def empty_bin(shelf: Shelf, *, who: str = "") -> int:
    """Forget the works in the bin for good; returns how many.

    Their originals go as well, except those that other works are part of (a mailing list's mbox).
    """
    databases = shelf.databases
    with databases.kept.connect() as connection:
        listed = list(connection.execute(select(bin_.c.work)).scalars())
    binned = grouped.all_works(databases, listed)
    with databases.kept.connect() as connection:
        query = [select(holdings.c.manuscript).where(holdings.c.work.in_(chunk)) for chunk in chunks(binned)]
        ids = [id for one in query for id in connection.execute(one).scalars()]
    lost = only_in(databases, ids)
    with databases.kept.begin() as connection:
        for chunk in chunks(binned):
            connection.execute(delete(bin_).where(bin_.c.work.in_(chunk)))
        for chunk in chunks(lost):
            connection.execute(delete(arrivals).where(arrivals.c.sha256.in_(chunk)))
        forget(connection, lost, binned)
        if binned:
            named = ", ".join(listed[:_NAMED]) + (" …" if len(listed) > _NAMED else "")
            said = f"the bin emptied: {len(listed):,} works forgotten for good ({named})"
            write_down(connection, "removal", said, who=who)
        note(databases, connection, "work", binned)
    forget_pending(shelf)
    drop_manuscripts(databases, ids)
    with databases.kept.begin() as connection:
        remove_notes(connection, "work", binned)
    return len(listed)


def _parse(what: str | None) -> tuple[str | None, int | None]:
    if what is None:
        return None, None
    kind, colon, number = what.partition(":")
    if kind not in _UNDONE or not colon or not number.isdecimal():
        raise DecisionError(f"undo takes {':N, '.join(_UNDONE[:-1])}:N or {_UNDONE[-1]}:N, not {what!r}")
    return kind, int(number)


def _record(connection: Connection, decision: Decision) -> Decision:
    """Write one decision to its log and to the audit log."""
    made = record_decision(connection, decision)
    said, undo = decision_words(made), f"decision:{made.id}"
    write_down(connection, "decision", said, who=made.who, about=made.work, undo=undo)
    return made


def _batch_of(databases: Databases, number: int) -> int | None:
    with databases.kept.connect() as connection:
        return connection.execute(select(decisions.c.batch).where(decisions.c.id == number)).scalar()


def _undo_batch(databases: Databases, number: int, who: str) -> str:
    """Take back all decisions that were made as one."""
    standing = (decisions.c.batch == number, decisions.c.undone_at.is_(None))
    with databases.kept.begin() as connection:
        ids = list(connection.execute(select(decisions.c.work).where(*standing).distinct()).scalars())
        if not ids:
            raise DecisionError(f"batch:{number} is not there, or was undone before")
        undone = update(decisions).where(*standing).values(undone_at=now(), undone_by=who)
        count = connection.execute(undone).rowcount
        said = f"undone: {counted(count, 'decision')} on {counted(len(ids), 'work')}"
        write_down(connection, "decision", said, who=who)
        note(databases, connection, "work", ids)
    catch_up(databases, ids)
    return said


def _undo_decision(databases: Databases, decision: Decision, who: str) -> str:
    said = f"undone: {decision_words(decision)}"

    def take_back(connection: Connection) -> None:
        undo_decision(connection, decision, who)
        write_down(connection, "decision", said, who=who, about=decision.work)

    _keep(databases, decision.work, take_back)
    return f"{said} ({decision.work})"


def _keep(databases: Databases, work: str, write: Callable[[Connection], T]) -> T:
    """Write something about a work, and bring the catalogue after it."""
    with databases.kept.begin() as connection:
        result = write(connection)
        note(databases, connection, "work", [work])
    catch_up(databases, [work])
    return result


def forget_originals(shelf: Shelf, sha256s: Sequence[str]) -> None:
    """Forget originals and all they hold, whatever brought them; their bytes are wiped by the next opening."""
    databases = shelf.databases
    ids = manuscripts_of(databases, sha256s)
    with databases.kept.begin() as connection:
        for chunk in chunks(sha256s):
            connection.execute(delete(arrivals).where(arrivals.c.sha256.in_(chunk)))
        forget(connection, sha256s, list(works_of(connection, ids).values()))
        connection.execute(insert_new(databases.kept, kept_state), [{"name": WIPE, "value": "1"}])
    forget_pending(shelf)


def forget(connection: Connection, sha256s: Sequence[str], given_up: Sequence[str]) -> None:
    """Note originals (which have no arrivals left) as to be forgotten, and works as gone."""
    for chunk in chunks(sha256s):
        rows: list[Row[Any]] = list(
            connection.execute(select(originals.c.sha256, originals.c.volume).where(originals.c.sha256.in_(chunk)))
        )
        connection.execute(insert(forgetting), [{"sha256": row.sha256, "volume": row.volume} for row in rows])
        forget_contacts(connection, chunk)
        connection.execute(delete(lost).where(lost.c.sha256.in_(chunk)))
        connection.execute(delete(originals).where(originals.c.sha256.in_(chunk)))
    for chunk in chunks(given_up):
        connection.execute(update(works).where(works.c.id.in_(chunk)).values(gone_at=now()))


def only_in(databases: Databases, ids: Sequence[str]) -> list[str]:
    """The originals that no manuscript but these has a member in."""
    wanted = set(ids)
    found: list[str] = []
    with databases.readings.connect() as connection:
        mine: dict[str, None] = {}
        for chunk in chunks(ids):
            query = select(members.c.sha256).join(manuscripts, manuscripts.c.number == members.c.manuscript)
            mine.update(dict.fromkeys(connection.execute(query.where(manuscripts.c.id.in_(chunk))).scalars()))
    for sha256 in mine:
        of = manuscripts_of(databases, [sha256])
        with databases.kept.connect() as connection:
            held = works_of(connection, of)  # not a serial put together, which goes with its instalments
        if wanted.issuperset(held):
            found.append(sha256)
    return found
