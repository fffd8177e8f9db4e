"""Who is with whom, and how: from what the story does, compared with what the header states.

Owns adding up the signs of a pair, and setting what is seen beside what is stated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2

from foundling.manuscript import Manuscript
from foundling.reading.cast import SHOWN
from foundling.reading.prose import Prose
from foundling.reading.relationships.closeness import companies, signs_of_company
from foundling.reading.relationships.named import signs_named
from foundling.reading.relationships.seen import signs_seen
from foundling.reading.relationships.stage import Seen, Stage, has_name, stage_of
from foundling.reading.relationships.stated import Stated, pairings_stated
from foundling.reading.relationships.weighing import (
    FIRM,
    KIN_OF_KIN,
    LEAST,
    ONE_CREW,
    added,
    of_thirds,
    settled,
    weights_of,
)
from foundling.reading.types import CastEntry, Claim, Record, Relationship, RelationshipKind, Utterance
from foundling.reading.views import Quotes

# In a long story chance and wrong pronouns have more room, so signs must weigh more.
_MORE_A_DOUBLING, _SHORT = 0.3, 2_000
# Nothing is said of whoever is meant less often than this, or has no name and never speaks.
FEWEST_MENTIONS = 3
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
    fandom: tuple[Claim[str], ...],
    quotes: Quotes,
    cast: tuple[CastEntry, ...],
    speech: tuple[Utterance, ...],
) -> tuple[Relationship, ...]:
    """Relationships, stated ones first, then the surest."""
    spoken = {one.speaker for one in speech}
    known = [
        entry
        for entry in cast
        if len(entry.mentions) >= FEWEST_MENTIONS
        and ((has_name(entry) and entry.confidence >= SHOWN) or entry.id in spoken)
    ]
    seen = _seen(stage_of(prose, quotes, known, speech), known)
    borne_out: set[int] = set()
    out: list[Relationship] = []
    fandoms = tuple(dict.fromkeys(claim.value for claim in (*record.fandom, *fandom)))
    for stated in pairings_stated(manuscript.text, record, cast, fandoms):
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


def _seen(stage: Stage, known: Sequence[CastEntry]) -> list[Relationship]:
    """What the story shows, the surest first."""
    least = LEAST + _MORE_A_DOUBLING * max(log2(max(len(stage.prose.words), 1) / _SHORT), 0)
    signs = settled((*signs_seen(stage), *signs_named(stage.prose, known)))
    signs += of_thirds(signs, "family", KIN_OF_KIN, max(least, FIRM))
    signs += list(_of_company(stage, signs))
    return added([*signs, *of_thirds(signs, "colleagues", ONE_CREW, least)], least)


def _of_company(stage: Stage, signs: Sequence[Seen]) -> Iterator[Seen]:
    """What the company that two keep adds to what is seen of them."""
    kinds: dict[tuple[str, str], dict[RelationshipKind, float]] = {}
    for (pair, kind), weight in weights_of(signs).items():
        kinds.setdefault(pair, {})[kind] = weight
    for pair, company in companies(stage).items():
        yield from signs_of_company(stage, pair, company, kinds.get(pair, {}))
