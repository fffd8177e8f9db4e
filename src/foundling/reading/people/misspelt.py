"""Names that a slip of the pen made two of: `Elizabth` beside `Elizabeth`.

Owns finding them. A rare word with a capital that differs from a name of the story by a letter is that name, where
the name stands near it, the two never meet in a sentence, and the rare one is no name of its own that sounds
otherwise.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from msgspec import structs
from rapidfuzz.distance import OSA

from foundling.reading.people.lexicon import Lexicon
from foundling.reading.people.sightings import Capitals, Sighting
from foundling.reading.prose import Prose

# A name stands so often, and so many times as often as a slip of it. Of 83 slips put into the ten development
# novels 57 are found, and none is taken for another name; without slips put in, one word of the ten is joined.
_OFTEN, _TIMES = 8, 8
# Letters of a slip, at least; of a longer one so many may differ, of others one.
_SHORTEST, _LONG = 5, 9
_DIFFERENT, _DIFFERENT_LONG = 1, 2
# The name is near, in tokens, on one side or the other.
_NEAR = 400
# First letters that are mistaken for each other.
_ALIKE = {"k": "c", "y": "i", "j": "g", "z": "s"}
_SOUNDS = (("ph", "f"), ("ck", "c"), ("th", "t"), ("k", "c"), ("y", "i"), ("z", "s"), ("j", "g"))
# Endings that make another word of a name (`the Marshes`).
_ENDINGS = ("s", "es", "'s")


def without_slips(prose: Prose, sightings: Sequence[Sighting], use: Capitals, names: Lexicon) -> list[Sighting]:
    """The sightings, misspelt names by their usual spelling."""
    places: dict[str, list[int]] = {}
    for one in sightings:
        for word in one.key:
            places.setdefault(word, []).append(one.first)
    slips = dict(_slips(prose, places, use, names))
    if not slips:
        return list(sightings)
    return [
        structs.replace(one, key=tuple(slips.get(word, word) for word in one.key))
        if any(word in slips for word in one.key)
        else one
        for one in sightings
    ]


def _slips(
    prose: Prose, places: Mapping[str, list[int]], use: Capitals, names: Lexicon
) -> Iterator[tuple[str, str]]:
    """Each misspelt name, and the one it is."""
    usual: dict[str, list[str]] = {}
    most = max(map(len, places.values()), default=0)
    for word, found in places.items():
        if len(found) >= _OFTEN and _may_be_name(word, use, names):
            usual.setdefault(_first(word), []).append(word)
    for word, found in places.items():
        if len(word) < _SHORTEST or len(found) * _TIMES > most or use.small.get(word, 0):
            continue
        odd = _is_odd(word, names)
        meant = [
            name
            for name in usual.get(_first(word), ())
            if len(places[name]) >= _TIMES * len(found)
            and _are_alike(word, name)
            and (odd or _sound(word) == _sound(name))
            and all(_is_near(prose, place, name, places[name]) for place in found)
        ]
        if len(meant) == 1:
            yield word, meant[0]


def _first(word: str) -> str:
    return _ALIKE.get(word[0], word[0])


def _may_be_name(word: str, use: Capitals, names: Lexicon) -> bool:
    return (
        word not in names.titles and word not in names.particles and use.free.get(word, 0) > use.small.get(word, 0)
    )


def _is_odd(word: str, names: Lexicon) -> bool:
    """Whether a word is no name that anybody has, and no title."""
    return (
        word.isalpha()
        and word not in names.shares
        and word not in names.families
        and word not in names.titles
        and word not in names.nouns
        and word not in names.fulls
        and word not in names.never
    )


def _sound(word: str) -> str:
    """A name as it sounds, roughly: what `Catherine` and `Katherine` have in common."""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def _are_alike(word: str, name: str) -> bool:
    if any(word == name + ending or name == word + ending for ending in _ENDINGS):
        return False
    most = _DIFFERENT_LONG if min(len(word), len(name)) >= _LONG else _DIFFERENT
    return OSA.distance(word, name, score_cutoff=most) <= most


def _is_near(prose: Prose, place: int, name: str, usual: Sequence[int]) -> bool:
    """Whether the usual name stands near a place, and not in its sentence."""
    at = bisect_left(usual, place - _NEAR)
    if at >= len(usual) or usual[at] > place + _NEAR:
        return False
    sentence = bisect_right(prose.sentences, place)
    end = prose.sentences[sentence] if sentence < len(prose.sentences) else len(prose.words)
    return name not in prose.lower[prose.sentences[sentence - 1] : end]
