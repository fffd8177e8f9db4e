"""Which lines that look like chapter headings are headings, judged all together.

Owns the evidence: a heading's own words, lines of the same style counting upwards, the container's heading
blocks, a title that stands apart more than once. A lone `I` in prose, a table of contents and a numbered list of
gifts are none. Offsets are code points of the whole text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from foundling.reading.headings import Heading
from foundling.reading.lines import Layout
from foundling.reading.shortlines import Candidate
from foundling.spans import Span

# Two headings with less text between them than this are lines of a table of contents, in code points.
_CLOSEST = 60
# A numbering may skip this many chapters before it is no numbering.
_LONGEST_SKIP = 5


class Found(Struct, frozen=True):
    """A chapter heading of this story; `number` as it says, or as counted where titles stand alone."""

    span: Span
    number: int | None
    title: str | None


def validate(
    text: str, bodies: Sequence[Span], numbered: Iterable[Candidate], titled: Iterable[Candidate], layout: Layout
) -> tuple[Found, ...]:
    """The headings among the candidates, in order.

    `numbered` fit the grammar of headings, `titled` are short lines in capitals; `bodies` are the stretches of
    story they stand in.
    """
    starts = {_first_text(text, body) for body in bodies}
    isolated = [c for c in numbered if c.heading and _isolated(c, starts, layout)]
    kept = _without_contents(text, isolated)
    found = [_found(c.heading, c.span) for c in _consistent(kept, starts) if c.heading]
    if any(one.number is not None for one in found):
        return tuple(sorted(found, key=lambda f: f.span))
    # `Interlude` may be one of several titles.
    alone = _titles(text, list(titled), starts, layout)
    return alone if len(alone) > len(found) else tuple(sorted(found, key=lambda f: f.span))


def _found(heading: Heading, span: Span) -> Found:
    return Found(span, heading.number, heading.title)


def _first_text(text: str, body: Span) -> int:
    at = body.start
    while at < body.end and text[at].isspace():
        at += 1
    return at


def _isolated(candidate: Candidate, starts: set[int], layout: Layout) -> bool:
    """Whether a line stands by itself: blank lines around it, more than between paragraphs where it is weak."""
    if candidate.span.start in starts:
        return True
    heading = candidate.heading
    if heading is None:
        return False
    if candidate.indent > max(layout.indent, 0) + _CENTRED:
        return True
    over, under = candidate.above - layout.leading, candidate.below - layout.leading
    if heading.weak:
        return candidate.above > layout.gap or (over >= 1 and under >= 1)
    return over >= min(1, layout.gap) and (over + under > 0 or layout.gap == 0)


_CENTRED = 10


def _without_contents(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without runs that follow one another like lines of a table of contents."""
    close = set()
    for one, after in pairwise(candidates):
        between = text[one.span.end : after.span.start]
        if len(between) < _CLOSEST and len(between.strip(" \t\n-=*_~.")) < _CLOSEST // 3 and _counts(one, after):
            close.add(one.span.start)
            close.add(after.span.start)
    if len(close) <= _FEWEST_CONTENTS:
        return candidates
    return [c for c in candidates if c.span.start not in close]


_FEWEST_CONTENTS = 1


def _counts(one: Candidate, after: Candidate) -> bool:
    a, b = one.heading, after.heading
    if a is None or b is None or a.style != b.style:
        return False
    return a.number is None or b.number == a.number + 1


def _consistent(candidates: list[Candidate], starts: set[int]) -> list[Candidate]:
    """Strong headings whatever their company; weak ones where their style counts upwards or opens the story."""
    by_style: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.heading:
            by_style[candidate.heading.style].append(candidate)
    out: list[Candidate] = []
    for group in by_style.values():
        rising = _rising(group, starts)
        weak = group[0].heading is not None and group[0].heading.weak
        if not weak or len(rising) > 1:
            out += rising
        else:
            out += [c for c in rising if c.span.start in starts]
    return out


def _rising(group: list[Candidate], starts: set[int]) -> list[Candidate]:
    """The longest chain of numbers that counts upwards by small steps; unnumbered headings all stay."""
    plain = [c for c in group if c.heading and c.heading.number is None]
    counted = [c for c in group if c.heading and c.heading.number is not None]
    if not counted:
        return plain
    best: list[tuple[float, int]] = []
    for i, candidate in enumerate(counted):
        score, back = _worth(candidate, starts), -1
        for j in range(max(0, i - _LOOK_BACK), i):
            step = _number(candidate) - _number(counted[j])
            if _starts_over(counted, j, i) and best[j][0] + _worth(candidate, starts) > score:
                score, back = best[j][0] + _worth(candidate, starts), j
            elif 0 < step <= _LONGEST_SKIP and best[j][0] + _worth(candidate, starts) + (step == 1) > score:
                score, back = best[j][0] + _worth(candidate, starts) + (step == 1), j
        best.append((score, back))
    at = max(range(len(best)), key=lambda i: best[i][0])
    chain = []
    while at >= 0:
        chain.append(counted[at])
        at = best[at][1]
    return [*plain, *reversed(chain)]


_LOOK_BACK = 12


def _starts_over(counted: list[Candidate], before: int, at: int) -> bool:
    """Whether a new volume begins: `Chapter 1` again, after at least three chapters, and `Chapter 2` behind it."""
    head = counted[at].heading
    if head is None or head.weak or head.number != 1 or at + 1 == len(counted):
        return False
    return _number(counted[before]) >= _FEWEST_IN_VOLUME and _number(counted[at + 1]) == 2


_FEWEST_IN_VOLUME = 3


def _number(candidate: Candidate) -> int:
    return candidate.heading.number or 0 if candidate.heading else 0


def _worth(candidate: Candidate, starts: set[int]) -> float:
    return 1.0 + (candidate.span.start in starts) + 0.1 * (candidate.above + candidate.below)


def _titles(text: str, titled: list[Candidate], starts: set[int], layout: Layout) -> tuple[Found, ...]:
    """Titles that stand alone: the story opens with one, and every further one has a wider gap above it."""
    first = next((c for c in titled if c.span.start in starts), None)
    if first is None:
        return ()
    same = [c for c in titled if c.span.start == first.span.start or _alike(c, first, layout)]
    if len(same) < _FEWEST_TITLES:
        return ()
    return tuple(
        Found(c.span, i, text[c.span.start : c.span.end].strip(" \t*_~=-#"))
        for i, c in enumerate(sorted(same, key=lambda c: c.span), start=1)
    )


_FEWEST_TITLES = 2


def _alike(candidate: Candidate, first: Candidate, layout: Layout) -> bool:
    centred = first.indent > layout.indent + _CENTRED
    if centred != (candidate.indent > layout.indent + _CENTRED):
        return False
    return centred or candidate.above > layout.gap
