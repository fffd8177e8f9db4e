"""Which works a reader who is kept to something is shown.

Owns what limits mean. Unread is not free of: a story that has not been read closely is shown to nobody who is kept
to a rating or from an advisory. The author's rating holds; where there is none, the one that close reading bears
out does. An advisory that is declared and not found counts as there, at a level that nobody knows. A story in a
language that no advisories are looked for in is shown to nobody who is kept from one.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from foundling.errors import AccountError
from foundling.library.accounts import Limits
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.grouped import leading
from foundling.library.index import STATE
from foundling.library.schema import accounts, advisories, catalogue, shelved, shelves
from foundling.query.fields import fields, harms
from foundling.reading.advisories import WARN_AT

# Not even a mention is shown.
_NO_LEVEL = "none"


class Tally(Struct, frozen=True):
    """How many works there are, their words, and how many have not been read closely."""

    works: int
    words: int
    unread: int


class Limiting:
    """The works that limits leave, counted once for each change of the catalogue."""

    def __init__(self, databases: Databases) -> None:
        self._databases = databases
        self._held: dict[str, tuple[object, frozenset[str]]] = {}
        self._tallies: dict[str, tuple[object, Tally]] = {}
        self._guard = threading.Lock()

    def works(self, limits: Limits) -> frozenset[str] | None:
        """The ids of what may be shown; None: everything."""
        if not limits:
            return None
        key = repr(limits)
        state = self._state(limits)
        with self._guard:
            held = self._held.get(key)
        if held is not None and held[0] == state:
            return held[1]
        found = self._count(limits)
        with self._guard:
            self._held[key] = (state, found)
        return found

    def tally(self, limits: Limits) -> Tally:
        """How much of the library may be shown."""
        key, state = repr(limits), self._state(limits)
        with self._guard:
            held = self._tallies.get(key)
        if held is not None and held[0] == state:
            return held[1]
        allowed = self.works(limits)
        query = select(catalogue.c.work, catalogue.c.words, catalogue.c.read)
        query = query.where(catalogue.c.removed.is_(False), catalogue.c.is_work)
        with self._databases.catalogue.connect() as connection:
            rows = [row for row in connection.execute(query) if allowed is None or row.work in allowed]
        made = Tally(len(rows), sum(row.words for row in rows), sum(not row.read for row in rows))
        with self._guard:
            self._tallies[key] = (state, made)
        return made

    def why_not(self, limits: Limits, work: str) -> str | None:
        """Why a work is not shown, in a sentence; None where it is."""
        allowed = self.works(limits)
        if allowed is None or work in allowed:
            return None
        if self.waits(limits, work):
            return "It has not been read closely yet, so that nobody knows whether it is for you."
        if limits.shelves is not None and limits.needs_reading:
            return "It is not among what your account is kept to: a rating, advisories, or shelves."
        if limits.shelves is not None:
            return "It is on none of the shelves that your account is kept to."
        if limits.advisories and not self._is_judged(work):
            return "Foundling cannot read its language closely, so that nobody knows whether it is for you."
        return "Its rating or what it holds is not what your account is shown."

    def waits(self, limits: Limits, work: str) -> bool:
        """Whether a work is only not shown until it has been read closely; then that tells."""
        query = select(catalogue.c.read).where(catalogue.c.work == work)
        with self._databases.catalogue.connect() as connection:
            read = connection.execute(query).scalar()
        return limits.needs_reading and not read

    def _is_judged(self, work: str) -> bool:
        query = select(catalogue.c.work).where(catalogue.c.work == work, _judged())
        with self._databases.catalogue.connect() as connection:
            return connection.execute(query).first() is not None

    def make(
        self, *, rating: str | None = None, without: Iterable[str] = (), on_shelves: Iterable[str] = ()
    ) -> Limits:
        """Limits as people write them: a rating, advisories (`violence`, `violence:moderate`), names of shelves.

        Raises AccountError.
        """
        if rating is not None and rating not in ratings():
            raise AccountError(f"there is no rating {rating!r}; the ratings are {', '.join(ratings())}")
        numbers = tuple(_shelf(self._databases, name) for name in on_shelves)
        return Limits(rating, dict(map(_advisory, without)), numbers or None)

    def told(self, limits: Limits) -> str:
        """What limits come to, in words."""
        said = []
        if limits.rating is not None:
            said.append(f"rated {limits.rating} at most")
        for kind, level in sorted(limits.advisories.items()):
            said.append(f"no {kind}" if level == _NO_LEVEL else f"{kind}: {level} at most")
        if limits.shelves is not None:
            names = _shelf_names(self._databases, limits.shelves)
            shown = (names.get(number, "a shelf that is gone") for number in limits.shelves)
            said.append("only what is on " + ", ".join(shown))
        return "; ".join(said)

    def shelves(self) -> tuple[tuple[int, str], ...]:
        """The shelves that readers can be kept to: those of owners and curators, by name."""
        query = (
            select(shelves.c.id, shelves.c.name)
            .outerjoin(accounts, accounts.c.id == shelves.c.account)
            .where(_lendable())
            .order_by(shelves.c.name)
        )
        with self._databases.kept.connect() as connection:
            return tuple((int(row.id), row.name) for row in connection.execute(query))

    def _state(self, limits: Limits) -> tuple[object, ...]:
        """What changes whenever an answer might."""
        with self._databases.catalogue.connect() as connection:
            # A catalogue that was made anew counts its changes anew.
            state: tuple[object, ...] = tuple(connection.execute(STATE).one())
        if limits.shelves is not None:
            mine = shelved.c.shelf.in_(limits.shelves)
            with self._databases.kept.connect() as connection:
                row = connection.execute(select(func.count(), func.max(shelved.c.at)).where(mine)).one()
            state += tuple(row)
        return state

    def _count(self, limits: Limits) -> frozenset[str]:
        query = select(catalogue.c.work).where(catalogue.c.removed.is_(False))
        if limits.needs_reading:
            query = query.where(catalogue.c.read)
        if limits.rating is not None:
            query = query.where(_rated(limits.rating))
        if limits.advisories:
            query = query.where(_judged())
        for kind, highest in sorted(limits.advisories.items()):
            query = query.where(catalogue.c.work.not_in(_with_advisory(kind, highest)))
        with self._databases.catalogue.connect() as connection:
            found = frozenset(connection.execute(query).scalars())
        return found if limits.shelves is None else found & self._shelved(limits.shelves)

    def _shelved(self, numbers: Sequence[int]) -> frozenset[str]:
        with self._databases.kept.connect() as connection:
            query = select(shelved.c.work).where(shelved.c.shelf.in_(numbers))
            found = list(connection.execute(query).scalars())
        return leading(self._databases, found)


def _rated(highest: str) -> ColumnElement[bool]:
    allowed = ratings()[: ratings().index(highest) + 1]
    stated = and_(catalogue.c.scale.is_not(None), catalogue.c.scale.in_(allowed))
    unrated = or_(catalogue.c.scale.is_(None), catalogue.c.scale.not_in(ratings()))
    return or_(stated, and_(unrated, catalogue.c.suggested.in_(allowed)))


def _judged() -> ColumnElement[bool]:
    """Whether anybody has looked for advisories: wherever that was done, a rating was found to fit."""
    return catalogue.c.suggested.is_not(None)


def _with_advisory(kind: str, highest: str) -> Select[tuple[str]]:
    """The works that hold this kind above a level."""
    above = levels() if highest == _NO_LEVEL else levels()[levels().index(highest) + 1 :]
    held = or_(advisories.c.level.in_(above), advisories.c.level.is_(None))
    counted = or_(advisories.c.standing != "undeclared", advisories.c.confidence >= WARN_AT)
    return select(advisories.c.work).where(advisories.c.kind == kind, held, counted)


def ratings() -> tuple[str, ...]:
    """The ratings, from the lowest to the highest."""
    return tuple(value for value in fields()["rating"].values if value != "unrated")


def levels() -> tuple[str, ...]:
    """The levels of an advisory, from the lowest to the highest."""
    return tuple(fields()["advisory"].values)


def _advisory(written: str) -> tuple[str, str]:
    kind, _, level = written.strip().partition(":")
    if kind not in harms():
        raise AccountError(f"there is no advisory {kind!r}; the kinds are {', '.join(sorted(harms()))}")
    if level and level not in levels():
        raise AccountError(f"there is no level {level!r}; the levels are {', '.join(levels())}")
    return kind, level or _NO_LEVEL


def _lendable() -> ColumnElement[bool]:
    return or_(accounts.c.role.is_(None), accounts.c.role != "reader")


def _shelf(databases: Databases, name: str) -> int:
    query = (
        select(shelves.c.id)
        .outerjoin(accounts, accounts.c.id == shelves.c.account)
        .where(shelves.c.name == name, _lendable())
    )
    with databases.kept.connect() as connection:
        found = list(connection.execute(query).scalars())
    if not found:
        raise AccountError(
            f"there is no shelf called {name!r} of an owner or curator; make it in the browser first"
        )
    if len(found) > 1:
        raise AccountError(f"several people have a shelf called {name!r}; rename one of them")
    return int(found[0])


def _shelf_names(databases: Databases, numbers: Iterable[int]) -> Mapping[int, str]:
    names: dict[int, str] = {}
    with databases.kept.connect() as connection:
        for some in chunks(numbers):
            rows = connection.execute(select(shelves.c.id, shelves.c.name).where(shelves.c.id.in_(some)))
            names.update((row.id, row.name) for row in rows)
    return names
