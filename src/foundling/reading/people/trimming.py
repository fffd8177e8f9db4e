"""The sightings that name people: each run, or the part of it that does.

Owns cutting a run that stands nowhere else down to the name inside it (`Mill Street Ellen Marsh`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from foundling.reading.people.lexicon import Lexicon
from foundling.reading.people.sightings import Sighting


def trimmed(
    sightings: Sequence[Sighting], people: Mapping[tuple[str, ...], float], names: Lexicon
) -> list[Sighting]:
    """The sightings whose form is among `people`, runs cut down to the longest part that is."""
    out: list[Sighting] = []
    for one in sightings:
        if one.key in people:
            out.append(one)
            continue
        length = len(one.key)
        if length == 1 or one.key[-1] in names.place_heads:
            continue
        for size in range(length - 1, 0, -1):
            parts = [start for start in range(length - size + 1) if one.key[start : start + size] in people]
            if parts:
                start = parts[-1]
                first = one.first + start
                key = one.key[start : start + size]
                out.append(Sighting(first, first + size, key, one.free, one.heading))
                break
    return out
