"""The record that a copy made by Foundling carries: it was read, and perhaps put right by a curator, before.

Owns believing such a record; the source vouches that it belongs to this very text.
"""

from __future__ import annotations

import msgspec

from foundling.manuscript import Manuscript
from foundling.reading.types import Claim, Record

ORIGIN = "foundling:record"


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
        0.0 <= claim.confidence <= 1.0 and _lie_in(claim, len(manuscript.text))
        for field in record.__struct_fields__
        for claim in getattr(record, field)
    )
    return record if fits else None


def _lie_in(claim: Claim[object], length: int) -> bool:
    return all(0 <= span.start <= span.end <= length for span in claim.spans)
