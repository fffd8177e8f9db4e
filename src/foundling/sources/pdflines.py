"""Lines of printed pages to paragraphs: what a PDF no longer knows, guessed from where its lines stand.

Owns the rejoining of lines, and the running heads and page numbers that repeat from page to page. Lengths are
points (1/72 inch) from the page's lower left corner, as PDF measures them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from foundling.sources.sheet import Run, Sheet, Style

# A gap between lines this much wider than usual, and one this many times, begin a paragraph and a new scene.
PARAGRAPH_GAP = 1.35
SCENE_GAP = 2.6
# A first line stands in by at least this much of a line's height; a centred one leaves more on both sides.
INDENT = 0.6
# A word had room on the line above where this share of the column would have been left over.
ROOM = 0.02
# A head or foot that stands on at least this share of the pages is none of the text.
REPEATED_SHARE = 0.5
REPEATED_PAGES = 3
# The step from line to line is what a fifth of the lines are nearer than: the others have paragraphs between them.
USUAL_STEP = 5
MARGIN_SHARE = 0.1
# Letters this much taller than usual make a heading.
HEADING_HEIGHT = 1.2
# A column has this many lines at least, begins this far (in points) from the other's beginning, and this share
# of a page's lines may run over both.
COLUMN_LINES = 6
COLUMN_WIDTH = 100.0
CROSSING_SHARE = 0.2
# How many lines from the top and bottom of a page may be running heads.
_EDGE = 2

_DIGITS = re.compile(r"[0-9]+|\b[ivxlc]+\b")
_PAGE_NUMBER = re.compile(
    r"[\s\-–—~•|]*(?:page|p\.)?\s*(?:[0-9]{1,5}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*[0-9]{1,5})?[\s\-–—~•|]*", re.I
)
# What pdfium writes for a hyphen that divides a word at a line's end.
DIVIDED = "\ufffe"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_PART = re.compile(r"[^\W\d_]+\Z")
_FIRST_PART = re.compile(r"[^\W\d_]+")


class Line(Struct, frozen=True):
    """A line of a page and where it stands; `height` is that of its letters."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


class _Measure(Struct, frozen=True):
    """What is usual in the document: the column's edges, the step from line to line, the letters' height."""

    left: float
    right: float
    step: float
    height: float


def write_pages(pages: Sequence[Sequence[Line]], sheet: Sheet) -> int:
    """Write the pages' lines to `sheet` as paragraphs; returns how many running heads were left out."""
    whole, dropped = _without_heads(pages)
    kept = [column for page in whole for column in _columns(page)]
    measure = _measure(kept)
    words = Counter(word for page in kept for line in page for word in _WORD.findall(line.text))
    open_lines: list[Line] = []
    previous: Line | None = None
    for page in kept:
        for number, line in enumerate(page):
            fresh = previous is None or (
                _begins_page(previous, line, measure) if number == 0 else _begins(previous, line, measure)
            )
            if fresh and open_lines:
                _write(open_lines, sheet, measure, words)
                open_lines = []
                if number and previous is not None and previous.bottom - line.bottom > SCENE_GAP * measure.step:
                    sheet.paragraph(())
            open_lines.append(line)
            previous = line
    if open_lines:
        _write(open_lines, sheet, measure, words)
    return dropped


def _columns(page: Sequence[Line]) -> list[list[Line]]:
    """The page's columns one after another, each moved to the first one's place; a page without is one column.

    What runs over both, such as a title, stands before them.
    """
    split = _gutter(page)
    if split is None:
        return [list(page)]
    left = [line for line in page if line.right <= split]
    right = [line for line in page if line.left >= split]
    over = [line for line in page if line.left < split < line.right]
    by = _margin([line.left for line in right]) - _margin([line.left for line in left])
    moved = [replace(line, left=line.left - by, right=line.right - by) for line in right]
    return [lines for lines in (over, left, moved) if lines]


def _gutter(page: Sequence[Line]) -> float | None:
    """Where the space between two columns lies: hardly a line crosses it, and many lie on either side of it."""
    if len(page) < 2 * COLUMN_LINES:
        return None
    lefts = sorted(line.left for line in page)
    # the widest step between the places where lines begin parts the columns
    wide, split = max((b - a, b) for a, b in pairwise(lefts))
    beside = [line for line in page if line.left >= split]
    before = [line for line in page if line.right <= split]
    enough = min(len(beside), len(before)) >= COLUMN_LINES
    crossing = len(page) - len(beside) - len(before)
    if wide < COLUMN_WIDTH or not enough or crossing > CROSSING_SHARE * len(page):
        return None
    lowest, highest = min(line.bottom for line in before), max(line.bottom for line in before)
    return split if any(lowest < line.bottom < highest for line in beside) else None


def _without_heads(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], int]:
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_shape(line.text) for line in _edges(page)})
    least = max(REPEATED_PAGES, REPEATED_SHARE * len(pages))
    heads = {shape for shape, count in seen.items() if count >= least}
    kept = [_inside(page, heads) for page in pages]
    return kept, sum(map(len, pages)) - sum(map(len, kept))


def _inside(page: Sequence[Line], heads: set[str]) -> list[Line]:
    """The page without its running heads: the outermost lines, as far as they are such."""
    first, last = 0, len(page)
    while first < min(_EDGE, last) and _shape(page[first].text) in heads:
        first += 1
    while last > max(first, len(page) - _EDGE) and _shape(page[last - 1].text) in heads:
        last -= 1
    return list(page[first:last])


def _edges(page: Sequence[Line]) -> list[Line]:
    """The lines that may be running heads."""
    return [line for number, line in enumerate(page) if number < _EDGE or number >= len(page) - _EDGE]


def _shape(text: str) -> str:
    """A line with its numbers levelled, so that page numbers repeat."""
    if _PAGE_NUMBER.fullmatch(text):
        return "#"
    return _DIGITS.sub("#", " ".join(text.lower().split()))


def _measure(pages: Sequence[Sequence[Line]]) -> _Measure:
    lines = [line for page in pages for line in page]
    steps = sorted(
        above.bottom - below.bottom
        for page in pages
        for above, below in pairwise(page)
        if above.bottom > below.bottom
    )
    height = median([line.height for line in lines] or [10.0])
    rights = sorted(line.right for line in lines)
    return _Measure(
        left=_margin([line.left for line in lines]),
        right=rights[int(0.9 * (len(rights) - 1))] if rights else 0.0,
        step=steps[len(steps) // USUAL_STEP] if steps else 1.2 * height,
        height=height,
    )


def _margin(lefts: Sequence[float]) -> float:
    """The left edge of the column: the leftmost point where a tenth of the lines begin, or the leftmost of all."""
    counted = Counter(map(round, lefts))
    common = [left for left, count in counted.items() if count >= MARGIN_SHARE * len(lefts)]
    return float(min(common or counted or [0]))


def _begins(above: Line, line: Line, measure: _Measure) -> bool:
    """Whether `line` begins a paragraph below `above` on the same page."""
    if abs(above.bottom - line.bottom) > PARAGRAPH_GAP * measure.step:
        return True
    return _begins_page(above, line, measure) or abs(above.height - line.height) > 0.2 * measure.height


def _begins_page(above: Line, line: Line, measure: _Measure) -> bool:
    """Whether `line` begins a paragraph, told without its distance from the line before."""
    if _is_centred(line, measure) or _is_centred(above, measure):
        return True
    if line.left - max(above.left, measure.left) > INDENT * measure.height:
        return True
    return _had_room(above, line, measure)


def _had_room(above: Line, line: Line, measure: _Measure) -> bool:
    """Whether the first word of `line` would have fitted behind `above`: then its author ended the line there."""
    text = line.text.strip()
    word = text.split(maxsplit=1)[0]
    width = (line.right - line.left) * (len(word) + 1) / len(text)
    return above.right + width < measure.right - ROOM * (measure.right - measure.left)


def _is_centred(line: Line, measure: _Measure) -> bool:
    before, after = line.left - measure.left, measure.right - line.right
    return before > 2 * measure.height and abs(before - after) < 0.15 * (measure.right - measure.left)


def _write(lines: Sequence[Line], sheet: Sheet, measure: _Measure, words: Counter[str]) -> None:
    text = ""
    for line in lines:
        if text.endswith(DIVIDED):
            text = text[:-1] + _hyphen(text[:-1], line.text.strip(), words) + line.text.strip()
        else:
            text = f"{text} {line.text.strip()}" if text else line.text.strip()
    tall = all(line.height > HEADING_HEIGHT * measure.height for line in lines)
    style = Style(
        level=2 if tall and len(text) < 200 else None,
        kind="heading" if tall and len(text) < 200 else "paragraph",
        centred=all(_is_centred(line, measure) for line in lines),
    )
    sheet.paragraph([Run(text.replace(DIVIDED, "-"))], style)


def _hyphen(before: str, after: str, words: Counter[str]) -> str:
    """The hyphen that a line ended with, where it is the word's own: `well-` and `known`.

    It is if the document has the word so, and not in one piece, or if a capital follows: `Mary-Ann`.
    """
    first, last = _LAST_PART.search(before), _FIRST_PART.match(after)
    if first is None or last is None:
        return ""
    if last[0][0].isupper() and first[0][-1].islower():
        return "-"
    return "-" if words[f"{first[0]}-{last[0]}"] > words[first[0] + last[0]] else ""
