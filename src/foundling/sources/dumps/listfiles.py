"""Which file beside a list of works is the story of which row.

Owns the evidence: the file that a row names, the number of a work in a file's name, its title, and the beginning
of a title, since archives cut the names of their downloads. A file that several works claim by equal evidence is
nobody's.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

# Archives cut the names of their downloads to so many letters (AO3's to 24, not all of them letters); names of
# files are seldom longer than the other.
_CUT_AT, _CUT_BELOW = 18, 60
_ID = re.compile(r"\d{3,12}")
# A number of fewer digits may be a year or a chapter: it counts in names of no more letters than this.
_LONG_ID, _FEW_LETTERS = 6, 6


class Work(Struct, frozen=True):
    """What a row says of which work it is; "" where it does not."""

    id: str = ""
    title: str = ""
    author: str = ""
    file: str = ""


class Claims:
    """The files of some folders, and whose story each of them is."""

    def __init__(self, files: Iterable[Path], works: Iterable[Work]) -> None:
        self._named: dict[str, list[Path]] = {}
        self._numbered: dict[str, list[Path]] = {}
        self._titled: dict[str, list[Path]] = {}
        for path in files:
            self._named.setdefault(path.name.lower(), []).append(path)
            for number in _numbers(path.stem):
                self._numbered.setdefault(number, []).append(path)
            self._titled.setdefault(_levelled(path.stem), []).append(path)
        self._claimed: dict[Path, tuple[int, set[tuple[str, str, str]]]] = {}
        for work in works:
            self._claim(work)

    def file_of(self, work: Work) -> Path | None:
        """The file that is this work's and no other's."""
        found = self._best(work)
        return found[1] if found is not None and self._is_owned(*found) else None

    def contested(self, work: Work) -> Path | None:
        """The file of which one cannot tell whether it is this work's or another's."""
        found = self._best(work)
        if found is None or found[0] != self._claimed[found[1]][0] or self._is_owned(*found):
            return None
        return found[1]

    def _is_owned(self, rank: int, path: Path) -> bool:
        best, keys = self._claimed[path]
        return rank == best and len(keys) == 1

    def _claim(self, work: Work) -> None:
        found = self._best(work)
        if found is None:
            return
        rank, path = found
        best, keys = self._claimed.get(path, (rank, set()))
        if rank < best:
            best, keys = rank, set()
        if rank == best:
            keys.add((work.id, _levelled(work.title), _levelled(work.author)))
        self._claimed[path] = (best, keys)

    def _best(self, work: Work) -> tuple[int, Path] | None:
        """The one file that the best evidence there is speaks for, and how good that is: 0 is best."""
        for rank, found in enumerate(self._evidence(work)):
            if found is not None and len(found) == 1:
                return rank, found[0]
        return None

    def _evidence(self, work: Work) -> Iterator[Sequence[Path] | None]:
        yield self._named.get(os.path.basename(work.file.replace("\\", "/")).lower()) if work.file else None
        yield self._numbered.get(work.id)
        title = _levelled(work.title)
        yield self._titled.get(title) if title else None
        for cut in range(min(len(title), _CUT_BELOW) - 1, _CUT_AT - 1, -1):
            yield self._titled.get(title[:cut])


def _numbers(stem: str) -> Iterator[str]:
    few = sum(map(str.isalpha, stem)) <= _FEW_LETTERS
    return (number for number in _ID.findall(stem) if few or len(number) >= _LONG_ID)


def _levelled(words: str) -> str:
    return "".join(char for char in words.lower() if char.isalnum())
