"""A story as passages of a few sentences, each with the words of the lexicon that it holds.

Owns cutting and counting. A passage is what readers were asked about: about eighty words (the median of the
passages that the models were fitted to), whole sentences; a text of up to WHOLE words is one passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from foundling.reading.advisories.hits import hits_in
from foundling.reading.advisories.lexicon import Lexicon, lexicon

PASSAGE = 80
WHOLE = 300
# A word of negation reaches so many tokens onward, as long as no mark stands in between.
REACH = 4
# How much an entry counts in a passage where it stands behind a negation. Readers warn for it nearly as often
# ("he wasn't dead"): 0.4, 0.7 and 1 differ by less than 0.004 in AUC, 0 costs 0.005.
NEGATED = 0.7


class Evidence(Struct, frozen=True):
    """An entry found: its tokens `[first, last)`, its sentence, its classes that are evidence for some kind.

    `denied`: behind a negation; `unreal`: behind words that suppose or compare; `told`: its sentence recalls,
    reports, dreams or fears.
    """

    first: int
    last: int
    sentence: int
    classes: tuple[int, ...]
    denied: bool
    unreal: bool
    told: bool


class Passage(Struct, frozen=True):
    """A passage: its tokens, the number of its words, how many different entries of each class it holds."""

    first: int
    last: int
    words: int
    counts: dict[int, float]
    evidence: tuple[Evidence, ...]


class _Marks(Struct, frozen=True):
    """The classes that say how a sentence is meant."""

    negation: int
    unreal: int
    told: int


def passages_of(lower: Sequence[str], sentences: Sequence[int], *, whole: bool = False) -> Iterator[Passage]:
    """The passages of a text given as tokens in small letters and the tokens that its sentences begin at.

    `whole`: all of it is one passage, however long.
    """
    book = lexicon()
    marks = _Marks(*(book.number(name) for name in ("negation", "unreal", "told")))
    bounds = [*sentences, len(lower)]
    cuts = iter([(0, len(sentences))] if sentences else []) if whole else _cuts(lower, bounds)
    for begin, end in cuts:
        yield _passage(lower, bounds, begin, end, book, marks)


def _cuts(lower: Sequence[str], bounds: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The sentences `[begin, end)` of each passage; what is left at the end joins the last one if it is short."""
    lengths = [
        sum(1 for token in lower[bounds[i] : bounds[i + 1]] if token[0].isalnum()) for i in range(len(bounds) - 1)
    ]
    left = sum(lengths)
    if left <= WHOLE:
        if lengths:
            yield 0, len(lengths)
        return
    begin, held = 0, 0
    for number, length in enumerate(lengths):
        held += length
        left -= length
        if held >= PASSAGE and left >= PASSAGE // 2:
            yield begin, number + 1
            begin, held = number + 1, 0
    if begin < len(lengths):
        yield begin, len(lengths)


def _passage(
    lower: Sequence[str], bounds: Sequence[int], begin: int, end: int, book: Lexicon, marks: _Marks
) -> Passage:
    counts: dict[int, float] = {}
    evidence: list[Evidence] = []
    seen: set[str] = set()
    words = 0
    for number in range(begin, end):
        at = bounds[number]
        tokens = lower[at : bounds[number + 1]]
        words += sum(1 for token in tokens if token[0].isalnum())
        _read_sentence(tokens, at, number, book, marks, counts, evidence, seen)
    return Passage(bounds[begin], bounds[end], words, counts, tuple(evidence))


def _read_sentence(
    tokens: Sequence[str],
    at: int,
    number: int,
    book: Lexicon,
    marks: _Marks,
    counts: dict[int, float],
    evidence: list[Evidence],
    seen: set[str],
) -> None:
    """Count the entries of one sentence, each kind of entry once a passage, and note what is evidence."""
    grades = book.grades
    denial = -REACH - 1
    unreal = told = False
    found: list[tuple[int, int, tuple[int, ...], bool, bool]] = []
    for first, last, classes in hits_in(tokens, book.tree):
        denied = first - denial <= REACH and _unbroken(tokens, denial, first)
        if marks.negation in classes:
            denial = last - 1
            if found and found[-1][1] == first and tokens[first] in OBJECTS:
                found[-1] = (*found[-1][:3], True, unreal)
        unreal = unreal or marks.unreal in classes
        told = told or marks.told in classes
        shows = tuple(one for one in classes if grades[one])
        if shows:
            found.append((first, last, shows, denied, unreal))
        entry = tokens[first] if last == first + 1 else " ".join(tokens[first:last])
        if entry not in seen:
            seen.add(entry)
            for one in classes:
                counts[one] = counts.get(one, 0.0) + (NEGATED if denied else 1.0)
    evidence.extend(
        Evidence(at + first, at + last, number, shows, denied, supposed, told)
        for first, last, shows, denied, supposed in found
    )


# Behind a verb these deny it: "she killed nobody".
OBJECTS = frozenset({"nobody", "no", "none", "nothing"})


def _unbroken(tokens: Sequence[str], first: int, last: int) -> bool:
    return all(token[0].isalnum() or token[0] in "'’" for token in tokens[max(0, first) : last])
