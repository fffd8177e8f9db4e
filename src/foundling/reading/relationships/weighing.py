"""Adding up signs: what all of a pair and kind weigh together, and the passages that show it.

Owns what is weighed against what: guesses about one noun, passages that overlap, kin of kin.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from foundling.reading.relationships.stage import Seen, pair_of
from foundling.reading.types import RelationshipKind
from foundling.spans import Span, overlaps

# Of all guesses about one noun the best counts, with so large a share of all, unless the text says who it is.
# However many they are, they weigh so much at most; less if none of them weighs this much.
AGREED, MOST_GUESSED, MOST_IF_WEAK, GOOD_GUESS = 0.6, 1.0, 0.6, 0.5
# Kin of kin are kin, with so much weight, in circles no larger than this, where what is seen of both weighs as
# much as FIRM.
FIRM = 1.2
KIN_OF_KIN, LARGEST_CIRCLE = 0.7, 8
# So many passages are shown, the weightiest first to be kept, in the order of the text.
MOST_SPANS = 12

Key = tuple[tuple[str, str], RelationshipKind]


def settled(signs: Iterable[Seen]) -> list[Seen]:
    """The signs, of guesses about one slot only the one that most speaks for, and none where the text says who."""
    signs = list(signs)
    firm: dict[tuple[str, str], set[tuple[str, str]]] = {}
    votes: dict[tuple[str, str], dict[tuple[str, str], float]] = {}
    best: dict[tuple[tuple[str, str], tuple[str, str]], float] = {}
    for sign in signs:
        if sign.slot is not None and sign.firm:
            firm.setdefault(sign.slot, set()).add(sign.between)
        elif sign.slot is not None:
            tally = votes.setdefault(sign.slot, {})
            tally[sign.between] = tally.get(sign.between, 0.0) + sign.weight
            guess = sign.slot, sign.between
            best[guess] = max(best.get(guess, 0.0), sign.weight)
    out = []
    for sign in signs:
        if sign.slot is None or sign.firm:
            out.append(sign)
        elif sign.slot in firm:
            if sign.between in firm[sign.slot]:
                out.append(sign)
        else:
            mine, every = votes[sign.slot][sign.between], sum(votes[sign.slot].values())
            most = MOST_GUESSED if best[sign.slot, sign.between] >= GOOD_GUESS else MOST_IF_WEAK
            if mine >= AGREED * every:
                out.append(replace(sign, weight=sign.weight * min(most / mine, 1.0)))
    return out


def weights_of(signs: Iterable[Seen]) -> dict[Key, float]:
    """What all signs of a pair and kind weigh together; of passages that overlap the weightiest counts."""
    groups: dict[Key, list[Seen]] = {}
    for sign in signs:
        groups.setdefault((sign.between, sign.kind), []).append(sign)
    return {key: _together(found) for key, found in groups.items()}


def _together(found: Iterable[Seen]) -> float:
    total = best = 0.0
    end = -1
    for one in sorted(found, key=lambda sign: sign.span):
        if one.span.start >= end:
            total, best, end = total + best, 0.0, one.span.end
        best, end = max(best, one.weight), max(end, one.span.end)
    return total + best


def of_thirds(signs: Sequence[Seen], kind: RelationshipKind, weight: float, least: float) -> list[Seen]:
    """Signs that two people stand so to one another because both stand so to a third: kin of kin."""
    weights = {pair: one for (pair, of), one in weights_of(signs).items() if of == kind and one >= least}
    circle: dict[str, list[str]] = {}
    for pair in weights:
        for one, other in (pair, pair[::-1]):
            circle.setdefault(one, []).append(other)
    where = {one.between: one.span for one in reversed(signs) if one.kind == kind}
    found = set(weights)
    out = []
    for middle, others in circle.items():
        if len(others) > LARGEST_CIRCLE:
            continue
        for number, one in enumerate(others):
            for other in others[:number]:
                pair = pair_of(one, other)
                if pair not in found:
                    found.add(pair)
                    out.append(Seen(pair, kind, weight, where[pair_of(middle, one)]))
    return out


def shown(found: Sequence[Seen]) -> tuple[Span, ...]:
    """The passages that show it, without those that lie in a weightier one."""
    kept: list[Span] = []
    for one in sorted(found, key=lambda one: (-one.weight, one.span)):
        if len(kept) < MOST_SPANS and not any(overlaps(one.span, other) for other in kept):
            kept.append(one.span)
    return tuple(sorted(kept))
