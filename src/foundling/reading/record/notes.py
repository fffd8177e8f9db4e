"""Asides of the author inside the story: `(A/N: I couldn't resist!)`.

The only rule that looks at the body: one pattern of bounded length, tried where a bracket opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foundling.reading.record.front import Found, Front, collapse
from foundling.spans import Span

# "(A/N: sorry!)", "[[A/N: imagine a cut here]]", "(Author's note: bear with me)"
_ASIDE = re.compile(
    r"[(\[{]{1,2}\s?(?:A/N|A\.N\.|(?-i:AN)(?=\s?[:–—-])|author['’]?s?['’]? notes?|note from (?:the )?author)\b"
    r"(?:\s?[:;,.–—-]|\s)[^()\[\]{}]{2,600}(?:\([^()]{0,80}\)[^()\[\]{}]{0,300})?[:;]?-?[)\]]{1,3}",
    re.I,
)


def asides(front: Front) -> Iterator[Found]:
    """Notes in brackets inside the story."""
    for part in front.parts:
        if part.kind not in ("body", "note"):
            continue
        end = part.span.start
        for at in sorted(_brackets(front.text, part.span)):
            match = _ASIDE.match(front.text, at, part.span.end) if at >= end else None
            if match:
                end = match.end()
                yield Found("note", collapse(match[0]), (Span(match.start(), match.end()),), "aside")


def _brackets(text: str, span: Span) -> Iterator[int]:
    """Where a bracket opens: found far quicker than by trying the pattern everywhere."""
    for bracket in "([{":
        at = text.find(bracket, span.start, span.end)
        while at >= 0:
            yield at
            at = text.find(bracket, at + 1, span.end)
