"""What the JSON of each file is called: `a/b.txt` gives `a/b.json`, as docs/reading.md promises.

Where two files of a folder would get one name, both keep their suffix (`b.txt.json`, `b.html.json`); of a file
with several stories they are numbered (`b.1.json`, `b.2.json`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

# A suffix as files have it; "Dr. Who" has none.
_SUFFIX = re.compile(r"(?<=.)\.[A-Za-z0-9]{1,10}\Z")
# "b.1", the name that a story of "b" may get.
_NUMBERED = re.compile(r"(.+)\.[0-9]+\Z")


def stem(name: str) -> str:
    """A file's name without its suffix: `b.txt` gives `b`, `.hidden` and `Dr. Who` stay."""
    return _SUFFIX.sub("", name)


def targets(files: Iterable[PurePath]) -> dict[PurePath, PurePath]:
    """For each file (paths relative to one root) the path of its JSON without `.json`; no two are alike."""
    listed = list(dict.fromkeys(files))
    chosen = {file: file.with_name(stem(file.name)) for file in listed}
    while clashing := [file for file in _clashing(chosen) if chosen[file] != file]:
        for file in clashing:
            chosen[file] = file
    return chosen


def _clashing(chosen: dict[PurePath, PurePath]) -> list[PurePath]:
    """Files whose name another has, or might get for one of its stories."""
    taken = Counter(chosen.values())
    clashing = []
    for file, target in chosen.items():
        numbered = _NUMBERED.match(target.name)
        if taken[target] > 1 or (numbered and target.with_name(numbered[1]) in taken):
            clashing.append(file)
    return clashing


def numbered(target: PurePath, number: int, suffix: str = ".json") -> PurePath:
    """The name of the `number`th story of a file with several, suffix included."""
    return target.with_name(f"{target.name}.{number}{suffix}")


def single(target: PurePath, suffix: str = ".json") -> PurePath:
    """The name of a file's only story, suffix included."""
    return target.with_name(f"{target.name}{suffix}")
