"""Finds which manuscripts are of one work, as they come in.

Owns the table `merges` and the run that follows: what has not been compared yet is laid beside what shares words
with it (pairing.py); then the groups it touches are made anew (grouping.py), and the catalogue follows. It can be
killed at any moment and goes on from there: a manuscript is marked as compared last, when it has been grouped.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import msgspec
from msgspec.structs import replace
from sqlalchemy import delete, insert, or_, select

from foundling.library import grouped
from foundling.library.cataloguing import recatalogue
from foundling.library.databases import Databases
from foundling.library.decisions import holdings_chosen
from foundling.library.dialect import chunks
from foundling.library.facts import read_facts
from foundling.library.grouped import Grouped
from foundling.library.grouping import Edge, Group, group, missing_chapters
from foundling.library.judging import Facts, Verdict
from foundling.library.notes import note, remove_notes
from foundling.library.packing import SOURCE, unpack_manuscript
from foundling.library.pairing import Found, Pairing
from foundling.library.saidsame import read_said
from foundling.library.schema import layers, manuscripts, merges, wordings
from foundling.library.serials import compose, serial_id
from foundling.library.sets import Sets
from foundling.library.shelving import drop_manuscripts, write_readings
from foundling.library.taking import take_manuscript
from foundling.library.wording_rows import compare_again, fill_wordings, mark_compared
from foundling.library.works import works_of

# Manuscripts compared between two writings.
_BATCH = 200
# Groups are made anew when this part of what was compared is not grouped yet, and so many manuscripts at least.
_UNGROUPED = 0.5
_FEWEST_UNGROUPED = 1_000
# Manuscripts whose groups are made at a time.
_TOGETHER = 500
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
    likening = Likening(databases, alone=True)
    while likening.compare():
        if progress is not None:
            progress(likening.done)
    likening.group()
    return likening.done


def reconsider(databases: Databases, ids: Sequence[str]) -> None:
    """Compare again what hangs together with these manuscripts, since a curator's word on them has changed.

    A text is joined to one of those that it is the same as: where that is parted from it, another takes its place.
    The caller holds the library's lock.
    """
    works = {row.work for row in grouped.of_manuscripts(databases, ids).values()}
    mates = [row.manuscript for rows in grouped.of_works(databases, works).values() for row in rows]
    with databases.readings.begin() as connection:
        compare_again(connection, [*ids, *mates])
    follow(databases)
    regroup(databases, ids)


class Likening:
    """Compares manuscripts some at a time, those with a higher number than `after`; the caller holds the lock.

    `alone`: no others come or go meanwhile.
    """

    def __init__(self, databases: Databases, after: int = 0, *, alone: bool = False) -> None:
        self.done = 0
        self._databases = databases
        self._first = self._after = after
        self._pairing = Pairing(databases, alone=alone)
        self._waiting: dict[int, str] = {}
        self._touched: set[str] = set()

    def compare(self) -> bool:
        """Compare the next ones; false where there are none."""
        batch = _waiting(self._databases, self._after)
        if not batch:
            return False
        self._touched |= _write(self._databases, list(batch.values()), self._pairing.compare(batch))
        self._waiting |= batch
        self._after = max(batch)
        self.done += len(batch)
        # A group that grows with every batch would be made anew with every batch.
        if len(self._waiting) >= max(_FEWEST_UNGROUPED, _UNGROUPED * self.done):
            self.group()
        return True

    def group(self) -> None:
        """Group what was compared, and mark it as compared."""
        regroup(self._databases, self._touched, fresh=set(self._waiting.values()))
        mark_compared(self._databases, list(self._waiting))
        self._waiting, self._touched = {}, set()
        self._after = self._first  # what hung together with something that is gone waits again


# ---------------------------------------------------------------- pairs


def _waiting(databases: Databases, after: int) -> dict[int, str]:
    """The next manuscripts to be compared, by number, of those with a higher number than `after`."""
    query = (
        select(manuscripts.c.number, manuscripts.c.id)
        .join(wordings, wordings.c.manuscript == manuscripts.c.number)
        # By the wording's own number, so that the index leads to the first of them, however many others wait.
        .where(wordings.c.compared.is_(False), wordings.c.manuscript > after)
        .order_by(wordings.c.manuscript)
        .limit(_BATCH)
    )
    with databases.readings.connect() as connection:
        return {row.number: row.id for row in connection.execute(query)}


def _write(databases: Databases, batch: Sequence[str], found: Sequence[Found]) -> set[str]:
    """Write what was found of a batch in place of what had been; returns all manuscripts concerned."""
    touched = {
        *batch,
        *_neighbours(databases, batch),
        *(said.id for pair in found for said in (pair.one, pair.other)),
    }
    of_serials = [id for pair in found if pair.verdict.kind == "instalment" for id in (pair.one.id, pair.other.id)]
    rows = {(row["one"], row["other"]): row for row in map(_row, found)}
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


def _row(pair: Found) -> dict[str, str | float]:
    one, other = sorted((pair.one.id, pair.other.id))
    verdict = pair.verdict
    evidence = {"part": verdict.part, "words": {said.id: said.words for said in (pair.one, pair.other)}}
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
    for some in _bundles(edges, before):
        _regroup(
            databases,
            [edge for edge in edges if edge.one in some],
            apart,
            {id: row for id, row in before.items() if id in some},
            some,
            fresh,
        )


def _regroup(
    databases: Databases,
    edges: Sequence[Edge],
    apart: Collection[frozenset[str]],
    before: Mapping[str, Grouped],
    members: Collection[str],
    fresh: Collection[str],
) -> None:
    """Make the groups of these members anew: whole components, with their edges and their rows `before`."""
    facts = read_facts(databases, sorted(members))
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


def _bundles(edges: Sequence[Edge], before: Mapping[str, Grouped]) -> list[set[str]]:
    """The manuscripts that hang together, by pairs or since one work holds them; small lots of them made one."""
    sets = Sets()
    for edge in edges:
        sets.join(edge.one, edge.other)
    for id, row in sorted(before.items()):
        sets.join(id, f"work {row.work}")
    bundles: list[set[str]] = []
    for members in sets.all():
        ids = {id for id in members if not id.startswith("work ")}
        if bundles and len(bundles[-1]) + len(ids) <= _TOGETHER:
            bundles[-1] |= ids
        else:
            bundles.append(ids)
    return bundles


def drop_strays(databases: Databases) -> None:
    """Remove serials put together for groups that were then not written, or are no more: after a kill."""
    with databases.readings.connect() as connection:
        query = select(manuscripts.c.id).join(wordings, wordings.c.manuscript == manuscripts.c.number)
        made = list(connection.execute(query.where(wordings.c.words == 0)).scalars())
    with databases.kept.connect() as connection:
        held = works_of(connection, made)
    left = [id for id in made if id not in held]
    together = grouped.of_manuscripts(databases, left)
    drop_manuscripts(databases, [id for id in left if id not in together])


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
        said = read_said(databases, ahead)
        apart |= {frozenset((one, other)) for one, other, same in said if not same}
        found = [Edge(one, other, SAID, said=True) for one, other, same in said if same]
        found += _merged(databases, ahead)
        edges.update({(edge.one, edge.other, edge.said): edge for edge in found})
        ahead = {id for edge in found for id in (edge.one, edge.other)} - seen
    return [edges[key] for key in sorted(edges)], apart, sorted(seen)


def _merged(databases: Databases, ids: Iterable[str]) -> list[Edge]:
    found = []
    with databases.catalogue.connect() as connection:
        for chunk in chunks(ids):
            query = select(merges).where(or_(merges.c.one.in_(chunk), merges.c.other.in_(chunk)))
            # An older Foundling wrote down as well what was merely like.
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
