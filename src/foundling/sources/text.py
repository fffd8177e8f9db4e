"""Plain text files: stories typed, pasted or downloaded as `.txt`.

Owns the cutting of a text into paragraph blocks, hard-wrapped or not; the text itself is never altered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foundling.manuscript import Block, Refusal
from foundling.sources.decoding import decode
from foundling.sources.protocol import Container, Limits, Piece
from foundling.spans import Span

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")


class TextSource:
    """Any bytes that decode to text; the fallback of all sources."""

    name = "text"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.1 for anything without NULs: every other source is surer of its own."""
        return None if b"\0" in head else 0.1

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """One piece: the whole text."""
        with container.open() as stream:
            decoded = decode(stream.read(limits.text))
        yield Piece(
            name=container.name,
            sha256=container.sha256,
            locator=container.locator,
            text=decoded.text,
            media_type="text/plain",
            blocks=tuple(paragraphs(decoded.text)),
            hints=container.hints,
            encoding=decoded.encoding,
            repairs=decoded.repairs,
            repaired=decoded.repaired,
        )


def paragraphs(text: str) -> Iterator[Block]:
    """Paragraph blocks of a plain text; each spans the soft line ends inside it."""
    for match in _PARAGRAPH.finditer(text):
        yield Block("paragraph", Span(match.start(), match.end()))
