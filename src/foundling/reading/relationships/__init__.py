"""Who is with whom, and how: from what the story does, compared with what the header states.

Owns adding up the signs of a pair, and setting what is seen beside what is stated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import exp, log2

from msgspec.structs import replace

from foundling.manuscript import Manuscript
from foundling.reading.cast import SHOWN
from foundling.reading.prose import Prose
from foundling.reading.relationships.named import signs_named
from foundling.reading.relationships.seen import Seen, signs_seen
from foundling.reading.relationships.stated import Stated, pairings_stated
from foundling.reading.types import CastEntry, Claim, Record, Relationship, RelationshipKind, Utterance
from foundling.reading.views import Quotes

# A relationship is seen with signs of this weight together, and of more in a long story, where chance and wrong
# pronouns have more room; its confidence grows from there to MOST_SURE.
LEAST = 0.7
_MORE_A_DOUBLING, _SHORT = 0.3, 2_000
MOST_SURE = 0.8
_GROWTH = 0.6
# Nothing is said of whoever is meant less often than this, or has no name and never speaks.
FEWEST_MENTIONS = 3
# A guess whom "her brother" means counts where so many agree, and so large a share of all about that brother.
FEWEST_GUESSES, AGREED = 1, 0.6
_GUESS = 0.7
# Beside what two people most of all are to one another, something else needs this share of its weight.
BESIDE = 0.4
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
        and ((entry.name[0].isupper() and entry.confidence >= SHOWN) or entry.id in spoken)
    ]
    signs = [*signs_seen(prose, quotes, known, speech), *signs_named(prose, known)]
    signs = _without_lone_guesses(signs)
    seen = _added(signs, LEAST + _MORE_A_DOUBLING * max(log2(len(prose.words) / _SHORT), 0) if signs else 0)
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


def _without_lone_guesses(signs: Sequence[Seen]) -> list[Seen]:
    """The signs, of guesses about one slot only those that most agree on, at what a guess is worth."""
    votes: dict[tuple[str, str], Counter[tuple[str, str]]] = {}
    for sign in signs:
        if sign.slot is not None:
            votes.setdefault(sign.slot, Counter())[sign.between] += 1
    out = []
    for sign in signs:
        if sign.slot is None:
            out.append(sign)
            continue
        mine, every = votes[sign.slot][sign.between], votes[sign.slot].total()
        if mine >= FEWEST_GUESSES and mine >= AGREED * every:
            out.append(replace(sign, weight=_GUESS * sign.weight))
    return out


def _added(signs: Sequence[Seen], least: float) -> list[Relationship]:
    """One relationship a pair and kind whose signs weigh at least `least`, the surest first."""
    groups: dict[tuple[tuple[str, str], RelationshipKind], list[Seen]] = {}
    for sign in signs:
        groups.setdefault((sign.between, sign.kind), []).append(sign)
    weights = {
        key: sum(one.weight for one in {one.span: one for one in found}.values()) for key, found in groups.items()
    }
    strongest: dict[tuple[str, str], float] = {}
    for (between, _), weight in weights.items():
        strongest[between] = max(strongest.get(between, 0.0), weight)
    out = []
    for (between, kind), found in groups.items():
        weight = weights[between, kind]
        if weight >= max(least, BESIDE * strongest[between]):
            best = sorted(found, key=lambda one: (-one.weight, one.span))[:MOST_SPANS]
            spans = tuple(dict.fromkeys(sorted(one.span for one in best)))
            sure = round(MOST_SURE * (1 - exp(-_GROWTH * (weight - least + 1.2))), 3)
            out.append(Relationship(between, kind, "seen", spans, sure))
    return sorted(out, key=lambda one: (-one.confidence, one.spans, one.kind))
