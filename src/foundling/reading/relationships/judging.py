"""How likely it is that two people stand so to one another, from all that is seen of them.

Owns the measures of a pair, and a logistic model over them: one set of weights for all kinds of bond, with what is
particular to each (data/relationship_weights.toml, made by scripts/fit_relationships.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import exp, log, log2, sqrt

from msgspec import Struct

from foundling.knowledge import table
from foundling.reading.people.lexicon import lexicon as titles
from foundling.reading.relationships.closeness import Companies, Company, Heads
from foundling.reading.relationships.lexicon import AIRS, BONDS, Air, lexicon
from foundling.reading.relationships.stage import Seen, Stage
from foundling.reading.relationships.weighing import MOST_SPANS, shown, weights_of
from foundling.reading.types import CastEntry, Relationship, RelationshipKind
from foundling.spans import Span

# What is as likely as this, by the model, is shown. Of kinds that have no air of their own, what is seen outright
# decides.
LEAST = 0.5
# Its log-odds are stated in so large a part: on the tuned and the short stories, where the model saw none of the
# story, the share right (191 claims, 70 %) grows from six tenths to eight.
SURE = 0.5
# Signs outright that weigh as much as this are firm; in a longer story chance and wrong pronouns have more room:
# for every doubling beyond so many words signs weigh less by so much.
FIRMLY, SHORT, LESS_A_DOUBLING = 0.5, 2_000, 0.3
# Of all pairs that meet, fewer are anything to one another the longer a story is: log-odds a doubling, set by eye
# on what is claimed of three novels.
FEWER_A_DOUBLING = 0.15
_MOST_OUTRIGHT, _MOST_ELSE = 2.0, 1.5
# The air of what the two say and do counts beside that of the paragraphs they share; of the air of either, words
# that are common elsewhere count so much.
_CLOSE, _AROUND, _COMMON = 0.4, 0.6, 0.4
# In a stretch so long the same words begin to come again; in one still longer their number says no more.
_LONG, _LONGEST, _AGAIN, _AGAIN_LONG = 300, 800, 0.9, 0.75
_LEAST_AIR, _MOST_AIR, _THICKEST = -2.0, 4.0, 1.0
# Of quotes and mentions more than these say nothing more; of mentions the logarithm, less the usual one.
_MOST_QUOTES, _MOST_MENTIONS, _USUAL_MENTIONS = 25, 60, 3.0
_SURELY = 4
# A faint cue beside a strong one; of strong ones more than these say nothing more.
FAINT, _MOST_CUES = 0.4, 3
MEASURES = (
    "outright", "firm", "guessed", "air", "common air", "air of the story", "most of all", "talk",
    "something else", "share of talk", "first names", "posts in talk", "formal", "mentions", "titles", "posts",
    "kin", "cues", "strong cues", "most cues", "cues of the story", "most cues of the story", "called kin",
    "questions", "exclamations", "we", "I", "you",
)  # fmt: skip
_OF_FIRST_NAMES, _OF_POSTS = frozenset({"romantic", "friends", "family"}), frozenset({"colleagues", "mentor"})

Key = tuple[tuple[str, str], RelationshipKind]
Weighed = dict[tuple[str, str], dict[RelationshipKind, float]]


class Rates(Struct, frozen=True):
    """How often a word of a story is of each air; how many different cues of each kind a word that two share
    holds, and a word of a story, faint ones as parts."""

    air: dict[Air, float]
    cues: dict[RelationshipKind, float]
    story_cues: dict[RelationshipKind, float]


class Weights(Struct, frozen=True):
    """The model: of each kind what each measure weighs, behind a constant; what is usual."""

    constant: dict[RelationshipKind, float]
    of: dict[RelationshipKind, tuple[float, ...]]
    rates: Rates


@cache
def weights() -> Weights:
    """The model's weights; read once a process."""
    data = table("relationship_weights.toml")
    return Weights(
        {kind: data["constant"][kind] for kind in BONDS},
        {kind: tuple(data["weights"][measure][kind] for measure in MEASURES) for kind in BONDS},
        Rates(
            {(kind, strong): data["rates"]["strong" if strong else "weak"][kind] for kind, strong in AIRS},
            {kind: data["rates"]["cues"][kind] for kind in BONDS},
            {kind: data["rates"]["cues_of_story"][kind] for kind in BONDS},
        ),
    )


def judged(stage: Stage, signs: Sequence[Seen], shared: Companies) -> list[Relationship]:
    """What is likely enough, the surest first."""
    model = weights()
    groups: dict[Key, list[Seen]] = {}
    for sign in signs:
        groups.setdefault((sign.between, sign.kind), []).append(sign)
    out = []
    usual = -FEWER_A_DOUBLING * _doublings(stage)
    for pair, kinds in measures(stage, signs, shared, model.rates):
        for kind, values in kinds.items():
            odds = usual + model.constant[kind] + sum(a * b for a, b in zip(model.of[kind], values, strict=True))
            if 1 / (1 + exp(-odds)) >= LEAST:
                spans = _shown(stage, groups.get((pair, kind), ()), shared.of.get(pair), kind)
                out.append(Relationship(pair, kind, "seen", spans, round(1 / (1 + exp(-SURE * odds)), 3)))
    out += _outright(stage, groups)
    return sorted((one for one in out if one.spans), key=lambda one: (-one.confidence, one.spans, one.kind))


def _outright(stage: Stage, groups: Mapping[Key, Sequence[Seen]]) -> Iterator[Relationship]:
    """Kinds without an air of their own (`sexual`): by firm signs alone, as sure as they are many."""
    for (pair, kind), found in groups.items():
        weight = _less(stage, weights_of(found)[pair, kind])
        if kind not in BONDS and weight >= FIRMLY:
            yield Relationship(pair, kind, "seen", shown(found), round(min(weight / _SURELY + LEAST, 0.8), 3))


def _shown(
    stage: Stage, signs: Sequence[Seen], company: Company | None, kind: RelationshipKind
) -> tuple[Span, ...]:
    """The passages that show it: the signs; behind them words of its air, and how the two address one another."""
    kept = list(shown(signs))
    if company is not None:
        kept += company.by_post if kind in _OF_POSTS else company.familiar if kind in _OF_FIRST_NAMES else ()
        for strong in (True, False):
            kept += company.cues.get((kind, strong), {}).values()
        for heads in (company.close, company.around):
            for strong in (True, False):
                tokens = heads.get((kind, strong), _NONE).first.values()
                kept += [stage.prose.span(token, token + 1) for token in tokens]
    out: list[Span] = []
    for span in kept:
        if len(out) < MOST_SPANS and not any(span.start < other.end and other.start < span.end for other in out):
            out.append(span)
    return tuple(sorted(out))


def measures(
    stage: Stage, signs: Sequence[Seen], shared: Companies, rates: Rates
) -> Iterator[tuple[tuple[str, str], dict[RelationshipKind, list[float]]]]:
    """Every pair that shares anything, and what is measured of it for each kind of bond, in the order of
    `MEASURES`."""
    outright, guessed = _by_pair(stage, signs)
    words = max(len(stage.prose.words), 1)
    # how much thicker than usual the air of the whole story is
    story = {kind: log((shared.air[kind, True] + 2) / (words * rates.air[kind, True] + 2)) for kind in BONDS}
    story = {kind: max(min(value, _THICKEST), -_THICKEST) for kind, value in story.items()}
    cues = {
        kind: _thick(shared.cues[kind, True], shared.cues[kind, False], words, rates.story_cues[kind])
        for kind in BONDS
    }
    called_kin = _called_kin(stage)
    usual_titles = sum(_is_title(_first(entry)) for entry in stage.entries.values()) / max(len(stage.entries), 1)
    for pair in dict.fromkeys((*shared.of, *outright, *guessed)):
        company = shared.of.get(pair, _STRANGERS)
        air = {kind: _air_of(company, kind, rates.air) for kind in BONDS}
        thick = {kind: strong + _COMMON * common for kind, (strong, common) in air.items()}
        cued = {kind: _thick(*_number(company, kind), company.words, rates.cues[kind]) for kind in BONDS}
        seen, guesses = outright.get(pair, {}), guessed.get(pair, {})
        both = [stage.entries[who] for who in pair]
        first = [_first(entry) for entry in both]
        of_all = {
            "talk": log(1 + min(company.quotes, _MOST_QUOTES)),
            "share of talk": company.quotes / max(1, *(shared.talk[who] for who in pair)),
            "mentions": log(min(_MOST_MENTIONS, *(len(entry.mentions) for entry in both))) - _USUAL_MENTIONS,
            "titles": sum(map(_is_title, first)) / 2 - usual_titles,
            "called kin": float(not called_kin.isdisjoint(pair)),
            **company.manner.shares(),
        }
        out = {}
        for kind in BONDS:
            others = [other for other in BONDS if other != kind]
            strong, common = air[kind]
            values = {
                **of_all,
                "outright": min(seen.get(kind, 0.0), _MOST_OUTRIGHT),
                "firm": float(seen.get(kind, 0.0) >= FIRMLY),
                "guessed": min(guesses.get(kind, 0.0), _MOST_ELSE),
                "air": _within(strong),
                "common air": _within(common),
                "air of the story": story[kind],
                "most of all": max(min(thick[kind] - max(thick[o] for o in others), _MOST_AIR), -_MOST_AIR),
                "something else": max(min(seen.get(other, 0.0), _MOST_ELSE) for other in others),
                "first names": float(kind in _OF_FIRST_NAMES and bool(company.familiar)),
                "posts in talk": float(kind in _OF_POSTS and bool(company.by_post)),
                "formal": float(kind in _OF_FIRST_NAMES and company.formal > 0),
                "posts": sum(_is_called(entry, kind) for entry in both) / 2 if kind in _OF_POSTS else 0.0,
                "kin": min(seen.get("family", 0.0), _MOST_ELSE) if kind != "family" else 0.0,
            }
            values |= _of_cues(company, kind, cued, cues)
            out[kind] = [values[measure] for measure in MEASURES]
        yield pair, out


_STRANGERS, _NONE = Company(), Heads()


def _by_pair(stage: Stage, signs: Sequence[Seen]) -> tuple[Weighed, Weighed]:
    """What the signs of each pair and kind weigh together, those outright and those that are guesses; of a pair
    all in proportion where the weightiest is beyond `_MOST_OUTRIGHT`: what two are besides is little beside what
    they are most of all."""
    every = weights_of(signs)
    plain = weights_of(sign for sign in signs if sign.firm)
    most: dict[tuple[str, str], float] = {}
    for (pair, _), weight in every.items():
        most[pair] = max(most.get(pair, _MOST_OUTRIGHT), _less(stage, weight))
    outright: Weighed = {}
    guessed: Weighed = {}
    for (pair, kind), weight in every.items():
        part = _less(stage, weight) / weight * _MOST_OUTRIGHT / most[pair]
        sure = min(plain.get((pair, kind), 0.0), weight)
        outright.setdefault(pair, {})[kind] = part * sure
        guessed.setdefault(pair, {})[kind] = part * (weight - sure)
    return outright, guessed


def _less(stage: Stage, weight: float) -> float:
    """What signs weigh together, less in a longer story."""
    return max(weight - LESS_A_DOUBLING * _doublings(stage), 0.0)


def _doublings(stage: Stage) -> float:
    """How often a story is twice as long as a short one."""
    return max(log2(max(len(stage.prose.words), 1) / SHORT), 0.0)


def _within(value: float) -> float:
    return max(min(value, _MOST_AIR), _LEAST_AIR)


def _air_of(company: Company, kind: RelationshipKind, rates: Mapping[Air, float]) -> tuple[float, float]:
    """How much thicker than usual the air of a kind is between two: by words that are seldom about anything else,
    and by common ones."""
    out = []
    for strong in (True, False):
        air = kind, strong
        close = _more(company.close.get(air, _NONE), company.words, rates[air])
        around = _more(company.around.get(air, _NONE), company.words_around, rates[air])
        out.append(_CLOSE * close + _AROUND * around)
    return out[0], out[1]


def _more(heads: Heads, words: int, rate: float) -> float:
    """How far the number of different words is from what so many words usually hold, in standard deviations of a
    Poisson count. A longer stretch says no more than one of `_LONGEST` words that is as thick."""
    different = float(len(heads.first))
    if words > _LONGEST:
        different = _AGAIN_LONG * heads.often * _LONGEST / words
        words = _LONGEST
    usual = words * rate * (_AGAIN if words < _LONG else _AGAIN_LONG)
    return (different - usual) / sqrt(usual + 1)


def _thick(strong: float, faint: float, words: int, rate: float) -> float:
    """How many more different cues there are than so many words usually hold; 0 is as many."""
    return log(1 + strong + FAINT * faint) - log(1 + words * rate)


def _of_cues(
    company: Company,
    kind: RelationshipKind,
    pair: Mapping[RelationshipKind, float],
    story: Mapping[RelationshipKind, float],
) -> dict[str, float]:
    """The measures of the cues of a pair and of the whole story."""
    others = [other for other in BONDS if other != kind]
    return {
        "cues": pair[kind],
        "strong cues": float(min(len(company.cues.get((kind, True), ())), _MOST_CUES)),
        "most cues": pair[kind] - max(pair[other] for other in others),
        "cues of the story": story[kind],
        "most cues of the story": story[kind] - max(story[other] for other in others),
    }


def _number(company: Company, kind: RelationshipKind) -> tuple[int, int]:
    return len(company.cues.get((kind, True), ())), len(company.cues.get((kind, False), ()))


def _called_kin(stage: Stage) -> frozenset[str]:
    """Those whom nouns of kinship mean anywhere (`his mother`), not as a name."""
    kin, prose = lexicon().kin, stage.prose
    return frozenset(
        here.who
        for here in stage.heres
        if prose.lower[here.last - 1] in kin and not prose.words[here.last - 1][0].isupper()
    )


def _first(entry: CastEntry) -> str:
    return entry.name.split()[0].casefold()


def _is_title(word: str) -> bool:
    return (word.endswith(".") or word in titles().titles) and word not in lexicon().posts


def _is_called(entry: CastEntry, kind: RelationshipKind) -> bool:
    """Whether somebody is called by a rank or post; for those who learn, by what they call their teachers."""
    known = lexicon()
    titles = {name.split()[0].casefold() for name in (entry.name, *entry.aliases)}
    return not titles.isdisjoint(
        known.teachers if kind == "mentor" else (known.posts | known.ranks) - known.teachers
    )
