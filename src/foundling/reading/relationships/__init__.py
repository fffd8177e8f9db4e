"""Who is with whom, and how: from what the story does, compared with what the header states.

Owns adding up the signs of a pair, and setting what is seen beside what is stated.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from foundling.manuscript import Manuscript
from foundling.reading.prose import Prose
from foundling.reading.relationships.seen import Seen, signs_seen
from foundling.reading.relationships.stated import Stated, pairings_stated
from foundling.reading.types import CastEntry, Record, Relationship, RelationshipKind, Utterance
from foundling.reading.views import Quotes

# A relationship is seen with signs of this weight together; its confidence grows from there to MOST_SURE.
LEAST = 0.9
MOST_SURE = 0.95
_GROWTH = 0.55
# Nothing is said of whoever is meant less often than this.
FEWEST_MENTIONS = 3
# So many passages are shown, the weightiest first to be kept, in the order of the text.
MOST_SPANS = 12
# What bears out a stated pairing.
_BEARS_OUT: dict[RelationshipKind, frozenset[RelationshipKind]] = {
    "romantic": frozenset({"romantic", "sexual"}),
    "friends": frozenset({"friends", "colleagues", "mentor", "family"}),
}


def read_relationships(
    manuscript: Manuscript,
    /,
    *,
    prose: Prose,
    record: Record,
    quotes: Quotes,
    cast: tuple[CastEntry, ...],
    speech: tuple[Utterance, ...],
) -> tuple[Relationship, ...]:
    """Relationships, stated ones first, then the surest."""
    known = [entry for entry in cast if len(entry.mentions) >= FEWEST_MENTIONS]
    seen = _added(list(signs_seen(prose, quotes, known, speech)))
    borne_out: set[int] = set()
    out: list[Relationship] = []
    for stated in pairings_stated(manuscript.text, record, cast):
        kinds = _BEARS_OUT.get(stated.kind, frozenset({stated.kind}))
        match = next(
            (n for n, one in enumerate(seen) if set(one.between) == set(stated.between) and one.kind in kinds),
            None,
        )
        if match is not None:
            borne_out.add(match)
        out.append(_beside(stated, seen[match] if match is not None else None))
    out += [one for number, one in enumerate(seen) if number not in borne_out]
    return tuple(out)


def _beside(stated: Stated, seen: Relationship | None) -> Relationship:
    if seen is None:
        return Relationship(stated.between, stated.kind, "stated", stated.spans, stated.confidence)
    return Relationship(
        stated.between, seen.kind, "both", stated.spans + seen.spans, max(stated.confidence, seen.confidence)
    )


def _added(signs: Sequence[Seen]) -> list[Relationship]:
    """One relationship a pair and kind whose signs weigh enough, the surest first."""
    groups: dict[tuple[tuple[str, str], RelationshipKind], list[Seen]] = {}
    for sign in signs:
        groups.setdefault((sign.between, sign.kind), []).append(sign)
    out = []
    for (between, kind), found in groups.items():
        weight = sum(one.weight for one in {one.span: one for one in found}.values())
        if weight >= LEAST:
            best = sorted(found, key=lambda one: (-one.weight, one.span))[:MOST_SPANS]
            spans = tuple(dict.fromkeys(sorted(one.span for one in best)))
            sure = round(MOST_SURE * (1 - exp(-_GROWTH * (weight + 0.3))), 3)
            out.append(Relationship(between, kind, "seen", spans, sure))
    return sorted(out, key=lambda one: (-one.confidence, one.spans, one.kind))
