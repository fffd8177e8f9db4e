"""The lines of a stretch of text, and how the text is laid out.

Owns the cutting of a stretch into lines, one at a time so that a caller stops when it has seen enough, and the
measures of the layout (paragraph gap, indent, wrap width) that tell a header from a story. Offsets are code
points of the whole text.

    >>> [line.text for line in lines_from("Rain\\n\\n  by Ell\\n", 0, 15)]
    ['Rain', 'by Ell']
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from msgspec import Struct

from foundling.letters import first_word

# How many characters of the story the layout is measured on.
_SAMPLE = 12_000
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
    """How a story is set: blank lines between paragraphs, their indent, and the wrap width (0: not wrapped).

    `leading` counts blank lines between the lines of one paragraph (double-spaced text).
    """

    gap: int
    indent: int
    width: int
    leading: int = 0


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
    lines = _sample(text, start, end)
    width = _width(lines)
    leads: Counter[int] = Counter()
    gaps: dict[int, float] = defaultdict(float)
    indents: Counter[int] = Counter()
    blank = 0
    last = ""
    for raw in lines[1:]:
        line = raw.lstrip()
        if not line:
            blank += 1
            continue
        indent = _columns(raw[: len(raw) - len(line)])
        if width and indent <= 1 and last and is_full(len(last), line, width):
            leads[blank] += 1
        elif last:
            gaps[blank] += 1 if _is_sentence(line) and _is_sentence(last) else _LISTED
            indents[indent if indent <= _DEEPEST_INDENT else 0] += 1
        blank, last = 0, raw
    leading, seen = leads.most_common(1)[0] if leads else (0, 0)
    if seen < _FEWEST_LEADS:
        leading = 0  # two short paragraphs may look like lines of one, set wide apart
    indent = indents.most_common(1)[0][0] if indents else 0
    if width and not indent:
        # Short lines without a gap are the leavings of a second wrap: paragraphs need a blank line here.
        gaps = {gap: n for gap, n in gaps.items() if gap > leading} or gaps
    gap = max(max(gaps, key=lambda gap: gaps[gap]) if gaps else 1, leading)
    return Layout(gap, indent, width, leading)


# So many lines that were broken for their length show how far apart a text's lines are set.
_FEWEST_LEADS = 3

# Beside a pair of paragraphs, a pair of lines that are no sentences (a header's) says this little of the gap.
_LISTED = 0.05


def _is_sentence(line: str) -> bool:
    """Whether a line ends as prose does and begins with no label."""
    return line[-1] in ".!?…\"”’'—-," and ":" not in line[:_LABEL_REACH]


_LABEL_REACH = 24


def _sample(text: str, start: int, end: int) -> list[str]:
    """Lines from the middle of the story, or nearly all of a short one; at least two."""
    length = end - start
    at = start + (length // _HEAD_SHARE if length <= _SAMPLE else (length - _SAMPLE) // 2)
    at = start if length <= _SHORT else at
    lines = text[at : min(end, at + _SAMPLE)].split("\n")
    return [raw.rstrip() for raw in lines] if len(lines) > 1 else ["", *lines]


def _width(lines: list[str]) -> int:
    """The width that lines are wrapped at; 0 where they are not. A few may stick out (an address, a rule)."""
    lengths = sorted(len(raw) for raw in lines if len(raw) >= _NARROWEST_WRAP)
    if not lengths:
        return 0
    width = lengths[-1 - len(lengths) // _OUTLIERS]
    return width if width <= _WIDEST_WRAP else 0


# A text no longer than this is looked at whole.
_SHORT = 4_000
# One line in so many may be longer than the width.
_OUTLIERS = 25
# The first part in so many of a short story is its header.
_HEAD_SHARE = 8


def is_full(length: int, line: str, width: int) -> bool:
    """Whether the first word of `line` would not have fitted behind the `length` columns of the line above."""
    return length + 1 + first_word(line) > width - _RAGGED


# A wrapped line may stay this much short of the width: trailing blanks, a wrap of mended text.
_RAGGED = 1
# A first line set in further than this is centred, not indented.
_DEEPEST_INDENT = 10


def _columns(white: str) -> int:
    return len(white) + 7 * white.count("\t") if white else 0


def _line(held: tuple[str, int], gap: int) -> Line:
    raw, at = held
    line = raw.strip()
    lead = len(raw) - len(raw.lstrip())
    return Line(line, at + lead, at + lead + len(line), _columns(raw[:lead]), gap)
