"""Works that were made up for originals whose taking in was cut off, and that know better now.

When a process is killed between keeping originals and saying whose they are, the next opening takes these
originals for stories that came by themselves, each with a new id. A bag that brings the same stories knows their
ids. Owns the giving up of made-up ones: they go as if they had never been, if nobody has said anything about them.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from foundling.library import grouped
from foundling.library.cataloguing import drop_entries
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.notes import note
from foundling.library.schema import KEPT, arrivals, groups, holdings, manuscripts, members, works


def give_up_adopted(databases: Databases, named: Iterable[str]) -> list[str]:
    """Give up the made-up works of these manuscripts; returns their originals, which are to be read again.

    The caller holds the lock. Killed on the way, the next opening makes works up again.
    """
    ids = list(named)
    held = _held(databases, ids)
    made_up = _made_up(databases, list(held))
    untouched = _untouched(databases, [work for manuscript, work in held.items() if manuscript in made_up])
    going = {manuscript: work for manuscript, work in held.items() if manuscript in made_up and work in untouched}
    if not going:
        return []
    originals = sorted({sha256 for manuscript in going for sha256 in made_up[manuscript]})
    with databases.kept.begin() as connection:  # so that whatever comes, they are catalogued again
        note(databases, connection, "work", sorted(going.values()))
    drop_entries(databases, sorted(going.values()))
    _ungroup(databases, list(going))
    with databases.kept.begin() as connection:
        note(databases, connection, "original", originals)
        for chunk in chunks(sorted(going.values())):
            connection.execute(delete(holdings).where(holdings.c.work.in_(chunk)))
            connection.execute(delete(works).where(works.c.id.in_(chunk)))
    return originals


def _ungroup(databases: Databases, ids: Iterable[str]) -> None:
    """Forget which of these manuscripts are of one work; that is found again when they are read again."""
    with databases.catalogue.begin() as connection:
        for chunk in chunks(ids):
            connection.execute(delete(groups).where(groups.c.manuscript.in_(chunk)))


def _held(databases: Databases, ids: Iterable[str]) -> dict[str, str]:
    """The works of these manuscripts."""
    found: dict[str, str] = {}
    with databases.kept.connect() as connection:
        for chunk in chunks(ids):
            query = select(holdings.c.manuscript, holdings.c.work).where(holdings.c.manuscript.in_(chunk))
            found.update((row.manuscript, row.work) for row in connection.execute(query))
    return found


def _made_up(databases: Databases, ids: Iterable[str]) -> dict[str, set[str]]:
    """Those of the manuscripts of which no original came by itself, each with its originals."""
    owned: dict[str, set[str]] = {}
    query = select(manuscripts.c.id, members.c.sha256).join(members, members.c.manuscript == manuscripts.c.number)
    with databases.readings.connect() as connection:
        for chunk in chunks(ids):
            for row in connection.execute(query.where(manuscripts.c.id.in_(chunk))):
                owned.setdefault(row.id, set()).add(row.sha256)
    came: set[str] = set()
    by_itself = arrivals.c.mtime_ns.is_not(None) | arrivals.c.run.is_not(None)
    with databases.kept.connect() as connection:
        for chunk in chunks({sha256 for held in owned.values() for sha256 in held}):
            query = select(arrivals.c.sha256).where(arrivals.c.sha256.in_(chunk), by_itself)
            came.update(connection.execute(query).scalars())
    return {id: held for id, held in owned.items() if came.isdisjoint(held)}


def _untouched(databases: Databases, ids: list[str]) -> set[str]:
    """Those of the works of which nobody has said anything, and which are one with none but each other."""
    with databases.kept.connect() as connection:
        free = {*ids} - _spoken_of(connection, ids)
    shown = {*free, *grouped.shown_by(databases, sorted(free)).values()}
    for rows in grouped.of_works(databases, sorted(shown)).values():
        together = {row.own for row in rows}
        if not together <= free:  # one of them came by itself, or is a serial put together
            free -= together
    return free


def _spoken_of(connection: Connection, ids: list[str]) -> set[str]:
    """The works that a row of any table refers to, beside the one that says what they hold."""
    found: set[str] = set()
    for table in KEPT.sorted_tables:
        columns = [key.parent for key in table.foreign_keys if key.column.table is works]
        for column in columns if table is not holdings else ():
            for chunk in chunks(ids):
                found.update(connection.execute(select(column).where(column.in_(chunk))).scalars())
    return found
