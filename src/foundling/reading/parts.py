"""Where the story begins and ends: front, body, notes, back."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.scan import Scan
from foundling.reading.types import Part
from foundling.spans import Span


def read_parts(manuscript: Manuscript, /, *, scan: Scan) -> tuple[Part, ...]:
    """Parts that tile the text; an empty text has none."""
    cuts = [("front", scan.front), ("body", Span(scan.front.end, scan.back.start)), ("back", scan.back)]
    return tuple(Part(kind, span) for kind, span in cuts if span.end > span.start)  # type: ignore[arg-type]
