"""A process that has a task ready and is copied for every worker: what the task imports and looks up is made once.

Owns both sides of it: `Nursery` is the crew's, `_rear` the process's. It has no threads, so that it can be forked,
and reads no file of anybody's: what goes wrong in a worker leaves it as it was. Only Linux has it; elsewhere each
worker is a process of its own from the start (hand.py).
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import struct
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any

from foundling.workers.bench import IDLE, Rehearsal, Task, attempt, found, settle, work
from foundling.workers.spawning import CONTEXT, spawn

# What is told of a worker: the number of its process when it is born, its exit status when it has died.
_NUMBER = struct.Struct("=i")


class Nursery:
    """Makes workers for one task, at most `places` of them at a time.

    It does the job that `rehearsal` gives before the first is born, and forgets what came of it: so the tables and
    patterns of the task are loaded once.
    """

    def __init__(self, task: Task, memory_mb: int, places: int, rehearsal: Rehearsal | None = None) -> None:
        self.notes = [CONTEXT.RawArray("d", [IDLE, 0.0]) for _ in range(places)]
        self._free = list(range(places))
        self._line, theirs = socket.socketpair()
        with theirs:
            self._process = spawn(_rear, theirs, task, self.notes, memory_mb, rehearsal)

    def is_alive(self) -> bool:
        """Whether it can make workers."""
        return self._process.is_alive()

    def bear(self, orders: Connection, answers: Connection) -> Born:
        """A worker with these wires; one that never lives where the nursery is dead."""
        place = self._free.pop()
        self.notes[place][:] = [IDLE, 0.0]
        status, theirs = os.pipe()
        try:
            socket.send_fds(self._line, [bytes([place])], [orders.fileno(), answers.fileno(), theirs])
        except OSError:  # it is dead: so is the worker, at once
            pass
        finally:
            os.close(theirs)
        return Born(self, place, status)

    def bury(self, place: int) -> None:
        """Give the place of a worker that has died to another."""
        self._free.append(place)

    def stop(self) -> None:
        """Kill it; it holds nothing that needs saving."""
        self._line.close()
        self._process.kill()
        self._process.join()


class Born:
    """A worker that a nursery made, as `multiprocessing.Process` shows one; `note` is what it writes down."""

    def __init__(self, nursery: Nursery, place: int, status: int) -> None:
        self.exitcode: int | None = None
        os.set_blocking(status, False)
        self.sentinel = status
        self.note = nursery.notes[place]
        self._nursery = nursery
        self._place = place
        self._told = b""
        self._ended = False

    @property
    def pid(self) -> int | None:
        """The number of its process; waits until it is born. None where it never was."""
        while len(self._told) < _NUMBER.size and not self._ended:
            self._wait()
        return _NUMBER.unpack_from(self._told)[0] if len(self._told) >= _NUMBER.size else None

    def is_alive(self) -> bool:
        """Whether it lives or is about to be born."""
        if not self._ended:
            self._listen()
        return not self._ended

    def kill(self) -> None:
        """Kill it, if it lives."""
        if self.is_alive() or self.exitcode is None:
            pid = self.pid
            if pid is not None:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)

    def join(self) -> None:
        """Wait for its end, and make room for another."""
        while not self._ended:
            self._wait()
        os.close(self.sentinel)
        self._nursery.bury(self._place)

    def _wait(self) -> None:
        wait([self.sentinel])
        self._listen()

    def _listen(self) -> None:
        """Hear what is told by now; the end of the line without an exit status is the nursery's death, too."""
        try:
            said = os.read(self.sentinel, 2 * _NUMBER.size)
        except BlockingIOError:
            return
        self._told += said
        self._ended = not said
        if len(self._told) == 2 * _NUMBER.size:
            self.exitcode = _NUMBER.unpack_from(self._told, _NUMBER.size)[0]
            self._ended = True


def _rear(line: socket.socket, task: Task, notes: list[Any], memory_mb: int, rehearsal: Rehearsal | None) -> None:
    """What a nursery does: make the task ready, then a worker for each order, until its line is closed."""
    settle()
    do = found(task)
    if rehearsal is not None:
        for _ in attempt(do, found(rehearsal)()):
            pass
    # What is there now is there for good: to look it over for garbage again and again would copy it, too.
    gc.collect()
    gc.freeze()
    cradles: dict[int, tuple[int, int]] = {}
    while True:
        for ready in wait([line, *cradles]):
            if isinstance(ready, int):
                _tell_end(*cradles.pop(ready))
                os.close(ready)
                continue
            order, wires, _, _ = socket.recv_fds(line, 1, 3)
            if not order:
                return
            orders, answers, status = wires
            life, theirs = os.pipe()
            pid = os.fork()
            if not pid:
                # What belongs to others too: they are not to outlive the nursery because this worker does.
                for other in (line.fileno(), status, life, *cradles, *(told for _, told in cradles.values())):
                    os.close(other)
                _live(do, Connection(orders), Connection(answers), notes[order[0]], memory_mb)
            for other in (orders, answers, theirs):
                os.close(other)
            cradles[life] = (pid, status)
            _tell(status, pid)


def _live(task: Task, orders: Connection, answers: Connection, note: Any, mb: int) -> None:
    """A worker's life; it does not come back from here, whatever happens in it."""
    status = 1
    try:
        work(task, orders, answers, note, mb)
        status = 0
    finally:
        os._exit(status)


def _tell_end(pid: int, status: int) -> None:
    _, ended = os.waitpid(pid, 0)
    _tell(status, os.waitstatus_to_exitcode(ended))
    os.close(status)


def _tell(status: int, number: int) -> None:
    with suppress(OSError):  # the crew does not ask any more
        os.write(status, _NUMBER.pack(number))
