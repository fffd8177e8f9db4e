"""Bytes to text: encoding, mojibake, line ends.

Owns the decision which encoding bytes are in and the record of what was mended. The order is measured
(docs/architecture.md): BOM, then strict UTF-8, then the Windows page of the language; a declared charset is
believed where it decodes.
"""

from __future__ import annotations

from msgspec import Struct

from foundling.manuscript import Repair


class Decoded(Struct, frozen=True):
    """A text and what was done to get it. `repaired` has spans over `text`; line ends are `\\n`."""

    text: str
    encoding: str
    repairs: tuple[str, ...] = ()
    repaired: tuple[Repair, ...] = ()


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """The text of `data`, mojibake mended, line ends made `\\n`; never raises.

    `declared` is the charset that a mail, page or container claims; an unknown or impossible one is ignored.
    """
    for encoding in filter(None, (declared, "utf-8-sig", "cp1252")):
        try:
            text = data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
        return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding.removesuffix("-sig"))
    return Decoded(data.decode("latin-1"), "latin-1")
