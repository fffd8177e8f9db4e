"""The arrival that an original goes by: whose path it is read and shown under, and whose hints it is read with.

Owns that one rule, which must not depend on the moment a process was killed at: the first arrival that an `add`
brought. One that was adopted after a crash, of which no more than the path is known, counts only where there is
no other. Numbers of arrivals follow the order in which `add` brought them (shelving.py sees to it).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select

from foundling.library.schema import arrivals


def naming() -> ColumnElement[int]:
    """The number of the naming arrival; an aggregate over the arrivals of an original."""
    brought = func.min(case((arrivals.c.mtime_ns.is_not(None), arrivals.c.id)))
    return func.coalesce(brought, func.min(arrivals.c.id))


def naming_arrivals(sha256s: list[str]) -> Select[Any]:
    """A query for the numbers of the naming arrivals of these originals."""
    return select(naming()).where(arrivals.c.sha256.in_(sha256s)).group_by(arrivals.c.sha256)
