"""Masks e-mail addresses in reading copies, letter for letter, so that every offset into a text stays true.

Owns what counts as an address: `name@host.example`, and the same spelt out (`name (at) host (dot) example`).
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from foundling.library.types import Edition
from foundling.reading.types import Reading

MASK = "•"
# RFC 5321 allows a local part of 64 characters and a label of 63.
_LONGEST = 64
_LOCAL = re.compile(r"[A-Za-z0-9._%+\-]")
_HOST = re.compile(r"[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,8}")
# Spelt out: both signs as words, at least one of them set off in brackets or capitals or both parted by spaces.
_SPELT = re.compile(
    r"\b[\w.\-]{1,64}[ ]?(?:\(at\)|\[at\]|\{at\}|<at>| at )[ ]?[\w\-]{1,63}"
    r"[ ]?(?:\(dot\)|\[dot\]|\{dot\}|<dot>| dot )[ ]?[A-Za-z]{2,10}\b",
    re.I,
)


def masked(text: str) -> str:
    """`text` with every address masked, of the same length.

    >>> masked("Write to nora@tides.example, please.")
    'Write to ••••@•••••.•••••••, please.'
    """
    spans = [*_signs(text), *(match.span() for match in _SPELT.finditer(text))] if _may_hold(text) else []
    if not spans:
        return text
    out, at = [], 0
    for start, end in sorted(spans):
        if start < at:
            continue
        out += [text[at:start], re.sub(r"[^@.\s]", MASK, text[start:end])]
        at = end
    return "".join([*out, text[at:]])


def without_addresses(edition: Edition) -> Edition:
    """The edition with the addresses in its text and record masked."""
    replace = msgspec.structs.replace
    record = {field: tuple(_claim(claim) for claim in claims) for field, claims in edition.record.items()}
    reading: Reading = replace(
        edition.reading,
        text=masked(edition.reading.text),
        blocks=tuple(
            replace(block, href=None) if block.href and "@" in block.href else block
            for block in edition.reading.blocks
        ),
    )
    return replace(edition, record=record, reading=reading)


def _claim(claim: Any) -> Any:
    return msgspec.structs.replace(claim, value=_value(claim.value))


def _value(value: Any) -> Any:
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, tuple):
        return tuple(map(_value, value))
    if isinstance(value, msgspec.Struct):
        fields = {name: _value(getattr(value, name)) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return value


def _may_hold(text: str) -> bool:
    lowered = text.casefold() if "@" not in text else "@"
    return "@" in lowered or "dot" in lowered


def _signs(text: str) -> list[tuple[int, int]]:
    """Addresses around each `@`, grown to both sides."""
    found = []
    at = text.find("@")
    while at >= 0:
        start = at
        while start > 0 and at - start < _LONGEST and _LOCAL.match(text[start - 1]):
            start -= 1
        host = _HOST.match(text, at + 1)
        if start < at and host is not None:
            found.append((start, host.end()))
        at = text.find("@", at + 1)
    return found
