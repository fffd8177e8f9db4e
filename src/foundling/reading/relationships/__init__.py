"""Who is with whom, and how: from what the story does, compared with what the header states."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry, Record, Relationship, Utterance


def read_relationships(
    manuscript: Manuscript,
    /,
    *,
    prose: Prose,
    record: Record,
    cast: tuple[CastEntry, ...],
    speech: tuple[Utterance, ...],
) -> tuple[Relationship, ...]:
    """Relationships, the surest first."""
    return ()
