"""What a boundary between two paragraphs looks like: signs for and against a scene's beginning there.

Owns measuring the signs, each as a number; what they weigh is in `jumps`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from foundling.reading.grammar import ARTICLES, DEMONSTRATIVES, PRONOUNS, THIRD, forms
from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry, Utterance
from foundling.reading.viewpoint.lexicon import OPENERS, lexicon
from foundling.reading.viewpoint.minds import Glimpse
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
# An hour or a day is named among so many first words. Somebody was there lately in so many paragraphs before, and
# last in so many; the share of them who are gone where nobody was there.
_AN_HOUR, _LATELY, _GONE, _NOBODY_THERE = 7, 3, 2, 0.3
_NO_NAMES = PRONOUNS | ARTICLES
_POINTING = (
    forms(THIRD, "subject object determiner possessive reflexive contracted") | DEMONSTRATIVES | {"here", "there"}
)


class Paragraph(Struct, frozen=True):
    """What is compared of a paragraph: people named in it, people meant in it, its longer words in small letters,
    its length in words; of whom its narration speaks (at which token, and whether by name), whose mind it looks
    into, who speaks in it."""

    named: frozenset[str]
    meant: tuple[str, ...]
    words: frozenset[str]
    length: int
    told_of: tuple[tuple[int, str, bool], ...] = ()
    minds: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()

    @property
    def people(self) -> list[str]:
        """Who is there: of whom the narration speaks, and who speaks."""
        return [*dict.fromkeys([*(who for _, who, _ in self.told_of), *self.speakers])]


class Signs(Struct, frozen=True):
    """The signs at a boundary, by name, and the words that open the scene if any do."""

    values: dict[str, float]
    opener: Span | None


def paragraphs_of(
    prose: Prose,
    quotes: Quotes,
    cast: Sequence[CastEntry],
    speech: Sequence[Utterance] = (),
    minds: Sequence[Glimpse] = (),
) -> list[Paragraph]:
    """What is compared of every paragraph."""
    named: list[set[str]] = [set() for _ in prose.paragraphs]
    told_of: list[list[tuple[int, str, bool]]] = [[] for _ in prose.paragraphs]
    looked_into: list[list[str]] = [[] for _ in prose.paragraphs]
    speakers: list[list[str]] = [[] for _ in prose.paragraphs]
    for entry in cast:
        for span in entry.mentions:
            token = prose.token_at(span.start)
            if token >= len(prose.words):
                continue
            number = prose.paragraph_of(token)
            if quotes.at[token] < 0:
                by_name = prose.words[token][0].isupper() and prose.lower[token] not in _NO_NAMES
                told_of[number].append((token, entry.id, by_name))
            # Pronouns and common nouns mean whoever is at hand; a name says who is there.
            if prose.text[span.start].isupper() and prose.text[span.start : span.end] != "I":
                named[number].add(entry.id)
    for one in minds:
        if one.weight > 0:
            looked_into[one.paragraph].append(one.who)
    for quote, said in zip(quotes.quotes, speech, strict=False):
        if said.speaker is not None:
            speakers[quote.paragraph].append(said.speaker)
    out = []
    for number in range(len(prose.paragraphs)):
        begin, end = prose.paragraph_tokens(number)
        words = frozenset(word for word in prose.lower[begin:end] if len(word) > _SHORT and word[0].isalpha())
        length = sum(1 for word in prose.lower[begin:end] if word[0].isalpha())
        out.append(
            Paragraph(
                frozenset(named[number]),
                tuple(who for _, who, _ in told_of[number]),
                words,
                length,
                tuple(sorted(told_of[number])),
                tuple(looked_into[number]),
                tuple(speakers[number]),
            )
        )
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
        "an hour": float(not talk and any(lower[i] in lexicon().hours for i in setting[:_AN_HOUR])),
        "pluperfect": float(any(_is_had(lower[i]) and quotes.at[i] < 0 for i in setting)),
        "ends in talk": float(quotes.at[prose.paragraph_tokens(number - 1)[0]] >= 0),
        **_introduced(prose, views, number),
    }
    for kind in OPENERS:
        values[kind] = float(opener is not None and opener[0] == kind)
    return Signs(values, opener[1] if opener else None)


def _introduced(prose: Prose, views: Sequence[Paragraph], number: int) -> dict[str, float]:
    """Whether the first sentence names somebody, first of all, and somebody who has not been there of late."""
    begin, _ = prose.paragraph_tokens(number)
    end = prose.sentence_tokens(prose.sentence_of(begin))[1]
    told_of = views[number].told_of
    lately = {who for view in views[max(number - _LATELY, 0) : number] for who in view.people}
    named = [who for token, who, by_name in told_of if by_name and token < end]
    return {
        "name in first sentence": float(bool(named)),
        "reintroduced": float(any(who not in lately for who in named)),
        "new name first": float(bool(told_of) and told_of[0][2] and told_of[0][1] not in lately),
    }


def _is_had(word: str) -> bool:
    return word == "had" or word.endswith("'d")


def signs_around(views: Sequence[Paragraph], number: int) -> dict[str, float]:
    """The signs in what stands before a paragraph and from it on: other words, other people."""
    left, right = _window(views, number - 1, -1), _window(views, number, 1)
    shared = len(left.words & right.words) / max(min(len(left.words), len(right.words)), 1)
    return {
        "other words": USUAL_COHESION - shared,
        "other people meant": 1.0 - _alike(left.meant, right.meant),
        "mind shift": _shift(left.minds, right.minds),
        "gone": _gone(views[max(number - _GONE, 0) : number], right),
        **_people(left.named, right.named),
    }


def _shift(left: Sequence[str], right: Sequence[str]) -> float:
    """Whether another's mind is looked into most (1), the same one's (-0.5), or nobody's on one side (0)."""
    if not (left and right):
        return 0.0
    before, after = (max(dict.fromkeys(minds), key=lambda who: (minds.count(who), who)) for minds in (left, right))
    return 1.0 if before != after else -0.5


def _gone(before: Sequence[Paragraph], after: Paragraph) -> float:
    """The share of those who were there last whom nothing more is said of."""
    last = dict.fromkeys(who for view in before for who in view.people)
    if not last:
        return _NOBODY_THERE
    still = set(after.people)
    return sum(1 for who in last if who not in still) / len(last)


def most_around(weights: Mapping[str, float]) -> float:
    """The most that `signs_around` can weigh, by the weights of its signs."""
    people = max(weights[name] for name in ("nobody", "new people", "same people"))
    others = sum(max(weights[name], 0.0) for name in ("other people meant", "mind shift", "gone"))
    return weights["other words"] * USUAL_COHESION + others + max(people, 0.0)


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
    words: set[str] = set()
    meant: list[str] = []
    told_of: list[tuple[int, str, bool]] = []
    minds: list[str] = []
    speakers: list[str] = []
    length = 0
    while 0 <= number < len(views) and length < WINDOW:
        view = views[number]
        named |= view.named
        words |= view.words
        meant += view.meant
        told_of += view.told_of
        minds += view.minds
        speakers += view.speakers
        length += view.length
        number += step
    return Paragraph(
        frozenset(named), tuple(meant), frozenset(words), length, tuple(told_of), tuple(minds), tuple(speakers)
    )


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
