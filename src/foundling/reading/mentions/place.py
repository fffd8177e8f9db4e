"""Where the pass through a story is: sentence, paragraph, scene, clause and quote of the spot being decided."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from foundling.reading.mentions.entities import Entity
from foundling.reading.mentions.lexicon import CONJUNCTION, lexicon
from foundling.reading.mentions.spots import Spot
from foundling.reading.prose import Prose
from foundling.reading.types import Scene
from foundling.reading.views import Attribution, People, Quotes


class Story(Struct, frozen=True):
    """What the pass reads."""

    prose: Prose
    scenes: tuple[Scene, ...]
    quotes: Quotes
    people: People
    attribution: Attribution


class Place:
    """Where a spot stands. It moves forward only."""

    def __init__(self, story: Story) -> None:
        prose = story.prose
        self.lower = prose.lower
        self.quotes_at = story.quotes.at
        self.clauses = clauses(prose.lower)
        self._sentences = prose.sentences
        self._paragraphs = prose.paragraphs
        self._scenes = [prose.token_at(scene.span.start) for scene in story.scenes]
        self.sentence = -1
        self.paragraph = -1
        self.scene = -1
        self.clause = 0
        self.quote = -1
        self.last_quote = -1
        # The first quote that begins behind the spot.
        self.next_quote = 0
        self._quotes = [quote.tokens[0] for quote in story.quotes.quotes]
        self._quote_paragraphs = [quote.paragraph for quote in story.quotes.quotes]
        self.token = 0
        # The spot is the first of its paragraph (p), of its sentence (s), or neither (m).
        self.opens = "m"
        # The last sentence of narration whose first subject is known.
        self._topic = -1

    def move(self, spot: Spot) -> None:
        """Go to a spot."""
        token = spot.first
        self.token = token
        while self.sentence + 1 < len(self._sentences) and self._sentences[self.sentence + 1] <= token:
            self.sentence += 1
            self.opens = "s"
        while self.paragraph + 1 < len(self._paragraphs) and self._paragraphs[self.paragraph + 1] <= token:
            self.paragraph += 1
            self.opens = "p"
        while self.scene + 1 < len(self._scenes) and self._scenes[self.scene + 1] <= token:
            self.scene += 1
        self.clause = self.clauses[token]
        while self.next_quote < len(self._quotes) and self._quotes[self.next_quote] <= token:
            self.next_quote += 1
        quote = self.quotes_at[token] if token < len(self.quotes_at) else -1
        if self.quote >= 0 and quote != self.quote:
            self.last_quote = self.quote
        self.quote = quote

    def quotes_around(self) -> tuple[int, int, int]:
        """The nearest quotes before and behind the spot in its paragraph, and the last of the paragraph before."""
        paragraphs = self._quote_paragraphs
        number = self.next_quote
        before = number - 1 if number and paragraphs[number - 1] == self.paragraph else -1
        behind = number if number < len(paragraphs) and paragraphs[number] == self.paragraph else -1
        last = number - 1 if number and paragraphs[number - 1] == self.paragraph - 1 else -1
        return before, behind, last

    def remember(self, spot: Spot, entity: Entity) -> None:
        """Write down that the spot means `entity`."""
        self.opens = "m"
        if entity.count:
            gap = self.sentence - entity.sentence
            if gap > 0:
                entity.recent *= 0.9**gap if gap < 60 else 0.0
                entity.warm *= 0.99**gap if gap < 600 else 0.0
        entity.count += 1
        entity.recent += 1.0
        entity.warm += 1.0
        entity.spot = spot
        entity.token = spot.head
        entity.sentence = self.sentence
        entity.paragraph = self.paragraph
        entity.scene = self.scene
        entity.quote = self.quote
        entity.clause = self.clause
        entity.part = spot.part
        if spot.kind != "pronoun":
            entity.noun = self.sentence
        if spot.part == "subject" and self.quote < 0:
            entity.subject = self.sentence
            if self._topic != self.sentence:
                entity.topic = self._topic = self.sentence


def clauses(lower: Sequence[str]) -> list[int]:
    """The number of the clause each token lies in, roughly: cut at marks and conjunctions."""
    out: list[int] = []
    number = 0
    classes = lexicon().classes
    for word in lower:
        if word in _CUTS or classes.get(word) == CONJUNCTION:
            number += 1
        out.append(number)
    return out


_CUTS = frozenset({",", ";", ":", "--", "—", ".", "!", "?", "(", ")", '"', "“", "”", "..."})
