"""Shared views of a manuscript: its lines and what each looks like, labels, and where header and end lie.

Computed once a reading; `parts`, `chapters`, `scenes` and the record's rules all read it. It decides nothing
for the record: it only says what stands where.
"""

from __future__ import annotations

from msgspec import Struct

from foundling.manuscript import Manuscript
from foundling.reading.chunks import Chunk
from foundling.reading.ends import find_ending
from foundling.reading.labels import Label
from foundling.reading.lines import measure
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

    `labels` are all labelled lines outside the story, in order; `posts` tile the text.
    """

    text: str
    labels: tuple[Label, ...]
    front: Span
    back: Span
    posts: tuple[Post, ...] = ()


def scan(manuscript: Manuscript, /) -> Scan:
    """Look the manuscript over once."""
    text = manuscript.text
    whole = Span(0, len(text))
    layout = measure(text, 0, len(text))
    opening = find_opening(text, whole, layout)
    ending = find_ending(text, Span(opening.end, whole.end), layout)
    body = Span(opening.end, max(ending.start, opening.end))
    post = Post(whole, body, opening.chunks, ending.chunks, ending.mark)
    labels = opening.labels + ending.labels
    return Scan(text, labels, Span(0, body.start), Span(body.end, whole.end), (post,))
