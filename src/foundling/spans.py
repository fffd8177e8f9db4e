"""Spans of text, and all arithmetic on them.

Owns `Span` and every sum on offsets; knows nothing of stories. Offsets are Unicode code points of a
manuscript's `text`, half open: `text[span.start:span.end]` is the passage.

    >>> snap("  So it began. ", Span(0, 15))
    Span(start=2, end=14)
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from msgspec import Struct

from foundling.errors import SpanError

# How much text either side of a passage is kept to find it again (design.md, "Library").
CONTEXT = 32


class Span(Struct, frozen=True, order=True, array_like=True):
    """`[start, end)` in code points of the text; written to JSON as `[start, end]`."""

    start: int
    end: int


class Anchor(Struct, frozen=True):
    """A span that survives a re-reading: where it lay, in which text, and the words themselves.

    `text_sha256` is of the text's UTF-8 bytes; `before` and `after` are at most `CONTEXT` code points.
    """

    span: Span
    text_sha256: str
    quote: str
    before: str
    after: str


def overlaps(a: Span, b: Span) -> bool:
    """Whether two spans share at least one code point."""
    return a.start < b.end and b.start < a.end


def contains(outer: Span, inner: Span) -> bool:
    """Whether `inner` lies wholly inside `outer`."""
    return outer.start <= inner.start and inner.end <= outer.end


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of `spans`; raises SpanError where there are none."""
    listed = list(spans)
    if not listed:
        raise SpanError("no spans to cover")
    return Span(min(s.start for s in listed), max(s.end for s in listed))


def snap(text: str, span: Span) -> Span:
    """The span without white space at its ends (empty, at its start, if it holds nothing else)."""
    start, end = span.start, span.end
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def shift(span: Span, by: int) -> Span:
    """The span moved by `by` code points."""
    return Span(span.start + by, span.end + by)


def check_tiling(spans: Sequence[Span], length: int) -> None:
    """Raise SpanError unless the spans cover 0 to `length` in order, without gap or overlap."""
    at = 0
    for span in spans:
        if span.start != at or span.end < at:
            raise SpanError(f"spans do not tile: {span} follows offset {at}")
        at = span.end
    if at != length:
        raise SpanError(f"spans end at {at}, the text at {length}")


def text_sha256(text: str) -> str:
    """SHA-256, in hex, of the text's UTF-8 bytes (lone surrogates passed through)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def anchor(text: str, span: Span, *, sha256: str | None = None) -> Anchor:
    """Write down where `span` lies in `text` so that `reanchor` can find it in another text.

    `sha256` may be given where `text_sha256(text)` is already known.
    """
    return Anchor(
        span=span,
        text_sha256=sha256 if sha256 is not None else text_sha256(text),
        quote=text[span.start : span.end],
        before=text[max(0, span.start - CONTEXT) : span.start],
        after=text[span.end : span.end + CONTEXT],
    )


def reanchor(kept: Anchor, text: str, *, sha256: str | None = None) -> Span | None:
    """Where the anchored passage lies in `text` now, or None where that cannot be told.

    The same text gives the same span. Otherwise the quoted words are searched for: a single occurrence wins;
    of several, the one whose surroundings agree best, and None where two agree equally well.
    """
    digest = sha256 if sha256 is not None else text_sha256(text)
    if digest == kept.text_sha256:
        return kept.span
    if not kept.quote:
        return None
    scored: list[tuple[int, Span]] = []
    at = text.find(kept.quote)
    while at >= 0:
        span = Span(at, at + len(kept.quote))
        scored.append((_agreement(kept, text, span), span))
        at = text.find(kept.quote, at + 1)
    scored.sort(key=lambda pair: -pair[0])
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return scored[0][1]


def _agreement(kept: Anchor, text: str, span: Span) -> int:
    """How many code points next to `span` are the same as those kept beside the quote."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    return _common(kept.before[::-1], before[::-1]) + _common(kept.after, after)


def _common(a: str, b: str) -> int:
    """Length of the common prefix."""
    for i, (x, y) in enumerate(zip(a, b, strict=False)):
        if x != y:
            return i
    return min(len(a), len(b))
