"""The chapters of a story."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.scan import Scan
from foundling.reading.types import Chapter, Part
from foundling.spans import Span


def read_chapters(manuscript: Manuscript, /, *, scan: Scan, parts: tuple[Part, ...]) -> tuple[Chapter, ...]:
    """Chapters in order, each from its heading to the next one's; a story without headings has none."""
    bodies = [part.span for part in parts if part.kind == "body"]
    if not bodies or not scan.headings:
        return ()
    ends = [found.span.start for found in scan.headings[1:]] + [bodies[-1].end]
    return tuple(
        Chapter(found.number, found.title, Span(found.span.start, max(end, found.span.end)))
        for found, end in zip(scan.headings, ends, strict=True)
    )
