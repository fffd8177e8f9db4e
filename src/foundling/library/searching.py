"""Searches a library: a query in, works with their passages and counts out.

Owns what the index alone cannot tell: what somebody says, whose close reading is out of date, what is on whose
shelves, what a reader never wants to see, the passages, which are cut from the kept texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import and_, case, func, select

from foundling.errors import MeaningFailedError, ModelError
from foundling.fulltext.analysis import stem_language
from foundling.fulltext.compiling import Known, asks_for, own_nodes, said_nodes
from foundling.fulltext.documents import name_key
from foundling.fulltext.index import Hits
from foundling.fulltext.passages import Cutter, holds
from foundling.library.alike import more_like
from foundling.library.cataloguing import work_row
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.found import (
    COUNTED,
    Alike,
    FacetValue,
    Found,
    FoundPassage,
    FoundWork,
    Hidden,
    Hiding,
    Reader,
)
from foundling.library.index import LibraryIndex
from foundling.library.lookup import Lookup
from foundling.library.meaning import LibraryMeaning
from foundling.library.ownworks import fits, works_of
from foundling.library.packing import unpack_layer, unpack_text
from foundling.library.preferences import kept_to, node_of, read_preferences
from foundling.library.schema import catalogue, layers, manuscripts
from foundling.library.stamps import layer_stamp
from foundling.library.storysearch import WIDTH, Told, rank
from foundling.query import All, Either, Node, Not, Query, QueryError, Said, Story, Text, write
from foundling.query.choosing import NOWHERE, SINGLE, both, nodes_of, sort_of
from foundling.query.parsing import story_of
from foundling.reading.engine import CLOSE
from foundling.reading.types import CastEntry, Part, Utterance
from foundling.spans import Span

# Works whose speech is looked through for one `speaker:NAME "words"`.
MOST_LISTENED = 2_000
_ROWS = Lookup(select(catalogue), catalogue.c.work)
# Texts with their parts.
_TEXTS = Lookup(
    select(manuscripts.c.id, manuscripts.c.text, layers.c.data).outerjoin(
        layers, (layers.c.manuscript == manuscripts.c.number) & (layers.c.layer == "parts")
    ),
    manuscripts.c.id,
)


class Asked(Struct, frozen=True, kw_only=True):
    """A search: the query, who asks, and what else is said of it (`found.Searching`)."""

    query: Query
    include: Mapping[str, Sequence[str]] = {}
    exclude: Mapping[str, Sequence[str]] = {}
    sort: str | None = None
    reader: Reader
    hidden: bool = False
    limit: int = 20
    offset: int = 0
    facets: Sequence[str] = COUNTED
    values: int = 10
    passages: bool = True


class _Text(Struct, frozen=True):
    """A text, and where in it the story begins."""

    words: str
    body: int


class _Trees(Struct, frozen=True):
    """The trees of one search.

    `asked`: what was typed and ticked; `there`: what of it is there for this reader; `shown`: without what is
    hidden; `apart`: what is shown, without what was included by that facet. `wishes`: what each wish hides.
    """

    asked: Query
    there: Node | None
    shown: Node | None
    apart: dict[str, Node | None]
    wishes: tuple[tuple[Hiding, Node], ...]


def search(databases: Databases, index: LibraryIndex, meaning: LibraryMeaning, asked: Asked) -> Found | QueryError:
    """Search; raises IndexFailedError, or LibraryError where what a reader is kept to is no query."""
    trees = _trees(databases, asked)
    if isinstance(trees, QueryError):
        return trees
    if story := story_of(trees.asked.root):
        return _search_story(databases, index, meaning, asked, trees, story)
    known = _known(databases, index, both(trees.there, *(node for _, node in trees.wishes)), asked.reader)
    # Facets are counted while passages are cut.
    counting = index.text.facets(trees.shown, asked.facets, values=asked.values, apart=trees.apart, known=known)
    hits = index.text.search(
        Query(trees.shown, trees.asked.sort), limit=asked.limit, offset=asked.offset, known=known
    )
    works: Iterable[FoundWork] = _found(databases, hits, trees.asked, passages=asked.passages)
    works = list(works)
    if asked.hidden:
        works = _with_reasons(index, works, trees, known)
    count, hidden = _hidden(index, trees, known)
    facets = {name: _facet(name, values, hits.count, asked) for name, values in counting().items()}
    return Found(write(trees.asked), tuple(works), hits.count, hits.unknown, count, hidden, facets)


def _search_story(
    databases: Databases, index: LibraryIndex, meaning: LibraryMeaning, asked: Asked, trees: _Trees, story: Story
) -> Found:
    """The works in which something like this happens, the best first, whatever order was asked for."""
    trees = _without(trees, story)
    known = _known(databases, index, both(trees.there, *(node for _, node in trees.wishes)), asked.reader)
    by_meaning = meaning if meaning.usable() else None
    said = None
    try:
        told = rank(databases, index, by_meaning, story, trees.there, known)
    except (MeaningFailedError, ModelError) as error:
        by_meaning, said = None, f"only the words were gone by: {error}"
        told = rank(databases, index, None, story, trees.there, known)
    ids = [one.work for one in told]
    shown = index.text.among(trees.shown, ids, known=known)
    hiding = [(wish, index.text.among(both(trees.there, node), ids, known=known)) for wish, node in trees.wishes]
    hidden = tuple(Hidden(wish, len(held)) for wish, held in hiding if held)
    count = len(frozenset[str]().union(*(held for _, held in hiding)))
    listed = [one for one in told if one.work in shown]
    ranked = msgspec.structs.replace(known, only=shown)
    counting = index.text.facets(None, asked.facets, values=asked.values, known=ranked)
    page = listed[asked.offset : asked.offset + asked.limit]
    return Found(
        write(trees.asked),
        tuple(_told(databases, page, story, asked, hiding)),
        len(listed),
        0 if asked.hidden else len(told) - len(listed) - count,
        count,
        hidden,
        {name: _facet(name, values, len(listed), asked) for name, values in counting().items()},
        meaning=by_meaning is not None,
        said=said,
    )


def _without(trees: _Trees, story: Story) -> _Trees:
    """The trees without what happens in the story, which ranks and bounds nothing."""

    def rest(root: Node | None) -> Node | None:
        items = root.items if isinstance(root, All) else (root,)
        return both(*(item for item in items if item != story))

    return msgspec.structs.replace(trees, there=rest(trees.there), shown=rest(trees.shown), apart={})


def _told(
    databases: Databases,
    page: Sequence[Told],
    story: Story,
    asked: Asked,
    hiding: Sequence[tuple[Hiding, frozenset[str]]],
) -> Iterable[FoundWork]:
    rows = _rows(databases, [one.work for one in page])
    texts = _texts(databases, [row.manuscript for row in rows.values()] if asked.passages else [])
    cutter = Cutter(story, width=WIDTH)
    for one in page:
        if row := rows.get(one.work):
            text = texts.get(row.manuscript)
            passage = None if text is None else _story_passage(text, one, cutter, row.language)
            hidden_by = tuple(wish for wish, held in hiding if asked.hidden and one.work in held)
            yield FoundWork(work_row(row), one.score, passage, hidden_by)


def _story_passage(text: _Text, one: Told, cutter: Cutter, language: str | None) -> FoundPassage | None:
    """The passage that meaning search found, else that which holds most of the words; its words marked."""
    span = one.passage
    if span is None:
        return _passage(text, cutter, language)
    words = text.words[span.start : span.end]
    return FoundPassage(span, words, cutter.marks(words, stem_language(language)))


def like(databases: Databases, index: LibraryIndex, work: str, reader: Reader, *, limit: int) -> tuple[Alike, ...]:
    """The works most like one that are there for a reader and not hidden; raises as `search` does."""
    trees = _trees(databases, Asked(query=Query(None), reader=reader))
    assert not isinstance(trees, QueryError)  # nothing was typed
    known = _known(databases, index, trees.shown, reader)
    return more_like(databases, index, work, trees.shown, known, limit=limit)


def may_see(databases: Databases, index: LibraryIndex, reader: Reader, works: Sequence[str]) -> frozenset[str]:
    """Which of these works are there at all for a reader; raises as `search` does."""
    root = kept_to(reader.kept_to)
    known = _known(databases, index, root, reader)
    # What is no work can be looked at too.
    return index.text.among(root, works, known=known, any_form=True)


def _trees(databases: Databases, asked: Asked) -> _Trees | QueryError:
    ticked = nodes_of(asked.include, asked.exclude)
    if isinstance(ticked, QueryError):
        return ticked
    sort = asked.query.sort if asked.sort is None else sort_of(asked.sort)
    if isinstance(sort, QueryError):
        return sort
    hiding: tuple[Hiding, ...] = ()
    if asked.reader.account is not None:
        with databases.kept.connect() as connection:
            hiding = read_preferences(connection, asked.reader.account).hiding
    wishes = tuple((wish, node_of(wish)) for wish in hiding)
    bound = kept_to(asked.reader.kept_to)

    def shown(there: Node | None) -> Node | None:
        nodes = [node for _, node in wishes]
        if asked.hidden:
            return both(there, _either(nodes))
        return both(there, *(Not(node, NOWHERE) for node in nodes))

    whole = both(asked.query.root, *(node for nodes in ticked.values() for node in nodes))
    apart: dict[str, Node | None] = {}
    for facet in asked.facets:
        if facet in SINGLE and asked.include.get(facet):
            others = (node for name, nodes in ticked.items() if name != facet for node in nodes)
            apart[facet] = shown(both(asked.query.root, *others, bound))
    there = both(whole, bound)
    return _Trees(Query(whole, sort), there, shown(there), apart, wishes)


def _either(nodes: Sequence[Node]) -> Node:
    """What any of these finds; without any, nothing."""
    if not nodes:
        return Either((), NOWHERE)
    return nodes[0] if len(nodes) == 1 else Either(tuple(nodes), NOWHERE)


def _known(databases: Databases, index: LibraryIndex, root: Node | None, reader: Reader) -> Known:
    said = {node: _sayers(databases, index, node) for node in said_nodes(root)}
    stale = _stale(databases) if asks_for(root, "read", "stale") else ()
    whose = reader.own if reader.account is None else reader.account
    own = {node: works_of(databases, whose, node) for node in own_nodes(root)}
    return Known(said=said, own=own, stale=stale, only=reader.only)


def _hidden(index: LibraryIndex, trees: _Trees, known: Known) -> tuple[int, tuple[Hidden, ...]]:
    """How many works the reader's wishes hide, and by which."""
    if not trees.wishes:
        return 0, ()
    counted = [Hidden(wish, index.text.count(both(trees.there, node), known=known)) for wish, node in trees.wishes]
    hiding = tuple(sorted((one for one in counted if one.count), key=lambda one: -one.count))
    if len(hiding) < 2:
        return sum(one.count for one in hiding), hiding
    together = _either([node for _, node in trees.wishes])
    return index.text.count(both(trees.there, together), known=known), hiding


def _with_reasons(
    index: LibraryIndex, works: Iterable[FoundWork], trees: _Trees, known: Known
) -> Iterable[FoundWork]:
    """The works with the wishes that hide each."""
    listed = list(works)
    ids = [one.work.id for one in listed]
    hit = [(wish, index.text.among(both(trees.there, node), ids, known=known)) for wish, node in trees.wishes]
    for one in listed:
        hidden_by = tuple(wish for wish, held in hit if one.work.id in held)
        yield FoundWork(one.work, one.score, one.passage, hidden_by)


def _facet(name: str, counted: Sequence[tuple[str, int]], count: int, asked: Asked) -> tuple[FacetValue, ...]:
    """The counts of a facet among `count` works, with what was chosen marked and none of it missing."""
    included = {name_key(value): value for value in asked.include.get(name, ())}
    excluded = {name_key(value): value for value in asked.exclude.get(name, ())}
    found = [
        FacetValue(value, many, "in" if included and name_key(value) in included else None)
        for value, many in counted
    ]
    if not included and not excluded:
        return tuple(found)
    held = {name_key(one.value) for one in found}
    found += [
        FacetValue(value, 0 if name in SINGLE else count, "in")
        for key, value in included.items()
        if key not in held
    ]
    found += [FacetValue(value, 0, "out") for value in excluded.values()]
    return tuple(found)


def _found(databases: Databases, hits: Hits, query: Query, *, passages: bool) -> Iterable[FoundWork]:
    rows = _rows(databases, [hit.id for hit in hits.hits])
    wanted = [row.manuscript for row in rows.values()] if passages and query.root is not None else []
    texts = _texts(databases, wanted)
    cutter = Cutter(query.root)
    for hit in hits.hits:
        # A work that went since the index was written is passed over.
        if row := rows.get(hit.id):
            text = texts.get(row.manuscript)
            passage = None if text is None else _passage(text, cutter, row.language)
            yield FoundWork(work_row(row), hit.score, passage)


def _rows(databases: Databases, works: list[str]) -> dict[str, Any]:
    with databases.catalogue.connect() as connection:
        return {row.work: row for row in _ROWS.rows(connection, works)}


def _texts(databases: Databases, wanted: list[str]) -> dict[str, _Text]:
    if not wanted:
        return {}
    with databases.readings.connect() as connection:
        return {row.id: _text(row) for row in _TEXTS.rows(connection, wanted)}


def _text(row: Any) -> _Text:
    parts: tuple[Part, ...] = unpack_layer("parts", row.data) if row.data else ()
    body = next((part.span.start for part in parts if part.kind == "body"), 0)
    return _Text(unpack_text(row.text), body)


def _passage(text: _Text, cutter: Cutter, language: str | None) -> FoundPassage | None:
    found = cutter.cut(text.words, stem_language(language), story=text.body)
    return None if found is None else _shown(text.words, found.span, found.marks)


def _shown(text: str, span: Span, marks: Iterable[Span]) -> FoundPassage:
    inside = tuple(Span(mark.start - span.start, mark.end - span.start) for mark in marks)
    return FoundPassage(span, text[span.start : span.end], inside)


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
    return any(fits(name, wanted) for name in names)


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
