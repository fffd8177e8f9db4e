"""The sightings that name people: each run, or the part of it that does.

Owns cutting a run that stands nowhere else down to the name inside it (`Mill Street Ellen Marsh`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from foundling.reading.people.evidence import Signs
from foundling.reading.people.lexicon import Lexicon
from foundling.reading.people.sightings import Sighting

Key = tuple[str, ...]

# A run that stands so often is a name of its own, whatever its parts are.
_OWN = 3


def trimmed(
    sightings: Sequence[Sighting], people: Mapping[Key, float], signs: Mapping[Key, Signs], names: Lexicon
) -> list[Sighting]:
    """The sightings whose form is among `people`, runs cut down to the longest part that is."""
    counts = {key: found.places for key, found in signs.items()}
    cuts = {key: _cuts(key, people, counts, names) for key in counts}
    out: list[Sighting] = []
    for one in sightings:
        for first, last in cuts.get(one.key) or _cuts(one.key, people, counts, names):
            key = one.key[first:last]
            out.append(Sighting(one.first + first, one.first + last, key, one.free, one.heading))
    return out


def _cuts(
    key: Key, people: Mapping[Key, float], counts: Mapping[Key, int], names: Lexicon
) -> tuple[tuple[int, int], ...]:
    """The parts of a form that name people, as stretches of its words."""
    length = len(key)
    if key in people:
        if length == 1:
            return ((0, 1),)
        if key[0] in names.nobody and key[0] not in names.titles and key[1:] in people and counts[key] < _OWN:
            return ((1, length),)
        if counts.get(key, 0) < _OWN:
            for cut in range(2, length):
                one, other = key[:cut], key[cut:]
                if one in people and other in people and min(counts.get(one, 0), counts.get(other, 0)) >= _OWN:
                    return ((0, cut), (cut, length))
            whole = _full_name(key, people, names)
            if whole and whole[1] - whole[0] < length and not any(word in names.particles for word in key):
                return (whole,)
        return ((0, length),)
    if length == 1 or key[-1] in names.place_heads:
        return ()
    whole = _full_name(key, people, names)
    if whole:
        return (whole,)
    for size in range(length - 1, 0, -1):
        parts = [start for start in range(length - size + 1) if key[start : start + size] in people]
        if parts:
            return ((parts[-1], parts[-1] + size),)
    return ()


def _full_name(key: Key, people: Mapping[Key, float], names: Lexicon) -> tuple[int, int] | None:
    """Two neighbours that each name somebody alone, with a title before them: a signature, a name in a heading."""
    for at in range(len(key) - 1):
        given, family = key[at], key[at + 1]
        if (
            given in names.shares
            and (given,) in people
            and family not in names.shares
            and _is_family(family, people)
        ):
            first = at
            while first and key[first - 1] in names.titles:
                first -= 1
            return first, at + 2
    return None


def _is_family(word: str, people: Mapping[Key, float]) -> bool:
    return (word,) in people or any(
        (title, word) in people for title in ("mr", "mrs", "miss", "doctor", "captain")
    )
