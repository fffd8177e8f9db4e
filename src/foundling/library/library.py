"""One folder of kept stories, and the one object through which everything else uses it.

    with Library.open(Path("stories"), create=True) as library:
        library.add([Path("heap")])
        for row in library.list():
            print(row.id, row.title)

Owns the public face alone; every method is a call or two into a module of its own. Only one process at a time
may write (it holds the lock while it does); any number may read, and is never kept waiting.
"""

from __future__ import annotations

import copy
import getpass
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Literal, Self

from msgspec.structs import replace

from foundling.errors import DatabaseFailedError, IndexFailedError, LibraryError, NotALibraryError
from foundling.library import curating, diffing, grouped, joining, likening, rebuilding, repairing, withdrawing
from foundling.library.accounts import Accounts
from foundling.library.adding import Adding, AddOptions
from foundling.library.audit import AuditLine, read_audit
from foundling.library.authorities import Authorities
from foundling.library.backup import back_up, restore_backup
from foundling.library.bags import is_bag
from foundling.library.calibre import CalibreLibrary, Role
from foundling.library.carried import carried
from foundling.library.cataloguing import count_kept, count_rows, list_rows
from foundling.library.databases import Databases, is_library
from foundling.library.decisions import read_decisions
from foundling.library.desk import Desk
from foundling.library.editions import make_edition, make_editions
from foundling.library.finding import Finding
from foundling.library.glances import Glance, glances, titles
from foundling.library.limiting import Limiting
from foundling.library.lock import OwnerLock
from foundling.library.meanwhile import Meanwhile
from foundling.library.mine import Mine
from foundling.library.originals import OriginalStore
from foundling.library.places import Places
from foundling.library.reader import ReaderChoices
from foundling.library.recovering import recover, unfinished
from foundling.library.series import SeriesLine, series_of
from foundling.library.shelving import Shelf
from foundling.library.taking_back import Falls, Goes, what_falls, what_goes
from foundling.library.takingover import CalibrePlan, CalibreReport, import_calibre, plan_calibre
from foundling.library.types import (
    AddReport,
    BackupReport,
    Decision,
    Edition,
    ExportReport,
    Progress,
    RepairReport,
    RereadReport,
    TextDiff,
    VerifyReport,
    WithdrawReport,
    WorkRow,
)
from foundling.library.unbagging import together, unbag
from foundling.library.verifying import Verifying
from foundling.library.ways_out import as_arrow, write_out
from foundling.library.works import find_work
from foundling.workers import Crew


class Library(Finding):
    """A folder of kept stories; use as a context manager or call `close`."""

    def __init__(self, folder: Path, databases: Databases, store: OriginalStore, who: str) -> None:
        """Use `Library.open`."""
        self.folder = folder
        self.who = who
        self._databases = databases
        self._store = store
        self._lock = OwnerLock(folder)
        self._begin_finding(databases)
        self.accounts = Accounts(databases)
        self.limiting = Limiting(databases)
        self.places = Places(databases)
        self.reader_choices = ReaderChoices(databases)

    @classmethod
    def open(cls, path: Path, *, create: bool = False, who: str | None = None) -> Library:
        """Open the library in the folder `path`; `create` makes one where there is none.

        `who` signs decisions (by default the user's name). Raises NotALibraryError.
        """
        if not create and not is_library(path):
            raise NotALibraryError(str(path), "there is no library here; `foundling add` makes one")
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise NotALibraryError(str(path), f"no library can be made here ({error.strerror})") from error
        databases = Databases(path)
        store = OriginalStore(path / "originals", writable=databases.writable)
        library = cls(path, databases, store, who or _user())
        library._make_ready()
        return library

    @property
    def writable(self) -> bool:
        """Whether the library may be written to, as far as permissions tell."""
        return self._databases.writable

    def check(self) -> None:
        """Raise BeingMadeError while another process rebuilds it, LibraryError where it must be rebuilt first."""
        self._databases.check_complete()

    def signed(self, who: str) -> Library:
        """The same library, whose decisions `who` signs; it is closed with this one."""
        other = copy.copy(self)
        other.who = who
        return other

    def close(self) -> None:
        """Close all files."""
        self._index.text.close()
        self._meaning.close()
        self._databases.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _make_ready(self) -> None:
        """Bring the tables up to date, and finish what a killed process left if no living one is at it.

        Where that cannot be written down (a full disk), what is there can still be read.
        """
        try:
            current = self._databases.current()
        except DatabaseFailedError:
            return  # it is damaged: `verify` says what is, and `repair` mends it
        if not current:
            self._lock.take()
            try:
                self._databases.create()
            finally:
                self._lock.release()
        shelf = Shelf(self._databases, self._store)
        if self._unfinished(shelf) and self._lock.try_take():
            try:
                recover(shelf)
            except (DatabaseFailedError, OSError):
                return
            finally:
                self._lock.release()

    def _unfinished(self, shelf: Shelf) -> bool:
        """Whether there is something to finish; not where the library is damaged, which `verify` tells of."""
        try:
            return not self._databases.incomplete() and unfinished(shelf)
        except DatabaseFailedError:
            return False

    @contextmanager
    def _own(self, *, briefly: bool = False) -> Iterator[Shelf]:
        """Hold the lock and the writing end; raises LibraryLockedError, or LibraryError where writing fails."""
        self._lock.take(briefly=briefly)
        try:
            shelf = Shelf(self._databases, self._store)
            if self._unfinished(shelf):
                recover(shelf)
            yield shelf
            # What was asked for is done; an index that fails now is put right by the next search.
            with suppress(IndexFailedError, DatabaseFailedError, OSError):
                if not self._databases.incomplete():
                    likening.follow(self._databases)
                    self._index.follow()
        finally:
            self._lock.release()

    @contextmanager
    def _complete(self, *, briefly: bool = False) -> Iterator[Shelf]:
        """Like `_own`, for what needs all of the derived databases."""
        with self._own(briefly=briefly) as shelf:
            self._databases.check_complete()
            yield shelf

    def _find(self, work: str) -> str:
        self._databases.check_complete()
        return find_work(self._databases, work)

    def add(
        self,
        paths: Sequence[Path],
        *,
        accession: str | None = None,
        note: str = "",
        check: bool = False,
        dry_run: bool = False,
        read: bool = False,
        jobs: int | None = None,
        progress: Callable[[Progress], None] | None = None,
        run: int | None = None,
        base: Path | None = None,
        portion_s: float | None = None,
        with_locked: bool = False,
        crew: Crew | None = None,
    ) -> AddReport:
        """Take in all files at and under `paths`; files that are here unchanged are skipped.

        A bag that Foundling made (docs/bagit.md) brings works with their ids, decisions and all that is kept.

        `accession` and `note` say who gave the heap and on what terms. `check` hashes known files again instead of
        believing their size and time, and tries those again that were refused; `dry_run` reads and keeps nothing.
        `read` has the works among them read closely as well, those that were here before too. `jobs` is how many
        processes read (by default one a core). `with_locked` takes in what the writer of a journal locked; it is
        marked so. Raises LibraryLockedError.

        A long add can be made in portions, so that others may write in between: with `portion_s`, no more files
        are begun with after so many seconds, and the report says whether there is `more`; `run` goes on with
        that run. `base` is a folder that files lie in only until they are taken in; they are known by their path
        below it. `crew` are processes that have begun already (readers.py); they are sent home.
        """
        options = AddOptions(self.who, accession, note, check, dry_run, jobs, run, base, portion_s, with_locked)
        bags = [path for path in paths if is_bag(path)]
        with self._complete(briefly=portion_s is not None) as shelf:
            before = grouped.count_joined(self._databases)
            with Meanwhile(self._databases, self._index) as meanwhile:
                adding = Adding(shelf, options, progress, None if dry_run else meanwhile, crew)
                report = adding.add([path for path in paths if path not in bags])
                meanwhile.finish()
            for bag in bags:
                report = together(report, unbag(shelf, bag, dry_run=dry_run, jobs=jobs, progress=progress))
            if not dry_run:
                likening.follow(self._databases)
                report = replace(report, joined=max(0, grouped.count_joined(self._databases) - before))
            return rebuilding.read_added(shelf, report, paths, jobs=jobs, progress=progress) if read else report

    def list(
        self,
        *,
        form: str | None = None,
        removed: bool = False,
        unread: bool = False,
        sort: str = "title",
        limit: int | None = None,
    ) -> Iterator[WorkRow]:
        """The works, or with `form` whatever has that form (`all`: everything), one at a time.

        `removed`: those in the bin; `unread`: only those that have not been read closely. `sort`: title, author,
        added, words or path, `-words` the other way round; newest, oldest, longest, shortest. Raises LibraryError
        for another.
        """
        self._databases.check_complete()
        return list_rows(self._databases, form=form, removed=removed, unread=unread, sort=sort, limit=limit)

    def glances(self, works: Sequence[str], begun_by: Collection[str] | None = None) -> dict[str, Glance]:
        """What lists show of these works (ids) besides their rows: how they begin, pairings, advisories.

        `begun_by` are those whose beginnings are wanted (None: all).
        """
        return glances(self._databases, works, begun_by)

    def titles(self, works: Sequence[str]) -> dict[str, str | None]:
        """The titles of these works (ids); those that are not there are left out."""
        return titles(self._databases, works)

    def counts(self) -> dict[str, int]:
        """How many works, manuscripts, originals, arrivals, words (of works) and refusals; `form:NAME` by form.

        `read` counts the works that have been read closely.
        """
        self._databases.check_complete()
        return count_rows(self._databases) | count_kept(self._databases)

    def show(self, work: str) -> Edition:
        """The edition of the work that answers to `work`: an id, the beginning of one, a path, or a title.

        Raises NoSuchWorkError or AmbiguousWorkError.
        """
        return make_edition(self._databases, self._find(work))

    def edition(self, id: str) -> Edition:
        """The edition of the work with this id, which `find` gave; raises NoSuchWorkError."""
        return make_edition(self._databases, id)

    def set(
        self, work: str, field: str, values: Sequence[object], *, how: Literal["set", "add", "drop"] = "set"
    ) -> Decision:
        """Decide a field of the record for good: its values, or (none given) that it has none.

        `add` and `drop` change one value of a field that holds several. Raises DecisionError where the field
        cannot hold a value.
        """
        with self._complete():
            return curating.decide(self._databases, self._find(work), field, values, how=how, who=self.who)

    def accept(self, work: str, field: str, index: int = 0) -> Decision:
        """Pin a claim as `show` lists them: it stays, whatever a later reading makes of the text."""
        with self._complete():
            return curating.accept(self._databases, self._find(work), field, index, who=self.who)

    def undo(self, what: str | None = None) -> str:
        """Take back the last decision or `add`, or `decision:N`, or `run:N`; returns what was undone, in words."""
        with self._complete() as shelf:
            said = curating.undo(shelf, what, who=self.who)
            recover(shelf)
            return said

    def what_goes(self, run: int) -> Goes:
        """What `undo("run:N")` would take away; raises DecisionError where there is no such run."""
        self._databases.check_complete()
        return what_goes(self._databases, run)

    def what_falls(self, batch: int) -> Falls:
        """What `undo("batch:N")` would take back; raises DecisionError where no decisions were made so."""
        self._databases.check_complete()
        return what_falls(self._databases, batch)

    def history(self, work: str | None = None) -> tuple[Decision, ...]:
        """All decisions, those undone too, oldest first; of one work or of all."""
        ids = None if work is None else [self._find(work)]
        with self._databases.kept.connect() as connection:
            made = read_decisions(connection, ids)
        return tuple(sorted((one for listed in made.values() for one in listed), key=lambda one: one.id))

    def same(self, works: Sequence[str]) -> tuple[int, ...]:
        """Say that these works are one, whatever their words: the others become holdings of the oldest.

        Returns the numbers of what was said, for `undo`. Raises DecisionError where they are one already.
        """
        with self._complete():
            return joining.join_works(self._databases, [self._find(work) for work in works], who=self.who)

    def not_same(self, work: str, holding: str) -> tuple[int, ...]:
        """Say that a holding (an id as `show` lists it) is not of this work: it is a work by itself again."""
        with self._complete():
            return joining.part_holding(self._databases, self._find(work), holding, who=self.who)

    def series(self, work: str, shown: Callable[[str], bool] = lambda work: True) -> tuple[SeriesLine, ...]:
        """The series that a work stands in, each in order, and the stories that it follows or that follow it.

        Works for which `shown` is false are left out.
        """
        return series_of(self._databases, self._find(work), shown)

    def diff(self, one: str, other: str | None = None) -> TextDiff:
        """Where two texts differ, each named as a work or as a holding; None: the first's next holding."""
        self._databases.check_complete()
        return diffing.diff(self._databases, one, other)

    def prefer_holding(self, work: str, holding: str) -> Decision:
        """Have a work show this holding, and not the one that the rules would choose."""
        with self._complete():
            return joining.show_holding(self._databases, self._find(work), holding, who=self.who)

    @property
    def desk(self) -> Desk:
        """What Foundling is not sure of, and a curator's answers to it."""
        return Desk(self._databases, self._complete, self._find, self.who)

    @property
    def authority(self) -> Authorities:
        """The names that are preferred over their variants."""
        return Authorities(self._databases, self._complete, self.who)

    def mine(self, account: str | int | None = None) -> Mine:
        """What an account (its name or number) keeps for itself: stars, tags, notes, shelves.

        None: of the one who uses the library alone, `who`. Raises AccountError.
        """
        if isinstance(account, int):
            return Mine(self._databases, account, self._find)
        found = self.accounts.alone(self.who) if account is None else self.accounts.get(account)
        if found is None:
            raise LibraryError(f"{self.folder}: the library cannot be written to, and {self.who!r} has no account")
        return Mine(self._databases, found.id, self._find)

    def import_calibre(
        self,
        folder: Path,
        *,
        account: str | int | None = None,
        columns: Mapping[str, Role] | None = None,
        replace: bool = False,
        dry_run: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> CalibreReport:
        """Take over what somebody keeps in a calibre library, for the works that are here too; see `calibre.py`.

        What is said here already stands, unless `replace`. Raises LibraryError where there is no calibre library.
        """
        kept = self.mine(account)
        options: Any = {"columns": columns, "replace": replace, "dry_run": dry_run, "progress": progress}
        return import_calibre(self._databases, kept, folder, **options)

    def plan_calibre(
        self,
        found: CalibreLibrary,
        *,
        account: str | int | None = None,
        columns: Mapping[str, Role] | None = None,
        replace: bool = False,
        only: Collection[str] | None = None,
    ) -> CalibrePlan:
        """What taking over a calibre library that was read (`calibre.read_calibre_apart`) would do.

        `carry_out` of `takingover.py` does it. Works that are not among `only` are not there.
        """
        kept = self.mine(account)
        return plan_calibre(self._databases, kept, found, columns=columns, replace=replace, only=only)

    def audit(
        self,
        *,
        kinds: Collection[str] = (),
        who: str | None = None,
        work: str | None = None,
        words: str = "",
        limit: int | None = 100,
        before: int | None = None,
    ) -> tuple[AuditLine, ...]:
        """Who changed what, the latest first: of these kinds, by one person, of one work, with these words.

        `before` is the number of the line that the last page ended with.
        """
        about = None if work is None else self._find(work)
        return read_audit(
            self._databases, kinds=kinds, who=who, about=about, words=words, limit=limit, before=before
        )

    def remove(self, work: str) -> None:
        """Put a work into the bin."""
        with self._complete():
            curating.remove(self._databases, self._find(work), who=self.who)

    def restore(self, work: str) -> None:
        """Take a work out of the bin."""
        with self._complete():
            curating.restore(self._databases, self._find(work), who=self.who)

    def empty_bin(self) -> int:
        """Forget what is in the bin for good, bytes and all; returns how many works that were."""
        with self._complete() as shelf:
            emptied = curating.empty_bin(shelf, who=self.who)
            self._meaning.forget_gone()
            return emptied

    def withdraw(self, work: str, *, terms: str = "", jobs: int | None = None) -> WithdrawReport:
        """Take a work out for good on its author's wish, all its texts with it (docs/backup.md); cannot be undone.

        `terms`: what the author said. Raises LibraryError, with nothing changed, where a file that other stories
        share cannot be written without it.
        """
        with self._complete() as shelf:
            report = withdrawing.withdraw(shelf, self._find(work), who=self.who, terms=terms, jobs=jobs)
            self._index.text.close()
            self._meaning.forget_gone()
            return report

    def back_up(
        self, dest: Path, *, derived: bool = False, progress: Callable[[str], None] | None = None
    ) -> BackupReport:
        """Copy to a folder what it lacks of this library, which may be in use meanwhile (docs/backup.md).

        `derived`: also what can be made again. Raises LibraryError, OSError.
        """
        return back_up(self.folder, dest, derived=derived, progress=progress)

    @classmethod
    def restore_backup(
        cls, source: Path, path: Path, *, who: str | None = None, progress: Callable[[str], None] | None = None
    ) -> Library:
        """Make a library in the new folder `path` of the backup in `source`, and open it.

        What the backup does not hold and can be made again is to be made by `rebuild`. Raises LibraryError.
        """
        restore_backup(source, path, progress=progress)
        return cls.open(path, who=who)

    def finish_restoring(
        self, *, jobs: int | None = None, progress: Callable[[Progress], None] | None = None
    ) -> None:
        """After `restore_backup`: make what the backup did not hold and can be made again."""
        if self._databases.incomplete():
            self.rebuild(jobs=jobs, progress=progress)

    def verify(self, *, progress: Callable[[Progress], None] | None = None) -> VerifyReport:
        """Hash every original again and account for every row; changes nothing."""
        with self._own() if self._databases.writable else nullcontext():
            return Verifying(self._databases, self._store, progress).verify()

    def repair(
        self, *, jobs: int | None = None, progress: Callable[[Progress], None] | None = None
    ) -> RepairReport:
        """Mend what `verify` finds wrong, as far as it can be, and name what is lost (docs/faults.md)."""
        self._lock.take()
        try:
            shelf = Shelf(self._databases, self._store)
            return repairing.repair(shelf, self._index, jobs=jobs, progress=progress)
        finally:
            self._lock.release()

    def reread(
        self,
        works: Sequence[str] = (),
        *,
        force: bool = False,
        close: bool = True,
        jobs: int | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> RereadReport:
        """Read again what today's rules would read otherwise (`force`: all) of these works, or of all.

        What has not been read closely is, unless `close` is false.
        """
        with self._complete() as shelf:
            ids = [self._find(work) for work in works]
            return rebuilding.reread(shelf, ids, force=force, close=close, jobs=jobs, progress=progress)

    def rebuild(
        self, *, jobs: int | None = None, progress: Callable[[Progress], None] | None = None
    ) -> RereadReport:
        """Delete all that can be made again, and make it again out of the originals and what is kept.

        What had been read closely is read closely again.
        """
        with self._own() as shelf:
            done = rebuilding.rebuild(shelf, jobs=jobs, progress=progress)
        self._meaning_anew()
        return done

    def adrift(self) -> tuple[str, ...]:
        """Accepted claims whose passage is not in the text any more, a line each."""
        self._databases.check_complete()
        return rebuilding.adrift(self._databases)

    def original(self, sha256: str) -> BinaryIO:
        """A stream of the bytes as they came; raises LibraryError where they are not here."""
        return self._store.open(sha256)

    def carried(self, edition: Edition) -> frozenset[str | None]:
        """The other works that go along with an edition's own original: a message's attachments; None: no work."""
        return carried(self._databases, self._store, edition)

    def editions(self, works: Sequence[str] = ()) -> Iterator[Edition]:
        """The editions of these works, or of all, one at a time."""
        self._databases.check_complete()
        named = (find_work(self._databases, work) for work in works)
        ids = named if works else (row.id for row in self.list(sort="added"))
        return make_editions(self._databases, ids)

    def export(
        self,
        format: str,
        works: Sequence[str],
        sink: BinaryIO | Path,
        *,
        options: Any = None,
        progress: Callable[[int, str], None] | None = None,
    ) -> ExportReport:
        """Write these works, or (none given) all, to `sink` in a format (docs/export.md); streams.

        `sink` is a stream, a file or a folder, as the format wants; `options` are `foundling.exports.protocol`'s.
        `progress` is told how many works are done and the id of the one at hand. Raises LibraryError, OSError.
        """
        return write_out(format, self.editions(works), sink, self.original, self._databases, options, progress)

    def to_arrow(self, table: str, works: Sequence[str] = ()) -> Any:
        """A table of docs/scholars.md (`works`, `claims`, `cast` …) of these works, or of all: a `pyarrow.Table`.

        It is held in memory; `export("tables", …)` streams. Raises LibraryError, also where pyarrow is missing.
        """
        return as_arrow(table, self.editions(works))

    def find(self, work: str) -> str:
        """The id of the work that answers to `work` as in `show`; raises NoSuchWorkError, AmbiguousWorkError."""
        return self._find(work)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user in the password file
        return "unknown"
