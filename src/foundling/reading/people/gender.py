"""The pronoun of reference: what names and titles let expect, against the pronouns the story uses nearby.

Owns the votes and the decision. Gender here is the story's pronoun for somebody, never more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log

from msgspec import Struct

from foundling.reading.grammar import by_person, forms
from foundling.reading.people.lexicon import Lexicon
from foundling.reading.people.sightings import Sighting
from foundling.reading.prose import Prose
from foundling.reading.views import Quotes

Key = tuple[str, ...]

# Pronouns that may speak for the name before them. An object (`Ellen saw him`) never does.
_SPEAKING = (
    by_person("he she they it", "subject possessive reflexive")
    | by_person("they it", "determiner")
    | by_person("xe ze sie fae", "subject object determiner")
    | by_person("ey", "subject determiner")
)
_BINDING = forms("he she", "reflexive")
# How far behind a name a pronoun still speaks for it, in tokens.
_REACH = 20
# The part of such pronouns that mean the name before them, whoever the story is about.
_MEANT = 0.45
# Votes stand in runs, so each counts for less than it would alone; and they never weigh more than this.
_TEMPER = 0.6
_MOST = 5.0
# Before the odds are this far apart nothing is said.
_SURE = 1.0
# The odds that a single form must have to be kept from joining figures of another gender.
SURE_OF_FORM = 2.0
# Titles say who is meant more surely than any pronoun; so do given names that only one gender bears.
_TITLE_WEIGHT = 8.0
_NAME_WEIGHT = 3.2
# The other pronouns are rare: they count where they follow a name this often, and in this part of its votes.
_FEWEST_OTHER = 3
_PART_OTHER = 0.6


class Votes(Struct):
    """How many places of each form are followed by which pronoun, and the part of `she` among all of them."""

    by_form: dict[Key, dict[str, int]]
    base: float

    def of(self, keys: Sequence[Key]) -> dict[str, int]:
        """The votes for several forms together."""
        out: dict[str, int] = {}
        for key in keys:
            for pronoun, count in self.by_form.get(key, {}).items():
                out[pronoun] = out.get(pronoun, 0) + count
        return out


def count_votes(prose: Prose, quotes: Quotes, sightings: Sequence[Sighting], names: Lexicon) -> Votes:
    """For each place of a name outside quotations: the first pronoun behind it that may mean it, before anybody
    else is named."""
    out: dict[Key, dict[str, int]] = {}
    total = {"she": 1, "he": 1}
    lower, at = prose.lower, quotes.at
    count = len(lower)
    told = [one for one in sightings if not one.heading and at[one.first] < 0]
    for place, one in enumerate(told):
        end = min(count, one.last + _REACH, told[place + 1].first if place + 1 < len(told) else count)
        found, worth = "", 0
        for token in range(one.last, end):
            word = lower[token]
            if word == "him":
                break
            if word == "her":
                # `her hand` may be the name's own, `her.` and `her to` are somebody else's.
                after = lower[token + 1] if token + 1 < count else "."
                if not after[0].isalpha() or after in names.never:
                    break
                pronoun = "she"
            else:
                pronoun = _SPEAKING.get(word, "")
            if not pronoun or at[token] >= 0:
                continue
            if pronoun in total:
                found, worth = pronoun, 2 if word in _BINDING else 1
                total[pronoun] += 1
                break
            if not found:
                found, worth = pronoun, 1
        if found:
            votes = out.setdefault(one.key, {})
            votes[found] = votes.get(found, 0) + worth
    return Votes(out, min(0.85, max(0.15, total["she"] / (total["she"] + total["he"]))))


def decide(
    titled: str, share: float | None, votes: Mapping[str, int], base: float, sure: float = _SURE
) -> str | None:
    """The pronoun of reference.

    `titled` is what a title says ("" for nothing), `share` the part of women among those with the given name,
    `base` the part of `she` among all votes of the story: the odds are what the votes are worth beyond it.
    """
    start = 0.0
    if titled:
        start = _TITLE_WEIGHT if titled == "she" else -_TITLE_WEIGHT
    elif share is not None:
        start = max(-_NAME_WEIGHT, min(_NAME_WEIGHT, log((share + 0.005) / (1.005 - share))))
    she, he = votes.get("she", 0), votes.get("he", 0)
    other = max((one for one in votes if one not in ("she", "he")), key=lambda one: votes[one], default="")
    if (
        other
        and votes[other] >= _FEWEST_OTHER
        and votes[other] >= _PART_OTHER * sum(votes.values())
        and not titled
    ):
        return other
    worth_she = log((_MEANT + (1 - _MEANT) * base) / ((1 - _MEANT) * base))
    worth_he = log((_MEANT + (1 - _MEANT) * (1 - base)) / ((1 - _MEANT) * (1 - base)))
    weight = start + max(-_MOST, min(_MOST, _TEMPER * (worth_she * she - worth_he * he)))
    return "she" if weight > sure else "he" if weight < -sure else None
