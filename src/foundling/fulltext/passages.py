"""The passage of a text that shows best what was looked for, and where its words stand in it.

Owns snippets. They are cut from the text itself, which the index does not hold, in time linear in it. All spans
are code points of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import islice
from typing import TypeAlias

from msgspec import Struct

from foundling.fulltext.analysis import beginning, runs_of, stem_of, words_of
from foundling.query import All, Either, Node, Phrase, Prefix, Said, Story, Word, fold
from foundling.query.folding import fold_plainly, foreign
from foundling.query.telling import told_words
from foundling.spans import Span

# Code points of a passage.
WIDTH = 240
# A text is searched in pieces of this many code points, which overlap, until each word was met so often.
_PIECE = 6_000
_OVERLAP = 400
_ENOUGH = 3
# Places of one word that are looked at in a piece.
_MOST = 64
_LETTER = r"[^\W_]"
# Code points that may stand between two words of a phrase.
_FARTHEST = 12
# Where something stands: start, end, number of the seeker.
_Place: TypeAlias = tuple[int, int, int]
_RUNS = re.compile(r"(?P<plain>[\x00-\x7f]+)|[^\x00-\x7f]+")
_APART = rf"[\W_]{{1,{_FARTHEST}}}"


class Passage(Struct, frozen=True):
    """A passage, and the words in it that were looked for."""

    span: Span
    marks: tuple[Span, ...]


class _Seeker(Struct, frozen=True):
    """Looks for one thing: `pattern` is how it looks behind the beginning of a word; `check` has the last word.

    A pattern begins with plain letters, which the engine of regular expressions looks for faster than we could.
    """

    pattern: re.Pattern[str]
    check: Callable[[str], bool] | None = None
    inside: bool = False

    def find(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where it stands; with `inside`, within words as well."""
        for found in self.pattern.finditer(folded):
            start, end = found.span()
            if start and not self.inside and folded[start - 1].isalnum():
                continue
            if self.check is None or self.check(found[0]):
                yield start, end


class Cutter:
    """Cuts passages out of many texts, by what is looked for in all of them."""

    def __init__(self, root: Node | None, *, width: int = WIDTH) -> None:
        """`width` is about how many code points a passage has."""
        self._leaves = tuple(_leaves(root))
        self._width = width
        self._seekers: dict[str | None, list[_Seeker]] = {}

    def cut(self, text: str, language: str | None, *, story: int = 0) -> Passage | None:
        """The passage that holds most of what is looked for; None where none is there.

        From `story` on, the text is looked through first: what stands before, the title, the names, is shown only
        where it is all there is. `language` is that of `analysis.stem_language`.
        """
        seekers = self._of(language)
        if not seekers:
            return None
        for first in dict.fromkeys((story, 0)):
            if places := _best(text, seekers, self._width, first):
                span = _around(text, places, self._width, first)
                marks = self.marks(text[span.start : span.end], language)
                return Passage(span, tuple(Span(mark.start + span.start, mark.end + span.start) for mark in marks))
        return None

    def marks(self, passage: str, language: str | None) -> tuple[Span, ...]:
        """The words of a passage that are looked for."""
        return tuple(_apart(place for piece in _pieces(passage, self._of(language)) for place in piece))

    def _of(self, language: str | None) -> list[_Seeker]:
        found = self._seekers.get(language)
        if found is None:
            found = [seeker for leaf in self._leaves for seeker in _seekers(leaf, language)]
            self._seekers[language] = found
        return found


def cut(text: str, root: Node | None, language: str | None, *, width: int = WIDTH) -> Passage | None:
    """The passage of one text; see Cutter."""
    return Cutter(root, width=width).cut(text, language)


class Gathering:
    """What of some words, each of a weight, stands together in a text; made once for many texts of a language."""

    def __init__(self, words: Sequence[Word], weights: Sequence[float], language: str | None) -> None:
        self._weights = weights
        found = [(seeker, number) for number, word in enumerate(words) for seeker in _seekers(word, language)]
        self._seekers = [seeker for seeker, _ in found]
        self._whose = [number for _, number in found]

    def best(self, text: str, *, width: int) -> float:
        """What the different words in the best passage of `width` code points weigh; all of the text counts."""
        places = [place for piece in _pieces(text, self._seekers) for place in piece]
        return _heaviest(places, self._whose, self._weights, width)


def _heaviest(places: Sequence[_Place], whose: Sequence[int], weights: Sequence[float], width: int) -> float:
    best = here = 0.0
    first = 0
    counts = [0] * len(weights)
    for _, end, seeker in places:
        number = whose[seeker]
        here += 0.0 if counts[number] else weights[number]
        counts[number] += 1
        while end - places[first][0] > width:
            gone = whose[places[first][2]]
            counts[gone] -= 1
            here -= 0.0 if counts[gone] else weights[gone]
            first += 1
        best = max(best, here)
    return best


def holds(text: str, words: str) -> bool:
    """Whether a short text holds these words in this order, next to each other."""
    wanted, there = words_of(words), words_of(text)
    if runs_of(words) and not all(run in fold(text) for run in runs_of(words)):
        return False
    return f" {' '.join(wanted)} " in f" {' '.join(there)} " if wanted else bool(runs_of(words))


def begins(text: str, start: str) -> bool:
    """Whether a word of a short text begins so."""
    wanted = " ".join(words_of(start))
    return f" {wanted}" in f" {' '.join(words_of(text))}" if wanted else fold(start) in fold(text)


def _leaves(root: Node | None) -> Iterator[Word | Phrase | Prefix]:
    """What is looked for in the text, what is not wanted left out."""
    match root:
        case Word() | Phrase() | Prefix():
            yield root
        case Said(words=words):
            yield words
        case Story():
            yield from told_words(root)
        case All(items=items) | Either(items=items):
            for item in items:
                yield from _leaves(item)


def _seekers(leaf: Word | Phrase | Prefix, language: str | None) -> Iterator[_Seeker]:
    for run in runs_of(leaf.text):
        yield _Seeker(re.compile(re.escape(run)), inside=True)
    words = words_of(leaf.text)
    if not words:
        return
    if isinstance(leaf, Word) and len(words) == 1 and language:
        yield _form_seeker(words[0], language)
        return
    ending = f"{_LETTER}*" if isinstance(leaf, Prefix) else f"(?!{_LETTER})"
    yield _Seeker(re.compile(_APART.join(map(re.escape, words)) + ending))


def _form_seeker(word: str, language: str) -> _Seeker:
    """Looks for a word in all its forms."""
    start, stem = beginning(word, language)
    return _Seeker(re.compile(f"{re.escape(start)}{_LETTER}*"), partial(_same_stem, stem, word, language))


def _same_stem(stem: str, word: str, language: str, found: str) -> bool:
    return found == word or stem_of(found, language) == stem


def _best(text: str, seekers: list[_Seeker], width: int, first: int) -> list[_Place]:
    """The places within one passage that show most different things, from `first` on.

    The text is gone through until a passage shows all of them, or each was met often enough.
    """
    best: list[_Place] = []
    weight = 0, 0
    before: list[_Place] = []
    met = [0] * len(seekers)
    for found in _pieces(text, seekers, first):
        if not found:
            continue
        here, value = _densest([*before, *found], width)
        if value > weight:
            best, weight = here, value
        for _, _, number in found:
            met[number] += 1
        if weight[0] == len(seekers) or min(met) >= _ENOUGH:
            break
        before = [place for place in found if place[1] > found[-1][0] - width]
    return best


def _pieces(text: str, seekers: list[_Seeker], first: int = 0) -> Iterator[list[_Place]]:
    """Where the things stand in each piece of a text, from `first` on, in order."""
    if not seekers:
        return
    done = whole = first
    for begin in range(whole, len(text), _PIECE):
        first = max(whole, begin - _OVERLAP)
        # One character before, so that a word cut in two is not taken for a word.
        folded, place = _folded(text[max(0, first - 1) : begin + _PIECE])
        base = max(0, first - 1)
        last = begin + _PIECE < len(text)
        places = []
        for number, seeker in enumerate(seekers):
            for start, end in islice(seeker.find(folded), _MOST):
                where = base + place(start)
                if where < done or (first > 0 and start == 0) or (last and end == len(folded)):
                    continue
                places.append((where, base + place(end), number))
        # What ends in the overlap is met again in the next piece.
        done = begin + _PIECE - _OVERLAP if last else len(text)
        places.sort()
        yield places


def _folded(piece: str) -> tuple[str, Callable[[int], int]]:
    """A piece folded, and what gives the place in it of a place in the folded one."""
    plain = fold_plainly(piece)
    if plain is not None:
        return plain, int
    folded = fold(piece)
    if len(folded) == len(piece) and all(len(_fold_one(sign)) == 1 for sign in set(foreign(piece))):
        return folded, int
    starts: list[int] = []
    parts: list[str] = []
    for run in _RUNS.finditer(piece):
        if run.lastgroup == "plain":  # most of the text: each sign stays one
            parts.append(run[0].lower())
            starts.extend(range(run.start(), run.end()))
            continue
        for at, sign in enumerate(run[0], run.start()):
            part = _fold_one(sign)
            parts.append(part)
            starts.extend([at] * len(part))
    starts.append(len(piece))
    return "".join(parts), starts.__getitem__


@cache
def _fold_one(sign: str) -> str:
    return fold(sign)


def _densest(places: list[_Place], width: int) -> tuple[list[_Place], tuple[int, int]]:
    """The places within one passage that show most different things, then most places; the first of the best.

    And how many things they show, and places, up to twice as many.
    """
    best, weight = places[:1], (1, 1)
    first = 0
    counts: dict[int, int] = {}
    for last, (_, end, number) in enumerate(places):
        counts[number] = counts.get(number, 0) + 1
        while end - places[first][0] > width and first < last:
            gone = places[first][2]
            counts[gone] -= 1
            if not counts[gone]:
                del counts[gone]
            first += 1
        here = len(counts), min(last - first + 1, 2 * len(counts))
        if here > weight:
            best, weight = places[first : last + 1], here
    return best, weight


def _around(text: str, places: list[_Place], width: int, first: int) -> Span:
    """The passage about these places, none of it before `first`."""
    start, end = places[0][0], max(end for _, end, _ in places)
    spare = max(0, width - (end - start)) // 2
    return Span(*_whole_words(text, max(first, start - spare), min(len(text), end + spare), start, end))


def _whole_words(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """The bounds, moved inwards to the next white space, but not into what is marked."""
    if start > 0:
        while start < first and not text[start - 1].isspace():
            start += 1
    if end < len(text):
        while end > last and not text[end].isspace():
            end -= 1
    while start < first and text[start].isspace():
        start += 1
    while end > last and text[end - 1].isspace():
        end -= 1
    return start, end


def _apart(places: Iterable[_Place]) -> Iterator[Span]:
    """The places without those that begin inside another."""
    reached = -1
    for start, end, _ in places:
        if start >= reached:
            yield Span(start, end)
            reached = end
