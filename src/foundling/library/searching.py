"""Searches a library: a query in, works with their passages and counts out.

Owns what the index alone cannot tell: what somebody says, whose close reading is out of date, the passages, which
are cut from the kept texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from sqlalchemy import and_, case, func, select

from foundling.fulltext.analysis import stem_language
from foundling.fulltext.compiling import asks_for, said_nodes
from foundling.fulltext.index import Hits
from foundling.fulltext.passages import begins, cut, holds
from foundling.library.cataloguing import work_row
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.index import LibraryIndex
from foundling.library.packing import unpack_layer, unpack_text
from foundling.library.schema import catalogue, layers, manuscripts
from foundling.library.stamps import layer_stamp
from foundling.library.types import WorkRow
from foundling.query import Prefix, Query, Said, Text, write
from foundling.reading.engine import CLOSE
from foundling.reading.types import CastEntry, Utterance
from foundling.spans import Span

# Works whose speech is looked through for one `speaker:NAME "words"`.
MOST_LISTENED = 2_000


class FoundPassage(Struct, frozen=True):
    """A passage of a work: where it lies in its text, the words themselves, and what in them was looked for.

    `marks` are code points of `words`.
    """

    span: Span
    words: str
    marks: tuple[Span, ...]


class FoundWork(Struct, frozen=True):
    """A work that was found; `score` is None where another order was asked for."""

    work: WorkRow
    score: float | None
    passage: FoundPassage | None


class Found(Struct, frozen=True):
    """What a query (`query`: as it was understood) finds: a page of `works` out of `count`.

    `unread` are those left out because they have not been read closely, so that nothing is known of what the query
    excludes. `facets` counts values, most first; `lengths` counts by length in words (fulltext.index.LENGTHS).
    `said` tells of what had to be done first, such as making the index anew.
    """

    query: str
    works: tuple[FoundWork, ...]
    count: int
    unread: int
    facets: Mapping[str, tuple[tuple[str, int], ...]] = {}
    lengths: tuple[int, ...] = ()
    said: str | None = None


def search(
    databases: Databases,
    index: LibraryIndex,
    query: Query,
    *,
    limit: int,
    offset: int,
    facets: Sequence[str],
    passages: bool,
) -> Found:
    """Search; raises IndexFailedError."""
    said = {node: _sayers(databases, index, node) for node in said_nodes(query.root)}
    stale = _stale(databases) if asks_for(query.root, "read", "stale") else ()
    hits = index.text.search(query, limit=limit, offset=offset, facets=facets, said=said, stale=stale)
    works = tuple(_found(databases, hits, query, passages=passages))
    return Found(write(query), works, hits.count, hits.unknown, hits.facets, hits.lengths)


def _found(databases: Databases, hits: Hits, query: Query, *, passages: bool) -> Iterable[FoundWork]:
    rows = _rows(databases, [hit.id for hit in hits.hits])
    wanted = [row.manuscript for row in rows.values()] if passages and query.root is not None else []
    texts = _texts(databases, wanted)
    for hit in hits.hits:
        # A work that went since the index was written is passed over.
        if row := rows.get(hit.id):
            text = texts.get(row.manuscript)
            passage = None if text is None else _passage(unpack_text(text), query, row.language)
            yield FoundWork(work_row(row), hit.score, passage)


def _rows(databases: Databases, works: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    with databases.catalogue.connect() as connection:
        for ids in chunks(works):
            rows = connection.execute(select(catalogue).where(catalogue.c.work.in_(ids)))
            found.update((row.work, row) for row in rows)
    return found


def _texts(databases: Databases, wanted: list[str]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    with databases.readings.connect() as connection:
        for ids in chunks(wanted):
            query = select(manuscripts.c.id, manuscripts.c.text).where(manuscripts.c.id.in_(ids))
            found.update((row.id, row.text) for row in connection.execute(query))
    return found


def _passage(text: str, query: Query, language: str | None) -> FoundPassage | None:
    found = cut(text, query.root, stem_language(language))
    if found is None:
        return None
    start = found.span.start
    marks = tuple(Span(mark.start - start, mark.end - start) for mark in found.marks)
    return FoundPassage(found.span, text[start : found.span.end], marks)


def _sayers(databases: Databases, index: LibraryIndex, node: Said) -> list[str]:
    """The works in which somebody of that name says these words."""
    found: list[str] = []
    for works in chunks(index.text.candidates(node, MOST_LISTENED), 100):
        with databases.catalogue.connect() as connection:
            query = select(catalogue.c.work, catalogue.c.manuscript).where(catalogue.c.work.in_(works))
            held = {row.manuscript: row.work for row in connection.execute(query)}
        found += [held[manuscript] for manuscript in _said_in(databases, list(held), node)]
    return found


def _said_in(databases: Databases, ids: list[str], node: Said) -> Iterable[str]:
    query = (
        select(manuscripts.c.id, manuscripts.c.text, layers.c.layer, layers.c.data)
        .join(layers, layers.c.manuscript == manuscripts.c.number)
        .where(manuscripts.c.id.in_(ids), layers.c.layer.in_(("cast", "speech")))
    )
    blobs: dict[str, dict[str, bytes]] = {}
    with databases.readings.connect() as connection:
        for row in connection.execute(query):
            blobs.setdefault(row.id, {"text": row.text})[row.layer] = row.data
    for id, found in blobs.items():
        if "cast" in found and "speech" in found:
            cast: tuple[CastEntry, ...] = unpack_layer("cast", found["cast"])
            speech: tuple[Utterance, ...] = unpack_layer("speech", found["speech"])
            if says(unpack_text(found["text"]), cast, speech, node):
                yield id


def says(text: str, cast: Iterable[CastEntry], speech: Iterable[Utterance], node: Said) -> bool:
    """Whether somebody of that name says these words in this text."""
    meant = {entry.id for entry in cast if _called((entry.name, *entry.aliases), node.speaker)}
    spoken = (one.span for one in speech if one.speaker in meant)
    return any(holds(text[span.start : span.end], node.words.text) for span in spoken)


def _called(names: Iterable[str], wanted: Text) -> bool:
    fits = begins if isinstance(wanted, Prefix) else holds
    return any(fits(name, wanted.text) for name in names)


def _stale(databases: Databases) -> list[str]:
    """The works whose close reading is not by today's rules."""
    current = (and_(layers.c.layer == name, layers.c.version == layer_stamp(name)) for name in CLOSE)
    today = func.sum(case(*((each, 1) for each in current), else_=0))
    query = (
        select(manuscripts.c.id)
        .join(layers, layers.c.manuscript == manuscripts.c.number)
        .where(layers.c.layer.in_(CLOSE))
        .group_by(manuscripts.c.id)
        .having(today < len(CLOSE))
    )
    with databases.readings.connect() as connection:
        ids = list(connection.execute(query).scalars())
    found: list[str] = []
    for chunk in chunks(ids):
        with databases.catalogue.connect() as connection:
            works = select(catalogue.c.work).where(catalogue.c.manuscript.in_(chunk), catalogue.c.read)
            found += connection.execute(works).scalars()
    return found
