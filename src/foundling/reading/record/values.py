"""Cutting a value's span into the spans of what it lists, and trimming them.

Every function takes spans and gives spans, so that evidence is never lost on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foundling.spans import Span, snap

_QUOTES = {'"': '"', "“": "”", "„": "”", "«": "»", "'": "'", "‘": "’", "`": "'"}
_EMPHASIS = "*_~"
_BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
_LIST = re.compile(r"\s*[,;]\s*(?:and\s+|&\s*)?|\s*\n\s*|\s+(?:and|&)\s+|\s+/\s+|\s*\+\s*|\s*[•|]\s*")
_COMMAS = re.compile(r"\s*[,;]\s*(?:and\s+|&\s*)?|\s*[•|]\s*|\s*\n\s*\n\s*|\s+(?=#\w)")
_JOINED = re.compile(r"\s+(?:and|&|\+|with)\s+|\s*,\s*(?:and\s+|&\s*)?|\s*;\s*", re.I)


def quoted(text: str, span: Span) -> str:
    """The words at `span`."""
    return text[span.start : span.end]


def trimmed(text: str, span: Span, outer: str = "") -> Span:
    """The span without white space and `outer` characters at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in outer):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in outer):
        end -= 1
    return Span(start, end)


def unquoted(text: str, span: Span) -> Span:
    """The span without quotes or emphasis marks around the whole of it."""
    span = snap(text, span)
    while span.end - span.start > 2:
        first, last = text[span.start], text[span.end - 1]
        if (first in _EMPHASIS and last == first and text[span.start + 1] != first) or (
            last == _QUOTES.get(first) and last not in text[span.start + 1 : span.end - 1]
        ):
            inner = Span(span.start + 1, span.end - 1)
        else:
            break
        span = snap(text, inner)
    return span


def cut(text: str, span: Span, pattern: re.Pattern[str]) -> Iterator[Span]:
    """The pieces of `span` between matches of `pattern` that lie outside brackets; empty ones left out."""
    start = counted = span.start
    depth = 0
    for match in pattern.finditer(text, span.start, span.end):
        depth += sum(_BRACKETS.get(c, 0) for c in text[counted : match.start()])
        counted = match.start()
        if depth > 0:
            continue
        piece = snap(text, Span(start, match.start()))
        if piece.end > piece.start:
            yield piece
        start = match.end()
    piece = snap(text, Span(start, span.end))
    if piece.end > piece.start:
        yield piece


def commas(text: str, span: Span) -> list[Span]:
    """The items of a list with commas or semicolons: warnings, genres, tags. `[rain, sea]` is such a list too."""
    span = snap(text, span)
    if text[span.start : span.start + 1] == "[" and text.find("]", span.start, span.end) == span.end - 1:
        span = Span(span.start + 1, span.end - 1)
    return list(cut(text, span, _COMMAS))


def listed(text: str, span: Span) -> list[Span]:
    """The items of a list with commas, semicolons, `and`, `&` or spaced strokes between them."""
    return list(cut(text, span, _LIST))


def people(text: str, span: Span) -> list[Span]:
    """Several people named together: `Ann and Bea`, `Ann, Bea & Cam`."""
    return list(cut(text, span, _JOINED))


def after_lead(text: str, span: Span, lead: re.Pattern[str]) -> Span:
    """The span without a lead such as `by ` at its beginning."""
    match = lead.match(text, span.start, span.end)
    return snap(text, Span(match.end(), span.end)) if match else span
