"""Scene breaks where no mark stands: jumps of time, place, people and telling between two paragraphs.

Owns weighing the signs of one jump against another. What is found here is less sure than a mark, and says so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import exp

from msgspec import Struct

from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry
from foundling.reading.viewpoint.focal import names_of
from foundling.reading.viewpoint.headlines import headline
from foundling.reading.viewpoint.lexicon import lexicon
from foundling.reading.viewpoint.voices import Voice
from foundling.reading.views import Quotes
from foundling.spans import Span


class Jump(Struct, frozen=True):
    """A break before a paragraph; `evidence` are the words that show it."""

    paragraph: int
    confidence: float
    evidence: tuple[Span, ...]


# How many words either side are compared, and how near to another break none is looked for.
WINDOW = 160
NEAREST = 120
NEAREST_HEADED = 40
# Jumps as sure as this are shown.
LEAST = 0.8
# No break without a mark is surer than this.
MOST = 0.85
# Log-odds, set by hand and tuned on novels' passages put one behind the other.
_BEFORE = -4.6
_OPENERS = {"far": 7.5, "time": 4.0, "place": 1.3}
_NEW_PEOPLE, _SAME_PEOPLE, _NO_PEOPLE = 2.6, -1.2, 0.2
_VOICE = 1.6
_TALK_GOES_ON, _OPENS_WITH_PRONOUN, _NAMES = -2.0, -1.6, 0.5
_COHESION = -9.0
_USUAL_COHESION = 0.14


class Paragraph(Struct, frozen=True):
    """What is compared of a paragraph: names meant in it, its longer words in small letters, its length."""

    people: frozenset[str]
    words: frozenset[str]
    length: int


def jumps(
    prose: Prose, quotes: Quotes, cast: Sequence[CastEntry], voices: Sequence[Voice], starts: Sequence[int]
) -> Iterator[Jump]:
    """Jumps in order; `starts` are the paragraphs that begin marked scenes, in order."""
    views = _views(prose, cast)
    names = names_of(cast)
    before = [0]
    for view in views:
        before.append(before[-1] + view.length)
    last = 0
    for number in range(1, len(views)):
        if voices[number].words == 0 and views[number].length == 0:
            continue
        at = bisect_left(starts, number)
        if at < len(starts) and (starts[at] == number or before[starts[at]] - before[number] < NEAREST):
            continue
        begun = max(starts[at - 1] if at else 0, last)
        heads = headline(prose, number, names)
        if heads and before[number] - before[begun] >= NEAREST_HEADED and before[-1] > before[number + 1]:
            first, end = prose.paragraph_tokens(number)
            yield Jump(number, heads, (prose.span(first, end),))
            last = number
            continue
        if before[number] - before[begun] < NEAREST or before[-1] - before[number] < NEAREST:
            continue
        sure, evidence = _weigh(prose, quotes, views, voices, number)
        if sure >= LEAST:
            yield Jump(number, round(sure, 3), evidence)
            last = number


def _views(prose: Prose, cast: Sequence[CastEntry]) -> list[Paragraph]:
    people: list[set[str]] = [set() for _ in prose.paragraphs]
    for entry in cast:
        for span in entry.mentions:
            # Pronouns and common nouns mean whoever is at hand; a name says who is there.
            if prose.text[span.start].isupper() and prose.text[span.start : span.end] != "I":
                token = prose.token_at(span.start)
                if token < len(prose.words):
                    people[prose.paragraph_of(token)].add(entry.id)
    out = []
    for number in range(len(prose.paragraphs)):
        begin, end = prose.paragraph_tokens(number)
        words = frozenset(word for word in prose.lower[begin:end] if len(word) > _SHORT and word[0].isalpha())
        length = sum(1 for word in prose.lower[begin:end] if word[0].isalpha())
        out.append(Paragraph(frozenset(people[number]), words, length))
    return out


_SHORT = 4


def _weigh(
    prose: Prose, quotes: Quotes, views: Sequence[Paragraph], voices: Sequence[Voice], number: int
) -> tuple[float, tuple[Span, ...]]:
    begin, end = prose.paragraph_tokens(number)
    if prose.words[begin][0].islower() and not prose.caseless:
        return 0.0, ()
    odds = _BEFORE
    evidence: list[Span] = []
    opener = _opener(prose, quotes, begin, end)
    if opener is not None:
        kind, span = opener
        odds += _OPENERS[kind]
        evidence.append(span)
    talk = quotes.at[begin] >= 0
    if talk and quotes.at[begin - 1] >= 0:
        odds += _TALK_GOES_ON
    if not talk and prose.lower[begin] in _PRONOUNS:
        odds += _OPENS_WITH_PRONOUN
    earlier, later = voices[number - 1], voices[number]
    if (earlier.person, earlier.tense) != (later.person, later.tense):
        odds += _VOICE
    if odds + _NEW_PEOPLE + _NAMES < _HOPELESS:
        return 0.0, ()
    left = _window(views, number - 1, -1)
    right = _window(views, number, 1)
    odds += _people_odds(left.people, right.people)
    if views[number].people and not talk:
        odds += _NAMES
    shared = len(left.words & right.words) / max(min(len(left.words), len(right.words)), 1)
    odds += _COHESION * (shared - _USUAL_COHESION)
    if not evidence:
        evidence.append(Span(prose.starts[begin], prose.ends[min(begin + _SHOWN, end) - 1]))
    return min(1 / (1 + exp(-odds)), MOST), tuple(evidence)


_PRONOUNS = frozenset(
    ("he", "she", "they", "it", "his", "her", "their", "its", "this", "that", "these", "those", "him", "them")
)
# Windows are not compared where nothing they could show would make a break.
_HOPELESS = -1.6
_SHOWN = 8


def _people_odds(left: frozenset[str], right: frozenset[str]) -> float:
    """Others altogether, mostly others, or the same ones as before."""
    if not (left and right):
        return _NO_PEOPLE
    shared = len(left & right) / min(len(left), len(right))
    if shared == 0:
        return _NEW_PEOPLE
    return _SAME_PEOPLE if shared > _MOSTLY else 0.0


_MOSTLY = 0.5


def _window(views: Sequence[Paragraph], number: int, step: int) -> Paragraph:
    """What stands in the paragraphs from `number` on, `WINDOW` words of them, forwards or backwards."""
    people: set[str] = set()
    words: set[str] = set()
    length = 0
    while 0 <= number < len(views) and length < WINDOW:
        view = views[number]
        people |= view.people
        words |= view.words
        length += view.length
        number += step
    return Paragraph(frozenset(people), frozenset(words), length)


def _opener(prose: Prose, quotes: Quotes, begin: int, end: int) -> tuple[str, Span] | None:
    """The words at a paragraph's beginning that speak of another time or place, and which of the two."""
    if quotes.at[begin] >= 0:
        return None
    lower = prose.lower
    for kind in _OPENERS:
        for words, of in lexicon().openers.get(lower[begin], ()) + lexicon().openers.get("*", ()):
            last = begin + len(words)
            if (
                of == kind
                and last <= end
                and all(word in ("*", there) for word, there in zip(words, lower[begin:last], strict=True))
            ):
                return kind, prose.span(begin, last)
    return None
