"""Who stands beside whom: forms that share a sentence mean different people, as a rule.

Owns counting it. Only forms that share a word, or are short forms of each other, are ever asked about. Pairs are
counted for the first few forms of a sentence only, which keeps lists of names cheap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from foundling.reading.people.sightings import Sighting
from foundling.reading.prose import Prose
from foundling.reading.views import Quotes

Key = tuple[str, ...]
_MOST_A_SENTENCE = 10
# Of somebody with more forms than this, only the first are asked about.
_MOST_FORMS = 12
# Tokens within which two forms stand near each other.
_NEAR = 2000


class Company:
    """How often two forms share a sentence, and how often they are joined by `and`."""

    def __init__(self) -> None:
        self._shared: dict[tuple[Key, Key], int] = {}
        self._joined: dict[tuple[Key, Key], int] = {}
        self._answers: dict[tuple[Key, Key], int] = {}
        self._speaks: dict[Key, int] = {}
        self._stretches: dict[Key, set[int]] = {}
        self.units = 1

    def shared(self, one: Key, others: Iterable[Key]) -> int:
        """Sentences that `one` shares with any of the others, added up."""
        return sum(self._shared.get(_pair(one, other), 0) for other in islice(others, _MOST_FORMS))

    def joined(self, one: Key, others: Iterable[Key]) -> int:
        """How often `one` is joined by `and` to any of the others."""
        return sum(self._joined.get(_pair(one, other), 0) for other in islice(others, _MOST_FORMS))

    def answers(self, one: Key, others: Iterable[Key]) -> int:
        """How often cues give `one` a paragraph, and any of the others the next or the one before."""
        return sum(self._answers.get(_pair(one, other), 0) for other in islice(others, _MOST_FORMS))

    def speaks(self, forms: Iterable[Key]) -> int:
        """In how many paragraphs a cue gives speech to any of these forms."""
        return sum(self._speaks.get(form, 0) for form in forms)

    def near(self, one: Key, others: Iterable[Key]) -> bool:
        """Whether `one` stands anywhere near one of the others."""
        mine = self._stretches.get(one, ())
        for other in islice(others, _MOST_FORMS):
            theirs = self._stretches.get(other)
            if theirs and any(not theirs.isdisjoint((at - 1, at, at + 1)) for at in mine):
                return True
        return False

    def count(self, prose: Prose, quotes: Quotes, sightings: Sequence[Sighting]) -> None:
        """Count every sentence of the story. `sightings`: of people only, in order.

        What a quotation says and what stands around it are apart: who is spoken to by one name may be told of by
        another.
        """
        sentence: list[Key] = []
        number = -1
        level = -1
        before: Sighting | None = None
        lower, at = prose.lower, quotes.at
        sentences = iter([*prose.sentences[1:], len(prose.words)])
        end = next(sentences)
        for one in sightings:
            if one.heading:
                continue
            if number < 0 or one.first >= end or at[one.first] != level:
                self._close(sentence)
                sentence = []
                number = 0
                level = at[one.first]
                while one.first >= end:
                    end = next(sentences)
            sentence.append(one.key)
            self._stretches.setdefault(one.key, set()).add(one.first // _NEAR)
            if before and before.last == one.first - 1 and lower[before.last] == "and" and before.key != one.key:
                pair = _pair(before.key, one.key)
                self._joined[pair] = self._joined.get(pair, 0) + 1
            before = one
        self._close(sentence)
        self._listen(quotes, sightings)

    def _listen(self, quotes: Quotes, sightings: Sequence[Sighting]) -> None:
        """Count who speaks by their cues, and who speaks after whom."""
        named = {one.last: one.key for one in sightings}
        speakers: dict[int, Key] = {}
        for quote in quotes.quotes:
            if quote.cue is not None and (key := named.get(quote.cue.who[1])) is not None:
                speakers.setdefault(quote.paragraph, key)
        for paragraph, key in speakers.items():
            self._speaks[key] = self._speaks.get(key, 0) + 1
            other = speakers.get(paragraph + 1, key)
            if other != key:
                pair = _pair(key, other)
                self._answers[pair] = self._answers.get(pair, 0) + 1

    def _close(self, sentence: list[Key]) -> None:
        if sentence:
            self.units += 1
        keys = list(dict.fromkeys(sentence[:_MOST_A_SENTENCE]))
        for i, one in enumerate(keys):
            for other in keys[i + 1 :]:
                pair = _pair(one, other)
                self._shared[pair] = self._shared.get(pair, 0) + 1


def _pair(one: Key, other: Key) -> tuple[Key, Key]:
    return (one, other) if one < other else (other, one)
