"""Plain text files: stories typed, pasted or downloaded as `.txt`.

Owns the last word on files that no other source claims: prose is taken in, anything else is refused with a line
that says what it looks like. Decoding is `foundling.sources.decoding`, paragraphs `foundling.sources.layout`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from foundling.manuscript import Refusal
from foundling.sources.decoding import bom_of, decode, looks_wide
from foundling.sources.layout import paragraphs
from foundling.sources.protocol import HEAD_BYTES, Container, Limits, Piece
from foundling.sources.whole import check_size, read_whole

__all__ = ["TextSource", "paragraphs"]

# Text is prose with at most this share of control characters; random bytes have a tenth. Tab, line ends, form
# feed, backspace (overstruck manuals), the DOS end of file and the terminal's escape are none.
_MOST_CONTROLS = 0.02
_CONTROLS = bytes([*range(0x08), 0x0B, *range(0x0E, 0x1A), *range(0x1C, 0x20), 0x7F])
_CHUNK = 1024 * 1024

_NO_TEXT = "nothing to take in; look for another copy"


class TextSource:
    """Any bytes that decode to text, and the refusal of those that do not; the fallback of all sources."""

    name = "text"
    version = 2

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.1 for text, 0.01 for anything else: every other source is surer of its own."""
        return 0.1 if is_text(head) else 0.01

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """One piece, the whole text; or the Refusal. Raises LimitError."""
        check_size(container, limits)
        with container.open() as stream:
            why = _objection(stream)
            data = b"" if why else read_whole(stream, container, limits)
        if why is not None:
            yield Refusal(container.name, *why, container.locator)
            return
        decoded = decode(data)
        del data
        if not decoded.text.strip():
            yield Refusal(container.name, "it holds nothing but white space", _NO_TEXT, container.locator)
            return
        yield Piece(
            name=container.name,
            sha256=container.sha256,
            locator=container.locator,
            text=decoded.text,
            media_type="text/plain",
            blocks=tuple(paragraphs(decoded.text)),
            hints=container.hints,
            encoding=decoded.encoding,
            repairs=decoded.repairs,
            repaired=decoded.repaired,
        )


def is_text(head: bytes) -> bool:
    """Whether a file that begins with `head` is text of some kind. NULs at its end are a broken disk's padding."""
    if bom_of(head) or looks_wide(head):
        return True
    head = head.rstrip(b"\0")
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return bool(head) and controls <= max(2, _MOST_CONTROLS * len(head))


def _objection(stream: BinaryIO) -> tuple[str, str] | None:
    """Why the file is no text, and what to do; None leaves the stream at its start."""
    head = stream.read(HEAD_BYTES)
    if not head.strip(b"\0") and _is_all_nul(stream):
        return "it holds nothing but NULs: its content was lost", "look for another copy"
    if not is_text(head):
        why = "it is no text: it is full of control characters, like a program, picture or archive"
        return why, "convert it to text, HTML or EPUB with the program that made it"
    stream.seek(0)
    return None


def _is_all_nul(stream: BinaryIO) -> bool:
    while chunk := stream.read(_CHUNK):
        if chunk.strip(b"\0"):
            return False
    return True
