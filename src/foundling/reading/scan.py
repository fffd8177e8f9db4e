"""Shared views of a manuscript: its lines and what each looks like, labels, and where header and end lie.

Computed once a reading; `parts`, `chapters`, `scenes` and the record's rules all read it. It decides nothing
for the record: it only says what stands where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from foundling.manuscript import Manuscript
from foundling.reading.chunks import Chunk
from foundling.reading.ends import find_ending
from foundling.reading.labels import Label
from foundling.reading.lines import Layout, measure
from foundling.reading import marks, talk
from foundling.reading.marks import Mark
from foundling.reading.numbering import Found, validate
from foundling.reading.openings import find_opening
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
    whole = Span(0, len(text))
    layout = measure(text, 0, len(text))
    posts = (_post(text, whole, layout),)
    bodies = [post.body for post in posts if post.body.end > post.body.start]
    headings = find_headings(text, bodies, layout)
    found = tuple(sorted(find_marks(text, bodies, layout), key=lambda mark: mark.span))
    labels = tuple(label for post in posts for chunk in (*post.front, *post.back) for label in chunk.labels)
    front = Span(0, bodies[0].start if bodies else len(text))
    back = Span(bodies[-1].end if bodies else len(text), len(text))
    return Scan(text, labels, front, back, posts, (), headings, found, layout)


def _post(text: str, span: Span, layout: Layout) -> Post:
    middle = (span.start + span.end) // 2
    past = talk.is_past(text[middle : middle + _TENSE_SAMPLE])
    opening = find_opening(text, span, layout, past=past)
    ending = find_ending(text, Span(opening.end, span.end), layout)
    body = Span(opening.end, max(ending.start, opening.end))
    return Post(span, body, opening.chunks, ending.chunks, ending.mark)


# How many characters of the story tell its tense.
_TENSE_SAMPLE = 5_000


def find_headings(text: str, bodies: Sequence[Span], layout: Layout) -> tuple[Found, ...]:
    """The chapter headings in the bodies."""
    numbered = [c for body in bodies for c in marks.candidates(text, body.start, body.end)]
    titled = [c for body in bodies for c in marks.titles(text, body.start, body.end)]
    return validate(text, bodies, numbered, titled, layout)


def find_marks(text: str, bodies: Sequence[Span], layout: Layout) -> Iterator[Mark]:
    """The dividers in the bodies, of every kind."""
    for body in bodies:
        yield from marks.dividers(text, body.start, body.end)
        yield from marks.slugs(text, body.start, body.end)
        yield from marks.gaps(text, body.start, body.end, layout)
