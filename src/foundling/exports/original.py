"""The bytes as they came.

Owns which files a work is made of. Of an original that holds other stories too (a mailbox, an archive), only the
work's own message or member goes out, byte for byte. Where it cannot be told apart, the whole container goes, with
a note that says so; who may see everything in it is for the caller to ask (`alone`).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import PurePosixPath
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from msgspec import Struct

from foundling.errors import LibraryError, MemberMissingError
from foundling.exports.naming import Names, safe
from foundling.exports.protocol import PLAIN, Options
from foundling.library.cutting import cut_all, is_message, separable
from foundling.library.types import Edition

_IN_MEMORY = 16 * 1024**2
_MOMENT = (1980, 1, 1, 0, 0, 0)
_STEP = "!/"
# An ending that any disk takes; strangers named the files.
_ENDING = re.compile(r"\.\w{1,16}")
# Pages that were saved with all that belongs to them, in one file.
_PAGES = frozenset({".mht", ".mhtml"})
# What stands in the ZIP file beside a container that goes out whole.
_NOTE = ("READ ME", ".txt")
_WHOLE = (
    "The file beside this note came with more in it than the story that was asked for. The story's own part of it "
    "cannot be told apart, so that the whole file is here. Other authors may not wish their stories handed on.\n"
)


class Original(Struct, frozen=True):
    """A file that a work came in: its SHA-256, its own name, and where in it the work's pieces are.

    `locators` is empty where the file is this work alone.
    """

    sha256: str
    name: str
    locators: tuple[str, ...] = ()

    @property
    def shared(self) -> bool:
        """Whether it holds more than this story, or may."""
        return bool(self.locators)

    @property
    def alone(self) -> bool:
        """Whether this story can go out without what stands beside it."""
        return all(map(separable, self.locators))


class _Piece(Struct, frozen=True):
    """What goes out: an original, or the member of it at a locator."""

    sha256: str
    name: str
    locator: str | None


def originals(edition: Edition) -> tuple[Original, ...]:
    """The originals of a work, each once, in the order of its text."""
    names = {arrival.sha256: arrival.path for held in edition.holdings for arrival in reversed(held.arrivals)}
    members = edition.reading.source.members
    inside: dict[str, dict[str, None]] = {}
    for member in members:
        page = PurePosixPath(names.get(member.sha256, "")).suffix.lower() in _PAGES
        if member.locator is not None and not (page and _STEP not in member.locator):
            inside.setdefault(member.sha256, {})[member.locator] = None
    return tuple(
        Original(sha256, PurePosixPath(names.get(sha256, sha256)).name or sha256, tuple(inside.get(sha256, ())))
        for sha256 in dict.fromkeys(member.sha256 for member in members)
    )


def suffix_of(edition: Edition) -> str:
    """The ending of the file that `write_original` writes, with its dot; "" where the original's name has none."""
    found = originals(edition)
    pieces = _pieces(found)
    return _suffix(pieces[0]) if len(pieces) == 1 and not _whole(found) else ".zip"


def write_original(edition: Edition, sink: BinaryIO, /, *, options: Options = PLAIN) -> None:
    """Write the original, byte for byte; several files of them as a ZIP file."""
    if options.open_original is None:
        raise LibraryError("the originals are not at hand; export from a library")
    found = originals(edition)
    with ExitStack() as opened:
        pieces = _opened(found, options.open_original, opened)
        if len(_pieces(found)) == 1 and not _whole(found):
            copyfileobj(next(pieces)[1], sink)
            return
        held = opened.enter_context(SpooledTemporaryFile(_IN_MEMORY))
        with zipfile.ZipFile(held, "w") as archive:
            names = Names()
            for one, stream in pieces:
                name = names.take(safe(PurePosixPath(_name(one)).stem), _suffix(one))
                with archive.open(_entry(name), "w", force_zip64=True) as file:
                    copyfileobj(stream, file)
            if _whole(found):
                archive.writestr(_entry(names.take(*_NOTE)), _WHOLE)
        held.seek(0)
        copyfileobj(held, sink)


def _pieces(found: Sequence[Original]) -> list[_Piece]:
    return [
        _Piece(one.sha256, one.name, locator)
        for one in found
        for locator in (one.locators if one.shared and one.alone else (None,))
    ]


def _whole(found: Sequence[Original]) -> bool:
    """Whether a container goes out with what is not the story's."""
    return any(not one.alone for one in found)


def _opened(
    found: Iterable[Original], open_original: Callable[[str], BinaryIO], opened: ExitStack
) -> Iterator[tuple[_Piece, BinaryIO]]:
    """The pieces of all originals, in order, each with its bytes."""
    for one in found:
        stream = opened.enter_context(open_original(one.sha256))
        pieces = _pieces((one,))
        members = cut_all(stream, [piece.locator for piece in pieces if piece.locator is not None], opened)
        for piece in pieces:
            if piece.locator is not None and piece.locator not in members:
                raise MemberMissingError(piece.sha256, piece.locator)
            yield piece, stream if piece.locator is None else members[piece.locator]


def _name(piece: _Piece) -> str:
    if piece.locator is None or is_message(piece.locator):
        return piece.name
    return PurePosixPath(piece.locator.split(_STEP)[-1]).name or piece.name


def _suffix(piece: _Piece) -> str:
    if piece.locator is not None and is_message(piece.locator):
        return ".eml"
    ending = PurePosixPath(_name(piece)).suffix.lower()
    return ending if _ENDING.fullmatch(ending) else ""


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    return entry
