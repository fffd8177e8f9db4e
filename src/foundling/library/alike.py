"""More like this: works that share people, fandom, pairing, themes or wording with one, and what they share.

Owns what counts for how much. The index gives candidates; each is then compared by its record, and by the words
that are frequent in the one story and rare elsewhere. What the story itself has nothing of counts for nothing, so
that an original story without tags is compared by its wording alone. Names of authors play no part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any, get_args

from msgspec import Struct
from sqlalchemy import select

from foundling.fulltext.documents import name_key
from foundling.library.cataloguing import work_row
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.found import Alike, Reason, ReasonKind
from foundling.library.index import LibraryIndex
from foundling.library.packing import unpack_text
from foundling.library.schema import cast_names, catalogue, facets, manuscripts, relationships
from foundling.query import Exact, Node, Word
from foundling.query.choosing import NOWHERE

# How much of the whole each kind counts for, where the story has something of that kind.
_WEIGHTS: dict[ReasonKind, float] = {
    "fandom": 0.3, "pairing": 0.25, "character": 0.2, "theme": 0.1, "wording": 0.15,
}  # fmt: skip
assert set(_WEIGHTS) == set(get_args(ReasonKind))
# A story of two fandoms shares all it can with one of one of them: beyond so many, more do not count.
_ENOUGH: dict[ReasonKind, int] = {"fandom": 1, "pairing": 1, "character": 3, "theme": 3}
# The field of the index that holds a kind.
_FIELDS: dict[ReasonKind, str] = {
    "fandom": "fandom", "pairing": "pairing", "character": "character", "theme": "genre",
}  # fmt: skip
# Works that are compared for every one that is wanted, and at least.
_COMPARED, _AT_LEAST = 5, 60
# Words that stand for a story's wording, and code points of it that they are taken from.
_WORDS, _SAMPLE = 30, 200_000
# People of a cast that count: those who are named once or twice are extras.
_LEADING = 12
# Of two casts without a fandom in common, one shared name is chance.
_NO_CHANCE = 2
# Shared values that are told of.
_TOLD = 8
# A work that shares less is not like.
_LEAST = 0.05


class _Traits(Struct, frozen=True):
    """What a work has of each kind: values by their key."""

    of: dict[ReasonKind, dict[str, str]]


def more_like(
    databases: Databases, index: LibraryIndex, work: str, within: Node | None, known: Any, *, limit: int
) -> tuple[Alike, ...]:
    """The works most like this one (an id), `within` what else holds. Raises IndexFailedError."""
    mine = _traits(databases, [work])[work]
    words = index.text.telling(_text(databases, work), _WORDS, mine.of["character"].values())
    weighted: list[tuple[Node, float]] = [
        (Exact(field, value, NOWHERE), _WEIGHTS[kind])
        for kind, field in _FIELDS.items()
        for value in mine.of[kind].values()
    ]
    most = sum(words.values())
    weighted += [(Word(word, NOWHERE), _WEIGHTS["wording"] * weight / most) for word, weight in words.items()]
    candidates = [
        id
        for id in index.text.alike(weighted, within, max(_AT_LEAST, limit * _COMPARED), known=known)
        if id != work
    ]
    theirs = _traits(databases, candidates)
    spoken = _shared_words(index, words, candidates, known)
    rows = _rows(databases, candidates)
    found = [
        _compare(rows[id], mine, theirs[id], spoken[id], words) for id in candidates if id in theirs and id in rows
    ]
    best = sorted((one for one in found if one.score >= _LEAST), key=lambda one: (-one.score, one.work.id))
    return tuple(best[:limit])


def _compare(row: Any, mine: _Traits, theirs: _Traits, spoken: Sequence[str], words: Mapping[str, float]) -> Alike:
    shared = {kind: [value for key, value in mine.of[kind].items() if key in theirs.of[kind]] for kind in mine.of}
    if not shared["fandom"] and len(shared["character"]) < _NO_CHANCE:
        shared["character"] = []
    shares: dict[ReasonKind, float] = {
        kind: len(shared[kind]) / min(len(mine.of[kind]), _ENOUGH[kind]) for kind in mine.of if mine.of[kind]
    }
    if words:
        shares["wording"] = sum(words[word] for word in spoken) / sum(words.values())
    whole = sum(_WEIGHTS[kind] for kind in shares)
    gained = {kind: _WEIGHTS[kind] * min(1.0, share) / whole for kind, share in shares.items()}
    shared["wording"] = list(spoken)
    reasons = tuple(
        Reason(kind, tuple(shared[kind][:_TOLD]))
        for kind in sorted(gained, key=lambda kind: -gained[kind])
        if shared[kind]
    )
    return Alike(work_row(row), round(sum(gained.values()), 3), reasons)


def _traits(databases: Databases, works: Sequence[str]) -> dict[str, _Traits]:
    found: dict[str, dict[ReasonKind, dict[str, str]]] = {work: {kind: {} for kind in _ENOUGH} for work in works}
    fields: dict[str, ReasonKind] = {
        "fandom": "fandom", "relationship": "pairing", "character": "character", "genre": "theme",
        "category": "theme",
    }  # fmt: skip
    with databases.catalogue.connect() as connection:
        for ids in chunks(works):
            query = select(facets).where(facets.c.work.in_(ids), facets.c.field.in_(fields))
            for row in connection.execute(query.order_by(facets.c.work, facets.c.field, facets.c.position)):
                found[row.work][fields[row.field]].setdefault(name_key(row.value), row.value)
            cast = select(cast_names).where(cast_names.c.work.in_(ids), cast_names.c.entry < _LEADING)
            for row in connection.execute(cast.order_by(cast_names.c.work, cast_names.c.position)):
                if not row.alias:
                    found[row.work]["character"].setdefault(name_key(row.name), row.name)
            pairs = select(relationships).where(
                relationships.c.work.in_(ids), relationships.c.kind.in_(("romantic", "sexual"))
            )
            for row in connection.execute(pairs.order_by(relationships.c.work, relationships.c.position)):
                found[row.work]["pairing"].setdefault(name_key(row.key), row.key)
    return {work: _Traits(of) for work, of in found.items()}


def _shared_words(
    index: LibraryIndex, words: Mapping[str, float], works: Collection[str], known: Any
) -> dict[str, list[str]]:
    """Which of the words stand in which work, the weightiest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for work in index.text.among(Word(word, NOWHERE), works, known=known):
            found[work].append(word)
    return found


def _rows(databases: Databases, works: Sequence[str]) -> dict[str, Any]:
    with databases.catalogue.connect() as connection:
        query = select(catalogue).where(catalogue.c.work.in_(works))
        return {row.work: row for row in connection.execute(query)}


def _text(databases: Databases, work: str) -> str:
    with databases.catalogue.connect() as connection:
        query = select(catalogue.c.manuscript).where(catalogue.c.work == work)
        manuscript = connection.execute(query).scalar()
    with databases.readings.connect() as connection:
        found = connection.execute(select(manuscripts.c.text).where(manuscripts.c.id == manuscript)).scalar()
    return "" if found is None else unpack_text(found)[:_SAMPLE]
