"""One worker process as the crew sees it: what it was given, what it has answered, how it is doing.

Owns the wires to a worker and the starting and stopping of it; who is given what is `foundling.workers.crew`.
"""

from __future__ import annotations

import pickle
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

import psutil
from msgspec import Struct

from foundling.manuscript import Refusal
from foundling.workers.bench import IDLE, Task, settle, work
from foundling.workers.nursery import Born, Nursery
from foundling.workers.spawning import CONTEXT, spawn

# Jobs are handed out in batches of at most BATCH jobs and BATCH_BYTES bytes of files: a message costs about as
# much as the header of a short story. What a worker does in AHEAD_S seconds may wait with it, so that it does not
# idle while its owner writes to the disk; no more, so that at the end none has much left that another could do.
BATCH = 16
BATCH_BYTES = 1024 * 1024
AHEAD = 64
AHEAD_S = 0.4
# Bytes of messages that may wait with a busy worker: less than a pipe holds (64 KiB), so that handing out never
# blocks.
WAITING_BYTES = 24 * 1024


class Job(Struct, frozen=True):
    """One thing to do: `payload` is what the task is given, `name` what a refusal calls it, `size` its bytes."""

    payload: Any
    name: str
    size: int = 0


class Outcome(Struct, frozen=True):
    """What came of a job, or the next part of it.

    `results` are what the task yielded, in order. Most jobs have one outcome; one that yields much has several,
    `done` being true for the last. `refusal` (only where done) says why the job failed; results before it stand.
    """

    job: Job
    results: tuple[Any, ...]
    refusal: Refusal | None = None
    done: bool = True


class Ticket:
    """A job on its way: `seen` outcomes have arrived, `tries` fresh workers have died of it.

    `bytes` is its share of the message that it was given by.
    """

    def __init__(self, serial: int, job: Job) -> None:
        self.serial = serial
        self.job = job
        self.seen = 0
        self.tries = 0
        self.bytes = 0


class Hand:
    """One worker process, the wires to it and what it has been given."""

    def __init__(self, task: Task, memory_mb: int, nursery: Nursery | None = None) -> None:
        # Serial number of the job at hand (or IDLE) and the monotonic time it was begun at.
        self.note: Any
        self.pending: dict[int, Ticket] = {}
        self.waiting_bytes = 0
        self.answered = 0
        self.begun = time.monotonic()
        theirs, self.orders = CONTEXT.Pipe(duplex=False)
        self.results: Connection
        self.results, answers = CONTEXT.Pipe(duplex=False)
        self.process: Born | SpawnProcess
        if nursery is not None:
            self.process = nursery.bear(theirs, answers)
            self.note = self.process.note
        else:
            self.note = CONTEXT.RawArray("d", [IDLE, 0.0])
            self.process = spawn(_work_alone, task, theirs, answers, self.note, memory_mb)
        theirs.close()
        answers.close()

    @property
    def fresh(self) -> bool:
        """Whether it has been given nothing yet."""
        return not self.pending and not self.answered

    def give(self, tickets: list[Ticket]) -> None:
        """Hand it a batch; a worker that has died meanwhile is noticed later, by its silence."""
        message = pickle.dumps([(ticket.serial, ticket.job.payload) for ticket in tickets])
        for ticket in tickets:
            ticket.bytes = len(message) // len(tickets)
            self.pending[ticket.serial] = ticket
            self.waiting_bytes += ticket.bytes
        try:
            self.orders.send_bytes(message)
        except OSError:
            return

    def room(self) -> int:
        """How many more jobs it may be given now; few while it is new, so that a short run is spread evenly."""
        batch = min(BATCH, 1 + self.answered)
        if len(self.pending) > max(batch, self._ahead()) or (self.pending and self.waiting_bytes > WAITING_BYTES):
            return 0
        return batch

    def _ahead(self) -> int:
        """How many jobs it does in AHEAD_S seconds, at the pace it has had; at most AHEAD."""
        spent = time.monotonic() - self.begun
        return min(AHEAD, int(AHEAD_S * self.answered / spent)) if spent > 0 else 0

    def hear(self) -> Iterator[tuple[int, Outcome]]:
        """The outcomes that have arrived, numbered; ends where nothing waits, or at a broken wire's end."""
        while True:
            try:
                if not self.results.poll():
                    return
                serial, index, results, why, done = pickle.loads(self.results.recv_bytes())
            except (EOFError, OSError):
                return
            ticket = self.pending[serial]
            refusal = Refusal(ticket.job.name, *why) if why else None
            if done:
                del self.pending[serial]
                self.waiting_bytes -= ticket.bytes
                self.answered += 1
            if index >= ticket.seen:
                ticket.seen = index + 1
                yield serial, Outcome(ticket.job, results, refusal, done)

    def current(self) -> Ticket | None:
        """The job it is at, if any."""
        return self.pending.get(int(self.note[0]))

    def seconds(self) -> float:
        """How long it has been at it."""
        return time.monotonic() - float(self.note[1])

    def is_late(self, ticket: Ticket, allowed_s: float) -> bool:
        """Whether it is at this job for longer than that.

        It is looked at again after the clock: it may have finished while this process stood still in between.
        """
        return self.seconds() > allowed_s and self.current() is ticket

    def memory(self) -> int:
        """Bytes of memory it holds (0 where it is gone)."""
        try:
            return int(psutil.Process(self.process.pid).memory_info().rss)
        except psutil.Error:
            return 0

    def stop(self) -> None:
        """Kill it, if it lives, and close the wires; nothing it holds needs saving."""
        self.process.kill()
        self.process.join()
        self.orders.close()
        self.results.close()


def _work_alone(*given: Any) -> None:
    """What a worker does that no nursery has made ready."""
    settle()
    work(*given)
