"""Shared views of a manuscript: its lines and what each looks like, labels, and where header and end lie.

Computed once a reading; `parts`, `chapters`, `scenes` and the record's rules all read it. It decides nothing
for the record: it only says what stands where.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from foundling.manuscript import Hint, Manuscript
from foundling.reading import marks, talk
from foundling.reading.chunks import Chunk, chunks
from foundling.reading.ends import find_ending
from foundling.reading.headings import heading_of
from foundling.reading.labels import Label
from foundling.reading.lines import Layout, lines_from, measure
from foundling.reading.marks import Mark
from foundling.reading.notes import find_notes
from foundling.reading.numbering import Found, validate
from foundling.reading.openings import find_opening
from foundling.reading.regions import Region, find_regions
from foundling.spans import Span

__all__ = ["Chunk", "Label", "Post", "Scan", "scan"]


class Post(Struct, frozen=True):
    """One stretch of the manuscript with a front, a body and a back of its own: a mail, a thread's post, or all.

    `front` and `back` are the chunks there, first to last; `mark` is the line that says that the story or the
    part ends. A post that holds no story has an empty `body` at its end.
    """

    span: Span
    body: Span
    front: tuple[Chunk, ...]
    back: tuple[Chunk, ...]
    mark: Span | None = None


class Scan(Struct, frozen=True):
    """What stands where in a manuscript. `front` and `back` bound the story itself.

    `labels` are all labelled lines outside the story, in order; `posts` tile the text; `notes` are the author's
    between chapters or inside them; `headings` and `marks` lie in the bodies. `layout` is how the story is set.
    """

    text: str
    labels: tuple[Label, ...]
    front: Span
    back: Span
    posts: tuple[Post, ...] = ()
    notes: tuple[Span, ...] = ()
    headings: tuple[Found, ...] = ()
    marks: tuple[Mark, ...] = ()
    layout: Layout = Layout(1, 0, 0)


def scan(manuscript: Manuscript, /) -> Scan:
    """Look the manuscript over once."""
    text = manuscript.text
    regions = find_regions(manuscript)
    stories = [span for region in regions for span in region.bodies] or [Span(0, len(text))]
    widest = max(stories, key=lambda span: span.end - span.start)
    layout = measure(text, widest.start, widest.end)
    middle = (widest.start + widest.end) // 2
    past = talk.is_past(text[middle : middle + _TENSE_SAMPLE])
    titles = [hint.value for hint in manuscript.hints if hint.field == "title"]
    posts = tuple(
        _post(text, region, layout, past=past, titles=titles, later=i > 0) for i, region in enumerate(regions)
    )
    bodies = [post.body for post in posts if post.body.end > post.body.start]
    headings = find_headings(manuscript, bodies, posts, layout)
    told = [note for region in regions for note in region.notes]
    notes = _tidy([*told, *find_notes(text, bodies, headings, layout, past=past)], bodies, headings)
    found = tuple(sorted(find_marks(manuscript, bodies, layout), key=lambda mark: mark.span))
    labels = tuple(label for post in posts for chunk in (*post.front, *post.back) for label in chunk.labels)
    front = Span(0, bodies[0].start if bodies else len(text))
    back = Span(bodies[-1].end if bodies else len(text), len(text))
    return Scan(text, labels, front, back, posts, notes, headings, found, layout)


# How many characters of the story tell its tense.
_TENSE_SAMPLE = 5_000
# Inside what the container marks as story, a header has to weigh more than this.
_LEAST_INSIDE = 2.0
# A post with fewer words than this behind its head holds no story.
_FEWEST_WORDS = 25


def _post(text: str, region: Region, layout: Layout, *, past: bool, titles: Collection[str], later: bool) -> Post:
    """Front, body and back of a region; a `later` one opens with the story, not with its title."""
    if region.reply:
        return Post(region.span, Span(region.span.end, region.span.end), (), (), None)
    least = _LEAST_INSIDE if region.bodies else 0.0
    inner = Span(region.head, max(region.tail, region.head))
    first = last = inner
    if region.bodies:
        first, last = region.bodies[0], region.bodies[-1]
        inner = Span(first.start, last.end)
    opening = find_opening(text, first, layout, past=past, least=least, titles=titles, inside=later)
    ending = find_ending(text, Span(max(opening.end, last.start), last.end), layout, least=least)
    body = Span(opening.end, max(ending.start, opening.end))
    if later and not region.bodies and text.count(" ", body.start, body.end) < _FEWEST_WORDS:
        return Post(region.span, Span(region.span.end, region.span.end), opening.chunks, ending.chunks, None)
    front = (*_chunks(text, region.span.start, inner.start, layout), *opening.chunks)
    back = (*ending.chunks, *_chunks(text, inner.end, region.span.end, layout))
    return Post(region.span, body, front, back, ending.mark)


def _chunks(text: str, start: int, end: int, layout: Layout) -> tuple[Chunk, ...]:
    """The chunks of a stretch that the container marks as front or back."""
    return tuple(chunks(text, lines_from(text, start, end), layout)) if end > start else ()


def find_headings(
    manuscript: Manuscript, bodies: Sequence[Span], posts: Sequence[Post], layout: Layout
) -> tuple[Found, ...]:
    """The chapter headings in the bodies: those the container marks, or those that are found, or the posts."""
    text = manuscript.text
    told = [h for h in manuscript.hints if h.field == "chapter" and h.span is not None and _in(h.span, bodies)]
    if told:
        return tuple(sorted((_told(text, hint) for hint in told), key=lambda found: found.span))
    numbered = [c for body in bodies for c in marks.candidates(text, body.start, body.end)]
    titled = [c for body in bodies for c in marks.titles(text, body.start, body.end)]
    found = validate(text, bodies, numbered, titled, layout)
    if found or len(bodies) < _SEVERAL:
        return found
    return tuple(Found(Span(body.start, body.start), i, None) for i, body in enumerate(bodies, start=1))


_SEVERAL = 2


def _in(span: Span, bodies: Sequence[Span]) -> bool:
    return any(body.start <= span.start and span.end <= body.end for body in bodies)


def _told(text: str, hint: Hint) -> Found:
    """The heading that a container marks, read by the grammar of headings."""
    span = hint.span or Span(0, 0)
    value = (text[span.start : span.end] or hint.value).strip()
    heading = heading_of(value)
    return Found(span, heading.number, heading.title) if heading else Found(span, None, value or None)


def _tidy(notes: Sequence[Span], bodies: Sequence[Span], headings: Sequence[Found]) -> tuple[Span, ...]:
    """Notes in order, none overlapping, none over a chapter's heading, each inside one body."""
    out: list[Span] = []
    for note in sorted(notes):
        for body in bodies:
            span = Span(max(note.start, body.start), min(note.end, body.end))
            if span.end <= span.start:
                continue
            for heading in headings:
                if span.start < heading.span.end <= span.end and heading.span.end > heading.span.start:
                    span = Span(heading.span.end, span.end)
            if out and span.start < out[-1].end:
                span = Span(out[-1].end, max(span.end, out[-1].end))
            if span.end > span.start:
                out.append(span)
    return tuple(out)


def find_marks(manuscript: Manuscript, bodies: Sequence[Span], layout: Layout) -> Iterator[Mark]:
    """The dividers in the bodies, of every kind."""
    text = manuscript.text
    for body in bodies:
        yield from marks.dividers(text, body.start, body.end)
        yield from marks.slugs(text, body.start, body.end)
        yield from marks.gaps(text, body.start, body.end, layout)
    for block in manuscript.blocks:
        if block.kind == "break" and _in(block.span, bodies):
            yield Mark("rule", block.span)
    for hint in manuscript.hints:
        if hint.field == "scene" and hint.span is not None and _in(hint.span, bodies):
            yield Mark("hint", hint.span)
