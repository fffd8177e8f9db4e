"""The weights of signs and steps, from the data file that the fitting script writes."""

from __future__ import annotations

from functools import cache
from math import exp

from foundling.knowledge import table
from foundling.reading.attribution.turns import KINDS, LOST, RELATIONS


@cache
def weights() -> dict[str, float]:
    """Sign -> weight (natural logarithm of the factor by which it makes a candidate likelier)."""
    return dict(table("attribution_weights.toml")["signs"])


@cache
def moves() -> dict[str, tuple[float, ...]]:
    """Kind of step -> the factors of its relations, ordered as `RELATIONS`, and the shares that begin anew."""
    found = table("attribution_weights.toml")["steps"]
    return {
        kind: (*(exp(found[kind][relation]) for relation in RELATIONS), *(found[kind][share] for share in LOST))
        for kind in KINDS
    }
