"""What readers may want to be warned of, as the page of a work shows it: the declared beside the found."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET, Struct

from foundling.library.types import Edition
from foundling.reading.advisories import WARN_AT
from foundling.reading.types import Advisory, Rating
from foundling.web.views.evidence import Quote, quote
from foundling.web.views.story import kind_in_words

# How many passages of each a page shows; the rest is counted.
MOST_PASSAGES = 12


class Warned(Struct, frozen=True):
    """An advisory with its passages."""

    kind: str
    level: str
    standing: str
    told: bool
    confidence: float
    likely: bool
    quotes: tuple[Quote, ...]
    more: int


class Compared(Struct, frozen=True):
    """What was declared beside what was found. `rating` as stated, with its place on the common scale.

    `harsher`: what was found calls for a higher rating than the author's; `milder`: for a lower one. `unwarned`
    are kinds that were found and not declared, `unborne` those that were declared and not found.
    """

    rating: str | None
    scale: str | None
    suggested: str | None
    reasons: tuple[str, ...]
    harsher: bool
    milder: bool
    unwarned: tuple[str, ...]
    unborne: tuple[str, ...]


class Warnings(Struct, frozen=True):
    """What the page says of advisories: the likely ones, the doubtful ones, and how they compare."""

    likely: tuple[Warned, ...]
    doubtful: tuple[Warned, ...]
    compared: Compared


def warnings_of(edition: Edition) -> Warnings:
    """What readers of an edition may want to be warned of."""
    reading = edition.reading
    advisories = () if reading.advisories is UNSET else reading.advisories
    warned = [_warned(one, reading.text) for one in advisories]
    return Warnings(
        likely=tuple(one for one in warned if one.likely),
        doubtful=tuple(one for one in warned if not one.likely),
        compared=_compared(edition, advisories),
    )


def _warned(one: Advisory, text: str) -> Warned:
    return Warned(
        kind_in_words(one.kind),
        one.level,
        one.standing,
        one.told,
        one.confidence,
        one.confidence >= WARN_AT or one.standing == "declared",
        tuple(quote(text, span) for span in one.spans[:MOST_PASSAGES]),
        max(0, len(one.spans) - MOST_PASSAGES),
    )


_SCALES = ("general", "teen", "mature", "explicit")


def _compared(edition: Edition, advisories: Sequence[Advisory]) -> Compared:
    reading = edition.reading
    ratings = edition.record.get("rating", ())
    rating = ratings[0].value if ratings and isinstance(ratings[0].value, Rating) else None
    suggested = None if reading.suggested_rating is UNSET else reading.suggested_rating
    apart = 0
    if rating and rating.scale and suggested:
        apart = _SCALES.index(suggested.scale) - _SCALES.index(rating.scale)
    unwarned = [
        kind_in_words(one.kind)
        for one in advisories
        if one.standing == "undeclared" and one.confidence >= WARN_AT and one.level != "mentioned"
    ]
    return Compared(
        rating.raw if rating else None,
        rating.scale if rating else None,
        suggested.scale if suggested else None,
        tuple(kind_in_words(kind) for kind in suggested.reasons) if suggested else (),
        harsher=apart > 0,
        milder=apart < 0,
        unwarned=tuple(dict.fromkeys(unwarned)),
        unborne=tuple(kind_in_words(kind) for kind in (() if reading.not_found is UNSET else reading.not_found)),
    )
