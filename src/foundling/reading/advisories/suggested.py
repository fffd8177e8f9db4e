"""The rating that what was found would bear out. It never takes the place of the author's own.

Owns that suggestion; which kind at which level calls for which rating is in `data/advisories_warnings.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence

from foundling import knowledge
from foundling.reading.advisories.declared import FILE
from foundling.reading.types import Advisory, Scale, SuggestedRating

SCALES: tuple[Scale, ...] = ("general", "teen", "mature", "explicit")
# A finding bears a rating out from this confidence on: more than one word of a kind by rule. No reader was asked
# about ratings.
LEAST = 0.35
MOST = 0.6


def suggested_rating(found: Sequence[Advisory]) -> SuggestedRating:
    """The highest rating that a finding calls for, with the kinds that do."""
    table = knowledge.table(FILE)["rating"]
    calling: list[tuple[int, Advisory]] = []
    for advisory in found:
        scale = table[advisory.level].get(advisory.kind, "general")
        if advisory.confidence >= LEAST:
            calling.append((SCALES.index(scale), advisory))
    highest = max((scale for scale, _ in calling), default=0)
    reasons = [advisory for scale, advisory in calling if scale == highest and scale > 0]
    confidence = max((advisory.confidence for advisory in reasons), default=LEAST)
    return SuggestedRating(SCALES[highest], tuple(each.kind for each in reasons), min(confidence, MOST))
