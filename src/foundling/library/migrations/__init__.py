"""Brings a library's databases to today's tables.

Owns the running of Alembic; each database has its own line of revisions in the folder of its name. Alembic is
imported only where there is something to bring up.
"""

from __future__ import annotations

from sqlalchemy import Engine

from foundling.library.schema import CATALOGUE, KEPT, READINGS


def bring_up(engine: Engine, name: str) -> None:
    """Make the tables."""
    {"kept": KEPT, "catalogue": CATALOGUE, "readings": READINGS}[name].create_all(engine)
