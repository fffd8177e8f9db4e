"""Many cores, and a wall between a hostile file and everything else.

Owns the crew: worker processes that map jobs to results, and what happens when one of them crashes, outgrows
its memory or does not come back. That costs the file concerned and nothing else: the worker is killed and
replaced, the file is named in a Refusal, its neighbours are read again. What a worker does with a job is the
task's business; `foundling.workers.bench` is the worker's side.

    with Crew(read_file, jobs=2) as crew:
        for outcome in crew.run(Job(FileJob(path, path.name), path.name, size) for path, size in found):
            ...
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from typing import Self

from foundling.errors import FoundlingError
from foundling.manuscript import Refusal
from foundling.workers.bench import Rehearsal, Task, attempt, found
from foundling.workers.hand import BATCH_BYTES, Hand, Job, Outcome, Ticket
from foundling.workers.nursery import Nursery

# A worker may spend TIMEOUT_S seconds on a file, and one more for every PACE bytes of it: a 200 MB mbox is not
# hung, it is long. PACE is a tenth of what a slow core was seen to read.
TIMEOUT_S = 60.0
PACE = 500_000
# The same where stories are read closely: a tenth of 100,000 bytes a second.
CLOSE_PACE = 10_000
# Megabytes (2**20) of memory a worker may hold.
MEMORY_MB = 2_048
# How far results may run ahead of the oldest unanswered job where they are wanted in order.
LOOK_AHEAD = 512
# Seconds between looks at clock and memory.
TICK_S = 0.25
# So many workers in a row that die before their first job mean that none can start.
BARREN = 4
# Whether workers are copies of one process that has the task ready. Elsewhere a copy is no sure thing: macOS's own
# libraries do not survive it, Windows has none.
FORKS = sys.platform == "linux"


class CrewError(FoundlingError):
    """Worker processes cannot be started at all. `status` is the exit status of the last that died."""

    def __init__(self, status: int | None) -> None:
        self.status = status
        super().__init__(
            f"worker processes do not start (exit status {status}); try again with one job (--jobs 1)"
        )


class Crew:
    """Worker processes for one task; a context manager.

    `task` is a function of a module (not a lambda, not in `__main__`), or its name, that takes a job's payload and
    yields results that can be pickled, bytes for choice. `jobs` is how many processes (None: one a core; 0: none,
    the task runs here, unprotected). A job may take `timeout_s` seconds, and one more for every `pace` bytes.
    Whatever the task raises becomes the job's Refusal. `rehearsal` gives a payload that is done once, for nothing,
    so that the task has at hand what it looks up. Raises CrewError where processes cannot be started.
    """

    def __init__(
        self,
        task: Task,
        *,
        jobs: int | None = None,
        timeout_s: float = TIMEOUT_S,
        pace: int = PACE,
        memory_mb: int = MEMORY_MB,
        rehearsal: Rehearsal | None = None,
    ) -> None:
        self.task = task
        self.jobs = cores() if jobs is None else jobs
        self.timeout_s = timeout_s
        self.pace = pace
        self.memory_mb = memory_mb
        self.rehearsal = rehearsal
        self._nursery: Nursery | None = None
        self._hands: list[Hand] = []
        self._barren = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop all workers, whatever they are at."""
        if self._nursery is not None and all(hand.fresh for hand in self._hands):
            self._nursery.stop()  # who is not born yet need not be waited for
        for hand in self._hands:
            hand.stop()
        self._hands = []
        if self._nursery is not None:
            self._nursery.stop()
            self._nursery = None

    def begin(self) -> None:
        """Start the first worker now: it is ready the sooner when its owner has found the first job for it."""
        if self.jobs and not self._hands:
            self._hire()

    def _hire(self) -> Hand:
        if self._nursery is not None and not self._nursery.is_alive():
            self._nursery.stop()
            self._nursery = None
        if FORKS and self._nursery is None:
            self._nursery = Nursery(self.task, self.memory_mb, self.jobs, self.rehearsal)
        hand = Hand(self.task, self.memory_mb, self._nursery)
        self._hands.append(hand)
        return hand

    def run(self, jobs: Iterable[Job], *, ordered: bool = False) -> Iterator[Outcome]:
        """The outcomes of `jobs`, as they come or in the order of the jobs.

        Jobs are taken as they are needed, never far ahead of the results taken; `jobs` is iterated in the
        calling thread. One run at a time.
        """
        if self.jobs == 0:
            return self._run_here(jobs)
        outcomes = _Run(self, jobs, ordered=ordered).outcomes()
        return _in_order(outcomes) if ordered else (outcome for _, outcome in outcomes)

    def _run_here(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        task = found(self.task)
        for job in jobs:
            for results, why, done in attempt(task, job.payload):
                yield Outcome(job, results, Refusal(job.name, *why) if why else None, done)

    def allowed_s(self, job: Job) -> float:
        """Seconds a worker may spend on `job`: a fixed time, and more for a large file."""
        return self.timeout_s + job.size / self.pace


class _Run:
    """One run of a crew over its jobs: who has what, what is left, what went wrong."""

    def __init__(self, crew: Crew, jobs: Iterable[Job], *, ordered: bool) -> None:
        self.crew = crew
        self.ordered = ordered
        self.fresh = (Ticket(serial, job) for serial, job in enumerate(jobs))
        self.again: deque[Ticket] = deque()
        self.suspects: deque[Ticket] = deque()
        self.exhausted = False

    def outcomes(self) -> Iterator[tuple[int, Outcome]]:
        """Every outcome with the serial number of its job."""
        try:
            while self._hand_out():
                hands = self.crew._hands
                ready = wait([h.results for h in hands] + [h.process.sentinel for h in hands], TICK_S)
                for hand in list(hands):
                    if hand.results in ready or hand.process.sentinel in ready:
                        yield from hand.hear()
                    yield from self._look_after(hand)
        finally:
            for hand in [hand for hand in self.crew._hands if hand.pending]:
                self._dismiss(hand)

    def _hand_out(self) -> bool:
        """Give every worker that has room what is next; False when all is done."""
        hands = self.crew._hands
        while self.suspects and len(hands) < self.crew.jobs:
            self.crew._hire().give([self.suspects.popleft()])
        for hand in hands:
            if (room := hand.room()) and not any(ticket.tries for ticket in hand.pending.values()):
                self._give(hand, room)
        while len(hands) < self.crew.jobs and (batch := self._batch(1)):
            self.crew._hire().give(batch)
        return any(hand.pending for hand in hands) or bool(self.suspects)

    def _give(self, hand: Hand, room: int) -> None:
        batch = self._batch(room)
        if batch:
            hand.give(batch)

    def _batch(self, room: int) -> list[Ticket]:
        """The next jobs, at most `room` of them and BATCH_BYTES bytes of files."""
        batch: list[Ticket] = []
        size = 0
        while len(batch) < room and size < BATCH_BYTES and (ticket := self._next()) is not None:
            batch.append(ticket)
            size += ticket.job.size
        return batch

    def _next(self) -> Ticket | None:
        if self.again:
            return self.again.popleft()
        if self.exhausted or (self.ordered and self._too_far_ahead()):
            return None
        ticket = next(self.fresh, None)
        if ticket is None:
            self.exhausted = True
        else:
            self.newest = ticket.serial
        return ticket

    newest = -1

    def _too_far_ahead(self) -> bool:
        waiting = [serial for hand in self.crew._hands for serial in hand.pending]
        waiting += [ticket.serial for ticket in self.suspects]
        return bool(waiting) and self.newest - min(waiting) > LOOK_AHEAD

    def _look_after(self, hand: Hand) -> Iterator[tuple[int, Outcome]]:
        """Kill the worker if its job takes too long or too much; replace it if it is dead."""
        ticket = hand.current()
        if not hand.process.is_alive():
            yield from hand.hear()
            yield from self._bury(hand, hand.current(), _crash(hand.process.exitcode))
        elif ticket is not None and hand.is_late(ticket, allowed := self.crew.allowed_s(ticket.job)):
            ticket.tries += 1
            yield from self._bury(hand, ticket, _overdue(allowed))
        elif ticket is not None and hand.seconds() > TICK_S and hand.memory() > self.crew.memory_mb << 20:
            yield from self._bury(hand, ticket, _outgrown(self.crew.memory_mb))

    def _bury(self, hand: Hand, guilty: Ticket | None, why: tuple[str, str]) -> Iterator[tuple[int, Outcome]]:
        """Replace a worker. The job it was at is tried once more, alone in a fresh worker, before it is blamed."""
        first = not hand.answered and len(hand.pending) == 1
        self._count_barren(hand, guilty)
        self._dismiss(hand)
        for ticket in hand.pending.values():
            if ticket is not guilty:
                self.again.append(ticket)
        if guilty is None:
            return
        guilty.tries += 1
        if guilty.tries > 1 or first:
            refusal = Refusal(guilty.job.name, *why)
            yield guilty.serial, Outcome(guilty.job, (), refusal)
        else:
            self.suspects.append(guilty)

    def _count_barren(self, hand: Hand, guilty: Ticket | None) -> None:
        status = hand.process.exitcode
        barren = guilty is None and not hand.answered and status != 0
        self.crew._barren = self.crew._barren + 1 if barren else 0
        if self.crew._barren >= BARREN:
            raise CrewError(status)

    def _dismiss(self, hand: Hand) -> None:
        hand.stop()
        self.crew._hands.remove(hand)


def _in_order(outcomes: Iterator[tuple[int, Outcome]]) -> Iterator[Outcome]:
    """The same outcomes, those of earlier jobs first."""
    kept: dict[int, list[Outcome]] = {}
    turn = 0
    for serial, outcome in outcomes:
        kept.setdefault(serial, []).append(outcome)
        while turn in kept:
            listed = kept[turn]
            yield from listed
            if not listed or not listed[-1].done:
                kept[turn] = []
                break
            del kept[turn]
            turn += 1


def _crash(status: int | None) -> tuple[str, str]:
    if status is not None and status < 0:
        known = -status in {number.value for number in signal.Signals}
        how = signal.Signals(-status).name if known else f"signal {-status}"
    else:
        how = f"exit status {status}"
    why = f"reading it crashed the worker process ({how})"
    return why, "it was left out; convert it to text or look for another copy, and report it"


def _overdue(seconds: float) -> tuple[str, str]:
    return f"reading it took over {seconds:.0f} seconds", "split it, or convert it to plain text"


def _outgrown(memory_mb: int) -> tuple[str, str]:
    return f"reading it needed more than {memory_mb:,} MB of memory", "split it, or convert it to plain text"


def cores() -> int:
    """How many cores this process may use, at least 1."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1
