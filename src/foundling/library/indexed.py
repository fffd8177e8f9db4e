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
from foundling.library.authority import Preferred, preferred_for
from foundling.library.cards import key_of
from foundling.library.closecards import counts
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
    with databases.kept.connect() as connection:
        called = [("character", line.name) for lines in aside["cast_names"].values() for line in lines]
        preferred = preferred_for(connection, called)
    for work in works:
        row = rows.get(work)
        if row is None or row.manuscript not in texts:
            yield work
        else:
            beside = {name: found.get(work, ()) for name, found in aside.items()}
            yield _doc(row, unpack_text(texts[row.manuscript]), beside, preferred)


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


def _doc(row: Any, text: str, beside: Mapping[str, Sequence[Any]], preferred: Preferred) -> Doc:
    values: dict[str, list[str]] = defaultdict(list)
    stated_as: dict[str, list[str]] = defaultdict(list)
    for facet in beside["facets"]:
        values[facet.field].append(facet.value)
        if facet.stated:
            stated_as[facet.field].append(facet.stated)
    cast = _cast(beside["cast_names"], values["fandom"], preferred)
    values.pop("relationship", None)
    stated_as.pop("relationship", None)
    stated = [(line.value, line.stated) for line in beside["facets"] if line.field == "relationship"]
    values["character"] += _unstated(values["character"], cast[:_LEADING])
    counted = [line for line in beside["advisories"] if counts(line.standing, line.confidence)]
    values["advisory"] = list(dict.fromkeys(line.kind for line in counted))
    focal = {key_of(name) for name in values.pop("focal", [])}
    return Doc(
        id=row.work,
        text=text,
        title=row.title,
        values={name: tuple(dict.fromkeys(listed)) for name, listed in values.items()},
        cast=cast,
        pov=tuple(person for person in cast if focal & {key_of(name) for name in person.names}),
        pairs=tuple(_pairs(beside["relationships"], stated, cast)),
        also={name: tuple(dict.fromkeys(listed)) for name, listed in stated_as.items()},
        dangers=tuple(_dangers(counted)),
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


def _cast(rows: Sequence[Any], fandoms: Sequence[str], preferred: Preferred) -> tuple[Person, ...]:
    """The people of a story, each by the preferred form of their first name before all that the story uses."""
    named: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        listed = named[row.entry]
        if not listed and (better := preferred.of("character", row.name, fandoms)):
            listed.append(better)
        listed.append(row.name)
    return tuple(Person(tuple(dict.fromkeys(names))) for names in named.values())


def _pairs(
    rows: Sequence[Any], stated: Sequence[tuple[str, str | None]], cast: Sequence[Person]
) -> Iterator[Pair]:
    """Pairs that were seen, by all names of their people; then those that are stated and not the same.

    A stated pair comes with what the record says of it where another form is preferred: both are found.
    """
    by_name: dict[str, Person] = {}
    for person in cast:
        for name in person.names:
            by_name.setdefault(key_of(name), person)
    written: dict[str, str] = {}
    for row in rows:
        if row.kind in _PAIRINGS:
            names = msgspec.json.decode(row.names, type=list[str])
            people = tuple(by_name.get(key_of(name), Person((name,))) for name in names)
            pair = Pair(_SLASH.join(person.names[0] for person in people), people)
            written.update(dict.fromkeys(ways(pair), pair.shown))
            yield pair
    for value, said in stated:
        names = _people(value)
        seen = written.get(pair_key(names))
        if len(names) > 1 and (seen is None or said is not None):
            also = _people(said or "")
            aliases = also if len(also) == len(names) else [""] * len(names)
            known = (by_name.get(key_of(name), Person((name,))) for name in names)
            people = tuple(_known_as(person, alias) for person, alias in zip(known, aliases, strict=True))
            yield Pair(seen or value, people)


def _people(pair: str) -> list[str]:
    return [name.strip() for name in pair.split(_SLASH) if name.strip()]


def _known_as(person: Person, alias: str) -> Person:
    """The person, known by one name more; first names come first among the ways that are indexed."""
    return Person(tuple(dict.fromkeys([*person.names[:1], alias, *person.names[1:]]))) if alias else person


def _dangers(rows: Sequence[Any]) -> Iterator[Danger]:
    """Each kind at its highest level; what is declared and not found counts, at no level."""
    highest: dict[str, int | None] = {}
    for row in rows:
        level = _LEVELS.index(row.level) if row.level else None
        held = highest.get(row.kind)
        highest[row.kind] = level if held is None else max(held, level or 0)
    for kind, level in highest.items():
        yield Danger(kind, level)
