"""Takes a bag that Foundling made back in: originals, works with their ids, decisions, names, all of it.

Owns the joining of a bag's rows with a library's. In an empty library everything is as it was, numbers and all. In
one that holds something, a work keeps its id where the id is free and its text is not here yet; what is here
already stays, and numbers of the log are moved up. Taking the same bag in twice changes nothing.

Originals come first, then what cannot be made again in one transaction with a note of what is to be read; killed
between, the next opening or the same command goes on.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Table, delete, func, insert, select, update

from foundling.errors import DecisionError, LibraryError
from foundling.library import schema
from foundling.library.adopted import give_up_adopted
from foundling.library.bags import CONTACTS, FORMAT, MARK, TABLES, opened_row, wrong_in
from foundling.library.decisions import read_decisions
from foundling.library.dialect import chunks, insert_new
from foundling.library.incoming import LARGE, Incoming
from foundling.library.naming import naming
from foundling.library.notes import note
from foundling.library.originals import hash_file
from foundling.library.rebuilding import retire_works
from foundling.library.recovering import recover
from foundling.library.reposts import ADVICE, WHY, Reposts
from foundling.library.rereading import Tally, reread_originals
from foundling.library.schema import KEPT
from foundling.library.shelving import Shelf
from foundling.library.types import AddReport, Progress
from foundling.library.works import new_id
from foundling.manuscript import Refusal

_BATCH, _BATCH_BYTES = 200, 16 * 1024 * 1024
_DIGEST = re.compile("[0-9a-f]{64}")
# What tells that a row of the log is here already, beside its number.
_KNOWN_BY: dict[str, tuple[str, ...]] = {
    "accessions": ("name", "note", "at"),
    "runs": ("who", "at"),
    "dumps": ("path", "sha256"),
    "arrivals": ("path", "sha256"),
    "sameness": ("one", "other", "same", "who", "at"),
    "decisions": ("work", "field", "how", "values", "who", "at"),
    "refusals": ("run", "path", "locator", "why"),
    "authorities": ("kind", "preferred"),
    "authority_changes": ("kind", "said", "who", "at"),
    "shelves": ("account", "name"),
    "withdrawals": ("work", "terms", "at"),
    "withdrawn_texts": ("withdrawal", "text_sha256"),
    "audit": ("at", "who", "kind", "about", "said"),
}
# Columns that hold the number of a row of another table.
_REFERS: dict[str, dict[str, str]] = {
    "runs": {"accession": "accessions"},
    "dumps": {"run": "runs"},
    "arrivals": {"run": "runs", "accession": "accessions"},
    "decisions": {"after_run": "runs", "batch": "decisions"},
    "refusals": {"run": "runs"},
    "variants": {"authority": "authorities"},
    "shelved": {"shelf": "shelves"},
    "withdrawn_texts": {"withdrawal": "withdrawals"},
    "redactions": {"withdrawal": "withdrawals"},
}
# Columns that hold a work's id.
_WORKS = {"work", "new", "about"}


def unbag(
    shelf: Shelf,
    path: Path,
    *,
    dry_run: bool = False,
    jobs: int | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> AddReport:
    """Take a bag in; raises LibraryError where it is damaged in what it says of its files.

    An original that is missing or damaged is refused by itself, and so is what hangs on it.
    """
    began = time.monotonic()
    bag = _Bag(path)
    bag.check_rows()
    before, words_before = _count_works(shelf)
    refusals: list[Refusal] = []
    good: dict[str, int] = {}
    for number, (sha256, volume) in enumerate(bag.put(shelf, refusals, dry_run=dry_run), 1):
        good[sha256] = volume
        if progress is not None:
            told = (number, len(bag.originals), 0, 0, len(refusals), time.monotonic() - began, sha256)
            progress(Progress(*told))
    if not dry_run:
        again = give_up_adopted(shelf.databases, (str(row["manuscript"]) for row in bag.rows("holdings")))
        fresh = _Joining(shelf, bag, good, again).join()
        # In the order they first came in, as a rebuild reads them: the same library comes of it.
        reread_originals(shelf, _by_arrival(shelf, fresh), jobs, Tally(progress, len(fresh)))
        recover(shelf)
        retire_works(shelf.databases)
    after, words_after = _count_works(shelf)
    return AddReport(
        run=None,
        files=len(bag.originals),
        works=bag.works if dry_run else after - before,
        not_stories=0,
        already=bag.already,
        refusals=tuple(refusals[:1000]),
        refused=len(refusals),
        words=words_after - words_before,
        seconds=time.monotonic() - began,
        refusals_file=None,
        dry_run=dry_run,
    )


def together(one: AddReport, other: AddReport) -> AddReport:
    """Two reports as one."""
    return msgspec.structs.replace(
        one,
        files=one.files + other.files,
        works=one.works + other.works,
        already=one.already + other.already,
        words=one.words + other.words,
        refusals=(*one.refusals, *other.refusals)[:1000],
        refused=one.refused + other.refused,
        seconds=one.seconds + other.seconds,
    )


def _by_arrival(shelf: Shelf, sha256s: Sequence[str]) -> list[str]:
    arrivals = schema.arrivals
    found: list[tuple[int, str]] = []
    with shelf.databases.kept.connect() as connection:
        for chunk in chunks(sha256s):
            query = select(naming(), arrivals.c.sha256).where(arrivals.c.sha256.in_(chunk))
            found += [(row[0], row[1]) for row in connection.execute(query.group_by(arrivals.c.sha256))]
    return [sha256 for _, sha256 in sorted(found)]


def _count_works(shelf: Shelf) -> tuple[int, int]:
    """How many works the library shows, and their words."""
    counted = schema.catalogue
    with shelf.databases.catalogue.connect() as connection:
        query = select(func.count(), func.coalesce(func.sum(counted.c.words), 0)).where(counted.c.is_work)
        row = connection.execute(query).one()
        return int(row[0]), int(row[1])


class _Mark(Struct, frozen=True):
    """What a bag says of itself, as far as it is needed here."""

    format: int
    works: int = 0


class _Bag:
    """A bag's folder: what its manifest lists, its rows, its originals."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._listed = dict(_manifest(path))
        said = self._checked(MARK)
        try:
            mark = msgspec.json.decode(said, type=_Mark)
        except msgspec.DecodeError as error:
            raise LibraryError(f"{path / MARK} cannot be read: {error}") from error
        if mark.format != FORMAT:
            raise LibraryError(f"{path} was made by a newer Foundling; bring this one up to date")
        self.works = mark.works
        self.originals = {row["sha256"]: int(row["size"]) for row in self.rows("originals") if _is_digest(row)}
        self.already = 0

    def rows(self, name: str) -> Iterator[dict[str, Any]]:
        """The rows of a table; none where the bag does not have it."""
        place = MARK.parent / "kept" / f"{name}.jsonl"
        if not (self.path / place).is_file():
            return
        self._check(place)
        table = KEPT.tables[name]
        with (self.path / place).open("rb") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    row = msgspec.json.decode(line, type=dict[str, Any])
                except msgspec.DecodeError as error:
                    raise LibraryError(f"{self.path / place}, line {number} cannot be read: {error}") from error
                if wrong := wrong_in(table, row):
                    raise LibraryError(f"{self.path / place}, line {number} is malformed: {wrong}")
                yield row

    def check_rows(self) -> None:
        """Raise LibraryError where any row is none, before anything is kept."""
        for name in (*TABLES, CONTACTS):
            for _ in self.rows(name):
                pass

    def put(self, shelf: Shelf, refusals: list[Refusal], *, dry_run: bool) -> Iterator[tuple[str, int]]:
        """Keep the originals that are whole; yields each with the volume it lies in (0: it is here already)."""
        with shelf.databases.kept.connect() as connection:
            here: set[str] = set()
            for chunk in chunks(list(self.originals)):
                query = select(schema.originals.c.sha256).where(schema.originals.c.sha256.in_(chunk))
                here.update(connection.execute(query).scalars())
        withdrawn = Reposts(shelf.databases)
        names = {str(row["sha256"]): opened_row(schema.arrivals, row)["path"] for row in self.rows("arrivals")}
        batch: list[Incoming] = []
        for sha256 in self.originals:
            if sha256 in here:
                self.already += 1
                yield sha256, 0
                continue
            if withdrawn.has(sha256, ()):
                refusals.append(Refusal(str(self.place(sha256)), WHY, ADVICE))
                continue
            try:
                item = self._incoming(shelf, sha256, names.get(sha256, b""), dry_run=dry_run)
            except (OSError, ValueError) as error:
                why = f"this original is missing or damaged ({error})"
                refusals.append(Refusal(str(self.place(sha256)), why, "take it from another copy of the bag"))
                continue
            batch.append(item)
            if len(batch) >= _BATCH or sum(len(one.data) for one in batch) >= _BATCH_BYTES:
                yield from self._put(shelf, batch, dry_run=dry_run)
                batch = []
        yield from self._put(shelf, batch, dry_run=dry_run)

    def _put(self, shelf: Shelf, batch: Sequence[Incoming], *, dry_run: bool) -> Iterator[tuple[str, int]]:
        if dry_run:
            yield from ((item.sha256, 0) for item in batch)
        elif batch:
            yield from shelf.store.put_many(list(batch)).items()
            shelf.store.seal_full()

    def place(self, sha256: str) -> Path:
        """Where an original lies in the bag."""
        return self.path / "data" / "originals" / sha256[:2] / sha256

    def _incoming(self, shelf: Shelf, sha256: str, name: bytes, *, dry_run: bool) -> Incoming:
        place = self.place(sha256)
        size = place.stat().st_size
        if size > LARGE and not dry_run:
            with place.open("rb") as stream:
                found = shelf.store.receive(stream)
            if found != sha256:
                shelf.store.dismiss(found)
                raise ValueError("its bytes are others")
            return Incoming(sha256, size, "file", name, b"")
        item = Incoming.of(place.read_bytes(), name=name) if size <= LARGE else None
        if (item.sha256 if item else hash_file(place)) != sha256:
            raise ValueError("its bytes are others")
        return item or Incoming(sha256, size, "file", name, b"")

    def _checked(self, place: Path) -> bytes:
        self._check(place)
        return (self.path / place).read_bytes()

    def _check(self, place: Path) -> None:
        """Raise LibraryError unless a file of rows is what the manifest says."""
        wanted = self._listed.get(place.as_posix())
        if wanted is None or hash_file(self.path / place) != wanted:
            raise LibraryError(f"{self.path / place} is damaged: take it from another copy of the bag")


def _manifest(path: Path) -> Iterator[tuple[str, str]]:
    """The bag's files with their SHA-256; raises LibraryError where it has no manifest of those."""
    try:
        lines = (path / "manifest-sha256.txt").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise LibraryError(f"{path}: the bag's manifest-sha256.txt cannot be read ({error})") from error
    for line in lines:
        digest, _, name = line.partition("  ")
        if not _DIGEST.fullmatch(digest.lower()) or not name:
            raise LibraryError(f"{path}: the bag's manifest-sha256.txt has a line that is none: {line[:80]!r}")
        yield name, digest.lower()


class _Joining:
    """The rows of a bag on their way into `kept`."""

    def __init__(self, shelf: Shelf, bag: _Bag, good: Mapping[str, int], again: Iterable[str]) -> None:
        self._databases = shelf.databases
        self._bag = bag
        self._good = good
        # Numbers of the bag's rows -> numbers here, by table; works of the bag -> works here.
        self._numbers: dict[str, dict[int, int]] = {}
        self._works: dict[str, str] = {}
        self._fresh = [*again]

    def join(self) -> list[str]:
        """Write all of it in one transaction; returns the originals that are to be read."""
        with self._databases.kept.begin() as connection:
            self._name_works(connection)
            for name in (*TABLES, CONTACTS):
                table = KEPT.tables.get(name)
                if table is not None and name not in ("works", "lost"):
                    self._table(connection, table)
            self._check(connection)
            note(self._databases, connection, "original", self._fresh)
            note(self._databases, connection, "work", self._touched(connection))
        return self._fresh

    # ------------------------------------------------------------ works

    def _name_works(self, connection: Connection) -> None:
        """Settle which work here each work of the bag is, and write those that are not here."""
        held = {str(row["work"]): str(row["manuscript"]) for row in self._bag.rows("holdings")}
        here = dict[str, str]()
        holdings, works, redirects = schema.holdings, schema.works, schema.redirects
        for chunk in chunks(held.values()):
            query = select(holdings.c.manuscript, holdings.c.work).where(holdings.c.manuscript.in_(chunk))
            here.update((row.manuscript, row.work) for row in connection.execute(query))
        taken = set(connection.execute(select(works.c.id)).scalars())
        taken |= set(connection.execute(select(redirects.c.old)).scalars())
        rows, led = [], []
        for row in self._bag.rows("works"):
            id = str(row["id"])
            known = here.get(held.get(id, ""))
            if known is not None:
                self._works[id] = known
                if id != known and id not in taken:
                    led.append({"old": id, "new": known, "at": row["at"]})
                    taken.add(id)
                continue
            given = id
            while given in taken:
                given = new_id()
            taken.add(given)
            self._works[id] = given
            rows.append({**opened_row(works, row), "id": given})
        _insert(connection, works, rows)
        _insert(connection, redirects, led)
        self._revive(connection)

    def _check(self, connection: Connection) -> None:
        """Read the decisions back: what no decision can be must not stay."""
        try:
            read_decisions(connection, list(self._works.values()))
        except (msgspec.MsgspecError, DecisionError) as error:
            raise LibraryError(f"{self._bag.path}: a decision is malformed ({error})") from error

    def _revive(self, connection: Connection) -> None:
        """Works that had gone here and that the bag brings are back, as when their files are added again."""
        works, withdrawals = schema.works, schema.withdrawals
        wanted = [self._works[str(row["id"])] for row in self._bag.rows("works") if row["gone_at"] is None]
        kept_back = select(withdrawals.c.work).where(withdrawals.c.ended_at.is_(None))
        for chunk in chunks(wanted):
            these = works.c.id.in_(chunk) & works.c.id.not_in(kept_back)
            connection.execute(update(works).where(these).values(gone_at=None))

    def _touched(self, connection: Connection) -> Iterator[str]:
        """Works that were here before and that decisions came for."""
        seen = {self._works[str(row["work"])] for row in self._bag.rows("decisions") if row["work"] in self._works}
        yield from sorted(seen)

    # ------------------------------------------------------------ tables

    def _table(self, connection: Connection, table: Table) -> None:
        name = table.name
        if name == "originals":
            self._originals(connection)
            return
        if name == "arrivals":
            self._unadopt(connection)
        numbered = name in _KNOWN_BY
        known = self._known(connection, table) if numbered else {}
        last = int(connection.execute(select(func.max(table.c.id))).scalar() or 0) if numbered else 0
        numbers = self._numbers.setdefault(name, {})
        rows: list[dict[str, Any]] = []
        for given in self._bag.rows(name):
            row = self._mapped(table, given)
            if row is None:
                continue
            if numbered:
                old, key = int(row["id"]), _key(name, row)
                if key in known:
                    numbers[old] = known[key]
                    continue
                numbers[old] = row["id"] = known[key] = old + last
                if name == "decisions" and row["batch"] is not None:
                    row["batch"] = numbers.get(int(given["batch"]), row["id"])
            rows.append(row)
            if len(rows) >= _BATCH:
                self._write(connection, table, rows)
                rows = []
        self._write(connection, table, rows)

    def _write(self, connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
        if rows and table.name in _KNOWN_BY:
            connection.execute(insert(table), rows)
        elif rows:
            connection.execute(insert_new(self._databases.kept, table), rows)

    def _mapped(self, table: Table, given: dict[str, Any]) -> dict[str, Any] | None:
        """A row with the works and numbers of here; None where what it is about did not come."""
        row = self._opened(table, given)
        if table.name in ("arrivals", CONTACTS) and row["sha256"] not in self._good:
            return None
        for column in _WORKS & row.keys():
            if row[column] in self._works:
                row[column] = self._works[row[column]]
            elif column != "about":
                return None
        for column, other in _REFERS.get(table.name, {}).items():
            if row[column] is None or (table.name == "decisions" and column == "batch"):
                continue
            numbers = self._numbers.get(other, {})
            if column == "after_run":
                row[column] = max((here for old, here in numbers.items() if old <= row[column]), default=0)
            elif row[column] in numbers:
                row[column] = numbers[row[column]]
            elif table.name in ("shelved", "variants", "withdrawn_texts", "redactions"):
                return None
            else:
                row[column] = None
        return row

    def _opened(self, table: Table, given: dict[str, Any]) -> dict[str, Any]:
        try:
            return opened_row(table, given)
        except ValueError as error:
            raise LibraryError(f"{self._bag.path}: a row of {table.name} is malformed ({error})") from error

    def _known(self, connection: Connection, table: Table) -> dict[tuple[Any, ...], int]:
        """The rows that are here, by what they are known by."""
        columns = [table.c[name] for name in _KNOWN_BY[table.name]]
        return {tuple(map(_plain, row[1:])): row[0] for row in connection.execute(select(table.c.id, *columns))}

    # ------------------------------------------------------------ originals

    def _originals(self, connection: Connection) -> None:
        rows = []
        for sha256, volume in self._good.items():
            if volume:
                rows.append({"sha256": sha256, "size": self._bag.originals[sha256], "volume": volume})
                self._fresh.append(sha256)
        for chunk in chunks(rows):
            connection.execute(insert_new(self._databases.kept, schema.originals), chunk)

    def _unadopt(self, connection: Connection) -> None:
        """Drop arrivals that were made up for these originals when an earlier try was cut off."""
        arrivals = schema.arrivals
        for chunk in chunks(list(self._good)):
            made_up = arrivals.c.mtime_ns.is_(None) & arrivals.c.run.is_(None) & arrivals.c.sha256.in_(chunk)
            connection.execute(delete(arrivals).where(made_up))


def _is_digest(row: Mapping[str, Any]) -> bool:
    return isinstance(row.get("sha256"), str) and _DIGEST.fullmatch(row["sha256"]) is not None


def _insert(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    for chunk in chunks(rows):
        connection.execute(insert(table), chunk)


def _key(name: str, row: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(_plain(row[column]) for column in _KNOWN_BY[name])


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, bytes | memoryview) else value
