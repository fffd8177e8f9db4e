"""The bytes as they came.

Owns which originals a work is made of. An original that holds other stories too (a mailbox, an archive) goes out
as a whole: its bytes are kept as they came, and cutting it would make another file of it.
"""

from __future__ import annotations

import zipfile
from pathlib import PurePosixPath
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from msgspec import Struct

from foundling.errors import LibraryError
from foundling.exports.naming import Names, safe
from foundling.exports.protocol import PLAIN, Options
from foundling.library.types import Edition

_IN_MEMORY = 16 * 1024**2
_MOMENT = (1980, 1, 1, 0, 0, 0)


class Original(Struct, frozen=True):
    """A file that a work came in: its SHA-256, its own name, and whether it holds more than this story."""

    sha256: str
    name: str
    shared: bool


def originals(edition: Edition) -> tuple[Original, ...]:
    """The originals of a work, each once, in the order of its text."""
    names = {arrival.sha256: arrival.path for held in edition.holdings for arrival in reversed(held.arrivals)}
    members = edition.reading.source.members
    inside = {member.sha256 for member in members if member.locator is not None}
    return tuple(
        Original(sha256, PurePosixPath(names.get(sha256, sha256)).name or sha256, sha256 in inside)
        for sha256 in dict.fromkeys(member.sha256 for member in members)
    )


def suffix_of(edition: Edition) -> str:
    """The ending of the file that `write_original` writes, with its dot; "" where the original's name has none."""
    found = originals(edition)
    return PurePosixPath(found[0].name).suffix.lower() if len(found) == 1 else ".zip"


def write_original(edition: Edition, sink: BinaryIO, /, *, options: Options = PLAIN) -> None:
    """Write the original, byte for byte; several of them as a ZIP file."""
    if options.open_original is None:
        raise LibraryError("the originals are not at hand; export from a library")
    found = originals(edition)
    if len(found) == 1:
        with options.open_original(found[0].sha256) as stream:
            copyfileobj(stream, sink)
        return
    names = Names()
    with SpooledTemporaryFile(_IN_MEMORY) as held:
        with zipfile.ZipFile(held, "w") as archive:
            for one in found:
                stem, suffix = PurePosixPath(one.name).stem, PurePosixPath(one.name).suffix
                entry = zipfile.ZipInfo(names.take(safe(stem), suffix), _MOMENT)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 3
                with (
                    options.open_original(one.sha256) as stream,
                    archive.open(entry, "w", force_zip64=True) as file,
                ):
                    copyfileobj(stream, file)
        held.seek(0)
        copyfileobj(held, sink)
