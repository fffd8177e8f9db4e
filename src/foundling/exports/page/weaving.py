"""Text and what lies over it, woven into HTML that nests well.

Owns the cutting of a passage at every border of the marks that lie over it, and the order in which their elements
open and close. It knows nothing of stories: a mark is a span with the tags it stands for. The text itself is
escaped, always, so that nothing in it is ever markup.

    >>> b = Mark(Span(0, 4), 1, Markup("<b>"), Markup("</b>"))
    >>> i = Mark(Span(2, 6), 2, Markup("<i>"), Markup("</i>"))
    >>> weave("ab<d>f", Span(0, 6), [b, i])
    Markup('<b>ab<i>&lt;d</i></b><i>&gt;f</i>')
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from foundling.spans import Span

# So many marks may lie over one place; what comes on top of them is left out, so that a heap of marks on one
# passage costs no more than time in proportion.
MOST_OPEN = 24
# What no HTML can hold or what a browser would change: control characters (line ends and tabs are none of them)
# and half surrogates. Each is shown as one U+FFFD, so that offsets stay.
_UNSHOWN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Mark(Struct, frozen=True):
    """An element over a span. Of marks that meet, the one of lower `rank` is the outer one.

    `again` opens the element where it goes on behind a border (None: as `open` does); an `id` belongs only into
    `open`.
    """

    span: Span
    rank: int
    open: Markup
    close: Markup
    again: Markup | None = None


def shown(text: str) -> Markup:
    """A piece of text as HTML."""
    return escape(_UNSHOWN.sub("\ufffd", text))


def weave(text: str, span: Span, marks: Iterable[Mark]) -> Markup:
    """The passage `span` of `text` as HTML with these marks over it; what of a mark lies outside is left out."""
    inside = sorted(_clipped(span, marks), key=lambda mark: (mark.span.start, mark.rank, -mark.span.end))
    out: list[Markup] = []
    stack: list[Mark] = []
    at = span.start
    coming = 0
    while coming < len(inside) or stack:
        border = min(mark.span.end for mark in stack) if stack else inside[coming].span.start
        if coming < len(inside):
            border = min(border, inside[coming].span.start)
        if border > at:
            out.append(shown(text[at:border]))
            at = border
        begin = coming
        while coming < len(inside) and inside[coming].span.start == border:
            coming += 1
        _turn(out, stack, border, inside[begin:coming])
    if at < span.end:
        out.append(shown(text[at : span.end]))
    return Markup("").join(out)


def _clipped(span: Span, marks: Iterable[Mark]) -> Iterable[Mark]:
    for mark in marks:
        start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
        if start >= end:
            continue
        if (start, end) == (mark.span.start, mark.span.end):
            yield mark
        elif start == mark.span.start:
            yield Mark(Span(start, end), mark.rank, mark.open, mark.close, mark.again)
        else:
            yield Mark(Span(start, end), mark.rank, _reopens(mark), mark.close, mark.again)


def _reopens(mark: Mark) -> Markup:
    return mark.open if mark.again is None else mark.again


def _turn(out: list[Markup], stack: list[Mark], border: int, opening: Sequence[Mark]) -> None:
    """Close what ends at a border, open what begins there, and close and open again what lies between."""
    room = MOST_OPEN - sum(1 for mark in stack if mark.span.end > border)
    fresh = list(opening[: max(room, 0)])
    outermost = min((mark.rank for mark in fresh), default=None)
    keep = 0
    while keep < len(stack):
        mark = stack[keep]
        if mark.span.end <= border or (outermost is not None and mark.rank > outermost):
            break
        keep += 1
    broken = stack[keep:]
    for mark in reversed(broken):
        out.append(mark.close)
    del stack[keep:]
    lasting = [(mark, True) for mark in broken if mark.span.end > border]
    for mark, again in sorted([*lasting, *((mark, False) for mark in fresh)], key=lambda item: item[0].rank):
        out.append(_reopens(mark) if again else mark.open)
        stack.append(mark)
