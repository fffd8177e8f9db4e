"""Works and their ids: which manuscript is held by which work, and which work answers to a name.

Owns `works`, `holdings` and the finding of a work by id, unique prefix, path of an arrival, or unique title.
An id is eight characters of Crockford's base 32 (no i, l, o, u), drawn by lot and never given twice; read
aloud or copied with capitals, or with o for 0, it is still found.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Collection, Iterable

from sqlalchemy import Connection, or_, select, update

from foundling.errors import AmbiguousWorkError, NoSuchWorkError
from foundling.library.cards import key_of
from foundling.library.clock import now
from foundling.library.databases import Databases
from foundling.library.dialect import chunks, insert_rows
from foundling.library.grouped import shown_by
from foundling.library.incoming import clean
from foundling.library.lookup import Lookup
from foundling.library.schema import arrivals, catalogue, holdings, manuscripts, members, redirects, works

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 8
_MISREAD = str.maketrans({"o": "0", "i": "1", "l": "1"})
_PRESENT = Lookup(select(catalogue.c.work), catalogue.c.work)
# How many works an ambiguous name lists.
_CHOICES = 20


def new_id() -> str:
    """An id drawn by lot."""
    drawn = secrets.randbits(5 * _LENGTH)
    return "".join(_ALPHABET[drawn >> 5 * place & 31] for place in range(_LENGTH))


def works_of(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The works that hold these manuscripts, by manuscript."""
    found: dict[str, str] = {}
    for chunk in chunks(ids):
        query = select(holdings.c.manuscript, holdings.c.work).where(holdings.c.manuscript.in_(chunk))
        found.update((row.manuscript, row.work) for row in connection.execute(query))
    return found


def hold(connection: Connection, ids: Collection[str], *, revive: Collection[str] = ()) -> None:
    """See to it that each manuscript is held by a work: the one that held it before, or a new one.

    Works that had gone are back where they hold one of the manuscripts in `revive`.
    """
    known = works_of(connection, ids)
    for chunk in chunks(known[id] for id in revive if id in known):
        connection.execute(update(works).where(works.c.id.in_(chunk)).values(gone_at=None))
    missing = [id for id in dict.fromkeys(ids) if id not in known]
    if not missing:
        return
    given = _unused(connection, len(missing))
    at = now()
    insert_rows(connection, works, [{"id": work, "at": at} for work in given])
    insert_rows(
        connection,
        holdings,
        [
            {"manuscript": id, "work": work, "kind": "whole", "position": None}
            for id, work in zip(missing, given, strict=True)
        ],
    )


def gone(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Those of these manuscripts whose work has gone."""
    found: set[str] = set()
    for chunk in chunks(ids):
        query = select(holdings.c.manuscript).join(works, works.c.id == holdings.c.work)
        query = query.where(holdings.c.manuscript.in_(chunk), works.c.gone_at.is_not(None))
        found.update(connection.execute(query).scalars())
    return found


def _unused(connection: Connection, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        drawn = {new_id() for _ in range(count - len(found))}
        for chunk in chunks(drawn):
            drawn -= set(connection.execute(select(works.c.id).where(works.c.id.in_(chunk))).scalars())
            drawn -= set(connection.execute(select(redirects.c.old).where(redirects.c.old.in_(chunk))).scalars())
        found.update(dict.fromkeys(drawn))
    return list(found)


def find_work(databases: Databases, name: str) -> str:
    """The id of the one work that answers to `name`.

    Tried in this order, the first that finds any deciding: the id, a path it came by, its title, the beginning
    of its id. Raises NoSuchWorkError, or AmbiguousWorkError with the choices.
    """
    for search in (_by_id, _by_path, _by_title, _by_prefix):
        found = search(databases, name)
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousWorkError(name, _choices(databases, found), len(found))
    raise NoSuchWorkError(name)


def _by_id(databases: Databases, name: str) -> list[str]:
    id = _spelt(name)
    if len(id) != _LENGTH or set(id) - set(_ALPHABET):
        return []
    # What another work shows, or has taken in, is not in the catalogue by its own id.
    if found := _present(databases, [id]):
        return found
    with databases.kept.connect() as connection:
        new = connection.execute(select(redirects.c.new).where(redirects.c.old == id)).scalar()
    return _present(databases, [shown_by(databases, [new or id]).get(new or id, new or id)])


def _by_prefix(databases: Databases, name: str) -> list[str]:
    prefix = _spelt(name)
    if not prefix or set(prefix) - set(_ALPHABET):
        return []
    query = select(catalogue.c.work).where(catalogue.c.work.startswith(prefix)).order_by(catalogue.c.work)
    with databases.catalogue.connect() as connection:
        return list(connection.execute(query).scalars())


def _by_title(databases: Databases, name: str) -> list[str]:
    key = key_of(clean(name))
    if not key:
        return []
    query = select(catalogue.c.work).where(catalogue.c.title_key == key).order_by(catalogue.c.work)
    with databases.catalogue.connect() as connection:
        return list(connection.execute(query).scalars())


def _by_path(databases: Databases, name: str) -> list[str]:
    path = os.fsencode(os.path.abspath(name)) if name and "\0" not in name else b""
    query = (
        select(arrivals.c.sha256).where(or_(arrivals.c.path == path, arrivals.c.shown == clean(name))).distinct()
    )
    with databases.kept.connect() as connection:
        sha256s = list(connection.execute(query).scalars())
    ids = manuscripts_of(databases, sha256s)
    with databases.kept.connect() as connection:
        held = works_of(connection, ids)
    led = shown_by(databases, held.values())
    return _present(databases, list(dict.fromkeys(led.get(held[id], held[id]) for id in ids if id in held)))


def manuscripts_of(databases: Databases, sha256s: Iterable[str]) -> list[str]:
    """The manuscripts that have a member in these originals, in the order they were read."""
    found: list[str] = []
    with databases.readings.connect() as connection:
        for chunk in chunks(sha256s):
            query = (
                select(manuscripts.c.id)
                .join(members, members.c.manuscript == manuscripts.c.number)
                .where(members.c.sha256.in_(chunk))
                .order_by(manuscripts.c.number)
                .distinct()
            )
            found.extend(connection.execute(query).scalars())
    return list(dict.fromkeys(found))


def _present(databases: Databases, ids: Iterable[str]) -> list[str]:
    with databases.catalogue.connect() as connection:
        return [row.work for row in _PRESENT.rows(connection, list(ids))]


def _choices(databases: Databases, ids: list[str]) -> tuple[tuple[str, str], ...]:
    query = select(catalogue.c.work, catalogue.c.title, catalogue.c.path).where(
        catalogue.c.work.in_(ids[:_CHOICES])
    )
    with databases.catalogue.connect() as connection:
        rows = connection.execute(query.order_by(catalogue.c.work)).all()
    return tuple((row.work, f"{row.title} ({row.path})" if row.title else row.path) for row in rows)


def _spelt(name: str) -> str:
    return name.strip().lower().translate(_MISREAD)
