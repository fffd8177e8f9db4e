"""Whose mind the narration looks into, and where: the evidence for a focal character.

Owns finding verbs of perception and thought outside speech together with the one they are said of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry, Utterance
from foundling.reading.viewpoint.lexicon import lexicon
from foundling.reading.views import Quotes
from foundling.spans import Span


class Glimpse(Struct, frozen=True):
    """A sign that the story is seen through somebody's eyes (`weight` above 0) or not (below); `who` is a cast
    id."""

    paragraph: int
    who: str
    weight: float
    span: Span


# Weights: what only its owner can tell; what others can see as well; how somebody is inside; a thought given in
# its own words; how something seems to somebody; how somebody seems, which is said from outside.
_MIND, _WEAK, _STATE, _THOUGHT, _STRUCK, _SEEMED = 1.0, 0.4, 0.7, 2.0, 1.0, -0.7
# How many words may stand between the one and the verb.
_FARTHEST = 4


def glimpses(
    prose: Prose, quotes: Quotes, cast: Sequence[CastEntry], speech: Sequence[Utterance]
) -> tuple[Glimpse, ...]:
    """All such signs, in order of paragraphs."""
    known = lexicon()
    of_states = known.linking | known.between
    first, last = _mentions(prose, cast)
    found: list[Glimpse] = []
    for i, word in enumerate(prose.lower):
        if word not in known.telling or quotes.at[i] >= 0:
            continue
        if word in known.strikes and prose.lower[i + 1 : i + 2] == ("to",) and i + 2 in first:
            who, end = first[i + 2]
            found.append(Glimpse(prose.paragraph_of(i), who, _STRUCK, Span(prose.starts[i], end)))
            continue
        state = word in known.states
        before = _subject(prose, quotes, of_states if state else known.between, last, i)
        if before is None or (state and prose.lower[i - 1] not in known.linking):
            continue
        weight = _STATE if state else _SEEMED if word in known.outside else _WEAK if word in known.weak else _MIND
        who, start = before
        found.append(Glimpse(prose.paragraph_of(i), who, weight, Span(start, prose.ends[i])))
    for quote, utterance in zip(quotes.quotes, speech, strict=True):
        if quote.kind == "thought" and utterance.speaker is not None:
            found.append(Glimpse(quote.paragraph, utterance.speaker, _THOUGHT, quote.span))
    return tuple(sorted(found, key=lambda one: (one.paragraph, one.span)))


def _mentions(
    prose: Prose, cast: Sequence[CastEntry]
) -> tuple[dict[int, tuple[str, int]], dict[int, tuple[str, int]]]:
    """By the first token of a mention, who is meant and where it ends; by its last token, where it begins.

    Of `she'd` the mention is `she`, the token the whole.
    """
    first: dict[int, tuple[str, int]] = {}
    last: dict[int, tuple[str, int]] = {}
    for entry in cast:
        for span in entry.mentions:
            begin, end = prose.tokens_in(span)
            if end > begin:
                first[begin] = entry.id, span.end
                last[end - 1] = entry.id, span.start
    return first, last


def _subject(
    prose: Prose, quotes: Quotes, between: frozenset[str], last: Mapping[int, tuple[str, int]], verb: int
) -> tuple[str, int] | None:
    for i in range(verb - 1, max(verb - 2 - _FARTHEST, -1), -1):
        if quotes.at[i] >= 0:
            return None
        if i in last:
            return last[i]
        word = prose.lower[i]
        if word not in between and not word.endswith("ly"):
            return None
    return None
