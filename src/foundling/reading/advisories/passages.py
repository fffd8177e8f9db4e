"""A story as passages of a few sentences, each with the words of the lexicon that it holds.

Owns cutting and counting. A passage is what readers were asked about: about eighty words (the median of the
passages that the models were fitted to), whole sentences; a text of up to WHOLE words is one passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct

from foundling.reading.advisories.lexicon import lexicon
from foundling.reading.advisories.sentences import Meant, entries_of, paired

PASSAGE = 80
WHOLE = 300
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


def passages_of(lower: Sequence[str], sentences: Sequence[int], *, whole: bool = False) -> Iterator[Passage]:
    """The passages of a text given as tokens in small letters and the tokens that its sentences begin at.

    `whole`: all of it is one passage, however long.
    """
    bounds = [*sentences, len(lower)]
    cuts = iter([(0, len(sentences))] if sentences else []) if whole else _cuts(lower, bounds)
    for begin, end in cuts:
        yield _passage(lower, bounds, begin, end)


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


def _passage(lower: Sequence[str], bounds: Sequence[int], begin: int, end: int) -> Passage:
    grades = lexicon().grades
    counts: dict[int, float] = {}
    evidence: list[Evidence] = []
    seen: set[str] = set()
    words = 0
    for number in range(begin, end):
        at = bounds[number]
        tokens = lower[at : bounds[number + 1]]
        words += sum(1 for token in tokens if token[0].isalnum())
        entries, told = entries_of(tokens)
        _count(tokens, entries, counts, seen)
        for first, last, classes, denied, unreal in chain(entries, paired(tokens, entries)):
            shows = tuple(one for one in classes if grades[one])
            if shows:
                evidence.append(Evidence(at + first, at + last, number, shows, denied, unreal, told))
    return Passage(bounds[begin], bounds[end], words, counts, tuple(evidence))


def _count(tokens: Sequence[str], entries: Sequence[Meant], counts: dict[int, float], seen: set[str]) -> None:
    """Count each different entry of a passage once, for each of its classes; `seen` are those counted before."""
    for first, last, classes, denied, _ in entries:
        entry = tokens[first] if last == first + 1 else " ".join(tokens[first:last])
        if entry not in seen:
            seen.add(entry)
            for one in classes:
                counts[one] = counts.get(one, 0.0) + (NEGATED if denied else 1.0)
