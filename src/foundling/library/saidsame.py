"""What curators said of two manuscripts, as it stands: that they are of one work, or are not."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import or_, select

from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.schema import sameness


def read_said(databases: Databases, ids: Iterable[str]) -> list[tuple[str, str, bool]]:
    """What a curator said of pairs with these manuscripts; the last word of several counts."""
    last: dict[tuple[str, str], bool] = {}
    with databases.kept.connect() as connection:
        for chunk in chunks(ids):
            query = select(sameness).where(or_(sameness.c.one.in_(chunk), sameness.c.other.in_(chunk)))
            for row in connection.execute(query.where(sameness.c.undone_at.is_(None)).order_by(sameness.c.id)):
                last.pop((row.one, row.other), None)
                last[row.one, row.other] = row.same
    return [(one, other, same) for (one, other), same in last.items()]
