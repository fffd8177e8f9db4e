"""Files that are being sent to the server, until they are taken in.

Owns how they reach the disk: no path of a request does. A file's name is made anew of what is harmless in the name
it was sent under (`safe_name`), and a file of which not all has come is removed again, so that nothing cut off is
taken for a whole story.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from foundling.errors import FoundlingError

# Characters of a name and folders of a path that are kept.
_LONGEST = 100
_DEEPEST = 12
_HARMFUL = re.compile(r"[\x00-\x1f\x7f-\x9f/\\:*?\"<>|\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]")


# Bytes that must stay free on the disk.
ROOM = 100_000_000


class SpoolError(FoundlingError):
    """A file cannot be received. `status` is the answer's (HTTP)."""

    def __init__(self, why: str, status: int = 422) -> None:
        self.status = status
        super().__init__(why)


class Spooled:
    """A file in `folder` that is being received; as a context, it is removed where the block ends in any error.

    `count` is told of the bytes of every piece before it is written, and may raise SpoolError.
    """

    def __init__(self, folder: Path, name: str, count: Callable[[int], None]) -> None:
        self._count = count
        try:
            self.path = _unused(folder.joinpath(*safe_name(name)))
            self.path.parent.mkdir(parents=True, exist_ok=True)
            # Only what is made here is written to: no link that was sent is followed.
            self._handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError as error:
            raise spool_error(error) from error

    def __enter__(self) -> Spooled:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._handle)
        if kind is not None:
            self.path.unlink(missing_ok=True)

    def write(self, piece: bytes) -> None:
        """Write a piece at the end; raises SpoolError."""
        self._count(len(piece))
        left = memoryview(piece)
        try:
            while left:
                left = left[os.write(self._handle, left) :]
        except OSError as error:
            raise spool_error(error) from error


def safe_name(name: str) -> tuple[str, ...]:
    """A path below the spool, made of what is harmless in a name that was sent: `../a/b.txt` is `a/b.txt`."""
    parts = [_safe_part(part) for part in re.split(r"[/\\]", unicodedata.normalize("NFC", name))]
    kept = [part for part in parts if part]
    return tuple(kept[-_DEEPEST:]) or ("unnamed",)


def _safe_part(part: str) -> str:
    harmless = _HARMFUL.sub("_", part).strip().lstrip(".").strip()
    while len(harmless.encode()) > 2 * _LONGEST or len(harmless) > _LONGEST:
        stem, dot, ending = harmless.rpartition(".")
        long = dot and len(ending) <= 8 and stem
        harmless = f"{stem[: max(1, len(stem) - 8)]}.{ending}" if long and len(stem) > 1 else harmless[:-8]
    return harmless


def _unused(path: Path) -> Path:
    """The path, or one beside it that nothing lies at."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return found


def check_room(folder: Path) -> None:
    """Raise SpoolError where the disk that a folder lies on is as good as full."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise spool_error(error) from error
    if free < ROOM:
        raise SpoolError("the disk is full; make room, then send it again", 507)


def spool_error(error: OSError) -> SpoolError:
    """What to say of an error of the disk."""
    if error.errno == errno.ENOSPC:
        return SpoolError("the disk is full; make room, then send it again", 507)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return SpoolError("the library may not be written to; check the permissions of its folder", 503)
    return SpoolError(f"it cannot be received ({error.strerror or error})", 503)
