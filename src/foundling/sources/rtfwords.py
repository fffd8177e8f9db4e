"""RTF as a run of tokens: control words, symbols, bytes in hex, groups and plain text.

Owns the cutting, in one pass over the bytes read as Latin-1; what the words mean is `rtfreader`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    r"|\\'(?P<hex>[0-9a-fA-F]{2})"
    r"|\\(?P<symbol>[^a-zA-Z])"
    r"|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n\x00]+)",
    re.S,
)


class Token(Struct, frozen=True):
    """`kind` is `word`, `hex`, `symbol`, `open`, `close` or `text`; `number` is a word's (None: it has none)."""

    kind: str
    value: str
    number: int | None = None


def tokens(data: str) -> Iterator[Token]:
    """The tokens of an RTF file, its bytes read as Latin-1; the raw data behind `\\bin` is passed over."""
    at = 0
    while (match := _TOKEN.search(data, at)) is not None:
        at = match.end()
        kind = match.lastgroup
        if kind == "brace":
            yield Token("open" if match[0] == "{" else "close", "")
        elif kind in ("word", "number"):
            number = None if match["number"] is None else int(match["number"])
            if match["word"] == "bin" and number is not None:
                at += max(0, number)
            else:
                yield Token("word", match["word"], number)
        elif kind is not None:
            yield Token(kind, match[kind])
