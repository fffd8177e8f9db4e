"""Who says what: speakers decoded jointly over runs of dialogue."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.prose import Prose
from foundling.reading.types import Scene
from foundling.reading.views import Attributed, Attribution, People, Quotes


def read_attribution(
    manuscript: Manuscript, /, *, prose: Prose, scenes: tuple[Scene, ...], quotes: Quotes, people: People
) -> Attribution:
    """The speaker of each quote."""
    return Attribution(tuple(Attributed(None) for _ in quotes.quotes))
