"""The seal of a work's rows in the catalogue: whether they are still what was written.

Owns the digest and its checking. SQLite notices when a page of its files makes no sense; it does not notice a bit
that turned within a title. Rows are digested as values, so that the same rows have the same seal in any database.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from sqlalchemy import Table, select

from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.schema import advisories, cast_names, catalogue, facets, proposals, relationships

# The tables beside that of the works, in the order in which they are digested.
ASIDE: tuple[Table, ...] = (facets, advisories, cast_names, relationships, proposals)
_BATCH = 200


def seal_of(row: Mapping[str, Any], aside: Mapping[str, Iterable[Mapping[str, Any]]]) -> str:
    """The seal of a work's row and those beside it, by the names of their tables; in any order."""
    digest = blake2b(digest_size=8)
    digest.update(repr(_values(catalogue, row)).encode("utf-8", "surrogatepass"))
    for table in ASIDE:
        for line in sorted(repr(_values(table, found)) for found in aside.get(table.name, ())):
            digest.update(f"{table.name}{line}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _values(table: Table, row: Mapping[str, Any]) -> list[object]:
    return [row.get(column.name) for column in table.columns if column.name != "seal"]


def broken_seals(databases: Databases) -> Iterator[str]:
    """The works whose rows in the catalogue are not what was written."""
    with databases.catalogue.connect() as connection:
        works = list(connection.execute(select(catalogue.c.work).order_by(catalogue.c.work)).scalars())
    for chunk in chunks(works, _BATCH):
        yield from _broken(databases, chunk)


def _broken(databases: Databases, works: Sequence[str]) -> list[str]:
    aside: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    with databases.catalogue.connect() as connection:
        rows = connection.execute(select(catalogue).where(catalogue.c.work.in_(works))).mappings().all()
        for table in ASIDE:
            for row in connection.execute(select(table).where(table.c.work.in_(works))).mappings():
                aside[row["work"]][table.name].append(dict(row))
    return [row["work"] for row in rows if seal_of(dict(row), aside[row["work"]]) != row["seal"]]
