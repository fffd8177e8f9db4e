"""Which marks a story sets speech in, passage by passage.

Owns counting: single marks against double ones, dashes where no marks stand. A passage is a run of paragraphs; it
follows the story unless its own marks speak clearly otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

from foundling.reading.prose import Prose
from foundling.reading.quotes.stretches import DOUBLE, SINGLE, STOPS, Pairing, Stretch, marks_of, touches

# A passage is so many paragraphs long.
_PASSAGE = 40
# A passage goes its own way where it has at least so many stretches of the other style and none of the story's.
_FEWEST = 3
DASHES = frozenset({"—", "–", "--", "---", "―", "——", "-", "———"})
# Dashes open speech where at least so many paragraphs begin with one.
_FEWEST_DASHES = 3


def quoted(prose: Prose) -> list[Stretch]:
    """All stretches between quotation marks, in order."""
    double, single = marks_of(prose, DOUBLE), marks_of(prose, SINGLE)
    if not single:
        return list(Pairing(prose, "double").stretches(double))
    singles = [one for one in Pairing(prose, "single").stretches(single) if one.closed]
    speeches = _per_passage(prose, [one.first for one in singles if prose.words[one.outer - 1] in STOPS])
    doubles = _per_passage(prose, double)
    by_single = 2 * sum(speeches) > sum(doubles) and sum(speeches) > 1
    styles = [_turns(by_single, mine, theirs // 2) for mine, theirs in zip(speeches, doubles, strict=True)]
    if not any(styles):
        return list(Pairing(prose, "double").stretches(double))
    out = list(Pairing(prose, "double").stretches(_inside(prose, double, styles, False)))
    out += Pairing(prose, "single").stretches(_inside(prose, single, styles, True))
    return sorted(out, key=lambda one: one.first)


def _turns(by_single: bool, singles: int, doubles: int) -> bool:
    """Whether a passage sets speech in single marks; `by_single`: the story does."""
    if by_single:
        return not (doubles >= _FEWEST and singles == 0)
    return singles >= _FEWEST and doubles == 0


def _per_passage(prose: Prose, tokens: Sequence[int]) -> list[int]:
    counts = [0] * (len(prose.paragraphs) // _PASSAGE + 1)
    for token in tokens:
        counts[prose.paragraph_of(token) // _PASSAGE] += 1
    return counts


def _inside(prose: Prose, marks: Sequence[int], styles: Sequence[bool], wanted: bool) -> list[int]:
    return [at for at in marks if styles[prose.paragraph_of(at) // _PASSAGE] is wanted]


def dash_paragraphs(prose: Prose, taken: Sequence[Stretch]) -> list[int]:
    """The numbers of the paragraphs that open with a dash of speech; empty where the story has no such habit.

    `taken` are the stretches between marks: a paragraph that holds some keeps them.
    """
    quoting = {one.paragraph for one in taken}
    found = []
    for number, first in enumerate(prose.paragraphs):
        if prose.words[first] not in DASHES or number in quoting:
            continue
        _, last = prose.paragraph_tokens(number)
        if first + 1 < last and prose.words[first + 1][0].isalnum():
            if prose.words[first] == "-" and touches(prose, first + 1) and prose.words[first + 1][0].islower():
                continue
            found.append(number)
    return found if len(found) >= _FEWEST_DASHES else []
