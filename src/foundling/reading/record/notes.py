"""Asides of the author inside the story: `(A/N: I couldn't resist!)`.

The only rule that looks at the body: one linear pattern, tried where a bracket opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foundling.reading.record.front import Found, Front, collapse
from foundling.spans import Span

# Without one of these no aside is there; looking for them is far quicker than the pattern.
_SIGNS = ("A/N", "a/n", "A.N", "a.n", "AN:", "AN ", "AN-", "note", "Note", "NOTE")
# "(A/N: sorry!)", "[[A/N: imagine a cut here]]", "(Author's note: bear with me)"
_ASIDE = re.compile(
    r"[(\[{]{1,2}\s?(?:A/N|A\.N\.|(?-i:AN)(?=\s?[:–—-])|author['’]?s?['’]? notes?|note from (?:the )?author)\b"
    r"(?:\s?[:;,.–—-]|\s)[^()\[\]{}]{2,600}(?:\([^()]{0,80}\)[^()\[\]{}]{0,300})?[:;]?-?[)\]]{1,3}",
    re.I,
)


def asides(front: Front) -> Iterator[Found]:
    """Notes in brackets inside the story."""
    if not any(sign in front.text for sign in _SIGNS):
        return
    for part in front.parts:
        if part.kind not in ("body", "note"):
            continue
        for match in _ASIDE.finditer(front.text, part.span.start, part.span.end):
            yield Found("note", collapse(match[0]), (Span(match.start(), match.end()),), "aside")
