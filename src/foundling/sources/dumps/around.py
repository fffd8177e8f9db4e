"""What lies around a dump: the dumps of a heap, and the folders that are theirs and not stories by themselves.

Owns a short look at the upper levels of a heap before it is walked: a folder of chapters means nothing without the
database beside it, wherever of the two the walk would come first.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from foundling.sources.dumps.kinds import DumpKind, dump_kind, may_be_dump

# Folders below a heap's own are looked into so deep, and so many of them.
_DEEPEST = 4
_MOST = 400
# Of a folder's entries so many are looked at to tell what it is.
_LOOKED_AT = 40
_BESIDE = re.compile(r"index\.\w{1,5}|\.\w{1,40}|[^/]{1,250}\.(?:jpe?g|gif|png|bmp|php|css|js)", re.I)
_CHAPTER = re.compile(r"\d{1,12}(?:\.(?:txt|html?))?", re.I)


class FoundDump(Struct, frozen=True):
    """A dump, what it is of, and the folders that may be its own."""

    path: Path
    kind: DumpKind
    folders: tuple[Path, ...]


def find_dumps(paths: Sequence[Path]) -> list[FoundDump]:
    """The dumps at and near the top of a heap, in the order of the walk."""
    found: list[FoundDump] = []
    for path in paths:
        if path.is_dir():
            found += _below(path)
        elif may_be_dump(path.name) and (kind := _kind(path)) is not None:
            found.append(FoundDump(path, kind, folders_near(path, kind)))
    return found


def folders_near(path: Path, kind: DumpKind) -> tuple[Path, ...]:
    """The folders beside a dump that was given by itself, or met on the way."""
    listed = [folder for folder, _ in _folders(path.parent, 2)]
    return tuple(folder for folder in listed if kind != "sql" or is_store(folder))


def is_store(folder: Path) -> bool:
    """Whether this is an eFiction archive's folder of chapters: numbered folders of numbered files."""
    names = _names(folder)
    numbered = [name for name in names if name.isdigit()]
    if not numbered or 2 * len(numbered) < len(names):
        return False
    inner = [name for one in numbered[:_LOOKED_AT] for name in _names(folder / one)[:_LOOKED_AT]]
    chapters = sum(_CHAPTER.fullmatch(name) is not None for name in inner)
    return bool(chapters) and 2 * chapters >= len(inner)


def is_of_store(path: str) -> bool:
    """Whether a file at this path below a folder of chapters is one, or an index page or picture beside them.

    Any other file was put there by somebody, and may be anything.
    """
    folder, _, name = path.rpartition("/")
    numbered = folder.isdigit() and _CHAPTER.fullmatch(name) is not None
    return numbered or _BESIDE.fullmatch(name) is not None


def _below(root: Path) -> Iterator[FoundDump]:
    dumps: list[tuple[Path, DumpKind]] = []
    stores: list[Path] = []
    folders: list[Path] = []
    for folder, files in _folders(root, _DEEPEST):
        folders.append(folder)
        if is_store(folder):
            stores.append(folder)
        for name in files:
            if may_be_dump(name) and (kind := _kind(folder / name)) is not None:
                dumps.append((folder / name, kind))
    for path, kind in dumps:
        if kind == "sql":
            yield FoundDump(path, kind, tuple(_nearest(path, stores)))
        else:
            yield FoundDump(path, kind, tuple(folders))


def _nearest(path: Path, stores: Sequence[Path]) -> list[Path]:
    """The folders of chapters that share most steps with a dump's path."""

    def shared(store: Path) -> int:
        return len(os.path.commonpath([path.parent.absolute(), store.absolute()]))

    closest = max(map(shared, stores), default=0)
    return [store for store in stores if shared(store) == closest]


def _folders(root: Path, deepest: int) -> Iterator[tuple[Path, list[str]]]:
    """Folders from `root` down, level by level, with the files in them; those of chapters are not gone into."""
    level = [root]
    count = 0
    for _ in range(deepest):
        below: list[Path] = []
        for folder in level:
            count += 1
            if count > _MOST:
                return
            files, inner = _entries(folder)
            yield folder, files
            if not is_store(folder):
                below += [folder / name for name in inner]
        level = below


def _entries(folder: Path) -> tuple[list[str], list[str]]:
    files: list[str] = []
    inner: list[str] = []
    try:
        with os.scandir(folder) as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    inner.append(entry.name)
                elif entry.is_file():
                    files.append(entry.name)
    except OSError:
        return [], []
    return sorted(files), sorted(inner)


def _names(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _kind(path: Path) -> DumpKind | None:
    try:
        return dump_kind(path)
    except OSError:
        return None
