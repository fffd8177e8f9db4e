"""The words that show how two people stand to one another, from data/relationships.toml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import get_args

from msgspec import Struct

from foundling.knowledge import table
from foundling.reading.types import RelationshipKind

STRONG, WEAK = 1.0, 0.35
KINDS: tuple[RelationshipKind, ...] = get_args(RelationshipKind)

# The kinds that have an air of their own.
BONDS: tuple[RelationshipKind, ...] = (
    "romantic", "friends", "enemies", "colleagues", "mentor", "captor", "family",
)  # fmt: skip
# A class of words in the air: of which kind of bond they tell, and whether they are seldom about anything else.
Air = tuple[RelationshipKind, bool]
AIRS: tuple[Air, ...] = tuple((kind, strong) for kind in BONDS for strong in (True, False))


class Sign(Struct, frozen=True):
    """What a word or phrase shows, and how much."""

    kind: RelationshipKind
    weight: float


Phrases = dict[str, tuple[tuple[tuple[str, ...], Sign], ...]]


class Lexicon(Struct, frozen=True):
    """Verbs and nouns by word; phrases and sayings by their first word, as tuples of words; the pronoun of kin.

    `air`: words that tell of a bond where two are together, with their classes and the head under which they count
    once. `same`: nouns of kinship that mean the same (`mum`: `mother`). `elders`: whose children are kin.
    `plural_kin`: several people's kinship to one another. `ranks`, `posts`, `teachers`: what people are called by
    those they work with or learn from. `inside`: what stands between an owner and a noun.
    """

    verbs: dict[str, tuple[Sign, ...]]
    nouns: dict[str, tuple[Sign, ...]]
    phrases: Phrases
    said: Phrases
    plural: Phrases
    air: dict[str, tuple[tuple[Air, str], ...]]
    kin: dict[str, str]
    same: dict[str, str]
    elders: frozenset[str]
    plural_kin: frozenset[str]
    ranks: frozenset[str]
    posts: frozenset[str]
    teachers: frozenset[str]
    church: frozenset[str]
    inside: frozenset[str]
    prepositions: frozenset[str]
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
        _air(table("relationship_air.toml")),
        {word: pronoun for pronoun, listed in data["kin"].items() for word in listed.split()},
        {word: line.split()[0] for line in data["same"]["words"].splitlines() for word in line.split()},
        _words(data["elders"]["words"]),
        _words(data["plural_kin"]["words"]),
        _words(data["ranks"]["words"]),
        _words(data["ranks"]["posts"]),
        _words(data["ranks"]["teachers"]),
        _words(data["ranks"]["church"]),
        _words(data["inside"]["words"]),
        _words(data["prepositions"]["words"]),
        _words(data["negation"]["words"]),
    )


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _air(groups: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[tuple[Air, str], ...]]:
    """Word -> classes and heads; of one kind a word has one class. Irregular forms stand behind strokes."""
    out: dict[str, dict[RelationshipKind, tuple[Air, str]]] = {}
    for kind, strong in AIRS:
        for listed in groups[kind]["strong" if strong else "weak"].split():
            head, *_ = words = listed.split("/")
            for word in words:
                for form in _forms(word):
                    out.setdefault(form, {}).setdefault(kind, ((kind, strong), head))
    return {word: tuple(found.values()) for word, found in out.items()}


def _forms(word: str) -> Iterator[str]:
    """A word and its regular forms; some are no words, and do no harm."""
    yield from (word, word + "s", word + "'s")
    if word.endswith("e"):
        yield from (word + "d", word[:-1] + "ing")
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        yield from (word[:-1] + "ies", word[:-1] + "ied", word + "ing")
    else:
        yield from (word + "ed", word + "ing")
        if word.endswith(("s", "x", "z", "sh", "ch")):
            yield word + "es"
        if word[-1] in _DOUBLED and word[-2:-1] in _VOWELS and word[-3:-2] not in _VOWELS:
            yield from (word + word[-1] + "ed", word + word[-1] + "ing")


_VOWELS, _DOUBLED = frozenset("aeiou"), frozenset("bdgmnprt")


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


def _by_first(group: Mapping[str, Mapping[str, str]]) -> Phrases:
    out: Phrases = {}
    for listed, sign in _signs(group):
        for phrase in listed.replace("\n", "|").split("|"):
            words = tuple(phrase.replace(",", " , ").split())
            if words:
                out[words[0]] = (*out.get(words[0], ()), (words, sign))
    return out
