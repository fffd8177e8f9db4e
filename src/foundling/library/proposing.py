"""What a record is not sure of: the claims that a curator is asked about, the least sure first.

Owns which claims are asked about and in which order. How firm a claim is says `importing.standing`. Of a field
with one value the best claim is asked about, of one with several each that is not strong. A title or an author
that nothing states is asked for too, after all claims: there is nothing to look at but the story itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from foundling.library.fields import HOLDS_SEVERAL
from foundling.library.importing import standing
from foundling.library.incoming import clean
from foundling.library.types import Standing
from foundling.library.values import key_of, plain
from foundling.reading.types import Claim

# Fields that a story is named, found and kept from readers by are asked about first; how much surer a claim of
# another field counts as.
_FIRST = frozenset({"title", "author", "fandom", "form", "rating", "warning", "relationship", "character"})
_LATER = 0.2
# What nobody filters by and a wrong guess of does no harm is asked about only on the work's own page.
_NOT_ASKED = frozenset({"words", "other", "url", "archive", "feedback", "disclaimer", "contact", "note"})
# Fields whose lack is asked about, and the rank of a lack: behind all claims.
_WANTED = ("title", "author")
LACK = 2.0
# What a curator has put off comes after everything else.
POSTPONED = 10.0
# Characters of a value that the catalogue keeps.
_LONGEST = 400
PLACES = 3


class ProposalLine(Struct, frozen=True, array_like=True):
    """A claim to ask about, the `position`th of its field; without a value where a field is empty."""

    field: str
    position: int
    rank: float
    standing: Standing
    confidence: float
    rule: str
    value: str
    key: str


def propose(record: Mapping[str, Sequence[Claim[Any]]], *, is_work: bool) -> tuple[ProposalLine, ...]:
    """What to ask about of a record with decisions applied; of what is no work, only whether that is so."""
    found: list[ProposalLine] = []
    for field, claims in record.items():
        if field not in _NOT_ASKED and (is_work or field == "form"):
            found += _doubtful(field, claims)
    if is_work:
        found += [_lack(field) for field in _WANTED if not record.get(field)]
    return tuple(found)


def _doubtful(field: str, claims: Sequence[Claim[Any]]) -> Iterator[ProposalLine]:
    several = field in HOLDS_SEVERAL
    for position, claim in enumerate(claims if several else claims[:1]):
        firm = standing(field, claims[position : position + 1] if several else claims)
        if firm != "strong" and not claim.by.startswith("curator:"):
            later = 0.0 if field in _FIRST else _LATER
            value = value_line(claim.value)
            yield ProposalLine(
                field=field,
                position=position,
                rank=round(claim.confidence + later, PLACES),
                standing=firm,
                confidence=claim.confidence,
                rule=clean(claim.by)[:64],
                value=value,
                key=key_of(value),
            )


def _lack(field: str) -> ProposalLine:
    return ProposalLine(field, 0, LACK, "none", 0.0, "", "", "")


def value_line(value: Any) -> str:
    """A value in one line, as the catalogue keeps it."""
    line = " ".join(plain(value).split())
    return clean(line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…")
