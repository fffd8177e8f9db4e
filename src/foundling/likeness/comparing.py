"""Two texts side by side: how much of each is in the other, in order.

Words are aligned as a longest common subsequence (rapidfuzz). Where one text is much the longer, the place in it
where the other would lie is found first by the runs that both have, since in a novel a subsequence of any
short text's words can be found somewhere.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from functools import cached_property
from statistics import median_low
from typing import Any, cast

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from foundling.likeness.wording import Vocabulary, runs_at

# Beyond so many words on both sides, texts are compared by pieces between the runs that they share.
_WHOLE = 60_000
# The shorter text is looked for in a stretch of the longer that is this much longer than itself, at either end.
_MARGIN = 0.2
# A text this much shorter than the other is looked for within it.
_WITHIN = 0.75


class Told:
    """A text as it is compared: its words (`words_of`), and where its runs begin, found when first asked for.

    Of a `vocabulary` they are its numbers; texts that are compared are of one vocabulary, or both of none.
    """

    def __init__(self, words: Sequence[str] | array[int], vocabulary: Vocabulary | None = None) -> None:
        self.words = words
        self._vocabulary = vocabulary

    @cached_property
    def runs(self) -> Mapping[Any, int]:
        """Where each run that stands once begins."""
        if self._vocabulary is None:
            return runs_at(cast("Sequence[str]", self.words))
        return self._vocabulary.runs_at(cast("array[int]", self.words))


class Placement(Struct, frozen=True):
    """A stretch of words of a text."""

    start: int
    end: int


class Likeness(Struct, frozen=True):
    """How much two texts have in common, by words in the same order.

    `same` is the share of the longer text that the shorter has too; `within` the share of the shorter that the
    stretch `place` of the longer has. Unrelated English prose has about 0.35 of both.
    """

    same: float
    within: float
    place: Placement
    longer: int  # 0: the first is the longer one, 1: the second


def compare(one: Told, other: Told, least: float = 0.0) -> Likeness:
    """How alike two texts are. Time: the product of their lengths over 64.

    Where less than the share `least` of the shorter text is in the longer, it may be said to be nothing at all,
    which is found sooner.
    """
    longer = 0 if len(one.words) >= len(other.words) else 1
    long, short = (one, other) if longer == 0 else (other, one)
    if not short.words:
        return Likeness(0.0, 0.0, Placement(0, 0), longer)
    place = Placement(0, len(long.words))
    if len(short.words) < _WITHIN * len(long.words):
        place = _place(long, short)
    common = _common(long, short, place, int(least * len(short.words)))
    return Likeness(common / len(long.words), common / len(short.words), place, longer)


def _place(long: Told, short: Told) -> Placement:
    """Where in `long` the words of `short` would lie."""
    offsets = sorted(long.runs[run] - place for run, place in short.runs.items() if run in long.runs)
    start = median_low(offsets) if offsets else 0
    margin = max(50, int(_MARGIN * len(short.words)))
    first = max(0, start - margin)
    return Placement(first, min(len(long.words), max(start, 0) + len(short.words) + margin))


def _common(long: Told, short: Told, place: Placement, least: int) -> int:
    """The length of the longest common subsequence; of very long texts, that of their pieces between runs."""
    if len(short.words) <= _WHOLE:
        whole = place == Placement(0, len(long.words))
        there = long.words if whole else long.words[place.start : place.end]
        return int(LCSseq.similarity(there, short.words, score_cutoff=least))
    return sum(int(LCSseq.similarity(a, b)) for a, b in _pieces(long, short, place))


def _pieces(long: Told, short: Told, place: Placement) -> list[tuple[Sequence[Any], Sequence[Any]]]:
    """Both texts cut where they have a run in common, about every _WHOLE / 4 words."""
    one, other = long.words[place.start : place.end], short.words
    shared = sorted(
        (at - place.start, short.runs[run])
        for run, at in long.runs.items()
        if run in short.runs and place.start <= at < place.end
    )
    pieces, left, right = [], 0, 0
    for a, b in shared:
        if a - left >= _WHOLE // 4 and b > right and b - right <= _WHOLE:
            pieces.append((one[left:a], other[right:b]))
            left, right = a, b
    pieces.append((one[left : left + _WHOLE], other[right : right + _WHOLE]))
    return pieces
