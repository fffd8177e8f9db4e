"""Notes of what is kept and not worked into the derived databases yet.

Owns the table `pending`: a note is written in the transaction that keeps something, and removed when what follows
from it is written. Killed between, the next opening finds the note (recovering.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from sqlalchemy import Connection, and_, delete

from foundling.library.databases import Databases
from foundling.library.dialect import chunks, insert_new
from foundling.library.schema import pending

# An original waits to be read, a work to be catalogued.
Kind = Literal["original", "work"]


def note(databases: Databases, connection: Connection, kind: Kind, keys: Iterable[str]) -> None:
    """Note these as waiting, in a transaction of `kept`."""
    for chunk in chunks(keys):
        connection.execute(insert_new(databases.kept, pending), [{"kind": kind, "key": key} for key in chunk])


def remove_notes(connection: Connection, kind: Kind, keys: Iterable[str]) -> None:
    """Remove the notes of these, in a transaction of `kept`."""
    for chunk in chunks(keys):
        connection.execute(delete(pending).where(and_(pending.c.kind == kind, pending.c.key.in_(chunk))))
