"""The weights of signs and steps, from the data file that the fitting script writes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp

from foundling.knowledge import table
from foundling.reading.attribution.turns import KINDS, LEANINGS, LOST, RELATIONS


class Weights(dict[str, float]):
    """Sign -> weight (natural logarithm of the factor by which it makes a candidate likelier); 0 for others."""

    def __missing__(self, sign: str) -> float:
        return 0.0


@cache
def weights() -> Weights:
    """The weights of the signs."""
    return Weights(table("attribution_weights.toml")["signs"])


@cache
def moves() -> dict[tuple[str, str], tuple[float, ...]]:
    """Kind of step and leaning -> factors of its relations, as in `RELATIONS`, and the shares that begin anew."""
    found = table("attribution_weights.toml")
    return factors(found["steps"], found["leanings"])


def factors(
    steps: Mapping[str, Mapping[str, float]], leanings: Mapping[str, Mapping[str, float]]
) -> dict[tuple[str, str], tuple[float, ...]]:
    """The factors from their logarithms: those of a step and of what it leans on are added."""
    out = {}
    for kind in KINDS:
        for leaning in LEANINGS:
            parts = [leanings[part] for part in leaning.split(".") if part]
            relations = (exp(steps[kind][r] + sum(part[r] for part in parts)) for r in RELATIONS)
            out[kind, leaning] = (*relations, *(steps[kind][share] for share in LOST))
    return out
