"""The catalogue card: what is filtered, sorted and faceted, out of a record.

Owns the choice of what of a record goes into the catalogue, and nothing of how it is stored. A card is made of
a record with decisions applied; where there are none, that is the record as it was read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from foundling.library.incoming import clean
from foundling.reading.types import Claim, Rating, Record, SeriesPlace

# The forms of a manuscript that make it a work (reading-format.md, "The record").
WORK_FORMS = frozenset({"story", "poem", "script", "fragment"})
# What a manuscript is taken for that nothing is claimed of: better a readme among the works than a story lost.
DEFAULT_FORM = "story"
# Fields that pages filter by and count.
FACETS = (
    "author", "fandom", "warning", "relationship", "character", "category", "genre",
    "series", "rating", "language", "status", "form",
)  # fmt: skip
# Characters of a value that the catalogue keeps; longer ones (a whole page taken for a tag) are cut there.
_LONGEST = 400


class Card(Struct, frozen=True, array_like=True):
    """A row of the catalogue and its facets, as `(field, position, value)`."""

    title: str | None
    author: tuple[str, ...]
    fandom: tuple[str, ...]
    rating: str | None
    scale: str | None
    words: int
    status: str | None
    language: str | None
    form: str
    chapters: int
    facets: tuple[tuple[str, int, str], ...]

    @property
    def is_work(self) -> bool:
        """Whether the manuscript is a work."""
        return self.form in WORK_FORMS


def claims_of(record: Record) -> dict[str, tuple[Claim[Any], ...]]:
    """The record as a dict from field to claims, best first."""
    return {field: getattr(record, field) for field in record.__struct_fields__}


def make_card(record: Mapping[str, Sequence[Claim[Any]]], chapters: int) -> Card:
    """The card of a record (claims best first, decisions applied) with so many chapters."""
    rating = _best(record, "rating")
    return Card(
        title=_text(_best(record, "title")),
        author=tuple(map(_cut, (claim.value for claim in record.get("author", ())))),
        fandom=tuple(map(_cut, (claim.value for claim in record.get("fandom", ())))),
        rating=_cut(rating.raw) if isinstance(rating, Rating) else None,
        scale=rating.scale if isinstance(rating, Rating) else None,
        words=_best(record, "words") or 0,
        status=_text(_best(record, "status")),
        language=_text(_best(record, "language")),
        form=_text(_best(record, "form")) or DEFAULT_FORM,
        chapters=chapters,
        facets=tuple(_facets(record)),
    )


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


def _facets(record: Mapping[str, Sequence[Claim[Any]]]) -> list[tuple[str, int, str]]:
    found = []
    for field in FACETS:
        for position, claim in enumerate(record.get(field, ())):
            value = claim.value
            if field == "rating":
                value = value.scale if value.scale else "unrated"
            elif field == "series":
                value = value.name
            found.append((field, position, _cut(plain(value))))
            if field in ("rating", "status", "language", "form"):
                break
    return found


def _best(record: Mapping[str, Sequence[Claim[Any]]], field: str) -> Any:
    claims = record.get(field, ())
    return claims[0].value if claims else None


def _text(value: Any) -> str | None:
    return None if value is None else _cut(str(value))


def _cut(value: str) -> str:
    return clean(value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…")
