"""What a worker does with one file: hash it, read it, pack what was read.

Owns the task that `adding` and `rebuilding` give to the crew and the messages that come back. A worker writes
nothing anywhere: the library's owner keeps what comes back.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from foundling.api import container, file_container, manuscripts
from foundling.library.cards import Card, make_card
from foundling.library.incoming import LARGE, Incoming
from foundling.library.packing import PackedManuscript, encode, pack, pack_hints, unpack_hints
from foundling.library.wording import make_wording
from foundling.manuscript import Manuscript, Refusal
from foundling.reading.engine import SHELVING, read_layers
from foundling.sources.dumps.kinds import Within, dump_within, kind_of_whole
from foundling.sources.dumps.refusing import refusal
from foundling.sources.protocol import Container

if TYPE_CHECKING:
    from foundling.library.originals import OriginalStore


class TakeJob(Struct, frozen=True):
    """A file to take in.

    `path` is where its bytes are now, `arrived` the path it came by, `shown` what people call it, `hints` what
    the heap knew of it (packed). `sha256` is given where the bytes are known to have it and are kept already;
    `unless` is a hash that means there is nothing to do.
    """

    path: bytes
    arrived: bytes
    shown: str
    hints: bytes
    sha256: str | None = None
    unless: str | None = None


class StoredJob(Struct, frozen=True):
    """An original of the library: the folder of its volumes, the volume, and how it came (as in `TakeJob`)."""

    folder: str
    sha256: str
    volume: int
    shown: str
    hints: bytes


class TakenOriginal(Struct, frozen=True, array_like=True, tag="original"):
    """The bytes of the file; always comes before what was read out of it."""

    original: Incoming


class TakenManuscript(Struct, frozen=True, array_like=True, tag="manuscript"):
    """One manuscript of the file, read."""

    manuscript: PackedManuscript
    card: Card


class TakenRefusal(Struct, frozen=True, array_like=True, tag="refusal"):
    """Something in the file that could not be taken in."""

    refusal: Refusal


class Unchanged(Struct, frozen=True, array_like=True, tag="unchanged"):
    """The file's bytes still have the hash they had."""

    sha256: str


Taken = TakenOriginal | TakenManuscript | TakenRefusal | Unchanged
_decoder: msgspec.msgpack.Decoder[Taken] = msgspec.msgpack.Decoder(Taken)


def rehearsal() -> TakeJob:
    """A job that loads what `take` looks up for nearly every story."""
    place = os.fsencode(str(files("foundling").joinpath("data", "rehearsal.txt")))
    return TakeJob(place, place, "rehearsal.txt", pack_hints(()))


def take(job: TakeJob) -> Iterator[bytes]:
    """A task for the crew: `Taken` messages, encoded, in order. Raises OSError where the file cannot be read."""
    for taken in _take(job):
        yield encode(taken)


def take_stored(job: StoredJob) -> Iterator[bytes]:
    """A task for the crew: what an original of the library holds, as `take` says it, without its bytes.

    Raises LibraryError where the original is not there or damaged.
    """
    store = _store(job.folder)

    def open_stored() -> BinaryIO:
        return store.open(job.sha256, volume=job.volume)

    with open_stored() as stream:
        size = stream.seek(0, os.SEEK_END)
    hints = unpack_hints(job.hints)
    for taken in _read(Container(job.shown, job.sha256, open_stored, size, hints=hints)):
        yield encode(taken)


@cache
def _store(folder: str) -> OriginalStore:
    from foundling.library.originals import OriginalStore  # brings the databases, which `take` does without

    return OriginalStore(Path(folder))


def open_taken(message: bytes) -> Taken:
    """One message of `take`."""
    return _decoder.decode(message)


def _take(job: TakeJob) -> Iterator[Taken]:
    path = Path(os.fsdecode(job.path))
    if job.sha256 is not None:
        source = file_container(path, name=job.shown, sha256=job.sha256, hints=unpack_hints(job.hints))
        yield from _read(source)
        return
    # A folder comes here only where it is a maildir, which is kept as an archive of its messages.
    data = _packed(path) if path.is_dir() else path.read_bytes()
    if (private := _dump_in(data)) is not None:
        yield TakenRefusal(refusal(job.shown, private.name or None, private.kind))
        return
    original = Incoming.of(data, name=job.arrived)
    if original.sha256 == job.unless:
        yield Unchanged(original.sha256)
        return
    yield TakenOriginal(original)
    yield from _read(container(data, name=job.shown, hints=unpack_hints(job.hints), sha256=original.sha256))


def _dump_in(data: bytes) -> Within | None:
    """The dump that a file holds, without a name where it is one itself: such a file is not kept. None: it has
    none."""
    kind = kind_of_whole(io.BytesIO(data))
    return dump_within(io.BytesIO(data)) if kind is None else Within("", kind)


def _packed(folder: Path) -> bytes:
    from foundling.sources.maildir import pack  # seldom needed, and mail brings much with it

    return pack(folder)


def _read(source: Container) -> Iterator[Taken]:
    for item in manuscripts(source):
        yield TakenRefusal(item) if isinstance(item, Refusal) else take_manuscript(item)


def take_manuscript(manuscript: Manuscript) -> TakenManuscript:
    """Shelve a manuscript: read what shelving reads, and pack it with its card."""
    results = read_layers(manuscript, SHELVING)
    packed = replace(pack(manuscript, results), wording=make_wording(manuscript.text, results.layers))
    return TakenManuscript(packed, make_card(results.layers))


def is_large(size: int) -> bool:
    """Whether an original of so many bytes is copied by the owner before a worker reads it."""
    return size > LARGE
