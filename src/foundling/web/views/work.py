"""What the page of a work shows: its record with evidence, its people, its scenes, what was declared and found.

Owns the choosing of what stands where; the record, people and warnings are modules of their own, the pictures are
drawn by `foundling.exports.page`.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import UNSET, Struct

from foundling.exports import card
from foundling.exports.page.people import GREY
from foundling.exports.page.strip import Links, strip, told
from foundling.exports.wishes import SAID, Wish, wish_of, wish_words
from foundling.library.types import Edition, Holding
from foundling.reading.types import Reading, Scene
from foundling.spans import Span
from foundling.web.views.known import Known, known
from foundling.web.views.people import People, people_of
from foundling.web.views.record import Field, Value, fields_of, lacking, value_of
from foundling.web.views.story import label_of
from foundling.web.views.telling import said_value, skipped_for
from foundling.web.views.warnings import Warnings, warnings_of

# How many of each a page shows; the rest is counted.
MOST_SCENES = 200
MOST_CHAPTERS = 60
MOST_GENRES = 10


class Archiving(Struct, frozen=True):
    """What the author wishes: as one of a few answers, that in words, and word for word."""

    wish: Wish
    said: str
    words: str | None


class Closely(Struct, frozen=True):
    """Whether the story has been read closely, whether by older rules, and why it could not be.

    `foreign` is its language where that is one that close reading does not answer for.
    """

    read: bool
    stale: bool
    why: str | None
    foreign: str | None


class Chapters(Struct, frozen=True):
    """The chapters: how many, the first of them with where they begin, and how many `more`."""

    count: int
    listed: tuple[tuple[str, int], ...]
    more: int


class SceneLine(Struct, frozen=True):
    """A scene in the list that stands for the strip: its number, how it is told, where it begins, its words."""

    number: int
    told: str
    at: int
    words: int
    colour: int


class Scenes(Struct, frozen=True):
    """The scenes: as a strip (a picture), the first of them as a list, and how many `more`.

    There is no strip of one scene that nothing is known of. `grey`: some scenes are nobody's of the first ten.
    """

    strip: Markup
    listed: tuple[SceneLine, ...]
    more: int
    grey: bool


class Came(Struct, frozen=True):
    """What it came as: the manuscripts, what should have come and did not, what was left out and how often.

    `skipped` are layers that did not read it, each with why, where that is not its language.
    """

    holdings: tuple[Holding, ...]
    missing: tuple[str, ...]
    removed: tuple[tuple[str, int], ...]
    skipped: tuple[tuple[str, str], ...]


class WorkPage(Struct, frozen=True):
    """All that the page of a work shows; `tags` are kind and words, `lacking` fields without a value.

    `genres` are the first of them, with how many more there are; `facts` the status, and a language but English.
    """

    id: str
    title: str | None
    authors: tuple[str, ...]
    summary: Value | None
    tags: tuple[tuple[str, str], ...]
    genres: tuple[str, ...]
    more_genres: int
    facts: tuple[str, ...]
    words: int
    archiving: Archiving
    closely: Closely
    chapters: Chapters
    warnings: Warnings
    scenes: Scenes
    people: People
    fields: tuple[Field, ...]
    lacking: tuple[tuple[str, str], ...]
    came: Came


def work_page(edition: Edition) -> WorkPage:
    """The page of an edition."""
    counted = known(edition.reading)
    wish = wish_of(edition)
    summary = edition.record.get("summary", ())
    genres = edition.record.get("genre", ())
    return WorkPage(
        id=edition.id,
        title=card.first(edition, "title"),
        authors=card.authors(edition),
        summary=value_of("summary", summary[0], edition.reading.text) if summary else None,
        tags=tuple(_tags(edition)),
        genres=tuple(card.shown(claim.value) for claim in genres[:MOST_GENRES]),
        more_genres=max(0, len(genres) - MOST_GENRES),
        facts=tuple(_facts(edition)),
        words=_words(edition),
        archiving=Archiving(wish, SAID[wish], wish_words(edition)),
        closely=_closely(edition),
        chapters=_chapters(edition.reading),
        warnings=warnings_of(edition),
        scenes=_scenes(edition.id, counted),
        people=people_of(counted),
        fields=tuple(fields_of(edition)),
        lacking=tuple(lacking(edition)),
        came=_came(edition),
    )


def _closely(edition: Edition) -> Closely:
    state = edition.close
    foreign = skipped_for((one.layer, one.why) for one in edition.reading.skipped)
    return Closely(state.read, bool(state.outdated), state.why, foreign)


def _words(edition: Edition) -> int:
    claims = edition.record.get("words", ())
    return int(claims[0].value) if claims else 0


def _tags(edition: Edition) -> Iterator[tuple[str, str]]:
    """What stands at the top as tags: kind and words."""
    for claim in edition.record.get("rating", ())[:1]:
        yield "rating", card.shown(claim.value)
    for field, most in (("fandom", 4), ("relationship", 4)):
        for claim in edition.record.get(field, ())[:most]:
            yield {"relationship": "pairing"}.get(field, field), card.shown(claim.value)


def _facts(edition: Edition) -> Iterator[str]:
    """Besides the numbers: whether it is complete, and its language where that is not English."""
    for claim in edition.record.get("status", ())[:1]:
        yield said_value(card.shown(claim.value), "status")
    for claim in edition.record.get("language", ())[:1]:
        if claim.value != "en":
            yield said_value(card.shown(claim.value), "language")


def _chapters(reading: Reading) -> Chapters:
    chapters = () if reading.chapters is UNSET else reading.chapters
    listed = tuple((label_of(one), one.span.start) for one in chapters[:MOST_CHAPTERS])
    return Chapters(len(chapters), listed, len(chapters) - len(listed))


def _came(edition: Edition) -> Came:
    reading = edition.reading
    return Came(
        edition.holdings,
        reading.source.missing,
        tuple(sorted(reading.source.removed.items())),
        tuple((one.layer, one.why) for one in reading.skipped if not one.why.startswith("language ")),
    )


def _scenes(work: str, counted: Known) -> Scenes:
    reading = counted.reading
    scenes = () if reading.scenes is UNSET else reading.scenes
    listed = tuple(_scene_line(number, one, counted) for number, one in enumerate(scenes[:MOST_SCENES], 1))
    colours = {counted.colours.get(one.focal or "", GREY) for one in scenes}
    drawn = strip(reading, counted.colours, counted.names, links=_links(work), tabbed=False)
    known_of = len(scenes) > 1 or colours != {GREY}
    return Scenes(drawn if known_of else Markup(""), listed, len(scenes) - len(listed), GREY in colours)


def _scene_line(number: int, scene: Scene, counted: Known) -> SceneLine:
    colour = counted.colours.get(scene.focal or "", GREY)
    words = len(counted.reading.text[scene.span.start : scene.span.end].split())
    return SceneLine(number, told(number, scene, counted.names), scene.span.start, words, colour)


def links_into(work: str, start: int, end: int) -> str:
    """The address of a passage in the reader."""
    return f"/work/{work}/read?at={start}-{end}#here"


def _links(work: str) -> Links:
    def scene(number: int, one: Scene) -> str:
        return f"/work/{work}/read?at={one.span.start}#here"

    def passage(number: int, place: int, span: Span) -> str:
        return links_into(work, span.start, span.end)

    return Links(scene, passage)
