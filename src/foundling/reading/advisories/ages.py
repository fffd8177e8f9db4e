"""Stated ages under eighteen.

Owns finding them; whether they matter for a warning depends on what else the header says (`read_advisories`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from foundling import knowledge
from foundling.reading.advisories.declared import FILE


class Ages(Struct, frozen=True):
    """The numbers below eighteen, what stands behind them (two words, or after a hyphen) and before them."""

    numbers: frozenset[str]
    behind: frozenset[tuple[str, ...]]
    hyphened: frozenset[str]
    before: str


def stated_ages(lower: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Tokens `[first, last)` that state such an age: `fifteen years old`, `a sixteen-year-old`, `aged 14`."""
    words = _words()
    for at, word in enumerate(lower):
        number, _, rest = word.partition("-")
        if number not in words.numbers:
            continue
        if rest in words.hyphened:
            yield at, at + 1
        elif not rest and tuple(lower[at + 1 : at + 3]) in words.behind:
            yield at, at + 3
        elif not rest and at > 0 and lower[at - 1] == words.before:
            yield at - 1, at + 1


@cache
def _words() -> Ages:
    row = knowledge.table(FILE)["ages"]
    return Ages(
        numbers=frozenset(row["numbers"].split()),
        behind=frozenset(tuple(each.split()) for each in row["behind"]),
        hyphened=frozenset(row["hyphened"]),
        before=row["before"],
    )
