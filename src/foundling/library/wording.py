"""What a manuscript is compared by: the wording of its body, and the serial that it says it belongs to.

Pure: a worker makes it while it has the text at hand. The rows are `wording_rows.py`'s.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from foundling.library.cards import WORK_FORMS
from foundling.library.packing import PackedWording
from foundling.likeness import read_wording
from foundling.reading.numbered import SIGN
from foundling.reading.types import Record

# Texts of fewer words are not compared: a drabble has a hundred.
FEWEST_WORDS = 60


def make_wording(text: str, found: Mapping[str, Any]) -> PackedWording | None:
    """The wording of a manuscript's body, given what the layers found; None of what is no work."""
    record: Record = found["record"]
    if record.form and record.form[0].value not in WORK_FORMS:
        return None
    wording = read_wording(text, [part.span for part in found["parts"] if part.kind == "body"])
    kept = {*wording.anchors} if wording.words >= FEWEST_WORDS else set()
    serial = serial_anchor(record)
    if serial is not None:
        kept.add(serial)
    return PackedWording(wording.words, pack_anchors(sorted(kept)))


def serial_anchor(record: Record) -> int | None:
    """What instalments of one serial share: title and author, where both are stated and it is an instalment.

    Where no author is stated, it is what their files share (`sign_of`).
    """
    if not record.chapter or record.chapter[0].value.number is None:
        return None
    sign = sign_of(record)
    if record.title and record.author:
        said = [name_key(record.title[0].value), *sorted(name_key(claim.value) for claim in record.author)]
    elif sign is not None and not record.author:
        said = [sign]
    else:
        return None
    digest = blake2b("\0".join(said).encode("utf-8", "surrogatepass"), digest_size=8, person=b"serial").digest()
    return int.from_bytes(digest, "little", signed=True)


def sign_of(record: Record) -> str | None:
    """What a chapter's file shares with numbered files beside it; None where it has not the chapter's number."""
    hint = record.chapter[0].hint if record.chapter else None
    return hint if hint is not None and hint.startswith(SIGN) else None


def name_key(name: str) -> str:
    """A name or title as it is compared: its letters and digits alone, casefolded."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def pack_anchors(found: Iterable[int]) -> bytes:
    """Anchors as 64-bit numbers, little-endian."""
    packed = array("q", found)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def unpack_anchors(data: bytes) -> Sequence[int]:
    """What `pack_anchors` packed."""
    found = array("q")
    found.frombytes(data)
    if sys.byteorder == "big":
        found.byteswap()
    return found
