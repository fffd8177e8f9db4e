"""Married names: `Miss Marsh` of the first chapters, who is `Mrs. Tarrant` in the last.

Owns the inference. Somebody called Mrs. by one family name and by no given name, who comes up late, is the woman
whom the story weds to a man of that name: their two names stand beside words of a wedding, hardly anybody calls
her Miss any more, and the two names do not meet in one sentence. Where two women might be meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import sqrt

from msgspec import Struct, field

from foundling.reading.people.company import Company
from foundling.reading.people.drafts import Cast, Draft, merge, reassigned
from foundling.reading.people.lexicon import Lexicon
from foundling.reading.people.sightings import Sighting
from foundling.reading.prose import Prose

# This part of the bride's places, at least, stands before the first of her married name; of those in which she is
# called Miss, this part at most after it.
_BEFORE, _STILL_MISS = 0.1, 0.12
_FEWEST = 3
# Sentences that the two names may share, and the part of the rarer one's places.
_SHARED, _PART_SHARED = 2, 0.05
# What must be said of a wedding, also by the root of how often she is named, and how many times as much as is said
# so of any other woman and such a man. Tuned on the ten development novels.
_ENOUGH, _CLEAR, _AHEAD = 2.0, 0.3, 2.0
# What it is worth that a sentence names both beside such a word; that she is called by his name once; that the
# text says so (`Ellen, now Mrs. Tarrant`).
_BESIDE, _HIS_NAME, _SAID = 1.0, 4.0, 12.0
# Words between two names of one woman, where the text says so.
_GAP = 3
# No more women are asked about, the most often named first.
_MOST_BRIDES = 40


class _Places(Struct):
    """Where somebody is named: tokens, sentences, and the tokens where she is called Miss."""

    tokens: list[int] = field(default_factory=list)
    sentences: set[int] = field(default_factory=set)
    maiden: list[int] = field(default_factory=list)


def with_married_names(
    prose: Prose, cast: Cast, sightings: Sequence[Sighting], company: Company, names: Lexicon
) -> Cast:
    """The cast, each wife who is called by a married name alone joined to the woman who became her."""
    wives = [draft for draft in cast.drafts if _is_wife(draft, names)]
    if not wives:
        return cast
    own = [
        (one, cast.owners[one.key][0])
        for one in sightings
        if not one.heading and len(cast.owners.get(one.key, ())) == 1
    ]
    places = _places(prose, own, names)
    told = _told_of(prose, names)
    said = _said(prose, own, names)
    into: dict[int, int] = {}
    for wife in wives:
        bride = _bride(wife, cast, places, told, said, company, names)
        if bride is not None and bride.number not in into.values():
            titles, families = dict(bride.titles), dict(bride.family)
            merge(bride, wife)
            # She is the wife of another family than her own.
            bride.titles = titles or bride.titles
            bride.family = {**dict.fromkeys(wife.family, 1), **families}
            into[wife.number] = bride.number
    return reassigned(cast, into)


def _is_wife(draft: Draft, names: Lexicon) -> bool:
    """Whether somebody is called by a married woman's title and one family name, and nothing else."""
    kinds = [names.titles[title] for title in draft.titles]
    return (
        not draft.given
        and len(draft.family) == 1
        and any(title.marriage == "married" for title in kinds)
        and all(title.gender == "she" and title.marriage != "single" for title in kinds)
    )


def _bride(
    wife: Draft,
    cast: Cast,
    places: Mapping[int, _Places],
    told: frozenset[int],
    said: Mapping[tuple[int, int], int],
    company: Company,
    names: Lexicon,
) -> Draft | None:
    """The woman who became this wife, None where none is sure enough."""
    if wife.number not in places:
        return None
    (family,) = wife.family
    mine = places[wife.number]
    first = mine.tokens[0]
    husbands = [draft for draft in cast.drafts if family in draft.family and draft.gender == "he"]
    weddings = [places[one.number].sentences & told for one in husbands if one.number in places]
    found: list[tuple[float, Draft]] = []
    women = sorted(cast.drafts, key=lambda draft: (-draft.weight, draft.number))
    for draft in [one for one in women if _may_wed(one, family, names)][:_MOST_BRIDES]:
        theirs = places.get(draft.number)
        if theirs is not None and draft is not wife:
            worth = _BESIDE * max((len(theirs.sentences & one) for one in weddings), default=0)
            worth += _HIS_NAME * (family in draft.family) + _SAID * said.get((draft.number, wife.number), 0)
            if worth >= _ENOUGH:
                # Whoever is named everywhere is named beside weddings as well.
                found.append((worth / sqrt(len(theirs.tokens)), draft))
    found.sort(key=lambda pair: (-pair[0], pair[1].number))
    if not found or found[0][0] < _CLEAR or (len(found) > 1 and found[0][0] < _AHEAD * found[1][0]):
        return None
    bride = found[0][1]
    shared = sum(company.shared(key, wife.forms) for key in bride.forms)
    if shared > max(_SHARED, _PART_SHARED * min(bride.weight, wife.weight)):
        return None
    return bride if _in_time(places[bride.number], first, known=family in bride.family) else None


def _may_wed(draft: Draft, family: str, names: Lexicon) -> bool:
    """Whether somebody may take this family name: a woman with a name of her own, nobody's wife."""
    if draft.gender != "she" or not (draft.given or draft.family):
        return False
    if any(names.titles[title].marriage == "married" for title in draft.titles):
        return False
    return max(draft.family, key=lambda word: draft.family[word], default="") != family


def _in_time(bride: _Places, first: int, *, known: bool) -> bool:
    """Whether somebody was there before a married name first came up, and is hardly Miss behind it, or is `known`
    to bear the name."""
    before = sum(token < first for token in bride.tokens)
    still = sum(token > first for token in bride.maiden)
    enough = before >= max(_FEWEST, _BEFORE * len(bride.tokens))
    return enough and (known or still <= _STILL_MISS * len(bride.maiden))


def _places(prose: Prose, own: Sequence[tuple[Sighting, int]], names: Lexicon) -> dict[int, _Places]:
    """Where each draft is named."""
    out: dict[int, _Places] = {}
    sentence, last = 0, len(prose.sentences) - 1
    for one, number in own:
        while sentence < last and prose.sentences[sentence + 1] <= one.first:
            sentence += 1
        found = out.setdefault(number, _Places())
        found.tokens.append(one.first)
        found.sentences.add(sentence)
        if one.key[0] in names.titles and names.titles[one.key[0]].marriage == "single":
            found.maiden.append(one.first)
    return out


def _told_of(prose: Prose, names: Lexicon) -> frozenset[int]:
    """The sentences with a word of a wedding, and those next to them."""
    out: set[int] = set()
    sentence, last = 0, len(prose.sentences) - 1
    for token, word in enumerate(prose.lower):
        if word in names.weddings:
            while sentence < last and prose.sentences[sentence + 1] <= token:
                sentence += 1
            out.update((sentence - 1, sentence, sentence + 1))
    return frozenset(out)


def _said(prose: Prose, own: Sequence[tuple[Sighting, int]], names: Lexicon) -> dict[tuple[int, int], int]:
    """How often the text says that one is the other now: `Ellen, now Mrs. Tarrant`, `Mrs. Tarrant, née Marsh`."""
    out: dict[tuple[int, int], int] = {}
    for one, other in _neighbours(prose, own, names):
        for pair in ((one, other), (other, one)):
            out[pair] = out.get(pair, 0) + 1
    return out


def _neighbours(prose: Prose, own: Sequence[tuple[Sighting, int]], names: Lexicon) -> Iterator[tuple[int, int]]:
    for (one, number), (next_one, following) in pairwise(own):
        gap = next_one.first - one.last
        if number != following and 0 < gap <= _GAP:
            if not names.now_called.isdisjoint(prose.lower[one.last : next_one.first]):
                yield number, following
