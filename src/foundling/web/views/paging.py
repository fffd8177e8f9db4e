"""A long story in pages: a chapter each, long ones in several, a short story on one.

Owns where a page ends; nothing of what is on it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import UNSET, Struct

from foundling.reading.types import Chapter, Reading
from foundling.spans import Span

# Sizes in code points of text, chosen by how long a page takes to load on a telephone and to scroll through. A
# story no longer than WHOLE is one page, whatever its chapters.
WHOLE = 45_000
# Chapters shorter than this share a page, until the page is as long.
SHORT = 9_000
# A chapter longer than this is cut; each page is then about PAGE long.
LONG = 60_000
PAGE = 36_000
# How far from there a better place for a cut is looked for.
_REACH = 9_000


class Page(Struct, frozen=True):
    """A page: its number from 1, its stretch of the text, and the chapters (numbers from 0) that begin on it."""

    number: int
    span: Span
    chapters: tuple[int, ...]


class Pages(Struct, frozen=True):
    """The pages of a story; they tile its text."""

    pages: tuple[Page, ...]

    def __len__(self) -> int:
        return len(self.pages)

    def of(self, offset: int) -> Page:
        """The page that an offset lies on."""
        return self.pages[max(bisect_right(self.pages, offset, key=lambda page: page.span.start) - 1, 0)]

    def number(self, number: int) -> Page | None:
        """The page of a number."""
        return self.pages[number - 1] if 1 <= number <= len(self.pages) else None


def pages_of(reading: Reading) -> Pages:
    """The pages of a reading."""
    chapters = () if reading.chapters is UNSET else reading.chapters
    scenes = () if reading.scenes is UNSET else reading.scenes
    length = len(reading.text)
    if length <= WHOLE:
        return Pages((Page(1, Span(0, length), tuple(range(len(chapters)))),))
    breaks = [scene.span.start for scene in scenes]
    cuts: list[int] = [0]
    for start, end in _stretches(chapters, length):
        if start > 0:
            cuts.append(start)
        at = start
        while end - at > LONG:
            at = _place(reading.text, breaks, at + PAGE)
            cuts.append(at)
    starts = [chapter.span.start for chapter in chapters]
    pages = []
    for number, (start, end) in enumerate(zip(cuts, [*cuts[1:], length], strict=True), 1):
        first = bisect_right(starts, start - 1) if start else 0
        pages.append(Page(number, Span(start, end), tuple(range(first, bisect_right(starts, end - 1)))))
    return Pages(tuple(pages))


def _stretches(chapters: Sequence[Chapter], length: int) -> list[tuple[int, int]]:
    """What belongs together on a page, before long ones are cut: a chapter, or several short ones."""
    starts = sorted({0, *(chapter.span.start for chapter in chapters[1:] if chapter.span.start < length)})
    found: list[tuple[int, int]] = []
    for start, end in zip(starts, [*starts[1:], length], strict=True):
        if found and max(found[-1][1] - found[-1][0], end - start) < SHORT and end - found[-1][0] < SHORT:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _place(text: str, breaks: Sequence[int], wanted: int) -> int:
    """Where to cut near an offset: where a scene begins, else a paragraph, a line, a word."""
    near = bisect_right(breaks, wanted + _REACH)
    if near and breaks[near - 1] >= wanted - _REACH:
        return min(breaks[max(near - 3, 0) : near], key=lambda at: abs(at - wanted))
    for gap in ("\n\n", "\n", " "):
        found = text.rfind(gap, wanted - _REACH, wanted)
        if found >= 0:
            return found + len(gap)
    return wanted
