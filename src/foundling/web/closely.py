"""Stories that somebody opened and that are being read closely at once.

Owns the queue of them: one at a time, in a process of its own (`Library.reread`), so that pages are answered
meanwhile. Nothing of it has to outlive the server: what was read is kept, what was not can be asked for again.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from typing import Literal

from msgspec import Struct, structs

from foundling.errors import FoundlingError, LibraryLockedError
from foundling.library.library import Library

_log = logging.getLogger(__name__)

State = Literal["waiting", "reading", "done", "failed"]
# Stories that may wait at once, and those whose outcome is remembered.
MOST_WAITING = 40
_REMEMBERED = 200
# While something else writes to the library, so many seconds are waited, at most so long.
_PAUSE_S, _LONGEST_S = 1.0, 600.0


class Job(Struct, frozen=True):
    """A story to be read closely: since when it waits or is read (by a monotonic clock), and why it failed."""

    work: str
    state: State
    since: float
    why: str = ""

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in ("done", "failed")

    @property
    def seconds(self) -> int:
        """How long it has been waiting or read."""
        return int(time.monotonic() - self.since)


class CloseReadings:
    """The queue of one library; asked by many threads, worked on by one."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._guard = threading.Lock()
        self._running = False

    def ask(self, work: str) -> Job:
        """Have a work (by id) read closely; the job that will, or already does."""
        with self._guard:
            held = self._jobs.get(work)
            if held is not None and not held.over:
                return held
            waiting = sum(1 for job in self._jobs.values() if not job.over)
            if waiting >= MOST_WAITING:
                return Job(work, "failed", time.monotonic(), "many stories are waiting already; ask again later")
            job = self._jobs[work] = Job(work, "waiting", time.monotonic())
            self._jobs.move_to_end(work)
            while len(self._jobs) > _REMEMBERED:
                self._jobs.popitem(last=False)
            if not self._running:
                self._running = True
                threading.Thread(target=self._work, name="close-reading", daemon=True).start()
            return job

    def of(self, work: str) -> Job | None:
        """What has become of a work that was asked for."""
        with self._guard:
            return self._jobs.get(work)

    def jobs(self) -> tuple[Job, ...]:
        """All that were asked for and are remembered, the first asked for first."""
        with self._guard:
            return tuple(self._jobs.values())

    def _work(self) -> None:
        while (work := self._next()) is not None:
            self._read(work)

    def _next(self) -> str | None:
        with self._guard:
            for work, job in self._jobs.items():
                if job.state == "waiting":
                    self._jobs[work] = Job(work, "reading", time.monotonic())
                    return work
            self._running = False
            return None

    def _read(self, work: str) -> None:
        until = time.monotonic() + _LONGEST_S
        while True:
            try:
                report = self._library.reread([work], jobs=1)
            except LibraryLockedError:
                if time.monotonic() < until:
                    time.sleep(_PAUSE_S)
                    continue
                self._end(work, "something else is writing to the library; ask again when it is done")
            except (FoundlingError, OSError) as error:
                self._end(work, str(error))
            except Exception:  # noqa: BLE001 - the thread's end would leave those that wait waiting for ever
                _log.exception("the close reading of %s failed", work)
                self._end(work, "a mistake of Foundling's own; the server's log tells more")
            else:
                self._end(work, "; ".join(f"{one.why}; {one.advice}" for one in report.refusals[:1]))
            return

    def _end(self, work: str, why: str) -> None:
        with self._guard:
            job = self._jobs[work]
            self._jobs[work] = structs.replace(job, state="failed" if why else "done", why=why)
