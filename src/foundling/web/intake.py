"""Takes in what is dropped on a page, and what appears in a watched folder, while pages go on being answered.

Owns the spool: files that are sent lie in `uploads/` of the library's folder, a folder for each import, until they
are taken in. No path of a request reaches the disk: a file's name is made anew of what is harmless in the name
it was sent under (`safe_name`). One thread takes in one import after the other, in portions of a few seconds, so
that others can write to the library in between; files are read by worker processes with limits on time and memory,
as `foundling add` reads them.
"""

from __future__ import annotations

import logging
import os
import queue
import secrets
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from foundling.errors import FoundlingError, LibraryLockedError
from foundling.library.clock import now
from foundling.library.library import Library
from foundling.library.types import AddReport, Progress
from foundling.manuscript import Refusal
from foundling.web.spool import Spooled, SpoolError, check_room, spool_error

UPLOADS = "uploads"
# Files of one import.
MOST_FILES = 20_000
# Imports that somebody may be sending at once, and seconds after which one that nothing comes of is forgotten.
MOST_OPEN = 4
PATIENCE_S = 3_600.0
# Imports that are remembered, and refusals that are shown of each.
REMEMBERED = 50
SHOWN = 1_000
# Seconds that files are read at a time, and that others are given in between.
PORTION_S = 5.0
_BETWEEN_S = 0.2
# Seconds between looks at the watched folder, at least; and how much longer than looking takes to wait.
_LOOK_S = 3.0
_LOOK_SHARE = 20.0
# Seconds between tries while another process holds the library.
_RETRY_S = 2.0

_MISTAKE = "a mistake of Foundling's own. What came before is kept; the server's log tells more"
_log = logging.getLogger(__name__)

State = Literal["receiving", "waiting", "working", "done", "failed"]


class ImportState(Struct, frozen=True):
    """How far an import is. `why` says why it failed or waits; `run` takes it back."""

    id: str
    who: str
    at: str
    state: State
    name: str = ""
    received: int = 0
    bytes: int = 0
    files: int = 0
    total: int | None = None
    works: int = 0
    words: int = 0
    already: int = 0
    joined: int = 0
    refused: int = 0
    current: str = ""
    run: int | None = None
    why: str = ""
    seconds: float = 0.0

    @property
    def over(self) -> bool:
        """Whether nothing more will come."""
        return self.state in ("done", "failed")

    @property
    def share(self) -> int:
        """How much of it is done, of a hundred."""
        if self.over:
            return 100
        return min(99, self.files * 100 // self.total) if self.total else 0


class _Import:
    """One import: its state, refusals, and where its files lie."""

    def __init__(self, state: ImportState, folder: Path, note: str) -> None:
        self.state = state
        self.folder = folder
        self.note = note
        self.refusals: list[Refusal] = []
        self.touched = time.monotonic()


class Intake:
    """All imports of one server; `close` ends it."""

    def __init__(self, library: Library, *, watch: Path | None = None, most_bytes: int) -> None:
        self.library = library
        self.watch = watch
        self.most_bytes = most_bytes
        self.spool = library.folder / UPLOADS / str(os.getpid())
        self._imports: dict[str, _Import] = {}
        self._guard = threading.Lock()
        self._waiting: queue.Queue[_Import | None] = queue.Queue()
        self._closed = threading.Event()
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Begin to work; what servers that are gone have left on the spool is removed."""
        if not self.library.writable:
            return
        for left in self.spool.parent.glob("*"):
            if left == self.spool or not _runs(left.name):
                shutil.rmtree(left, ignore_errors=True)
        self._run("foundling-intake", self._work)
        if self.watch is not None:
            self._run("foundling-watch", self._look)

    def close(self) -> None:
        """End; an import that is under way stops after its portion."""
        self._closed.set()
        self._waiting.put(None)
        for thread in self._threads:
            thread.join(timeout=2 * PORTION_S)
        shutil.rmtree(self.spool, ignore_errors=True)

    @property
    def closed(self) -> bool:
        """Whether it has ended."""
        return self._closed.is_set()

    # ------------------------------------------------------------ receiving

    def begin(self, who: str, *, name: str = "", note: str = "") -> ImportState:
        """Begin an import; raises SpoolError where too many are open or there is no room."""
        self._forget_old()
        with self._guard:
            sent = [one for one in self._imports.values() if one.state.state == "receiving"]
            if sum(one.state.who == who for one in sent) >= MOST_OPEN:
                raise SpoolError(f"{MOST_OPEN} imports are being sent already; wait until one has come", 429)
        id = secrets.token_hex(6)
        made = _Import(ImportState(id, who, now(), "receiving", name=name), self.spool / id, note)
        check_room(self.library.folder)
        try:
            made.folder.mkdir(parents=True)
        except OSError as error:
            raise spool_error(error) from error
        with self._guard:
            self._imports[id] = made
        return made.state

    def receive(self, id: str, name: str) -> Spooled:
        """A file that what is sent is written to, under a harmless name; raises SpoolError."""
        found = self._open(id)
        with self._guard:
            if found.state.received >= MOST_FILES:
                raise SpoolError(f"one import holds at most {MOST_FILES:,} files", 413)
            found.state = replace(found.state, received=found.state.received + 1)
        check_room(self.library.folder)

        def count(size: int) -> None:
            with self._guard:
                whole = found.state.bytes + size
                if whole > self.most_bytes:
                    raise SpoolError(f"one import holds at most {self.most_bytes // 1_000_000:,} MB", 413)
                found.state = replace(found.state, bytes=whole)
            found.touched = time.monotonic()

        return Spooled(found.folder, name, count)

    def go(self, id: str) -> ImportState:
        """All has been sent: take it in, when its turn comes."""
        found = self._open(id)
        with self._guard:
            found.state = replace(found.state, state="waiting", total=found.state.received)
        self._waiting.put(found)
        return found.state

    def give_up(self, id: str) -> None:
        """Forget an import that is still being sent."""
        found = self._open(id)
        with self._guard:
            self._imports.pop(id, None)
        shutil.rmtree(found.folder, ignore_errors=True)

    # ------------------------------------------------------------ looking

    def states(self) -> tuple[ImportState, ...]:
        """All imports that are remembered, the latest first."""
        with self._guard:
            return tuple(one.state for one in reversed(self._imports.values()))

    def state(self, id: str) -> ImportState | None:
        """How far an import is."""
        with self._guard:
            found = self._imports.get(id)
            return None if found is None else found.state

    def refusals(self, id: str) -> tuple[Refusal, ...]:
        """What of an import could not be taken in, the first of it."""
        with self._guard:
            found = self._imports.get(id)
            return () if found is None else tuple(found.refusals[:SHOWN])

    # ------------------------------------------------------------ working

    def _run(self, name: str, target: Callable[[], None]) -> None:
        thread = threading.Thread(target=target, name=name, daemon=True)
        thread.start()
        self._threads.append(thread)

    def _work(self) -> None:
        """Take in one import after the other."""
        while (found := self._waiting.get()) is not None and not self.closed:
            try:
                self._take_in(found, [found.folder], base=found.folder)
            finally:
                shutil.rmtree(found.folder, ignore_errors=True)

    def _take_in(self, found: _Import, paths: list[Path], *, base: Path | None = None) -> None:
        """Take in all of it, portion by portion; what goes wrong is said in its state."""
        began = time.monotonic()
        self._set(found, state="working")
        more = True
        try:
            while more and not self.closed:
                report = self._portion(found, paths, base)
                more = report is None or report.more
                time.sleep(_BETWEEN_S if report is not None else _RETRY_S)
        except FoundlingError as error:
            self._set(found, state="failed", why=_why(error), seconds=time.monotonic() - began)
        except OSError as error:
            self._set(found, state="failed", why=str(spool_error(error)), seconds=time.monotonic() - began)
        except Exception:  # noqa: BLE001 - the thread's end would leave those that wait waiting for ever
            _log.exception("import %s failed", found.state.id)
            self._set(found, state="failed", why=_MISTAKE, seconds=time.monotonic() - began)
        else:
            why = "the server was stopped; add the rest again" if more else ""
            state: State = "failed" if more else "done"
            self._set(found, state=state, why=why, current="", seconds=time.monotonic() - began)

    def _portion(self, found: _Import, paths: list[Path], base: Path | None) -> AddReport | None:
        """Take in as much as a few seconds allow; None where another process holds the library."""
        before = found.state

        def told(progress: Progress) -> None:
            self._set(
                found,
                files=progress.files,
                total=max(progress.total_files or 0, found.state.total or 0) or None,
                works=before.works + progress.works,
                words=before.words + progress.words,
                refused=before.refused + progress.refused,
                current=progress.current,
            )

        try:
            report = self.library.signed(before.who).add(
                paths,
                accession=before.name or None,
                note=found.note,
                jobs=max(1, (os.cpu_count() or 1) - 1),
                progress=told,
                run=before.run,
                base=base,
                portion_s=PORTION_S,
            )
        except LibraryLockedError:
            self._set(found, why="waiting for another process that is writing to the library")
            return None
        with self._guard:
            found.refusals += report.refusals[: SHOWN - len(found.refusals)]
        known = before.works + before.refused if before.run is not None else 0
        self._set(
            found,
            files=report.files,
            works=before.works + report.works + report.not_stories,
            words=before.words + report.words,
            refused=before.refused + report.refused,
            joined=before.joined + report.joined,
            already=max(0, report.already - known),
            run=before.run if before.run is not None else report.run,
            why="",
        )
        return report

    def _look(self) -> None:
        """Look at the watched folder again and again; what is new there and has stopped growing is taken in."""
        assert self.watch is not None
        seen: dict[str, tuple[int, int]] = {}
        done: dict[str, tuple[int, int]] = {}
        pause = 0.0
        while not self._closed.wait(pause):
            began = time.monotonic()
            here = dict(_files(self.watch))
            if here == seen and here != done:
                self._take_in_watched()
                done = here
            seen = here
            pause = max(_LOOK_S, _LOOK_SHARE * (time.monotonic() - began))

    def _take_in_watched(self) -> None:
        assert self.watch is not None
        state = ImportState(
            secrets.token_hex(6), self.library.who, now(), "working", name=f"from {self.watch.name}"
        )
        found = _Import(state, self.watch, "")
        with self._guard:
            self._imports[state.id] = found
        self._take_in(found, [self.watch])
        if found.state.state == "done" and not found.state.works and not found.state.refused:
            with self._guard:
                self._imports.pop(state.id, None)
        self._forget_old()

    # ------------------------------------------------------------ how

    def _set(self, found: _Import, **values: object) -> None:
        with self._guard:
            found.state = replace(found.state, **values)

    def _open(self, id: str) -> _Import:
        with self._guard:
            found = self._imports.get(id)
        if found is None:
            raise SpoolError("there is no such import any more; begin again", 404)
        if found.state.state != "receiving":
            raise SpoolError("this import is on its way already; begin another one", 409)
        return found

    def _forget_old(self) -> None:
        """Forget what nobody sends on, and the oldest of what is over."""
        with self._guard:
            late = time.monotonic() - PATIENCE_S
            gone = [one for one in self._imports.values() if one.state.state == "receiving" and one.touched < late]
            over = [one for one in self._imports.values() if one.state.over]
            gone += over[: max(0, len(self._imports) - len(gone) - REMEMBERED)]
            for one in gone:
                self._imports.pop(one.state.id, None)
        for one in gone:
            if one.state.state == "receiving":
                shutil.rmtree(one.folder, ignore_errors=True)


def _runs(number: str) -> bool:
    """Whether there is a process of this number."""
    try:
        os.kill(int(number), 0)
    except (ValueError, OverflowError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


def _files(folder: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """The files under a folder, each with its size and time of change."""
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            try:
                status = os.stat(path)
            except OSError:
                continue
            yield path, (status.st_size, status.st_mtime_ns)


def _why(error: FoundlingError) -> str:
    words = str(error)
    if "full" in words:
        return "the disk is full. What came before is kept; make room, then send the rest again"
    return words
