"""The kinds of advisory and the classes of words that are evidence for them.

Owns the reading of `data/advisories_kinds.toml`.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from foundling import knowledge
from foundling.reading.advisories.lexicon import lexicon

FILE = "advisories_kinds.toml"


class Kind(Struct, frozen=True):
    """A kind of advisory, its classes by number in the lexicon.

    `evidence`: classes whose words show it; `beside`: classes that bear on it without showing it; `graphic`: those
    of which two entries in one passage make it graphic. `measured`: a model gives the confidence. `within`: the
    measured kind that this one implies, and than which it is no surer.
    """

    name: str
    evidence: frozenset[int]
    beside: frozenset[int]
    graphic: frozenset[int]
    measured: bool
    within: str | None
    model: frozenset[int]


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds that words can show, the measured ones first."""
    numbers = {each.name: number for number, each in enumerate(lexicon().classes)}

    def of(names: list[str]) -> frozenset[int]:
        return frozenset(numbers[name] for name in names)

    return tuple(
        Kind(
            name=row["name"],
            evidence=of(row.get("own", row["classes"])),
            beside=of(row.get("beside", [])),
            graphic=of(row["graphic"]),
            measured=row.get("measured", False),
            within=row.get("within"),
            model=of([*row["classes"], *row.get("beside", [])]),
        )
        for row in knowledge.table(FILE)["kind"]
    )
