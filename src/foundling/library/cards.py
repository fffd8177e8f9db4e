"""The catalogue card: what is filtered, sorted and faceted, out of a reading.

Owns the choice of what of a record goes into the catalogue, and nothing of how it is stored; what close reading
adds is chosen in closecards.py. A card is made of a record with decisions applied; where there are none, that is
the record as it was read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from foundling.library.closecards import CloseCard, make_close_card
from foundling.library.incoming import clean
from foundling.library.proposing import ProposalLine, propose
from foundling.library.values import key_of as key_of
from foundling.library.values import plain as plain
from foundling.manuscript import Manuscript
from foundling.reading.engine import join
from foundling.reading.types import Claim, Rating, Record

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


# The layers that a card is made of; CLOSE_LAYERS are those of close reading.
CLOSE_LAYERS = ("cast", "viewpoint", "fandom", "relationships", "advisories")
CARD_LAYERS = ("record", "chapters", *CLOSE_LAYERS)
# What no reading is of; see `record_of`.
_NOBODY = Manuscript("", (), "")


class Facet(Struct, frozen=True, array_like=True):
    """A value that works are filtered by, the `position`th of its field.

    `stated` is what the record says, where another form of the name is preferred.
    """

    field: str
    position: int
    value: str
    confidence: float
    inferred: bool = False
    stated: str | None = None


class Card(Struct, frozen=True, array_like=True):
    """A row of the catalogue, its facets, and what to ask a curator about.

    `close` is None where the story has not been read closely.
    """

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
    facets: tuple[Facet, ...]
    close: CloseCard | None = None
    proposals: tuple[ProposalLine, ...] = ()

    @property
    def is_work(self) -> bool:
        """Whether the manuscript is a work."""
        return self.form in WORK_FORMS


def claims_of(record: Record) -> dict[str, tuple[Claim[Any], ...]]:
    """The record as a dict from field to claims, best first."""
    return {field: getattr(record, field) for field in record.__struct_fields__}


def record_of(found: Mapping[str, Any]) -> dict[str, tuple[Claim[Any], ...]]:
    """The record as a reading of these layers' results shows it: inferred fandoms stand behind the stated ones."""
    record = found["record"]
    if found.get("fandom"):
        record = join(_NOBODY, {"record": record, "fandom": found["fandom"]}).record
    return claims_of(record)


def make_card(found: Mapping[str, Any], record: Mapping[str, Sequence[Claim[Any]]] | None = None) -> Card:
    """The card of what layers found; `record` is the record with decisions applied (None: there are none)."""
    record = record_of(found) if record is None else record
    close = make_close_card(found) if all(layer in found for layer in CLOSE_LAYERS) else None
    rating = _best(record, "rating")
    form = _text(_best(record, "form")) or DEFAULT_FORM
    return Card(
        title=_text(_best(record, "title")),
        author=tuple(map(_cut, (claim.value for claim in record.get("author", ())))),
        fandom=tuple(map(_cut, (claim.value for claim in record.get("fandom", ())))),
        rating=_cut(rating.raw) if isinstance(rating, Rating) else None,
        scale=rating.scale if isinstance(rating, Rating) else None,
        words=_best(record, "words") or 0,
        status=_text(_best(record, "status")),
        language=_text(_best(record, "language")),
        form=form,
        chapters=len(found["chapters"]),
        facets=(*_facets(record, found.get("fandom", ())), *_told(close)),
        close=close,
        proposals=propose(record, is_work=form in WORK_FORMS),
    )


def _facets(record: Mapping[str, Sequence[Claim[Any]]], inferred: Sequence[Claim[Any]]) -> list[Facet]:
    found = []
    for field in FACETS:
        for position, claim in enumerate(record.get(field, ())):
            value = claim.value
            if field == "rating":
                value = value.scale if value.scale else "unrated"
            elif field == "series":
                value = value.name
            found.append(Facet(field, position, _cut(plain(value)), claim.confidence, claim in inferred))
            if field in ("rating", "status", "language", "form"):
                break
    return found


def _told(close: CloseCard | None) -> list[Facet]:
    """How the story is told, as facets."""
    found: list[Facet] = []
    counts: dict[str, int] = {}
    for field, value, share in close.facets if close else ():
        counts[field] = position = counts.get(field, -1) + 1
        found.append(Facet(field, position, value, share, inferred=True))
    return found


def _best(record: Mapping[str, Sequence[Claim[Any]]], field: str) -> Any:
    claims = record.get(field, ())
    return claims[0].value if claims else None


def _text(value: Any) -> str | None:
    return None if value is None else _cut(str(value))


def _cut(value: str) -> str:
    return clean(value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…")
