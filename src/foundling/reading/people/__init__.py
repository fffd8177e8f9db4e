"""The people of a story: everybody who has a name or a standing description, each once."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.prose import Prose
from foundling.reading.views import People, Quotes


def read_people(manuscript: Manuscript, /, *, prose: Prose, quotes: Quotes) -> People:
    """The figures of the story."""
    return People(())
