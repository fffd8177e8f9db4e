"""Fresh processes for workers: without the caller's `__main__`, and deaf to Ctrl-C from their first moment."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.context import SpawnProcess
from typing import Any

CONTEXT = multiprocessing.get_context("spawn")


def spawn(target: Callable[..., object], *args: Any) -> SpawnProcess:
    """Start a process that runs `target` without having it import the caller's `__main__`.

    A worker needs nothing of it: importing the command line would cost each worker its memory, and a script
    without `if __name__ == "__main__"` would run itself again in every worker. Ctrl-C is the crew's from the first
    moment: a worker that is hit by it while it imports would print a traceback.
    """
    process = CONTEXT.Process(target=target, args=args, daemon=True)
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        with _interrupts_held():
            process.start()
    finally:
        sys.modules["__main__"] = main
    return process


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back from this thread, and for good from a process that is started meanwhile."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
