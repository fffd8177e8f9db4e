"""The lost story: works in which something like what somebody tells happens, by words and by meaning.

Owns how two orders are made one. Full text finds works that hold the telling words, those first that hold most
and the rarest of them in one passage; meaning search finds passages that say something like it in other words.
Both orders are fused by reciprocal ranks (Cormack, Clarke and Büttcher 2009): a work that is first in one, or well
placed in both, comes first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from math import log
from typing import Any

from msgspec import Struct
from sqlalchemy import bindparam, select

from foundling.fulltext.analysis import stem_language
from foundling.fulltext.compiling import Known
from foundling.fulltext.passages import Gathering
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.index import LibraryIndex
from foundling.library.meaning import LibraryMeaning
from foundling.library.meaningnotes import Near
from foundling.library.packing import unpack_text
from foundling.library.schema import catalogue, manuscripts
from foundling.query import Either, Node, Query, Story, Word
from foundling.query.choosing import NOWHERE, both
from foundling.query.telling import told_words
from foundling.spans import Span

# Works that are ranked in all.
MOST = 200
# Works of the full text whose passages are looked at, since words that stand together say more.
_LOOKED_AT = 40
# Code points of such a passage: about what a passage of meaning search has.
WIDTH = 600
# Passages that are asked for at first, and how many times more when too few of their works fit.
_PASSAGES, _MORE = 250, 8
# Reciprocal rank fusion: its authors' 60 makes places nearly equal, so that whatever is in both orders stands
# before what is first in one; in a small library everything is in both. Chosen on benchmarks/meaning_bank.toml.
_RRF = 10

# Made once: to put a statement together takes as long as to run it.
_NAMES: Any = bindparam("names", expanding=True)
_SHOWN = select(catalogue.c.manuscript, catalogue.c.work).where(
    catalogue.c.manuscript.in_(_NAMES), catalogue.c.removed.is_(False)
)


class Told(Struct, frozen=True):
    """A work that was ranked, its score, and the passage that meaning search found, if it did."""

    work: str
    score: float
    passage: Span | None


def rank(
    databases: Databases,
    index: LibraryIndex,
    meaning: LibraryMeaning | None,
    story: Story,
    within: Node | None,
    known: Known,
) -> list[Told]:
    """The works `within` what else is looked for, best first. Raises IndexFailedError."""
    words = told_words(story)
    with ThreadPoolExecutor(1, "foundling-meaning") as beside:
        reading = (
            None
            if meaning is None
            else beside.submit(_by_meaning, databases, index, meaning, story.text, within, known)
        )
        by_words = _by_words(databases, index, words, within, known)
        near = {} if reading is None else reading.result()
    scores: dict[str, float] = {}
    for place, (work, share) in enumerate(by_words):
        scores[work] = share**2 / (_RRF + place + 1)
    for place, work in enumerate(near):
        scores[work] = scores.get(work, 0.0) + 1 / (_RRF + place + 1)
    best = sorted(scores, key=lambda work: (-scores[work], work))[:MOST]
    return [Told(work, round(scores[work], 5), near[work].span if work in near else None) for work in best]


def _by_words(
    databases: Databases, index: LibraryIndex, words: Sequence[Word], within: Node | None, known: Known
) -> list[tuple[str, float]]:
    """Works that hold the words, best first, each with what its best passage holds of all they weigh (0 to 1).

    A work that holds a word or two of what was told is no match, however far before the rest it comes: what it
    counts for beside meaning goes by the square of its share.
    """
    looked_for: Node = words[0] if len(words) == 1 else Either(tuple(words), NOWHERE)
    hits = index.text.search(Query(both(looked_for, within)), limit=MOST, known=known)
    ids = [hit.id for hit in hits.hits]
    weights = [_weight(index, word, known) for word in words]
    gained = _passages(databases, ids[:_LOOKED_AT], words, weights)
    whole = sum(weights)
    found = [(work, gained.get(work, 0.0) / whole) for work in ids]
    # Equal passages stand in the order of the whole texts.
    return sorted(found, key=lambda item: -item[1])


def _weight(index: LibraryIndex, word: Word, known: Known) -> float:
    """How much a word tells: the rarer, the more (inverse document frequency)."""
    return log(1 + (len(index.text) + 1) / (index.text.frequency(word.text) + 1))


def _passages(
    databases: Databases, works: Sequence[str], words: Sequence[Word], weights: Sequence[float]
) -> dict[str, float]:
    """What the telling words of the best passage of each work weigh."""
    with databases.catalogue.connect() as connection:
        query = select(catalogue.c.work, catalogue.c.manuscript, catalogue.c.language)
        rows = {row.manuscript: row for row in connection.execute(query.where(catalogue.c.work.in_(works)))}
    with databases.readings.connect() as connection:
        texts = select(manuscripts.c.id, manuscripts.c.text).where(manuscripts.c.id.in_(list(rows)))
        held = {row.id: row.text for row in connection.execute(texts)}
    languages = {name: stem_language(row.language) for name, row in rows.items()}
    gathering = {language: Gathering(words, weights, language) for language in set(languages.values())}
    return {
        rows[name].work: gathering[languages[name]].best(unpack_text(text), width=WIDTH)
        for name, text in held.items()
    }


def _by_meaning(
    databases: Databases,
    index: LibraryIndex,
    meaning: LibraryMeaning,
    text: str,
    within: Node | None,
    known: Known,
) -> Mapping[str, Near]:
    """The nearest passage of each work, nearest first."""
    wanted = _PASSAGES
    while True:
        passages = meaning.nearest(text, wanted)
        nearest: dict[str, Near] = {}
        for one in passages:
            nearest.setdefault(one.manuscript, one)
        works = _works(databases, list(nearest))
        fitting = index.text.among(within, [works[name] for name in nearest if name in works], known=known)
        found = {works[name]: one for name, one in nearest.items() if works.get(name) in fitting}
        # Where little of a library is wanted, the passages of the rest stand before what is.
        if len(found) >= MOST // 4 or len(passages) < wanted:
            return dict(list(found.items())[:MOST])
        wanted *= _MORE


def _works(databases: Databases, names: Sequence[str]) -> dict[str, str]:
    """The works that these manuscripts are shown for."""
    found: dict[str, str] = {}
    with databases.catalogue.connect() as connection:
        for chunk in chunks(names):
            found.update((row.manuscript, row.work) for row in connection.execute(_SHOWN, {"names": chunk}))
    return found
