"""What an account has asked for once and for all: what it never wants to see, and searches it keeps.

Owns the rows `hiding` and `searches` of `preferences` in kept.db, and what a wish means as a query. A wish hides
what is known to be so; of a work that has not been read closely nobody knows what it holds, so that a wish about
advisories leaves it out as unread.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, bindparam, select

from foundling.errors import LibraryError
from foundling.library.databases import Databases
from foundling.library.dialect import insert_or_update
from foundling.library.found import Hiding, Preferences, SavedSearch
from foundling.library.schema import accounts, preferences
from foundling.query import All, Either, Exact, Harm, Node, Not, Query, QueryError, Scale, parse
from foundling.query.choosing import NOWHERE
from foundling.query.fields import fields, free_words, harms
from foundling.query.folding import fold
from foundling.query.languages import languages

T = TypeVar("T")
_HIDING, _SEARCHES = "hiding", "searches"
_NOTHING = "[]"
_KEPT = select(preferences.c.name, preferences.c.value).where(preferences.c.account == bindparam("account"))
# Wishes and searches that an account may keep; each wish is counted at every search.
MOST_WISHES = 100
MOST_SEARCHES = 500
# Characters of a search's name.
_LONGEST = 200
# What people call tags stands in these fields.
_TAGS = ("genre", "category", "warning")


def read_preferences(connection: Connection, account: int | None) -> Preferences:
    """What an account has asked for; nothing for nobody."""
    if account is None:
        return Preferences()
    rows = connection.execute(_KEPT, {"account": account}).all()
    kept = {row.name: row.value for row in rows}
    return Preferences(
        msgspec.json.decode(kept.get(_HIDING, _NOTHING), type=tuple[Hiding, ...]),
        msgspec.json.decode(kept.get(_SEARCHES, _NOTHING), type=tuple[SavedSearch, ...]),
    )


def hide(databases: Databases, account: int, wish: Hiding) -> Hiding:
    """Keep a wish; returns it with its number. Raises LibraryError where it makes no sense."""
    node_of(wish)
    with databases.kept.begin() as connection:
        held = _held(connection, account, _HIDING, tuple[Hiding, ...])
        same = next((one for one in held if replace(one, id=0) == replace(wish, id=0)), None)
        if same is not None:
            return same
        if len(held) >= MOST_WISHES:
            raise LibraryError(f"an account may keep {MOST_WISHES} wishes; take one back first")
        kept = replace(wish, id=max((one.id for one in held), default=0) + 1)
        _keep(databases, connection, account, _HIDING, (*held, kept))
    return kept


def unhide(databases: Databases, account: int, id: int) -> None:
    """Take a wish back; raises LibraryError where there is none of that number."""
    with databases.kept.begin() as connection:
        held = _held(connection, account, _HIDING, tuple[Hiding, ...])
        left = _without(held, lambda one: one.id == id, f"there is no wish {id}")
        _keep(databases, connection, account, _HIDING, left)


def save_search(databases: Databases, account: int, name: str, query: str) -> SavedSearch:
    """Keep a query under a name, in place of another of that name. Raises LibraryError where it is wrong."""
    name = " ".join(name.split())[:_LONGEST]
    if not name:
        raise LibraryError("a search is kept under a name")
    parsed = parse(query)
    if isinstance(parsed, QueryError):
        raise LibraryError(f"the query is wrong: {parsed}")
    saved = SavedSearch(name, query)
    with databases.kept.begin() as connection:
        held = _held(connection, account, _SEARCHES, tuple[SavedSearch, ...])
        left = tuple(one for one in held if one.name != name)
        if len(left) >= MOST_SEARCHES:
            raise LibraryError(f"an account may keep {MOST_SEARCHES} searches; forget one first")
        _keep(databases, connection, account, _SEARCHES, (*left, saved))
    return saved


def forget_search(databases: Databases, account: int, name: str) -> None:
    """Forget a saved search; raises LibraryError where there is none of that name."""
    with databases.kept.begin() as connection:
        held = _held(connection, account, _SEARCHES, tuple[SavedSearch, ...])
        left = _without(held, lambda one: one.name == name, f"there is no saved search {name!r}")
        _keep(databases, connection, account, _SEARCHES, left)


def _without(held: tuple[T, ...], gone: Callable[[T], bool], none: str) -> tuple[T, ...]:
    """What is left of what is held; raises LibraryError, in these words, where nothing goes."""
    left = tuple(one for one in held if not gone(one))
    if len(left) == len(held):
        raise LibraryError(none)
    return left


def node_of(wish: Hiding) -> Node:
    """The tree of what a wish hides, exceptions left out. Raises LibraryError where it makes no sense."""
    node = _meant(wish)
    unless = _parsed(wish.unless, "the exception")
    return node if unless is None else All((node, Not(unless, NOWHERE)), NOWHERE)


def kept_to(written: str) -> Node | None:
    """The tree of what a reader is kept to; raises LibraryError where it is wrong."""
    return _parsed(written, "what this reader is kept to")


def _meant(wish: Hiding) -> Node:
    if not wish.value.strip():
        raise LibraryError(f"what {wish.field} is not to be shown?")
    match wish.field:
        case "advisory":
            if wish.value not in harms():
                raise LibraryError(f"there is no advisory called {wish.value!r}; there are {', '.join(harms())}")
            levels = fields()["advisory"].values
            return Harm(wish.value, None if wish.above is None else _next(levels, wish.above), None, NOWHERE)
        case "rating":
            steps = [step for step in fields()["rating"].values if step not in free_words("rating")]
            return Scale("rating", _next(steps, wish.value), None, NOWHERE)
        case "query":
            node = _parsed(wish.value, "what is not to be shown")
            if node is None:
                raise LibraryError("that would hide everything")
            return node
        case "language":
            return Exact("language", languages().get(fold(wish.value), wish.value), NOWHERE)
        case "tag":
            return Either(tuple(Exact(field, wish.value, NOWHERE) for field in _TAGS), NOWHERE)
        case field:
            return Exact(field, wish.value, NOWHERE)


def _next(steps: list[str] | tuple[str, ...], step: str) -> str:
    if step not in steps[:-1]:
        raise LibraryError(f"nothing is above {step!r}; it can be {', '.join(steps[:-1])}")
    return steps[steps.index(step) + 1]


def _parsed(written: str, what: str) -> Node | None:
    parsed = parse(written)
    if isinstance(parsed, Query):
        return parsed.root
    raise LibraryError(f"{what} is no query: {parsed}")


def _held(connection: Connection, account: int, name: str, kind: type[T]) -> T:
    query = select(preferences.c.value).where(preferences.c.account == account, preferences.c.name == name)
    found = connection.execute(query).scalar()
    return msgspec.json.decode(found if found is not None else _NOTHING, type=kind)


def _keep(databases: Databases, connection: Connection, account: int, name: str, value: object) -> None:
    if connection.execute(select(accounts.c.id).where(accounts.c.id == account)).first() is None:
        raise LibraryError(f"there is no account {account}")
    row = {"account": account, "name": name, "value": msgspec.json.encode(value).decode()}
    connection.execute(insert_or_update(databases.kept, preferences, names=["value"]), [row])
