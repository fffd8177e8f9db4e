"""Whose mind the narration looks into, and where: the evidence for a focal character.

Owns finding verbs of perception and thought outside speech together with the one they are said of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry, Utterance
from foundling.reading.viewpoint.lexicon import Lexicon, lexicon
from foundling.reading.views import Quotes
from foundling.spans import Span


class Glimpse(Struct, frozen=True):
    """A sign that the story is seen through somebody's eyes (`weight` above 0) or not (below); `who` is a cast
    id."""

    paragraph: int
    who: str
    weight: float
    span: Span


# Weights: what only its owner can tell; what others can see as well; a thought given in its own words; how
# somebody seems, which is said from outside.
_MIND, _WEAK, _THOUGHT, _SEEMED = 1.0, 0.4, 2.0, -0.7
# How many words may stand between the one and the verb.
_FARTHEST = 4


def glimpses(
    prose: Prose, quotes: Quotes, cast: Sequence[CastEntry], speech: Sequence[Utterance]
) -> tuple[Glimpse, ...]:
    """All such signs, in order of paragraphs."""
    known = lexicon()
    meant = _ends_of_mentions(cast)
    found: list[Glimpse] = []
    for i, word in enumerate(prose.lower):
        if quotes.at[i] >= 0 or (word not in known.mind and word not in known.outside):
            continue
        before = _subject(prose, quotes, known, meant, i)
        if before is None:
            continue
        weight = _SEEMED if word in known.outside else _WEAK if word in known.weak else _MIND
        who, start = before
        found.append(Glimpse(prose.paragraph_of(i), who, weight, Span(start, prose.ends[i])))
    for quote, utterance in zip(quotes.quotes, speech, strict=True):
        if quote.kind == "thought" and utterance.speaker is not None:
            found.append(Glimpse(quote.paragraph, utterance.speaker, _THOUGHT, quote.span))
    return tuple(sorted(found, key=lambda one: (one.paragraph, one.span)))


def _ends_of_mentions(cast: Sequence[CastEntry]) -> dict[int, tuple[str, int]]:
    """Where a mention ends -> who is meant, and where the mention begins."""
    return {span.end: (entry.id, span.start) for entry in cast for span in entry.mentions}


def _subject(
    prose: Prose, quotes: Quotes, known: Lexicon, meant: Mapping[int, tuple[str, int]], verb: int
) -> tuple[str, int] | None:
    for i in range(verb - 1, max(verb - 2 - _FARTHEST, -1), -1):
        if quotes.at[i] >= 0:
            return None
        if prose.ends[i] in meant:
            return meant[prose.ends[i]]
        word = prose.lower[i]
        if word not in known.between and not word.endswith("ly"):
            return None
    return None
