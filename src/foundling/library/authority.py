"""Preferred names: which of the ways to write a fandom, character, pairing or tag a library prefers.

Owns `authorities`, `variants` and the log of their changes. An authority has one preferred form and any number
of variants; two names are the same variant when they differ only in case, white space, or the punctuation that
archives disagree about (`Star Trek: TOS` and `star trek  - TOS`). A variant may hold within one fandom alone:
`M/S` is another pair in every fandom. Nothing is changed in any record: a preferred form is shown beside what a
work states. No authority ever joins two authors' names: KINDS has none for people who write.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal, get_args

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, and_, delete, insert, select, update

from foundling.errors import LibraryError
from foundling.library.clock import now
from foundling.library.dialect import chunks
from foundling.library.incoming import clean
from foundling.library.schema import authorities, authority_changes, variants
from foundling.library.values import key_of

Kind = Literal["fandom", "character", "relationship", "tag"]
KINDS: tuple[str, ...] = get_args(Kind)
# The fields of a record whose names are of a kind.
FIELDS: dict[str, tuple[str, ...]] = {
    "fandom": ("fandom",),
    "character": ("character",),
    "relationship": ("relationship",),
    "tag": ("genre", "warning"),
}
KIND_OF = {field: kind for kind, fields in FIELDS.items() for field in fields}
# Characters of a name that may be preferred.
LONGEST = 400
# Between the names of a pairing.
SLASH = "/"
# Punctuation between words that archives disagree about: `Tides: the Series`, `Tides - The Series`.
_BETWEEN = re.compile(r"[\s:;,._–—-]+")


class Variant(Struct, frozen=True, order=True):
    """A way to write a name; `within` is the fandom (as it was given) in which alone it is that name ("": any)."""

    name: str
    within: str = ""


class Authority(Struct, frozen=True):
    """A preferred name and all its variants, itself among them."""

    id: int
    kind: str
    preferred: str
    variants: tuple[str, ...]
    within: tuple[Variant, ...] = ()


class Held(Struct, frozen=True):
    """Where a variant leads: how it was written, and the name that is preferred."""

    name: str
    preferred: str


class Place(Struct, frozen=True, array_like=True, order=True):
    """What a variant is known by."""

    kind: str
    key: str
    within: str


class Change(Struct, frozen=True):
    """A change of preferred names, in words; `undo` takes it back."""

    id: int
    kind: str
    said: str
    who: str
    at: str
    undone: bool = False

    @property
    def undo(self) -> str:
        """What `Library.undo` is told to take it back."""
        return f"authority:{self.id}"


State = dict[Place, Held | None]


def variant_key(name: str) -> str:
    """The name without the differences that do not count; a pairing without the order of its people."""
    if SLASH in name:
        parts = [_plain_key(part) for part in name.split(SLASH)]
        return SLASH.join(sorted(part for part in parts if part))
    return _plain_key(name)


def _plain_key(name: str) -> str:
    return _BETWEEN.sub(" ", key_of(name)).strip()


def check_kind(kind: str) -> str:
    """The kind; raises LibraryError where it has no preferred names."""
    if kind not in KINDS:
        raise LibraryError(f"there are no preferred names of kind {kind!r}; there are of {', '.join(KINDS)}")
    return kind


def check_name(name: str) -> str:
    """A name on one line; raises LibraryError where it is none."""
    found = " ".join(clean(name).split())
    if not found or not variant_key(found):
        raise LibraryError("a name holds at least a letter or a digit")
    if len(found) > LONGEST:
        raise LibraryError(f"a name has at most {LONGEST} characters")
    return found


# ---------------------------------------------------------------- asking


class Preferred(Struct, frozen=True):
    """The preferred names for some works, as far as they were asked for."""

    held: Mapping[Place, Held] = {}

    def of(self, kind: str, name: str, fandoms: Iterable[str] = ()) -> str | None:
        """The form preferred over `name` in a work of these fandoms; None where `name` is as good as any.

        Of a pairing that has none, the names of its people are looked up.
        """
        key = variant_key(name)
        for within in (*dict.fromkeys(map(variant_key, fandoms)), ""):
            found = self.held.get(Place(kind, key, within))
            if found is not None:
                return None if found.preferred == name else found.preferred
        if kind == "relationship" and SLASH in name:
            people = [part.strip() for part in name.split(SLASH)]
            better = SLASH.join(self.of("character", person, fandoms) or person for person in people)
            return None if better == name else better
        return None


NOTHING = Preferred()


def preferred_for(connection: Connection, names: Iterable[tuple[str, str]]) -> Preferred:
    """What is preferred over these names, each with its kind, in any fandom."""
    if connection.execute(select(variants.c.key).limit(1)).first() is None:
        return NOTHING
    wanted: dict[str, dict[str, None]] = defaultdict(dict)
    for kind, name in names:
        wanted[kind][variant_key(name)] = None
        if kind == "relationship":
            wanted["character"].update(dict.fromkeys(_plain_key(part) for part in name.split(SLASH)))
    held: dict[Place, Held] = {}
    for kind, keys in wanted.items():
        held.update(_read(connection, kind, keys))
    return Preferred(held)


def _read(connection: Connection, kind: str, keys: Collection[str]) -> dict[Place, Held]:
    found: dict[Place, Held] = {}
    for chunk in chunks(keys):
        query = (
            select(variants, authorities.c.preferred)
            .join(authorities, authorities.c.id == variants.c.authority)
            .where(variants.c.kind == kind, variants.c.key.in_(chunk))
        )
        for row in connection.execute(query):
            found[Place(row.kind, row.key, row.within)] = Held(row.name, row.preferred)
    return found


def preferred_names(connection: Connection, kind: str, names: Iterable[str]) -> dict[str, str]:
    """The preferred form of each of these names that has one everywhere."""
    listed = list(names)
    held = _read(connection, kind, dict.fromkeys(map(variant_key, listed)))
    places = {name: Place(kind, variant_key(name), "") for name in listed}
    return {name: held[place].preferred for name, place in places.items() if place in held}


def list_authorities(connection: Connection, kind: str | None = None) -> list[Authority]:
    """All preferred names with their variants, by kind and name."""
    query = (
        select(authorities.c.id, authorities.c.kind, authorities.c.preferred, variants.c.name, variants.c.within)
        .join(variants, variants.c.authority == authorities.c.id)
        .order_by(authorities.c.kind, authorities.c.preferred, variants.c.key, variants.c.within)
    )
    if kind is not None:
        query = query.where(authorities.c.kind == kind)
    grouped: dict[int, tuple[str, str, list[str], list[Variant]]] = {}
    for row in connection.execute(query):
        _, _, everywhere, within = grouped.setdefault(row.id, (row.kind, row.preferred, [], []))
        if row.within:
            within.append(Variant(row.name, row.within))
        else:
            everywhere.append(row.name)
    return [
        Authority(id, kind, preferred, tuple(everywhere), tuple(within))
        for id, (kind, preferred, everywhere, within) in grouped.items()
    ]


# ---------------------------------------------------------------- changing


def wanted_merge(kind: str, preferred: str, names: Sequence[str], *, within: str = "") -> State:
    """The variants after one form of a name is preferred over others, in one fandom or (`within` is "") in all."""
    check_kind(kind)
    if kind == "fandom" and within:
        raise LibraryError("a fandom's name stands for itself everywhere: leave out within which fandom")
    preferred, inside = check_name(preferred), variant_key(within)
    state: State = {}
    for name in (*names, preferred):
        checked = check_name(name)
        state[Place(kind, variant_key(checked), inside)] = Held(checked, preferred)
    return state


def held_now(connection: Connection, places: Iterable[Place]) -> State:
    """The variants at these places, as they are."""
    wanted = list(places)
    by_kind: dict[str, list[str]] = defaultdict(list)
    for place in wanted:
        by_kind[place.kind].append(place.key)
    found: dict[Place, Held] = {}
    for kind, keys in by_kind.items():
        found.update(_read(connection, kind, dict.fromkeys(keys)))
    return {place: found.get(place) for place in wanted}


def variants_of(connection: Connection, kind: str, preferred: str) -> dict[Place, Held]:
    """The variants of a preferred name; raises LibraryError where there is none."""
    query = (
        select(variants)
        .join(authorities, authorities.c.id == variants.c.authority)
        .where(authorities.c.kind == check_kind(kind), authorities.c.preferred == preferred)
    )
    found = {Place(row.kind, row.key, row.within): Held(row.name, preferred) for row in connection.execute(query)}
    if not found:
        raise LibraryError(f"no {kind} {preferred!r} is preferred; see `foundling authority list`")
    return found


def write_state(connection: Connection, state: State, *, who: str) -> None:
    """Have the variants be as `state` says; preferred names that no variant leads to any more go."""
    for place in state:
        here = and_(variants.c.kind == place.kind, variants.c.key == place.key, variants.c.within == place.within)
        connection.execute(delete(variants).where(here))
    numbers: dict[tuple[str, str], int] = {}
    rows = []
    for place, held in state.items():
        if held is not None:
            number = numbers.get((place.kind, held.preferred))
            if number is None:
                number = numbers[place.kind, held.preferred] = _number(connection, place.kind, held.preferred, who)
            rows.append({**msgspec.structs.asdict(place), "name": held.name, "authority": number})
    if rows:
        connection.execute(insert(variants), rows)
    connection.execute(delete(authorities).where(authorities.c.id.not_in(select(variants.c.authority))))


def record_change(connection: Connection, kind: str, said: str, state: State, *, who: str) -> Change | None:
    """Make a change and note it in the log; None where all is so already."""
    before = held_now(connection, state)
    after = {place: held for place, held in state.items() if held != before[place]}
    if not after:
        return None
    write_state(connection, after, who=who)
    at = now()
    row = {"kind": kind, "said": said, "who": who, "at": at}
    row |= {"before": _written({place: before[place] for place in after}), "after": _written(after)}
    made = connection.execute(insert(authority_changes).values(row)).inserted_primary_key
    assert made is not None
    return Change(int(made[0]), kind, said, who, at)


def undo_change(connection: Connection, number: int, *, who: str) -> tuple[Change, State]:
    """Take a change back; returns it and what it touched.

    Raises LibraryError where that was done before, or where a later change touches the same names.
    """
    row = connection.execute(select(authority_changes).where(authority_changes.c.id == number)).first()
    if row is None:
        raise LibraryError(f"there is no change {number} of preferred names; see `foundling authority history`")
    if row.undone_at is not None:
        raise LibraryError(f"change {number} of preferred names was undone before")
    before, after = _read_state(row.before), _read_state(row.after)
    if held_now(connection, after) != after:
        later = _later(connection, number, after)
        which = f"change {later}" if later else "something"
        raise LibraryError(f"{which} has changed the same names since; undo that first")
    write_state(connection, before, who=who)
    undone = update(authority_changes).where(authority_changes.c.id == number)
    connection.execute(undone.values(undone_at=now(), undone_by=who))
    return Change(row.id, row.kind, row.said, row.who, row.at, undone=True), after


def list_changes(connection: Connection, limit: int | None = None) -> tuple[Change, ...]:
    """The changes of preferred names, the latest first."""
    query = select(authority_changes).order_by(authority_changes.c.id.desc()).limit(limit)
    return tuple(
        Change(row.id, row.kind, row.said, row.who, row.at, row.undone_at is not None)
        for row in connection.execute(query)
    )


def prefer(connection: Connection, kind: Kind, preferred: str, names: Sequence[str], *, who: str) -> Authority:
    """Prefer one form of a name over its variants; names that belonged to other authorities come over.

    Raises LibraryError for a kind that has no preferred names.
    """
    write_state(connection, wanted_merge(kind, preferred, names), who=who)
    return next(one for one in list_authorities(connection, kind) if one.preferred == preferred)


def _later(connection: Connection, number: int, touched: State) -> int | None:
    """The last change since that touches one of these variants and stands."""
    query = select(authority_changes).where(
        authority_changes.c.id > number, authority_changes.c.undone_at.is_(None)
    )
    for row in connection.execute(query.order_by(authority_changes.c.id.desc())):
        if not touched.keys().isdisjoint(_read_state(row.after)):
            return int(row.id)
    return None


def _number(connection: Connection, kind: str, preferred: str, who: str) -> int:
    query = select(authorities.c.id).where(authorities.c.kind == kind, authorities.c.preferred == preferred)
    number = connection.execute(query).scalar()
    if number is None:
        row = {"kind": kind, "preferred": preferred, "who": who, "at": now()}
        number = connection.execute(insert(authorities).values(row).returning(authorities.c.id)).scalar_one()
    return int(number)


def _written(state: State) -> str:
    return msgspec.json.encode(list(state.items())).decode()


def _read_state(written: str) -> State:
    return dict(msgspec.json.decode(written, type=list[tuple[Place, Held | None]]))
