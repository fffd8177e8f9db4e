"""Options that several commands share, and the opening of the library they name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from foundling.cli.screen import visible
from foundling.errors import LibraryError, NotALibraryError, SourceError

if TYPE_CHECKING:
    from foundling.library.library import Library

ENVIRONMENT = "FOUNDLING_LIBRARY"
DEFAULT = "~/Foundling"

LibraryOption = Annotated[
    Path | None,
    typer.Option(
        "--library",
        "-L",
        metavar="DIR",
        help=f"The library's folder (by default ${ENVIRONMENT}, else {DEFAULT})",
        show_default=False,
    ),
]
JsonOption = Annotated[
    bool, typer.Option("--json", help="Print JSON instead; of several things, one a line.", show_default=False)
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        min=1,
        metavar="N",
        help="How many processes read (by default one a core).",
        show_default=False,
    ),
]


def typed(value: str | list[str] | None) -> str | list[str] | None:
    """What was typed, as the library shows such text: bytes that are no UTF-8 escaped (`caf\\xe9`).

    Python hands them on as lone surrogates, which neither a database nor JSON can hold.
    """
    if value is None or isinstance(value, str):
        return value if value is None else visible(value)
    return [visible(item) for item in value]


WorkArgument = Annotated[
    str,
    typer.Argument(
        metavar="WORK",
        callback=typed,
        help="Its id or the beginning of it, the path it came from, or its title.",
        show_default=False,
    ),
]

# The library named before the command (`foundling --library DIR list`); a command's own option goes before it.
_before: list[Path] = []


def name_before(path: Path | None) -> None:
    """Remember the library named before the command; None forgets it."""
    _before[:] = [] if path is None else [path]


def check_paths(paths: Iterable[Path]) -> None:
    """Raise SourceError for a path that is not there: a slip of the hand, better said before a long run."""
    for path in paths:
        if not path.exists() and not path.is_symlink():
            raise SourceError(str(path), "there is no such file or folder", "check the name")


def library_path(option: Path | None) -> Path:
    """The library meant: the option, else the one named before the command, the environment's, or the default."""
    if option is not None:
        return option
    if _before:
        return _before[0]
    return Path(os.environ.get(ENVIRONMENT) or DEFAULT).expanduser()


@contextmanager
def opened(option: Path | None, *, create: bool = False) -> Iterator[Library]:
    """The library meant, open; raises NotALibraryError where there is none yet, saying how to begin one."""
    from foundling.library.library import Library

    path = library_path(option)
    if not create and not path.exists():
        raise NotALibraryError(str(path), "there is no library here yet; `foundling add FOLDER` begins one")
    if create and _belongs_to_something_else(path):
        raise NotALibraryError(str(path), "the folder holds other things; name an empty or a new one")
    with Library.open(path, create=create) as library:
        yield library


def check_outside(library: Library, path: Path) -> None:
    """Raise LibraryError for a path in the library's own folder, where nothing else is to lie."""
    folder, wanted = library.folder.resolve(), path.resolve()
    if wanted == folder or folder in wanted.parents:
        raise LibraryError(f"{path} is in the library's own folder; name another place")


def _belongs_to_something_else(path: Path) -> bool:
    """Whether a folder holds anything but a library, or the beginnings of one that was interrupted."""
    if not path.is_dir():
        return False
    names = {entry.name for entry in path.iterdir()}
    return bool(names) and not names & {"kept.db", "originals", "lock"}


@contextmanager
def opened_to_try(option: Path | None) -> Iterator[Library]:
    """The library meant or, where there is none yet, an empty one that goes away again: for a dry run."""
    path = library_path(option)
    if path.exists():
        with opened(path) as library:
            yield library
    else:
        with TemporaryDirectory(prefix="foundling-") as empty, opened(Path(empty), create=True) as library:
            yield library
