"""Changes preferred names, and has the catalogue follow.

Owns which works a change of names concerns. The change, its line in the log and the notes of those works are
written in one transaction of `kept`; what shows names is made anew after it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import select

from foundling.library.audit import write_down
from foundling.library.authority import (
    FIELDS,
    SLASH,
    Change,
    State,
    record_change,
    undo_change,
    variant_key,
)
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.following import catch_up
from foundling.library.notes import note
from foundling.library.schema import cast_names, facets
from foundling.library.values import key_of


def change_names(databases: Databases, kind: str, said: str, state: State, *, who: str) -> Change | None:
    """Have preferred names be as `state` says; None where they are already. `said` tells of it in words."""
    with databases.kept.begin() as connection:
        change = record_change(connection, kind, said, state, who=who)
        if change is None:
            return None
        write_down(connection, "authority", said, who=who, about=kind, undo=change.undo)
        works = _concerned(databases, state)
        note(databases, connection, "work", works)
    catch_up(databases, works)
    return change


def undo_names(databases: Databases, number: int, *, who: str) -> str:
    """Take a change of preferred names back; says what was undone."""
    with databases.kept.begin() as connection:
        change, state = undo_change(connection, number, who=who)
        said = f"undone: {change.said}"
        write_down(connection, "authority", said, who=who, about=change.kind)
        works = _concerned(databases, state)
        note(databases, connection, "work", works)
    catch_up(databases, works)
    return said


def _concerned(databases: Databases, state: State) -> list[str]:
    """The works that state one of these names, or have somebody so called in their cast."""
    wanted: dict[str, set[str]] = {}
    for place in state:
        wanted.setdefault(place.kind, set()).add(place.key)
    found: dict[str, None] = {}
    for kind, keys in wanted.items():
        found.update(dict.fromkeys(_stating(databases, kind, keys)))
    if "character" in wanted:
        found.update(dict.fromkeys(_in_pairings(databases, wanted["character"])))
        found.update(dict.fromkeys(_in_casts(databases, state)))
    return sorted(found)


def _stating(databases: Databases, kind: str, keys: Collection[str]) -> Iterable[str]:
    """The works in whose records a name of one of these keys stands."""
    for field in FIELDS[kind]:
        spelt = [key for key in _spellings(databases, field) if variant_key(key) in keys]
        yield from _works_with(databases, field, spelt)


def _in_pairings(databases: Databases, keys: Collection[str]) -> Iterable[str]:
    """The works that state a pairing of somebody of one of these keys."""
    spelt = [
        key
        for key in _spellings(databases, "relationship")
        if any(variant_key(part) in keys for part in key.split(SLASH))
    ]
    yield from _works_with(databases, "relationship", spelt)


def _in_casts(databases: Databases, state: State) -> Iterable[str]:
    """The works in which somebody is called so, by the spellings that are known."""
    names = {key_of(held.name) for held in state.values() if held is not None}
    names.update(place.key for place in state if place.kind == "character")
    for chunk in chunks(sorted(names)):
        with databases.catalogue.connect() as connection:
            query = select(cast_names.c.work).where(cast_names.c.key.in_(chunk)).distinct()
            yield from list(connection.execute(query).scalars())


def _spellings(databases: Databases, field: str) -> list[str]:
    """All ways in which names of a field are written; out of an index, in a moment."""
    with databases.catalogue.connect() as connection:
        return list(connection.execute(select(facets.c.key).where(facets.c.field == field).distinct()).scalars())


def _works_with(databases: Databases, field: str, keys: Iterable[str]) -> Iterable[str]:
    for chunk in chunks(keys):
        with databases.catalogue.connect() as connection:
            query = select(facets.c.work).where(facets.c.field == field, facets.c.key.in_(chunk)).distinct()
            yield from list(connection.execute(query).scalars())
