"""Which marks a story sets speech in, passage by passage.

Owns counting: single marks against double ones, dashes where no marks stand. A paragraph follows the story unless
its own marks, and those of others near it, speak clearly otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from foundling.reading.prose import Prose
from foundling.reading.quotes.stretches import DOUBLE, SINGLE, STOPS, Pairing, Stretch, marks_of, touches, twins_of

# A passage is so many paragraphs long.
_PASSAGE = 40
# Paragraphs go their own way where at least so many of a passage have speech in the other style alone.
_FEWEST = 3
DASHES = frozenset({"—", "–", "--", "---", "―", "——", "-", "———"})
# Dashes open speech where at least so many paragraphs begin with one.
_FEWEST_DASHES = 3


def quoted(prose: Prose) -> list[Stretch]:
    """All stretches between quotation marks, in order."""
    double, single = marks_of(prose, DOUBLE), marks_of(prose, SINGLE)
    twins = twins_of(prose)
    if twins:
        double = sorted({*double, *twins})
        single = [at for at in single if at not in twins and at - 1 not in twins]
    by_double = Pairing(prose, "double", twins)
    if not single:
        return list(by_double.stretches(double))
    singles = [one for one in Pairing(prose, "single").stretches(single) if _is_speech(prose, one)]
    by_single = 2 * len(singles) > len(double) and len(singles) > 1
    turned = _turned(prose, double, singles, by_single)
    if not by_single and not turned:
        return list(by_double.stretches(double))
    out = list(by_double.stretches(_inside(prose, double, turned, by_single)))
    out += Pairing(prose, "single").stretches(_inside(prose, single, turned, not by_single))
    return sorted(out, key=lambda one: one.first)


def _is_speech(prose: Prose, one: Stretch) -> bool:
    """Whether a stretch between single marks, which may be apostrophes, looks like speech."""
    return one.closed and prose.words[one.outer - 1] in STOPS and prose.words[one.inner][0].isalnum()


def _turned(prose: Prose, double: Sequence[int], singles: Sequence[Stretch], by_single: bool) -> frozenset[int]:
    """The paragraphs that set speech in the marks the story does not use, where several in a passage do."""
    with_double = {prose.paragraph_of(at) for at in double}
    if by_single:
        others = sorted(with_double - {one.paragraph for one in singles})
    else:
        others = sorted({one.paragraph for one in singles if _opens_well(prose, one)} - with_double)
    counts = Counter(number // _PASSAGE for number in others)
    return frozenset(number for number in others if counts[number // _PASSAGE] >= _FEWEST)


def _opens_well(prose: Prose, one: Stretch) -> bool:
    """Whether speech may begin where the stretch does: with the paragraph or behind a stop, with a capital."""
    if not prose.words[one.inner][0].isupper() and not prose.caseless:
        return False
    return one.first == prose.paragraphs[one.paragraph] or prose.words[one.first - 1] in STOPS


def _inside(prose: Prose, marks: Sequence[int], turned: frozenset[int], wanted: bool) -> list[int]:
    """The marks of the paragraphs that did turn to another convention, or (`wanted` false) that did not."""
    return [at for at in marks if (prose.paragraph_of(at) in turned) is wanted]


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
