"""Maildir folders (`cur` and `new`, one message a file), and TAR archives of such a folder.

Owns the recognition of both, and the one archive that a folder is kept as: files unchanged, in the order of their
names, without dates or owners, so that the same folder gives the same bytes on every machine. A folder that holds
stories in parts is thereby one original, from which its messages can be taken again.
"""

from __future__ import annotations

import io
import os
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from foundling.manuscript import Refusal
from foundling.sources.mailpieces import pieces_of
from foundling.sources.mailstore import Raw
from foundling.sources.names import deeper, shown, within
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.tars import TAR_ERRORS, is_tar

_FOLDERS = (b"cur", b"new")


def is_maildir(path: Path) -> bool:
    """Whether the folder is a maildir: `cur` beside `new` (`tmp` is often lost in a rescue)."""
    return all((path / os.fsdecode(name)).is_dir() for name in _FOLDERS)


def pack(path: Path) -> bytes:
    """The messages of the maildir at `path` as one TAR archive; raises OSError where one cannot be read."""
    target = io.BytesIO()
    with tarfile.open(
        fileobj=target, mode="w", format=tarfile.PAX_FORMAT, encoding="utf-8", errors="surrogateescape"
    ) as archive:
        for name in _FOLDERS:
            folder = path / os.fsdecode(name)
            for file in sorted(folder.iterdir(), key=lambda file: os.fsencode(file.name)):
                if file.is_file():
                    data = file.read_bytes()
                    info = tarfile.TarInfo(f"{folder.name}/{file.name}")
                    info.size = len(data)
                    archive.addfile(info, io.BytesIO(data))
    return target.getvalue()


class MaildirSource:
    """A TAR archive of a maildir, read as one mailbox."""

    name = "maildir"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.95 for a TAR archive that begins with a file in `cur` or `new`, or with such a folder."""
        if not is_tar(head):
            return None
        folders, _, last = head[:100].split(b"\0")[0].rpartition(b"/")
        inner = folders.rpartition(b"/")[2]
        return 0.95 if inner in _FOLDERS and (last == b"" or b"." in last) else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """The stories whole, everything else message by message; what an archive cut short still holds."""
        with container.open() as stream:
            listed = _Listing()
            try:
                listed.read(stream, limits)
            except TAR_ERRORS:
                why = "the archive is damaged or cut short"
                yield Refusal(container.name, why, "its messages so far are kept; look for another copy")
            yield from pieces_of(_Maildir(stream, listed.places, container), container, limits)


class _Place(Struct, frozen=True):
    """A message in the archive: its name, where its bytes begin, and how many they are."""

    name: str
    start: int
    size: int


class _Listing:
    """The messages of an archive; those found before it breaks off are kept."""

    def __init__(self) -> None:
        self.places: list[_Place] = []

    def read(self, stream: BinaryIO, limits: Limits) -> None:
        """List the files in `cur` and `new`, in the order of their names; raises TAR_ERRORS."""
        with tarfile.open(fileobj=stream, mode="r:", encoding="utf-8", errors="surrogateescape") as archive:
            while (info := archive.next()) is not None and len(self.places) < limits.count:
                folders, _, name = info.name.rpartition("/")
                if info.isreg() and os.fsencode(folders.rpartition("/")[2]) in _FOLDERS and name[:1] != ".":
                    self.places.append(_Place(info.name, info.offset_data, min(info.size, limits.text)))
        self.places.sort(key=lambda place: place.name.rpartition("/")[2])


class _Maildir:
    def __init__(self, stream: BinaryIO, places: list[_Place], container: Container) -> None:
        self._stream = stream
        self._places = places
        self._container = container

    def messages(self) -> Iterator[Raw]:
        for number in range(len(self._places)):
            yield self.message(number)

    def message(self, number: int, /) -> Raw:
        place, container = self._places[number], self._container
        self._stream.seek(place.start)
        data = self._stream.read(place.size)
        name = shown(place.name)
        return Raw(data, container.sha256, deeper(container.locator, name), within(container.name, name))
