"""Cuts a text into passages of about a hundred words, at the ends of paragraphs and sentences.

Owns where passages begin and end; in one pass, in time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foundling.spans import Span

# Words of a passage: with more, a passage means several things; with fewer, there are too many of them.
WORDS = 100
# A passage with so many ends where its paragraph does: what is told next may be another matter.
_ENOUGH = 75
# A sentence is added to a passage up to so many words; one that is longer by itself is cut.
_MOST = 140
# A passage with fewer words, at the end of a text, joins the one before it.
_FEWEST = 30
# What ends a sentence, and what may stand behind that.
_ENDS, _CLOSERS = ".!?…", "\"'”’»)]"
_PARAGRAPH = re.compile(r"[^\S\n]*\n[^\S\n]*\n")
_WORD = re.compile(r"\S+")


def cut(text: str, where: Iterable[Span]) -> tuple[Span, ...]:
    """The passages of these parts of a text, in order; none reaches from one part into another."""
    return tuple(passage for span in where for passage in _part(text, span))


def _part(text: str, span: Span) -> list[Span]:
    found: list[tuple[int, int, int]] = []
    start = end = words = 0
    for first, last, count in _units(text, span):
        if words and words + count > _MOST:
            found.append((start, end, words))
            words = 0
        if not words:
            start = first
        end, words = last, words + count
        if words >= WORDS or (words >= _ENOUGH and _PARAGRAPH.match(text, end, span.end)):
            found.append((start, end, words))
            words = 0
    if words:
        if found and words < _FEWEST:
            start, _, before = found.pop()
            words += before
        found.append((start, end, words))
    return [Span(start, end) for start, end, _ in found]


def _units(text: str, span: Span) -> Iterator[tuple[int, int, int]]:
    """Sentences and lines, without the white space around them: start, end, words (at most WORDS)."""
    first = last = count = 0
    ended = False
    for word in _WORD.finditer(text, span.start, span.end):
        start, end = word.span()
        if count and (ended or count == WORDS or text.find("\n", last, start) >= 0):
            yield first, last, count
            count = 0
        if not count:
            first = start
        last, count = end, count + 1
        ended = word[0].rstrip(_CLOSERS)[-1:] in _ENDS
    if count:
        yield first, last, count
