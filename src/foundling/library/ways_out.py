"""The formats a library can be exported to, by name.

Owns their list; the formats are modules of `foundling.exports`, which know the library's types and are loaded
when they are asked for. Those of other packages are found under the entry point group `foundling.exports`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from foundling.errors import LibraryError
from foundling.library.types import ExportReport

GROUP = "foundling.exports"
# Name, module and function of each format that Foundling has itself.
BUILT_IN = {
    "json": ("foundling.exports.jsonout", "write_json"),
    "jsonl": ("foundling.exports.jsonout", "write_jsonl"),
}


def exporter(format: str) -> Callable[..., ExportReport]:
    """The function that writes a format; raises LibraryError for one that nobody knows."""
    others = {point.name: point for point in entry_points(group=GROUP)}
    found: Any
    if format in others:
        found = others[format].load()
    elif format in BUILT_IN:
        module, name = BUILT_IN[format]
        found = getattr(import_module(module), name)
    else:
        known = ", ".join(sorted({*BUILT_IN, *others}))
        raise LibraryError(f"there is no format {format!r}; the formats are {known}")
    return found  # type: ignore[no-any-return]
