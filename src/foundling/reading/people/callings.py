"""What somebody is: `the clergyman` may be the Reverend Mr. Marsh, `the redhead` whoever has red hair.

Owns gathering what shows it over the whole story: titles, words beside names (`Marsh, a lawyer,`, `Marsh was the
inspector`), the colour of hair; and weighing, for a noun, who of those is about wherever it stands. Somebody who
stands in one sentence with the noun is somebody else.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import log

from foundling.knowledge import table
from foundling.reading.grammar import COPULAS, by_person
from foundling.reading.people.expressions import Expression, Places, joined, name_places
from foundling.reading.people.lexicon import Lexicon
from foundling.reading.prose import Prose
from foundling.reading.views import Figure, Quotes

# Who is named so many tokens before a noun, or behind it, is about.
_ABOUT = 100
# Of a noun's places in the narration, who is meant is about in this part, at least, and so many times as often as
# anywhere; stands in one sentence with it in this part at most; and is ahead of whoever else may be so called.
# Tuned on the ten development novels and the annotated stories.
_PART, _LIFT, _TOGETHER, _AHEAD = 0.5, 1.5, 0.2, 2.0
# Counts are smoothed by so much.
_SMOOTH = 0.5
# Words between a colour and the hair, and between a name and what it is said to be.
_NEAR = 2

Callings = dict[str, dict[int, int]]


@cache
def _by_title() -> Mapping[str, tuple[str, ...]]:
    return {title: tuple(words.split()) for title, words in table("callings.toml")["titles"].items()}


@cache
def _by_hair() -> Mapping[str, tuple[str, ...]]:
    return {colour: tuple(words.split()) for colour, words in table("callings.toml")["hair"].items()}


@cache
def _locks() -> frozenset[str]:
    return frozenset(table("callings.toml")["locks"]["words"].split())


def callings(
    prose: Prose, quotes: Quotes, expressions: Sequence[Expression], figures: Sequence[Figure], places: Places
) -> Callings:
    """For each noun the named figures it may mean, and how many places or titles show it."""
    out: Callings = {}
    for number, figure in enumerate(figures):
        for title in figure.titles:
            for noun in _by_title().get(title, ()):
                _add(out, noun, number)
    for noun, number in _said(prose, quotes, expressions, places):
        _add(out, noun, number)
    for noun, number in _haired(prose, quotes, figures, places):
        _add(out, noun, number)
    return out


def _add(out: Callings, noun: str, number: int) -> None:
    counts = out.setdefault(noun, {})
    counts[number] = counts.get(number, 0) + 1


def _said(
    prose: Prose, quotes: Quotes, expressions: Sequence[Expression], places: Places
) -> Iterator[tuple[str, int]]:
    """What is said beside names: `Marsh was a lawyer`, `Marsh, a lawyer of some note,`."""
    lower = prose.lower
    for one in expressions:
        if one.how not in ("indefinite", "definite") or not one.first or quotes.at[one.head] >= 0:
            continue
        before = one.first - 1
        if before in places.ends and (
            lower[before] in COPULAS or (lower[before] == "," and one.how == "indefinite")
        ):
            yield lower[one.head], places.ends[before]


def _haired(prose: Prose, quotes: Quotes, figures: Sequence[Figure], places: Places) -> Iterator[tuple[str, int]]:
    """Who has hair of a colour: `Ellen's red hair`, `her red curls` behind her name."""
    lower = prose.lower
    owners = by_person("he she they", "determiner")
    latest: dict[str | None, int] = {}
    for token, word in enumerate(lower):
        if token in places.begins and quotes.at[token] < 0:
            latest[figures[places.begins[token]].gender] = places.begins[token]
        if word not in _locks():
            continue
        for before in range(max(0, token - _NEAR), token):
            nouns = _by_hair().get(lower[before], ())
            owner = next(
                (
                    at
                    for at in range(before - 1, max(-1, before - 2 - _NEAR), -1)
                    if at >= 0 and (lower[at] in owners or lower[at] == "'s")
                ),
                None,
            )
            if not nouns or owner is None:
                continue
            whose = places.ends.get(owner) if lower[owner] == "'s" else latest.get(owners[lower[owner]])
            if whose is not None:
                for noun in nouns:
                    yield noun, whose
                break


class Continuity:
    """Who is about where a noun stands."""

    def __init__(self, prose: Prose, quotes: Quotes, figures: Sequence[Figure], names: Lexicon) -> None:
        self.prose = prose
        self.quotes = quotes
        self.names = names
        self.figures = figures
        self.tokens = [[first for first, _ in figure.names if quotes.at[first] < 0] for figure in figures]

    def meant(self, noun: str, where: Sequence[Expression], may_be: Mapping[int, int]) -> int | None:
        """Whom of those who may be called so a noun means, None where that is not clear."""
        told = [one for one in where if self.quotes.at[one.head] < 0]
        if not told:
            return None
        gender = self.names.nouns[noun].gender
        worths: list[tuple[float, int]] = []
        for number in sorted(may_be):
            figure = self.figures[number]
            if figure.named and not (gender and figure.gender in ("he", "she") and figure.gender != gender):
                worth = self._worth(number, told)
                if worth > 0:
                    worths.append((worth, number))
        worths.sort(key=lambda pair: (-pair[0], pair[1]))
        if not worths or (len(worths) > 1 and worths[0][0] < _AHEAD * worths[1][0]):
            return None
        return worths[0][1]

    def _worth(self, number: int, told: Sequence[Expression]) -> float:
        near = sum(self._is_about(number, one.first) for one in told)
        together = sum(self._is_beside(number, one) for one in told)
        usual = len(told) * self._usual(number)
        lift = (near + _SMOOTH) / (usual + _SMOOTH)
        if near < _PART * len(told) or lift < _LIFT or together > _TOGETHER * len(told):
            return 0.0
        return near * log(lift)

    def _is_about(self, number: int, token: int) -> bool:
        tokens = self.tokens[number]
        place = bisect_left(tokens, token - _ABOUT)
        return place < len(tokens) and tokens[place] < token + _ABOUT

    def _is_beside(self, number: int, one: Expression) -> bool:
        """Whether somebody is named in the sentence of a noun, or in its narration."""
        sentences, tokens = self.prose.sentences, self.tokens[number]
        at = bisect_right(sentences, one.first)
        end = sentences[at] if at < len(sentences) else len(self.prose.words)
        place = bisect_left(tokens, sentences[at - 1])
        return place < len(tokens) and tokens[place] < end

    def _usual(self, number: int) -> float:
        """The part of the story in which somebody is about."""
        covered = end = 0
        for token in self.tokens[number]:
            covered += max(0, token + _ABOUT - max(token - _ABOUT, end))
            end = token + _ABOUT
        return min(1.0, covered / max(1, len(self.prose.words)))


def with_titles_given(
    prose: Prose, quotes: Quotes, expressions: Sequence[Expression], figures: Sequence[Figure], names: Lexicon
) -> list[Figure]:
    """The figures, who is called by a title alone (`the Vicar`) joined to whom it means, where that is clear."""
    alone = {
        number: noun for number, figure in enumerate(figures) if (noun := _title_alone(figure, names)) is not None
    }
    if not alone:
        return list(figures)
    places = name_places(figures)
    may_be = callings(prose, quotes, expressions, figures, places)
    continuity = Continuity(prose, quotes, figures, names)
    into: dict[int, int] = {}
    for number, noun in alone.items():
        where = [one for one in expressions if one.key == (noun,) and one.how == "definite"]
        where += [Expression(first, last - 1, (noun,), "definite") for first, last in figures[number].names]
        others = {one: count for one, count in may_be.get(noun, {}).items() if one not in alone}
        whom = continuity.meant(noun, where, others)
        if whom is not None:
            into[number] = whom
    return joined(prose, figures, into)


def _title_alone(figure: Figure, names: Lexicon) -> str | None:
    """The title that somebody is called by and nothing else, if it is a noun as well."""
    if figure.given is not None or figure.family is not None or len(figure.titles) != 1:
        return None
    title = figure.titles[0]
    return title if title in names.nouns and names.nouns[title].kind == "role" else None
