"""Foundling: a library for stories that lost their catalogue card.

The public names, loaded when first used:

`read`, `read_all`: bytes or a path in, readings out. `Library`: a folder of kept stories. The structs of a
reading are in `foundling.reading.types`, all errors in `foundling.errors`.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_PUBLIC = {
    "FoundlingError": "foundling.errors",
    "Library": "foundling.library.library",
    "Manuscript": "foundling.manuscript",
    "Reading": "foundling.reading.types",
    "read": "foundling.api",
    "read_all": "foundling.api",
    "read_manuscript": "foundling.reading.engine",
}

__all__ = sorted(_PUBLIC)  # noqa: PLE0605


def __getattr__(name: str) -> Any:
    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_PUBLIC[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_PUBLIC})
