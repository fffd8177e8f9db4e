"""What the page of a work shows: its record with evidence, its people, its scenes, what was declared and found.

Owns the choosing and the words; the pictures are drawn by `foundling.exports.page`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup
from msgspec import UNSET, Struct

from foundling.exports import card
from foundling.exports.page.graph import graph
from foundling.exports.page.people import Person
from foundling.exports.page.strip import Links, strip, told
from foundling.exports.wishes import SAID, Wish, wish_of, wish_words
from foundling.knowledge import table
from foundling.library.fields import HOLDS_SEVERAL
from foundling.library.proposing import value_line
from foundling.library.types import Edition, Holding
from foundling.library.values import key_of, plain
from foundling.query.languages import language_name
from foundling.reading.advisories import WARN_AT
from foundling.reading.types import Advisory, Claim, OtherLabel, Rating, Reading, Relationship, Scene
from foundling.spans import Span
from foundling.web.views.evidence import Quote, quote
from foundling.web.views.known import Known, known
from foundling.web.views.story import kind_in_words, label_of

# How many of each a page shows; the rest is counted.
MOST_VALUES = 40
MOST_QUOTES = 3
MOST_BONDS = 30
MOST_LEADS = 14
MOST_SCENES = 200
MOST_PASSAGES = 12
MOST_CHAPTERS = 60
_NAMES = {"title": "Title", "form": "Form"}


class Value(Struct, frozen=True):
    """A value of a field: how sure it is, what says so (`by`: a rule, or a person's name), and where.

    `key` is what the desk knows the claim by; `typed` is the value as somebody would type it.
    """

    words: str
    key: str
    typed: str
    confidence: float
    by: str
    person: str | None
    hint: str | None
    quotes: tuple[Quote, ...]


class Field(Struct, frozen=True):
    """A field of the record: its name, what it is called, its values, how firm the best is.

    `several`: it may hold several values, typed a line each.
    """

    field: str
    label: str
    values: tuple[Value, ...]
    more: int
    standing: str
    several: bool


class Bond(Struct, frozen=True):
    """Who is what to whom; `who` are pairs of cast id (None: not in the cast) and name."""

    who: tuple[tuple[str | None, str], ...]
    kind: str
    standing: str
    confidence: float
    quotes: tuple[Quote, ...]


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


class SceneLine(Struct, frozen=True):
    """A scene in the list that stands for the strip: its number, how it is told, where it begins, its words."""

    number: int
    told: str
    at: int
    words: int
    colour: int


class WorkPage(Struct, frozen=True):
    """All that the page of a work shows."""

    id: str
    title: str | None
    authors: tuple[str, ...]
    summary: Value | None
    tags: tuple[tuple[str, str], ...]
    words: int
    chapters: int
    fields: tuple[Field, ...]
    lacking: tuple[tuple[str, str], ...]
    wish: Wish
    wish_said: str
    wish_words: str | None
    holdings: tuple[Holding, ...]
    read: bool
    stale: bool
    why: str | None
    people: tuple[Person, ...]
    others: tuple[Person, ...]
    graph: Markup
    bonds: tuple[Bond, ...]
    strip: Markup
    scenes: tuple[SceneLine, ...]
    more_scenes: int
    warned: tuple[Warned, ...]
    doubtful: tuple[Warned, ...]
    compared: Compared
    contents: tuple[tuple[str, int], ...]
    more_chapters: int
    skipped: tuple[tuple[str, str], ...]
    repaired: tuple[str, ...]
    missing: tuple[str, ...]
    removed: tuple[tuple[str, int], ...]
    length: int


def work_page(edition: Edition) -> WorkPage:
    """The page of an edition."""
    reading = edition.reading
    counted = known(reading)
    advisories = () if reading.advisories is UNSET else reading.advisories
    scenes = () if reading.scenes is UNSET else reading.scenes
    chapters = () if reading.chapters is UNSET else reading.chapters
    relationships = () if reading.relationships is UNSET else reading.relationships
    warned = [_warned(one, reading.text) for one in advisories]
    leads = [person for person in counted.people if person.leads]
    summary = edition.record.get("summary", ())
    wish = wish_of(edition)
    return WorkPage(
        id=edition.id,
        title=card.first(edition, "title"),
        authors=card.authors(edition),
        summary=_value("summary", summary[0], reading.text) if summary else None,
        tags=tuple(_tags(edition)),
        words=_words(edition),
        chapters=len(chapters),
        fields=tuple(_fields(edition)),
        lacking=tuple(_lacking(edition)),
        wish=wish,
        wish_said=SAID[wish],
        wish_words=wish_words(edition),
        holdings=edition.holdings,
        read=edition.close.read,
        stale=bool(edition.close.outdated),
        why=edition.close.why,
        people=tuple(leads[:MOST_LEADS]),
        others=(*leads[MOST_LEADS:], *(person for person in counted.people if not person.leads)),
        graph=graph(counted.people, counted.talks, relationships, tabbed=False),
        bonds=tuple(_bond(one, counted.names, reading.text) for one in relationships[:MOST_BONDS]),
        strip=strip(reading, counted.colours, counted.names, links=_links(edition.id), tabbed=False),
        scenes=tuple(_scenes(scenes[:MOST_SCENES], counted)),
        more_scenes=max(0, len(scenes) - MOST_SCENES),
        warned=tuple(one for one in warned if one.likely),
        doubtful=tuple(one for one in warned if not one.likely),
        compared=_compared(edition, advisories),
        contents=tuple((label_of(one), one.span.start) for one in chapters[:MOST_CHAPTERS]),
        more_chapters=max(0, len(chapters) - MOST_CHAPTERS),
        skipped=tuple((one.layer, one.why) for one in reading.skipped),
        repaired=reading.source.repairs,
        missing=reading.source.missing,
        removed=tuple(sorted(reading.source.removed.items())),
        length=len(reading.text),
    )


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


def links_into(work: str, start: int, end: int) -> str:
    """The address of a passage in the reader."""
    return f"/work/{work}/read?at={start}-{end}#here"


def _links(work: str) -> Links:
    def scene(number: int, one: Scene) -> str:
        return f"/work/{work}/read?at={one.span.start}#here"

    def passage(number: int, place: int, span: Span) -> str:
        return links_into(work, span.start, span.end)

    return Links(scene, passage)


# ------------------------------------------------------------ the record


def _fields(edition: Edition) -> Iterator[Field]:
    """The fields that have a value, in the order books show them in."""
    known_fields: dict[str, str] = table("writing.toml")["fields"]
    order = ["title", *known_fields, *(f for f in edition.record if f not in ("title", *known_fields))]
    for field in order:
        claims = edition.record.get(field, ())
        if not claims or field == "other":
            continue
        yield _field(edition, field, known_fields.get(field, _NAMES.get(field, field.capitalize())), claims)
    for claim in edition.record.get("other", ())[:MOST_VALUES]:
        if isinstance(claim.value, OtherLabel):
            yield _field(edition, "other", claim.value.label, (claim,))


def _lacking(edition: Edition) -> Iterator[tuple[str, str]]:
    """The fields without a value that a person may fill in: name, and what it is called."""
    named: dict[str, str] = {"title": _NAMES["title"], **table("writing.toml")["fields"]}
    return ((field, label) for field, label in named.items() if field != "words" and not edition.record.get(field))


def _field(edition: Edition, field: str, label: str, claims: Sequence[Claim[Any]]) -> Field:
    several = field in HOLDS_SEVERAL
    values = tuple(_value(field, claim, edition.reading.text, several=several) for claim in claims[:MOST_VALUES])
    more = max(0, len(claims) - MOST_VALUES)
    return Field(field, label, values, more, edition.standing.get(field, "none"), several)


def _value(field: str, claim: Claim[Any], text: str, *, several: bool = False) -> Value:
    words = _words_of(field, claim.value)
    kind, _, who = claim.by.partition(":")
    typed = words if field == "language" else plain(claim.value)
    return Value(
        words,
        key_of(value_line(claim.value)),
        typed if "\n" in typed and not several else " ".join(typed.split()),
        claim.confidence,
        claim.by,
        who if kind == "curator" else None,
        claim.hint,
        tuple(quote(text, span) for span in claim.spans[:MOST_QUOTES]),
    )


def _words_of(field: str, value: object) -> str:
    """A value of a field as people say it."""
    if isinstance(value, OtherLabel):
        return value.value
    return language_name(value) if field == "language" and isinstance(value, str) else card.shown(value)


# ------------------------------------------------------------ what close reading found


def _bond(one: Relationship, names: Mapping[str, str], text: str) -> Bond:
    said = {"both": "stated, and borne out", "stated": "stated, not seen", "seen": "seen, not stated"}
    return Bond(
        tuple((who if who in names else None, names.get(who, who)) for who in one.between),
        one.kind,
        said[one.standing],
        one.confidence,
        tuple(quote(text, span) for span in one.spans[:MOST_QUOTES]),
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


def _scenes(scenes: Sequence[Scene], counted: Known) -> Iterator[SceneLine]:
    text = counted.reading.text
    for number, scene in enumerate(scenes, 1):
        colour = counted.colours.get(scene.focal or "", 10)
        words = len(text[scene.span.start : scene.span.end].split())
        yield SceneLine(number, told(number, scene, counted.names), scene.span.start, words, colour)


# ------------------------------------------------------------ one of the cast


class LineSaid(Struct, frozen=True):
    """A line somebody says: its words, to whom, in what manner, where."""

    words: Quote
    to: str | None
    kind: str
    confidence: float


class PersonPage(Struct, frozen=True):
    """Somebody in a story: who they are, and what they say, `first` the number of the first line shown."""

    person: Person
    bonds: tuple[Bond, ...]
    lines: tuple[LineSaid, ...]
    first: int


def person_page(reading: Reading, id: str, *, first: int, most: int) -> PersonPage | None:
    """Somebody of the cast by id, with `most` lines from the one numbered `first` (from 0); None where unknown."""
    counted = known(reading)
    person = next((one for one in counted.people if one.id == id), None)
    if person is None:
        return None
    speech = () if reading.speech is UNSET else reading.speech
    said = [one for one in speech if one.speaker == id]
    relationships = () if reading.relationships is UNSET else reading.relationships
    return PersonPage(
        person,
        tuple(_bond(one, counted.names, reading.text) for one in relationships if id in one.between)[:MOST_BONDS],
        tuple(
            LineSaid(quote(reading.text, one.span), counted.names.get(one.to or ""), one.kind, one.confidence)
            for one in said[first : first + most]
        ),
        first,
    )
