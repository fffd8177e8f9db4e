"""The audit log: who changed what in a library, in the order it was done.

Owns the table `audit`. A line is written in the transaction that makes the change, so that there is none without
the other. What readers keep for themselves alone (their places, shelves, notes) is not in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any, Literal

from msgspec import Struct
from sqlalchemy import Connection, func, insert, or_, select

from foundling.library.clock import now
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.incoming import clean
from foundling.library.schema import audit, authority_changes, decisions, runs, sameness
from foundling.library.values import key_of

# What is changed: a record, a preferred name, what is here at all, what comes in, who may come in.
AuditKind = Literal["decision", "authority", "removal", "import", "account", "library"]
KINDS: tuple[AuditKind, ...] = ("decision", "authority", "removal", "import", "account", "library")
# Where it stands whether something was taken back, by what `undo` is told.
_TABLES = {
    "decision": (decisions, decisions.c.id),
    "batch": (decisions, decisions.c.batch),
    "authority": (authority_changes, authority_changes.c.id),
    "run": (runs, runs.c.id),
    "sameness": (sameness, sameness.c.id),
}
_NUMBERED = re.compile(r", run \d+\Z")
# Characters of a line that are kept.
_LONGEST = 1_000


class AuditLine(Struct, frozen=True):
    """A change: when (ISO 8601, UTC), by whom, of which kind, to what (a work's id, an account's name), in words.

    `undo` is what `Library.undo` is told to take it back, where that can be done; `undone`: it was.
    """

    id: int
    at: str
    who: str
    kind: AuditKind
    about: str
    said: str
    undo: str | None = None
    undone: bool = False


def write_down(
    connection: Connection, kind: AuditKind, said: str, *, who: str, about: str = "", undo: str | None = None
) -> None:
    """Write a line, in the transaction of `kept` that makes the change."""
    line = " ".join(clean(said).split())[:_LONGEST]
    row = {"at": now(), "who": clean(who), "kind": kind, "about": clean(about), "said": line, "undo": undo}
    connection.execute(insert(audit).values(row))


def read_audit(
    databases: Databases,
    *,
    kinds: Collection[str] = (),
    who: str | None = None,
    about: str | None = None,
    words: str = "",
    limit: int | None = 100,
    before: int | None = None,
) -> tuple[AuditLine, ...]:
    """Lines of the log, the latest first; `before` is the number of the line that the last page ended with."""
    query = select(audit).order_by(audit.c.id.desc()).limit(limit)
    if kinds:
        query = query.where(audit.c.kind.in_(list(kinds)))
    if who is not None:
        query = query.where(audit.c.who == who)
    if about is not None:
        query = query.where(audit.c.about == about)
    if before is not None:
        query = query.where(audit.c.id < before)
    if words.strip():
        wanted = key_of(words)
        columns = (audit.c.said, audit.c.about, audit.c.who)
        query = query.where(or_(*(func.lower(column).contains(wanted, autoescape=True) for column in columns)))
    with databases.kept.connect() as connection:
        rows = connection.execute(query).all()
        undone = _undone(connection, [row.undo for row in rows if row.undo])
    return tuple(_line(row, undone) for row in rows)


def _undone(connection: Connection, tokens: Iterable[str]) -> frozenset[str]:
    """Those of these that were taken back; decisions that were made as one, when none of them stands."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for token in tokens:
        kind, _, number = token.partition(":")
        if number.isdecimal():
            numbers[kind].append(int(number))
    found: set[str] = set()
    for kind, (table, column) in _TABLES.items():
        for chunk in chunks(numbers[kind]):
            standing = select(column).where(column.in_(chunk), table.c.undone_at.is_(None))
            stand = set(connection.execute(standing.distinct()).scalars())
            found.update(f"{kind}:{number}" for number in chunk if number not in stand)
    return frozenset(found)


def _line(row: Any, undone: Collection[str]) -> AuditLine:
    # The number of an import stands in `undo`, and means nothing to people.
    said = _NUMBERED.sub("", row.said) if row.kind == "import" else row.said
    return AuditLine(row.id, row.at, row.who, row.kind, row.about, said, row.undo, row.undo in undone)
