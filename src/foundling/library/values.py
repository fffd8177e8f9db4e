"""A field's value as people read it, and as two of them are compared.

Owns the two forms of a value that half the library speaks of; it imports nothing of the library.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from foundling.reading.types import Rating, SeriesPlace


def key_of(value: str) -> str:
    """`value` as names are compared: without case and with single spaces."""
    return " ".join(value.casefold().split())


def plain(value: Any) -> str:
    """A field's value in one line for people: `Ellen/Tom`, `PG-13`, `Rain #2`."""
    if isinstance(value, Rating):
        return value.raw
    if isinstance(value, SeriesPlace):
        return value.name if value.position is None else f"{value.name} #{value.position}"
    if isinstance(value, tuple | list):
        return "/".join(map(str, value))
    if isinstance(value, Struct):
        return " ".join(str(part) for part in msgspec.structs.astuple(value) if part is not None)
    return str(value)
