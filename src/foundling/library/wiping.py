"""Sees to it that what was deleted is not in a library's files any more.

Owns the wiping after a work was withdrawn: SQLite leaves deleted rows in free pages and in its log, and a
full-text index keeps deleted documents until it is written anew. A note in `kept` says that it is to be done;
it goes last.
"""

from __future__ import annotations

import shutil

from sqlalchemy import Engine, delete, select

from foundling.library.databases import Databases
from foundling.library.dialect import checkpoint, vacuum
from foundling.library.originals import OriginalStore
from foundling.library.schema import kept_state

# The note that it is to be done.
WIPE = "wipe"


def to_wipe(databases: Databases) -> bool:
    """Whether there is anything to wipe."""
    with databases.kept.connect() as connection:
        return connection.execute(select(kept_state.c.value).where(kept_state.c.name == WIPE)).first() is not None


def wipe(databases: Databases, store: OriginalStore) -> None:
    """Write anew whatever file may still hold what was deleted; the index is made again when it is searched."""
    for volume in store.volumes():
        if store.sealed(volume) is None:
            _anew(store.engine(volume))
    for engine in (databases.readings, databases.catalogue, databases.kept):
        _anew(engine)
    shutil.rmtree(databases.folder / "index", ignore_errors=True)
    with databases.kept.begin() as connection:
        connection.execute(delete(kept_state).where(kept_state.c.name == WIPE))


def _anew(engine: Engine) -> None:
    vacuum(engine)
    checkpoint(engine, "TRUNCATE")
