"""RTF, which every word processor of the field's years could write.

Owns the kind; the reading is `rtfwords` and `rtfreader`. The author in the file's properties is the owner of the
computer, and never a hint (design.md).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from foundling.manuscript import Hint, Refusal
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.rtfreader import RtfReader
from foundling.sources.rtfwords import tokens
from foundling.sources.sheet import document_piece
from foundling.sources.whole import read_whole
from foundling.sources.wordstyles import is_default_title

MEDIA_TYPE = "application/rtf"
_MAGIC = b"{\\rtf"


class RtfSource:
    """Rich Text Format."""

    name = "rtf"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.9 for the opening, which nothing else has."""
        return 0.9 if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_MAGIC) else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """One piece: the document."""
        with container.open() as stream:
            data = read_whole(stream, container, limits).decode("latin-1")
        reader = RtfReader()
        reader.read(tokens(data))
        page = reader.sheet.page()
        titled = reader.title and not is_default_title(reader.title)
        hints = (Hint("title", reader.title, "rtf:info.title"),) if titled else ()
        piece = document_piece(container, page, MEDIA_TYPE, hints)
        yield (
            piece
            if isinstance(piece, Refusal)
            else replace(piece, encoding=reader.encoding, removed=reader.removed)
        )
