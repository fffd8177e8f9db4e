"""The kinds of advisory and the classes of words that are evidence for them.

Owns the reading of `data/advisories_kinds.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from foundling import knowledge
from foundling.reading.advisories.lexicon import lexicon

FILE = "advisories_kinds.toml"


class Kind(Struct, frozen=True):
    """A kind of advisory, its classes by number in the lexicon.

    `core`: classes whose words show it; `weak`: those that show it in company, of a core word or of one of
    `company`, and hint at it alone; `evidence`: both; `graphic`: those of which two entries in one passage make it
    graphic.
    `measured`: a model gives the confidence, and `model` are the classes that bear on it. `within`: the measured
    kind that this one implies, and than which it is no surer.
    """

    name: str
    core: frozenset[int]
    weak: frozenset[int]
    company: frozenset[int]
    evidence: frozenset[int]
    graphic: frozenset[int]
    model: frozenset[int]
    measured: bool
    within: str | None


class Pair(Struct, frozen=True):
    """Two words near each other that make a third class: who does or, with `suffers`, suffers which deed."""

    makes: int
    deed: frozenset[int]
    suffers: bool
    between: int


@cache
def pairs() -> dict[int, Pair]:
    """The pairs of `data/advisories_kinds.toml`, by the class that says who."""
    numbers = {each.name: number for number, each in enumerate(lexicon().classes)}
    return {
        numbers[row["who"]]: Pair(
            makes=numbers[row["makes"]],
            deed=frozenset(numbers[name] for name in row["deed"]),
            suffers=row.get("suffers", False),
            between=row["between"],
        )
        for row in knowledge.table(FILE)["pair"]
    }


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds that words can show, the measured ones first."""
    numbers = {each.name: number for number, each in enumerate(lexicon().classes)}

    def of(row: Mapping[str, Any], *keys: str) -> frozenset[int]:
        return frozenset(numbers[name] for key in keys for name in row.get(key, ()))

    return tuple(
        Kind(
            name=row["name"],
            core=of(row, "core"),
            weak=of(row, "weak"),
            company=of(row, "company"),
            evidence=of(row, "core", "weak"),
            graphic=of(row, "graphic"),
            model=of(row, "core", "weak", "also", "beside"),
            measured=row.get("measured", False),
            within=row.get("within"),
        )
        for row in knowledge.table(FILE)["kind"]
    )
