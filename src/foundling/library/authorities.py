"""The curator's side of preferred names: list, merge, split, rename, suggest, hand on, take in.

Owns what of preferred names is offered to people; what a preferred name is says authority.py, which works a change
concerns levelling.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager

from msgspec import Struct
from sqlalchemy import func, select

from foundling.errors import LibraryError
from foundling.library.audit import write_down
from foundling.library.authority import (
    FIELDS,
    Authority,
    Change,
    Held,
    Place,
    State,
    Variant,
    check_kind,
    check_name,
    held_now,
    list_authorities,
    list_changes,
    variant_key,
    variants_of,
    wanted_merge,
)
from foundling.library.authority_files import Listed, read_names, write_names
from foundling.library.clock import now
from foundling.library.databases import Databases
from foundling.library.dialect import insert_new
from foundling.library.levelling import change_names
from foundling.library.schema import apart, facets
from foundling.library.shelving import Shelf
from foundling.library.suggesting import Suggestion, suggest_names

# Names that one listing gives.
LISTED = 200


class NameCount(Struct, frozen=True):
    """A way to write a name, and in how many works it stands so; `preferred` is what is shown instead."""

    name: str
    count: int
    preferred: str | None = None


class NameGroup(Struct, frozen=True):
    """A name as it is shown, in how many works, and all ways in which those write it, the most frequent first.

    `within` are its variants that hold in one fandom alone. `chosen`: a curator has said so.
    """

    kind: str
    name: str
    count: int
    variants: tuple[NameCount, ...]
    within: tuple[Variant, ...] = ()
    chosen: bool = False


class NamePage(Struct, frozen=True):
    """A page of names out of `count`."""

    groups: tuple[NameGroup, ...]
    count: int


class Imported(Struct, frozen=True):
    """What taking in a list of names did: changes made, names that are so already, and those left out, with why.

    `contested` are variants that another name is preferred for here; they are left as they are unless asked for.
    """

    changed: int
    same: int
    contested: tuple[str, ...]
    refused: tuple[str, ...]
    undo: tuple[str, ...] = ()


class Authorities:
    """The preferred names of one library; changes are signed by `who`."""

    def __init__(self, databases: Databases, own: Callable[[], AbstractContextManager[Shelf]], who: str) -> None:
        """Use `Library.authority`."""
        self._databases = databases
        self._own = own
        self._who = who

    # ------------------------------------------------------------ looking

    def list(self, kind: str | None = None) -> tuple[Authority, ...]:
        """The names that are preferred, with their variants, by kind and name."""
        if kind is not None:
            check_kind(kind)
        with self._databases.kept.connect() as connection:
            return tuple(list_authorities(connection, kind))

    def names(
        self,
        kind: str,
        *,
        words: str = "",
        varied: bool = False,
        within: str | None = None,
        limit: int = LISTED,
        offset: int = 0,
    ) -> NamePage:
        """The names of a kind as they are shown, those of most works first, with all ways to write each.

        `words`: that hold these words in any spelling; `varied`: that are written in more than one way; `within`:
        in works of this fandom alone.
        """
        counted = self._counted(check_kind(kind), within)
        chosen = {one.preferred: one for one in self.list(kind)}
        wanted = variant_key(words)
        groups = []
        for shown, spelt in counted.items():
            listed = sorted(spelt.items(), key=lambda item: (-item[1], item[0]))
            if varied and len(listed) < 2 and shown not in chosen:
                continue
            if wanted and not any(wanted in variant_key(name) for name in (shown, *spelt)):
                continue
            authority = chosen.get(shown)
            groups.append(
                NameGroup(
                    kind=kind,
                    name=shown,
                    count=sum(spelt.values()),
                    variants=_name_counts(shown, listed),
                    within=authority.within if authority else (),
                    chosen=authority is not None,
                )
            )
        groups.sort(key=lambda group: (-group.count, group.name))
        return NamePage(tuple(groups[offset : offset + limit]), len(groups))

    def suggest(self, kind: str, *, limit: int = 50) -> tuple[Suggestion, ...]:
        """Names that may be the same, the surest first; nothing is changed. Those told apart are left out."""
        self._databases.check_complete()
        check_kind(kind)
        with self._databases.kept.connect() as connection:
            query = select(apart.c.one, apart.c.other).where(apart.c.kind == kind)
            told = {(row.one, row.other) for row in connection.execute(query)}
        return suggest_names(self._databases, kind, self._by_spelling(kind), told, limit=limit)

    def history(self, *, limit: int | None = None) -> tuple[Change, ...]:
        """The changes of preferred names, the latest first."""
        with self._databases.kept.connect() as connection:
            return list_changes(connection, limit)

    # ------------------------------------------------------------ changing

    def merge(self, kind: str, preferred: str, names: Sequence[str], *, within: str = "") -> Change | None:
        """Prefer one form of a name over others; `within` is the fandom in which alone they mean it ("": all).

        What the others were preferred over comes along. None where all is so already. Raises LibraryError.
        """
        with self._own():
            state = wanted_merge(kind, preferred, names, within=within)
            if not within:
                state = self._with_theirs(kind, check_name(preferred), names, state)
            others = [name for name in map(check_name, names) if name != check_name(preferred)]
            inside = f" within {within}" if within else ""
            said = f"{kind} “{check_name(preferred)}” is preferred over {_listed(others)}{inside}"
            return change_names(self._databases, kind, said, state, who=self._who)

    def split(self, kind: str, preferred: str, names: Sequence[str] = ()) -> Change | None:
        """Have these variants (none given: all) of a preferred name stand for themselves again."""
        with self._own():
            held = self._held(kind, preferred)
            wanted = {variant_key(name) for name in names}
            missing = [name for name in names if variant_key(name) not in {place.key for place in held}]
            if missing:
                raise LibraryError(f"{_listed(missing)} is no variant of “{preferred}”")
            own = Place(kind, variant_key(preferred), "")
            gone = {place for place in held if place != own and (not wanted or place.key in wanted)}
            said = f"{kind} “{preferred}” is split from {_listed([held[place].name for place in sorted(gone)])}"
            if set(held) - gone <= {own}:
                gone = set(held)  # a name by itself needs no entry
            return change_names(self._databases, kind, said, dict.fromkeys(sorted(gone)), who=self._who)

    def rename(self, kind: str, preferred: str, better: str) -> Change | None:
        """Prefer another form of a name over all that a preferred one stood for, and over that one."""
        with self._own():
            name = check_name(better)
            state: State = {place: Held(held.name, name) for place, held in self._held(kind, preferred).items()}
            state.setdefault(Place(kind, variant_key(preferred), ""), Held(preferred, name))
            state[Place(kind, variant_key(name), "")] = Held(name, name)
            said = f"{kind} “{preferred}” is now preferred as “{name}”"
            return change_names(self._databases, kind, said, state, who=self._who)

    def tell_apart(self, kind: str, names: Sequence[str]) -> None:
        """Say that these names are not the same: they are not suggested together any more."""
        keys = sorted({variant_key(check_name(name)) for name in names})
        rows = [
            {"kind": check_kind(kind), "one": one, "other": other, "who": self._who, "at": now()}
            for place, one in enumerate(keys)
            for other in keys[place + 1 :]
        ]
        with self._own(), self._databases.kept.begin() as connection:
            if rows:
                connection.execute(insert_new(self._databases.kept, apart), rows)
                said = f"{kind}: {_listed(names)} are not the same"
                write_down(connection, "authority", said, who=self._who, about=kind)

    # ------------------------------------------------------------ handing on

    def export(self, format: str, kinds: Iterable[str] = ()) -> bytes:
        """The preferred names of these kinds, or of all, as a file to share: `toml` or `csv`."""
        wanted = [check_kind(kind) for kind in kinds]
        return write_names(format, [one for one in self.list() if not wanted or one.kind in wanted])

    def import_(self, format: str, data: bytes, *, replace: bool = False) -> Imported:
        """Take in names that somebody shared. Nothing that was decided here is changed, unless `replace`.

        Each kind is one change, which can be taken back. Raises LibraryError where the file is malformed.
        """
        listed, refused = read_names(format, data)
        changed = same = 0
        contested: list[str] = []
        undo: list[str] = []
        with self._own():
            for kind in FIELDS:
                state, lost = self._wanted([one for one in listed if one.kind == kind], replace=replace)
                contested += lost
                variants = "1 variant" if len(state) == 1 else f"{len(state):,} variants"
                said = f"{variants} of {kind} names taken in"
                change = change_names(self._databases, kind, said, state, who=self._who) if state else None
                changed += len(state) if change else 0
                same += sum(1 for one in listed if one.kind == kind) if not state else 0
                undo += [change.undo] if change else []
        return Imported(changed, same, tuple(contested), tuple(refused), tuple(undo))

    # ------------------------------------------------------------ how

    def _wanted(self, listed: Sequence[Listed], *, replace: bool) -> tuple[State, tuple[str, ...]]:
        """What a list of names would change, and the variants that another name is preferred for here."""
        state: State = {}
        for one in listed:
            state |= wanted_merge(one.kind, one.preferred, one.variants, within=one.within)
        with self._databases.kept.connect() as connection:
            now_held = held_now(connection, state)
        other = {
            place: held
            for place, held in now_held.items()
            if held is not None and held.preferred != getattr(state[place], "preferred", None)
        }
        contested = [f"{held.name} (here: {held.preferred})" for held in other.values()]
        wanted = {
            place: held
            for place, held in state.items()
            if held != now_held[place] and (replace or place not in other)
        }
        return wanted, tuple(contested)

    def _held(self, kind: str, preferred: str) -> dict[Place, Held]:
        with self._databases.kept.connect() as connection:
            return variants_of(connection, kind, preferred)

    def _with_theirs(self, kind: str, preferred: str, names: Sequence[str], state: State) -> State:
        """What was preferred as one of these names is from now on preferred as this one."""
        with self._databases.kept.connect() as connection:
            known = {one.preferred for one in list_authorities(connection, kind)}
            for name in map(check_name, names):
                if name in known and name != preferred:
                    for place, held in variants_of(connection, kind, name).items():
                        state.setdefault(place, Held(held.name, preferred))
        return state

    def _counted(self, kind: str, within: str | None) -> dict[str, dict[str, int]]:
        """How often each name is stated, by the name that is shown for it."""
        stated = func.coalesce(facets.c.stated, facets.c.value)
        number = func.count()
        query = (
            select(facets.c.value, func.min(stated).label("stated"), number.label("number"))
            .where(facets.c.field.in_(FIELDS[kind]))
            .group_by(facets.c.value, facets.c.key)
        )
        if within is not None:
            of_fandom = select(facets.c.work).where(facets.c.field == "fandom", facets.c.value == within)
            query = query.where(facets.c.work.in_(of_fandom.scalar_subquery()))
        found: dict[str, dict[str, int]] = {}
        with self._databases.catalogue.connect() as connection:
            for row in connection.execute(query):
                spelt = found.setdefault(row.value, {})
                spelt[row.stated] = spelt.get(row.stated, 0) + row.number
        return _levelled(found)

    def _by_spelling(self, kind: str) -> dict[str, int]:
        """How many works each name as it is shown stands in."""
        return {name: sum(spelt.values()) for name, spelt in self._counted(kind, None).items()}


def _name_counts(shown: str, listed: Iterable[tuple[str, int]]) -> tuple[NameCount, ...]:
    return tuple(NameCount(name, count, None if name == shown else shown) for name, count in listed)


def _levelled(found: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    """Names that differ in what does not count put together, under the most frequent of them."""
    by_key: dict[str, list[str]] = {}
    for name in found:
        by_key.setdefault(variant_key(name) or name, []).append(name)
    together = {}
    for names in by_key.values():
        best = max(names, key=lambda name: (sum(found[name].values()), name))
        spelt: dict[str, int] = {}
        for name in names:
            for written, count in found[name].items():
                spelt[written] = spelt.get(written, 0) + count
        together[best] = spelt
    return together


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:5])
    return f"{shown} and {len(names) - 5:,} more" if len(names) > 5 else shown or "nothing"
