"""The blocks of a plain text: where its paragraphs lie, whatever its lines look like.

Owns the judgement whether a text is hard-wrapped and which of its line ends are soft. Four ways of typing are
known: paragraphs with empty lines between them, wrapped or not; wrapped paragraphs told apart by indentation
alone; one paragraph a line; verse and other short lines. The text itself is never altered.

    >>> [block.span for block in paragraphs("Title: Rain\\nAuthor: Ell\\n\\nIt rained.")]
    [Span(start=0, end=11), Span(start=12, end=23), Span(start=25, end=35)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from foundling.letters import first_word
from foundling.manuscript import Block
from foundling.spans import Span

# Where people and programs wrap: mail at 72, terminals at 79, old editors at 60. Wider lines are paragraphs.
NARROWEST = 40
WIDEST = 100
# A wrapped line ends where the next word would not have fitted, give or take this much: people who wrap by hand
# break early, and editors differ in whether they count the space.
SLACK = 6
# This share of the line ends inside paragraphs must be such before a text counts as wrapped, and it is judged by
# this many lines.
WRAPPED_SHARE = 0.6
SAMPLE_LINES = 2_000
# A run of at least this many short lines is verse.
VERSE_LINES = 3
VERSE_WIDTH = 60
# A line is centred if it is indented by this much and its middle lies within this much of the text's.
CENTRE_INDENT = 8
CENTRE_SLACK = 4

# `Newsgroups: alt.fan.creative` begins a line of its own, however full the line above it.
_LABEL = re.compile(r"[A-Z][\w/-]{1,24}:\s")
_SYMBOLS = re.compile(r"[\W_]+\Z")
_PROSE_END = re.compile(r"""[.!?:;"'”’»…)*_-]\s*\Z""")
_SPEECH = ('"', "'", "“", "‘", "«", "„", "—", "–", "-")


class _Line(Struct, gc=False):
    """A line that holds something: its bounds without white space at the ends, and how far it is indented.

    `apart`: an empty line, or the beginning of the text, stands above it.
    """

    start: int
    end: int
    indent: int
    apart: bool

    @property
    def width(self) -> int:
        """Columns from the margin to its last character."""
        return self.indent + self.end - self.start


def paragraphs(text: str) -> Iterator[Block]:
    """The blocks of a plain text, in order: paragraphs (soft line ends inside), breaks, verse, centred lines."""
    lines = list(_lines(text))
    width = _width(text, lines)
    starts = [at for at, line in enumerate(lines) if line.apart]
    for begin, end in pairwise([*starts, len(lines)]):
        if end - begin == 1:
            yield _single(text, lines[begin], width)
        else:
            yield from _blocks(text, lines[begin:end], width)


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    apart = True
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            length = len(line)
            start = at if len(bare) == length else at + length - len(line.lstrip())
            yield _Line(start, start + len(bare), start - at, apart)
            apart = False
            at += length + 1
        else:
            apart = True
            at += len(line) + 1


def _width(text: str, lines: list[_Line]) -> int | None:
    """The column that the text is wrapped at, or None where its line ends are paragraph ends."""
    inner = [(a, b) for a, b in pairwise(lines[:SAMPLE_LINES]) if not b.apart]
    if not inner:
        return None
    widths = sorted(line.width for line, _ in inner)
    width = widths[int(len(widths) * 0.95)]
    if not NARROWEST <= width <= WIDEST:
        return None
    full = sum(_is_full(text, line, following, width) for line, following in inner)
    return width if full >= WRAPPED_SHARE * len(inner) else None


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether the first word of the following line would not have fitted on this one."""
    return line.width + 1 + first_word(text[following.start : following.end]) > width - SLACK


def _blocks(text: str, group: list[_Line], width: int | None) -> Iterator[Block]:
    """The blocks of lines that no empty line parts."""
    if _is_verse(text, group, width):
        yield Block("verse", Span(group[0].start, group[-1].end))
    else:
        begin = 0
        for at in range(1, len(group) + 1):
            if at < len(group) and width is not None and _is_soft(text, group[at - 1], group[at], width):
                continue
            if at - begin == 1:
                yield _single(text, group[begin], width)
            else:
                yield Block("paragraph", Span(group[begin].start, group[at - 1].end))
            begin = at


def _is_soft(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether the end of `line` was put there to keep within `width`, and the paragraph goes on."""
    if following.indent > line.indent or _LABEL.match(text, following.start, following.end):
        return False
    return _is_full(text, line, following, width)


def _is_verse(text: str, group: list[_Line], width: int | None) -> bool:
    """Whether lines that stand together are short on purpose: neither wrapped, nor labels, nor dialogue."""
    if len(group) < VERSE_LINES or any(line.end - line.start > VERSE_WIDTH for line in group):
        return False
    if width is not None and any(_is_soft(text, a, b, width) for a, b in pairwise(group)):
        return False
    listed = [text[line.start : line.end] for line in group]
    labels = sum(":" in line for line in listed)
    speech = sum(line.startswith(_SPEECH) for line in listed)
    closed = sum(bool(_PROSE_END.search(line)) for line in listed)
    return labels == 0 and speech <= len(group) // 4 and closed <= len(group) // 2


def _single(text: str, line: _Line, width: int | None) -> Block:
    """A line by itself: a break, a centred line or a paragraph."""
    span = Span(line.start, line.end)
    length = line.end - line.start
    if length <= (width or WIDEST) and _SYMBOLS.match(text, line.start, line.end):
        return Block("break", span)
    if line.indent >= CENTRE_INDENT and width is not None:
        middle = line.indent + length / 2
        if abs(middle - width / 2) <= CENTRE_SLACK:
            return Block("centre", span)
    return Block("paragraph", span)
