"""The words by which advisories are found, as classes and a tree to look them up in.

Owns the reading of `data/advisories.toml`; what a class is worth is the model's business (`scoring`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from foundling import knowledge

FILE = "advisories.toml"
GAP = "*"  # in an entry: at most MOST_BETWEEN words of any kind
MOST_BETWEEN = 2

# A node of the tree: from a token to the next node; END holds the numbers of the classes whose entry ends here.
Node = dict[str, Any]
END = ""


class WordClass(Struct, frozen=True):
    """A class of words. `kind`: the advisory it is evidence for (empty: it only colours a passage); `grade`: how
    much one word alone says, from 0 (nothing) and 1 (mentioned) to 3 (graphic)."""

    name: str
    kind: str
    grade: int


class Lexicon(Struct, frozen=True):
    """The classes, their grades by number, and the tree of their entries."""

    classes: tuple[WordClass, ...]
    grades: tuple[int, ...]
    tree: Node

    def number(self, name: str) -> int:
        """The number of the class called `name`."""
        return next(i for i, each in enumerate(self.classes) if each.name == name)


@cache
def lexicon() -> Lexicon:
    """The lexicon of `data/advisories.toml`, built once a process."""
    rows = knowledge.table(FILE)["class"]
    classes = tuple(WordClass(row["name"], row["kind"], row["grade"]) for row in rows)
    figures = frozenset(number for number, row in enumerate(rows) if row.get("figure"))
    marks = frozenset(number for number, row in enumerate(rows) if row.get("marks"))
    tree = tree_of((row["words"] for row in rows), figures=figures, marks=marks)
    return Lexicon(classes, tuple(each.grade for each in classes), tree)


def tree_of(
    lists: Iterable[str], *, figures: frozenset[int] = frozenset(), marks: frozenset[int] = frozenset()
) -> Node:
    """The tree of several lists of entries (parted by commas); a list's number is its place.

    A phrase has the numbers that its words have by themselves, too, unless it is of one of `figures`; those of
    `marks` stay with the words.
    """
    irregular = {word: forms.split() for word, forms in knowledge.table(FILE)["irregular"].items()}
    tree: Node = {}
    phrases: list[list[str]] = []
    for number, words in enumerate(lists):
        for entry in words.split(","):
            for tokens in _forms_of(entry.split(), irregular):
                if tokens:
                    _plant(tree, tokens, number)
                    if len(tokens) > 1:
                        phrases.append(tokens)
    for tokens in phrases:
        if figures.isdisjoint(_numbers(tree, tokens)):
            for token in tokens:
                for number in _numbers(tree, [token]):
                    if number not in figures and number not in marks:
                        _plant(tree, tokens, number)
    return tree


def _numbers(tree: Node, tokens: list[str]) -> tuple[int, ...]:
    """The numbers of an entry; none where it is no entry."""
    node = tree
    for token in tokens:
        if token not in node:
            return ()
        node = node[token]
    numbers: tuple[int, ...] = node.get(END, ())
    return numbers


def _plant(tree: Node, tokens: list[str], number: int) -> None:
    node = tree
    for token in tokens:
        node = node.setdefault(token, {})
    node[END] = (*(one for one in node.get(END, ()) if one != number), number)


def _forms_of(entry: list[str], irregular: dict[str, list[str]]) -> Iterator[list[str]]:
    """The token sequences an entry stands for; a sequence without a gap stands also for its hyphened form."""
    sequences: list[list[str]] = [[]]
    for word in entry:
        stem, _, mark = word.partition("/")
        choices = [stem, *inflected(stem, mark, irregular)]
        sequences = [[*sequence, *_tokens(choice)] for sequence in sequences for choice in choices]
    for sequence in sequences:
        yield sequence
        if len(sequence) > 1 and GAP not in sequence:
            yield ["-".join(sequence)]


def _tokens(word: str) -> list[str]:
    """A word as prose cuts it: the ending 's stands apart."""
    return [word[:-2], "'s"] if word.endswith("'s") else [word]


_VOWELS = "aeiou"
_SIBILANT = ("s", "x", "z", "ch", "sh")


def inflected(stem: str, mark: str, irregular: dict[str, list[str]]) -> list[str]:
    """The further forms of a word: of a verb (mark `v`), a noun's plural (`n`), an adjective's adverb (`a`).

    Spelling rules of English: -y to -ie, silent -e dropped, a final consonant doubled after one short vowel.
    """
    if mark == "v":
        return irregular[stem] if stem in irregular else _verb(stem)
    if mark == "n":
        return [_plural(stem)]
    if mark == "a":
        return [stem[:-1] + "y" if stem.endswith("le") else stem + "ly"]
    return []


def _plural(stem: str) -> str:
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        return stem[:-1] + "ies"
    return stem + ("es" if stem.endswith(_SIBILANT) else "s")


def _verb(stem: str) -> list[str]:
    third = _plural(stem)
    if stem.endswith("e") and not stem.endswith("ee"):
        return [third, stem + "d", stem[:-1] + "ing"]
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        return [third, stem[:-1] + "ied", stem + "ing"]
    doubled = stem + stem[-1] if _doubles(stem) else stem
    return [third, doubled + "ed", doubled + "ing"]


def _doubles(stem: str) -> bool:
    """`stab`, `club`, `slit`; not `look`, `draw`, nor words of several syllables, whose stress is unknown."""
    vowels = sum(letter in _VOWELS for letter in stem)
    return vowels == 1 and len(stem) > 2 and stem[-2] in _VOWELS and stem[-1] not in "aeiouwxy"
