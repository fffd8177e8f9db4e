"""Who is meant, where: names, common nouns and pronouns resolved against the people of the story."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.mentions.place import Story
from foundling.reading.mentions.resolving import Resolver
from foundling.reading.mentions.spots import find_spots
from foundling.reading.mentions.weights import weights
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
    """All mentions of each figure, and of people without a name who are no figures."""
    trained = weights()
    spots = find_spots(prose, quotes, people, trained.keep, trained.end)
    resolver = Resolver(Story(prose, scenes, quotes, people, attribution), trained.rank)
    found: list[list[Mention]] = [[] for _ in range(len(people.figures))]
    others: dict[int, list[Mention]] = {}
    for choice in resolver.run(spots):
        spot = choice.spot
        mention = Mention((spot.first, spot.last), spot.kind, round(choice.confidence, 3))
        if choice.entity < len(found):
            found[choice.entity].append(mention)
        else:
            others.setdefault(choice.entity, []).append(mention)
    return Mentions(tuple(map(tuple, found)), tuple(tuple(others[number]) for number in sorted(others)))
