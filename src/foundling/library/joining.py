"""A curator's word on which manuscripts are of one work, and which of them is shown; the log of both.

Owns the table `sameness`: a row says that two manuscripts are the same work, or are not, and outranks whatever
Foundling finds by itself (grouping.py). It names manuscripts and no works, since works come and go with what is
joined. Taking a machine's merge back is such a row too: that they are not the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, insert, select, update

from foundling.errors import DecisionError
from foundling.library import grouped
from foundling.library.audit import write_down
from foundling.library.clock import now
from foundling.library.databases import Databases
from foundling.library.decisions import HOLDING, record_decision
from foundling.library.likening import reconsider, regroup
from foundling.library.schema import holdings, sameness
from foundling.library.types import Decision


def join_works(databases: Databases, works: Sequence[str], *, who: str) -> tuple[int, ...]:
    """Say that works (by id, two or more) are one; returns the numbers of what was said."""
    if len(set(works)) < 2:
        raise DecisionError("name two works that are one, or more; these are one already")
    one, *others = dict.fromkeys(works)
    pairs = [(_of(databases, one)[0].manuscript, _of(databases, other)[0].manuscript) for other in others]
    return _say(databases, pairs, same=True, who=who, about=one)


def part_holding(databases: Databases, work: str, manuscript: str, *, who: str) -> tuple[int, ...]:
    """Say that a manuscript (its id, or the id of the work it would be) is not of a work; returns the numbers."""
    held = _of(databases, work)
    mine = _named(held, work, manuscript)
    others = [row.manuscript for row in held if row.manuscript != mine and row.own is not None]
    if not others:
        raise DecisionError(f"{work} holds one manuscript alone; there is nothing to take apart")
    return _say(databases, [(mine, other) for other in others], same=False, who=who, about=work)


def show_holding(databases: Databases, work: str, manuscript: str, *, who: str) -> Decision:
    """Have a work show this holding (its manuscript's id, or the id of the work it would be)."""
    mine = _named(_of(databases, work), work, manuscript)
    called = _called(databases, [mine])
    with databases.kept.begin() as connection:
        made = record_decision(connection, Decision(0, work, HOLDING, (mine,), who, now(), "set"))
        said = f"the text shown is {called[mine]}"
        write_down(connection, "decision", said, who=who, about=work, undo=f"decision:{made.id}")
    regroup(databases, [mine])
    return made


def undo_sameness(databases: Databases, number: int, *, who: str) -> str:
    """Take back what was said of two manuscripts; says what that was."""
    with databases.kept.begin() as connection:
        row = connection.execute(select(sameness).where(sameness.c.id == number)).first()
        if row is None:
            raise DecisionError(f"there is no sameness:{number}; see `foundling audit`")
        if row.undone_at is not None:
            raise DecisionError(f"sameness:{number} was undone before")
    called = _called(databases, [row.one, row.other])
    said = f"undone: {_words(called[row.one], called[row.other], row.same)}"
    with databases.kept.begin() as connection:
        these = sameness.c.id == number
        connection.execute(update(sameness).where(these).values(undone_at=now(), undone_by=who))
        write_down(connection, "decision", said, who=who)
    reconsider(databases, [row.one, row.other])
    return said


def _say(
    databases: Databases, pairs: Iterable[tuple[str, str]], *, same: bool, who: str, about: str
) -> tuple[int, ...]:
    listed = [(min(pair), max(pair)) for pair in pairs]
    concerned = list(dict.fromkeys(id for pair in listed for id in pair))
    called = _called(databases, concerned)
    with databases.kept.begin() as connection:
        numbers = tuple(_record(connection, pair, called, same, who, about) for pair in listed)
    if same:
        regroup(databases, concerned)
    else:
        reconsider(databases, concerned)
    return numbers


def _record(
    connection: Connection, pair: tuple[str, str], called: Mapping[str, str], same: bool, who: str, about: str
) -> int:
    one, other = pair
    row = {"one": one, "other": other, "same": same, "who": who, "at": now()}
    key = connection.execute(insert(sameness).values(row)).inserted_primary_key
    assert key is not None
    number = int(key[0])
    said = _words(called[one], called[other], same)
    write_down(connection, "decision", said, who=who, about=about, undo=f"sameness:{number}")
    return number


def _called(databases: Databases, manuscripts: Sequence[str]) -> dict[str, str]:
    """How `show` calls these holdings: by the id of the work that each would be by itself."""
    with databases.kept.connect() as connection:
        query = select(holdings.c.manuscript, holdings.c.work).where(holdings.c.manuscript.in_(manuscripts))
        own = {row.manuscript: row.work for row in connection.execute(query)}
    return {id: own.get(id, id) for id in manuscripts}


def _words(one: str, other: str, same: bool) -> str:
    return f"{one} and {other} are {'one work' if same else 'two works'}"


def _of(databases: Databases, work: str) -> tuple[grouped.Grouped, ...]:
    """What a work holds, what it shows first; the serial put together left out."""
    rows = grouped.of_works(databases, [work]).get(work)
    if rows:
        return tuple(row for row in rows if row.own is not None)
    with databases.kept.connect() as connection:
        query = select(holdings.c.manuscript).where(holdings.c.work == work)
        return tuple(
            grouped.Grouped(id, work, work, "whole", None, True) for id in connection.execute(query).scalars()
        )


def _named(held: Sequence[grouped.Grouped], work: str, name: str) -> str:
    found = [row.manuscript for row in held if name in (row.manuscript, row.own)]
    found = found or [row.manuscript for row in held if row.manuscript.startswith(name)]
    if len(found) != 1:
        listed = ", ".join(row.own or row.manuscript for row in held)
        raise DecisionError(f"{name} is no holding of {work}; it holds {listed}")
    return found[0]
