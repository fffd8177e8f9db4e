"""The fandom a story belongs to, inferred from its people, places and terms."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.prose import Prose
from foundling.reading.types import Claim


def read_fandom(manuscript: Manuscript, /, *, prose: Prose) -> tuple[Claim[str], ...]:
    """Inferred fandoms, the surest first."""
    return ()
