"""The line of a story that bears something out, with the words that say so.

Owns the cutting of the line; what stands in it is text.
"""

from __future__ import annotations

from msgspec import Struct

from foundling.spans import Span

# Characters shown before, of and after the words.
_BEFORE, _WORDS, _AFTER = 70, 260, 110


class Quote(Struct, frozen=True):
    """Words of the text (`words`) with what stands before and after them on their line, and where they lie."""

    before: str
    words: str
    after: str
    span: Span


def quote(text: str, span: Span) -> Quote:
    """The words at a span, in their line."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
    stop = text.find("\n", span.end)
    stop = min(len(text) if stop < 0 else stop, span.end + _AFTER)
    words = text[span.start : min(span.end, span.start + _WORDS)]
    cut = span.end - span.start > _WORDS
    return Quote(
        _lead(text, start) + _level(text[start : span.start]).lstrip(),
        _level(words).rstrip() + ("…" if cut else ""),
        "" if cut else _level(text[span.end : stop]).rstrip() + _tail(text, stop),
        span,
    )


def _lead(text: str, start: int) -> str:
    return "" if start == 0 or text[start - 1] == "\n" else "…"


def _tail(text: str, stop: int) -> str:
    return "" if stop >= len(text) or text[stop] == "\n" else "…"


def _level(words: str) -> str:
    """Words with every run of white space made one space; a space at either end stays."""
    inside = " ".join(words.split())
    if not inside:
        return " " if words else ""
    return (" " if words[0].isspace() else "") + inside + (" " if words[-1].isspace() else "")
