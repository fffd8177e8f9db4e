"""The fields of the query language, from `data/query.toml`.

Owns what a field is called, what it may hold, and what somebody who misspells one may have meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from msgspec import Struct

from foundling import knowledge
from foundling.query.folding import fold

# How alike two words must be (difflib's ratio) for one to be offered for the other.
_ALIKE = 0.6


class Field(Struct, frozen=True):
    """A field: its `kind` as in the data file, its values, lowest first, and other ways to write them.

    `exact`: it can be asked for just what it holds, besides for words of it.
    """

    name: str
    kind: str
    values: tuple[str, ...] = ()
    also: dict[str, str] = {}
    exact: bool = False

    def value(self, written: str) -> str | None:
        """The value that is written so, or None."""
        key = fold(written)
        return key if key in self.values else self.also.get(key)


@cache
def fields() -> dict[str, Field]:
    """All fields, by every name they go by."""
    named: dict[str, Field] = {}
    for row in knowledge.table("query.toml")["field"]:
        values = (*row.get("values", ()), *row.get("free", ()))
        field = Field(row["name"], row["kind"], values, row.get("also", {}), row.get("exact", False))
        named.update(dict.fromkeys((row["name"], *row["aliases"]), field))
    return named


@cache
def free_words(name: str) -> frozenset[str]:
    """Values of a field that are on no scale."""
    rows = knowledge.table("query.toml")["field"]
    return frozenset(word for row in rows if row["name"] == name for word in row.get("free", ()))


@cache
def sort_keys() -> Field:
    """What can be sorted by."""
    row = knowledge.table("query.toml")["sort"]
    return Field("sort", "sort", tuple(row["values"]), row["also"])


@cache
def harms() -> tuple[str, ...]:
    """The kinds of advisory."""
    found = [row["name"] for row in knowledge.table("advisories_kinds.toml")["kind"]]
    return tuple(dict.fromkeys([*found, *knowledge.table("advisories_warnings.toml")["declared"]]))


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known word that `written` is most like, if any is like it."""
    found = get_close_matches(fold(written[:40]), list(known), n=1, cutoff=_ALIKE)
    return found[0] if found else None
