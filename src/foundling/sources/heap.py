"""The walk over a heap of files: folders in, files one at a time out, in the same order on every machine.

Owns which files of a heap are looked at, and what is said of those that cannot be. The heap is only read.
Symbolic links to files are followed, those to folders are named and left alone; no folder is entered twice.

    >>> [file.shown for file in walk([Path("samples")])]  # doctest: +SKIP
    ['samples/taking-in.txt', ...]
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from foundling.manuscript import Hint, Refusal
from foundling.sources.litter import is_furniture_file, is_furniture_folder, page_of
from foundling.sources.names import shown_path
from foundling.sources.neighbours import neighbour_hints

# The three folders that make a folder a maildir (maildir(5)).
_MAILDIR = frozenset({b"cur", b"new", b"tmp"})
# Those of them that hold messages which have arrived whole.
_MESSAGES = (b"cur", b"new")
# A file larger than this of which less than one byte in SPARSE_RATIO lies on the disk is a sparse file: a broken
# download or copy. Compressing file systems reach ratios of ten with text.
SPARSE_BYTES = 16 * 1024**2
SPARSE_RATIO = 200
_BLOCK = 512  # what st_blocks counts in (stat(2))
_HOLLOW = "look for another copy; this one was never filled"
_CHECK = "check the file and its permissions"


class HeapFile(Struct, frozen=True):
    """A file of the heap, or a folder that is read as one (`folder`: a maildir).

    `shown` is the path as people see it, `size` in bytes, `mtime_ns` in nanoseconds since 1970 (of a maildir: of
    all its messages together, and of the newest change in it); `hints` are what its neighbours say of it.
    """

    path: Path
    shown: str
    size: int
    mtime_ns: int
    hints: tuple[Hint, ...] = ()
    folder: bool = False


def walk(paths: Sequence[Path], *, skipped: Counter[str] | None = None) -> Iterator[HeapFile | Refusal]:
    """The files at and under `paths`, in the order given, each folder's entries by the bytes of their names.

    Never raises for what it meets: what cannot be read comes as a Refusal. What is no story by its nature
    (droppings of systems, pictures of saved pages) is left out and counted in `skipped`, if given.
    """
    walker = _Walker(skipped if skipped is not None else Counter())
    for path in paths:
        yield from walker.start(os.fsencode(path))


class _Walker:
    def __init__(self, skipped: Counter[str]) -> None:
        self._skipped = skipped
        self._entered: set[tuple[int, int]] = set()
        self._waiting: dict[bytes, dict[bytes, tuple[Hint, ...]]] = {}

    def start(self, path: bytes) -> Iterator[HeapFile | Refusal]:
        """A path the user named: links are followed, furniture or not."""
        try:
            status = os.stat(path)
        except OSError as error:
            yield _unreadable(path, error)
            return
        if stat.S_ISDIR(status.st_mode):
            yield from self._folder(path, status)
        else:
            yield _file(path, status, ())

    def _folder(self, path: bytes, status: os.stat_result) -> Iterator[HeapFile | Refusal]:
        """Everything under a folder, depth first; a stack and not recursion, so that depth is no limit."""
        stack: list[Iterator[bytes | HeapFile | Refusal]] = [self._enter(path, status)]
        while stack:
            item = next(stack[-1], None)
            if item is None:
                stack.pop()
            elif isinstance(item, bytes):
                try:
                    stack.append(self._enter(item, os.lstat(item)))
                except OSError as error:
                    yield _unreadable(item, error)
            else:
                yield item

    def _enter(self, path: bytes, status: os.stat_result) -> Iterator[bytes | HeapFile | Refusal]:
        """The entries of one folder; paths of folders in it are given as bytes, to be entered in their turn."""
        key = (status.st_dev, status.st_ino)
        if key in self._entered:
            return
        self._entered.add(key)
        try:
            with os.scandir(path) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            yield _unreadable(path, error)
            return
        names = {entry.name for entry in entries}
        if names >= _MAILDIR:
            yield _maildir(path, status)
            return
        hints = self._hints(path, [entry.name for entry in entries])
        siblings = {os.fsdecode(name) for name in names}
        for entry in entries:
            yield from self._entry(entry, siblings, hints.get(entry.name, ()))

    def _hints(self, path: bytes, names: Sequence[bytes]) -> dict[bytes, tuple[Hint, ...]]:
        """What the neighbours of a folder's entries and those of the folders above say of them, by name.

        What is said of files further down waits until their folder is entered. Capitals are levelled: pages made
        on Windows link to `WEIR.HTM` where `weir.htm` lies.
        """
        here = self._waiting.pop(path, {})
        for name, hints in neighbour_hints(path, names).items():
            here[name] = (*here.get(name, ()), *hints)
        below = {name: hints for name, hints in here.items() if b"/" in name}
        for name, hints in below.items():
            folder, _, rest = name.partition(b"/")
            waiting = self._waiting.setdefault(os.path.join(path, folder), {})
            waiting[rest] = (*waiting.get(rest, ()), *hints)
        present = {name.lower(): name for name in names} if here else {}
        return {present.get(name.lower(), name): hints for name, hints in here.items() if b"/" not in name}

    def _entry(
        self, entry: os.DirEntry[bytes], siblings: set[str], hints: tuple[Hint, ...]
    ) -> Iterator[bytes | HeapFile | Refusal]:
        name = os.fsdecode(entry.name)
        try:
            status = entry.stat()
            linked = entry.is_symlink()
        except OSError as error:
            yield _unreadable(entry.path, error)
            return
        if not stat.S_ISDIR(status.st_mode):
            if is_furniture_file(name):
                self._skipped["furniture"] += 1
            else:
                yield _file(entry.path, status, hints)
        elif linked:
            why = "it is a link to a folder, which is not followed"
            yield Refusal(shown_path(entry.path), why, "add the folder it leads to, if you want it")
        elif is_furniture_folder(name):
            self._skipped["furniture"] += 1
        elif page_of(name, siblings) is not None:
            self._skipped["folders of saved pages"] += 1
        else:
            yield entry.path


def _file(path: bytes, status: os.stat_result, hints: tuple[Hint, ...]) -> HeapFile | Refusal:
    kind = _special(status.st_mode)
    if kind:
        return Refusal(shown_path(path), f"it is {kind}, not a file", "nothing to do")
    if status.st_size > SPARSE_BYTES and _is_hollow(status):
        size = f"{status.st_size:,}"
        return Refusal(
            shown_path(path), f"its {size} bytes are almost all holes that nothing was written to", _HOLLOW
        )
    if not os.access(path, os.R_OK):
        return Refusal(shown_path(path), "it may not be read", "give yourself the right to read it (`chmod u+r`)")
    return HeapFile(Path(os.fsdecode(path)), shown_path(path), status.st_size, status.st_mtime_ns, hints)


def _maildir(path: bytes, status: os.stat_result) -> HeapFile | Refusal:
    """A maildir as one file. Mail that comes, goes or is flagged changes `cur` or `new`, not the folder above."""
    size, newest = 0, status.st_mtime_ns
    try:
        for name in _MESSAGES:
            folder = os.path.join(path, name)
            newest = max(newest, os.stat(folder).st_mtime_ns)
            with os.scandir(folder) as found:
                for entry in found:
                    message = entry.stat(follow_symlinks=False)
                    size += message.st_size
                    newest = max(newest, message.st_mtime_ns)
    except OSError as error:
        return _unreadable(path, error)
    return HeapFile(Path(os.fsdecode(path)), shown_path(path), size, newest, (), folder=True)


def _is_hollow(status: os.stat_result) -> bool:
    """Whether the disk holds next to nothing of a file; unknown where the system does not say."""
    blocks: int | None = getattr(status, "st_blocks", None)
    return blocks is not None and blocks * _BLOCK * SPARSE_RATIO < status.st_size


def _special(mode: int) -> str:
    """What a thing is that is neither file nor folder; "" for a file."""
    kinds = (
        (stat.S_ISFIFO, "a named pipe"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    )
    return next((kind for is_kind, kind in kinds if is_kind(mode)), "")


def _unreadable(path: bytes, error: OSError) -> Refusal:
    """What is said of a path that cannot be looked at."""
    if isinstance(error, FileNotFoundError):
        if os.path.islink(path):
            return Refusal(shown_path(path), "it is a link that leads nowhere", "add the file it should lead to")
        return Refusal(shown_path(path), "it is not there", "check the path, or add it again if it was moved")
    return Refusal(shown_path(path), f"it cannot be read ({error.strerror or error})", _CHECK)
