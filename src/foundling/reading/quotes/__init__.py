"""Direct speech as it stands: where it begins and ends, its kind, and the words beside it that say whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from foundling.manuscript import Manuscript
from foundling.reading.prose import Prose
from foundling.reading.quotes.clauses import Reader
from foundling.reading.quotes.cues import find_cues
from foundling.reading.quotes.stretches import Stretch, quoted
from foundling.reading.views import Quote, Quotes
from foundling.spans import Span


def read_quotes(manuscript: Manuscript, /, *, prose: Prose) -> Quotes:
    """The quotes of the story, in order."""
    reader = Reader(prose)
    stretches = [one for one in quoted(prose) if one.inner < one.outer]
    quotes: list[Quote] = []
    for group in _by_paragraph(stretches):
        first, last = prose.paragraph_tokens(group[0].paragraph)
        for stretch, cue in zip(group, find_cues(reader, group, first, last), strict=True):
            quotes.append(
                Quote(
                    prose.span(stretch.first, stretch.last),
                    Span(prose.starts[stretch.inner], prose.ends[stretch.outer - 1]),
                    (stretch.inner, stretch.outer),
                    "speech",
                    stretch.paragraph,
                    stretch.continues,
                    cue,
                )
            )
    at = [-1] * len(prose.words)
    for number, stretch in enumerate(stretches):
        at[stretch.first : stretch.last] = [number] * (stretch.last - stretch.first)
    return Quotes(tuple(quotes), tuple(at))


def _by_paragraph(stretches: list[Stretch]) -> Iterator[list[Stretch]]:
    group: list[Stretch] = []
    for one in stretches:
        if group and one.paragraph != group[0].paragraph:
            yield group
            group = []
        group.append(one)
    if group:
        yield group
