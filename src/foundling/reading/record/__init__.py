"""The record: rules that yield claims, ranked in one place.

`read_record` runs every rule over the scanned manuscript and hands all claims to `rank`.
"""

from __future__ import annotations

from typing import Any

from foundling.manuscript import Manuscript
from foundling.reading.scan import Scan
from foundling.reading.types import Claim, LanguageSpan, Part, Record


def read_record(
    manuscript: Manuscript, /, *, scan: Scan, parts: tuple[Part, ...], languages: tuple[LanguageSpan, ...]
) -> Record:
    """The record of a story; fields that nothing supports are empty."""
    fields: dict[str, Any] = {}
    for label in scan.labels:
        if label.field in ("title", "author"):
            value = manuscript.text[label.value.start : label.value.end]
            fields.setdefault(label.field, (Claim(value, (label.value,), 0.99, "labelled-line"),))
    return Record(**fields)
