"""Forms that share no word and still mean one person: `Cecil`, whom strangers call `Mr. Marsh`.

Owns the inference. Two people who are so often in the same paragraphs would share a sentence now and then; who
never does, though much about, has two names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from math import inf

from foundling.reading.people.company import Company
from foundling.reading.people.drafts import Cast, Draft
from foundling.reading.people.evidence import Signs
from foundling.reading.people.forms import Key, titles_clash
from foundling.reading.people.lexicon import Lexicon
from foundling.reading.people.sightings import Sighting
from foundling.reading.prose import Prose

# Somebody is only spoken to by a name who is called so in this part of its places, and twice at least, and told of
# in this part of them at most; whoever alone is nearby in this part of them is meant.
_FEWEST_CALLED, _CALLED, _TOLD, _ALWAYS = 2, 0.6, 0.25, 0.8
# Paragraphs of talk between a name and the next.
_TURNS = 4
# Only the most named are compared, and only who is named this often.
_MOST = 30
_FEWEST = 3
# So many shared sentences must be expected where there is none, and the next best must expect this part or less.
_EXPECTED = 2.5
_NEXT = 0.6
# So large a part of the rarer one's places lies beside the other's.
_BESIDE = 0.4


def link(
    prose: Prose,
    cast: Cast,
    sightings: Sequence[Sighting],
    signs: Mapping[Key, Signs],
    company: Company,
    names: Lexicon,
) -> Cast:
    """The cast, figures known by a given name alone joined with those known by a family name alone."""
    drafts = sorted(cast.drafts, key=lambda draft: (-draft.weight, draft.number))[:_MOST]
    drafts = [draft for draft in drafts if draft.weight >= _FEWEST]
    paragraphs = _paragraphs(prose, cast, sightings)
    rate = _rate(drafts, paragraphs, company)
    given = [draft for draft in drafts if not draft.family and _goes_by_given(draft, names)]
    family = [draft for draft in drafts if draft.family and not draft.given and draft.titles]
    same: dict[int, int] = {}
    for late in family:
        found = []
        for early in given:
            if early.number in same.values() or not _may_be_one(early, late, names):
                continue
            beside = _beside(paragraphs[early.number], paragraphs[late.number])
            shared = _shared(company, early, late)
            expected = rate * beside
            if beside >= _BESIDE * min(early.weight, late.weight):
                found.append((expected if not shared else -inf, early.number))
        if _is_only_called(late, signs):
            near = [number for _, number in found if _always_beside(paragraphs[late.number], paragraphs[number])]
            if len(near) == 1:
                same[late.number] = near[0]
                continue
        found.sort(reverse=True)
        if found and found[0][0] >= _EXPECTED and (len(found) == 1 or found[1][0] <= _NEXT * found[0][0]):
            same[late.number] = found[0][1]
    return _merged(cast, same)


def _is_only_called(draft: Draft, signs: Mapping[Key, Signs]) -> bool:
    """Whether somebody is spoken to by this name, and hardly ever told of by it."""
    own = [signs[key] for key in draft.forms if key in signs]
    called, places = sum(one.called for one in own), sum(one.places for one in own)
    return (
        called >= _FEWEST_CALLED and called >= _CALLED * places and sum(one.told for one in own) <= _TOLD * places
    )


def _always_beside(few: Sequence[int], many: Sequence[int]) -> bool:
    """Whether hardly a place of the one is without the other nearby."""
    return _beside(few, many, _TURNS) >= _ALWAYS * len(few)


def _paragraphs(prose: Prose, cast: Cast, sightings: Sequence[Sighting]) -> list[list[int]]:
    """For each draft the paragraphs it is named in, in order."""
    out: list[list[int]] = [[] for _ in cast.drafts]
    number, count = 0, len(prose.paragraphs)
    for one in sightings:
        while number + 1 < count and prose.paragraphs[number + 1] <= one.first:
            number += 1
        owners = cast.owners.get(one.key)
        if owners:
            out[owners[0]].append(number)
    return out


def _beside(one: Sequence[int], other: Sequence[int], reach: int = 1) -> int:
    """How many places of the rarer stand in a paragraph of the other, or so near to one."""
    few, many = (one, other) if len(one) < len(other) else (other, one)
    hits = 0
    for paragraph in few:
        at = bisect_left(many, paragraph - reach)
        hits += at < len(many) and many[at] <= paragraph + reach
    return hits


def _shared(company: Company, one: Draft, other: Draft) -> int:
    return sum(company.shared(key, other.forms) + company.joined(key, other.forms) for key in one.forms)


def _rate(drafts: Sequence[Draft], paragraphs: Sequence[Sequence[int]], company: Company) -> float:
    """Of places beside somebody else's, the part in one sentence with them, in this story."""
    shared = beside = 0
    for place, one in enumerate(drafts):
        for other in drafts[place + 1 :]:
            shared += _shared(company, one, other)
            beside += _beside(paragraphs[one.number], paragraphs[other.number])
    return shared / beside if beside else 0.0


def _goes_by_given(draft: Draft, names: Lexicon) -> bool:
    """Whether somebody is known by a given name: a known one, or one behind Aunt or Uncle."""
    kin = any(names.titles[title].kind == "kin" for title in draft.titles)
    return any(kin or word in names.shares for word in draft.given)


def _may_be_one(one: Draft, other: Draft, names: Lexicon) -> bool:
    if one.gender and other.gender and one.gender != other.gender:
        return False
    mine = [names.titles[title] for title in one.titles]
    return not titles_clash(mine, [names.titles[title] for title in other.titles])


def _merged(cast: Cast, same: Mapping[int, int]) -> Cast:
    """The cast with each key of `same` joined to its value; numbers of drafts stay as they are."""
    if not same:
        return cast
    for late, early in same.items():
        into, gone = cast.drafts[early], cast.drafts[late]
        for mine, theirs in (
            (into.family, gone.family),
            (into.titles, gone.titles),
            (into.genders, gone.genders),
        ):
            for word, count in theirs.items():
                mine[word] = mine.get(word, 0) + count
        into.forms.update(gone.forms)
        into.weight += gone.weight
    owners = {
        key: tuple(dict.fromkeys(same.get(number, number) for number in numbers))
        for key, numbers in cast.owners.items()
    }
    return Cast(cast.drafts, owners)
