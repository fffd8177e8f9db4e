"""A reading as one self-contained page: the story with its speakers in colours, its cast, its strip of scenes.

Owns what the page shows; how it looks is in page.html and page.css. Nothing is loaded from elsewhere, no script
runs.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup
from msgspec import UNSET

from foundling.exports.page.graph import graph
from foundling.exports.page.people import people_of, talks_of
from foundling.exports.page.story import paragraphs
from foundling.exports.page.strip import strip
from foundling.reading.advisories import WARN_AT
from foundling.reading.types import Advisory, ChapterPlace, Rating, Reading, Relationship, SeriesPlace

# The fields of the record that the page's card shows, in this order.
FIELDS = (
    "author", "series", "chapter", "fandom", "rating", "warning", "relationship", "character", "category", "genre",
    "summary", "status", "date", "language", "words",
)  # fmt: skip
_MOST_NAMES = 8


def page(reading: Reading) -> str:
    """The page as HTML. Layers that were not read are left out; what none supports is not mentioned."""
    people = people_of(reading)
    colours = {person.id: person.colour for person in people}
    names = {entry.id: entry.name for entry in (() if reading.cast is UNSET else reading.cast)}
    relationships = () if reading.relationships is UNSET else reading.relationships
    advisories = () if reading.advisories is UNSET else reading.advisories
    return _template().render(
        title=_title(reading),
        css=Markup(_css()),
        record=_card(reading),
        people=people,
        strip=strip(reading, colours, names),
        scenes=0 if reading.scenes is UNSET else len(reading.scenes),
        graph=graph(people, talks_of(reading), relationships),
        bonds=[_bond(one, names, colours) for one in relationships],
        advisories=[_advised(number, one, reading.text) for number, one in enumerate(advisories)],
        advised=reading.advisories is not UNSET,
        not_found=() if reading.not_found is UNSET else reading.not_found,
        suggested=None if reading.suggested_rating is UNSET else reading.suggested_rating,
        skipped=reading.skipped,
        paragraphs=paragraphs(reading, colours, names),
        made_by=reading.made_by.foundling,
    )


@cache
def _environment() -> Environment:
    loader = PackageLoader("foundling.exports.page", "templates")
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def _template() -> Template:
    return _environment().get_template("page.html")


def _css() -> str:
    return _environment().get_template("page.css").render()


def _title(reading: Reading) -> str:
    if reading.record is not UNSET and reading.record.title:
        return reading.record.title[0].value
    return reading.source.name or "Untitled"


def _card(reading: Reading) -> list[tuple[str, list[tuple[str, float]]]]:
    """The record as rows: a field, and its values with their confidence."""
    if reading.record is UNSET:
        return []
    rows = []
    for field in FIELDS:
        claims = getattr(reading.record, field)[:_MOST_NAMES]
        if claims:
            rows.append((field, [(_plain(claim.value), claim.confidence) for claim in claims]))
    return rows


def _plain(value: object) -> str:
    """A value of the record in words."""
    match value:
        case tuple():
            return " / ".join(str(one) for one in value)
        case Rating(raw=raw):
            return raw
        case SeriesPlace(name=name, position=position):
            return name if position is None else f"{name}, {position}"
        case ChapterPlace(number=number, of=of, title=title):
            return " ".join(str(one) for one in (number, of and f"of {of}", title) if one)
        case int():
            return f"{value:,}"
    return str(value)


def _bond(one: Relationship, names: Mapping[str, str], listed: Container[str]) -> dict[str, object]:
    """A relationship in words; a link leads to whoever the page lists."""
    return {
        "who": [(who if who in listed else None, names.get(who, who)) for who in one.between],
        "kind": one.kind,
        "standing": {"both": "stated, and borne out", "stated": "stated, not seen", "seen": "seen, not stated"}[
            one.standing
        ],
        "confidence": one.confidence,
    }


_QUOTED = 160


def _advised(number: int, one: Advisory, text: str) -> dict[str, object]:
    return {
        "kind": one.kind.replace("-", " ").replace("_", " "),
        "level": one.level,
        "standing": one.standing,
        "told": one.told,
        "confidence": one.confidence,
        "likely": one.confidence >= WARN_AT,  # only these are marked in the story
        "passages": [
            (f"advisory-{number}-{place}", _shortened(" ".join(text[span.start : span.end].split())))
            for place, span in enumerate(one.spans)
        ],
    }


def _shortened(words: str) -> str:
    return words if len(words) <= _QUOTED else words[: words.rfind(" ", 0, _QUOTED)] + " …"
