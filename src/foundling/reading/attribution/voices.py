"""How each figure speaks: the words they use more or less than everybody does.

Owns counting the words of quotes that a cue gives to somebody, and comparing another quote with them: a word's
share in a figure's speech is drawn towards its share in all speech (Dirichlet smoothing: Zhai and Lafferty 2004).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from foundling.reading.attribution.stage import Stage
from foundling.reading.attribution.turns import Turn
from foundling.reading.views import Attributed

# Words of a figure's own that weigh as much as the story's; set on the ten tuned novels of PDNC.
_WEIGHT = 3000.0
# What counts as a figure's own speech: given by a cue, and so surely.
_CUED = frozenset({"name", "first", "title", "noun", "pronoun"})
_SURE = 0.9
# Beyond so many words, what they tell grows with the square root of their number.
_FULL = 40
# The scale of signs: steps of so much, at most so many either way.
_STEP = 1.0
_MOST = 4


class Voices:
    """The words of each figure."""

    def __init__(self) -> None:
        self.gain: dict[int, dict[str, float]] = {}
        self.loss: dict[int, float] = {}

    def sign(self, figure: int, words: Sequence[str]) -> str | None:
        """How much likelier a figure says these words than anybody, as a sign; None where it tells nothing."""
        gain = self.gain.get(figure)
        if gain is None:
            return None
        value = sum(gain[word] for word in words if word in gain) + len(words) * self.loss[figure]
        value *= min(1.0, _FULL / (1 + len(words))) ** 0.5
        step = max(-_MOST, min(_MOST, round(value / _STEP)))
        return f"voice{step:+d}" if step else None


def hear(stage: Stage, heard: Iterable[tuple[Turn, Attributed]]) -> Voices:
    """The voices of those who were found to speak in a first reading."""
    lower, quotes = stage.prose.lower, stage.quotes.quotes
    everybody: Counter[str] = Counter()
    own: dict[int, Counter[str]] = {}
    for turn, one in heard:
        counts = None
        if one.speaker is not None and one.by in _CUED and one.confidence >= _SURE:
            counts = own.setdefault(one.speaker, Counter())
        for quote in quotes[turn.number : turn.last + 1]:
            words = lower[quote.tokens[0] : quote.tokens[1]]
            everybody.update(words)
            if counts is not None:
                counts.update(words)
    total = everybody.total()
    voices = Voices()
    for figure, said in own.items():
        voices.gain[figure] = {w: log(1.0 + n * total / (_WEIGHT * everybody[w])) for w, n in said.items()}
        voices.loss[figure] = log(_WEIGHT / (_WEIGHT + said.total()))
    return voices
