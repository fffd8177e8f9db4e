"""Whether a run of words with a capital names somebody: what stands around all its places, weighed together.

Owns the signs and their weights; knows nothing of who is who.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from foundling.reading.people.lexicon import Lexicon, lexicon
from foundling.reading.people.sightings import Sighting
from foundling.reading.prose import Prose
from foundling.reading.views import Quotes

Key = tuple[str, ...]


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
    introduced: int = 0
    described: int = 0
    old: int = 0
    owns: int = 0
    who: int = 0
    located: int = 0
    article: int = 0
    of: int = 0
    joined: int = 0


_CALL_ENDS = frozenset(",.!?—…-") | {"--", "...", '"', "”"}
_CALL_BEGINS = frozenset({",", "—", "--", '"', "“", "‘"})


def is_called(before: str, after: str) -> bool:
    """Whether the words around a name inside a quotation show that its bearer is spoken to."""
    return after in _CALL_ENDS and (before in _CALL_BEGINS or before in lexicon().calls)


def read_signs(
    prose: Prose, quotes: Quotes, sightings: Sequence[Sighting], names: Lexicon
) -> dict[tuple[str, ...], Signs]:
    """The signs of every form, in the order of its first place."""
    out: dict[tuple[str, ...], Signs] = {}
    lower, at = prose.lower, quotes.at
    count = len(lower)
    for one in sightings:
        if one.heading:
            continue
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
        _count_behind(signs, after, beyond, names)
        if spoken and is_called(before, after):
            signs.called += 1
        elif before in names.introducing and one.first > 1:
            signs.introduced += f"{lower[one.first - 2]} {before}" in names.introductions
        _count_before(signs, before, after == "'s", one.key, names)
    return out


def _count_behind(signs: Signs, after: str, beyond: str, names: Lexicon) -> None:
    """Count what the two words behind a name show."""
    if after in names.human:
        signs.human += 1
    elif after in names.acts:
        signs.acts += 1
    elif after == "'s":
        signs.owns += beyond in names.belongings
    elif after == "and" or after == "or":
        signs.joined += 1
    elif after == "who" or after == "whose" or (after == "," and (beyond == "who" or beyond == "whose")):
        signs.who += 1


def _count_before(signs: Signs, before: str, owns: bool, key: Key, names: Lexicon) -> None:
    """Count what the word before a name shows; `owns`: an `'s` stands behind it."""
    if before in names.place_prepositions:
        signs.located += 1
    elif before == "old" or before == "elder":
        signs.old += 1
    elif before == "the" or before == "a" or before == "an":
        signs.article += 1
    elif before in names.nouns:
        signs.described += 1
    elif before == "of":
        signs.of += 1
    elif before in names.particles:
        signs.article += not owns and key[-1].endswith("s")


# What a name is worth before the story is asked, and each sign per place; set by hand on ten development novels.
_PRIOR = {"common": 2.0, "known": 1.6, "rare": 0.4}
_FAMILY_PRIOR = 0.5
_INITIAL_PRIOR = 0.8
_NOUN_PRIOR = 0.3
_UNKNOWN_PRIOR = -1.0
_NOBODY_PRIOR = -3.0
_PLACE_PRIOR = -4.0
_TITLE_PRIOR = 5.0
_NEVER = -100.0
# Titles that streets, churches and inns are called after, but for what has an `of` behind it.
_ON_SIGNS = ("st", "saint", "king", "queen", "prince")
_SUPPORT = 2.5
_STEADINESS = 3.0
_STEEPNESS = 9.0
_TRUSTED_FREE = 1
# A word that stands small this many times as often as with a free capital, and that less than so often, is a word.
_TRUSTED, _COMMONER = 5, 10


def score(key: Key, signs: Signs, names: Lexicon, small: int, supported: bool) -> float:
    """How surely a form names a person: above 0 more likely than not.

    `small` counts how often the form's only word stands in small letters; `supported`: the word is part of a
    longer form that names a person (`Marsh` where there is a `Mr. Marsh`).
    """
    called = key[-1] in names.nouns or key[-1] in names.titles
    for_it = (
        2.0 * signs.speaks
        + 1.5 * signs.human
        + 0.4 * signs.acts
        + (1.2 if signs.free or key[0] in names.shares else 0.2) * signs.called
        + 4.0 * signs.introduced
        + 1.5 * signs.described
        + 1.0 * signs.owns
        + 1.0 * signs.who
        + 0.3 * signs.joined
    )
    against = 1.2 * signs.located + (0.0 if called else 0.9) * signs.article + 0.3 * signs.of
    rate = (for_it - against) / (signs.places + _STEADINESS)
    value = prior(key, names) + _STEEPNESS * rate
    if supported:
        value += _SUPPORT
    elif len(key) == 1 and not _is_kin(key[0], names):
        given = names.uses.get(key[0]) is not None
        rare = signs.free < _TRUSTED and small > _COMMONER * signs.free
        value -= (1.5 if given and not rare else 3.0) * small / (small + signs.free + 1)
        if signs.free < _TRUSTED_FREE and names.uses.get(key[0]) is None:
            value -= 2.0
    return value


def _is_kin(word: str, names: Lexicon) -> bool:
    """Whether a word with a capital and no article is what a child calls a parent (`Mum`, `Grandpa`)."""
    title = names.titles.get(word)
    return title is not None and title.kind == "kin" and title.alone


def prior(key: Key, names: Lexicon) -> float:
    """What the words alone say."""
    first, last = key[0], key[-1]
    if len(key) > 1:
        if first in names.titles and (key[1] == "of" or first not in _ON_SIGNS):
            return _TITLE_PRIOR
        given = _PRIOR.get(names.uses.get(first, ""), _UNKNOWN_PRIOR)
        if len(first) == 2 and first[1] == ".":
            given = _INITIAL_PRIOR
        if last in names.place_heads and not (given > 1 and last in names.families):
            return _PLACE_PRIOR
        if given <= 0 and any(word in names.place_heads for word in key[1:-1]):
            return _PLACE_PRIOR
        if any(word in names.nobody and word not in names.shares and word not in names.families for word in key):
            return _NOBODY_PRIOR
        if last in names.nouns:
            return _NOUN_PRIOR
        if first in names.titles:
            return 0.5
        return given + (_FAMILY_PRIOR if last in names.families or last in names.shares else 0.0)
    base = _PRIOR.get(names.uses.get(first, ""), _UNKNOWN_PRIOR)
    title = names.titles.get(first)
    if title is not None:
        return base if first in names.shares else _NOUN_PRIOR if title.alone else _NEVER
    if first in names.nobody or first in names.never:
        return _NOBODY_PRIOR + max(0.0, base)
    if first in names.families:
        base = max(base, _FAMILY_PRIOR)
    if first in names.nouns:
        base = max(base, _NOUN_PRIOR)
    return base


def find_people(signs: Mapping[Key, Signs], use: Mapping[str, int], names: Lexicon) -> dict[Key, float]:
    """The forms that name people, with their scores. `use`: how often a word stands in small letters."""
    long = {
        key: value
        for key, found in signs.items()
        if len(key) > 1 and (value := score(key, found, names, 0, False)) > 0
    }
    support = {
        word
        for key in long
        for word in (key[: key.index("of")] if key[0] in _ON_SIGNS and key[1] == "of" else key)
        if word not in names.titles and word not in names.particles
    }
    out = dict(long)
    for key, found in signs.items():
        if len(key) == 1 and not _is_family_plural(key[0], found, support):
            value = score(key, found, names, use.get(key[0], 0), key[0] in support)
            if value > 0:
                out[key] = value
    for key in signs:
        # A double name is somebody's whose last part is; of a frog-footman and a fish-footman, each is another.
        if len(key) == 1 and key not in out and key[0].count("-") == 1:
            tail = key[0].rpartition("-")[2]
            if (tail,) in out and tail not in names.nouns and signs[key].free:
                out[key] = out[(tail,)]
    for key in signs:
        # Two that each name somebody alone, side by side, are given name and family name.
        if len(key) == 2 and key not in out and not any(word in names.titles for word in key):
            given, family = out.get(key[:1]), out.get(key[1:])
            if given is not None and family is not None and key[1] not in names.place_heads:
                out[key] = min(given, family)
    return out


def _is_family_plural(word: str, signs: Signs, support: set[str]) -> bool:
    """Whether a word means a whole family (`the Marshes`, `the Bennets`)."""
    if not signs.article or not word.endswith("s"):
        return False
    return word[:-1] in support or (word.endswith("es") and word[:-2] in support)
