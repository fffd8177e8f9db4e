"""Who is there: how lately, how often and as what each figure was named.

Owns what is known of everybody's mentions at a place of the story, places asked in order. Pronouns that are
subjects are resolved on the way, to the last subject whom they fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import exp

from foundling.reading.attribution.stage import Sighting, Stage, gender_of_pronoun

# A mention counts for 1 where it stands and for 1/e this many tokens on.
_FADES = 350.0
# What having spoken counts, beside a mention.
_WORD = 0.5
# And what a pronoun counts; it means nobody whose last action stands farther back than so many tokens.
_PRONOUN = 0.4
_REACH = 250
# Who is told of most is who did most, over about so many tokens.
_LONG = 1500.0


class Presence:
    """Who was named how lately. Fed with the sightings of the narration in order; asked at places in order."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._next = 0
        self._weight: dict[int, float] = {}
        self._at: dict[int, int] = {}
        self._deeds: dict[int, float] = {}
        self._done_at: dict[int, int] = {}
        # In order of the last mention, the latest at the end; then of the last time as a subject, pronouns too.
        self.last_seen: dict[int, int] = {}
        self.last_acted: dict[int, int] = {}

    def move_to(self, token: int) -> None:
        """Take in the sightings before a token."""
        narrated = self._stage.narrated
        while self._next < len(narrated) and narrated[self._next].first < token:
            self._take(narrated[self._next])
            self._next += 1

    def _take(self, sighting: Sighting) -> None:
        figure, token = sighting.figure, sighting.first
        if figure < 0:
            found = self._antecedent(gender_of_pronoun(figure), token)
            if found is None:
                return
            self.add(found, token, _PRONOUN)
            self._note(self.last_acted, found, token)
            self._do(found, token)
            return
        self.add(figure, token)
        self._note(self.last_seen, figure, token)
        if sighting.acts:
            self._note(self.last_acted, figure, token)
            self._do(figure, token)

    def _do(self, figure: int, token: int) -> None:
        self._deeds[figure] = self._done(figure, token) + 1.0
        self._done_at[figure] = token

    def _done(self, figure: int, token: int) -> float:
        done = self._deeds.get(figure)
        return done * exp((self._done_at[figure] - token) / _LONG) if done else 0.0

    def chief(self, figures: Iterable[int], token: int) -> int | None:
        """Who of these did most of what is told before a token; None where nobody did anything."""
        best, most = None, 0.0
        for figure in figures:
            done = self._done(figure, token)
            if done > most:
                best, most = figure, done
        return best

    @staticmethod
    def _note(order: dict[int, int], figure: int, token: int) -> None:
        order.pop(figure, None)
        order[figure] = token

    def _antecedent(self, gender: str | None, token: int) -> int | None:
        """Whom "he" or "she" means: of those whom the pronoun fits, the last subject."""
        for figure, at in reversed(self.last_acted.items()):
            if token - at > _REACH:
                return None
            if self._stage.gender(figure) == gender:
                return figure
        return None

    def add(self, figure: int, token: int, amount: float = 1.0) -> None:
        """Count a mention, or somebody's word, at a token."""
        self._weight[figure] = self.of(figure, token) + amount
        self._at[figure] = token

    def of(self, figure: int, token: int) -> float:
        """What a figure's mentions add up to at a token."""
        weight = self._weight.get(figure)
        return weight * exp((self._at[figure] - token) / _FADES) if weight else 0.0

    def spoke(self, figure: int, token: int) -> None:
        """Somebody was found to speak at a token, the last one reached or a later one."""
        self.add(figure, token, _WORD)
        self._note(self.last_seen, figure, token)
        self._note(self.last_acted, figure, token)

    def between(self, first: int, last: int) -> Iterator[Sighting]:
        """The sightings of the narration from a token on that was not yet reached, up to another."""
        narrated = self._stage.narrated
        place = self._next
        while place < len(narrated) and narrated[place].first < last:
            if narrated[place].first >= first and narrated[place].figure >= 0:
                yield narrated[place]
            place += 1

    def latest(self, most: int) -> list[int]:
        """The figures last mentioned, the latest first, at most so many."""
        return [figure for figure, _ in zip(reversed(self.last_seen), range(most), strict=False)]
