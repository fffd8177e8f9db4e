"""Addresses of who wrote stories, as the archives had them that the stories came from.

Owns the table `contacts` of kept.db. It is read where an archive is handed on to Open Doors, whose importer
writes to the authors, and where a whole library is packed up with its owner's word that these go along. Nothing
else shows, searches, counts or exports it. An original's contacts are forgotten with the original.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from sqlalchemy import Connection, delete, select

from foundling.library.databases import Databases
from foundling.library.dialect import chunks, insert_new
from foundling.library.incoming import clean
from foundling.library.schema import contacts, holdings, manuscripts, members, originals


class AuthorContact(Struct, frozen=True):
    """A pen name, and the address that an archive had of it."""

    name: str
    address: str


def keep_contacts(databases: Databases, found: Iterable[tuple[str, str, str]]) -> None:
    """Keep `(sha256, name, address)` of originals that are kept; others are passed over."""
    rows = {
        (sha256, clean(name), clean(address)): {"sha256": sha256, "name": clean(name), "address": clean(address)}
        for sha256, name, address in found
    }
    with databases.kept.begin() as connection:
        for chunk in chunks(list(rows.values())):
            wanted = {row["sha256"] for row in chunk}
            query = select(originals.c.sha256).where(originals.c.sha256.in_(wanted))
            kept = set(connection.execute(query).scalars())
            there = [row for row in chunk if row["sha256"] in kept]
            if there:
                connection.execute(insert_new(databases.kept, contacts), there)


def contacts_of(databases: Databases, work: str) -> tuple[AuthorContact, ...]:
    """What is known of who wrote a work (by id), in the order of its originals; for Open Doors' tables alone."""
    with databases.kept.connect() as connection:
        ids = list(connection.execute(select(holdings.c.manuscript).where(holdings.c.work == work)).scalars())
    sha256s: dict[str, None] = {}
    with databases.readings.connect() as connection:
        for chunk in chunks(ids):
            query = select(members.c.sha256).join(manuscripts, manuscripts.c.number == members.c.manuscript)
            query = query.where(manuscripts.c.id.in_(chunk)).order_by(members.c.manuscript, members.c.position)
            sha256s.update(dict.fromkeys(connection.execute(query).scalars()))
    found: dict[AuthorContact, None] = {}
    with databases.kept.connect() as connection:
        for sha256 in sha256s:
            rows = connection.execute(select(contacts).where(contacts.c.sha256 == sha256))
            found.update((AuthorContact(row.name, row.address), None) for row in rows)
    return tuple(found)


def forget_contacts(connection: Connection, sha256s: Sequence[str]) -> None:
    """Forget what was known of who wrote these originals."""
    for chunk in chunks(sha256s):
        connection.execute(delete(contacts).where(contacts.c.sha256.in_(chunk)))
