"""Takes a work out of a library on its author's wish, for good.

Owns the order of it. Nothing is changed until it is sure that everything can be: each container that other
stories share is written anew without this one and read again. Then, in one transaction of `kept`, the work
goes, what is left to know it by is written down, and all originals that held it are noted as to be forgotten;
from there on the next opening finishes what a kill leaves undone. At the end the databases are written anew,
since SQLite leaves what is deleted in its files, and the index is made anew.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, delete, insert, select, update

from foundling.api import container
from foundling.api import manuscripts as manuscripts_in
from foundling.errors import LibraryError
from foundling.library import grouped, likening
from foundling.library.audit import write_down
from foundling.library.blanking import blank
from foundling.library.cataloguing import drop_entries
from foundling.library.clock import now
from foundling.library.curating import forget, forget_originals, only_in
from foundling.library.databases import Databases
from foundling.library.decisions import HOLDING
from foundling.library.dialect import chunks, insert_new
from foundling.library.incoming import LARGE, Incoming
from foundling.library.naming import naming_arrivals
from foundling.library.notes import note
from foundling.library.packing import SOURCE, unpack_hints, unpack_layer, unpack_manuscript
from foundling.library.rebuilding import read_remembered
from foundling.library.recovering import recover
from foundling.library.schema import (
    arrivals,
    audit,
    bin_,
    decisions,
    holdings,
    kept_state,
    layers,
    manuscripts,
    mine,
    mine_tags,
    originals,
    places,
    postponed,
    redactions,
    sameness,
    shelved,
    to_read,
    withdrawals,
    withdrawn_texts,
    wordings,
)
from foundling.library.schema import works as works_
from foundling.library.shelving import Shelf, drop_manuscripts
from foundling.library.types import WithdrawReport
from foundling.library.wiping import WIPE
from foundling.library.wording import pack_anchors, serial_anchor, unpack_anchors
from foundling.library.works import manuscripts_of, works_of
from foundling.likeness import VERSION
from foundling.manuscript import Manuscript, Refusal, manuscript_id
from foundling.reading.engine import CLOSE
from foundling.spans import text_sha256

# What to do where two stories cannot be parted.
_TOGETHER = "take the others in it out with `foundling remove` and `foundling empty-bin`, then withdraw this one"
# What a work's rows are forgotten with: a person's notes quote it, decisions hold its words.
_OF_WORKS = (decisions, places, postponed, bin_, shelved, mine, mine_tags)


class _Held(Struct, frozen=True):
    """A manuscript as it is stored: its number, id, members (original and locator, in order), and its text."""

    number: int
    id: str
    members: tuple[tuple[str, str | None], ...]
    text_sha256: str


class _Redacted(Struct, frozen=True):
    """An original written anew: its SHA-256 before, its row in `kept`, what was blanked, new ids by old."""

    old: str
    new: dict[str, Any]
    places: tuple[str, ...]
    ids: dict[str, str]


def withdraw(shelf: Shelf, work: str, *, who: str, terms: str = "", jobs: int | None = None) -> WithdrawReport:
    """Take a work (by id) out, all its holdings with it; `terms` in the author's words.

    The caller holds the lock. Raises LibraryError, with nothing changed, where a container cannot be written anew.
    """
    databases = shelf.databases
    rows = grouped.of_works(databases, [work]).get(work, ())
    works = grouped.all_works(databases, [work])
    with databases.kept.connect() as connection:
        query = select(holdings.c.manuscript).where(holdings.c.work.in_(works))
        ids = list(connection.execute(query).scalars())
    held = _held(databases, ids)
    whole = only_in(databases, ids)
    shared = sorted({sha256 for one in held for sha256, _ in one.members} - set(whole))
    redacted = [_redact(shelf, sha256, held) for sha256 in shared]
    with databases.kept.begin() as connection:
        number = _withdrawal(connection, work, terms, who)
        _write_stubs(databases, connection, number, held, set(whole))
        _swap(databases, connection, number, redacted)
        for chunk in chunks(whole):
            connection.execute(delete(arrivals).where(arrivals.c.sha256.in_(chunk)))
        forget(connection, [*whole, *(one.old for one in redacted)], works)
        _forget_words(connection, works)
        said = f"withdrawn on its author's wish: {len(whole)} originals forgotten, {len(redacted)} blanked in part"
        write_down(connection, "removal", said, who=who, about=work)
        note(databases, connection, "original", [one.new["sha256"] for one in redacted])
        connection.execute(insert_new(databases.kept, kept_state), [{"name": WIPE, "value": str(number)}])
    drop_entries(databases, works)
    drop_manuscripts(databases, [*ids, *(row.manuscript for row in rows if row.own is None)])
    recover(shelf, jobs=jobs)
    likening.follow(databases)
    read_remembered(databases, jobs)
    return WithdrawReport(work, len(held), tuple(whole), tuple((one.old, one.new["sha256"]) for one in redacted))


def _held(databases: Databases, ids: Iterable[str]) -> list[_Held]:
    found = []
    query = select(manuscripts.c.number, manuscripts.c.id, manuscripts.c.text, manuscripts.c.text_sha256)
    with databases.readings.connect() as connection:
        for id in ids:
            row = connection.execute(query.where(manuscripts.c.id == id)).first()
            if row is None:
                continue
            source = select(layers.c.data).where(layers.c.manuscript == row.number, layers.c.layer == SOURCE)
            made = unpack_manuscript(id, row.text, connection.execute(source).scalar_one())
            members = tuple((member.sha256, member.locator) for member in made.members)
            found.append(_Held(row.number, id, members, row.text_sha256))
    return found


# ---------------------------------------------------------------- containers


def _redact(shelf: Shelf, sha256: str, gone: Sequence[_Held]) -> _Redacted:
    """Write a container anew without these manuscripts, and keep it; raises LibraryError where that fails."""
    databases = shelf.databases
    named = {one.id for one in gone}
    stay = [one for one in _held(databases, manuscripts_of(databases, [sha256])) if one.id not in named]
    stay = [one for one in stay if works_here(databases, one.id)]
    places = _places(gone, sha256)
    with databases.kept.connect() as connection:
        query = select(arrivals.c.shown, arrivals.c.hints, arrivals.c.path)
        row = connection.execute(query.where(arrivals.c.id.in_(naming_arrivals([sha256])))).one()
    with shelf.store.open(sha256) as stream:
        data = stream.read()
    try:
        new = blank(data, places, _places(stay, sha256))
    except LibraryError as error:
        why = f"{row.shown}: the story cannot be taken out of it alone: {error}; {_TOGETHER}"
        raise LibraryError(why) from error
    source = container(new, name=row.shown, hints=unpack_hints(bytes(row.hints)))
    made = {one.id: one for one in manuscripts_in(source) if not isinstance(one, Refusal)}
    ids = {
        one.id: manuscript_id((source.sha256 if s == sha256 else s, at) for s, at in one.members) for one in stay
    }
    _check(row.shown, stay, gone, ids, made)
    _forget_adopted(shelf, source.sha256)
    return _Redacted(sha256, _keep(shelf, new, bytes(row.path)), tuple(places), ids)


def _forget_adopted(shelf: Shelf, sha256: str) -> None:
    """Where an earlier try was killed, an opening has taken in what it had written; that is begun anew."""
    with shelf.databases.kept.connect() as connection:
        known = connection.execute(select(originals.c.sha256).where(originals.c.sha256 == sha256)).first()
    if known is not None:
        forget_originals(shelf, [sha256])


def _places(held: Iterable[_Held], sha256: str) -> list[str]:
    return [locator or "" for one in held for s, locator in one.members if s == sha256]


def works_here(databases: Databases, id: str) -> bool:
    """Whether a manuscript is held by a work; a serial put together is not."""
    with databases.kept.connect() as connection:
        return bool(works_of(connection, [id]))


def _check(
    shown: str,
    stay: Sequence[_Held],
    gone: Sequence[_Held],
    ids: Mapping[str, str],
    made: Mapping[str, Manuscript],
) -> None:
    """What stays must read as it did; what goes must be gone."""
    texts = {id: text_sha256(one.text) for id, one in made.items()}
    for one in stay:
        if texts.get(ids[one.id]) != one.text_sha256:
            raise LibraryError(f"{shown}: the story cannot be taken out without changing another one in the file")
    if {one.text_sha256 for one in gone} & set(texts.values()):
        raise LibraryError(f"{shown}: the story is in the file more than once; withdraw the others as well")


def _keep(shelf: Shelf, data: bytes, name: bytes) -> dict[str, Any]:
    """Put a redacted original into the open volume; returns its row for `kept`."""
    if len(data) > LARGE:
        sha256 = shelf.store.receive(io.BytesIO(data))
        item = Incoming(sha256, len(data), "file", name, b"")
    else:
        item = Incoming.of(data, name=name)
    where = shelf.store.put_many([item])
    return {"sha256": item.sha256, "size": item.size, "volume": where[item.sha256]}


# ---------------------------------------------------------------- kept


def _withdrawal(connection: Connection, work: str, terms: str, who: str) -> int:
    row = {"work": work, "terms": terms, "who": who, "at": now()}
    key = connection.execute(insert(withdrawals).values(row)).inserted_primary_key
    assert key is not None
    return int(key[0])


def _write_stubs(
    databases: Databases, connection: Connection, number: int, held: Sequence[_Held], whole: set[str]
) -> None:
    rows = []
    for one in held:
        words, anchors = _wording(databases, one.number)
        alone: list[str | None] = [sha256 for sha256, _ in one.members if sha256 in whole]
        stub = {"withdrawal": number, "text_sha256": one.text_sha256, "words": words, "version": VERSION}
        rows += [stub | {"sha256": sha256, "anchors": anchors} for sha256 in dict.fromkeys(alone or [None])]
    if rows:
        connection.execute(insert(withdrawn_texts), rows)


def _wording(databases: Databases, number: int) -> tuple[int, bytes]:
    """How many words a text has, and its anchors, without the one that names its serial."""
    with databases.readings.connect() as connection:
        row = connection.execute(select(wordings).where(wordings.c.manuscript == number)).first()
        query = select(layers.c.data).where(layers.c.manuscript == number, layers.c.layer == "record")
        record = connection.execute(query).scalar()
    if row is None:
        return 0, b""
    serial = serial_anchor(unpack_layer("record", record)) if record is not None else None
    return row.words, pack_anchors(anchor for anchor in unpack_anchors(row.anchors) if anchor != serial)


def _swap(databases: Databases, connection: Connection, number: int, redacted: Sequence[_Redacted]) -> None:
    """Have redacted originals take the place of what they were: arrivals, works, what was said of manuscripts."""
    for one in redacted:
        sha256 = one.new["sha256"]
        connection.execute(insert_new(databases.kept, originals), [one.new])
        _take_the_place(connection, one.ids.values())
        connection.execute(update(arrivals).where(arrivals.c.sha256 == one.old).values(sha256=sha256))
        row = {"old": one.old, "new": sha256, "withdrawal": number, "at": now()}
        row["places"] = msgspec.json.encode(one.places).decode()
        connection.execute(insert(redactions), [row])
        closely = _read_closely(databases, list(one.ids))
        for old, new in one.ids.items():
            connection.execute(update(holdings).where(holdings.c.manuscript == old).values(manuscript=new))
            _rename_sameness(connection, old, new)
            value = msgspec.json.encode([old]).decode()
            these = (decisions.c.field == HOLDING, decisions.c["values"] == value)
            renamed = msgspec.json.encode([new]).decode()
            connection.execute(update(decisions).where(*these).values(values=renamed))
            if old in closely:
                connection.execute(insert_new(databases.kept, to_read), [{"manuscript": new}])


def _take_the_place(connection: Connection, ids: Iterable[str]) -> None:
    """Make room where an earlier try was killed, and what it had written was taken in by an opening."""
    for id in ids:
        work = connection.execute(select(holdings.c.work).where(holdings.c.manuscript == id)).scalar()
        if work is not None:
            connection.execute(delete(holdings).where(holdings.c.manuscript == id))
            connection.execute(update(works_).where(works_.c.id == work).values(gone_at=now()))


def _rename_sameness(connection: Connection, old: str, new: str) -> None:
    """What was said of a manuscript is said of the one in its place; of a pair, the lesser id stands first."""
    query = select(sameness).where((sameness.c.one == old) | (sameness.c.other == old))
    for row in connection.execute(query).all():
        pair = sorted(new if id == old else id for id in (row.one, row.other))
        these = update(sameness).where(sameness.c.id == row.id)
        connection.execute(these.values(one=pair[0], other=pair[1]))


def _read_closely(databases: Databases, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    query = select(manuscripts.c.id).join(layers, layers.c.manuscript == manuscripts.c.number)
    with databases.readings.connect() as connection:
        for chunk in chunks(ids):
            these = query.where(manuscripts.c.id.in_(chunk), layers.c.layer.in_(CLOSE))
            found.update(connection.execute(these.distinct()).scalars())
    return found


def _forget_words(connection: Connection, works: Sequence[str]) -> None:
    """Forget what people said of the works: it may hold their words."""
    for chunk in chunks(works):
        for table in _OF_WORKS:
            connection.execute(delete(table).where(table.c.work.in_(chunk)))
        connection.execute(update(audit).where(audit.c.about.in_(chunk)).values(said="(withdrawn)", undo=None))
