"""Stated ages under eighteen.

Owns finding them; whether they matter for a warning depends on what else the header says (`read_advisories`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from foundling import knowledge
from foundling.reading.advisories.declared import FILE


def stated_ages(lower: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Tokens `[first, last)` that state such an age: `fifteen years old`, `a sixteen-year-old`, `aged 14`."""
    minor = _minor()
    for at, word in enumerate(lower):
        number, _, rest = word.partition("-")
        if number not in minor:
            continue
        if rest in ("year-old", "years-old", "year-olds"):
            yield at, at + 1
        elif not rest and lower[at + 1 : at + 3] in _OLD:
            yield at, at + 3
        elif not rest and at > 0 and lower[at - 1] == "aged":
            yield at - 1, at + 1


_OLD = (("years", "old"), ("year", "old"), ("years", "of"))


@cache
def _minor() -> frozenset[str]:
    return frozenset(knowledge.table(FILE)["ages"]["numbers"].split())
