"""Takes a heap of files into a library.

Owns the way from the walk over the heap to the shelf: what is known is skipped in bulk, the rest is read by
worker processes, and what they send back is written in batches. The heap is only read. Nothing of the heap is
held in memory beyond a batch and what the workers are at.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from threading import Thread

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import insert, select

from foundling.api import file_sha256
from foundling.library.audit import write_down
from foundling.library.clock import now
from foundling.library.curating import forget_originals
from foundling.library.databases import looks_like_library
from foundling.library.dialect import chunks
from foundling.library.dumping import Dumping, FromDump
from foundling.library.incoming import Incoming
from foundling.library.meanwhile import Meanwhile
from foundling.library.packing import pack_hints
from foundling.library.readers import reading_crew
from foundling.library.refusal_log import RefusalLog
from foundling.library.reposts import ADVICE, WHY, Reposts
from foundling.library.schema import accessions, arrivals, lost, refusals, runs
from foundling.library.shelving import Arriving, Run, Shelf, Shelved
from foundling.library.stamps import sources_stamp
from foundling.library.taking import (
    TakeJob,
    TakenManuscript,
    TakenOriginal,
    Unchanged,
    is_large,
    open_taken,
)
from foundling.library.types import AddReport, Progress
from foundling.manuscript import Refusal
from foundling.sources.dumps.around import FoundDump
from foundling.sources.heap import HeapFile, walk
from foundling.sources.names import shown, shown_path
from foundling.workers import Crew, Job, Outcome

# A batch is written when it holds so many manuscripts and refusals, or bytes, or is so many seconds old.
BATCH = 256
BATCH_BYTES = 16 * 1024 * 1024
BATCH_S = 1.0
# A portion takes so many stories of a dump at least: to find them again costs going through the whole dump.
LEAST_OF_DUMP = 500
# Files of the heap looked up at a time.
_LOOKED_UP = 500

# A file as it is now: its path, bytes and time of change.
_State = tuple[bytes, int, int | None]


class AddOptions(Struct, frozen=True):
    """How to add; see `Library.add`.

    `run` goes on with an earlier one. `base` is the folder that what came by another way than a path lies in: it
    is known by its path below that. After `portion_s` seconds, no more files are begun with. `locked`: entries of
    a journal that their writer locked are taken in too.
    """

    who: str
    accession: str | None = None
    note: str = ""
    check: bool = False
    dry_run: bool = False
    jobs: int | None = None
    run: int | None = None
    base: Path | None = None
    portion_s: float | None = None
    locked: bool = False


class _Open:
    """A file on its way, known as `path`: what of it has come back and is not written yet."""

    def __init__(self, file: HeapFile, path: bytes, original: Incoming | None, hints: bytes) -> None:
        self.file = file
        self.path = path
        self.original = original
        self.sha256 = original.sha256 if original else None
        self.hints = hints
        self.manuscripts: list[TakenManuscript] = []
        self.refusals: list[Refusal] = []
        self.arrived = False
        self.unchanged = False
        self.withdrawn = False

    def arriving(self) -> Arriving:
        file = self.file
        return Arriving(self.path, file.shown, file.size, file.mtime_ns, self.hints)


class Adding:
    """One `add`."""

    def __init__(
        self,
        shelf: Shelf,
        options: AddOptions,
        progress: Callable[[Progress], None] | None = None,
        meanwhile: Meanwhile | None = None,
        crew: Crew | None = None,
    ) -> None:
        self.shelf = shelf
        self.options = options
        self._progress = progress
        self._meanwhile = meanwhile
        self._crew = crew
        self._began = time.monotonic()
        self._written = time.monotonic()
        self._run: Run | None = None
        self._more = False
        self._first_read: float | None = None
        self._open: dict[bytes, _Open] = {}
        self._dumping = Dumping(shelf.databases, locked=options.locked)
        self._batch: list[Shelved] = []
        self._batch_bytes = 0
        self._batch_count = 0
        folder = None if options.dry_run else shelf.databases.folder / "refusals"
        self._refusals = RefusalLog(folder)
        self._files = self._works = self._not_stories = self._already = self._words = 0
        self._refused_before = 0
        self._stories_of_dumps = 0
        self._current = ""
        self._seen: set[str] = set()
        self._received: list[str] = []
        self._reposts = Reposts(shelf.databases)
        self._late: list[str] = []
        self._total: int | None = None

    def add(self, paths: Sequence[Path]) -> AddReport:
        """Take in all files at and under `paths`."""
        if self._progress is not None:
            Thread(target=self._count_heap, args=(paths,), daemon=True).start()
        try:
            self._take_in(paths)
        finally:
            self._refusals.close()
        run = self._run.id if self._run else None
        return AddReport(
            run=run,
            files=self._files,
            works=self._works,
            not_stories=self._not_stories,
            already=self._already,
            refused=self._refusals.count,
            refused_before=self._refused_before,
            refusals=tuple(self._refusals.held),
            words=self._words,
            seconds=time.monotonic() - self._began,
            refusals_file=self._refusals.finish(run),
            dry_run=self.options.dry_run,
            more=self._more,
        )

    def _take_in(self, paths: Sequence[Path]) -> None:
        with self._dumping, self._crew or reading_crew(self.options.jobs) as crew:
            paths = self._heaps(paths)
            # In the heap's order, so that the same heap gives the same library however the workers race.
            for outcome in crew.run(self._jobs(paths), ordered=True):
                self._receive(outcome)
                if self._due():
                    self._write()
        self._write()
        if not self.options.dry_run:
            self._dumping.keep_names(self._run.id if self._run else None)
            self.shelf.settle()

    # ------------------------------------------------------------ the heap's side

    def _heaps(self, paths: Sequence[Path]) -> list[Path]:
        """Those of these paths that are no library of Foundling's: its databases hold scraps of stories alone."""
        heaps = []
        for path in paths:
            if looks_like_library(path) and not path.samefile(self.shelf.databases.folder):
                why = "it is a library of Foundling's, not a heap of files"
                advice = f"run `foundling export bag --library {shown_path(path)} -o BAG`, and add the bag"
                self._refuse(Refusal(shown_path(path), why, advice), b"")
            else:
                heaps.append(path)
        return heaps

    def _jobs(self, paths: Sequence[Path]) -> Iterator[Job]:
        """The files that need reading, as jobs for the crew; those of dumps first, so that the walk knows them."""
        for dump in self._dumping.find(paths):
            yield from self._from_dump(dump)
            if self._more:
                return
        for chunk in chunks(self._walk(paths), _LOOKED_UP):
            known = self._known(chunk)
            refused = set() if self.options.check else self._refused(chunk)
            for file in chunk:
                if self._portion_done():
                    self._more = True
                    return
                if self._dumping.claims(file):
                    continue
                state = (_key(file), file.size, file.mtime_ns)
                digest = known.get(state)
                named_twice = _key(file) in self._open
                if named_twice or (digest is not None and not self.options.check):
                    self._already += 1
                    self._files += 1
                elif digest is None and state in refused:
                    self._refused_before += 1
                    self._files += 1
                else:
                    yield from self._read(file, digest)
                    if self._more:
                        return

    def _read(self, file: HeapFile, known: str | None) -> Iterator[Job]:
        """A file that needs reading: as what it is, or as the stories of a dump."""
        dump = self._dumping.met(file, large=is_large(file.size))
        if isinstance(dump, Refusal):
            self._refuse(dump, _key(file))
        elif dump is not None:
            yield from self._from_dump(dump)
        elif (job := self._job(file, _key(file), known)) is not None:
            yield job

    def _from_dump(self, dump: FoundDump) -> Iterator[Job]:
        """The stories of a dump; what it says of those that cannot be taken is told like any refusal."""
        for file in self._walk([dump.path]):
            if self._dumping.known(dump, file) and not self.options.check:
                self._already += 1
                self._files += 1
                return
            begun = 0
            for item in self._dumping.stories(dump, file):
                if isinstance(item, Refusal):
                    self._amiss(item, _key(file))
                elif not item.new or item.arrived in self._open:
                    self._already += 1
                elif (job := self._story(item)) is not None:
                    begun += 1
                    yield job
                if begun >= LEAST_OF_DUMP and self._portion_done():
                    self._more = True
                    return
            self._files += 1

    def _story(self, item: FromDump) -> Job | None:
        """The job of reading a story of a dump; None where it is known."""
        known = self._known([item.file]).get((_key(item.file), item.file.size, item.file.mtime_ns))
        if known is None or self.options.check:
            return self._job(item.file, item.arrived, known)
        self._already += 1
        return None

    def _portion_done(self) -> bool:
        """Whether the rest is for another portion, counted from when the first file of this one was read.

        To start the workers may take longer than a portion; each portion has at least one file, or there would be
        no end.
        """
        portion, first = self.options.portion_s, self._first_read
        return portion is not None and first is not None and time.monotonic() - first > portion

    def _walk(self, paths: Sequence[Path]) -> Iterator[HeapFile]:
        own = os.fsencode(os.path.abspath(self.shelf.databases.folder)) + b"/"
        base = None if self.options.base is None else os.path.abspath(self.options.base) + "/"
        for item in walk(paths):
            if isinstance(item, Refusal):
                self._refuse(item if base is None else replace(item, name=item.name.removeprefix(base)), b"")
            elif base is not None:
                yield replace(item, shown=item.shown.removeprefix(shown(base)))
            elif not _key(item).startswith(own):
                yield item

    def _known(self, files: Sequence[HeapFile]) -> dict[_State, str]:
        columns = (arrivals.c.path, arrivals.c.size, arrivals.c.mtime_ns, arrivals.c.sha256)
        query = select(*columns).where(arrivals.c.path.in_([_key(file) for file in files]))
        # What was lost is taken in again.
        query = query.where(arrivals.c.sha256.not_in(select(lost.c.sha256)))
        with self.shelf.databases.kept.connect() as connection:
            return {(bytes(row[0]), row[1], row[2]): row[3] for row in connection.execute(query)}

    def _refused(self, files: Sequence[HeapFile]) -> set[_State]:
        """Those of these files that today's sources could read nothing of, as they are now."""
        columns = (refusals.c.path, refusals.c.size, refusals.c.mtime_ns)
        query = select(*columns).where(refusals.c.path.in_([_key(file) for file in files]))
        query = query.where(refusals.c.stamp == sources_stamp())
        with self.shelf.databases.kept.connect() as connection:
            return {(bytes(row[0]), row[1], row[2]) for row in connection.execute(query)}

    def _job(self, file: HeapFile, path: bytes, known: str | None) -> Job | None:
        """The job of reading a file that is known as `path`; None where that is not needed."""
        hints = pack_hints(file.hints)
        if is_large(file.size) and not file.folder:
            original = self._receive_large(file, path, known)
            if original is None:
                return None
            # The same bytes once more while the first are on their way: their copy is about to move.
            flying = {one.sha256 for one in self._open.values()}.union(self._received)
            place = os.fsencode(self.shelf.store.incoming / original.sha256)
            self._open[path] = _Open(file, path, original, hints)
            payload = TakeJob(
                _key(file) if original.sha256 in flying else place, path, file.shown, hints, original.sha256
            )
        else:
            self._open[path] = _Open(file, path, None, hints)
            payload = TakeJob(_key(file), path, file.shown, hints, unless=known)
        return Job(payload, file.shown, file.size)

    def _receive_large(self, file: HeapFile, path: bytes, known: str | None) -> Incoming | None:
        """Copy a large original into the library; None where it cannot be read or is there already."""
        try:
            if known is not None and file_sha256(file.path) == known:
                self._already += 1
                self._files += 1
                return None
            with file.path.open("rb") as stream:
                sha256 = self.shelf.store.receive(stream)
        except OSError as error:
            why = f"it cannot be read ({error.strerror or error})"
            self._refuse(Refusal(file.shown, why, "check the file and its permissions"), path)
            return None
        size = (self.shelf.store.incoming / sha256).stat().st_size
        return Incoming(sha256, size, "file", path, b"")

    # ------------------------------------------------------------ the crew's side

    def _receive(self, outcome: Outcome) -> None:
        path: bytes = outcome.job.payload.arrived
        opened = self._open[path]
        self._current = outcome.job.name
        if self._first_read is None:
            self._first_read = time.monotonic()
        for message in outcome.results:
            self._sort_in(opened, message)
        if outcome.refusal is not None:
            opened.refusals.append(outcome.refusal)
        if outcome.done:
            del self._open[path]
            self._finish(opened, path)
        elif opened.sha256 and self._batch_count + len(opened.manuscripts) + len(opened.refusals) >= BATCH:
            self._shelve(opened, path, done=False)

    def _sort_in(self, opened: _Open, message: bytes) -> None:
        taken = open_taken(message)
        if isinstance(taken, TakenOriginal):
            opened.original = taken.original
            opened.sha256 = taken.original.sha256
        elif isinstance(taken, TakenManuscript):
            opened.manuscripts.append(taken)
            self._words += taken.card.words
            self._batch_bytes += len(message)
        elif isinstance(taken, Unchanged):
            opened.unchanged = True
        else:
            opened.refusals.append(taken.refusal)
        self._batch_bytes += len(message)

    def _finish(self, opened: _Open, path: bytes) -> None:
        if self._dumping.done(path, opened.sha256):
            self._stories_of_dumps += 1
        else:
            self._files += 1
        if opened.original and opened.original.codec == "file":
            self._received.append(opened.original.sha256)
        if opened.unchanged:
            self._already += 1
        elif opened.manuscripts or opened.arrived or opened.withdrawn:
            self._shelve(opened, path, done=True)
        else:
            self._batch.append(Shelved(None, None, opened.arriving(), (), tuple(opened.refusals), path=path))
            self._batch_count += len(opened.refusals)
            self._refusals.extend(opened.refusals)
        if self._progress is not None:
            self._progress(self._state())

    def _shelve(self, opened: _Open, path: bytes, *, done: bool) -> None:
        if opened.withdrawn or self._reposts.has(opened.sha256, [one.manuscript for one in opened.manuscripts]):
            self._turn_away(opened, path)
            return
        first = not opened.arrived
        self._batch.append(
            Shelved(
                sha256=opened.sha256,
                original=opened.original if first else None,
                arrival=opened.arriving() if first else None,
                manuscripts=tuple(opened.manuscripts),
                refusals=tuple(opened.refusals),
                done=done,
                path=path,
            )
        )
        self._batch_count += len(opened.manuscripts) + len(opened.refusals)
        self._refusals.extend(opened.refusals)
        opened.arrived = True
        opened.manuscripts = []
        opened.refusals = []

    def _turn_away(self, opened: _Open, path: bytes) -> None:
        """Keep nothing of a file with a story in it that was withdrawn on its author's wish."""
        if not opened.withdrawn:
            refusal = Refusal(opened.file.shown, WHY, ADVICE)
            arriving = None if opened.arrived else opened.arriving()
            self._batch.append(Shelved(None, None, arriving, (), (refusal,), path=path))
            self._batch_count += 1
            self._refusals.extend((refusal,))
            if opened.arrived and opened.sha256:
                self._late.append(opened.sha256)
        opened.withdrawn = True
        opened.manuscripts = []
        opened.refusals = []

    def _refuse(self, refusal: Refusal, path: bytes) -> None:
        self._files += 1
        self._amiss(refusal, path)

    def _amiss(self, refusal: Refusal, path: bytes) -> None:
        self._refusals.extend((refusal,))
        self._batch.append(Shelved(None, None, None, (), (refusal,), path=path))
        self._batch_count += 1

    # ------------------------------------------------------------ the library's side

    def _due(self) -> bool:
        old = time.monotonic() - self._written > BATCH_S
        return self._batch_count >= BATCH or self._batch_bytes >= BATCH_BYTES or (old and bool(self._batch))

    def _write(self) -> None:
        batch, self._batch = self._batch, []
        self._batch_count = self._batch_bytes = 0
        if batch and not self.options.dry_run:
            if self._run is None:
                self._run = self._begin_run()
            shelved = self.shelf.commit(batch, self._run)
            self._count(shelved)
            self._dumping.keep_contacts()
            self.shelf.store.seal_full()
            if self._meanwhile is not None:
                self._meanwhile.brought(len(shelved))
        elif batch:
            self._count(self._unseen(m for item in self.shelf.fresh(batch) for m in item.manuscripts))
        if self._late and not self.options.dry_run:
            forget_originals(self.shelf, self._late)
        self._late = []
        # Those that were kept have left; what remains was there before, is refused, or was only tried.
        for sha256 in self._received:
            self.shelf.store.dismiss(sha256)
        self._received = []
        self._written = time.monotonic()

    def _unseen(self, manuscripts: Iterable[TakenManuscript]) -> Iterator[TakenManuscript]:
        """Those that a dry run has not met before; an add would know them from what it had kept."""
        for taken in manuscripts:
            if taken.manuscript.id not in self._seen:
                self._seen.add(taken.manuscript.id)
                yield taken

    def _count(self, shelved: Iterable[TakenManuscript]) -> None:
        for taken in shelved:
            self._works += taken.card.is_work
            self._not_stories += not taken.card.is_work

    def _begin_run(self) -> Run:
        at = now()
        if self.options.run is not None:
            with self.shelf.databases.kept.connect() as connection:
                query = select(runs.c.accession).where(runs.c.id == self.options.run)
                return Run(self.options.run, connection.execute(query).scalar())
        with self.shelf.databases.kept.begin() as connection:
            accession = None
            if self.options.accession is not None or self.options.note:
                accession = _inserted(
                    connection.execute(
                        insert(accessions).values(name=self.options.accession or "", note=self.options.note, at=at)
                    ).inserted_primary_key
                )
            row = connection.execute(insert(runs).values(who=self.options.who, at=at, accession=accession))
            run = Run(_inserted(row.inserted_primary_key), accession)
            given = f" from {self.options.accession}" if self.options.accession else ""
            said = f"files taken in{given}, run {run.id}"
            write_down(connection, "import", said, who=self.options.who, undo=f"run:{run.id}")
            return run

    def _count_heap(self, paths: Sequence[Path]) -> None:
        """Count the heap's files while the first of them are read, so that the time left can be told.

        An estimate: what the walk will leave out is counted too.
        """
        count = sum(not path.is_dir() for path in paths)
        for path in paths:
            for _, _, names in os.walk(path):
                count += len(names)
        self._total = count

    def _state(self) -> Progress:
        files = self._files + self._stories_of_dumps
        return Progress(
            files=files,
            total_files=None if self._total is None else max(self._total, files),
            words=self._words,
            works=self._works,
            refused=self._refusals.count,
            seconds=time.monotonic() - self._began,
            current=self._current,
        )


def _key(file: HeapFile) -> bytes:
    """What an arrival is known by: its absolute path, links in it left alone."""
    return os.fsencode(os.path.abspath(file.path))


def _inserted(key: Iterable[object] | None) -> int:
    assert key is not None
    return int(str(next(iter(key))))
