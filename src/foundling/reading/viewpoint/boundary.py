"""What a boundary between two paragraphs looks like: signs for and against a scene's beginning there.

Owns measuring the signs, each as a number; what they weigh is in `jumps`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from foundling.reading.grammar import ARTICLES, DEMONSTRATIVES, THIRD, forms
from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry
from foundling.reading.viewpoint.lexicon import OPENERS, lexicon
from foundling.reading.viewpoint.voices import Voice
from foundling.reading.views import Quotes
from foundling.spans import Span

# How many words either side are compared.
WINDOW = 160
# Words longer than this tell what a passage is about.
_SHORT = 4
USUAL_COHESION = 0.14
_MOSTLY = 0.5
# A paragraph of narration so long may set a scene; what comes within so many words of it does the setting.
_LONG, _SETTING = 40, 25
_POINTING = (
    forms(THIRD, "subject object determiner possessive reflexive contracted") | DEMONSTRATIVES | {"here", "there"}
)


class Paragraph(Struct, frozen=True):
    """What is compared of a paragraph: people named in it, people meant in it, its longer words in small letters,
    its length in words."""

    named: frozenset[str]
    meant: tuple[str, ...]
    words: frozenset[str]
    length: int


class Signs(Struct, frozen=True):
    """The signs at a boundary, by name, and the words that open the scene if any do."""

    values: dict[str, float]
    opener: Span | None


def paragraphs_of(prose: Prose, quotes: Quotes, cast: Sequence[CastEntry]) -> list[Paragraph]:
    """What is compared of every paragraph."""
    named: list[set[str]] = [set() for _ in prose.paragraphs]
    meant: list[list[str]] = [[] for _ in prose.paragraphs]
    for entry in cast:
        for span in entry.mentions:
            token = prose.token_at(span.start)
            if token >= len(prose.words):
                continue
            number = prose.paragraph_of(token)
            if quotes.at[token] < 0:
                meant[number].append(entry.id)
            # Pronouns and common nouns mean whoever is at hand; a name says who is there.
            if prose.text[span.start].isupper() and prose.text[span.start : span.end] != "I":
                named[number].add(entry.id)
    out = []
    for number in range(len(prose.paragraphs)):
        begin, end = prose.paragraph_tokens(number)
        words = frozenset(word for word in prose.lower[begin:end] if len(word) > _SHORT and word[0].isalpha())
        length = sum(1 for word in prose.lower[begin:end] if word[0].isalpha())
        out.append(Paragraph(frozenset(named[number]), tuple(meant[number]), words, length))
    return out


def signs_at(
    prose: Prose, quotes: Quotes, views: Sequence[Paragraph], voices: Sequence[Voice], number: int
) -> Signs | None:
    """The signs in a paragraph itself that a scene begins with it, None where nothing can begin there."""
    begin, end = prose.paragraph_tokens(number)
    if prose.words[begin][0].islower() and not prose.caseless:
        return None
    opener = _opener(prose, quotes, begin, end)
    talk = quotes.at[begin] >= 0
    earlier, later = voices[number - 1], voices[number]
    setting = range(begin, min(begin + _SETTING, end))
    lower = prose.lower
    values = {
        "usual": 1.0,
        "person or tense": float((earlier.person, earlier.tense) != (later.person, later.tense)),
        "talk goes on": float(talk and quotes.at[begin - 1] >= 0),
        "talk": float(talk),
        "points back": float(not talk and lower[begin] in _POINTING),
        "a name": float(not talk and bool(views[number].named)),
        "begins with a name": float(not talk and _begins_with_name(prose, views[number], begin)),
        "the": float(not talk and lower[begin] in ARTICLES),
        "long": float(later.words >= _LONG),
        "setting": float(any(lower[i] in lexicon().setting for i in setting)),
    }
    for kind in OPENERS:
        values[kind] = float(opener is not None and opener[0] == kind)
    return Signs(values, opener[1] if opener else None)


def signs_around(views: Sequence[Paragraph], number: int) -> dict[str, float]:
    """The signs in what stands before a paragraph and from it on: other words, other people."""
    left, right = _window(views, number - 1, -1), _window(views, number, 1)
    shared = len(left.words & right.words) / max(min(len(left.words), len(right.words)), 1)
    return {
        "other words": USUAL_COHESION - shared,
        "other people meant": 1.0 - _alike(left.meant, right.meant),
        **_people(left.named, right.named),
    }


def most_around(weights: Mapping[str, float]) -> float:
    """The most that `signs_around` can weigh, by the weights of its signs."""
    people = max(weights[name] for name in ("nobody", "new people", "same people"))
    return weights["other words"] * USUAL_COHESION + max(weights["other people meant"], 0.0) + max(people, 0.0)


def _begins_with_name(prose: Prose, view: Paragraph, begin: int) -> bool:
    after = prose.words[begin + 1] if begin + 1 < len(prose.words) else ""
    named = bool(view.named) and prose.words[begin][0].isupper() and prose.lower[begin] not in ARTICLES
    return named and prose.lower[begin] not in _POINTING and (after[:1].isupper() or after[:1].islower())


def _people(left: frozenset[str], right: frozenset[str]) -> dict[str, float]:
    """Others altogether, the same ones as before, or nobody to compare."""
    if not (left and right):
        return {"nobody": 1.0, "new people": 0.0, "same people": 0.0}
    shared = len(left & right) / min(len(left), len(right))
    return {"nobody": 0.0, "new people": float(shared == 0), "same people": float(shared > _MOSTLY)}


def _alike(left: Sequence[str], right: Sequence[str]) -> float:
    """How much two stretches mean the same people: of all mentions, the share that both have."""
    if not (left and right):
        return 0.5
    out = 0.0
    for who in dict.fromkeys(left):
        out += min(left.count(who) / len(left), right.count(who) / len(right))
    return out


def _window(views: Sequence[Paragraph], number: int, step: int) -> Paragraph:
    """What stands in the paragraphs from `number` on, `WINDOW` words of them, forwards or backwards."""
    named: set[str] = set()
    meant: list[str] = []
    words: set[str] = set()
    length = 0
    while 0 <= number < len(views) and length < WINDOW:
        view = views[number]
        named |= view.named
        meant += view.meant
        words |= view.words
        length += view.length
        number += step
    return Paragraph(frozenset(named), tuple(meant), frozenset(words), length)


def _opener(prose: Prose, quotes: Quotes, begin: int, end: int) -> tuple[str, Span] | None:
    """The words at a paragraph's beginning that speak of another time or place, and which of the two."""
    if quotes.at[begin] >= 0:
        return None
    lower = prose.lower
    for words, kind in _openings(lower[begin]):
        last = begin + len(words)
        if last <= end and all(word in ("*", there) for word, there in zip(words, lower[begin:last], strict=True)):
            return kind, prose.span(begin, last)
    return None


def _openings(first: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The openings that begin with a word or with any, the farthest jumps first."""
    known = lexicon().openers
    both = (*known.get(first, ()), *known.get("*", ()))
    for kind in OPENERS:
        yield from (one for one in both if one[1] == kind)
