"""Whether a run of words with a capital names somebody: what stands around all its places, weighed together.

Owns the signs and their weights; knows nothing of who is who.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from foundling.reading.people.lexicon import Lexicon
from foundling.reading.people.sightings import Sighting
from foundling.reading.prose import Prose
from foundling.reading.views import Quotes


class Signs(Struct):
    """How often each sign stood by the places of one form. `places` counts them all, `free` those with a capital
    that nothing else explains, `told` those outside quotations."""

    places: int = 0
    free: int = 0
    told: int = 0
    speaks: int = 0
    human: int = 0
    acts: int = 0
    called: int = 0
    owns: int = 0
    who: int = 0
    located: int = 0
    article: int = 0
    of: int = 0
    joined: int = 0


_PAUSES = frozenset(",.!?;:—-…\"”’') ") | {"--", "...", "…"}
_CALL_ENDS = frozenset(",.!?—…-") | {"--", "...", '"', "”"}
_CALL_BEGINS = frozenset(",—") | {
    "--",
    '"',
    "“",
    "‘",
    "dear",
    "dearest",
    "oh",
    "o",
    "ah",
    "well",
    "yes",
    "no",
    "my",
}


def read_signs(
    prose: Prose, quotes: Quotes, sightings: Sequence[Sighting], names: Lexicon
) -> dict[tuple[str, ...], Signs]:
    """The signs of every form, in the order of its first place."""
    out: dict[tuple[str, ...], Signs] = {}
    lower, at = prose.lower, quotes.at
    count = len(lower)
    for one in sightings:
        signs = out.get(one.key)
        if signs is None:
            signs = out[one.key] = Signs()
        signs.places += 1
        if one.free:
            signs.free += 1
        before = lower[one.first - 1] if one.first else ""
        after = lower[one.last] if one.last < count else ""
        beyond = lower[one.last + 1] if one.last + 1 < count else ""
        spoken = at[one.first] >= 0
        if not spoken:
            signs.told += 1
            if (after in names.speech and beyond != "to") or before in names.speech:
                signs.speaks += 1
        if after in names.human:
            signs.human += 1
        elif after in names.acts:
            signs.acts += 1
        elif after == "'s":
            if beyond in names.belongings:
                signs.owns += 1
        elif after == "and" or after == "or":
            signs.joined += 1
        elif after == ",":
            if beyond == "who" or beyond == "whose":
                signs.who += 1
        elif after == "who" or after == "whose":
            signs.who += 1
        if spoken and before in _CALL_BEGINS and after in _CALL_ENDS:
            signs.called += 1
        if before in names.place_prepositions:
            signs.located += 1
        elif before == "the" or before == "a" or before == "an":
            signs.article += 1
        elif before == "of":
            signs.of += 1
    return out


# What a name is worth before the story is asked, and each sign per place; set by hand on ten development novels.
_PRIOR = {"common": 2.0, "known": 1.6, "rare": 0.4}
_FAMILY_PRIOR = 0.5
_UNKNOWN_PRIOR = -0.6
_NOBODY_PRIOR = -3.0
_PLACE_PRIOR = -4.0
_TITLE_PRIOR = 5.0
_STEADINESS = 3.0
_STEEPNESS = 9.0


def score(key: tuple[str, ...], signs: Signs, names: Lexicon, small: int) -> float:
    """How surely a form names a person: above 0 more likely than not.

    `small` counts how often the form's only word stands in small letters.
    """
    for_it = (
        2.0 * signs.speaks
        + 1.5 * signs.human
        + 0.4 * signs.acts
        + 1.2 * signs.called
        + 1.0 * signs.owns
        + 1.0 * signs.who
        + 0.3 * signs.joined
    )
    against = 1.2 * signs.located + 0.9 * signs.article + 0.3 * signs.of
    rate = (for_it - against) / (signs.places + _STEADINESS)
    common = 1.5 * small / (small + signs.free + 1)
    return prior(key, names) + _STEEPNESS * rate - common


def prior(key: tuple[str, ...], names: Lexicon) -> float:
    """What the words alone say."""
    first, last = key[0], key[-1]
    if len(key) > 1:
        if first in names.titles and (first != "st" and first != "saint"):
            return _TITLE_PRIOR
        given = _PRIOR.get(names.uses.get(first, ""), _UNKNOWN_PRIOR)
        if last in names.place_heads and not (given > 1 and last in names.families):
            return _PLACE_PRIOR
        return given + (_FAMILY_PRIOR if last in names.families or last in names.shares else 0.0)
    base = _PRIOR.get(names.uses.get(first, ""), _UNKNOWN_PRIOR)
    if first in names.nobody or first in names.never:
        return _NOBODY_PRIOR + max(0.0, base)
    if first in names.families:
        base = max(base, _FAMILY_PRIOR)
    if first in names.titles:
        base = max(base, 0.0)
    return base
