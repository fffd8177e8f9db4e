"""Direct speech as it stands: where it begins and ends, its kind, and the words beside it that say whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from foundling.manuscript import Manuscript
from foundling.reading.prose import Prose
from foundling.reading.quotes.clauses import Reader
from foundling.reading.quotes.conventions import dash_paragraphs, quoted
from foundling.reading.quotes.cues import find_cues
from foundling.reading.quotes.dashes import dash_stretches
from foundling.reading.quotes.kinds import Judge
from foundling.reading.quotes.stretches import Stretch
from foundling.reading.types import SpeechKind
from foundling.reading.views import Quote, Quotes
from foundling.spans import Span


def read_quotes(manuscript: Manuscript, /, *, prose: Prose) -> Quotes:
    """The quotes of the story, in order."""
    reader = Reader(prose)
    quotes: list[Quote] = []
    at = [-1] * len(prose.words)
    for group, kinds in _judged(prose, _stretches(reader)):
        first, last = prose.paragraph_tokens(group[0].paragraph)
        for stretch, kind, cue in zip(group, kinds, find_cues(reader, group, first, last), strict=True):
            at[stretch.first : stretch.last] = [len(quotes)] * (stretch.last - stretch.first)
            quotes.append(
                Quote(
                    prose.span(stretch.first, stretch.last),
                    Span(prose.starts[stretch.inner], prose.ends[stretch.outer - 1]),
                    (stretch.inner, stretch.outer),
                    kind,
                    stretch.paragraph,
                    stretch.continues,
                    cue,
                )
            )
    return Quotes(tuple(quotes), tuple(at))


def _stretches(reader: Reader) -> list[Stretch]:
    """All stretches that may be quotes, in order, none overlapping."""
    marked = [one for one in quoted(reader.prose) if one.inner < one.outer]
    dashed = list(dash_stretches(reader, dash_paragraphs(reader.prose, marked)))
    return sorted(marked + dashed, key=lambda one: one.first) if dashed else marked


def _judged(prose: Prose, stretches: list[Stretch]) -> Iterator[tuple[list[Stretch], list[SpeechKind]]]:
    """The stretches that are quotes, by paragraph, and the kind of each."""
    judge = Judge(prose)
    group: list[Stretch] = []
    kinds: list[SpeechKind] = []
    for one in stretches:
        if group and one.paragraph != group[0].paragraph:
            yield group, kinds
            group, kinds = [], []
        kind = judge.kind(one, group[-1] if group else None)
        if kind is not None:
            group.append(one)
            kinds.append(kind)
    if group:
        yield group, kinds
