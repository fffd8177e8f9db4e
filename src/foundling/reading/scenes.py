"""The scenes of a story, from every kind of mark."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.scan import Scan
from foundling.reading.types import Chapter, Part, Scene


def read_scenes(
    manuscript: Manuscript, /, *, scan: Scan, parts: tuple[Part, ...], chapters: tuple[Chapter, ...]
) -> tuple[Scene, ...]:
    """Scenes in order."""
    return tuple(Scene(part.span) for part in parts if part.kind == "body")
