"""The pronoun of reference: what names and titles let expect, against the pronouns the story uses nearby.

Owns the votes and the decision. Gender here is the story's pronoun for somebody, never more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import log

from foundling.reading.prose import Prose
from foundling.reading.views import Quotes, Tokens

_PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
# How far behind a name a pronoun still speaks for it, in tokens; how much a vote weighs against the prior.
_REACH = 25
_VOTE = 0.45
_MOST = 6.0
_SURE = 0.8


def pronoun_votes(
    prose: Prose, quotes: Quotes, places: Sequence[Tokens], all_places: Sequence[int]
) -> tuple[int, int]:
    """How many places of a name are followed by `she`, and by `he`, before anybody else is named.

    `all_places` are the first tokens of every name in the story, in order.
    """
    she = he = 0
    lower, at = prose.lower, quotes.at
    count = len(lower)
    for first, last in places:
        if at[first] >= 0:
            continue
        index = bisect_left(all_places, first + 1)
        end = min(count, last + _REACH, all_places[index] if index < len(all_places) else count)
        for token in range(last, end):
            if at[token] >= 0:
                continue
            kind = _PRONOUNS.get(lower[token])
            if kind:
                if kind == "she":
                    she += 1
                else:
                    he += 1
                break
    return she, he


def decide(prior: float | None, she: int, he: int) -> str | None:
    """The pronoun of reference; `prior` is the share of women that names and titles let expect."""
    start = 0.0 if prior is None else log((prior + 0.01) / (1.01 - prior))
    sum_ = start + max(-_MOST, min(_MOST, _VOTE * (she - he)))
    return "she" if sum_ > _SURE else "he" if sum_ < -_SURE else None
