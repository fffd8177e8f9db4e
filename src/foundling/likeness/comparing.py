"""Two texts side by side: how much of each is in the other, in order.

Words are aligned as a longest common subsequence (rapidfuzz). Where one text is much the longer, the place in it
where the other would lie is found first by the anchors that both have, since in a novel a subsequence of any
short text's words can be found somewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median_low

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from foundling.likeness.wording import anchors_at

# Beyond so many words on both sides, texts are compared by pieces between the anchors that they share.
_WHOLE = 60_000
# The shorter text is looked for in a stretch of the longer that is this much longer than itself, at either end.
_MARGIN = 0.2
# A text this much shorter than the other is looked for within it.
_WITHIN = 0.75


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


def compare(one: Sequence[str], other: Sequence[str]) -> Likeness:
    """How alike two texts are, given their words (`words_of`). Time: the product of their lengths over 64."""
    longer = 0 if len(one) >= len(other) else 1
    long, short = (one, other) if longer == 0 else (other, one)
    if not short:
        return Likeness(0.0, 0.0, Placement(0, 0), longer)
    if len(short) >= _WITHIN * len(long):
        common = _common(long, short)
        share = common / len(short)
        return Likeness(common / len(long), share, Placement(0, len(long)), longer)
    place = _place(long, short)
    common = _common(long[place.start : place.end], short)
    return Likeness(common / len(long), common / len(short), place, longer)


def _place(long: Sequence[str], short: Sequence[str]) -> Placement:
    """Where in `long` the words of `short` would lie."""
    there, here = anchors_at(long), anchors_at(short)
    offsets = sorted(there[run] - place for run, place in here.items() if run in there)
    start = median_low(offsets) if offsets else 0
    margin = max(50, int(_MARGIN * len(short)))
    first = max(0, start - margin)
    return Placement(first, min(len(long), max(start, 0) + len(short) + margin))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest common subsequence; of very long texts, that of their pieces between anchors."""
    if min(len(one), len(other)) <= _WHOLE:
        return int(LCSseq.similarity(one, other))
    return sum(int(LCSseq.similarity(a, b)) for a, b in _pieces(one, other))


def _pieces(one: Sequence[str], other: Sequence[str]) -> list[tuple[Sequence[str], Sequence[str]]]:
    """Both texts cut where they have an anchor in common, about every _WHOLE / 4 words."""
    there, here = anchors_at(one), anchors_at(other)
    shared = sorted((place, here[run]) for run, place in there.items() if run in here)
    pieces, left, right = [], 0, 0
    for a, b in shared:
        if a - left >= _WHOLE // 4 and b > right and b - right <= _WHOLE:
            pieces.append((one[left:a], other[right:b]))
            left, right = a, b
    pieces.append((one[left : left + _WHOLE], other[right : right + _WHOLE]))
    return pieces
