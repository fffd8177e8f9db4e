"""What a bag holds of a library besides its files: rows of what cannot be made again, as JSON can hold them.

Owns which tables those are. What is private to an account (logins, places, shelves, notes, stars, preferences) and
the library's own secrets never go into a bag; addresses of pen names only where they are asked for. In a row,
bytes are base64. Of chosen works, only rows that are about them or about their files are given.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import LargeBinary, Select, Table, select

from foundling.library import grouped, schema
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.schema import KEPT, manuscripts, members

Rows = Iterator[tuple[str, dict[str, Any]]]

# The tables of a bag, each after those that it refers to.
TABLES: tuple[str, ...] = (
    "accessions", "runs", "dumps", "originals", "arrivals", "works", "holdings", "redirects",
    "sameness", "decisions", "postponed", "bin", "refusals", "authorities", "variants",
    "authority_changes", "apart", "shelves", "shelved", "withdrawals", "withdrawn_texts",
    "redactions", "lost", "audit",
)  # fmt: skip
CONTACTS = "contacts"
# A bag's own file, which says what it is.
MARK = Path("data") / "foundling" / "bag.json"
FORMAT = 1
# Changes of accounts are nobody else's business.
_PRIVATE_AUDIT = "account"


def is_bag(path: Path) -> bool:
    """Whether a folder is a bag that Foundling made."""
    return (path / "bagit.txt").is_file() and (path / MARK).is_file()


def kept_rows(databases: Databases, works: Iterable[str] | None = None, *, contacts: bool = False) -> Rows:
    """All rows, each with its table's name, in the order of TABLES; of these works or (None) of all."""
    chosen = None if works is None else _Chosen(databases, works)
    for name in (*TABLES, *((CONTACTS,) if contacts else ())):
        table = KEPT.tables.get(name)
        if table is None:
            continue
        about = None if chosen is None else chosen.about(name)
        yield from ((name, _plain(table, row)) for row in _rows(databases, table) if about is None or about(row))


def _rows(databases: Databases, table: Table) -> Iterator[Any]:
    query: Select[Any] = select(table).order_by(*table.primary_key.columns)
    if table is schema.shelves:
        query = query.where(table.c.account.is_(None))
    elif table is schema.shelved:
        shared = select(schema.shelves.c.id).where(schema.shelves.c.account.is_(None))
        query = query.where(table.c.shelf.in_(shared))
    elif table is schema.audit:
        query = query.where(table.c.kind != _PRIVATE_AUDIT)
    with databases.kept.connect() as connection:
        yield from connection.execute(query.execution_options(yield_per=1000)).mappings()


def _plain(table: Table, row: Any) -> dict[str, Any]:
    return {
        column.name: base64.b64encode(row[column.name]).decode()
        if isinstance(column.type, LargeBinary) and row[column.name] is not None
        else row[column.name]
        for column in table.columns
    }


def wrong_in(table: Table, row: dict[str, Any]) -> str | None:
    """What keeps a row of a bag from being one of the table, in words; None where nothing does."""
    for column in table.columns:
        value = row.get(column.name)
        if value is None:
            if not column.nullable:
                return f"it lacks {column.name}"
        elif not isinstance(value, str if isinstance(column.type, LargeBinary) else column.type.python_type):
            return f"its {column.name} is {value!r:.40}"
    return None


def opened_row(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """A row of a bag as the table holds it; columns that the table does not have (any more) are left out."""
    found: dict[str, Any] = {}
    for column in table.columns:
        value = row.get(column.name)
        if isinstance(column.type, LargeBinary) and isinstance(value, str):
            value = base64.b64decode(value, validate=True)
        found[column.name] = value
    return found


class _Chosen:
    """Which rows are about some works, the works they were joined with, and the files these came in."""

    def __init__(self, databases: Databases, works: Iterable[str]) -> None:
        self.works = set(grouped.all_works(databases, list(works)))
        self.manuscripts: set[str] = set()
        self.originals: set[str] = set()
        self.arrived: set[int | None] = set()
        self.accessions: set[int | None] = set()
        self.runs: set[int | None] = set()
        self._withdrawals: set[int] = set()
        self._find(databases)

    def about(self, name: str) -> Callable[[Any], bool]:
        """Whether a row of the table of this name is about them."""
        tests: dict[str, Callable[[Any], bool]] = {
            "accessions": lambda row: row["id"] in self.accessions,
            "runs": lambda row: row["id"] in self.runs,
            "originals": lambda row: row["sha256"] in self.originals,
            "arrivals": lambda row: row["sha256"] in self.originals,
            "lost": lambda row: row["sha256"] in self.originals,
            "works": lambda row: row["id"] in self.works,
            "redirects": lambda row: row["new"] in self.works,
            "sameness": lambda row: {row["one"], row["other"]} <= self.manuscripts,
            "refusals": lambda row: False,
            "withdrawals": lambda row: False,
            "withdrawn_texts": lambda row: False,
            "redactions": lambda row: False,
            "shelves": lambda row: True,
            "audit": lambda row: row["about"] in self.works,
            "authorities": lambda row: True,
            "variants": lambda row: True,
            "authority_changes": lambda row: True,
            "apart": lambda row: True,
            "dumps": lambda row: False,
            CONTACTS: lambda row: row["sha256"] in self.originals,
        }
        return tests.get(name, lambda row: row["work"] in self.works)

    def _find(self, databases: Databases) -> None:
        holdings, arrivals = schema.holdings, schema.arrivals
        with databases.kept.connect() as connection:
            for chunk in chunks(sorted(self.works)):
                query = select(holdings.c.manuscript).where(holdings.c.work.in_(chunk))
                self.manuscripts.update(connection.execute(query).scalars())
        with databases.readings.connect() as connection:
            for chunk in chunks(sorted(self.manuscripts)):
                query = select(members.c.sha256).join(manuscripts, manuscripts.c.number == members.c.manuscript)
                found = connection.execute(query.where(manuscripts.c.id.in_(chunk)))
                self.originals.update(found.scalars())
        with databases.kept.connect() as connection:
            for chunk in chunks(sorted(self.originals)):
                given = select(arrivals.c.run, arrivals.c.accession).where(arrivals.c.sha256.in_(chunk))
                for row in connection.execute(given):
                    self.runs.add(row.run)
                    self.accessions.add(row.accession)
