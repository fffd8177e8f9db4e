"""How sure a speaker is: the chance that decoding gives, made honest.

Owns the curves from a chance to the share that was right, one for each kind of evidence (data file).
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from foundling.knowledge import table

# Below the first point of a curve shares fall a little faster than chances; set on the ten tuned novels of PDNC.
_FALLS = 1.5


def honest(chance: float, kind: str) -> float:
    """The share of speakers found by this kind of evidence, and this surely, that are right."""
    curve = _curves()[kind]
    place = bisect_right(curve, (chance, 2.0))
    if place == 0:
        return round(curve[0][1] * float((chance / curve[0][0]) ** _FALLS), 3)
    if place == len(curve):
        return curve[-1][1]
    (left, low), (right, high) = curve[place - 1], curve[place]
    return round(low + (high - low) * (chance - left) / (right - left), 3)


@cache
def _curves() -> dict[str, list[tuple[float, float]]]:
    data = table("attribution_confidence.toml")
    curves = {kind: [(float(a), float(b)) for a, b in points] for kind, points in data["curves"].items()}
    return curves | {kind: curves[other] for kind, other in data["shared"].items()}
