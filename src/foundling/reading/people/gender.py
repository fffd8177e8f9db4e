"""The pronoun of reference: what names and titles let expect, against the pronouns the story uses nearby.

Owns the votes and the decision. Gender here is the story's pronoun for somebody, never more.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from foundling.reading.people.sightings import Sighting
from foundling.reading.prose import Prose
from foundling.reading.views import Quotes

_PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
# How far behind a name a pronoun still speaks for it, in tokens; how much a vote weighs against the prior.
_REACH = 25
_VOTE = 0.45
_MOST = 6.0
_SURE = 0.8


def votes_by_form(
    prose: Prose, quotes: Quotes, sightings: Sequence[Sighting]
) -> dict[tuple[str, ...], tuple[int, int]]:
    """How many places of each form, outside quotations, are followed by `she`, and by `he`, before anybody else is
    named."""
    out: dict[tuple[str, ...], tuple[int, int]] = {}
    lower, at = prose.lower, quotes.at
    count = len(lower)
    told = [one for one in sightings if not one.heading and at[one.first] < 0]
    for place, one in enumerate(told):
        end = min(count, one.last + _REACH, told[place + 1].first if place + 1 < len(told) else count)
        for token in range(one.last, end):
            kind = _PRONOUNS.get(lower[token])
            if kind and at[token] < 0:
                she, he = out.get(one.key, (0, 0))
                out[one.key] = (she + 1, he) if kind == "she" else (she, he + 1)
                break
    return out


def decide(prior: float | None, she: int, he: int) -> str | None:
    """The pronoun of reference; `prior` is the share of women that names and titles let expect."""
    start = 0.0 if prior is None else log((prior + 0.01) / (1.01 - prior))
    sum_ = start + max(-_MOST, min(_MOST, _VOTE * (she - he)))
    return "she" if sum_ > _SURE else "he" if sum_ < -_SURE else None
