"""Who is with whom, and how: from what the story does, compared with what the header states.

Owns adding up the signs of a pair, and setting what is seen beside what is stated.
"""

from __future__ import annotations

from collections.abc import Sequence

from foundling.manuscript import Manuscript
from foundling.reading.cast import SHOWN
from foundling.reading.prose import Prose
from foundling.reading.relationships.closeness import companies
from foundling.reading.relationships.judging import judged
from foundling.reading.relationships.named import signs_named
from foundling.reading.relationships.seen import signs_seen
from foundling.reading.relationships.stage import Seen, Stage, has_name, stage_of
from foundling.reading.relationships.stated import Stated, pairings_stated
from foundling.reading.relationships.weighing import FIRM, KIN_OF_KIN, of_thirds, settled
from foundling.reading.types import CastEntry, Claim, Record, Relationship, RelationshipKind, Utterance
from foundling.reading.views import Quotes

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
    known = known_of(cast, speech)
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
    return judged(stage, outright(stage, known), companies(stage))


def outright(stage: Stage, known: Sequence[CastEntry]) -> list[Seen]:
    """The signs in single sentences and in names, and kin of kin."""
    signs = settled((*signs_seen(stage), *signs_named(stage.prose, known)))
    return signs + of_thirds(signs, "family", KIN_OF_KIN, FIRM)


def known_of(cast: Sequence[CastEntry], speech: Sequence[Utterance]) -> list[CastEntry]:
    """Those of whom anything is said: not met in passing only, with a name or a voice."""
    spoken = {one.speaker for one in speech}
    return [
        entry
        for entry in cast
        if len(entry.mentions) >= FEWEST_MENTIONS
        and ((has_name(entry) and entry.confidence >= SHOWN) or entry.id in spoken or entry.narrates)
    ]
