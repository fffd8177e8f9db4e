"""Finds which manuscripts are of one work, as they come in.

Owns the table `merges` and the run that follows: what has not been compared yet is looked up by its anchors, laid
beside whatever shares some, and judged; then the groups it touches are made anew, and the catalogue follows. It
can be killed at any moment and goes on from there: a manuscript is marked as compared last. What is found depends
on the manuscripts alone, not on the order they came in, so that a rebuild finds the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, delete, insert, or_, select

from foundling.library import grouped
from foundling.library.cataloguing import recatalogue
from foundling.library.databases import Databases
from foundling.library.decisions import holdings_chosen
from foundling.library.dialect import chunks
from foundling.library.facts import read_facts
from foundling.library.grouped import Grouped
from foundling.library.grouping import Edge, Group, group, missing_chapters
from foundling.library.judging import Facts, Verdict, judge, may_be_one, serial
from foundling.library.notes import note, remove_notes
from foundling.library.packing import SOURCE, unpack_layer, unpack_manuscript, unpack_text
from foundling.library.schema import layers, manuscripts, merges, sameness, wordings
from foundling.library.serials import compose, serial_id
from foundling.library.shelving import drop_manuscripts, write_readings
from foundling.library.taking import take_manuscript
from foundling.library.wording import serial_anchor, unpack_anchors
from foundling.library.wording_rows import alike, fill_wordings, holders, mark_compared
from foundling.likeness import compare, words_of
from foundling.reading.types import Record

# Manuscripts compared between two writings.
_BATCH = 200
# Of a text that is there more often than this, the others are found through those.
_MOST = 16
# A serial of more instalments is a forum, not a serial.
_MOST_INSTALMENTS = 2_000
# Two texts are laid side by side where they share this part of the fewer anchors.
_SHARED = 0.25
# Texts whose words are held at a time.
_HELD = 96
# A curator's word that two manuscripts are of one work.
SAID = Verdict("same", "curator", 1.0)

Watcher = Callable[[int], None]


def behind(databases: Databases) -> bool:
    """Whether anything waits to be compared."""
    query = (
        select(manuscripts.c.number)
        .outerjoin(wordings, wordings.c.manuscript == manuscripts.c.number)
        .where(or_(wordings.c.compared.is_(None), wordings.c.compared.is_(False)))
    )
    with databases.readings.connect() as connection:
        return connection.execute(query.limit(1)).first() is not None


def follow(databases: Databases, progress: Watcher | None = None) -> int:
    """Compare what has not been, and group it; returns how many manuscripts were compared.

    The caller holds the library's lock. `progress` is told how many are done.
    """
    if not behind(databases):
        return 0
    fill_wordings(databases)
    done = 0
    while batch := _waiting(databases):
        found = _compare(databases, batch)
        touched = _write(databases, list(batch.values()), found)
        regroup(databases, touched, fresh=set(batch.values()))
        mark_compared(databases, list(batch))
        done += len(batch)
        if progress is not None:
            progress(done)
    return done


# ---------------------------------------------------------------- pairs


def _waiting(databases: Databases) -> dict[int, str]:
    query = (
        select(manuscripts.c.number, manuscripts.c.id)
        .join(wordings, wordings.c.manuscript == manuscripts.c.number)
        .where(wordings.c.compared.is_(False))
        .order_by(manuscripts.c.number)
        .limit(_BATCH)
    )
    with databases.readings.connect() as connection:
        return {row.number: row.id for row in connection.execute(query)}


def _compare(databases: Databases, batch: Mapping[int, str]) -> list[tuple[Facts, Facts, Verdict]]:
    pairs, serials = _candidates(databases, batch)
    numbers = {number for pair in pairs for number in pair} | {number for listed in serials for number in listed}
    facts = {
        one.number: one
        for one in read_facts(databases, _ids(databases, numbers).values(), replaced=False).values()
    }
    words = _words(databases)
    found = []
    for a, b in sorted(pairs):
        one, other = facts.get(a), facts.get(b)
        if one is None or other is None or not may_be_one(one, other):
            continue
        verdict = judge(one, other, compare(words(a), words(b)))
        if verdict is not None:
            found.append((one, other, verdict))
    for listed in serials:
        found += serial([facts[number] for number in listed if number in facts])
    return found


def _candidates(databases: Databases, batch: Mapping[int, str]) -> tuple[set[tuple[int, int]], list[list[int]]]:
    """Pairs of manuscripts, by number, that share enough anchors, and those that say they are of one serial."""
    pairs: set[tuple[int, int]] = set()
    with databases.readings.connect() as connection:
        query = select(wordings.c.manuscript, wordings.c.anchors).where(wordings.c.manuscript.in_(list(batch)))
        own = {row.manuscript: unpack_anchors(row.anchors) for row in connection.execute(query)}
        named = _serials(connection, batch)
        for number, found in own.items():
            wanted = [anchor for anchor in found if anchor != named.get(number)]
            others = alike(connection, wanted, _SHARED, _MOST)
            pairs.update((min(number, other), max(number, other)) for other in others if other != number)
        serials = [holders(connection, anchor, _MOST_INSTALMENTS) for anchor in sorted({*named.values()})]
    return pairs, [listed for listed in serials if len(listed) > 1]


def _serials(connection: Connection, batch: Mapping[int, str]) -> dict[int, int]:
    """What those of a batch that say which instalment they are share with the others of their serial."""
    query = select(layers.c.manuscript, layers.c.data).where(layers.c.manuscript.in_(list(batch)))
    named: dict[int, int] = {}
    for row in connection.execute(query.where(layers.c.layer == "record")):
        record: Record = unpack_layer("record", row.data)
        anchor = serial_anchor(record)
        if anchor is not None:
            named[row.manuscript] = anchor
    return named


def _ids(databases: Databases, numbers: Iterable[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    with databases.readings.connect() as connection:
        for chunk in chunks(numbers):
            query = select(manuscripts.c.number, manuscripts.c.id).where(manuscripts.c.number.in_(chunk))
            found.update((row.number, row.id) for row in connection.execute(query))
    return found


def _words(databases: Databases) -> Callable[[int], tuple[str, ...]]:
    """The words of a manuscript's body, by its number; the last few are remembered."""

    @lru_cache(maxsize=_HELD)
    def words(number: int) -> tuple[str, ...]:
        this = select(manuscripts.c.text).where(manuscripts.c.number == number)
        with databases.readings.connect() as connection:
            text = connection.execute(this).scalar_one()
            query = select(layers.c.data).where(layers.c.manuscript == number, layers.c.layer == "parts")
            parts = unpack_layer("parts", connection.execute(query).scalar_one())
        return tuple(words_of(unpack_text(text), [part.span for part in parts if part.kind == "body"]))

    return words


def _write(databases: Databases, batch: Sequence[str], found: Sequence[tuple[Facts, Facts, Verdict]]) -> set[str]:
    """Write what was found of a batch in place of what had been; returns all manuscripts concerned."""
    touched = {*batch, *_neighbours(databases, batch), *(facts.id for pair in found for facts in pair[:2])}
    of_serials = [id for a, b, verdict in found if verdict.kind == "instalment" for id in (a.id, b.id)]
    rows = {(min(a.id, b.id), max(a.id, b.id)): _row(a, b, verdict) for a, b, verdict in found}
    with databases.catalogue.begin() as connection:
        for chunk in chunks(batch):
            connection.execute(delete(merges).where(or_(merges.c.one.in_(chunk), merges.c.other.in_(chunk))))
        for chunk in chunks(of_serials):
            these = or_(merges.c.one.in_(chunk), merges.c.other.in_(chunk))
            connection.execute(delete(merges).where(these, merges.c.kind == "instalment"))
        for one, other in rows:
            connection.execute(delete(merges).where(merges.c.one == one, merges.c.other == other))
        if rows:
            connection.execute(insert(merges), [rows[key] for key in sorted(rows)])
    return touched


def _row(a: Facts, b: Facts, verdict: Verdict) -> dict[str, object]:
    one, other = sorted((a.id, b.id))
    evidence = {"part": verdict.part, "words": {a.id: a.words, b.id: b.words}}
    return {
        "one": one,
        "other": other,
        "kind": verdict.kind,
        "rule": verdict.rule,
        "score": verdict.score,
        "evidence": msgspec.json.encode(evidence, order="sorted").decode(),
    }


# ---------------------------------------------------------------- groups


def regroup(databases: Databases, ids: Iterable[str], *, fresh: Collection[str] = ()) -> None:
    """Make the groups anew that these manuscripts are in, or are to be in, and bring the catalogue after them.

    `fresh`: manuscripts whose text may be another than when they were grouped. The caller holds the lock.
    """
    edges, apart, members = _component(databases, ids)
    before = grouped.of_manuscripts(databases, members)
    alone = set(members).difference(before, *((edge.one, edge.other) for edge in edges))
    facts = read_facts(databases, [id for id in members if id not in alone])
    with databases.kept.connect() as connection:
        chosen = holdings_chosen(connection, [one.own for one in facts.values()])
    found = group(facts, edges, apart, chosen)
    wanted = {row.manuscript: row for one in found for row in _rows(one, facts)}
    old = {row.work for row in before.values()}
    had = {row.manuscript: row for rows in grouped.of_works(databases, old).values() for row in rows}
    serials = [one for one in found if one.shown is None]
    again = [one for one in serials if serial_id(one.chapters) not in had or {*fresh} & {*one.chapters}]
    changed = _changed(had.values(), wanted.values()) | {one.work for one in again}
    had, wanted = ({id: row for id, row in rows.items() if row.work in changed} for rows in (had, wanted))
    if not changed:
        return
    works = sorted({own for row in (*had.values(), *wanted.values()) for own in (row.work, row.own) if own})
    with databases.kept.begin() as connection:
        note(databases, connection, "work", works)
    for one in again:
        _put_together(databases, one, facts)
    with databases.catalogue.begin() as connection:
        grouped.write(connection, changed, [*had, *wanted], list(wanted.values()))
    left = [row.manuscript for row in had.values() if row.own is None and row.manuscript not in wanted]
    drop_manuscripts(databases, left)
    recatalogue(databases, works)
    with databases.kept.begin() as connection:
        remove_notes(connection, "work", works)


def _changed(had: Iterable[Grouped], wanted: Iterable[Grouped]) -> set[str]:
    """The works that show other manuscripts than they did, or did and do no more."""
    before, after = set(had), set(wanted)
    return {row.work for row in before ^ after}


def _component(databases: Databases, ids: Iterable[str]) -> tuple[list[Edge], set[frozenset[str]], list[str]]:
    """All pairs that lead on from these manuscripts, those a curator keeps apart, and all that are among them."""
    edges: dict[tuple[str, str, bool], Edge] = {}
    apart: set[frozenset[str]] = set()
    seen: set[str] = set()
    ahead = set(ids)
    while ahead:
        seen |= ahead
        said = _said(databases, ahead)
        apart |= {frozenset((one, other)) for one, other, same in said if not same}
        found = [Edge(one, other, SAID, said=True) for one, other, same in said if same]
        found += _merged(databases, ahead)
        edges.update({(edge.one, edge.other, edge.said): edge for edge in found})
        ahead = {id for edge in found for id in (edge.one, edge.other)} - seen
    return [edges[key] for key in sorted(edges)], apart, sorted(seen)


def _said(databases: Databases, ids: Iterable[str]) -> list[tuple[str, str, bool]]:
    """What a curator said of pairs with these manuscripts; the last word of several counts."""
    last: dict[tuple[str, str], bool] = {}
    with databases.kept.connect() as connection:
        for chunk in chunks(ids):
            query = select(sameness).where(or_(sameness.c.one.in_(chunk), sameness.c.other.in_(chunk)))
            for row in connection.execute(query.where(sameness.c.undone_at.is_(None)).order_by(sameness.c.id)):
                last.pop((row.one, row.other), None)
                last[row.one, row.other] = row.same
    return [(one, other, same) for (one, other), same in last.items()]


def _merged(databases: Databases, ids: Iterable[str]) -> list[Edge]:
    found = []
    with databases.catalogue.connect() as connection:
        for chunk in chunks(ids):
            query = select(merges).where(or_(merges.c.one.in_(chunk), merges.c.other.in_(chunk)))
            for row in connection.execute(query.where(merges.c.kind != "like")):
                part = msgspec.json.decode(row.evidence)["part"]
                found.append(Edge(row.one, row.other, Verdict(row.kind, row.rule, row.score, part)))
    return found


def _neighbours(databases: Databases, ids: Iterable[str]) -> set[str]:
    return {id for edge in _merged(databases, ids) for id in (edge.one, edge.other)}


def _rows(one: Group, facts: Mapping[str, Facts]) -> list[Grouped]:
    rows = [
        Grouped(
            place.manuscript,
            one.work,
            facts[place.manuscript].own,
            place.kind,
            place.position,
            place.manuscript == one.shown,
        )
        for place in one.places
    ]
    if one.shown is None:
        rows.append(Grouped(serial_id(one.chapters), one.work, None, "whole", None, True))
    return rows


def _put_together(databases: Databases, one: Group, facts: Mapping[str, Facts]) -> None:
    """Write the serial of a group: put together and shelved, as a manuscript that no arrival brought."""
    parts = []
    with databases.readings.connect() as connection:
        for id in one.chapters:
            row = connection.execute(select(manuscripts).where(manuscripts.c.id == id)).one()
            query = select(layers.c.data).where(layers.c.manuscript == row.number, layers.c.layer == SOURCE)
            source = connection.execute(query).scalar_one()
            parts.append((unpack_manuscript(id, row.text, source), facts[id].chapter))
    places = [facts[id].chapter for id in one.chapters]
    gaps = missing_chapters(
        (place.number if place else None for place in places), max((p.of or 0 for p in places if p), default=0)
    )
    packed = take_manuscript(compose(serial_id(one.chapters), parts, missing=gaps)).manuscript
    write_readings(databases, [replace(packed, wording=None)])
