"""Figures as the other layers see them, from drafts and sightings.

Owns choosing the name shown, listing the aliases, and whose a shared form is in each place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log

from msgspec import structs

from foundling.reading.people.drafts import Cast, Draft
from foundling.reading.people.forms import share_of
from foundling.reading.people.gender import Votes, decide
from foundling.reading.people.lexicon import Lexicon
from foundling.reading.people.sightings import Sighting
from foundling.reading.prose import Prose
from foundling.reading.views import Figure, Tokens

# A form that several have means whoever of them was named otherwise so many tokens ago or less.
_NEARBY = 2000
# An adjective that stands before a name so often is part of how somebody is called (`old Marsh`, `little Ellen`).
_STANDING = frozenset({"old", "young", "little"})
_FEWEST_STANDING = 3
# Log odds that somebody found is a person: a constant, what the best form's score adds, and what the number of
# places does (its logarithm). Fitted by logistic regression on the 419 figures found in 56 excerpts of LitBank
# (CC BY 4.0); in cross-validation by book, of those at .9 and above 95 in 100 are people, at .6 68, at .4 44.
_CONFIDENCE = (-0.40, 0.54, 0.65)
_HIGHEST_SCORE = 6.0
# A form is no oddity that stands so often.
_USUAL = 3


def make_figures(
    prose: Prose,
    cast: Cast,
    sightings: Sequence[Sighting],
    votes: Votes,
    scores: Mapping[tuple[str, ...], float],
    names: Lexicon,
) -> list[Figure]:
    """The figures, the most often named first. `scores`: how surely each form names a person."""
    places: list[list[Tokens]] = [[] for _ in cast.drafts]
    spellings: list[dict[str, int]] = [{} for _ in cast.drafts]
    called: list[dict[str, int]] = [{} for _ in cast.drafts]
    last_named = [-_NEARBY] * len(cast.drafts)
    for one in sightings:
        owners = cast.owners.get(one.key)
        if owners is None:
            continue
        number = owners[0]
        if len(owners) > 1:
            nearest = max(owners, key=lambda owner: last_named[owner])
            if one.first - last_named[nearest] < _NEARBY:
                number = nearest
        else:
            last_named[number] = one.first
        places[number].append((one.first, one.last))
        spelling = " ".join(prose.words[one.first : one.last])
        spellings[number][spelling] = spellings[number].get(spelling, 0) + 1
        before = prose.words[one.first - 1] if one.first else ""
        if before in _STANDING:
            called[number][f"{before} {spelling}"] = called[number].get(f"{before} {spelling}", 0) + 1
    out = []
    for draft in sorted(cast.drafts, key=lambda draft: (-len(places[draft.number]), draft.number)):
        if places[draft.number]:
            figure = _figure(draft, places[draft.number], spellings[draft.number], votes, names)
            sure = _confidence(max(scores.get(key, 0.0) for key in draft.forms), len(places[draft.number]))
            standing = [name for name, count in called[draft.number].items() if count >= _FEWEST_STANDING]
            out.append(structs.replace(figure, aliases=(*figure.aliases, *standing), confidence=sure))
    return out


def _figure(
    draft: Draft,
    places: list[Tokens],
    spellings: dict[str, int],
    votes: Votes,
    names: Lexicon,
) -> Figure:
    aliases = tuple(sorted(spellings, key=lambda name: (-spellings[name], name)))
    return Figure(
        name=_fullest(draft, spellings, names),
        aliases=aliases,
        gender=decide(_titled(draft, names), _share(draft, names), votes.of(list(draft.forms)), votes.base),
        given=_as_typed(draft.given, aliases),
        family=_as_typed(draft.family, aliases),
        titles=tuple(draft.titles),
        names=tuple(places),
    )


def _confidence(score: float, places: int) -> float:
    """How sure it is that these places name a person."""
    base, slope, often = _CONFIDENCE
    odds = base + slope * min(score, _HIGHEST_SCORE) + often * log(places)
    return round(1 / (1 + exp(-odds)), 3)


def _fullest(draft: Draft, spellings: Mapping[str, int], names: Lexicon) -> str:
    """The form to call somebody by: given and family name, else with a title, else what stands most often."""
    total = sum(spellings.values())

    def worth(alias: str) -> tuple[bool, bool, int, int, str]:
        words = [word for word in alias.lower().split() if word.rstrip(".") not in names.titles]
        whole = any(word in draft.given and len(word) > 2 for word in words[:-1]) and words[-1] in draft.family
        usual = spellings[alias] >= min(_USUAL, total / 50) and not alias.isupper()
        return whole and (usual or len(words) == 2), usual, len(alias.split()), spellings[alias], alias

    return max(spellings, key=worth)


def _as_typed(words: Mapping[str, int], aliases: Sequence[str]) -> str | None:
    """The commonest of these words, as the aliases spell it; None without any."""
    if not words:
        return None
    commonest = max(words, key=lambda word: words[word])
    typed = [word for alias in aliases for word in alias.split() if word.lower().replace("’", "'") == commonest]
    return next((word for word in typed if not word.isupper()), commonest.capitalize())


def _titled(draft: Draft, names: Lexicon) -> str:
    """What this figure's titles say of gender, the most used first; "" for nothing."""
    for title in sorted(draft.titles, key=lambda title: -draft.titles[title]):
        if names.titles[title].gender:
            return names.titles[title].gender
    for key in draft.forms:
        own = names.titles.get(key[-1])
        if own and own.gender and key[-1] not in names.shares:
            return own.gender
    return ""


def _share(draft: Draft, names: Lexicon) -> float | None:
    """The share of women among those with these given names, or meant by these nouns; None: no hint."""
    known = [(share_of(word, names), count) for word, count in draft.given.items() if word in names.shares]
    total = sum(count for _, count in known)
    if total:
        return sum(share * count for share, count in known) / total
    for key in draft.forms:
        noun = names.nouns.get(key[-1])
        if noun and noun.gender:
            return 0.97 if noun.gender == "she" else 0.03
    return None
