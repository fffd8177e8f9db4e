"""Shared views of a manuscript: its lines and what each looks like, labels, and where header and end lie.

Computed once a reading; `parts`, `chapters`, `scenes` and the record's rules all read it. It decides nothing
for the record: it only says what stands where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from foundling.manuscript import Manuscript
from foundling.reading import marks, talk
from foundling.reading.chunks import Chunk, chunks, labels_of, waits
from foundling.reading.ends import Ending, find_ending
from foundling.reading.headings import is_title
from foundling.reading.heads import find_headings, marked_posts, told_headings
from foundling.reading.labels import Label
from foundling.reading.lines import Layout, lines_from, measure
from foundling.reading.marks import Mark
from foundling.reading.notes import find_notes, is_note
from foundling.reading.numbering import Found
from foundling.reading.openings import Opening, find_opening, repeats_title
from foundling.reading.regions import Region, find_regions
from foundling.reading.shortlines import Candidate, ShortLine, candidates, short_lines, titles
from foundling.reading.slugs import slugs
from foundling.reading.talk import Voice
from foundling.reading.titlelines import looks_like_title, with_titles
from foundling.spans import Span

__all__ = ["Chunk", "Label", "Post", "Scan", "scan"]


class Post(Struct, frozen=True):
    """One stretch of the manuscript with a front, a body and a back of its own: a mail, a thread's post, or all.

    `front` and `back` are the chunks there, first to last; `mark` is the line that says that the story or the
    part ends, `notes` an author's note between the first heading and the story. A post that holds no story has an
    empty `body` at its end.
    """

    span: Span
    body: Span
    front: tuple[Chunk, ...]
    back: tuple[Chunk, ...]
    mark: Span | None = None
    notes: Span | None = None


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
    view = _view(manuscript, regions)
    posts = tuple(_post(view, region, later=i > 0) for i, region in enumerate(regions))
    named = _named(view, posts)
    if named:
        posts = tuple(_from_title(post, named) for post in posts)
    bodies = [post.body for post in posts if post.body.end > post.body.start]
    headings = find_headings(text, bodies, (*view.told, *named), view.numbered, view.lines, view.layout)
    headings = with_titles(text, marked_posts(manuscript, bodies, headings), bodies, view.layout)
    told = [note for region in regions for note in region.notes]
    opening = [Span(post.notes.start, post.notes.end) for post in posts if post.notes]
    # Where the container sets several stretches of story apart, it has set the notes between them apart too.
    told_apart = [region.span for region in regions if len(region.bodies) > 1]
    aside = find_notes(text, bodies, headings, view.layout, voice=view.voice, told_apart=told_apart)
    notes = _tidy(text, [*told, *opening, *aside], bodies, headings)
    found = tuple(sorted(find_marks(manuscript, bodies, view), key=lambda mark: mark.span))
    labels = tuple(label for post in posts for side in (post.front, post.back) for label in labels_of(side))
    front = Span(0, bodies[0].start if bodies else len(text))
    back = Span(bodies[-1].end if bodies else len(text), len(text))
    return Scan(text, labels, front, back, posts, notes, headings, found, view.layout)


# How many characters in the middle of the story tell its voice.
_VOICE_SAMPLE = 4_000
# Inside what the container marks as story, a header has to weigh more than this.
_LEAST_INSIDE = 2.0
# A post with fewer words than this behind its head holds no story.
_FEWEST_WORDS = 25


class _View(Struct, frozen=True):
    """What is known of the whole text before its parts are told: its setting, tense, titles and headings."""

    text: str
    layout: Layout
    voice: Voice
    titles: tuple[str, ...]
    told: tuple[Found, ...]
    lines: tuple[ShortLine, ...]
    numbered: tuple[Candidate, ...]


def _view(manuscript: Manuscript, regions: Sequence[Region]) -> _View:
    text = manuscript.text
    stories = [span for region in regions for span in region.bodies] or [Span(0, len(text))]
    widest = max(stories, key=lambda span: span.end - span.start)
    middle = (widest.start + widest.end) // 2
    layout = measure(text, widest.start, widest.end)
    lines = short_lines(text, layout)
    half = _VOICE_SAMPLE // 2
    return _View(
        text,
        layout,
        talk.voice_of(text[max(widest.start, middle - half) : middle + half]),
        tuple(hint.value for hint in manuscript.hints if hint.field == "title"),
        told_headings(manuscript),
        lines,
        tuple(candidates(text, lines)),
    )


def _post(view: _View, region: Region, *, later: bool) -> Post:
    """Front, body and back of a region; a `later` one opens with the story, not with its title."""
    if region.reply:
        return Post(region.span, Span(region.span.end, region.span.end), (), (), None)
    text, layout = view.text, view.layout
    least = _LEAST_INSIDE if region.bodies else 0.0
    inner = Span(region.head, max(region.tail, region.head))
    first = last = inner
    if region.bodies:
        first, last = region.bodies[0], region.bodies[-1]
        inner = Span(first.start, last.end)
    heads = frozenset(found.span.start for found in view.told)
    opening = find_opening(
        text, first, layout, voice=view.voice, least=least, titles=view.titles, inside=later, heads=heads
    )
    begin, notes = _first_heading(view, opening)
    above = [
        found.span
        for found in view.told
        if region.span.start <= found.span.start and found.span.end <= first.start
    ]
    if region.bodies and above and begin == opening.end:
        line_end = max(text.find("\n", above[-1].end, opening.end), above[-1].end)
        begin, notes = above[-1].start, Span(line_end, opening.end)
    ending = find_ending(text, Span(max(opening.end, last.start), last.end), layout, least=least, voice=view.voice)
    body = Span(begin, max(ending.start, opening.end))
    if later and text.count(" ", body.start, body.end) < _FEWEST_WORDS:
        return Post(region.span, Span(region.span.end, region.span.end), opening.chunks, ending.chunks, None)
    lone = None if later or region.bodies or body.end > body.start else _lone_story(opening, ending)
    if lone and not text[region.span.start : inner.start].strip():
        return Post(region.span, Span(_line_start(text, lone), inner.end), opening.chunks[:-1], (), None)
    front = (*_chunks(text, region.span.start, inner.start, layout), *opening.chunks)
    back = (*ending.chunks, *_chunks(text, inner.end, region.span.end, layout))
    return Post(region.span, body, front, back, ending.mark, notes)


def _lone_story(opening: Opening, ending: Ending) -> Chunk | None:
    """The paragraph that is the story where every chunk was taken for front or back: the only one, or the last.

    What stands below a title or a header has to be longer than a note, and to hold no words to readers.
    """
    found = (*opening.chunks, *ending.chunks)
    last = found[-1] if found else None
    if last is None or last.kind != "prose":
        return None
    words = len(last.text.split())
    if len(found) == 1:
        return last if words >= _FEWEST_ALONE else None
    if waits(found[-2]) or words < _FEWEST_WORDS or talk.cues(last.text) > 0 or ending.chunks:
        return None
    return last


# A text of one line with fewer words than this is a title, or nothing.
_FEWEST_ALONE = 12


def _first_heading(view: _View, opening: Opening) -> tuple[int, Span | None]:
    """Where the story begins if its first heading stands above a note, and that note's span.

    A heading in the front is the first chapter's if it opens the text, or if the next chapter follows in the
    story, and no label of the record stands below it.
    """
    for i, chunk in enumerate(opening.chunks):
        if chunk.kind != "heading" or i + 1 == len(opening.chunks):
            continue
        below = opening.chunks[i + 1 :]
        if below[0].kind == "heading":
            continue
        if any(one.kind == "byline" or _of_the_work(one) for one in below):
            continue
        if looks_like_title(below[0]):
            below = below[1:]
        if _opens_text(chunk, i, below) or _goes_on(view, chunk, opening.end):
            note = Span(below[0].start, below[-1].end) if is_note(below, view.voice) else None
            return _line_start(view.text, chunk), note
    front = opening.chunks[:-1] if _is_underlined(opening.chunks) else opening.chunks
    last = front[-1] if len(front) > 1 else None
    again = last is not None and repeats_title(last, front[:-1], view.titles)
    if last and last.kind == "prose" and not again and _is_first_title(view, last, opening.end):
        return _line_start(view.text, last), None
    return opening.end, None


def _opens_text(chunk: Chunk, i: int, below: Sequence[Chunk]) -> bool:
    """Whether the front's chunk `i` is the first chapter's heading by opening the text.

    A bare `I` or `One` is it only where nothing but the chapter's title stands `below` it, above the story.
    """
    if i or chunk.heading is None:
        return False
    return not chunk.heading.weak or (chunk.heading.number == 1 and not below)


def _named(view: _View, posts: Sequence[Post]) -> tuple[Found, ...]:
    """The titles that every part of a story in several posts has on a line of its own above it; else none."""
    parts = [post for post in posts if post.body.end > post.body.start]
    lasts = [post.front[-1] for post in parts if post.front and post.notes is None]
    if view.told or len(parts) < _FEWEST_NAMED or len(lasts) < len(parts):
        return ()
    for place, (part, last) in enumerate(zip(parts, lasts, strict=True)):
        above = (*part.front[:-1], *(chunk for post in parts[:place] for chunk in post.front[:-1]))
        apart = "\n\n" in view.text[last.end : part.body.start]
        if last.kind != "prose" or last.lines > 1 or not apart or not is_title(last.text):
            return ()
        if repeats_title(last, above, view.titles):
            return ()
    if len({last.text.casefold() for last in lasts}) < len(lasts):
        return ()
    return tuple(
        Found(Span(_line_start(view.text, last), last.end), number, last.text)
        for number, last in enumerate(lasts, start=1)
    )


_FEWEST_NAMED = 2


def _from_title(post: Post, named: Sequence[Found]) -> Post:
    """The post with its story beginning at its title."""
    for found in named:
        if post.front and post.span.start <= found.span.start < post.body.start:
            return replace(post, body=Span(found.span.start, post.body.end), front=post.front[:-1])
    return post


def _is_underlined(chunks: Sequence[Chunk]) -> bool:
    """Whether the last chunk is a rule right below a line about as long."""
    return len(chunks) > 1 and chunks[-1].kind == "rule" and not chunks[-1].gap


def _line_start(text: str, chunk: Chunk) -> int:
    return text.rfind("\n", 0, chunk.start) + 1


def _is_first_title(view: _View, chunk: Chunk, after: int) -> bool:
    """Whether a line set apart above the story is its first chapter's title: the story has more such lines."""
    if chunk.gap <= view.layout.gap or not is_title(chunk.text.split("\n", 1)[0]):
        return False
    wide = (one for one in titles(view.text, view.lines) if one.span.start > after)
    return any(one.above > view.layout.gap and one.heading is None for one in wide)


# Labels that state the work as a whole; a chapter's own notes have none of them.
_OF_THE_WORK = frozenset({"title", "author", "rating", "fandom", "relationship", "summary", "contact", "archive"})


def _of_the_work(chunk: Chunk) -> bool:
    return any(label.field in _OF_THE_WORK for label in chunk.labels)


def _goes_on(view: _View, chunk: Chunk, after: int) -> bool:
    """Whether the story has a heading like this one, with the next number."""
    if any(found.span.start == chunk.start for found in view.told):
        return True
    head = chunk.heading
    if head is None or head.number is None:
        return False
    return any(
        one.heading is not None
        and one.span.start > after
        and one.heading.style == head.style
        and one.heading.number == head.number + 1
        for one in view.numbered
    )


def _chunks(text: str, start: int, end: int, layout: Layout) -> tuple[Chunk, ...]:
    """The chunks of a stretch that the container marks as front or back."""
    return tuple(chunks(text, lines_from(text, start, end), layout)) if end > start else ()


def _in(span: Span, bodies: Sequence[Span]) -> bool:
    return any(body.start <= span.start and span.end <= body.end for body in bodies)


def _tidy(text: str, notes: Sequence[Span], bodies: Sequence[Span], headings: Sequence[Found]) -> tuple[Span, ...]:
    """Notes in order, none overlapping, none over a chapter's heading, each inside one body."""
    out: list[Span] = []
    for note in sorted(notes):
        for body in bodies:
            whole = Span(max(note.start, body.start), min(note.end, body.end))
            for span in _around_headings(whole, headings):
                start = max(span.start, out[-1].end if out else 0)
                if text[start : span.end].strip():
                    out.append(Span(start, span.end))
    return tuple(out)


def _around_headings(note: Span, headings: Sequence[Found]) -> Iterator[Span]:
    """The pieces of a note that lie outside the headings."""
    at = note.start
    for heading in headings:
        if at < heading.span.end and heading.span.start < note.end and heading.span.end > heading.span.start:
            yield Span(at, heading.span.start)
            at = heading.span.end
    yield Span(at, note.end)


def find_marks(manuscript: Manuscript, bodies: Sequence[Span], view: _View) -> Iterator[Mark]:
    """The dividers in the bodies, of every kind."""
    text = manuscript.text
    for body in bodies:
        yield from marks.dividers(text, body.start, body.end)
        yield from marks.gaps(text, body.start, body.end, view.layout)
    for mark in slugs(text, view.lines):
        if _in(mark.span, bodies):
            yield mark
    for block in manuscript.blocks:
        empty = block.span.start == block.span.end
        if block.kind == "break" and not empty and _in(block.span, bodies):
            yield Mark("rule", block.span)
    for hint in manuscript.hints:
        if hint.field == "scene" and hint.span is not None and _in(hint.span, bodies):
            yield Mark("hint", hint.span)
