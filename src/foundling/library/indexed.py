"""What of the catalogue and the kept texts goes into the full-text index.

Owns the making of `Doc`s out of rows; what is done with them is `index.py`'s.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

import msgspec
from sqlalchemy import Connection, Table, select

from foundling.fulltext.documents import Danger, Doc, Pair, Person, pair_key, ways
from foundling.library.cards import key_of
from foundling.library.databases import Databases
from foundling.library.packing import unpack_text
from foundling.library.schema import advisories, cast_names, catalogue, facets, manuscripts, relationships
from foundling.reading.types import Level

# Kinds of relationships that `pairing:` means.
_PAIRINGS = frozenset({"romantic", "sexual"})
# Works whose rows and texts are held in memory at a time.
CHUNK = 128
# People of a cast that are counted as characters; of those who are named once or twice there is no end.
_LEADING = 12
# Between the names of a stated pairing.
_SLASH = "/"
_LEVELS: tuple[str, ...] = get_args(Level)


def docs_of(databases: Databases, works: Sequence[str]) -> Iterator[Doc | str]:
    """The documents of these works (at most CHUNK of them); of those that are not to be found, the id alone."""
    with databases.catalogue.connect() as connection:
        query = select(catalogue).where(catalogue.c.work.in_(works), catalogue.c.removed.is_(False))
        rows = {row.work: row for row in connection.execute(query)}
        aside = {
            table.name: _by_work(connection, table, list(rows))
            for table in (facets, advisories, cast_names, relationships)
        }
    texts = _texts(databases, [row.manuscript for row in rows.values()])
    for work in works:
        row = rows.get(work)
        if row is None or row.manuscript not in texts:
            yield work
        else:
            beside = {name: found.get(work, ()) for name, found in aside.items()}
            yield _doc(row, unpack_text(texts[row.manuscript]), beside)


def _by_work(connection: Connection, table: Table, works: list[str]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    order = [column for column in table.primary_key.columns if column.name != "work"]
    for row in connection.execute(select(table).where(table.c.work.in_(works)).order_by(*order)):
        found[row.work].append(row)
    return found


def _texts(databases: Databases, ids: list[str]) -> dict[str, bytes]:
    query = select(manuscripts.c.id, manuscripts.c.text).where(manuscripts.c.id.in_(ids))
    with databases.readings.connect() as connection:
        return {row.id: row.text for row in connection.execute(query)}


def _doc(row: Any, text: str, beside: Mapping[str, Sequence[Any]]) -> Doc:
    values: dict[str, list[str]] = defaultdict(list)
    for facet in beside["facets"]:
        values[facet.field].append(facet.value)
    cast = _cast(beside["cast_names"])
    stated = values.pop("relationship", [])
    values["character"] += _unstated(values["character"], cast[:_LEADING])
    values["advisory"] = list(dict.fromkeys(line.kind for line in beside["advisories"]))
    focal = {key_of(name) for name in values.pop("focal", [])}
    return Doc(
        id=row.work,
        text=text,
        title=row.title,
        values={name: tuple(dict.fromkeys(listed)) for name, listed in values.items()},
        cast=cast,
        pov=tuple(person for person in cast if focal & {key_of(name) for name in person.names}),
        pairs=tuple(_pairs(beside["relationships"], stated, cast)),
        dangers=tuple(_dangers(beside["advisories"])),
        source=row.path,
        language=row.language,
        words=row.words,
        chapters=row.chapters,
        added=row.added,
        read=row.read,
        is_work=row.is_work,
    )


def _unstated(stated: Sequence[str], cast: Sequence[Person]) -> list[str]:
    """The people whom the record does not name."""
    known = {key_of(name) for name in stated}
    return [person.names[0] for person in cast if known.isdisjoint(map(key_of, person.names))]


def _cast(rows: Sequence[Any]) -> tuple[Person, ...]:
    named: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        named[row.entry].append(row.name)
    return tuple(Person(tuple(names)) for names in named.values())


def _pairs(rows: Sequence[Any], stated: Sequence[str], cast: Sequence[Person]) -> Iterator[Pair]:
    """Pairs that were seen, by all names of their people; then those that are stated and not the same."""
    by_name: dict[str, Person] = {}
    for person in cast:
        for name in person.names:
            by_name.setdefault(key_of(name), person)
    written: set[str] = set()
    for row in rows:
        if row.kind in _PAIRINGS:
            names = msgspec.json.decode(row.names, type=list[str])
            pair = Pair(_SLASH.join(names), tuple(by_name.get(key_of(name), Person((name,))) for name in names))
            written.update(ways(pair))
            yield pair
    for value in stated:
        names = [name.strip() for name in value.split(_SLASH) if name.strip()]
        if len(names) > 1 and pair_key(names) not in written:
            yield Pair(value, tuple(by_name.get(key_of(name), Person((name,))) for name in names))


def _dangers(rows: Sequence[Any]) -> Iterator[Danger]:
    """Each kind at its highest level; what is declared and not found counts, at no level."""
    highest: dict[str, int | None] = {}
    for row in rows:
        level = _LEVELS.index(row.level) if row.level else None
        held = highest.get(row.kind)
        highest[row.kind] = level if held is None else max(held, level or 0)
    for kind, level in highest.items():
        yield Danger(kind, level)
