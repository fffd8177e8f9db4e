"""Direct speech as it stands: where it begins and ends, its kind, and the words beside it that say whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from foundling.manuscript import Block, Manuscript
from foundling.reading.prose import Prose
from foundling.reading.quotes.clauses import Reader
from foundling.reading.quotes.conventions import dash_paragraphs, quoted
from foundling.reading.quotes.cues import find_cues
from foundling.reading.quotes.dashes import dash_stretches
from foundling.reading.quotes.kinds import Judge
from foundling.reading.quotes.labelled import labelled
from foundling.reading.quotes.letters import letters
from foundling.reading.quotes.slanted import minds, thoughts
from foundling.reading.quotes.stretches import Stretch
from foundling.reading.types import SpeechKind
from foundling.reading.views import Cue, Quote, Quotes, Tokens
from foundling.spans import Span


def read_quotes(manuscript: Manuscript, /, *, prose: Prose) -> Quotes:
    """The quotes of the story, in order."""
    reader, judge = Reader(prose), Judge(prose)
    quotes: list[Quote] = []
    at = [-1] * len(prose.words)
    for group, kinds in _judged(judge, _stretches(reader, manuscript.blocks)):
        first, last = prose.paragraph_tokens(group[0].paragraph)
        above, below = _above(prose, at, group[0]), _below(prose, group[-1], last)
        number = group[0].paragraph - 1
        alone = number >= 0 and (not quotes or quotes[-1].paragraph != number)
        cues = find_cues(reader, group, first, last, above, below, alone_above=alone)
        for stretch, kind, found in zip(group, kinds, cues, strict=True):
            at[stretch.first : stretch.last] = [len(quotes)] * (stretch.last - stretch.first)
            quotes.append(
                Quote(
                    prose.span(stretch.first, stretch.last),
                    Span(prose.starts[stretch.inner], prose.ends[stretch.outer - 1]),
                    (stretch.inner, stretch.outer),
                    "thought" if kind == "speech" and _is_thought(reader, found.cue) else kind,
                    stretch.paragraph,
                    stretch.continues or found.continues,
                    None if kind == "sign" else found.cue,
                    judge.confidence(stretch, kind),
                )
            )
    return Quotes(tuple(quotes), tuple(at))


def _is_thought(reader: Reader, cue: Cue | None) -> bool:
    """Whether the cue says that it was thought, not spoken: `thought Ellen`, not `thought Ellen aloud`."""
    if cue is None or not cue.verb:
        return False
    verb = reader.verbs.get(cue.verb)
    if verb is None or verb.best != "think":
        return False
    behind = reader.prose.token_at(cue.span.end)
    return reader.aloud.isdisjoint(reader.lower[behind : behind + 3])


def _above(prose: Prose, at: list[int], one: Stretch) -> Tokens | None:
    """The narration that ends the paragraph above, behind its last quote."""
    if not one.paragraph:
        return None
    first, last = prose.paragraph_tokens(one.paragraph - 1)
    begin = last
    while begin > first and at[begin - 1] < 0 and last - begin < _TAIL:
        begin -= 1
    return (begin, last) if begin < last else None


def _below(prose: Prose, one: Stretch, last: int) -> Tokens | None:
    """The beginning of the next paragraph where it goes on with the sentence: a line set apart by mistake."""
    number = one.paragraph + 1
    if one.last < last or number >= len(prose.paragraphs):
        return None
    first, end = prose.paragraph_tokens(number)
    return (first, min(end, first + _HEAD)) if prose.words[first][0].islower() else None


# So many tokens of the paragraph above, and of the one below, may hold a cue.
_TAIL = 60
_HEAD = 20


def _stretches(reader: Reader, blocks: Iterable[Block]) -> list[Stretch]:
    """All stretches that may be quotes, in order, none overlapping: what comes first here goes before the rest."""
    prose = reader.prose
    out = labelled(prose)
    out = _with(out, [one for one in quoted(prose) if one.inner < one.outer])
    out = _with(out, letters(prose, out))
    out = _with(out, list(dash_stretches(reader, dash_paragraphs(prose, out))))
    out = _with(out, minds(prose))
    return _with(out, thoughts(prose, blocks))


def _with(held: list[Stretch], more: list[Stretch]) -> list[Stretch]:
    """Both in order, without those of `more` that overlap what is held."""
    if not held or not more:
        return held or more
    out: list[Stretch] = []
    at = 0
    for one in more:
        while at < len(held) and held[at].last <= one.first:
            out.append(held[at])
            at += 1
        if at >= len(held) or one.last <= held[at].first:
            out.append(one)
    return out + held[at:]


def _judged(judge: Judge, stretches: list[Stretch]) -> Iterator[tuple[list[Stretch], list[SpeechKind]]]:
    """The stretches that are quotes, by paragraph, and the kind of each."""
    group: list[Stretch] = []
    kinds: list[SpeechKind] = []
    last: SpeechKind = "speech"
    for one in stretches:
        if group and one.paragraph != group[0].paragraph:
            yield group, kinds
            group, kinds = [], []
        kind = judge.kind(one, group[-1] if group else None)
        if one.continues and kind == "speech" and last == "letter":
            kind = "letter"
        if kind is not None:
            last = kind
            group.append(one)
            kinds.append(kind)
    if group:
        yield group, kinds
