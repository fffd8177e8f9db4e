"""What a copy carries of Foundling's own, so that it can be taken in again as what it was.

Owns the shape of `foundling.json` inside a book: the record as it was shown, and where parts, chapters and blocks
lie in a text whose SHA-256 is named. Whoever reads it believes it of that very text only
(`foundling.sources.epubcarried`).
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET
from msgspec.structs import replace

from foundling.exports import card
from foundling.exports.protocol import Options, made_by, title_of
from foundling.library.types import Edition
from foundling.spans import text_sha256

FORMAT = 1


def carried(edition: Edition, options: Options) -> bytes:
    """The file's bytes; the same for the same edition."""
    reading = edition.reading
    record = {field: [_unsigned(claim) for claim in claims] for field, claims in edition.record.items() if claims}
    said: dict[str, Any] = {
        "foundling": FORMAT,
        "made_by": made_by(edition, options),
        "work": edition.id,
        "text_sha256": text_sha256(reading.text),
        "shown": [" ".join(words.split()) for words in (title_of(edition), *card.authors(edition))],
        "record": record,
        "parts": () if reading.parts is UNSET else reading.parts,
        "chapters": () if reading.chapters is UNSET else reading.chapters,
        "blocks": [
            [block.kind, block.span.start, block.span.end, block.level, block.href] for block in reading.blocks
        ],
    }
    return msgspec.json.encode(said)


def _unsigned(claim: Any) -> Any:
    """The claim without the name of the curator who decided it: a copy goes to others."""
    return replace(claim, by="curator") if claim.by.startswith("curator:") else claim
