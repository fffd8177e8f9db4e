"""What lies in folders and archives beside the stories and is none: droppings of systems and programs.

Owns the recognition of such files by name, from `data/furniture.toml`. They are skipped and counted.

    >>> is_furniture("saved/__MACOSX/._one.txt")
    True
"""

from __future__ import annotations

import re
from collections.abc import Collection
from fnmatch import translate
from functools import cache
from pathlib import PurePosixPath

from foundling.knowledge import table

_FILES = re.compile(r"(.+)[_-](?:files|Dateien|fichiers|archivos|bestanden|file|ficheiros)")
_PAGES = (".html", ".htm", ".xhtml", ".shtml", ".php", ".mht")


def is_furniture(path: str) -> bool:
    """Whether the file at this relative path (steps joined by `/`) is furniture by its name or its folder's."""
    parts = PurePosixPath(path).parts
    return bool(parts) and (is_furniture_file(parts[-1]) or any(map(is_furniture_folder, parts[:-1])))


def is_furniture_file(name: str) -> bool:
    """Whether a file of this name is never a story."""
    return _matches("files", name)


def is_furniture_folder(name: str) -> bool:
    """Whether a folder of this name never holds a story."""
    return _matches("folders", name)


def page_of(folder: str, siblings: Collection[str]) -> str | None:
    """The saved page among `siblings` whose pictures and scripts lie in `folder` (`Rain_files` of `Rain.html`)."""
    match = _FILES.fullmatch(folder)
    if match is None:
        return None
    return next((match[1] + suffix for suffix in _PAGES if match[1] + suffix in siblings), None)


def _matches(kind: str, name: str) -> bool:
    return _pattern(kind).fullmatch(name.lower()) is not None


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    patterns = table("furniture.toml")[kind]["patterns"]
    return re.compile("|".join(translate(pattern.lower()) for pattern in patterns))
