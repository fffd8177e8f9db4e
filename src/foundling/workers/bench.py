"""What a worker process does: take jobs, do the task, send what comes of it.

Owns the worker's side of `foundling.workers.crew`: its memory limit, the note on which it writes what it is
at, and the turning of whatever a task raises into a line for the user. Imports little, so that a worker starts
fast; the task brings its own.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection
from pkgutil import resolve_name
from typing import Any

from foundling.errors import FoundlingError, SourceError

# What the note says between jobs.
IDLE = -1.0
# A message carries at most this many results; a mailing list of 20,000 posts comes in many.
RESULTS = 8
# Bytes of answers that may wait while the crew is busy with others.
OUTBOX_BYTES = 4 * 1024 * 1024
# A worker that still holds more than this after a batch retires: what a large file leaves behind in the
# allocator would otherwise stay for good, and the crew's memory is to be flat.
STOUT_BYTES = 192 * 1024 * 1024

Why = tuple[str, str]
# A function from a job's payload to results, or where it is: `MODULE:NAME`, so that its owner need not import it.
Task = Callable[[Any], Iterable[Any]] | str
# What gives the payload of a rehearsal, in the same way.
Rehearsal = Callable[[], Any] | str


def work(task: Task, orders: Connection, answers: Connection, note: Any, memory_mb: int) -> None:
    """Do jobs until the wire closes. `note` is shared: the serial number of the job at hand, and since when."""
    do = found(task)
    _limit(memory_mb)
    outbox = _Outbox(answers)
    while (batch := _receive(orders)) is not None:
        for serial, payload in batch:
            _begin(note, serial)
            for index, (results, why, done) in enumerate(attempt(do, payload)):
                message = _packed(serial, index, results, why, done)
                spent = time.monotonic() - note[1]
                note[0] = IDLE  # waiting for the crew to listen is not the file's fault
                outbox.put(message)
                _begin(note, serial, spent)
            note[0] = IDLE
        if _stout():
            break
    outbox.close()


def found(named: Callable[..., Any] | str) -> Callable[..., Any]:
    """A function that may be given by its name."""
    function: Callable[..., Any] = resolve_name(named) if isinstance(named, str) else named
    return function


def _begin(note: Any, serial: int, spent: float = 0.0) -> None:
    """Note the job at hand as begun `spent` seconds ago: its time adds up over all that it sends."""
    note[1] = time.monotonic() - spent
    note[0] = serial


def attempt(
    task: Callable[[Any], Iterable[Any]], payload: Any
) -> Iterator[tuple[tuple[Any, ...], Why | None, bool]]:
    """Do the task: results a few at a time, why it failed (reason and advice) or None, and whether it is done."""
    results: list[Any] = []
    why: Why | None = None
    try:
        for result in task(payload):
            if len(results) == RESULTS:
                yield tuple(results), None, False
                results = []
            results.append(result)
    except MemoryError:
        why = ("there is not enough memory to read it", "split it, or convert it to plain text")
    except SourceError as error:
        why = (error.why, error.advice)
    except FoundlingError as error:
        why = (str(error), "see the message")
    except OSError as error:
        why = (f"it cannot be read ({error.strerror or error})", "check the file and its permissions")
    except Exception as error:  # noqa: BLE001 - the wall itself: a defect in any layer costs its file only
        why = (f"reading it failed inside Foundling ({_brief(error)})", "please report this with the file")
    yield tuple(results), why, True


def _brief(error: BaseException) -> str:
    """An error in one line, with the place it came from: `ValueError: no such row, at record/rating.py:80`."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    said = " ".join(str(error).split())[:200]
    where = ""
    if trace is not None:
        path = trace.tb_frame.f_code.co_filename
        where = f", at {'/'.join(path.split(os.sep)[-2:])}:{trace.tb_lineno}"
    return f"{type(error).__name__}: {said}{where}"


def _packed(serial: int, index: int, results: tuple[Any, ...], why: Why | None, done: bool) -> bytes:
    try:
        return pickle.dumps((serial, index, results, why, done), protocol=5)
    except MemoryError:
        why = ("there is not enough memory to hand it on", "split it, or convert it to plain text")
        return pickle.dumps((serial, index, (), why, True), protocol=5)


def _receive(orders: Connection) -> list[tuple[int, Any]] | None:
    try:
        batch: list[tuple[int, Any]] = pickle.loads(orders.recv_bytes())
    except (EOFError, OSError):  # the crew has gone home
        return None
    return batch


class _Outbox:
    """Sends answers from a thread of its own, so that the worker need not wait for the crew to listen."""

    def __init__(self, answers: Connection) -> None:
        self._answers = answers
        self._waiting: deque[bytes] = deque()
        self._bytes = 0
        self._open = True
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._send, daemon=True)
        self._thread.start()

    def put(self, message: bytes) -> None:
        """Queue a message; waits while more than OUTBOX_BYTES are unsent."""
        with self._changed:
            self._changed.wait_for(lambda: self._bytes <= OUTBOX_BYTES)
            self._waiting.append(message)
            self._bytes += len(message)
            self._changed.notify_all()

    def close(self) -> None:
        """Send what is left and stop."""
        with self._changed:
            self._open = False
            self._changed.notify_all()
        self._thread.join()

    def _send(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or not self._open)
                if not self._waiting:
                    return
                message = self._waiting.popleft()
            try:
                self._answers.send_bytes(message)
            except OSError:  # the crew has gone home: nobody wants the rest
                os._exit(0)
            with self._changed:
                self._bytes -= len(message)
                self._changed.notify_all()


def settle() -> None:
    """Leave Ctrl-C to the crew, keep libraries off the terminal and to one thread each."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    sys.stdout.flush()
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)


def _limit(memory_mb: int) -> None:
    """Set the memory limit, where the system knows one."""
    if sys.platform == "linux":
        import resource

        # Private memory; the address space would count what pdfium and numpy only reserve.
        limit = memory_mb * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _stout() -> bool:
    """Whether this process holds more than STOUT_BYTES even after it has given back what it can."""
    if _resident() <= STOUT_BYTES:
        return False
    gc.collect()
    _give_back()
    return _resident() > STOUT_BYTES


def _resident() -> int:
    import psutil

    return int(psutil.Process().memory_info().rss)


def _give_back() -> None:
    """Have the allocator return free memory to the system, where it can (glibc)."""
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
