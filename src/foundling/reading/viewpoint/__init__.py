"""Through whose eyes, in which person and tense; and scene breaks where no mark stands."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry, Scene
from foundling.reading.views import Quotes


def read_viewpoint(
    manuscript: Manuscript,
    /,
    *,
    prose: Prose,
    scenes: tuple[Scene, ...],
    quotes: Quotes,
    cast: tuple[CastEntry, ...],
) -> tuple[Scene, ...]:
    """The scenes again, cut further where the story jumps, each with person, tense and focal character."""
    return scenes
