"""Short lines under a blank line: what may be a chapter's heading, its title, or a scene's slug.

Owns the one pass over the text that finds them. Whether a candidate heads a chapter is decided by `numbering`.
Offsets are code points of the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.reading.headings import LONGEST_TITLE, Heading, heading_of, is_title
from foundling.reading.lines import Layout, lines_from
from foundling.spans import Span

# Every repeat is bounded or ends with the line; the possessive one gives a long line up at once.
_BELOW_BLANK = re.compile(r"\n[ \t\xa0]*\n([ \t\xa0]*)([^\s][^\n]{0,99}+)(?=\n|\Z)")
_ANY = re.compile(r"\n([ \t\xa0]*)([^\s][^\n]{0,99}+)(?=\n|\Z)")
_TOKEN = re.compile(r"[^\w\"“”‘’']*(\w+)")
_ROMAN_DIGITS = frozenset("ivxlcIVXLC")
_LONGEST_ROMAN = 7


class ShortLine(Struct, frozen=True):
    """A line of at most 100 code points below a blank one, or any where paragraphs have no blank lines between.

    `indent` counts white space before it; `alone` says that a blank line or the end follows.
    """

    span: Span
    indent: int
    alone: bool


class Candidate(Struct, frozen=True):
    """A line that may head a chapter.

    `above` and `below` count the blank lines around it, `indent` is as in `Line`.
    """

    span: Span
    heading: Heading | None
    above: int
    below: int
    indent: int


def short_lines(text: str, layout: Layout) -> tuple[ShortLine, ...]:
    """The short lines of a text, the first line among them, in order."""
    out = []
    for line in lines_from(text, 0, min(len(text), _FIRST_LINE)):
        if len(line.text) <= _LONGEST:
            out.append(ShortLine(Span(line.start, line.end), line.indent, _blank_below(text, line.end)))
        break
    pattern = _BELOW_BLANK if layout.gap else _ANY
    for match in pattern.finditer(text):
        start = match.start(2)
        span = Span(start, start + len(match[2].rstrip()))
        if not out or span.start > out[-1].span.start:
            out.append(ShortLine(span, len(match[1]), _blank_below(text, match.end())))
    return tuple(out)


# The first line is looked for as far as this, blank lines before it included.
_FIRST_LINE = 400
_LONGEST = 100


def _blank_below(text: str, at: int) -> bool:
    start = text.find("\n", at)
    if start < 0:
        return True
    end = text.find("\n", start + 1)
    return not text[start + 1 : len(text) if end < 0 else end].strip()


@cache
def _openers() -> frozenset[str]:
    """The first words of all headings, in lower case."""
    data = table("headings.toml")
    listed = [*data["words"], *data["bare"], *data["tens"]]
    listed += [word for words in data["numbers"].values() for word in words.split()]
    return frozenset(token[1] for word in listed if (token := _TOKEN.match(word)))


def candidates(text: str, lines: Sequence[ShortLine]) -> Iterator[Candidate]:
    """The lines that a chapter heading's grammar allows, with the blank lines around them."""
    openers = _openers()
    for line in lines:
        token = _TOKEN.match(text, line.span.start, line.span.end)
        if not token:
            continue
        word = token[1]
        roman = len(word) <= _LONGEST_ROMAN and _ROMAN_DIGITS.issuperset(word)
        if roman or word[0].isdigit() or word.casefold() in openers:
            found = heading_of(text[line.span.start : line.span.end])
            if found:
                yield _candidate(text, line, found)


def titles(text: str, lines: Sequence[ShortLine]) -> Iterator[Candidate]:
    """The lines that stand alone and may be a chapter's title: no sentence, capitals."""
    for line in lines:
        if line.span.end - line.span.start <= LONGEST_TITLE and is_title(text[line.span.start : line.span.end]):
            found = _candidate(text, line, None)
            if found.below or found.above:
                yield found


def _candidate(text: str, line: ShortLine, heading: Heading | None) -> Candidate:
    start = text.rfind("\n", 0, line.span.start)
    end = text.find("\n", line.span.end)
    over = above(text, start) if start >= 0 else 0
    return Candidate(line.span, heading, over, below(text, end) if end >= 0 else 0, line.indent)


def above(text: str, at: int) -> int:
    """How many blank lines end at the line end `at`."""
    count = 0
    while at > 0:
        before = text.rfind("\n", 0, at)
        if text[before + 1 : at].strip():
            return count
        count += 1
        if before < 0:
            return count
        at = before
    return count


def below(text: str, at: int) -> int:
    """How many blank lines follow the line end `at`."""
    count = 0
    while at < len(text):
        after = text.find("\n", at + 1)
        stop = len(text) if after < 0 else after
        if text[at + 1 : stop].strip():
            return count
        count += 1
        at = stop
    return count
