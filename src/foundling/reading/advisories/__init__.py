"""What a reader may want to be warned of, each with its passages."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.prose import Prose
from foundling.reading.types import Advisories, Record


def read_advisories(manuscript: Manuscript, /, *, prose: Prose, record: Record) -> Advisories:
    """Advisories, what was declared and not found, and the rating that these would bear out."""
    return Advisories()
