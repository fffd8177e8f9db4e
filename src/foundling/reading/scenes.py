"""The scenes of a story, from every kind of mark.

Owns the judgement which marks are scene breaks: a divider between the story and a note, at a chapter's edge or at
the story's is none, a wider gap is one only where wider gaps are the exception. Scenes tile the body between
chapters; each begins at its mark, which is its evidence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence

from foundling.manuscript import Manuscript
from foundling.reading.marks import Mark
from foundling.reading.scan import Scan
from foundling.reading.types import Chapter, Part, Scene
from foundling.spans import Span

# How sure each kind of mark makes a scene break.
_CONFIDENCE = {
    "symbols": 0.98,
    "rule": 0.98,
    "words": 0.97,
    "viewpoint": 0.95,
    "slug": 0.85,
    "gap": 0.8,
    "hint": 0.9,
}


_STORY = re.compile(r"\S")
_NO_UNDERLINE = re.compile(r"[^ \t\n\-=~*_]")


def read_scenes(
    manuscript: Manuscript, /, *, scan: Scan, parts: tuple[Part, ...], chapters: tuple[Chapter, ...]
) -> tuple[Scene, ...]:
    """Scenes in order."""
    text = manuscript.text
    heads = sorted(chapter.span.start for chapter in chapters)
    heading_ends = {found.span.start: found.span.end for found in scan.headings}
    notes = [part.span for part in parts if part.kind == "note"]
    marks = [mark for mark in _breaks(text, scan.marks, heading_ends) if not _beside(text, mark, notes)]
    out: list[Scene] = []
    for stretch in _stretches(parts):
        out += _tile(text, stretch, heads, marks)
    return tuple(out)


def _stretches(parts: Sequence[Part]) -> Iterator[Span]:
    """Stretches of story; a scene goes on across a note, not across the end of a post."""
    held: Span | None = None
    for part in parts:
        if part.kind == "body":
            held = Span(held.start, part.span.end) if held else part.span
        elif part.kind != "note" and held:
            yield held
            held = None
    if held:
        yield held


def _beside(text: str, mark: Mark, notes: Sequence[Span]) -> bool:
    """Whether a mark lies in a note, or only sets one apart from the story. `notes` lie in order, apart.

    Only the notes next to the mark can be set apart by it, so a text of many notes stays linear.
    """
    at = bisect_right(notes, mark.span.start, key=lambda note: note.start)
    before, after = notes[at - 1 : at], notes[at : at + 1]
    for note in before:
        if mark.span.start < note.end or not _STORY.search(text, note.end, mark.span.start):
            return True
    return any(mark.span.end <= n.start and not _STORY.search(text, mark.span.end, n.start) for n in after)


def _breaks(text: str, marks: Sequence[Mark], heading_ends: Mapping[int, int]) -> Iterator[Mark]:
    """The marks that separate story from story; of several that touch, the most telling one.

    What stands right below a chapter's heading belongs to the heading: its underline, its gap.
    """
    held: Mark | None = None
    starts = sorted(heading_ends)
    for mark in marks:
        at = bisect_right(starts, mark.span.start) - 1
        if at >= 0 and not _NO_UNDERLINE.search(text, heading_ends[starts[at]], mark.span.start):
            continue
        if held and not _STORY.search(text, held.span.end, mark.span.start):
            if mark.span.start < held.span.end or _CONFIDENCE[mark.kind] > _CONFIDENCE[held.kind]:
                held = max(held, mark, key=lambda m: _CONFIDENCE[m.kind])
            continue
        if held and mark.span.start < held.span.end:
            held = max(held, mark, key=lambda m: _CONFIDENCE[m.kind])
            continue
        if held:
            yield held
        held = mark
    if held:
        yield held


def _tile(text: str, body: Span, heads: Collection[int], marks: Sequence[Mark]) -> Iterator[Scene]:
    """Scenes from the beginning of a stretch of story to its end."""
    cuts: dict[int, Mark | None] = {body.start: None}
    for head in heads:
        if body.start < head < body.end and _STORY.search(text, body.start, head):
            cuts[head] = None
    for mark in marks:
        if body.start < mark.span.start and mark.span.end < body.end and _between(text, mark, body, heads):
            cuts[mark.span.start] = mark
    starts = sorted(cuts)
    for start, end in zip(starts, [*starts[1:], body.end], strict=True):
        cut = cuts[start]
        if cut is None:
            yield Scene(Span(start, end), confidence=1.0)
        else:
            yield Scene(Span(start, end), confidence=_CONFIDENCE[cut.kind], evidence=(cut.span,))


def _between(text: str, mark: Mark, body: Span, heads: Collection[int]) -> bool:
    """Whether story stands on both sides of a mark, before the next chapter."""
    after = mark.span.end
    while after < body.end and text[after].isspace():
        after += 1
    before = _STORY.search(text, body.start, mark.span.start)
    return after < body.end and before is not None and after not in heads
