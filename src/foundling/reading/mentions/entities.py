"""What is remembered of everybody met so far while a story is gone through.

Owns `Entity`, the only thing here that changes, and the lists by which candidates are found fast; who is meant
by a spot is decided in `resolving`.
"""

from __future__ import annotations

from contextlib import suppress

from foundling.reading.mentions.spots import Spot


class Entity:
    """Somebody met: a figure of the story (`figure` is its number) or somebody without a name (-1)."""

    __slots__ = (
        "clause",
        "count",
        "figure",
        "gender",
        "named",
        "noun",
        "number",
        "paragraph",
        "part",
        "plural",
        "quote",
        "recent",
        "scene",
        "sentence",
        "spot",
        "subject",
        "token",
        "topic",
        "warm",
        "weight",
    )

    def __init__(self, number: int, figure: int, gender: str, plural: bool, weight: str) -> None:
        self.number = number
        self.figure = figure
        # Whom somebody without a name turned out to be.
        self.named: Entity | None = None
        self.gender = gender
        self.plural = plural
        # How often the story names this one for its length, as a class from 0 to 4; n: no figure.
        self.weight = weight
        self.count = 0
        # Mentions lately: one is added for each, and a twentieth is lost with every sentence.
        self.recent = 0.0
        # The same over a longer stretch: a hundredth is lost with every sentence.
        self.warm = 0.0
        self.spot: Spot | None = None
        self.token = -1
        self.sentence = -1
        self.paragraph = -1
        self.scene = -1
        self.quote = -1
        self.part = ""
        self.clause = -1
        # The last sentence this one was the subject of, and the last one whose first subject it was.
        # The last sentence this one was meant in by a name or a noun.
        self.noun = -99
        self.subject = -1
        self.topic = -1

    def whole(self) -> Entity:
        """This one, or the one this one turned out to be."""
        one = self
        while one.named is not None:
            one = one.named
        return one


class Memory:
    """Everybody met, the latest first in `lately`, and by the nouns they were called."""

    def __init__(self) -> None:
        self.all: list[Entity] = []
        self.lately: list[Entity] = []
        self.crowds: list[Entity] = []
        self.called: dict[str, list[Entity]] = {}
        self.owned: dict[tuple[int, str], Entity] = {}

    def add(self, figure: int, gender: str, plural: bool, weight: str = "n") -> Entity:
        """Somebody new."""
        entity = Entity(len(self.all), figure, gender, plural, weight)
        self.all.append(entity)
        return entity

    def met(self, entity: Entity) -> None:
        """Put first in the list of those met lately."""
        listed = self.crowds if entity.plural else self.lately
        if listed and listed[0] is entity:
            return
        if entity.count:
            with suppress(ValueError):
                listed.remove(entity)
        listed.insert(0, entity)
        del listed[MOST_REMEMBERED:]

    def call(self, entity: Entity, noun: str) -> None:
        """Remember that this one was called by a noun."""
        listed = self.called.setdefault(noun, [])
        if entity in listed:
            listed.remove(entity)
        listed.insert(0, entity)
        del listed[MOST_CALLED:]


# The most people met lately that a pronoun is weighed against, and the most called by one noun.
MOST_REMEMBERED = 32
MOST_CALLED = 4
