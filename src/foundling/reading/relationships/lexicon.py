"""The words that show how two people stand to one another, from data/relationships.toml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import get_args

from msgspec import Struct

from foundling.knowledge import table
from foundling.reading.types import RelationshipKind

STRONG, WEAK = 1.0, 0.35
KINDS: tuple[RelationshipKind, ...] = get_args(RelationshipKind)


class Sign(Struct, frozen=True):
    """What a word or phrase shows, and how much."""

    kind: RelationshipKind
    weight: float


class Lexicon(Struct, frozen=True):
    """Verbs and nouns by word; phrases and sayings by their first word, as tuples of words; the pronoun of kin;
    ranks of services."""

    verbs: dict[str, tuple[Sign, ...]]
    nouns: dict[str, tuple[Sign, ...]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Sign], ...]]
    said: dict[str, tuple[tuple[tuple[str, ...], Sign], ...]]
    plural: dict[str, tuple[tuple[tuple[str, ...], Sign], ...]]
    kin: dict[str, str]
    ranks: frozenset[str]
    negation: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon; read once a process."""
    data = table("relationships.toml")
    return Lexicon(
        _by_word(data["verbs"]),
        _by_word(data["nouns"]),
        _by_first(data["phrases"]),
        _by_first(data["said"]),
        _by_first(data["plural"]),
        {word: pronoun for pronoun, listed in data["kin"].items() for word in listed.split()},
        frozenset(data["ranks"]["words"].split()),
        frozenset(data["negation"]["words"].split()),
    )


def _signs(group: Mapping[str, Mapping[str, str]]) -> list[tuple[str, Sign]]:
    weights = {"strong": STRONG, "weak": WEAK}
    return [
        (listed, Sign(kind, weights[weight])) for kind in KINDS for weight, listed in group.get(kind, {}).items()
    ]


def _by_word(group: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[Sign, ...]]:
    out: dict[str, tuple[Sign, ...]] = {}
    for listed, sign in _signs(group):
        for word in listed.split():
            out[word] = (*out.get(word, ()), sign)
    return out


def _by_first(group: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[tuple[tuple[str, ...], Sign], ...]]:
    out: dict[str, tuple[tuple[tuple[str, ...], Sign], ...]] = {}
    for listed, sign in _signs(group):
        for phrase in listed.replace("\n", "|").split("|"):
            words = tuple(phrase.replace(",", " , ").split())
            if words:
                out[words[0]] = (*out.get(words[0], ()), (words, sign))
    return out
