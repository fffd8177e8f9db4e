"""The cast, as a reading shows it: figures and the places where they are meant, most mentioned first.

Owns the ids (`c1`, `c2` …) and which figures are shown; who is who is decided in `people`, who is meant where in
`mentions`.
"""

from __future__ import annotations

from collections.abc import Sequence

from foundling.manuscript import Manuscript
from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry
from foundling.reading.views import Mention, Mentions, People
from foundling.spans import Span

# People without a name are shown where they are meant at least so often.
FEWEST_NAMELESS = 2


def read_cast(
    manuscript: Manuscript, /, *, prose: Prose, people: People, mentions: Mentions
) -> tuple[CastEntry, ...]:
    """The cast, in the order of `shown_figures`, then people without a name who are no figures."""
    out: list[CastEntry] = []
    for number in shown_figures(people, mentions):
        figure = people.figures[number]
        out.append(
            CastEntry(
                id=f"c{len(out) + 1}",
                name=figure.name,
                aliases=tuple(alias for alias in figure.aliases if alias != figure.name),
                gender=figure.gender,
                confidence=figure.confidence,
                mentions=_spans(prose, mentions.of[number]),
                narrates=figure.narrates,
            )
        )
    for others in mentions.others:
        if len(others) >= FEWEST_NAMELESS:
            spans = _spans(prose, others)
            name = " ".join(manuscript.text[spans[0].start : spans[0].end].split())
            out.append(CastEntry(f"c{len(out) + 1}", name, (), None, others[0].confidence, spans))
    return tuple(out)


def shown_figures(people: People, mentions: Mentions) -> list[int]:
    """The numbers of the figures that are shown, those most often meant first."""
    numbers = [number for number, found in enumerate(mentions.of) if found]
    return sorted(numbers, key=lambda number: (-len(mentions.of[number]), number))


def ids_of(people: People, mentions: Mentions) -> dict[int, str]:
    """The cast id of each figure shown."""
    return {number: f"c{place + 1}" for place, number in enumerate(shown_figures(people, mentions))}


def _spans(prose: Prose, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    return tuple(prose.span(*mention.tokens) for mention in mentions)
