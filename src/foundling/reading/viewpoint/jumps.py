"""Scene breaks where no mark stands: jumps of time, place, people and telling between two paragraphs.

Owns weighing the signs of one jump against another. What is found here is less sure than a mark, and says so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate
from math import exp, log

from msgspec import Struct

from foundling.knowledge import table
from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry, Utterance
from foundling.reading.viewpoint.boundary import Paragraph, most_around, paragraphs_of, signs_around, signs_at
from foundling.reading.viewpoint.focal import names_of
from foundling.reading.viewpoint.headlines import headline, titles
from foundling.reading.viewpoint.minds import Glimpse
from foundling.reading.viewpoint.voices import Voice
from foundling.reading.views import Quotes
from foundling.spans import Span


class Jump(Struct, frozen=True):
    """A break before a paragraph; `evidence` are the words that show it."""

    paragraph: int
    confidence: float
    evidence: tuple[Span, ...]


# How near to another break none is looked for, in words.
NEAREST = 120
NEAREST_HEADED = 40
# A paragraph of fewer words is a line by itself (a signature, a shout) and begins nothing.
FEWEST_WORDS = 4
# Jumps as sure as this are shown.
LEAST = 0.5
_LEAST_ODDS = log(LEAST / (1 - LEAST))
# No break without a mark is surer than this.
MOST = 0.8
# So many words show a break that no opening does.
_SHOWN = 8


def jumps(
    prose: Prose,
    quotes: Quotes,
    cast: Sequence[CastEntry],
    speech: Sequence[Utterance],
    minds: Sequence[Glimpse],
    voices: Sequence[Voice],
    starts: Sequence[int],
) -> list[Jump]:
    """Jumps in order; `starts` are the paragraphs that begin marked scenes, in order.

    Lines that head a scene are taken first, then the surest jumps; none stands near to another break.
    """
    views = paragraphs_of(prose, quotes, cast, speech, minds)
    before = list(accumulate((view.length for view in views), initial=0))
    names, titled = names_of(cast), titles(prose)
    cuts = sorted({0, *starts})
    out: list[Jump] = []
    for number in range(1, len(views)):
        heads = headline(prose, number, names, titled) if views[number].length else 0.0
        if heads and before[-1] > before[number + 1] and _is_apart(before, cuts, number, NEAREST_HEADED):
            out.append(Jump(number, heads, (prose.span(*prose.paragraph_tokens(number)),)))
            cuts.insert(bisect_left(cuts, number), number)
    cuts.append(len(views))
    found = []
    for number in range(1, len(views)):
        if views[number].length >= FEWEST_WORDS and _is_apart(before, cuts, number, NEAREST):
            sure, evidence = _weigh(prose, quotes, views, voices, number)
            if sure >= LEAST:
                found.append((-sure, number, evidence))
    for less, number, evidence in sorted(found):
        if _is_apart(before, cuts, number, NEAREST):
            out.append(Jump(number, round(-less, 3), evidence))
            cuts.insert(bisect_left(cuts, number), number)
    return sorted(out, key=lambda jump: jump.paragraph)


def _is_apart(before: Sequence[int], cuts: Sequence[int], number: int, nearest: int) -> bool:
    """Whether enough words stand between a paragraph and the break before it, and the one behind it."""
    at = bisect_left(cuts, number)
    if at < len(cuts) and (cuts[at] == number or before[cuts[at]] - before[number] < NEAREST):
        return False
    return before[number] - before[cuts[at - 1]] >= nearest


def _weigh(
    prose: Prose, quotes: Quotes, views: Sequence[Paragraph], voices: Sequence[Voice], number: int
) -> tuple[float, tuple[Span, ...]]:
    """How sure a break before a paragraph is, and what shows it."""
    signs = signs_at(prose, quotes, views, voices, number)
    if signs is None:
        return 0.0, ()
    worth = weights()
    odds = sum(worth[name] * value for name, value in signs.values.items())
    if odds + most_around(worth) < _LEAST_ODDS:
        return 0.0, ()
    odds += sum(worth[name] * value for name, value in signs_around(views, number).items())
    begin, end = prose.paragraph_tokens(number)
    shown = signs.opener or Span(prose.starts[begin], prose.ends[min(begin + _SHOWN, end) - 1])
    return min(1 / (1 + exp(-odds)), MOST), (shown,)


@cache
def weights() -> Mapping[str, float]:
    """The weight of each sign (`scripts/fit_jumps.py`)."""
    found: Mapping[str, float] = table("scene_jumps.toml")["weights"]
    return found
