"""Readings as they are stored: a text and one compressed blob for each layer.

Owns the shape of `readings.db`'s blobs, in both directions. Each holds what its layer found by itself; what layers
find together is joined when a reading is unpacked. A worker process packs, the owner puts the stamp of what made a
blob (stamps.py) beside it and stores it, any reader unpacks.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping
from functools import cache
from hashlib import sha256
from typing import Any, get_type_hints

import msgspec
import zstandard
from msgspec import UNSET, Struct, structs

from foundling.library.incoming import clean, squeeze
from foundling.manuscript import Block, Hint, Manuscript, Member, Origin, Refusal
from foundling.reading.engine import BY_NAME, Results, join, read_layers
from foundling.reading.types import MadeBy, Reading, Record, Skipped, SourceInfo

# The blob that holds what is no layer: where the text came from, its blocks and hints.
SOURCE = "source"
_LEVEL = 3


class PackedLayer(Struct, frozen=True, array_like=True):
    """A layer's result, compressed."""

    layer: str
    data: bytes


class PackedWording(Struct, frozen=True, array_like=True):
    """What a text is compared by: how many words its body has, and its anchors (wordings.py)."""

    words: int
    anchors: bytes


class PackedManuscript(Struct, frozen=True, array_like=True):
    """A manuscript and its reading on the way into the library. `sha256s` are its members' originals, in order.

    `wording` is None of what is no work.
    """

    id: str
    sha256s: tuple[str, ...]
    text: bytes
    text_sha256: str
    chars: int
    layers: tuple[PackedLayer, ...]
    wording: PackedWording | None = None


class _Source(Struct, frozen=True, array_like=True):
    """The blob called `source`."""

    made_by: MadeBy
    source: SourceInfo
    members: tuple[Member, ...]
    blocks: tuple[Block, ...]
    hints: tuple[Hint, ...]
    origin: Origin
    skipped: tuple[Skipped, ...]


def pack(manuscript: Manuscript, results: Results) -> PackedManuscript:
    """The manuscript and what layers found in it, packed."""
    reading = join(manuscript, results.layers, results.skipped)
    source = _Source(
        reading.made_by,
        reading.source,
        manuscript.members,
        manuscript.blocks,
        manuscript.hints,
        manuscript.origin,
        reading.skipped,
    )
    octets = manuscript.text.encode("utf-8", "surrogatepass")
    digest = sha256(octets).hexdigest()  # as spans.text_sha256
    return PackedManuscript(
        id=manuscript.id,
        sha256s=tuple(member.sha256 for member in manuscript.members),
        text=squeeze(octets, digest),
        text_sha256=digest,
        chars=len(manuscript.text),
        layers=(PackedLayer(SOURCE, compress(encode(source))), *pack_layers(results)),
    )


def pack_layers(results: Results) -> tuple[PackedLayer, ...]:
    """What layers found, packed."""
    return tuple(PackedLayer(name, compress(encode(result))) for name, result in results.layers.items())


def repack_source(source: bytes, manuscript: Manuscript, results: Results) -> PackedLayer:
    """The blob called `source` of a manuscript of which some layers were read again."""
    kept = _source_decoder().decode(expand(source))
    made_by = join(manuscript, results.layers).made_by
    made_by = structs.replace(made_by, layers=dict(sorted((kept.made_by.layers | made_by.layers).items())))
    return PackedLayer(SOURCE, compress(encode(structs.replace(kept, made_by=made_by))))


def unpack_text(data: bytes) -> str:
    """The text of a manuscript."""
    return expand(data).decode("utf-8", "surrogatepass")


def unpack_manuscript(id: str, text: bytes, source: bytes) -> Manuscript:
    """The manuscript as its sources made it."""
    kept = _source_decoder().decode(expand(source))
    return Manuscript(id, kept.members, unpack_text(text), kept.blocks, kept.hints, kept.origin)


def unpack_source(source: bytes) -> Origin:
    """Where a manuscript came from, and what was done to it on the way."""
    return _source_decoder().decode(expand(source)).origin


def unpack_reading(text: bytes, blobs: Mapping[str, bytes]) -> Reading:
    """The reading of the layers given, joined; `blobs` holds `source` as well."""
    kept = _source_decoder().decode(expand(blobs[SOURCE]))
    manuscript = Manuscript("", kept.members, unpack_text(text), kept.blocks, kept.hints, kept.origin)
    found = unpack_layers(blobs)
    # Nothing is read again: what is given is only told which layers had to be skipped.
    results = read_layers(manuscript, list(found), given=found)
    reading = join(manuscript, results.layers, results.skipped)
    return structs.replace(reading, made_by=kept.made_by)


def unpack_layers(blobs: Mapping[str, bytes]) -> dict[str, Any]:
    """What each of these layers found by itself."""
    return {name: unpack_layer(name, data) for name, data in blobs.items() if name in BY_NAME}


def unpack_layer(layer: str, data: bytes) -> Any:
    """One layer's result."""
    return _layer_decoder(layer).decode(expand(data))


def unpack_record(data: bytes) -> Record:
    """The record layer's result."""
    record: Record = unpack_layer("record", data)
    return record


@cache
def _layer_decoder(layer: str) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(get_type_hints(BY_NAME[layer].run)["return"])


@cache
def _source_decoder() -> msgspec.msgpack.Decoder[_Source]:
    return msgspec.msgpack.Decoder(_Source)


def pack_refusals(refusals: Collection[Refusal]) -> bytes | None:
    """Refusals in order, or None for none."""
    return encode(tuple(refusals)) if refusals else None


def unpack_refusals(data: bytes | None) -> tuple[Refusal, ...]:
    """What `pack_refusals` packed."""
    return msgspec.msgpack.decode(data, type=tuple[Refusal, ...]) if data else ()


def pack_hints(hints: Collection[Hint]) -> bytes:
    """The hints of an arrival."""
    return encode(tuple(hints))


def unpack_hints(data: bytes) -> tuple[Hint, ...]:
    """What `pack_hints` packed."""
    return msgspec.msgpack.decode(data, type=tuple[Hint, ...])


def encode(value: Any) -> bytes:
    """msgpack; half surrogates, which it cannot hold, become U+FFFD outside the text itself."""
    try:
        return msgspec.msgpack.encode(value)
    except UnicodeEncodeError:
        return msgspec.msgpack.encode(_cleaned(msgspec.to_builtins(value, builtin_types=(bytes,))))


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {_cleaned(key): _cleaned(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, list | tuple):
        return [_cleaned(item) for item in value]
    return value


class _Packers(threading.local):
    """One of each for every thread: two threads that use the same one destroy what it works on."""

    def __init__(self) -> None:
        # With a checksum, so that a bit that turned on the disk is noticed.
        self.compressor = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True)
        self.expander = zstandard.ZstdDecompressor()


_PACKERS = _Packers()


def compress(data: bytes) -> bytes:
    """zstd."""
    return _PACKERS.compressor.compress(data)


def expand(data: bytes) -> bytes:
    """What `compress` made."""
    return _PACKERS.expander.decompress(data)
