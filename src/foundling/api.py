"""Sources and reading together: bytes or a path in, readings out.

Owns `read` and the making of containers from bytes and files. Crash isolation and many cores are
`foundling.workers`; keeping what was read is `foundling.library`.

    >>> [reading.record.title[0].value for reading in read(b"Title: Rain\\nAuthor: Ell\\n\\nIt rained.")]
    ['Rain']
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from foundling.manuscript import Hint, Manuscript, Refusal
from foundling.reading.engine import ALL, read_manuscript
from foundling.reading.types import Reading
from foundling.sources.assemble import assemble
from foundling.sources.protocol import Container, Limits
from foundling.sources.registry import open_sources

_CHUNK = 1024 * 1024


def read(
    data: bytes | Path,
    /,
    *,
    name: str = "",
    hints: Sequence[Hint] = (),
    layers: Collection[str] = ALL,
) -> tuple[Reading, ...]:
    """Read every story in `data`, the bytes of a file or the path of one.

    `name` is what the file is called (the path's own name by default), `hints` what is known of it besides.
    Pieces that cannot be read are left out; `read_all` tells of them. Raises LayerError for an unknown layer.
    """
    return tuple(
        item for item in read_all(data, name=name, hints=hints, layers=layers) if isinstance(item, Reading)
    )


def read_all(
    data: bytes | Path,
    /,
    *,
    name: str = "",
    hints: Sequence[Hint] = (),
    layers: Collection[str] = ALL,
    limits: Limits | None = None,
) -> Iterator[Reading | Refusal]:
    """Like `read`, one at a time, and what could not be read comes as a Refusal in its place."""
    for item in manuscripts(container(data, name=name, hints=hints), limits):
        yield item if isinstance(item, Refusal) else read_manuscript(item, layers=layers)


def manuscripts(source: Container, limits: Limits | None = None) -> Iterator[Manuscript | Refusal]:
    """The manuscripts inside a container, unread."""
    yield from assemble(open_sources(source, limits))


def container(
    data: bytes | Path, /, *, name: str = "", hints: Sequence[Hint] = (), sha256: str | None = None
) -> Container:
    """A container of bytes or of a file. A file that cannot be opened raises OSError here or when opened.

    The SHA-256 of bytes is computed unless given.

    A folder is taken for a maildir, and becomes a container of the archive that it is kept as.
    """
    if isinstance(data, Path) and data.is_dir():
        from foundling.sources.maildir import pack  # seldom needed, and mail brings much with it

        name, data = name or data.name, pack(data)
    if isinstance(data, Path):
        return file_container(data, name=name or data.name, hints=hints)

    def open_bytes() -> BinaryIO:
        return io.BytesIO(data)

    return Container(name, sha256 or hashlib.sha256(data).hexdigest(), open_bytes, len(data), hints=tuple(hints))


def file_container(path: Path, *, name: str, sha256: str | None = None, hints: Sequence[Hint] = ()) -> Container:
    """A container of the file at `path`; its SHA-256 is computed unless given."""

    def open_file() -> BinaryIO:
        return path.open("rb")

    digest = sha256 if sha256 is not None else file_sha256(path)
    return Container(name, digest, open_file, path.stat().st_size, hints=tuple(hints), path=path)


def file_sha256(path: Path) -> str:
    """The SHA-256, in hex, of a file's bytes, read a megabyte at a time; raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
