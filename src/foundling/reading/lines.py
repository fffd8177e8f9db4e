"""The lines of a stretch of text, and how the text is laid out.

Owns the cutting of a stretch into lines, one at a time so that a caller stops when it has seen enough, and the
measures of the layout (paragraph gap, indent, wrap width) that tell a header from a story. Offsets are code
points of the whole text.

    >>> [line.text for line in lines_from("Rain\\n\\n  by Ell\\n", 0, 15)]
    ['Rain', 'by Ell']
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

# How many characters of the story's beginning the layout is measured on, and how far in it begins.
_SAMPLE = 6_000
# A text whose longest line is longer than this is not hard-wrapped (Usenet asked for 72-76, mailers broke at 78).
_WIDEST_WRAP = 90
_NARROWEST_WRAP = 45


class Line(Struct, frozen=True):
    """A line that is not blank. `start` and `end` bound its text without white space at its ends.

    `indent` counts white space before it (a tab as 8), `gap` the blank lines above it.
    """

    text: str
    start: int
    end: int
    indent: int
    gap: int


class Layout(Struct, frozen=True):
    """How a story is set: blank lines between paragraphs, their indent, and the wrap width (0: not wrapped)."""

    gap: int
    indent: int
    width: int


def lines_from(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of `text[start:end]` that are not blank, first to last."""
    gap = 0
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        if stop < 0:
            stop = end
        raw = text[at:stop]
        line = raw.strip()
        if line:
            lead = len(raw) - len(raw.lstrip())
            first = at + lead
            yield Line(line, first, first + len(line), _columns(raw[:lead]), gap)
            gap = 0
        else:
            gap += 1
        at = stop + 1


def lines_back(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of `text[start:end]` that are not blank, last to first."""
    stop = end
    held: tuple[str, int] | None = None
    gap = 0
    while stop >= start:
        at = max(text.rfind("\n", start, stop) + 1, start)
        raw = text[at:stop]
        if raw.strip():
            if held:
                yield _line(held, gap)
            held, gap = (raw, at), 0
        else:
            gap += 1
        if at <= start:
            break
        stop = at - 1
    if held:
        yield _line(held, gap)


def measure(text: str, start: int, end: int) -> Layout:
    """The layout of the story in `text[start:end]`, taken from a sample in its middle."""
    middle = max(start, (start + end - _SAMPLE) // 2)
    sample = text[middle : min(end, middle + _SAMPLE)]
    lines = sample.split("\n")[1:-1] or sample.split("\n")
    widest = max(map(len, lines))
    width = widest if _NARROWEST_WRAP <= widest <= _WIDEST_WRAP else 0
    gaps: Counter[int] = Counter()
    indents: Counter[int] = Counter()
    blank = 0
    for raw in lines:
        line = raw.lstrip()
        if not line:
            blank += 1
            continue
        indent = _columns(raw[: len(raw) - len(line)])
        if blank or not width or indent:
            gaps[blank] += 1
            indents[indent if indent <= _DEEPEST_INDENT else 0] += 1
        blank = 0
    gap = gaps.most_common(1)[0][0] if gaps else 1
    indent = indents.most_common(1)[0][0] if indents else 0
    return Layout(gap, indent, width)


# A first line set in further than this is centred, not indented.
_DEEPEST_INDENT = 10


def _columns(white: str) -> int:
    return len(white) + 7 * white.count("\t") if white else 0


def _line(held: tuple[str, int], gap: int) -> Line:
    raw, at = held
    line = raw.strip()
    lead = len(raw) - len(raw.lstrip())
    return Line(line, at + lead, at + lead + len(line), _columns(raw[:lead]), gap)
