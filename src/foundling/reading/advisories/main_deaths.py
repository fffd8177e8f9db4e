"""Deaths of main characters: a name of the cast beside words that say its bearer is dead.

Owns that finding. Without a cast it finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from foundling import knowledge
from foundling.reading.advisories.hits import hits_in
from foundling.reading.advisories.kinds import FILE
from foundling.reading.advisories.lexicon import lexicon
from foundling.reading.views import Figure, People

# The figures named most are the main ones: at most so many, each named at least so many times.
MOST_MAIN, FEWEST_NAMED = 5, 3
# Between a name and what became of its bearer stand at most so many words; entries are at most so long.
MOST_BETWEEN, LONGEST = 2, 3


class Fates(Struct, frozen=True):
    """The entries that say so behind a name, those behind its `'s`, and what may stand between."""

    fate: frozenset[str]
    own: frozenset[str]
    between: frozenset[str]


@cache
def fates() -> Fates:
    """The words of `data/advisories_kinds.toml`."""
    row = knowledge.table(FILE)["main_death"]
    return Fates(frozenset(row["fate"]), frozenset(row["own"]), frozenset(row["between"]))


def main_deaths(people: People, lower: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Tokens `[first, last)` of each place, in the order of the text."""
    return tuple(sorted(place for figure in _main(people) for place in _deaths(figure, lower)))


def _main(people: People) -> list[Figure]:
    named = [figure for figure in people.figures if figure.named and len(figure.names) >= FEWEST_NAMED]
    return named[:MOST_MAIN]


def _deaths(figure: Figure, lower: Sequence[str]) -> Iterator[tuple[int, int]]:
    words, tree = fates(), lexicon().tree
    for first, last in figure.names:
        behind = lower[last : last + MOST_BETWEEN + LONGEST]
        if behind[:1] == ("'s",):
            if len(behind) > 1 and behind[1] in words.own:
                yield first, last + 2
            continue
        # Looked up in the lexicon, so that "dead tired" is taken as the figure of speech that it is.
        for begin, end, _ in hits_in(behind, tree):
            if begin > MOST_BETWEEN or not words.between.issuperset(behind[:begin]):
                break
            if " ".join(behind[begin:end]) in words.fate:
                yield first, last + end
                break
