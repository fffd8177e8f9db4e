"""The part of a catalogue card that close reading fills: who is in a story, how it is told, what to be warned of.

Owns the choice of what of a close reading people filter by, and nothing of how it is stored. What has not been
read closely has no such part: a filter treats it as unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from msgspec import Struct

from foundling.library.incoming import clean
from foundling.reading.advisories import WARN_AT
from foundling.reading.cast import SHOWN
from foundling.reading.mentions.lexicon import DETERMINER, POSSESSIVE, lexicon, noun_of
from foundling.reading.types import Advisories, CastEntry, Level, Relationship, Scene

# People, names of one of them, and relationships that a card holds; a novel with 3,000 names is no reason for
# 3,000 rows. Those with most mentions come first.
PEOPLE = 60
NAMES = 12
PAIRS = 60
# A person, tense or pair of eyes that less of a story is told in is not what it is filtered by.
SHARE = 0.1
# Characters of a name that the catalogue keeps.
_LONGEST = 200
_LEVELS = get_args(Level)


class AdvisoryLine(Struct, frozen=True, array_like=True):
    """An advisory of a kind, at its highest level (None where it was declared and not found)."""

    kind: str
    standing: str
    told: bool
    level: str | None
    confidence: float | None


class CastLine(Struct, frozen=True, array_like=True):
    """A name of somebody in the story: `entry` numbers people, those with most mentions first."""

    entry: int
    name: str
    alias: bool
    gender: str | None
    mentions: int


class PairLine(Struct, frozen=True, array_like=True):
    """A relationship, by the names of its people."""

    names: tuple[str, ...]
    kind: str
    standing: str
    confidence: float


class CloseCard(Struct, frozen=True, array_like=True):
    """What close reading puts on a card; `facets` are `(field, value, share of the story)`, largest first."""

    suggested: str | None
    advisories: tuple[AdvisoryLine, ...]
    cast: tuple[CastLine, ...]
    pairs: tuple[PairLine, ...]
    facets: tuple[tuple[str, str, float], ...]


def make_close_card(found: Mapping[str, Any]) -> CloseCard:
    """The close part of a card out of what layers found."""
    cast: tuple[CastEntry, ...] = found.get("cast", ())
    names = {entry.id: _cut(entry.name) for entry in cast}
    advisories: Advisories = found.get("advisories", Advisories())
    rating = advisories.suggested_rating
    return CloseCard(
        suggested=rating.scale if rating else None,
        advisories=tuple(_advisories(advisories)),
        cast=tuple(_cast(cast)),
        pairs=tuple(_pair(one, names) for one in _surest(found.get("relationships", ()))),
        facets=tuple(_told(found.get("viewpoint", ()), names)),
    )


def _advisories(advisories: Advisories) -> Iterable[AdvisoryLine]:
    best: dict[tuple[str, str, bool], AdvisoryLine] = {}
    for one in advisories.found:
        key = (one.kind, one.standing, one.told)
        line = AdvisoryLine(one.kind, one.standing, one.told, one.level, one.confidence)
        held = best.get(key)
        best[key] = line if held is None else max(held, line, key=_weight)
    yield from best.values()
    for kind in dict.fromkeys(advisories.not_found):
        yield AdvisoryLine(kind, "not_found", told=False, level=None, confidence=None)


def counts(standing: str, confidence: float | None) -> bool:
    """Whether an advisory is one to filter, count and warn by: it is declared, or likely."""
    return standing != "undeclared" or (confidence or 0.0) >= WARN_AT


def _weight(line: AdvisoryLine) -> tuple[bool, int, float]:
    level = _LEVELS.index(line.level) if line.level else -1
    return counts(line.standing, line.confidence), level, line.confidence or 0.0


def _cast(cast: Iterable[CastEntry]) -> Iterable[CastLine]:
    known = [entry for entry in cast if is_known(entry)]
    listed = sorted(known, key=lambda entry: -len(entry.mentions))[:PEOPLE]
    for number, entry in enumerate(listed):
        for place, name in enumerate(dict.fromkeys([entry.name, *entry.aliases])):
            if place < NAMES:
                gender = _cut(entry.gender)[:16] if entry.gender else None
                yield CastLine(number, _cut(name), place > 0, gender, len(entry.mentions))


def is_known(entry: CastEntry) -> bool:
    """Whether stories are found by somebody: by whoever has a name, and who has none but is meant again and again.

    Never by `somebody` and `she`, which are in every story.
    """
    words = entry.name.split()
    first, last = words[0].casefold() if words else "", words[-1] if words else ""
    noun = noun_of(first)
    if not words or (len(words) == 1 and (first in lexicon().pronouns or (noun and noun.sort == "pronoun"))):
        return False
    described = lexicon().classes.get(first) in (DETERMINER, POSSESSIVE) or last[0].islower()
    return not described or entry.confidence >= SHOWN


def _surest(relationships: Iterable[Relationship]) -> list[Relationship]:
    return sorted(relationships, key=lambda one: -one.confidence)[:PAIRS]


def _pair(one: Relationship, names: Mapping[str, str]) -> PairLine:
    people = tuple(names.get(name, _cut(name)) for name in one.between)
    return PairLine(people, one.kind, one.standing, one.confidence)


def _told(scenes: Iterable[Scene], names: Mapping[str, str]) -> Iterable[tuple[str, str, float]]:
    """Person, tense and focal characters, each with the share of the scenes that is told so."""
    lengths: dict[tuple[str, str], int] = {}
    whole = 0
    for scene in scenes:
        apart = 0
        for passage in scene.passages:
            length = passage.span.end - passage.span.start
            _count(lengths, passage.person, passage.tense, names.get(passage.focal or ""), length)
            apart += length
        rest = scene.span.end - scene.span.start - apart
        _count(lengths, scene.person, scene.tense, names.get(scene.focal or ""), rest)
        whole += rest + apart
    for (field, value), length in sorted(lengths.items(), key=lambda item: (item[0][0], -item[1], item[0][1])):
        if length >= SHARE * whole > 0:
            yield field, value, round(length / whole, 3)


def _count(
    lengths: dict[tuple[str, str], int], person: str | None, tense: str | None, focal: str | None, length: int
) -> None:
    for field, value in (("person", person), ("tense", tense), ("focal", focal)):
        if value:
            lengths[field, value] = lengths.get((field, value), 0) + length


def _cut(name: str) -> str:
    return clean(" ".join(name.split()))[:_LONGEST]
