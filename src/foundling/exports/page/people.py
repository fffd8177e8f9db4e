"""The people of a reading as pictures need them: who speaks, how much, with whom, in which colour.

Owns the counting and the choice of colours; draws nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import UNSET, Struct

from foundling.reading.cast import SHOWN
from foundling.reading.relationships.stage import has_name
from foundling.reading.types import CastEntry, Reading, Utterance

# The page has so many colours (page.css, --c0 to --c9); whoever comes after shares the last, grey one.
COLOURS = 10
GREY = COLOURS
# Whoever does not speak is listed among the first if meant at least so often.
FEWEST = 3
MOST_LEADS = 24


class Person(Struct, frozen=True):
    """One of the cast. `colour` is a number for page.css; `lines` and `spoken` count utterances and words of
    speech."""

    id: str
    name: str
    aliases: tuple[str, ...]
    gender: str | None
    confidence: float
    colour: int
    mentions: int
    lines: int
    spoken: int
    leads: bool


class Talk(Struct, frozen=True):
    """Two people (cast ids, in order) and how many utterances went between them."""

    between: tuple[str, str]
    lines: int


def people_of(reading: Reading) -> tuple[Person, ...]:
    """The cast, whoever speaks or is meant most first; the first ten have colours of their own.

    Somebody meant in passing (below `SHOWN`, without a line, and without a name that comes again) is left out.
    """
    lines, spoken = _spoken(reading)
    every = () if reading.cast is UNSET else reading.cast
    cast = [entry for entry in every if entry.confidence >= SHOWN or lines[entry.id] or _comes_again(entry)]
    return tuple(
        Person(
            entry.id,
            entry.name,
            _otherwise(entry),
            entry.gender,
            entry.confidence,
            min(place, GREY),
            len(entry.mentions),
            lines[entry.id],
            spoken[entry.id],
            place < MOST_LEADS and (lines[entry.id] > 0 or len(entry.mentions) >= FEWEST),
        )
        for place, entry in enumerate(sorted(cast, key=lambda one: _weight(one, lines), reverse=True))
    )


def _comes_again(entry: CastEntry) -> bool:
    """Whether somebody of whom it is less sure that they are one person is named all the same, more than twice."""
    return has_name(entry) and len(entry.mentions) >= FEWEST


def _otherwise(entry: CastEntry) -> tuple[str, ...]:
    """The other names, each once, however it is capitalised."""
    names = {entry.name.casefold(): entry.name}
    for alias in sorted(entry.aliases, key=str.isupper):
        names.setdefault(alias.casefold(), alias)
    kept = frozenset(names.values())
    return tuple(alias for alias in entry.aliases if alias in kept)


def _weight(entry: CastEntry, lines: Mapping[str, int]) -> int:
    # Whoever speaks is seen on the page; whoever is only spoken of is less so.
    return 3 * lines[entry.id] + len(entry.mentions)


def _spoken(reading: Reading) -> tuple[Counter[str], Counter[str]]:
    lines, words = Counter[str](), Counter[str]()
    for one in speech_of(reading):
        if one.speaker is not None:
            lines[one.speaker] += 1
            words[one.speaker] += len(reading.text[one.span.start : one.span.end].split())
    return lines, words


def speech_of(reading: Reading) -> Sequence[Utterance]:
    """The utterances; none where speech was not read."""
    return () if reading.speech is UNSET else reading.speech


def talks_of(reading: Reading) -> tuple[Talk, ...]:
    """Who talks with whom, the most first: by the one spoken to, else by who speaks right after."""
    counts = Counter[tuple[str, str]]()
    speech = speech_of(reading)
    for number, one in enumerate(speech):
        other = one.to if one.to is not None else _answers(reading, speech, number)
        if one.speaker is not None and other is not None and other != one.speaker:
            counts[_ordered(one.speaker, other)] += 1
    return tuple(Talk(pair, lines) for pair, lines in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


# Whoever speaks within so many characters after a line is taken to answer it.
_ANSWER = 240


def _answers(reading: Reading, speech: Sequence[Utterance], number: int) -> str | None:
    if number + 1 == len(speech):
        return None
    here, after = speech[number], speech[number + 1]
    return after.speaker if after.span.start - here.span.end <= _ANSWER else None


def _ordered(a: str, b: str) -> tuple[str, str]:
    return (a, b) if int(a[1:]) < int(b[1:]) else (b, a)
