"""One sentence: its entries, and how each is meant.

Owns negation, supposition, telling, and pairs of words that say together what neither says alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from foundling import knowledge
from foundling.reading.advisories.hits import hits_in
from foundling.reading.advisories.kinds import FILE, Pair, pairs
from foundling.reading.advisories.lexicon import lexicon

# A word of negation reaches so many tokens onward, as long as no mark stands in between.
REACH = 4
# An entry as it stands in its sentence: first token, the one behind its last, classes, whether it is behind a
# negation, whether behind words that suppose or compare.
Meant = tuple[int, int, tuple[int, ...], bool, bool]


class Marks(Struct, frozen=True):
    """What says how a sentence is meant: classes by number, and words of grammar."""

    negation: int
    unreal: int
    told: int
    objects: frozenset[str]
    passive: frozenset[str]


@cache
def marks() -> Marks:
    """The classes' numbers in the lexicon, and the words of `data/advisories_kinds.toml`."""
    book, grammar = lexicon(), knowledge.table(FILE)["grammar"]
    return Marks(
        negation=book.number("negation"),
        unreal=book.number("unreal"),
        told=book.number("told"),
        objects=frozenset(grammar["objects"]),
        passive=frozenset(grammar["passive"]),
    )


def entries_of(tokens: Sequence[str]) -> tuple[list[Meant], bool]:
    """The entries of a sentence in order, and whether the sentence recalls, reports, dreams or fears."""
    signs = marks()
    denial = -REACH - 1
    unreal = told = False
    found: list[Meant] = []
    for first, last, classes in hits_in(tokens, lexicon().tree):
        denied = first - denial <= REACH and _unbroken(tokens, denial, first)
        if signs.negation in classes:
            denial = last - 1
            if found and found[-1][1] == first and tokens[first] in signs.objects:
                found[-1] = (*found[-1][:3], True, found[-1][4])
        unreal = unreal or signs.unreal in classes
        told = told or signs.told in classes
        found.append((first, last, classes, denied, unreal))
    return found, told


def paired(tokens: Sequence[str], entries: Sequence[Meant]) -> Iterator[Meant]:
    """What pairs of neighbouring entries say together, each as an entry that covers both."""
    known = pairs()
    for at, entry in enumerate(entries):
        for number in entry[2]:
            if number in known:
                deed = _deed(tokens, entries, at, known[number])
                if deed is not None:
                    yield _both(entry, deed, known[number].makes)


def _deed(tokens: Sequence[str], entries: Sequence[Meant], at: int, pair: Pair) -> Meant | None:
    """The deed that goes with the entry at `at`: behind it, or before it where it suffers."""
    who = entries[at]
    for other in entries[at + 1 :]:
        if other[0] - who[1] > pair.between:
            break
        if pair.deed.intersection(other[2]) and _unbroken(tokens, who[1], other[0]):
            passive = not marks().passive.isdisjoint(tokens[who[1] : other[0] + 1])
            return other if passive is pair.suffers else None
    if pair.suffers:
        for other in reversed(entries[max(0, at - pair.between - 1) : at]):
            if who[0] - other[1] > pair.between:
                break
            if pair.deed.intersection(other[2]) and _unbroken(tokens, other[1], who[0]):
                return other
    return None


def _both(one: Meant, other: Meant, number: int) -> Meant:
    denied, unreal = one[3] or other[3], one[4] or other[4]
    return min(one[0], other[0]), max(one[1], other[1]), (number,), denied, unreal


def _unbroken(tokens: Sequence[str], first: int, last: int) -> bool:
    """Whether no mark stands among the tokens `[first, last)`."""
    return all(token[0].isalnum() or token == "'s" for token in tokens[max(0, first) : last])
