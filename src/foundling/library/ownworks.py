"""The works that somebody has put on a shelf or marked: what `shelf:` and `mine:` mean.

Owns the seam alone: what is somebody's own is in kept.db, never in the index, which everybody shares. A field is
a function from the connection, the account and what stands behind the colon to ids of works.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from sqlalchemy import Connection, or_, select

from foundling.fulltext.passages import begins, holds
from foundling.library.databases import Databases
from foundling.library.grouped import leading
from foundling.library.mine import marked
from foundling.library.schema import shelved, shelves
from foundling.query import Own, Prefix, Text

# (connection to kept.db, account or None, what is looked for) -> ids of works
OwnField: TypeAlias = Callable[[Connection, int | None, Text], Iterable[str]]


def fits(name: str, wanted: Text) -> bool:
    """Whether a short text is what somebody looks for: holds these words, or one that begins so."""
    return begins(name, wanted.text) if isinstance(wanted, Prefix) else holds(name, wanted.text)


def on_shelves(connection: Connection, account: int | None, wanted: Text) -> Iterable[str]:
    """Works on the account's shelves of this name, and on those that belong to nobody."""
    nobodys = shelves.c.account.is_(None)
    seen = nobodys if account is None else or_(nobodys, shelves.c.account == account)
    rows = connection.execute(select(shelves.c.id, shelves.c.name).where(seen)).all()
    named = [row.id for row in rows if fits(row.name, wanted)]
    return connection.execute(select(shelved.c.work).where(shelved.c.shelf.in_(named))).scalars()


# Fields of kind `own` in data/query.toml, by name.
FIELDS: Mapping[str, OwnField] = {"shelf": on_shelves, "mine": marked}


def works_of(databases: Databases, account: int | None, node: Own) -> frozenset[str]:
    """The works that an Own node means; of one that has joined another, that one."""
    find = FIELDS.get(node.field)
    if find is None:
        return frozenset()
    with databases.kept.connect() as connection:
        found = list(find(connection, account, node.value))
    return leading(databases, found)
