"""Two texts of a work side by side: what one has and the other has not, paragraph by paragraph.

Owns what is shown of a comparison; likeness/differing.py compares.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from foundling.library.types import TextDiff

# Of a run of paragraphs that are the same, so many words stand for it.
_GLIMPSE = 14
# Stretches that one page shows; two texts that differ in more are hardly the same.
MOST = 400


class Words(Struct, frozen=True):
    """Words that are in both texts (`same`), only in the first (`gone`) or only in the second (`new`)."""

    kind: str
    text: str


class Stretch(Struct, frozen=True):
    """A stretch of the comparison: a `same` one is only glimpsed, with how many words it has in all."""

    kind: str
    words: tuple[Words, ...]
    count: int


class DiffPage(Struct, frozen=True):
    """The comparison as a page shows it."""

    names: tuple[str, str]
    common: float
    stretches: tuple[Stretch, ...]
    more: int


def diff_page(found: TextDiff) -> DiffPage:
    """A comparison, to be shown."""
    return DiffPage(
        found.names,
        found.common,
        tuple(_stretches(found)),
        max(0, len(found.differences) - MOST),
    )


def _stretches(found: TextDiff) -> Iterator[Stretch]:
    for one in found.differences[:MOST]:
        first = found.texts[0][one.one.start : one.one.end].split()
        second = found.texts[1][one.other.start : one.other.end].split()
        if one.kind == "same":
            glimpse = " ".join(first[:_GLIMPSE]) + (" …" if len(first) > _GLIMPSE else "")
            yield Stretch("same", (Words("same", glimpse),), len(first))
        elif one.kind == "gone":
            yield Stretch("gone", (Words("gone", " ".join(first)),), len(first))
        elif one.kind == "new":
            yield Stretch("new", (Words("new", " ".join(second)),), len(second))
        else:
            pieces = tuple(Words(piece.kind, piece.text) for piece in one.pieces)
            yield Stretch("changed", pieces, max(len(first), len(second)))
