"""From passages to advisories: one finding a kind, with its level and its passages.

Owns the gathering. The confidence of a kind is that of the story's strongest passage; of a long story, the mean of
its three strongest, since among hundreds of estimates one is high by chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from foundling.reading.advisories.kinds import Kind, kinds
from foundling.reading.advisories.lexicon import lexicon
from foundling.reading.advisories.passages import Evidence, Passage
from foundling.reading.advisories.scoring import confidences
from foundling.reading.types import Level

# From so many passages on (2,400 words) the strongest STRONGEST decide together.
LONG_STORY, STRONGEST = 30, 3
# What stands in for a second or third passage where there is none, as a part of the strongest.
ABSENT = 0.5
# Below this a passage says nothing; above it a low confidence costs nobody anything and ranks what is there.
LEAST = 0.05
# Passages shown: those at least half as sure as the finding, at most so many, the surest, in the text's order.
SHARE_SHOWN, MOST_SHOWN = 0.5, 40
# Two different entries of a kind's graphic classes in one passage make it graphic.
GRAPHIC_ENTRIES = 2
_LEVELS: tuple[Level, ...] = ("mentioned", "moderate", "graphic")


class Finding(Struct, frozen=True):
    """A kind found: how sure, how much, whether it is only told of, and in how many passages.

    `tokens`: the stretches `[first, last)` that show it.
    """

    kind: str
    level: Level
    told: bool
    tokens: tuple[tuple[int, int], ...]
    confidence: float
    passages: int


def findings(passages: Iterable[Passage], sentences: Sequence[int], lower: Sequence[str]) -> tuple[Finding, ...]:
    """What the passages of a story hold, in the order of `kinds`. `sentences` are the tokens they begin at."""
    scored: dict[str, list[tuple[float, Passage]]] = {}
    number = 0
    for passage in passages:
        number += 1
        for kind, confidence in confidences(passage).items():
            if confidence >= LEAST:
                scored.setdefault(kind, []).append((confidence, passage))
    bounds = [*sentences, len(lower)]
    return tuple(
        _finding(kind, scored[kind.name], number, bounds, lower) for kind in kinds() if kind.name in scored
    )


def _finding(
    kind: Kind, scored: list[tuple[float, Passage]], number: int, bounds: Sequence[int], lower: Sequence[str]
) -> Finding:
    ordered = sorted(scored, key=lambda each: -each[0])
    confidence = _of_story([confidence for confidence, _ in ordered], number)
    counting = [passage for each, passage in ordered if each >= SHARE_SHOWN * confidence]
    shown = sorted(counting[:MOST_SHOWN], key=lambda passage: passage.first)
    evidence = [_evidence(kind, passage) for passage in counting]
    return Finding(
        kind=kind.name,
        level=_LEVELS[max(_level(kind, each, lower) for each in evidence)],
        told=all(each.told for some in evidence for each in some),
        tokens=tuple(_stretches((_evidence(kind, passage) for passage in shown), bounds)),
        confidence=round(confidence, 3),
        passages=len(counting),
    )


def _of_story(ordered: Sequence[float], number: int) -> float:
    """A story's confidence from those of its passages that show a kind, the surest first, `number` in all."""
    if number < LONG_STORY:
        return ordered[0]
    strongest = [*ordered[:STRONGEST], *[ABSENT * ordered[0]] * (STRONGEST - len(ordered))]
    return sum(strongest) / STRONGEST


def _evidence(kind: Kind, passage: Passage) -> list[Evidence]:
    """The best evidence of a kind in a passage: what is not denied before what is, core words before weak."""
    found = [each for each in passage.evidence if kind.evidence.intersection(each.classes)]
    found = [each for each in found if not each.denied] or found
    return [each for each in found if kind.core.intersection(each.classes)] or found


def _level(kind: Kind, evidence: Sequence[Evidence], lower: Sequence[str]) -> int:
    """0, 1 or 2: mentioned, moderate, graphic."""
    happening = [each for each in evidence if not (each.denied or each.unreal or each.told)]
    graphic = {lower[each.first : each.last] for each in happening if kind.graphic.intersection(each.classes)}
    if len(graphic) >= GRAPHIC_ENTRIES:
        return 2
    grades = lexicon().grades
    worth = [grades[one] for each in happening for one in kind.evidence.intersection(each.classes)]
    return 1 if any(grade > 1 for grade in worth) else 0


def _stretches(passages: Iterable[Sequence[Evidence]], bounds: Sequence[int]) -> Iterable[tuple[int, int]]:
    """The sentences of the evidence, neighbours joined."""
    numbers = sorted({each.sentence for evidence in passages for each in evidence})
    begin = last = -1
    for number in numbers:
        if number != last + 1 or begin < 0:
            if begin >= 0:
                yield bounds[begin], bounds[last + 1]
            begin = number
        last = number
    if begin >= 0:
        yield bounds[begin], bounds[last + 1]
