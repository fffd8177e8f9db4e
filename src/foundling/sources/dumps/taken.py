"""What comes out of a dump, and the bytes it comes from.

Owns the values that cross between the readers of dumps and who keeps what they give, and the deciding of each
value's encoding: of one dump, one row may be UTF-8 and the next Windows-1252.
"""

from __future__ import annotations

from collections.abc import Iterable
from mmap import mmap
from pathlib import Path

from msgspec import Struct

from foundling.manuscript import Hint
from foundling.sources.charsets import guess
from foundling.sources.decoding import bom_of


class Contact(Struct, frozen=True):
    """A pen name of somebody with a story, and the address the archive had of them."""

    name: str
    address: str


class Taken(Struct, frozen=True):
    """A story of a dump: `id` names its record (`story:12`).

    Either `data`, the bytes that are kept for it, or `file`, a file beside the dump that is kept as it is and of
    which the dump says `hints`. `contacts` are not for the eyes of readers.
    """

    id: str
    data: bytes = b""
    file: Path | None = None
    hints: tuple[Hint, ...] = ()
    contacts: tuple[Contact, ...] = ()


class Dump(Struct, frozen=True):
    """A dump opened: its bytes, the path it is shown as, where it lies, and the folders beside it that are its
    own. `locked`: what its writer locked is asked for too."""

    buffer: bytes | mmap
    shown: str
    path: Path
    folders: tuple[Path, ...] = ()
    locked: bool = False


def text_of(data: bytes, codec: str | None = None, usual: str | None = None) -> tuple[str, str | None]:
    """The text of bytes, and its encoding where that is not UTF-8: encoding it again gives the bytes back.

    `codec` is tried before the evidence of the bytes themselves is weighed; `usual` is what the dump is in
    elsewhere, and is believed unless the bytes speak against it: one `ø` in a name tells nothing.
    """
    marked = bom_of(data)
    if marked is not None and marked[1] != "utf-8":
        tried: Iterable[str] = (marked[1],)
    else:
        try:
            return data.decode("utf-8"), None
        except UnicodeDecodeError:
            tried = (codec,) if codec is not None else (guess(data, usual),)
    for one in (*tried, "cp1252"):
        try:
            text = data.decode(one)
        except (UnicodeDecodeError, LookupError):
            continue
        if text.isascii() or text.encode(one, "replace") == data:
            return text, one
    return data.decode("latin-1"), "latin-1"


def texts_of(values: Iterable[bytes | None], usual: str | None = None) -> tuple[list[str], str | None]:
    """The texts of a row's values (NULL is empty), and the encoding of those that are not UTF-8."""
    listed = [value or b"" for value in values]
    try:
        return [value.decode("utf-8") for value in listed], None
    except UnicodeDecodeError:
        pass
    _, codec = text_of(b"\n".join(value for value in listed if not _is_utf8(value)), usual=usual)
    found = [text_of(value, codec) for value in listed]
    return [text for text, _ in found], next((encoding for _, encoding in found if encoding), None)


def usual_encoding(values: Iterable[bytes | None]) -> str | None:
    """What those of a dump's values are in that are not UTF-8, judged together; None where all are."""
    odd = b"\n".join(value for value in values if value and not _is_utf8(value))
    return guess(odd) if odd else None


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
