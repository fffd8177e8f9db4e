"""The record that a copy made by Foundling carries: it was read, and perhaps put right by a curator, before.

Owns believing such a record; the source vouches that it belongs to this very text.
"""

from __future__ import annotations

import msgspec

from foundling.manuscript import Manuscript
from foundling.reading.types import Claim, Record

ORIGIN = "foundling:record"
# Whole numbers that every format and database can hold.
_REACH = 2**53


def carried_record(manuscript: Manuscript) -> Record | None:
    """The record that came with the text, or None; one that does not fit the text is not believed."""
    said = next((hint.value for hint in manuscript.hints if hint.origin == ORIGIN), None)
    if said is None:
        return None
    try:
        record = msgspec.json.decode(said, type=Record)
    except msgspec.DecodeError:
        return None
    fits = all(
        0.0 <= claim.confidence <= 1.0 and _lie_in(claim, len(manuscript.text)) and _sound(claim.value)
        for field in record.__struct_fields__
        for claim in getattr(record, field)
    )
    return record if fits else None


def _sound(value: object) -> bool:
    """Whether a value is one that a rule could have found: no number out of reach, no NUL in a text."""
    match value:
        case int():
            return -_REACH <= value <= _REACH
        case str():
            return "\0" not in value
        case tuple():
            return all(map(_sound, value))
        case msgspec.Struct():
            return all(map(_sound, msgspec.structs.astuple(value)))
    return True


def _lie_in(claim: Claim[object], length: int) -> bool:
    return all(0 <= span.start <= span.end <= length for span in claim.spans)
