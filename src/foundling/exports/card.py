"""The record as people and other programs are told of it.

Owns what of a record a copy shows and in which words; `data/writing.toml` has the names of the fields.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from msgspec import Struct

from foundling.knowledge import table
from foundling.library.cards import plain
from foundling.library.types import Edition
from foundling.reading.types import ChapterPlace, Claim, OtherLabel, Rating, SeriesPlace

# Fields whose values are tags in the catalogues of other programs.
TAGS = ("fandom", "relationship", "character", "genre", "category", "warning")
# Values of a field that a copy shows; a header that lists more is in the copy word for word besides.
_MOST = 60
# Values of at most so many characters stand side by side, but for those of these fields.
_SHORT = 60
_APART = frozenset({"note", "summary", "disclaimer", "feedback", "archive", "url", "contact", "other"})


class Row(Struct, frozen=True):
    """A field as a copy shows it: its name, what it is called, its values."""

    field: str
    label: str
    values: tuple[str, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """The values as they are set: short ones side by side, longer ones each by itself."""
        short = len(self.values) > 1 and all(len(value) <= _SHORT and "\n" not in value for value in self.values)
        return (", ".join(self.values),) if short and self.field not in _APART else self.values


def rows(edition: Edition) -> Iterator[Row]:
    """The fields that have a value, in the order they are shown in; labels nobody foresaw come last."""
    for field, label in table("writing.toml")["fields"].items():
        if found := _stated(edition, field):
            yield Row(field, label, found[:_MOST])
    for claim in edition.record.get("other", ())[:_MOST]:
        if isinstance(claim.value, OtherLabel):
            yield Row("other", claim.value.label, (claim.value.value,))


def values(edition: Edition, field: str) -> tuple[str, ...]:
    """The values of a field in words, under the names that the library prefers, each once, best first."""
    preferred = edition.preferred.get(field, {})
    found = (shown(claim.value) for claim in edition.record.get(field, ()))
    return tuple(dict.fromkeys(preferred.get(value, value) for value in found))


def _stated(edition: Edition, field: str) -> tuple[str, ...]:
    """The values of a field as they are stated, each with the name that the library prefers behind it."""
    preferred = edition.preferred.get(field, {})
    found = (shown(claim.value) for claim in edition.record.get(field, ()))
    return tuple(f"{value} ({preferred[value]})" if value in preferred else value for value in found)


def shown(value: object) -> str:
    """A value in words."""
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, ChapterPlace):
        place = "" if value.number is None else str(value.number)
        place += f" of {value.of}" if value.of is not None else ""
        return ": ".join(part for part in (place, value.title) if part)
    return plain(value)


def first(edition: Edition, field: str) -> str | None:
    """The best value of a field in words, or None."""
    return next(iter(values(edition, field)), None)


def authors(edition: Edition) -> tuple[str, ...]:
    """The names the work is signed with."""
    return tuple(str(claim.value) for claim in edition.record.get("author", ()))


def language(edition: Edition) -> str:
    """The language as a BCP 47 tag; `und` where it is not known."""
    claims = edition.record.get("language", ())
    return str(claims[0].value) if claims else "und"


def tags(edition: Edition) -> tuple[str, ...]:
    """What other catalogues call tags, each once: fandoms, pairings, characters, genres, warnings, the rating."""
    found: dict[str, None] = {}
    for field in TAGS:
        for value in values(edition, field):
            found.setdefault(" ".join(value.split()))
    for claim in edition.record.get("rating", ()):
        found.setdefault(f"Rated {claim.value.raw}" if isinstance(claim.value, Rating) else shown(claim.value))
    return tuple(tag for tag in found if tag)


def all_series(edition: Edition) -> tuple[SeriesPlace, ...]:
    """The series the work stands in, the surest first, and its place in each."""
    claims: tuple[Claim[SeriesPlace], ...] = edition.record.get("series", ())
    return tuple(claim.value for claim in claims)


def series(edition: Edition) -> SeriesPlace | None:
    """The first series the work stands in, and its place there."""
    return next(iter(all_series(edition)), None)


def identifier(edition: Edition) -> str:
    """A URN that depends on the manuscript alone: the same for the same story in any library."""
    manuscript = edition.holdings[0].manuscript if edition.holdings else edition.id
    return uuid.uuid5(uuid.NAMESPACE_URL, f"urn:foundling:manuscript:{manuscript}").urn


def changed(edition: Edition) -> str:
    """When the work came or was last decided on, in UTC (`2026-11-21T09:30:00Z`): what a copy is dated by.

    The same work gives the same copy, byte for byte, whenever it is made.
    """
    times = [arrival.at for holding in edition.holdings for arrival in holding.arrivals[:1]]
    times += [decision.at for decision in edition.decisions]
    latest = max(times, default="1980-01-01T00:00:00")
    return f"{latest[:10]}T{latest[11:19] or '00:00:00'}Z"
