"""The owner's lock: at most one process writes to a library, and in it one thread.

Owns the file `lock` in the library's folder. The lock itself is the kernel's (`flock`), so that it is gone when
its holder is, however it ended; the file's content only says who holds it. Between threads of a process the kernel
does not tell; a lock of Python's does.
"""

from __future__ import annotations

import fcntl
import os
import socket
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from foundling.errors import LibraryError, LibraryLockedError
from foundling.library.clock import now
from foundling.sources.names import shown

# Seconds to wait for a holder that is only in the middle of something short.
PATIENCE_S = 1.0
# Seconds to wait for one that says it will let go in between.
LONG_PATIENCE_S = 30.0
_STEP_S = 0.05


class Holder(Struct, frozen=True):
    """Who holds the lock, and since when (ISO 8601, UTC); `briefly`: it lets go of it every few seconds."""

    pid: int
    command: str
    host: str
    since: str
    briefly: bool = False

    def __str__(self) -> str:
        return f"process {self.pid} on {self.host}, `{self.command}`, since {self.since}"


class OwnerLock:
    """The lock of the library in `folder`; may be taken again by the thread that holds it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "lock"
        self._thread = threading.RLock()
        self._handle: int | None = None
        self._depth = 0
        self._briefly = False

    @property
    def held(self) -> bool:
        """Whether this object holds it."""
        return self._depth > 0

    def take(self, *, patience_s: float = PATIENCE_S, briefly: bool = False) -> None:
        """Take the lock; raises LibraryLockedError where somebody else keeps it longer than `patience_s`.

        `briefly` promises to let go of it within a few seconds: others then wait longer. Raises LibraryError where
        the library cannot be written to at all.
        """
        if not self._thread.acquire(timeout=patience_s) and not self._acquire_later(patience_s):
            raise self._locked()
        try:
            if self._depth == 0:
                self._briefly = briefly  # before the wait: other threads ask while this one waits
                self._handle = self._wait(patience_s)
                self._sign(self._handle)
        except BaseException:
            self._thread.release()
            raise
        self._depth += 1

    def try_take(self) -> bool:
        """Take the lock if it is free and the library can be written to."""
        try:
            self.take(patience_s=0)
        except LibraryError:
            return False
        return True

    def release(self) -> None:
        """Give it back."""
        self._depth -= 1
        if self._depth == 0 and self._handle is not None:
            os.ftruncate(self._handle, 0)
            os.close(self._handle)
            self._handle = None
        self._thread.release()

    def holder(self) -> Holder | None:
        """Who says to hold it."""
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=Holder)
        except (OSError, msgspec.DecodeError):
            return None

    def held_elsewhere(self) -> Holder | None:
        """The other process that holds it at this moment, if one does."""
        holder = self.holder()
        if holder is None or holder.pid == os.getpid():
            return None
        try:
            handle = os.open(self.path, os.O_RDONLY)
        except OSError:
            return None
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return holder
        finally:
            os.close(handle)
        return None  # it was killed: what it wrote stands there still

    def _wait(self, patience_s: float) -> int:
        until = time.monotonic() + patience_s
        try:
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            why = error.strerror or str(error)
            raise LibraryError(f"{self.path.parent}: the library cannot be written to ({why})") from error
        holder = None
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                # The file is empty for a moment whenever a holder comes or goes: who was read last counts then.
                holder = self.holder() or holder if patience_s else None
                if time.monotonic() < until + _longer(holder, patience_s):
                    time.sleep(_STEP_S)
                    continue
                os.close(handle)
                raise self._locked(holder) from None
            return handle

    def _acquire_later(self, patience_s: float) -> bool:
        """Wait longer for another thread that lets go in between."""
        return bool(patience_s) and self._briefly and self._thread.acquire(timeout=LONG_PATIENCE_S)

    def _locked(self, last: Holder | None = None) -> LibraryLockedError:
        """What to raise; `last` is who was seen to hold it last."""
        return LibraryLockedError(str(self.path.parent), str(self.holder() or last or "it does not say which"))

    def _sign(self, handle: int) -> None:
        """Say who holds the lock, where the disk has room for that."""
        command = shown(" ".join([Path(sys.argv[0]).name or "python", *sys.argv[1:]]))[:200]
        holder = Holder(os.getpid(), command, socket.gethostname(), now(), self._briefly)
        with suppress(OSError):
            os.ftruncate(handle, 0)
            os.pwrite(handle, msgspec.json.encode(holder), 0)


def _longer(holder: Holder | None, patience_s: float) -> float:
    """How many seconds more than `patience_s` to wait for `holder`; one without a name is just coming or going."""
    if not patience_s:
        return 0.0
    if holder is None:
        return PATIENCE_S
    return LONG_PATIENCE_S - patience_s if holder.briefly else 0.0
