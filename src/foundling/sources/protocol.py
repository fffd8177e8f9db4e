"""What a source is: something that turns one kind of container into pieces.

Owns the protocol and the values that cross it. A source looks at the bytes and says how sure it is that they
are its business; the registry picks the surest. It yields pieces one at a time, never the whole; nested
containers (a file inside a zip) are yielded as `Container`s and opened by the registry, which also keeps the
limits. It never raises for malformed input: it yields a `Refusal`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from msgspec import Struct

from foundling.manuscript import Block, Hint, Refusal, Repair

# How many bytes of a container `Source.score` is shown.
HEAD_BYTES = 8192


class Limits(Struct, frozen=True):
    """How much a container may hold before it is refused.

    `depth`: archives within archives; `count`: members of one outermost container; `expansion`: total bytes
    unpacked from it; `ratio`: unpacked bytes per packed byte above which a member is taken for a bomb, once
    it is larger than `ratio_floor` bytes; `text`: bytes of one text; `nesting`: levels of HTML elements.
    """

    depth: int = 6
    count: int = 200_000
    expansion: int = 8 * 1024**3
    ratio: int = 400
    ratio_floor: int = 16 * 1024**2
    text: int = 512 * 1024**2
    nesting: int = 2_000


class Container(Struct, frozen=True):
    """Bytes to be looked at: a file of the heap, or a member of an archive.

    `name` is shown to people; `sha256` is the outermost original's and `locator` leads from it to here (None:
    it is the original itself). `open` returns a fresh seekable stream at its start, or raises OSError or
    SourceError. `size` is in bytes. `path` is set for a folder that a source reads as one (a maildir).
    """

    name: str
    sha256: str
    open: Callable[[], BinaryIO]
    size: int
    locator: str | None = None
    hints: tuple[Hint, ...] = ()
    depth: int = 0
    path: Path | None = None


class Piece(Struct, frozen=True):
    """A manuscript's text, or one part of it, with spans over its own `text`.

    Consecutive pieces with the same `group` (not None) are parts of one story, in order, and become one
    manuscript; `post` is then the piece's subject or number. A source that groups sees to it that pieces of
    one group follow one another. `sha256` and `locator` as in `Container`; other fields as in `Origin`.
    """

    name: str
    sha256: str
    locator: str | None
    text: str
    media_type: str
    blocks: tuple[Block, ...] = ()
    hints: tuple[Hint, ...] = ()
    encoding: str | None = None
    repairs: tuple[str, ...] = ()
    repaired: tuple[Repair, ...] = ()
    removed: dict[str, int] = {}
    pictures: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    group: str | None = None
    post: str | None = None


class Source(Protocol):
    """One kind of container."""

    name: str
    version: int

    def score(self, head: bytes, name: str, /) -> float | None:
        """How sure, from 0 to 1, that a container beginning with `head` is of this kind; None: it is not.

        `head` is at most HEAD_BYTES long. `name` may tip the balance between kinds that the bytes allow,
        and never decides alone.
        """
        ...

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """What the container holds, one at a time, in order."""
        ...
