"""Advisories of a text that is all body, for the tests of that layer."""

from __future__ import annotations

from collections.abc import Sequence

from foundling.manuscript import Manuscript
from foundling.reading.advisories import read_advisories
from foundling.reading.prose import Prose, read_prose
from foundling.reading.types import Advisories, Advisory, Claim, Part, Rating, Record, Scale
from foundling.reading.views import Figure, People
from foundling.spans import Span


def prose_of(text: str) -> tuple[Manuscript, Prose]:
    manuscript = Manuscript("m", (), text)
    return manuscript, read_prose(manuscript, parts=(Part("body", Span(0, len(text))),))


def advise(text: str, record: Record | None = None, figures: Sequence[Figure] = ()) -> Advisories:
    manuscript, prose = prose_of(text)
    return read_advisories(manuscript, prose=prose, record=record or Record(), people=People(tuple(figures)))


def of_kind(kind: str, text: str, record: Record | None = None) -> Advisory | None:
    return next((each for each in advise(text, record).found if each.kind == kind), None)


def confidence(kind: str, text: str) -> float:
    found = of_kind(kind, text)
    return found.confidence if found else 0.0


def record(*warnings: str, rating: str = "", scale: Scale | None = None, tags: Sequence[str] = ()) -> Record:
    return Record(
        warning=tuple(Claim(each, (Span(0, 1),), 1.0, "test") for each in warnings),
        genre=tuple(Claim(each, (Span(0, 1),), 1.0, "test") for each in tags),
        rating=(Claim(Rating(rating, scale), (), 1.0, "test"),) if rating else (),
    )
