"""The people of a story: everybody who has a name or a standing description, each once.

The cast is built over the whole story before anything is resolved against it: runs of words with a capital are
found (`sightings`), judged by what stands around all their places (`evidence`), joined where they mean the same
person (`drafts`), and given the pronoun the story uses for them (`gender`).
"""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.people.drafts import Draft, join_forms
from foundling.reading.people.evidence import read_signs, score
from foundling.reading.people.gender import decide, pronoun_votes
from foundling.reading.people.lexicon import Lexicon, lexicon
from foundling.reading.people.sightings import Sighting, capitals, find_sightings, initial_tokens
from foundling.reading.prose import Prose
from foundling.reading.views import Figure, People, Quotes, Tokens


def read_people(manuscript: Manuscript, /, *, prose: Prose, quotes: Quotes) -> People:
    """The figures of the story, the most often named first."""
    names = lexicon()
    words = prose.words
    capitalised = [token for token, word in enumerate(words) if word[0].isupper()]
    initial = initial_tokens(prose, quotes)
    initial.update(token for token in capitalised if len(words[token]) > 1 and words[token].isupper())
    use = capitals(prose, capitalised, initial)
    sightings = find_sightings(prose, capitalised, initial, use, names)
    signs = read_signs(prose, quotes, sightings, names)
    people = {
        key: found.places
        for key, found in signs.items()
        if score(key, found, names, use.small.get(key[0], 0) if len(key) == 1 else 0) > 0
    }
    drafts = join_forms(people, names)
    return People(tuple(_figures(prose, quotes, drafts, sightings, names)))


def _figures(
    prose: Prose, quotes: Quotes, drafts: list[Draft], sightings: list[Sighting], names: Lexicon
) -> list[Figure]:
    whose = {key: draft.number for draft in drafts for key in draft.forms}
    places: list[list[Tokens]] = [[] for _ in drafts]
    spellings: list[dict[str, int]] = [{} for _ in drafts]
    all_places = []
    for one in sightings:
        number = whose.get(one.key)
        if number is None:
            continue
        places[number].append((one.first, one.last))
        all_places.append(one.first)
        spelling = " ".join(prose.words[one.first : one.last])
        spellings[number][spelling] = spellings[number].get(spelling, 0) + 1
    out = []
    for draft in sorted(drafts, key=lambda draft: (-len(places[draft.number]), draft.number)):
        number = draft.number
        aliases = tuple(sorted(spellings[number], key=lambda name: (-spellings[number][name], name)))
        she, he = pronoun_votes(prose, quotes, places[number], all_places)
        gender = decide(_expected(draft, names), she, he)
        name = max(aliases, key=lambda alias: (len(alias.split()), spellings[number][alias], alias))
        given = max(draft.given, key=lambda word: draft.given[word], default=None)
        family = max(draft.family, key=lambda word: draft.family[word], default=None)
        out.append(
            Figure(
                name=name,
                aliases=aliases,
                gender=gender,
                given=given.title() if given else None,
                family=family.title() if family else None,
                titles=tuple(draft.titles),
                names=tuple(places[number]),
            )
        )
    return out


def _expected(draft: Draft, names: Lexicon) -> float | None:
    """The share of women among those so called, from titles first, then from given names."""
    for title in draft.titles:
        gender = names.titles[title].gender
        if gender:
            return 1.0 if gender == "she" else 0.0
    known = [(names.shares[word], count) for word, count in draft.given.items() if word in names.shares]
    total = sum(count for _, count in known)
    return sum(share * count for share, count in known) / total if total else None
