"""Who is meant, where: names, common nouns and pronouns resolved against the people of the story."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.prose import Prose
from foundling.reading.types import Scene
from foundling.reading.views import Attribution, Mention, Mentions, People, Quotes


def read_mentions(
    manuscript: Manuscript,
    /,
    *,
    prose: Prose,
    scenes: tuple[Scene, ...],
    quotes: Quotes,
    people: People,
    attribution: Attribution,
) -> Mentions:
    """All mentions of each figure."""
    return Mentions(tuple(tuple(Mention(one, "name") for one in figure.names) for figure in people.figures))
