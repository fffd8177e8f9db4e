"""What two people share: how much they talk, how they address one another, and the words that are in the air where
the two are together.

Owns gathering that per pair; what it says of a bond is judged in `judging`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from foundling.reading.relationships.cues import hits
from foundling.reading.relationships.lexicon import Air, Lexicon, lexicon
from foundling.reading.relationships.manner import Manner, manners
from foundling.reading.relationships.stage import Said, Stage, pair_of
from foundling.reading.types import CastEntry
from foundling.spans import Span

# In a paragraph, those are together who are meant or speak in it or beside it; so many of them, those most often.
_BESIDE, _TOGETHER = 1, 3
# So many forms of address are kept to show.
_SHOWN = 6


@dataclass
class Heads:
    """The words of some kind of air: heads with the first token of each, and how often any of them stands."""

    first: dict[str, int] = field(default_factory=dict)
    often: int = 0


@dataclass
class Company:
    """What two people share: quotes from one to the other; the air of what they say to one another and of
    sentences about the two (`close`, in `words` words); that of the paragraphs where both are (`around`, in
    `words_around`); the cues of the two, each with the first place where it stands; forms of address; how they
    talk."""

    quotes: int = 0
    words: int = 0
    words_around: int = 0
    close: dict[Air, Heads] = field(default_factory=dict)
    around: dict[Air, Heads] = field(default_factory=dict)
    cues: dict[Air, dict[str, Span]] = field(default_factory=dict)
    familiar: list[Span] = field(default_factory=list)
    by_post: list[Span] = field(default_factory=list)
    formal: int = 0
    manner: Manner = field(default_factory=Manner)


@dataclass(frozen=True)
class Companies:
    """What every pair shares, in the order in which they meet; how often words of each air stand in the story, and
    how many different cues; how many quotes of each person are to somebody known."""

    of: dict[tuple[str, str], Company]
    air: Counter[Air]
    cues: Counter[Air]
    talk: Counter[str]


def companies(stage: Stage) -> Companies:
    """What every pair shares."""
    known = lexicon()
    air = _AirOf(stage, known)
    out: dict[tuple[str, str], Company] = {}
    talk: Counter[str] = Counter()
    for number, one in enumerate(stage.said):
        to = stage.spoken_to(number)
        if to is None or to == one.by:
            continue
        company = out.setdefault(pair_of(one.by, to), Company())
        company.quotes += 1
        talk.update((one.by, to))
        for begin, end in _said_and_cue(stage, one):
            company.words += end - begin
            air.add(company.close, begin, end)
        _address(stage, known, company, one, to)
    for begin, end, pair in _of_two(stage):
        company = out.setdefault(pair, Company())
        company.words += end - begin
        air.add(company.close, begin, end)
    for number, pairs in _together(stage):
        begin, end = stage.prose.paragraph_tokens(number)
        for pair in pairs:
            company = out.setdefault(pair, Company())
            company.words_around += end - begin
            air.add(company.around, begin, end)
    cues: dict[Air, set[str]] = {}
    for cue, hit in hits(stage):
        cues.setdefault(cue.air, set()).add(cue.pattern)
        if hit is not None:
            found = out.setdefault(hit.between, Company()).cues.setdefault(cue.air, {})
            found.setdefault(cue.pattern, stage.prose.span(hit.first, hit.last))
    for pair, manner in manners(stage).items():
        out.setdefault(pair, Company()).manner = manner
    return Companies(out, air.counted(), Counter({air: len(found) for air, found in cues.items()}), talk)


class _AirOf:
    """The words of a story that are in the lexicon of air, for looking up what stands in a stretch."""

    def __init__(self, stage: Stage, known: Lexicon) -> None:
        found = [(token, known.air[word]) for token, word in enumerate(stage.prose.lower) if word in known.air]
        self._places = [token for token, _ in found]
        self._words = [words for _, words in found]

    def add(self, heads: dict[Air, Heads], begin: int, end: int) -> None:
        """Add what stands in a stretch of tokens."""
        for at in range(bisect_left(self._places, begin), bisect_left(self._places, end)):
            for air, head in self._words[at]:
                found = heads.setdefault(air, Heads())
                found.first.setdefault(head, self._places[at])
                found.often += 1

    def counted(self) -> Counter[Air]:
        """How often words of each air stand in the whole story."""
        return Counter(air for words in self._words for air, _ in words)


def _said_and_cue(stage: Stage, one: Said) -> Iterator[tuple[int, int]]:
    """What is said, and the cue with the rest of its sentence: `he hissed through his teeth`."""
    yield one.first, one.last
    if one.cue is not None:
        begin, end = stage.prose.tokens_in(one.cue)
        if one.first < begin:
            end = stage.prose.sentence_tokens(stage.prose.sentence_of(begin))[1]
        yield begin, end


def _of_two(stage: Stage) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Sentences of narration that speak of two people."""
    prose, heres = stage.prose, stage.heres
    at = 0
    for number in range(len(prose.sentences)):
        begin, end = prose.sentence_tokens(number)
        people: dict[str, None] = {}
        while at < len(heres) and heres[at].first < end:
            if stage.quotes.at[heres[at].first] < 0:
                people[heres[at].who] = None
            at += 1
        if len(people) == 2:
            yield begin, end, pair_of(*people)


def _together(stage: Stage) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """Every paragraph, with the pairs that are together there."""
    prose = stage.prose
    there: list[Counter[str]] = [Counter() for _ in prose.paragraphs]
    for token, who in stage.events:
        there[prose.paragraph_of(token)][who] += 1
    for number in range(len(there)):
        near: Counter[str] = Counter()
        for one in there[max(number - _BESIDE, 0) : number + _BESIDE + 1]:
            near.update(one)
        most = sorted(near, key=lambda who: (-near[who], who))[:_TOGETHER]
        yield number, [pair_of(*two) for two in combinations(most, 2)]


def _address(stage: Stage, known: Lexicon, company: Company, one: Said, to: str) -> None:
    """How one calls the other in what is said: by a first name, by rank or post, by `Mr.` and a name."""
    lower = stage.prose.lower
    for here in stage.near((one.first + one.last) // 2):
        if here.who != to or here.first < one.first or here.last > one.last:
            continue
        words = lower[here.first : here.last]
        span = stage.prose.span(here.first, here.last)
        if words[0] in known.posts:
            _keep(company.by_post, span)
        elif len(words) > 1 and words[0].endswith("."):
            company.formal += 1
        elif len(words) == 1 and _is_first_name(stage.entries[to], words[0]):
            _keep(company.familiar, span)
        elif len(words) == 1 and _is_family_name(stage.entries[to], words[0]):
            company.formal += 1
    for i in range(one.first, one.last):
        before = i == one.first or not lower[i - 1][0].isalnum()
        after = i + 1 == one.last or not lower[i + 1][0].isalnum()
        if lower[i] in known.posts and before and after:
            _keep(company.by_post, stage.prose.span(i, i + 1))


def _keep(spans: list[Span], span: Span) -> None:
    if len(spans) < _SHOWN:
        spans.append(span)


def _is_family_name(entry: CastEntry, word: str) -> bool:
    """Whether a word is the last of somebody's full names."""
    return any(name[-1] == word for name in _names(entry) if len(name) > 1)


def _is_first_name(entry: CastEntry, word: str) -> bool:
    """Whether a word is a name of somebody's, and no family name."""
    return any(word in name for name in _names(entry)) and not _is_family_name(entry, word)


def _names(entry: CastEntry) -> Sequence[list[str]]:
    return [name.casefold().split() for name in (entry.name, *entry.aliases)]
