"""What a first reading of the story tells the second: whom common nouns mean, and how everybody speaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from msgspec import Struct

from foundling.reading.attribution.voices import Voices

# How sure a noun's share must be to count as much, and how many times it must have been used.
_MUCH, _SOME = 0.7, 0.3
_TIMES = 1.5


# An expression means the same within so many tokens.
_NEARBY = 1200

_FIRM, _FIRM_TIMES = 0.75, 2.0


class KnownAs:
    """Whom the common nouns of cues meant in a first reading: `her mother` is Mrs. Marsh as a rule."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[int, float]] = {}
        # Whom an expression was taken for, place by place: tokens, and with each the figure and the chance.
        self._places: dict[str, list[int]] = {}
        self._taken: dict[str, list[tuple[int, float]]] = {}

    def note(self, words: str, token: int, figure: int, chance: float) -> None:
        """Somebody was taken for the one whom an expression means at a token; tokens come in order."""
        self._places.setdefault(words, []).append(token)
        self._taken.setdefault(words, []).append((figure, chance))

    def nearby(self, words: str, token: int) -> dict[int, float]:
        """The shares of those whom an expression meant in other places near a token."""
        places = self._places.get(words, ())
        shares: dict[int, float] = {}
        for place in range(bisect_left(places, token - _NEARBY), bisect_right(places, token + _NEARBY)):
            if places[place] != token:
                figure, chance = self._taken[words][place]
                shares[figure] = shares.get(figure, 0.0) + chance
        total = sum(shares.values())
        return {figure: share / total for figure, share in shares.items()} if total else {}

    def count(self, noun: str, figure: int, chance: float) -> None:
        """Somebody was taken for the one whom a noun means."""
        counts = self._counts.setdefault(noun, {})
        counts[figure] = counts.get(figure, 0.0) + chance

    def signs(self, noun: str, figure: int) -> list[str]:
        """What the noun says of a figure."""
        counts = self._counts.get(noun)
        if not counts or sum(counts.values()) < _TIMES:
            return []
        share = counts.get(figure, 0.0) / sum(counts.values())
        return ["known_as.much" if share >= _MUCH else "known_as.some" if share >= _SOME else "known_as.little"]

    def firm(self) -> dict[str, int]:
        """The nouns that meant the same figure nearly always, and often enough."""
        out = {}
        for noun, counts in self._counts.items():
            best = max(counts, key=lambda f: counts[f])
            if counts[best] >= _FIRM_TIMES and counts[best] >= _FIRM * sum(counts.values()):
                out[noun] = best
        return out

    def most(self, noun: str) -> list[int]:
        """The two figures that a noun meant most often."""
        counts = self._counts.get(noun, {})
        return sorted(counts, key=lambda f: (-counts[f], f))[:2]


class Learnt(Struct, frozen=True):
    """What a first reading of the story tells the second."""

    known_as: KnownAs
    voices: Voices
