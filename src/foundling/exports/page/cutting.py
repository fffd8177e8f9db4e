"""A text cut into what stands apart on a page: paragraphs, headings, quotations, verses, breaks.

Owns the cutting, by the blocks that the container set apart and, where it set none, at blank lines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from foundling.manuscript import Block
from foundling.spans import Span

SET_APART = frozenset({"paragraph", "heading", "quote", "verse", "list", "preformatted", "break"})
# Blocks in which line ends are the author's own.
LINES_STAND = frozenset({"verse", "list", "preformatted"})
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


class Cut(Struct, frozen=True):
    """A stretch that stands apart. `kind` is a block's (reading-format.md), `level` a heading's.

    A break that the container drew and did not write has an empty span.
    """

    span: Span
    kind: str = "paragraph"
    level: int | None = None


def cut(
    text: str, blocks: Sequence[Block], *, within: Span | None = None, at: Sequence[int] = ()
) -> Iterator[Cut]:
    """The stretches of `text` (of `within`) in order, none overlapping; white space between them is left out.

    No stretch lies over one of the offsets `at`, which are in order.
    """
    window = within if within is not None else Span(0, len(text))
    here = window.start
    for block in _apart(blocks, window):
        start = max(block.span.start, window.start)
        end = min(block.span.end, window.end)
        if start < here or (start == end and block.kind != "break"):
            continue
        yield from _stretches(text, here, start, at)
        if start == end:
            yield Cut(Span(start, end), block.kind)
        else:
            yield from _stretches(text, start, end, at, block.kind, block.level)
        here = end
    yield from _stretches(text, here, window.end, at)


def _apart(blocks: Sequence[Block], window: Span) -> list[Block]:
    found = [
        block
        for block in blocks
        if block.kind in SET_APART and block.span.start < window.end and block.span.end >= window.start
    ]
    found.sort(key=lambda block: (block.span.start, -block.span.end))
    return found


def _stretches(
    text: str, start: int, end: int, at: Sequence[int], kind: str = "paragraph", level: int | None = None
) -> Iterator[Cut]:
    """What lies between two offsets, cut at blank lines (except in verse and the like) and at the offsets `at`."""
    first, last = bisect_right(at, start), bisect_right(at, end - 1)
    for begin, stop in zip((start, *at[first:last]), (*at[first:last], end), strict=True):
        for span in _loose(text, begin, stop) if kind not in LINES_STAND else _whole(text, begin, stop):
            yield Cut(span, kind, level)


def _whole(text: str, start: int, end: int) -> Iterator[Span]:
    if text[start:end].strip():
        yield Span(start, end)


def _loose(text: str, start: int, end: int) -> Iterator[Span]:
    here = start
    for gap in _BLANK_LINES.finditer(text, start, end):
        if text[here : gap.start()].strip():
            yield Span(here, gap.start())
        here = gap.end()
    if text[here:end].strip():
        yield Span(here, end)
