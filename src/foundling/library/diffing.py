"""Two texts of a library side by side: two works, or two holdings of one."""

from __future__ import annotations

from sqlalchemy import select

from foundling.errors import DecisionError, LibraryError, NoSuchWorkError
from foundling.library.databases import Databases
from foundling.library.editions import make_edition
from foundling.library.packing import unpack_layer, unpack_text
from foundling.library.schema import holdings, layers, manuscripts
from foundling.library.types import TextDiff
from foundling.library.works import find_work
from foundling.likeness import Told, compare, differences, words_of
from foundling.reading.types import Part
from foundling.spans import Span


def diff(databases: Databases, one: str, other: str | None) -> TextDiff:
    """Where the bodies of two texts differ, each named as a work or a holding; None: the first's next holding."""
    first = _manuscript(databases, one)
    second = _next_to(databases, one, first) if other is None else _manuscript(databases, other)
    if first == second:
        raise DecisionError(f"{one} and {other} are the same text; name two")
    (text, spans), (text_too, spans_too) = _body(databases, first), _body(databases, second)
    likeness = compare(Told(words_of(text, spans)), Told(words_of(text_too, spans_too)))
    return TextDiff(
        names=(_name(databases, first, one), _name(databases, second, other or second)),
        manuscripts=(first, second),
        texts=(text, text_too),
        common=round(likeness.same, 4),
        differences=differences(text, text_too, (spans, spans_too)),
    )


def _manuscript(databases: Databases, name: str) -> str:
    """The manuscript that goes by a name: a holding's id first, then what a work shows."""
    with databases.kept.connect() as connection:
        query = select(holdings.c.manuscript).where((holdings.c.manuscript == name) | (holdings.c.work == name))
        found = connection.execute(query.limit(1)).scalar()
    if found is not None:
        return str(found)
    try:
        edition = make_edition(databases, find_work(databases, name))
    except NoSuchWorkError as error:
        raise error from None
    return next((one.manuscript for one in edition.holdings if one.shown), edition.holdings[0].manuscript)


def _next_to(databases: Databases, name: str, first: str) -> str:
    others = [
        one.manuscript
        for one in make_edition(databases, find_work(databases, name)).holdings
        if one.manuscript != first
    ]
    if not others:
        raise DecisionError(f"{name} holds one text alone; name another work to compare it with")
    return others[0]


def _body(databases: Databases, manuscript: str) -> tuple[str, list[Span]]:
    with databases.readings.connect() as connection:
        query = select(manuscripts.c.text, layers.c.data).join(layers, layers.c.manuscript == manuscripts.c.number)
        row = connection.execute(query.where(manuscripts.c.id == manuscript, layers.c.layer == "parts")).first()
    if row is None:
        raise LibraryError(f"the reading of manuscript {manuscript} is not there; run `foundling rebuild`")
    parts: tuple[Part, ...] = unpack_layer("parts", row.data)
    return unpack_text(row.text), [part.span for part in parts if part.kind == "body"]


def _name(databases: Databases, manuscript: str, asked: str) -> str:
    with databases.kept.connect() as connection:
        work = connection.execute(select(holdings.c.work).where(holdings.c.manuscript == manuscript)).scalar()
    if work is None:
        return asked
    edition = make_edition(databases, find_work(databases, work))
    arrived = [a.path for one in edition.holdings if one.manuscript == manuscript for a in one.arrivals]
    return arrived[0] if arrived else asked
