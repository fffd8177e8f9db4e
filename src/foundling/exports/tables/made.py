"""The rows of each table, made of an edition.

Owns one function a table; a row has a value for every column that `data/export_tables.toml` lists, in its order
(spans as lists of `[start, end]`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from msgspec import UNSET

from foundling.exports import card
from foundling.exports.networks import graph_of, shares_of_scenes
from foundling.exports.protocol import title_of
from foundling.exports.tables.shape import Table, prose_fields
from foundling.library.cards import plain
from foundling.library.incoming import clean
from foundling.library.types import Edition
from foundling.reading.record.computed import count_words
from foundling.reading.types import CastEntry, Rating, Scene, Utterance
from foundling.spans import Span, text_sha256

Row = tuple[Any, ...]


def rows_of(table: Table, edition: Edition) -> Iterator[Row]:
    """The rows of a table for one work, with the columns that the table has."""
    made = _MADE[table.name](edition)
    if table.name == "claims" and not table.words:
        prose = prose_fields()
        made = (row for row in made if row[1] not in prose)
    for row in made:
        yield tuple(_held(row[at]) for at in table.at)


def _held(value: Any) -> Any:
    """A value as any file can hold it: no half surrogates."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        return [_held(item) for item in value]
    return value


def listed(layer: Any) -> tuple[Any, ...]:
    """What a layer found; nothing where it was not run."""
    return () if layer is UNSET or layer is None else layer


def _works(edition: Edition) -> Iterator[Row]:
    reading, record = edition.reading, edition.record
    rating = next((one.value for one in record.get("rating", ()) if isinstance(one.value, Rating)), None)
    place = card.series(edition)
    words = next((one.value for one in record.get("words", ())), None)
    suggested = reading.suggested_rating
    yield (
        edition.id,
        _shown(edition),
        title_of(edition),
        card.authors(edition),
        card.values(edition, "fandom"),
        rating.raw if rating else None,
        rating.scale if rating else None,
        card.values(edition, "warning"),
        card.values(edition, "relationship"),
        card.values(edition, "character"),
        card.values(edition, "category"),
        card.values(edition, "genre"),
        place.name if place else None,
        place.position if place else None,
        _first(edition, "date"),
        _first(edition, "language"),
        _first(edition, "status"),
        _first(edition, "form"),
        words,
        len(reading.text),
        len(listed(reading.chapters)),
        len(listed(reading.scenes)),
        None if reading.cast is UNSET else len(reading.cast),
        None if reading.speech is UNSET else len(reading.speech),
        suggested.scale if suggested is not UNSET and suggested is not None else None,
        edition.close.read,
        reading.source.media_type,
        tuple(dict.fromkeys(member.sha256 for member in reading.source.members)),
        text_sha256(reading.text),
        ", ".join(f"{name} {number}" for name, number in sorted(reading.made_by.layers.items())),
    )


def _shown(edition: Edition) -> str | None:
    return next((held.manuscript for held in edition.holdings if held.shown), None) or next(
        (held.manuscript for held in edition.holdings), None
    )


def _first(edition: Edition, field: str) -> str | None:
    return next((str(claim.value) for claim in edition.record.get(field, ())), None)


def _claims(edition: Edition) -> Iterator[Row]:
    for field, claims in edition.record.items():
        preferred = edition.preferred.get(field, {})
        for position, claim in enumerate(claims, 1):
            value = plain(claim.value)
            decided = claim.by.startswith("curator:")
            yield (
                edition.id,
                field,
                position,
                value,
                preferred.get(value),
                claim.confidence,
                "curator" if decided else claim.by,
                claim.hint,
                decided,
                _spans(claim.spans),
                _quote(edition, claim.spans),
            )


def _chapters(edition: Edition) -> Iterator[Row]:
    text = edition.reading.text
    for position, one in enumerate(listed(edition.reading.chapters), 1):
        words = count_words(text[one.span.start : one.span.end])
        yield edition.id, position, one.number, one.title, one.span.start, one.span.end, words


def _scenes(edition: Edition) -> Iterator[Row]:
    text = edition.reading.text
    for position, one in enumerate(listed(edition.reading.scenes), 1):
        words = count_words(text[one.span.start : one.span.end])
        told = (one.person, one.tense, one.focal, one.confidence)
        yield (edition.id, position, one.span.start, one.span.end, words, *told, _spans(one.evidence))


def _cast(edition: Edition) -> Iterator[Row]:
    text, reading = edition.reading.text, edition.reading
    said: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for one in listed(reading.speech):
        if one.speaker is not None:
            said[one.speaker] += 1
            words[one.speaker] += count_words(text[one.span.start : one.span.end])
    scenes = listed(reading.scenes)
    focal = Counter(scene.focal for scene in scenes)
    met = Counter(id for present in shares_of_scenes(reading) for id in present)
    for entry in listed(reading.cast):
        yield (
            edition.id,
            entry.id,
            entry.name,
            entry.aliases,
            entry.gender,
            entry.confidence,
            len(entry.mentions),
            said[entry.id],
            words[entry.id],
            met[entry.id],
            focal[entry.id],
            _spans(entry.narrates),
        )


def _mentions(edition: Edition) -> Iterator[Row]:
    text = edition.reading.text
    entries: tuple[CastEntry, ...] = listed(edition.reading.cast)
    found = [(span.start, span.end, entry.id) for entry in entries for span in entry.mentions]
    for start, end, id in sorted(found):
        yield edition.id, id, start, end, text[start:end]


def _speech(edition: Edition) -> Iterator[Row]:
    text = edition.reading.text
    scenes: tuple[Scene, ...] = listed(edition.reading.scenes)
    starts = [scene.span.start for scene in scenes]
    said: tuple[Utterance, ...] = listed(edition.reading.speech)
    for position, one in enumerate(said, 1):
        quote = text[one.span.start : one.span.end]
        cue = one.cue
        yield (
            edition.id,
            position,
            one.kind,
            one.speaker,
            one.to,
            bisect_right(starts, one.span.start) or None,
            one.span.start,
            one.span.end,
            count_words(quote),
            cue.start if cue else None,
            cue.end if cue else None,
            one.confidence,
            quote,
            text[cue.start : cue.end] if cue else None,
        )


def _relationships(edition: Edition) -> Iterator[Row]:
    names = {entry.id: entry.name for entry in listed(edition.reading.cast)}
    for position, one in enumerate(listed(edition.reading.relationships), 1):
        yield (
            edition.id,
            position,
            one.kind,
            one.standing,
            one.between,
            tuple(names.get(who, who) for who in one.between),
            one.confidence,
            _spans(one.spans),
            _quote(edition, one.spans),
        )


def _advisories(edition: Edition) -> Iterator[Row]:
    for one in listed(edition.reading.advisories):
        found = (one.kind, one.level, one.standing, one.told, one.confidence)
        yield (edition.id, *found, _spans(one.spans), _quote(edition, one.spans))
    for kind in listed(edition.reading.not_found):
        yield edition.id, kind, None, "not_found", None, None, [], None


def _network(edition: Edition) -> Iterator[Row]:
    for edge in graph_of(edition).edges:
        yield edition.id, edge.one, edge.other, edge.tie, edge.count, edge.words


def _texts(edition: Edition) -> Iterator[Row]:
    yield edition.id, edition.reading.text


def _spans(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _quote(edition: Edition, spans: Sequence[Span]) -> str | None:
    return edition.reading.text[spans[0].start : spans[0].end] if spans else None


_MADE: dict[str, Callable[[Edition], Iterator[Row]]] = {
    "works": _works,
    "claims": _claims,
    "chapters": _chapters,
    "scenes": _scenes,
    "cast": _cast,
    "mentions": _mentions,
    "speech": _speech,
    "relationships": _relationships,
    "advisories": _advisories,
    "network": _network,
    "texts": _texts,
}
