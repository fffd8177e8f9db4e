"""How two people talk with one another, whatever about: how much of it is questions, exclamations, `I`, `you`,
`we`.

Owns counting that per pair; what it tells of a bond is judged in `judging`.
"""

from __future__ import annotations

from dataclasses import dataclass

from foundling.reading.grammar import forms
from foundling.reading.relationships.stage import Stage, pair_of

_CASES = "subject object determiner contracted"
# Word -> the count that it belongs to.
_COUNTED = {
    "?": "questions",
    "!": "exclamations",
    **dict.fromkeys(forms("i", _CASES), "i"),
    **dict.fromkeys(forms("you", _CASES), "you"),
    **dict.fromkeys(forms("we", _CASES), "we"),
}
# To what two say, so many words are added of what people say to one another in any story (the annotated ones of
# tests/stories), of which so many parts are each of these.
_ADDED = 50
_USUAL = {"questions": 0.0215, "exclamations": 0.0046, "we": 0.0051, "i": 0.055, "you": 0.0476}


@dataclass
class Manner:
    """What is counted in all that two people say to one another."""

    words: int = 0
    questions: int = 0
    exclamations: int = 0
    i: int = 0
    you: int = 0
    we: int = 0

    def shares(self) -> dict[str, float]:
        """How much more often each stands than usual, in words to a hundred."""
        out = {}
        for name, usual in _USUAL.items():
            share = (getattr(self, name) + _ADDED * usual) / (self.words + _ADDED)
            out["I" if name == "i" else name] = 100 * (share - usual)
        return out


def manners(stage: Stage) -> dict[tuple[str, str], Manner]:
    """How every pair talks; whom something is said to is guessed where it is not known."""
    out: dict[tuple[str, str], Manner] = {}
    for number, one in enumerate(stage.said):
        to = stage.spoken_to(number)
        if to is None or to == one.by:
            continue
        manner = out.setdefault(pair_of(one.by, to), Manner())
        manner.words += one.last - one.first
        for word in stage.prose.lower[one.first : one.last]:
            counted = _COUNTED.get(word)
            if counted is not None:
                setattr(manner, counted, getattr(manner, counted) + 1)
    return out
