"""The works of a series in their order, and stories that say which one they follow.

Nothing of it is stored: it follows from the records of the author's works each time it is asked for, with what
curators decided of them, so that a rebuild or a new story needs nothing done. Only works that share an author are
linked, or where one of the two names none; a curator's word on a work's series stands instead of all that it says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

import msgspec
from msgspec import Struct
from sqlalchemy import and_, or_, select

from foundling.knowledge import table
from foundling.library import grouped
from foundling.library.cards import claims_of
from foundling.library.databases import Databases
from foundling.library.decisions import apply_decisions, read_decisions
from foundling.library.dialect import chunks
from foundling.library.grouping import missing_chapters
from foundling.library.packing import unpack_record, unpack_text
from foundling.library.schema import catalogue, facets, layers, manuscripts
from foundling.library.sets import Sets
from foundling.library.types import Decision
from foundling.library.values import key_of
from foundling.likeness import words_of
from foundling.reading.types import Claim, Record, SeriesPlace

# Works of an author, or of a series, that are gone through.
_MOST = 1_000
# A series that is claimed with less confidence links nothing.
_SURE = 0.5
# The fields in which a work says what it belongs to.
_FIELDS = frozenset({"series", "summary", "note"})
# Code points before a value in which its label stands, and behind a phrase in which a title does.
_LABEL = 40
_TITLE = 200


class SeriesWork(Struct, frozen=True):
    """A work of a series: its id, what the catalogue calls it, and its number where one is stated."""

    work: str
    title: str | None
    authors: tuple[str, ...]
    position: int | None


class SeriesLine(Struct, frozen=True):
    """Works in order. `name` is None of stories that say which one they follow.

    `missing` are numbers that nothing here has, `doubled` those that two works have.
    """

    name: str | None
    works: tuple[SeriesWork, ...]
    missing: tuple[int, ...] = ()
    doubled: tuple[int, ...] = ()

    def beside(self, work: str) -> tuple[SeriesWork | None, SeriesWork | None]:
        """What stands before a work of the series, and what behind it; None at its ends."""
        at = next(number for number, one in enumerate(self.works) if one.work == work)
        return (
            self.works[at - 1] if at else None,
            self.works[at + 1] if at + 1 < len(self.works) else None,
        )


class _Told(Struct, frozen=True):
    """What a work says of series; `said` are the texts in which it may name another."""

    work: str
    manuscript: str
    title: str | None
    authors: tuple[str, ...]
    keys: frozenset[str]
    series: tuple[Claim[SeriesPlace], ...]
    decided: bool
    said: tuple[str, ...]

    def at(self, position: int | None) -> SeriesWork:
        return SeriesWork(self.work, self.title, self.authors, position)


def series_of(
    databases: Databases, work: str, shown: Callable[[str], bool] = lambda work: True
) -> tuple[SeriesLine, ...]:
    """The series that a work (its id) stands in, each in order, and what it follows or is followed by.

    Works for which `shown` is false are left out, as if they were not there.
    """
    told = {one.work: one for one in _told(databases, _beside(databases, work)) if shown(one.work)}
    mine = told.get(work)
    if mine is None:
        return ()
    told = {id: one for id, one in told.items() if _may_belong(mine, one)}
    follows = set(_follows(databases, told))
    named = {id for pair in follows for id in pair}
    lines = [_line(name, mine, told.values(), named) for name in dict.fromkeys(_names(mine))]
    chain = _chain(work, follows)
    if len(chain) > 1:
        lines.append(SeriesLine(None, tuple(told[id].at(None) for id in chain)))
    return tuple(line for line in lines if len(line.works) > 1 or line.missing)


def _names(one: _Told) -> Iterator[str]:
    yield from (series_key(claim.value.name) for claim in one.series)


def _line(name: str, mine: _Told, told: Iterable[_Told], named: set[str]) -> SeriesLine:
    """The works of one series: those with a number in order, then those without."""
    found: list[tuple[_Told, SeriesPlace]] = []
    for one in told:
        places = [claim.value for claim in one.series if series_key(claim.value.name) == name]
        if places:
            found.append((one, next((place for place in places if place.position is not None), places[0])))
    # A label "Sequel to" names a story, not a series; the two hang together by that.
    if all(place.position is None for _, place in found) and any(_titled(one, name) for one in told):
        return SeriesLine(None, ())
    found.sort(key=lambda pair: (pair[1].position is None, pair[1].position or 0, key_of(pair[0].title or "")))
    numbers = [place.position for _, place in found if place.position is not None]
    return SeriesLine(
        name=next(place.name for one, place in found if one is mine),
        works=tuple(one.at(place.position) for one, place in found),
        missing=missing_chapters(numbers, None),
        doubled=tuple(sorted({number for number in numbers if numbers.count(number) > 1})),
    )


def _titled(one: _Told, name: str) -> bool:
    return one.title is not None and series_key(one.title) == name


def series_key(name: str) -> str:
    """A series' name as two of them are compared: its words, without "the" and "series"."""
    ends = table("series.toml")["names"]
    words = words_of(name)
    while len(words) > 1 and words[0] in ends["before"]:
        words = words[1:]
    while len(words) > 1 and words[-1] in ends["after"]:
        words = words[:-1]
    return " ".join(words)


def _may_belong(one: _Told, other: _Told) -> bool:
    return not one.keys or not other.keys or not one.keys.isdisjoint(other.keys)


# ---------------------------------------------------------------- what is read


def _beside(databases: Databases, work: str) -> list[str]:
    """The work, those by its authors, and those that name a series as it does."""
    with databases.catalogue.connect() as connection:
        mine = connection.execute(
            select(facets.c.field, facets.c.key).where(
                facets.c.work == work, facets.c.field.in_(("author", "series"))
            )
        ).all()
        same = [and_(facets.c.field == row.field, facets.c.key == row.key) for row in mine]
        found = [work]
        if same:
            query = select(facets.c.work).where(or_(*same)).distinct().order_by(facets.c.work).limit(_MOST)
            found += connection.execute(query).scalars()
    return list(dict.fromkeys(found))


def _told(databases: Databases, works: Sequence[str]) -> Iterator[_Told]:
    """What these works say, decisions applied; those in the bin left out."""
    for some in chunks(works):
        with databases.catalogue.connect() as connection:
            query = select(catalogue.c.work, catalogue.c.manuscript, catalogue.c.title, catalogue.c.author)
            here = and_(catalogue.c.work.in_(some), catalogue.c.removed.is_(False))
            rows = connection.execute(query.where(here).order_by(catalogue.c.work)).all()
        blobs = _records(databases, [row.manuscript for row in rows])
        decided = _decided(databases, some)
        for row in rows:
            if row.manuscript in blobs:
                names = tuple(msgspec.json.decode(row.author))
                record = unpack_record(blobs[row.manuscript])
                yield _one(row.work, row.manuscript, row.title, names, record, decided[row.work])


def _one(
    work: str, manuscript: str, title: str | None, authors: tuple[str, ...], record: Record, made: list[Decision]
) -> _Told:
    stated = {field: claims for field, claims in claims_of(record).items() if field in _FIELDS}
    claims = apply_decisions(stated, made)
    ruled = any(one.field == "series" and not one.undone for one in made)
    return _Told(
        work=work,
        manuscript=manuscript,
        title=title,
        authors=authors,
        keys=frozenset(map(key_of, authors)),
        series=tuple(claim for claim in claims["series"] if claim.confidence >= _SURE),
        decided=ruled,
        said=() if ruled else tuple(claim.value for claim in (*claims["summary"], *claims["note"])),
    )


def _records(databases: Databases, ids: Sequence[str]) -> dict[str, bytes]:
    query = select(manuscripts.c.id, layers.c.data).join(layers, layers.c.manuscript == manuscripts.c.number)
    with databases.readings.connect() as connection:
        rows = connection.execute(query.where(manuscripts.c.id.in_(ids), layers.c.layer == "record"))
        return {row.id: row.data for row in rows}


def _decided(databases: Databases, works: Sequence[str]) -> dict[str, list[Decision]]:
    """What was decided of each work, and of what it holds, in the order it was."""
    held = grouped.of_works(databases, works)
    own = {
        work: list(dict.fromkeys([work, *(row.own for row in held.get(work, ()) if row.own)])) for work in works
    }
    with databases.kept.connect() as connection:
        made = read_decisions(connection, dict.fromkeys(id for ids in own.values() for id in ids))
    return {
        work: sorted((one for id in ids for one in made.get(id, ())), key=lambda one: one.id)
        for work, ids in own.items()
    }


# ---------------------------------------------------------------- what follows what


def _follows(databases: Databases, told: Mapping[str, _Told]) -> Iterator[tuple[str, str]]:
    """Pairs of works, the earlier first, of which one says that it follows the other, or comes before it."""
    titles = {one.work: words for one in told.values() if (words := words_of(one.title or ""))}
    for one in told.values():
        for kind, words in _statements(databases, one, titles):
            other = _title_in(words, {work: title for work, title in titles.items() if work != one.work})
            if other is not None:
                yield (other, one.work) if kind == "after" else (one.work, other)


def _statements(
    databases: Databases, one: _Told, titles: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, list[str]]]:
    """What a work says of others: `after` or `before`, and the words in which the other's title is to be."""
    for said in one.said:
        for match in _phrases().finditer(said):
            kind = _kind("said", match[1])
            yield kind, _unfilled(words_of(said[match.end() : match.end() + _TITLE]))
    if one.decided:
        return
    for claim in one.series:
        named = words_of(claim.value.name)
        if claim.spans and any(title == named for title in titles.values()):
            label = _label(databases, one.manuscript, claim.spans[0].start)
            if label:
                yield label, named


def _title_in(words: Sequence[str], titles: Mapping[str, Sequence[str]]) -> str | None:
    """The work whose title these words begin with: the longest; None where two works have it."""
    found = [work for work, title in titles.items() if list(words[: len(title)]) == list(title)]
    longest = max((len(titles[work]) for work in found), default=0)
    best = [work for work in found if len(titles[work]) == longest]
    return best[0] if len(best) == 1 else None


def _label(databases: Databases, manuscript: str, start: int) -> str | None:
    """Whether the label before a value says `after` or `before`; None: neither."""
    with databases.readings.connect() as connection:
        query = select(manuscripts.c.text).where(manuscripts.c.id == manuscript)
        text = unpack_text(connection.execute(query).scalar_one())
    words = words_of(text[max(0, start - _LABEL) : start])
    for kind in ("after", "before"):
        for label in table("series.toml")["stands"][kind]:
            wanted = words_of(label)
            if words[-len(wanted) :] == wanted:
                return kind
    return None


def _unfilled(words: list[str]) -> list[str]:
    """The words from where a title begins: "my story" before it is none of it."""
    fillers = frozenset(table("series.toml")["said"]["fillers"])
    while words and words[0] in fillers:
        words = words[1:]
    return words


@cache
def _phrases() -> re.Pattern[str]:
    said = table("series.toml")["said"]
    phrases = sorted((*said["after"], *said["before"]), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


def _kind(where: str, phrase: str) -> str:
    return "after" if phrase.casefold() in table("series.toml")[where]["after"] else "before"


def _chain(work: str, follows: Iterable[tuple[str, str]]) -> list[str]:
    """The works that hang together with this one by what follows what, in order; a circle is in no order."""
    pairs = sorted(follows)
    sets = Sets([work])
    for one, other in pairs:
        sets.join(one, other)
    left = sets.members(sets.root(work))
    ordered: list[str] = []
    while left:
        ready = sorted(id for id in left if not any(later == id and earlier in left for earlier, later in pairs))
        if not ready:
            return []
        ordered += ready
        left = left - set(ready)
    return ordered
