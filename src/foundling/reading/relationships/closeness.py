"""What two people are to one another where nobody says it: how much they talk, how they address one another, and
the air of the places where they are together.

Owns gathering that per pair and turning it into signs. Such signs alone make a relationship only where many agree.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log2

from foundling.reading.people.lexicon import lexicon as titles
from foundling.reading.relationships.lexicon import Lexicon, Sign, lexicon
from foundling.reading.relationships.stage import Said, Seen, Stage, pair_of
from foundling.reading.types import CastEntry, RelationshipKind
from foundling.spans import Span

# What each different word of a bond's air adds, the most that air alone adds, and after how many words shared by a
# pair every further doubling takes off as much as one word adds: in long company every word falls once.
PER_WORD, MOST_AIR, WORDS_SHARED = 0.2, 0.9, 300
# What a phrase tells that is said of one of two who talk, beside one that is said of both.
OF_ONE = 0.7
# Being called by rank or post in talk; having a name with one.
BY_POST, NAMED_BY_POST = 0.4, 0.25
# What each different word of work around the talk of two adds beyond the first, up to so much; so far around a
# quote, in tokens, it counts, where they say so much to one another and something of work between themselves.
PER_WORD_OF_WORK, MOST_WORK, AROUND, SOME_TALK = 0.12, 0.6, 80, 4
# Two who say so much to one another are friends where nothing else is seen, if one calls the other by a first
# name, or if they say still more and neither uses a title or a family name.
MUCH_TALK, STILL_MORE_TALK = 8, 10
FRIENDS_BY_TALK = 0.45
ELSE_LESS_THAN = 0.5
# A sign that is seen is surer where the two talk much: so much a quote, up to so much.
PER_QUOTE, MOST_TALK = 0.02, 0.25
_SHOWN = 6


@dataclass
class Company:
    """What two people share: quotes from one to the other (how many, and the first of them), words around them,
    words of some air with their places, forms of address."""

    quotes: int = 0
    said: list[Span] = field(default_factory=list)
    words: int = 0
    air: dict[RelationshipKind, dict[str, Span]] = field(default_factory=dict)
    familiar: list[Span] = field(default_factory=list)
    by_post: list[Span] = field(default_factory=list)
    formal: int = 0
    work: dict[str, Span] = field(default_factory=dict)
    told: list[tuple[Sign, Span]] = field(default_factory=list)


def companies(stage: Stage) -> dict[tuple[str, str], Company]:
    """What every pair shares, in the order in which they meet."""
    known = lexicon()
    out: dict[tuple[str, str], Company] = {}
    work = list(_work(stage, known))
    places = [token for token, _ in work]
    talks: dict[int, set[tuple[str, str]]] = {}
    for one in stage.said:
        if one.to is None or one.to == one.by:
            continue
        pair = pair_of(one.by, one.to)
        company = out.setdefault(pair, Company())
        company.quotes += 1
        if company.quotes <= _SHOWN:
            company.said.append(one.span)
        talks.setdefault(stage.prose.paragraph_of(one.first), set()).add(pair)
        _breathe(stage, known, company, one.first, one.last)
        _address(stage, known, company, one)
        around = bisect_left(places, one.first - AROUND), bisect_left(places, one.last + AROUND)
        for token, head in work[slice(*around)]:
            company.work.setdefault(head, stage.prose.span(token, token + 1))
    for begin, end, pair, alone in _narrated(stage, talks):
        company = out.setdefault(pair, Company())
        _breathe(stage, known, company, begin, end)
        if alone:
            _tell(stage, known, company, begin, end)
    return out


def _work(stage: Stage, known: Lexicon) -> Iterator[tuple[int, str]]:
    """The words of work in the story, with their heads."""
    for token, word in enumerate(stage.prose.lower):
        for kind, head in known.air.get(word, ()):
            if kind == "colleagues":
                yield token, head


def _narrated(
    stage: Stage, talks: Mapping[int, set[tuple[str, str]]]
) -> Iterator[tuple[int, int, tuple[str, str], bool]]:
    """Sentences of narration that speak of two people, or of one alone of two who talk in that paragraph."""
    prose, heres = stage.prose, stage.heres
    at = 0
    for number in range(len(prose.sentences)):
        begin, end = prose.sentence_tokens(number)
        people: dict[str, None] = {}
        while at < len(heres) and heres[at].first < end:
            if stage.quotes.at[heres[at].first] < 0:
                people[heres[at].who] = None
            at += 1
        if not people or len(people) > 2:
            continue
        if len(people) == 2:
            yield begin, end, pair_of(*people), False
        else:
            pairs = talks.get(prose.paragraph_of(begin), set())
            if len(pairs) == 1:
                (pair,) = pairs
                if set(people) <= set(pair):
                    yield begin, end, pair, True


def _tell(stage: Stage, known: Lexicon, company: Company, begin: int, end: int) -> None:
    """Phrases (`he turned red`) in a sentence that speaks of one alone, where two talk."""
    lower = stage.prose.lower
    for i in range(begin, end):
        for words, sign in known.phrases.get(lower[i], ()):
            if lower[i : i + len(words)] == words and stage.quotes.at[i] < 0:
                company.told.append((sign, stage.prose.span(begin, end)))


def _breathe(stage: Stage, known: Lexicon, company: Company, begin: int, end: int) -> None:
    """Count the words of some air in a stretch that a pair shares."""
    company.words += end - begin
    for i in range(begin, end):
        for kind, head in known.air.get(stage.prose.lower[i], ()):
            company.air.setdefault(kind, {}).setdefault(head, stage.prose.span(i, i + 1))


def _address(stage: Stage, known: Lexicon, company: Company, one: Said) -> None:
    """How one calls the other in what is said: by a first name, by rank or post, by `Mr.` and a name."""
    if one.to is None:
        return
    lower = stage.prose.lower
    for here in stage.near((one.first + one.last) // 2):
        if here.who != one.to or here.first < one.first or here.last > one.last:
            continue
        words = lower[here.first : here.last]
        span = stage.prose.span(here.first, here.last)
        if words[0] in known.posts:
            company.by_post.append(span)
        elif len(words) > 1 and words[0].endswith("."):
            company.formal += 1
        elif len(words) == 1 and _is_first_name(stage.entries[one.to], words[0]):
            company.familiar.append(span)
        elif len(words) == 1 and _is_family_name(stage.entries[one.to], words[0]):
            company.formal += 1
    for i in range(one.first, one.last):
        before = i == one.first or not lower[i - 1][0].isalnum()
        after = i + 1 == one.last or not lower[i + 1][0].isalnum()
        if lower[i] in known.posts and before and after:
            company.by_post.append(stage.prose.span(i, i + 1))


def _is_family_name(entry: CastEntry, word: str) -> bool:
    """Whether a word is the last of somebody's full names."""
    names = [name.casefold().split() for name in (entry.name, *entry.aliases)]
    return any(name[-1] == word for name in names if len(name) > 1)


def _is_first_name(entry: CastEntry, word: str) -> bool:
    """Whether a word is a name of somebody's, and no family name."""
    names = [name.casefold().split() for name in (entry.name, *entry.aliases)]
    return any(word in name for name in names) and not _is_family_name(entry, word)


def signs_of_company(
    stage: Stage, pair: tuple[str, str], company: Company, kinds: Mapping[RelationshipKind, float]
) -> Iterator[Seen]:
    """The signs of what a pair shares. `kinds` is what is seen of the two otherwise, with its weight."""
    found = [*_of_air(pair, company), *_of_work(stage, pair, company), *_of_teaching(stage, pair, company)]
    yield from found
    weights = dict(kinds)
    for one in found:
        weights[one.kind] = weights.get(one.kind, 0.0) + one.weight
    address = (company.familiar + company.by_post)[:1]
    support = min(PER_QUOTE * company.quotes, MOST_TALK)
    if address and support:
        for kind in kinds:
            yield from _spread(pair, kind, support, address)
    others = max((weight for kind, weight in weights.items() if kind != "friends"), default=0.0)
    if others < ELSE_LESS_THAN and _are_friendly(stage, pair, company):
        yield from _spread(pair, "friends", FRIENDS_BY_TALK, company.familiar or company.said)


def _of_air(pair: tuple[str, str], company: Company) -> Iterator[Seen]:
    off = PER_WORD * max(log2(max(company.words, 1) / WORDS_SHARED), 0.0)
    for sign, span in company.told:
        yield Seen(pair, sign.kind, OF_ONE * sign.weight, span)
    for kind, words in company.air.items():
        weight = min(PER_WORD * len(words), MOST_AIR) - off
        if weight > 0:
            yield from _spread(pair, kind, weight, list(words.values()))


def _of_work(stage: Stage, pair: tuple[str, str], company: Company) -> Iterator[Seen]:
    """That two work together: by how they address one another, by their titles, by what is around their talk."""
    if company.by_post:
        yield from _spread(pair, "colleagues", BY_POST, company.by_post)
    if company.quotes < SOME_TALK or not (company.by_post or company.air.get("colleagues")):
        return
    shown = list(company.work.values())
    weight = min(PER_WORD_OF_WORK * (len(shown) - 1), MOST_WORK)
    if any(stage.entries[who].name.split()[0].casefold() in lexicon().posts for who in pair):
        weight += NAMED_BY_POST
    if weight > 0 and shown:
        yield from _spread(pair, "colleagues", weight, shown)


def _of_teaching(stage: Stage, pair: tuple[str, str], company: Company) -> Iterator[Seen]:
    """That one of two has the name of somebody who teaches."""
    taught = company.air.get("mentor", {})
    if taught and any(stage.entries[who].name.split()[0].casefold() in lexicon().teachers for who in pair):
        yield from _spread(pair, "mentor", NAMED_BY_POST, list(taught.values()))


def _are_friendly(stage: Stage, pair: tuple[str, str], company: Company) -> bool:
    if company.formal or any(_is_titled(stage.entries[who]) for who in pair):
        return False
    return company.quotes >= (MUCH_TALK if company.familiar else STILL_MORE_TALK)


def _is_titled(entry: CastEntry) -> bool:
    first = entry.name.split()[0].casefold()
    return first.endswith(".") or first in titles().titles or first in lexicon().posts


def _spread(pair: tuple[str, str], kind: RelationshipKind, weight: float, spans: Sequence[Span]) -> Iterator[Seen]:
    """One weight, shown in several places."""
    shown = sorted(set(spans))[:_SHOWN]
    for span in shown:
        yield Seen(pair, kind, weight / len(shown), span)
